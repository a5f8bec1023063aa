/**
 * A witness's text to its clauses.
 *
 *     联合声明                     h1    heading
 *     一、双方重申……              1.1   clause, label 一、
 *     双方指出……                  1.2   clause
 *     （一）扩大贸易；             1.2.1 clause, label （一）
 *
 * Ids
 *
 *     id        = heading | number
 *     heading   = "h" N                          headings, in order: h1, h2; a lead-in (双方将：) has a number
 *     number    = [ container "." ] unit { "." item }
 *     container = "annex" N | "part" N | "ch" N | "sec" N …      only where no article holds the clause
 *     unit      = "art" N "." P                  第三条第二款 → art3.2; ARTICLE 5.1 → art5.1.1; 之一 → art133-1.1
 *               | N "." P                        section 7, paragraph 1 → 7.1
 *               | "p" N                          unnumbered paragraphs, in order through the witness
 *     item      = N                              （一） under art3.2 → art3.2.1; bullets count from 1
 *               | N "p" K                        the item's second and later paragraphs → art5.1p2
 *
 * A printed paragraph straight under its article or section heading is the paragraph itself: Article 5, `2.` → art5.2.
 * A document's title, its date and its enacting words stand in no path; a heading's words stand there without label.
 * What would repeat an id gets `~2`, `~3`. An id is an address: two witnesses' clauses are never matched by it.
 */
import type { Clause } from '../model/clause.ts'
import type { Lang } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { numberParagraphs } from './number-paragraphs.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { segmentSentences } from './segment-sentences.ts'

/**
 * The clauses and headings of `text` in its order; none where it is blank.
 *
 * Clauses and their labels never overlap; what lies between them is white space, markup (bullets, `#`, rules)
 * or YAML front matter. Hard-wrapped text gives the clauses of the unwrapped one. Linear in the length.
 */
export function segmentText(text: string, lang: Lang): readonly Clause[] {
  return numberParagraphs(text, readParagraphs(text)).map(({ id, labels, path, kind, part, start, end }): Clause => {
    const first = labels[0]
    const last = labels[labels.length - 1]
    const labelSpan = first && last ? ([first.start, last.end] as const) : null
    const label = labelOf(text, labelSpan)
    if (kind === 'clause') {
      return { id, label, labelSpan, path, kind, start, end, sentences: segmentSentences(text, start, end, lang) }
    }
    const sentences = [[start, end] as const]
    return part === null
      ? { id, label, labelSpan, path, kind, start, end, sentences }
      : { id, label, labelSpan, path, kind, part, start, end, sentences }
  })
}

/** A label as it is told: over a line's end with one blank. */
export const labelOf = (text: string, span: Span | null): string | null =>
  span === null ? null : text.slice(...span).replace(/\s+/g, ' ')
