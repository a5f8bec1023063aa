/**
 * How alike two clauses are, 0..1.
 *
 *     双方重申支持塔兰海渔业协定。   双方欢迎塔兰海渔业协定。   →  high: the rare grams are shared
 *     双方重申支持塔兰海渔业协定。   双方重申支持铁路建设。     →  low: only boilerplate is
 *
 * Weighted Dice: twice the shared weight, of the weight of both (L. R. Dice, "Measures of the amount of ecologic
 * association between species", Ecology 26, 1945). A short clause that stands whole inside a long one is alike
 * too, though Dice is low: a split, a merger or an abridgement looks so.
 */
import { type ClauseFeatures, type FeatureSpace, inOrder, weigh } from './feature-space.ts'

/** A clause found whole in a longer one counts this much of an equal one: it may be a part, or only resemble one. */
const CONTAINED = 0.75

/** Likeness (0..1) that is asked of two clauses that stand in one place: between, or right beside, the same neighbours. */
export const IN_PLACE = 0.25

/**
 * The weight a clause needs before "contained" says anything: about eight rare grams. 双方同意。 is contained
 * in half of all clauses.
 */
export const MASS_THAT_TELLS = 40

/** A footnote's number, or one word, says nothing that could be followed to another place: weight of about two words. */
export const SAYS_SOMETHING = 12

/** Weight of the smaller of two clauses. */
export const smallerMass = (space: FeatureSpace, { a, b }: { readonly a: number; readonly b: number }): number =>
  Math.min(space.a[a]?.mass ?? 0, space.b[b]?.mass ?? 0)

/** Shared weight: the smaller count of each feature that both have, weighted. */
export function sharedMass(x: ClauseFeatures, y: ClauseFeatures, weight: Float32Array): number {
  const { ids: xi, counts: xn } = inOrder(x)
  const { ids: yi, counts: yn } = inOrder(y)
  const m = xi.length
  const n = yi.length
  let p = 0
  let q = 0
  let sum = 0
  while (p < m && q < n) {
    const id = xi[p]!
    const d = id - yi[q]!
    if (d === 0) {
      sum += Math.min(xn[p]!, yn[q]!) * weight[id]!
      p++
      q++
    } else if (d < 0) p++
    else q++
  }
  return sum
}

/** Plain Dice of clause i of a and clause j of b: none is lifted for standing whole inside the other. */
export function dice(space: FeatureSpace, i: number, j: number): number {
  const [x, y] = [space.a[i]!, space.b[j]!]
  const total = x.mass + y.mass
  return total === 0 ? 0 : (2 * sharedMass(x, y, space.weight)) / total
}

/** Similarity of two clauses from their shared weight. */
export function similarity(shared: number, massX: number, massY: number): number {
  const total = massX + massY
  if (total === 0) return 0
  const dice = (2 * shared) / total
  const smaller = Math.min(massX, massY)
  if (smaller < MASS_THAT_TELLS) return dice
  return Math.max(dice, (CONTAINED * shared) / smaller)
}

/** Similarity of two clauses, or of parts of them. */
export const howAlike = (x: ClauseFeatures, y: ClauseFeatures, space: FeatureSpace): number =>
  similarity(sharedMass(x, y, space.weight), x.mass, y.mass)

/**
 * True where two clauses share nothing but a template that other clauses have too, and each says something of
 * its own: 双方将加强旅游领域合作 and 双方将加强人工智能领域合作 are two subjects, not one reworded.
 */
export function sharesOnlyTemplate(x: ClauseFeatures, y: ClauseFeatures, space: FeatureSpace): boolean {
  return x.own !== 0 && y.own !== 0 && onlyTemplate(sharedMass(x, y, space.ownWeight), x, y)
}

/** The same, of the weight of their own that two clauses share. */
export function onlyTemplate(shared: number, x: ClauseFeatures, y: ClauseFeatures): boolean {
  return x.own !== 0 && y.own !== 0 && (2 * shared) / (x.own + y.own) < OWN_IN_COMMON
}

/** The share of what two clauses say beyond the template that both say, 0..1; 0 where neither says anything. */
export function ownInCommon(x: ClauseFeatures, y: ClauseFeatures, space: FeatureSpace): number {
  const own = x.own + y.own
  return own === 0 ? 0 : (2 * sharedMass(x, y, space.ownWeight)) / own
}

/** Whether what two clauses share is, for the most part, more than what every text of the genre says. */
export function shareWordsThatTell(x: ClauseFeatures, y: ClauseFeatures, space: FeatureSpace): boolean {
  return sharedMass(x, y, space.tellingWeight) >= HALF_OF_IT * sharedMass(x, y, space.weight)
}

/** Where less of the shared weight tells, the clauses have "if there is more than one" in common. */
const HALF_OF_IT = 0.5

/** Of what two clauses say beyond the template, so much must be common: one character of a name is none of it. */
const OWN_IN_COMMON = 0.08

/** What of `whole` is left when `parts` are taken out, feature by feature. */
export function without(whole: ClauseFeatures, parts: readonly ClauseFeatures[], space: FeatureSpace): ClauseFeatures {
  let { ids, counts } = inOrder(whole)
  for (const part of parts) {
    const { ids: partIds, counts: partCounts } = inOrder(part)
    const leftIds = new Int32Array(ids.length)
    const leftCounts = new Uint16Array(ids.length)
    let n = 0
    let q = 0
    for (let p = 0; p < ids.length; p++) {
      const id = ids[p]!
      while (q < partIds.length && partIds[q]! < id) q++
      const left = counts[p]! - (partIds[q] === id ? partCounts[q]! : 0)
      if (left <= 0) continue
      leftIds[n] = id
      leftCounts[n++] = left
    }
    ids = leftIds.subarray(0, n)
    counts = leftCounts.subarray(0, n)
  }
  return weigh({ ids, counts, rising: true, mass: 0, own: 0 }, space)
}
