/**
 * Of each clause of a new text: where in all earlier texts its wording comes nearest.
 *
 *     2024-3.2   2019-4.1 (0.71, 两岸灯塔由守塔人世代相传…)   2016-2.3 (0.30)   …
 *
 * Only the new text's words are looked up, each text by its own index, and only the places that come nearest are read
 * closely: a statement is held against 100,000 clauses of earlier ones while a reader waits. What a text gives depends
 * on no other text; the others decide only which places are named first.
 */
import type { Passage } from '../model/passage.ts'
import { passagesOfRuns, type ReuseSide } from './find-passages.ts'
import { findRuns, type Run } from './find-runs.ts'
import { weightOf } from './join-runs.ts'

export interface Forerunner {
  /** Index of the earlier text, and of the clause in it. */
  readonly text: number
  readonly clause: number
  /** How much of what the clause says stands there: 0 to 1. */
  readonly share: number
  /** The wording that it has of the clause, heaviest first. */
  readonly passages: readonly Passage[]
}

/** Places that are named for a clause at most. */
const FORERUNNERS_MOST = 3

interface Candidate {
  readonly text: number
  readonly clause: number
  readonly runs: Run[]
  weight: number
}

/** For each clause of `b`, the nearest first; none where no passage of weight stands in any earlier text. */
export function findForerunners(earlier: readonly ReuseSide[], b: ReuseSide): readonly (readonly Forerunner[])[] {
  const { stream } = b.index
  const best: Candidate[][] = b.clauses.map(() => [])
  earlier.forEach((a, text) => {
    for (const candidate of candidatesIn(a, text, b)) {
      const list = best[stream.clause[candidate.runs[0]!.b]!]!
      if (list.length === FORERUNNERS_MOST && candidate.weight <= list.at(-1)!.weight) continue
      list.push(candidate)
      // Of equal weight the earlier text stays: it had the words first.
      list.sort((x, y) => y.weight - x.weight)
      if (list.length > FORERUNNERS_MOST) list.length = FORERUNNERS_MOST
    }
  })
  return best.map((list, clause) => {
    const [from, to] = [stream.first[clause]!, stream.first[clause + 1]! - 1]
    const all = stream.weightBefore[to]! - stream.weightBefore[from]!
    return list
      .map(({ text, clause: at, runs }) => {
        const { passages } = passagesOfRuns(earlier[text]!, b, runs)
        const sorted = [...passages].sort((x, y) => y.weight - x.weight || x.b[0] - y.b[0])
        const weight = sorted.reduce((sum, p) => sum + p.weight, 0)
        return { text, clause: at, share: all === 0 ? 0 : Math.min(1, weight / all), passages: sorted }
      })
      .filter(({ passages }) => passages.length > 0)
      .sort((x, y) => y.share - x.share || x.text - y.text || x.clause - y.clause)
  })
}

/** Pairs of clauses that have runs in common, with their runs and what these weigh together. */
function candidatesIn(a: ReuseSide, text: number, b: ReuseSide): Iterable<Candidate> {
  const [streamA, streamB] = [a.index.stream, b.index.stream]
  const candidates = new Map<number, Candidate>()
  for (const run of findRuns(a.index, streamB).runs) {
    const clause = streamA.clause[run.a]!
    const key = streamB.clause[run.b]! * streamA.first.length + clause
    const weight = weightOf(streamA, streamB, run)
    const known = candidates.get(key)
    if (known) {
      known.runs.push(run)
      known.weight += weight
    } else candidates.set(key, { text, clause, runs: [run], weight })
  }
  return candidates.values()
}
