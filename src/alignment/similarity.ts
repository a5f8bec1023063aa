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

/** One possible link, by clause index. */
export interface Candidate {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** How many partners of a clause are looked at closely. Twenty near-identical clauses in a row still find their order. */
const CANDIDATES = 24

/** A feature that more clauses than this hold does not lead to candidates: it would cost clauses × clauses. */
const CROWD = 96

/**
 * The best partners in b of each clause of a listed in `from`, among those of b listed in `to`, score at least
 * `floor`. By an inverted index over the features that few clauses hold; the cost grows with the text, not with
 * clauses × clauses. Ties go to the partner nearest in relative position.
 */
export function findCandidates(
  space: FeatureSpace,
  from: readonly number[],
  to: readonly number[],
  floor: number,
): readonly Candidate[] {
  const starts = new Int32Array(space.size + 1)
  for (const j of to)
    for (const id of (space.b[j] as ClauseFeatures).ids) starts[id + 1] = (starts[id + 1] as number) + 1
  for (let id = 0; id < space.size; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
  const fill = starts.slice(0, space.size)
  const postings = new Int32Array(starts[space.size] as number)
  const postedCounts = new Uint16Array(postings.length)
  for (const j of to) {
    const f = space.b[j] as ClauseFeatures
    for (let k = 0; k < f.ids.length; k++) {
      const id = f.ids[k] as number
      const at = fill[id] as number
      fill[id] = at + 1
      postings[at] = j
      postedCounts[at] = f.counts[k] as number
    }
  }
  const shared = new Float32Array(space.b.length)
  const touched: number[] = []
  const found: Candidate[] = []
  const stretch = space.b.length / Math.max(1, space.a.length)
  for (const i of from) {
    const f = space.a[i] as ClauseFeatures
    for (let k = 0; k < f.ids.length; k++) {
      const id = f.ids[k] as number
      const first = starts[id] as number
      const end = starts[id + 1] as number
      if (end - first > CROWD) continue
      const count = f.counts[k] as number
      const w = space.weight[id] as number
      for (let p = first; p < end; p++) {
        const j = postings[p] as number
        if (shared[j] === 0) touched.push(j)
        shared[j] = (shared[j] as number) + Math.min(count, postedCounts[p] as number) * w
      }
    }
    const rough = touched.map((j) => ({
      j,
      s: similarity(shared[j] as number, f.mass, (space.b[j] as ClauseFeatures).mass),
    }))
    const near = (j: number): number => Math.abs(j - i * stretch)
    rough.sort((x, y) => y.s - x.s || near(x.j) - near(y.j) || x.j - y.j)
    for (const { j } of rough.slice(0, CANDIDATES)) {
      const g = space.b[j] as ClauseFeatures
      const score = similarity(sharedMass(f, g, space.weight), f.mass, g.mass)
      if (score >= floor && !sharesOnlyTemplate(f, g, space)) found.push({ a: i, b: j, score })
    }
    for (const j of touched) shared[j] = 0
    touched.length = 0
  }
  return found
}
