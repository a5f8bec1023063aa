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
import type { ClauseFeatures, FeatureSpace } from './features.ts'

/** A clause found whole in a longer one counts this much of an equal one: it may be a part, or only resemble one. */
const CONTAINED = 0.75

/**
 * The weight a clause needs before "contained" says anything: about eight rare grams. 双方同意。 is contained
 * in half of all clauses.
 */
export const MASS_THAT_TELLS = 40

/** Shared weight: the smaller count of each feature that both have, weighted. */
export function sharedMass(x: ClauseFeatures, y: ClauseFeatures, weight: Float32Array): number {
  const xi = x.ids
  const yi = y.ids
  let p = 0
  let q = 0
  let sum = 0
  while (p < xi.length && q < yi.length) {
    const d = (xi[p] as number) - (yi[q] as number)
    if (d === 0) {
      sum += Math.min(x.counts[p] as number, y.counts[q] as number) * (weight[xi[p] as number] as number)
      p++
      q++
    } else if (d < 0) p++
    else q++
  }
  return sum
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

/**
 * True where two clauses share nothing but a template that other clauses have too, and each says something of
 * its own: 双方将加强旅游领域合作 and 双方将加强人工智能领域合作 are two subjects, not one reworded.
 */
export function sharesOnlyTemplate(x: ClauseFeatures, y: ClauseFeatures, space: FeatureSpace): boolean {
  const { weight, template } = space
  const own = (f: ClauseFeatures): number => {
    let sum = 0
    for (let k = 0; k < f.ids.length; k++) {
      const id = f.ids[k] as number
      if (template[id] === 0) sum += (f.counts[k] as number) * (weight[id] as number)
    }
    return sum
  }
  const ownX = own(x)
  const ownY = own(y)
  if (ownX === 0 || ownY === 0) return false
  return (2 * ownShared(x, y, space)) / (ownX + ownY) < OWN_IN_COMMON
}

/** Of what two clauses say beyond the template, so much must be common: one character of a name is none of it. */
const OWN_IN_COMMON = 0.08

/** Shared weight of the features that belong to no template. */
export function ownShared(x: ClauseFeatures, y: ClauseFeatures, { weight, template }: FeatureSpace): number {
  let p = 0
  let q = 0
  let sum = 0
  while (p < x.ids.length && q < y.ids.length) {
    const id = x.ids[p] as number
    const d = id - (y.ids[q] as number)
    if (d === 0) {
      if (template[id] === 0) sum += Math.min(x.counts[p] as number, y.counts[q] as number) * (weight[id] as number)
      p++
      q++
    } else if (d < 0) p++
    else q++
  }
  return sum
}

/** Features of several clauses taken as one. */
export function joined(parts: readonly ClauseFeatures[]): ClauseFeatures {
  if (parts.length === 1) return parts[0] as ClauseFeatures
  const counts = new Map<number, number>()
  let mass = 0
  for (const f of parts) {
    mass += f.mass
    for (let k = 0; k < f.ids.length; k++) {
      const id = f.ids[k] as number
      counts.set(id, (counts.get(id) ?? 0) + (f.counts[k] as number))
    }
  }
  const ids = Int32Array.from(counts.keys()).sort()
  return { ids, counts: Uint16Array.from(ids, (id) => Math.min(0xffff, counts.get(id) as number)), mass }
}

/** What of `whole` is left when `parts` are taken out, feature by feature. */
export function without(whole: ClauseFeatures, parts: readonly ClauseFeatures[], weight: Float32Array): ClauseFeatures {
  const taken = new Map<number, number>()
  for (const f of parts)
    for (let k = 0; k < f.ids.length; k++)
      taken.set(f.ids[k] as number, (taken.get(f.ids[k] as number) ?? 0) + (f.counts[k] as number))
  const ids: number[] = []
  const counts: number[] = []
  let mass = 0
  for (let k = 0; k < whole.ids.length; k++) {
    const id = whole.ids[k] as number
    const left = (whole.counts[k] as number) - (taken.get(id) ?? 0)
    if (left <= 0) continue
    ids.push(id)
    counts.push(left)
    mass += left * (weight[id] as number)
  }
  return { ids: Int32Array.from(ids), counts: Uint16Array.from(counts), mass }
}
