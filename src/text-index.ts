/**
 * What a search through thousands of texts asks of each before it reads any of them closely.
 *
 *     tifa trace 战略协作     of 3,000 texts 40 may hold the words: of these the clauses that may are read
 *     forerunners             of 3,000 texts the stretches that their wording is made of; what comes nearest is read
 *
 * Worked out of the text each time, or kept between times (`kept/keep-index.ts`): the answers are the same.
 */
import type { Clause, Witness } from './model/index.ts'
import { type Prepared, prepare } from './prepare.ts'
import { type GramRow, gramRow } from './reuse/gram-row.ts'
import type { FoldTable } from './text/key.ts'
import { searchLines } from './text/may-hold-words.ts'
import { tokenStream } from './text/token-stream.ts'
import { spanOf, stretchesOf } from './trace/stretches.ts'

export interface TextIndex {
  /** The keys in which words are searched: see `mayHoldWords`. */
  readonly linesOf: (witness: Witness) => string
  /** Its clauses: those that `prepare` gives. */
  readonly clausesOf: (witness: Witness) => readonly Clause[]
  /** Its wording: see `askForerunners`. */
  readonly gramsOf: (witness: Witness) => GramRow
}

/** `fold` is the whole table: traditional and simplified characters are one here, and are told apart by closer reading. */
export function makeLines(witness: Witness, fold: FoldTable): string {
  const { text } = witness
  const stretches = stretchesOf(text, prepare(witness).clauses)
  return searchLines(text, stretches.map(spanOf), fold)
}

export const makeGrams = (witness: Witness, fold: FoldTable): GramRow =>
  gramRow(tokenStream(witness.text, prepare(witness).clauses, fold))

/**
 * As `prepare`, with the clauses that were kept, where there is an index. Of a loose file nothing is kept. They are asked
 * for first: what is not kept is made by `prepare` itself.
 */
export function prepareKept(witness: Witness, index: Pick<TextIndex, 'clausesOf'> | null): Prepared {
  if (index === null || witness.document === null) return prepare(witness)
  const clauses = index.clausesOf(witness)
  return prepare(witness, () => clauses)
}
