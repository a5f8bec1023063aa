/**
 * One side of a bead as one string: its clauses' texts, one behind the other, without labels and what lies between.
 *
 *     file:    第一条 双方合作。⏎（一）贸易；        joined:  双方合作。贸易；
 *     clauses:      [4,9)        [13,16)             borders: 0 5 8
 *
 * The passes count in the joined text; `toFile` leads back. A border between two clauses is no character, so a
 * split or merge is no variant by itself.
 */
import type { Clause } from '../model/clause.ts'
import type { Span } from '../model/span.ts'

export interface Side {
  readonly text: string
  /** The clauses of the bead, in the order of the file. */
  readonly clauses: readonly Pick<Clause, 'start' | 'end' | 'sentences'>[]
}

export interface JoinedSide {
  readonly text: string
  /** Where each clause begins in the joined text, and at last its length. */
  readonly borders: readonly number[]
  /** Offset in the file of the clause's start, by clause. */
  readonly starts: readonly number[]
  /** Sentences in joined offsets, tiling the text: white space behind a sentence belongs to it. */
  readonly sentences: readonly Span[]
  /** The same sentences as spans of the file, without that white space. */
  readonly sentencesInFile: readonly Span[]
}

export function joinSide(side: Side): JoinedSide {
  const borders = [0]
  const starts: number[] = []
  const sentences: Span[] = []
  const sentencesInFile: Span[] = []
  let text = ''
  for (const clause of side.clauses) {
    const shift = text.length - clause.start
    starts.push(clause.start)
    clause.sentences.forEach((span, i) => {
      const from = i === 0 ? clause.start : span[0]
      const to = clause.sentences[i + 1]?.[0] ?? clause.end
      if (to <= from) return
      sentences.push([from + shift, to + shift])
      sentencesInFile.push(span)
    })
    text += side.text.slice(clause.start, clause.end)
    borders.push(text.length)
  }
  return { text, borders, starts, sentences, sentencesInFile }
}

/** The clause that holds joined offset `at`; at a border the later one, or the earlier where `before`. */
export function clauseAt(side: JoinedSide, at: number, before = false): number {
  let low = 0
  let high = side.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const border = side.borders[middle]!
    if (before ? border < at : border <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** A stretch of the joined text, inside clause `clause`, as a span of the file. */
export const toFile = (side: JoinedSide, clause: number, start: number, end: number): Span => {
  const shift = side.starts[clause]! - side.borders[clause]!
  return [start + shift, end + shift]
}
