/**
 * The stretches of a text that words may run through: clauses, and neighbours that perhaps are one.
 *
 *     双方建立海洋伙⏎伴关系，……      a wrapped line that nothing tells from two short paragraphs: one stretch,
 *                                   so that no text is said to lack the words that its lines part
 *     一、双方合作。⏎伙伴关系……      a sentence ends between them: two
 */
import type { Clause, Span } from '../model/index.ts'

/** Clauses in the order of the text; one or more. */
export type Stretch = readonly Clause[]

/** From where its first clause begins to where its last one ends. */
export const spanOf = (stretch: Stretch): Span => [stretch[0]!.start, stretch.at(-1)!.end]

const ENDS = /[。！？；：.!?;:…][”"'’」』）)\]】》»]*$/u
const LINE_BREAK = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/u
/** Characters in which a mark that ends a sentence is looked for, with what closes behind it. */
const TAIL = 4

/**
 * Clauses are joined over one line break, where the later one has no label and the earlier ends no sentence; so is a
 * numbered heading with the clause below it, which may be the rest of its line.
 */
export function stretchesOf(text: string, clauses: readonly Clause[]): readonly Stretch[] {
  const stretches: Clause[][] = []
  let before: Clause | undefined
  for (const clause of clauses) {
    const joins =
      before !== undefined &&
      // A short numbered line that wraps reads as a heading.
      (before.kind === clause.kind || (before.kind === 'heading' && before.labelSpan !== null)) &&
      clause.labelSpan === null &&
      LINE_BREAK.test(text.slice(before.end, clause.start)) &&
      !ENDS.test(text.slice(Math.max(before.start, before.end - TAIL), before.end))
    if (joins) stretches.at(-1)?.push(clause)
    else stretches.push([clause])
    before = clause
  }
  return stretches
}
