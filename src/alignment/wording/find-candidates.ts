/**
 * Which clauses are worth comparing: the likest few partners of each, without comparing each with each.
 *
 *     2,000 clauses × 2,000 clauses = 4,000,000 comparisons; by the rare grams they share, some 5,000
 *
 * An inverted index leads from a rare gram to the clauses of b that hold it. Common grams lead nowhere: they would
 * bring back the product.
 */
import type { ClauseFeatures, FeatureSpace } from './feature-space.ts'
import { onlyTemplate, similarity } from './similarity.ts'

/** One possible link, by clause index. */
export interface Candidate {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** How many partners of a clause are looked at closely. Twenty near-identical clauses in a row still find their order. */
const CANDIDATES = 24

/** A partner that shares less than this part of what the best one shares is no rival of it. */
const NEAR_BEST = 0.5

/** A feature that more clauses than this hold does not lead to candidates. */
const CROWD = 96

/** Postings walked for one clause. Its rarest features come first, so the likest partners are among them. */
const WALKED = 400

/**
 * The best partners in b of each clause of a listed in `from`, among those of b listed in `to`, score at least
 * `floor`, in order of `from` and falling likeness. Ties go to the partner nearest in relative position.
 */
export function findCandidates(
  space: FeatureSpace,
  from: readonly number[],
  to: readonly number[],
  floor: number,
): readonly Candidate[] {
  if (from.length === 0 || to.length === 0) return []
  const index = indexOf(space, to)
  const found: Candidate[] = []
  const shared = new Float64Array(space.b.length)
  const touched = new Int32Array(space.b.length)
  const mine = new Uint16Array(space.size)
  const roughly = new Float64Array(space.b.length)
  const massB = new Float64Array(space.b.length)
  space.b.forEach((g, j) => {
    massB[j] = g.mass
  })
  const stretch = space.b.length / Math.max(1, space.a.length)
  for (const i of from) {
    const f = space.a[i]!
    const { mass, ids, counts } = f
    const { met: n, left } = walk(f, space, index, shared, touched)
    let best = 0
    for (let t = 0; t < n; t++) {
      const j = touched[t]!
      const s = similarity(shared[j]!, mass, massB[j]!)
      roughly[t] = s
      if (s > best) best = s
    }
    const near = (j: number): number => Math.abs(j - i * stretch)
    const rivals: { readonly j: number; readonly s: number }[] = []
    for (let t = 0; t < n; t++) {
      const j = touched[t]!
      const s = roughly[t]!
      // Even with all that was not walked in common it would stay below the floor: not worth a closer look.
      if (s >= best * NEAR_BEST && similarity(shared[j]! + left, mass, massB[j]!) >= floor) {
        rivals.push({ j, s })
      }
      shared[j] = 0
    }
    if (rivals.length > 1) rivals.sort((x, y) => y.s - x.s || near(x.j) - near(y.j) || x.j - y.j)
    if (rivals.length === 0) continue
    for (let k = 0; k < ids.length; k++) mine[ids[k]!] = counts[k]!
    for (let t = 0; t < Math.min(CANDIDATES, rivals.length); t++) {
      const j = rivals[t]?.j as number
      const g = space.b[j]!
      const { all, own } = sharedWith(mine, g, space)
      const score = similarity(all, mass, g.mass)
      if (score >= floor && !onlyTemplate(own, f, g)) found.push({ a: i, b: j, score })
    }
    for (let k = 0; k < ids.length; k++) mine[ids[k]!] = 0
  }
  return found
}

/**
 * What a clause shares with the one whose counts stand in `mine`, by feature: `sharedMass` of all its weight and of its
 * own. One clause meets many, so its counts are laid out once.
 */
function sharedWith(mine: Uint16Array, { ids, counts }: ClauseFeatures, { weight, ownWeight }: FeatureSpace) {
  let all = 0
  let own = 0
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k]!
    const count = mine[id]!
    if (count === 0) continue
    const common = Math.min(count, counts[k]!)
    all += common * weight[id]!
    own += common * ownWeight[id]!
  }
  return { all, own }
}

/** Clauses of b by feature: those of feature `id` stand in `clauses` from `starts[id]` to `starts[id + 1]`. */
interface Index {
  readonly starts: Int32Array
  readonly clauses: Int32Array
  readonly counts: Uint16Array
}

function indexOf(space: FeatureSpace, to: readonly number[]): Index {
  const starts = new Int32Array(space.size + 1)
  for (const j of to) {
    const { ids } = space.b[j]!
    for (let k = 0; k < ids.length; k++) {
      const next = ids[k]! + 1
      starts[next] = starts[next]! + 1
    }
  }
  const { size } = space
  for (let id = 0, sum = 0; id < size; id++) {
    sum += starts[id + 1]!
    starts[id + 1] = sum
  }
  const fill = starts.slice(0, size)
  const clauses = new Int32Array(starts[space.size]!)
  const counts = new Uint16Array(clauses.length)
  for (const j of to) {
    const { ids, counts: times } = space.b[j]!
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k]!
      const at = fill[id]!
      fill[id] = at + 1
      clauses[at] = j
      counts[at] = times[k]!
    }
  }
  return { starts, clauses, counts }
}

/** How many clauses of b were met, and the weight of the features of `f` that were too common to walk. */
interface Walked {
  readonly met: number
  readonly left: number
}

const byLength = new Int32Array(CROWD + 1)

/** Adds up what each clause of b shares with `f`; the clauses met stand in `touched`. */
function walk(f: ClauseFeatures, space: FeatureSpace, index: Index, shared: Float64Array, touched: Int32Array): Walked {
  const { starts, clauses, counts: times } = index
  const { ids, counts } = f
  const { weight } = space
  // Postings by how many clauses hold their feature.
  byLength.fill(0)
  let total = 0
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k]!
    const length = starts[id + 1]! - starts[id]!
    if (length > CROWD) continue
    byLength[length] = byLength[length]! + length
    total += length
  }
  // Too much to walk: only features of so few clauses that it fits.
  let crowd = CROWD
  while (total > WALKED && crowd > 4) {
    const fewer = crowd >> 1
    for (; crowd > fewer; crowd--) total -= byLength[crowd]!
  }
  let n = 0
  let left = 0
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k]!
    const first = starts[id]!
    const end = starts[id + 1]!
    if (end === first) continue
    const count = counts[k]!
    const w = weight[id]!
    if (end - first > crowd) {
      left += count * w
      continue
    }
    for (let p = first; p < end; p++) {
      const j = clauses[p]!
      const before = shared[j]!
      if (before === 0) touched[n++] = j
      shared[j] = before + Math.min(count, times[p]!) * w
    }
  }
  return { met: n, left }
}
