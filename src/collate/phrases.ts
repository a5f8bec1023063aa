/**
 * The phrase in which something changed: what is told of a number or a stance is read in it.
 *
 *     到2030年将双边贸易额提高到〔320亿〕美元，并…      at:   到2030年将双边贸易额提高到320亿美元
 *     〔岚方〕支持联合国进行必要改革，…                rest: 岚方支持联合国进行必要改革
 *     〔Сторона〕 внесёт 5 млн. руб. до 1 мая 2030 г. в фонд.      rest: all of it but the last point
 */
import type { Span } from '../model/span.ts'
import { unitsIn } from '../reuse/held-units.ts'
import { clauseAt } from '../text/clause-at.ts'
import { endsWithAbbreviation } from '../text/ends-with-abbreviation.ts'
import type { TokenStream } from '../text/token-stream.ts'
import type { TextOfNews } from './held-in.ts'
import { phraseGaps } from './phrase-gaps.ts'

/** The words between two marks of punctuation around a span, as a span of the file; of an empty one, around what stands behind it. */
export function phraseAt({ reuse }: TextOfNews, span: Span): Span {
  const { stream } = reuse.index
  const [from, to] = unitsIn(stream, span)
  if (to <= from && (from >= stream.size || stream.symbol[from]! < 0)) return span
  return [stream.start[phraseOf(stream, from)[0]]!, stream.end[phraseOf(stream, Math.max(from, to - 1))[1] - 1]!]
}

/** The units of the phrase that has a unit: first, and behind the last. */
export function phraseOf(stream: TokenStream, unit: number): readonly [number, number] {
  const clause = stream.clause[unit]!
  const [first, last] = [stream.first[clause]!, stream.first[clause + 1]! - 1]
  const gaps = phraseGaps(stream)
  let [i, j] = [unit, unit + 1]
  while (i > first && gaps[i] === 0) i--
  while (j < last && gaps[j] === 0) j++
  return [i, j]
}

/** The sentence that holds a span. */
export function sentenceAround({ clauses }: TextOfNews, span: Span): Span {
  const sentences = clauses[clauseAt(clauses, span[0])]?.sentences ?? []
  return sentences.find(([from, to]) => from <= span[0] && span[0] < to) ?? span
}

/** From the span's start to where its phrase ends; a name in quotes ends none. */
export function restOfPhrase({ reuse, clauses }: TextOfNews, span: Span): Span {
  const clause = clauses[clauseAt(clauses, span[0])]
  if (!clause) return span
  const { text } = reuse
  const rest = text.slice(span[1], clause.end)
  for (const { index } of rest.matchAll(PHRASE_END)) {
    const at = span[1] + index
    const isLast = rest.slice(index + 1).trim() === ''
    // Also after an abbreviation in a Chinese text: the letters are Latin ones.
    if (rest[index] !== '.' || isLast || !endsWithAbbreviation(text, clause.start, at, 'en')) return [span[0], at]
  }
  return [span[0], span[1] + rest.trimEnd().length]
}

/** A mark that may end a phrase; a stop between letters or digits does not, nor that of an abbreviation (U.S. missiles). */
const PHRASE_END = /[，；：。！？\n]|[,;:.!?](?=\s|$)/gu
