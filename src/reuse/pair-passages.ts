/**
 * What two clauses have in common, whatever else stands in their texts.
 *
 *     2019 4.1   两岸灯塔由守塔人世代相传，不得拆除。     →   2024 3.2   双方重申[两岸灯塔由守塔人世代相传]，……
 *
 * A passage that stands in many clauses of a text is told, between two texts, of the nearest ones; between two clauses it
 * is told of these. Words weigh what they weigh in their texts.
 */
import type { Clause } from '../model/clause.ts'
import type { Passage } from '../model/passage.ts'
import type { FoldTable } from '../text/key.ts'
import { tokenStream } from '../text/token-stream.ts'
import { findPassages, type ReuseSide } from './find-passages.ts'
import { indexStream } from './index-stream.ts'
import { type WeighedStream, weighUnits } from './weigh-units.ts'

/** A text of which single clauses are read. */
export interface ClauseReader {
  readonly stream: WeighedStream
  /** One clause as a text of its own; made once. */
  readonly side: (clause: number) => ReuseSide
}

export function readClauses(
  text: string,
  clauses: readonly Clause[],
  { title, fold }: { readonly title: string | null; readonly fold: FoldTable | null },
): ClauseReader {
  const stream = weighUnits(tokenStream(text, clauses, fold), title)
  const known = new Map<number, ReuseSide>()
  const side = (clause: number): ReuseSide => {
    let made = known.get(clause)
    if (made === undefined) {
      made = { text, clauses: [clauses[clause]!], fold, index: indexStream(cutOut(stream, clause)) }
      known.set(clause, made)
    }
    return made
  }
  return { stream, side }
}

/** Heaviest first. `a` is the earlier text. */
export function passagesBetween(a: ReuseSide, b: ReuseSide): readonly Passage[] {
  return [...findPassages(a, b).passages].sort((x, y) => y.weight - x.weight || x.b[0] - y.b[0] || x.a[0] - y.a[0])
}

/** The units of one clause, places and weights as they are. */
function cutOut(stream: WeighedStream, clause: number): WeighedStream {
  const [from, to] = [stream.first[clause]!, stream.first[clause + 1]!]
  return {
    text: stream.text,
    words: stream.words,
    size: to - from,
    symbol: stream.symbol.subarray(from, to),
    form: stream.form.subarray(from, to),
    start: stream.start.subarray(from, to),
    end: stream.end.subarray(from, to),
    clause: new Int32Array(to - from),
    gap: stream.gap.subarray(from, to),
    first: Int32Array.of(0, to - from),
    weight: stream.weight.subarray(from, to),
    weightBefore: stream.weightBefore.subarray(from, to + 1),
    lettersBefore: stream.lettersBefore.subarray(from, to + 1),
  }
}
