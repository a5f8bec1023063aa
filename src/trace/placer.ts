/**
 * A span of a text as a place that can be found again: clause, line and column, sentence, and whether it is but part of
 * the name of a document.
 *
 *     《关于发展新时期全面伙伴关系的联合声明》      全面伙伴关系 stands here in a name that the text cites, and is
 *                                                  no wording of its own
 */
import type { Citation, Clause, Span, TracePlace } from '../model/index.ts'
import { around } from '../text/around.ts'
import { firstWhere } from '../text/first-where.ts'
import { lineStarts } from '../text/lines.ts'
import type { Stretch } from './stretches.ts'

/** Brackets of a cited name: words that are but these shorter than the citation are the name itself. */
const NAME_BRACKETS = 2

/** `stretch` holds the span. */
export type Placer = (stretch: Stretch, start: number, end: number) => TracePlace

/** Tells where spans of a text stand. Asked in the order of a line it reads the line once. */
export function placer(text: string, citations: readonly Citation[]): Placer {
  let starts: readonly number[] | null = null
  let known = { line: 0, offset: 0, column: 1 }
  const lineAndColumn = (offset: number): { readonly line: number; readonly column: number } => {
    starts ??= lineStarts(text)
    const line = lastIndexAt(starts, offset, (start) => start)
    const isOn = known.line === line && known.offset <= offset
    let { offset: i, column } = isOn ? known : { offset: starts[line]!, column: 1 }
    for (; i < offset; i++) {
      const c = text.charCodeAt(i)
      if ((c & 0xfc00) !== 0xdc00 && c !== 0xfeff) column++
    }
    known = { line, offset, column }
    return { line: line + 1, column }
  }
  return (stretch, start, end) => {
    const clause = lastAt(stretch, start, (c) => c.start)
    const through = lastAt(stretch, end - 1, (c) => c.start)
    const sentence = [sentenceAt(clause, start)[0], sentenceAt(through, end - 1)[1]] as const
    const citation = citations.find(
      (c) => c.start <= start && c.end >= end && c.end - c.start > end - start + NAME_BRACKETS,
    )
    return {
      clause: clause.id,
      through: through === clause ? null : through.id,
      kind: clause.kind,
      path: clause.path,
      start,
      end,
      ...lineAndColumn(start),
      as: text.slice(start, end),
      sentence,
      context: contextOf(text, sentence, start, end),
      citation: citation ? { as: citation.as, target: citation.target } : null,
    }
  }
}

/** The sentence around a span, with `…` where it is cut. */
export function contextOf(text: string, sentence: Span, start: number, end: number): string {
  const { span, before, after } = around(sentence, start, end)
  return before + text.slice(...span) + after
}

const sentenceAt = ({ sentences }: Clause, offset: number): Span => lastAt(sentences, offset, (span) => span[0])

/** The last of a rising list that begins at or before an offset, else the first. */
const lastAt = <T>(list: readonly T[], offset: number, startOf: (item: T) => number): T =>
  list[lastIndexAt(list, offset, startOf)] as T

const lastIndexAt = <T>(list: readonly T[], offset: number, startOf: (item: T) => number): number =>
  Math.max(0, firstWhere(list, (item) => startOf(item) > offset) - 1)
