/**
 * Which clauses passages tie together, and which clauses come nearest to one that stands alone.
 *
 *     7.2 of the later text has no counterpart, but shares 视彼此为优先合作伙伴 with 2.2: it is not "new here"
 *     9.1 shares nothing of weight; nearest 4.3 (0.31), 8.2 (0.12)
 *
 * Absence is a claim about words: `absenceHolds` tells whether it may be made.
 */
import type { Passage } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import { isWord } from '../text/token-stream.ts'
import type { ReuseSide } from './find-passages.ts'
import { pairOf } from './pair-of.ts'
import type { WeighedStream } from './weigh-units.ts'

/**
 * May it be said that the words of the clause are not in the other text? Only if no passage lies in it: `findPassages`
 * tells of all that weighs `WEIGHT_THAT_TELLS`, and of a clause without such a passage of what stands in both word for word
 * over `VERBATIM_LETTERS`.
 */
export function absenceHolds(clause: Span, side: 'a' | 'b', passages: readonly Passage[]): boolean {
  return !passages.some((p) => p[side][0] < clause[1] && p[side][1] > clause[0])
}

/** A clause of the other text, and how much of what the asked one says stands in it: 0 to 1. */
export interface NearClause {
  /** Index among the other text's clauses. */
  readonly clause: number
  readonly score: number
}

/** Candidates that are named at most. */
const NEAREST = 3
/** A candidate that has less of the clause's weight has a word in common by chance. */
const LEAST_SCORE = 0.05

/** The clauses of `other` that hold most of the weight of clause `at` of `own`, the nearest first. */
export function nearestClauses(own: ReuseSide, at: number, other: ReuseSide): readonly NearClause[] {
  const [stream, against] = [own.index.stream, other.index.stream]
  const places = featurePlaces(against)
  const held = new Map<number, number>()
  let all = 0
  const seen = new Set<number>()
  for (let k = stream.first[at]!; k < stream.first[at + 1]! - 1; k++) {
    const feature = featureAt(stream, k)
    const weight = stream.weight[k]!
    if (feature === 0 || weight === 0 || seen.has(feature)) continue
    seen.add(feature)
    all += weight
    let last = -1
    for (const place of places.get(feature) ?? []) {
      const clause = against.clause[place]!
      if (clause === last) continue
      last = clause
      held.set(clause, (held.get(clause) ?? 0) + Math.min(weight, against.weight[place]!))
    }
  }
  return [...held]
    .map(([clause, weight]) => ({ clause, score: weight / all }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((x, y) => y.score - x.score || x.clause - y.clause)
    .slice(0, NEAREST)
}

/**
 * What two clauses have in common beyond what any text says and whom it names, asked by their indexes: the sum of the
 * weights of the words that both have, in whatever order.
 */
export function commonWeight(a: ReuseSide, b: ReuseSide): (i: number, j: number) => number {
  const [inA, inB] = [weightsOf(a.index.stream), weightsOf(b.index.stream)]
  return (i, j) => {
    const [x, y] = [inA(i), inB(j)]
    let sum = 0
    for (const [feature, weight] of x) sum += Math.min(weight, y.get(feature) ?? 0)
    return sum
  }
}

/** The weights of a clause's words; each clause is read once. */
function weightsOf(stream: WeighedStream): (clause: number) => ReadonlyMap<number, number> {
  const read = new Map<number, ReadonlyMap<number, number>>()
  return (clause) => {
    const before = read.get(clause)
    if (before) return before
    const weights = new Map<number, number>()
    for (let k = stream.first[clause] as number; k < (stream.first[clause + 1] as number) - 1; k++) {
      const feature = featureAt(stream, k)
      if (feature !== 0) weights.set(feature, Math.max(weights.get(feature) ?? 0, stream.weight[k] as number))
    }
    read.set(clause, weights)
    return weights
  }
}

const known = new WeakMap<WeighedStream, ReadonlyMap<number, readonly number[]>>()

/** Where each word, or pair of Han characters, stands; made when first asked for. */
function featurePlaces(stream: WeighedStream): ReadonlyMap<number, readonly number[]> {
  const before = known.get(stream)
  if (before) return before
  const places = new Map<number, number[]>()
  for (let k = 0; k < stream.size; k++) {
    const feature = featureAt(stream, k)
    if (feature === 0 || stream.weight[k] === 0) continue
    const list = places.get(feature)
    if (list) list.push(k)
    else places.set(feature, [k])
  }
  known.set(stream, places)
  return places
}

function featureAt(stream: WeighedStream, k: number): number {
  const s = stream.symbol[k]!
  if (s < 0 || isWord(s)) return Math.max(s, 0)
  const before = k > 0 && stream.gap[k] === 0 ? stream.symbol[k - 1]! : -1
  return before >= 0 && !isWord(before) ? pairOf(before, s) : 0
}
