/**
 * What a line measures and how it ends.
 *
 *     “双方欢迎”，            ten columns, ends with a comma
 *     in the ports.»         ends with an end mark, whatever closes behind it
 */
import { isBlank, isLineBreak, isWide, type PrintedLines } from './split-lines.ts'

const END_MARKS = new Set('。！？；：.!?;:…｡'.split('').map((ch) => ch.charCodeAt(0)))
const CLOSERS = new Set('"”’»」』）)》〉】]*_'.split('').map((ch) => ch.charCodeAt(0)))

/** The last character that is no closing quote or bracket. */
function lastMark(text: string, start: number, end: number): number {
  let at = end - 1
  while (at > start && CLOSERS.has(text.charCodeAt(at))) at--
  return text.charCodeAt(at)
}

/** Does the line end with an end mark (a sentence, a lead-in), closing quotes and brackets aside? */
export const endsSentence = (text: string, start: number, end: number): boolean =>
  END_MARKS.has(lastMark(text, start, end))

export const isUpper = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x400 && c <= 0x42f)
export const isComma = (c: number): boolean => c === 0x2c || c === 0xff0c || c === 0x3001

/** Columns of [start, end). */
export function width(text: string, start: number, end: number): number {
  let columns = 0
  for (let i = start; i < end; i++) columns += isWide(text.charCodeAt(i)) ? 2 : 1
  return columns
}

/** Characters of a line, with the white space that it is indented by. */
export function charactersOf(text: string, lines: PrintedLines, i: number): number {
  let start = lines.start[i]!
  while (start > 0 && isBlank(text.charCodeAt(start - 1)) && !isLineBreak(text.charCodeAt(start - 1))) start--
  return lines.end[i]! - start
}

const NEVER_LAST = '“‘「『（《〈【(['
const NEVER_FIRST = '。！？；：，、．…—”’」』）》〉】)]!,.:;?%'

/** Columns after which a piece is measured no further. */
const LONGEST_PIECE = 200

/** Columns of the first piece of a line that could not be broken: a word, or one character and the marks that cling to it. */
export function firstPiece(text: string, start: number, end: number): number {
  let at = start
  let columns = 0
  while (at < end && columns < LONGEST_PIECE) {
    const c = text.charCodeAt(at)
    if (isBlank(c)) break
    const wide = isWide(c)
    if (NEVER_LAST.includes(text[at]!)) {
      columns += wide ? 2 : 1
      at++
      start = at
      continue
    }
    if (wide && at > start && !NEVER_FIRST.includes(text[at]!)) break
    columns += wide ? 2 : 1
    at++
    if (wide && at < end && !NEVER_FIRST.includes(text[at]!)) break
  }
  return columns
}

export const isLower = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x45f)

/** A sentence that ends before the line does. */
const INNER_END = /[。！？；][^”’」』）\s]|[.!?;][”"»)]?\s+[“"«(]?[\p{Lu}\d]/gu

/** Characters at a line's start in which a point is that of a number (`12. The Sides`). */
const LABEL = 6

/** How many sentences end inside a line; of a longer one its first characters are looked at. */
export function countInnerEnds(text: string, start: number, end: number, longest: number): number {
  return text.slice(start + LABEL, Math.min(end, start + longest)).match(INNER_END)?.length ?? 0
}

/** `…; and` before the last item of a list. */
const LIST_JOINT = /[;,]\s(?:and|or|и|или)$/
/** Characters in which that joint fits. */
const JOINT = 8

/** Does the line end with the words that stand before the last item of a list? */
export const endsInListJoint = (text: string, start: number, end: number): boolean =>
  LIST_JOINT.test(text.slice(Math.max(start, end - JOINT), end))

/** Longest line in brackets that is looked at. */
const LONGEST_BRACKET = 200

/** `（2024年10月8日，索尔明）`: is the line wholly in brackets, with a number inside, as under a title? */
export const isInBrackets = (text: string, start: number, end: number): boolean =>
  end - start < LONGEST_BRACKET && /^[（(][^（()）]*\d[^（()）]*[)）]$/.test(text.slice(start, end))

/** `г. Вязово, 8 сентября 2021 г.`: a place and date, which goes on from no title though it begins in small letters. */
const DATELINE = /^г\.\s?\p{Lu}[\p{L}\s-]{1,40},\s.{1,30}\d{4}(?:\s*(?:г\.|года))?$/u
const LONGEST_DATELINE = 90

/** Is the line wholly such a place and date? */
export const isDatedPlace = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === 0x433 && end - start <= LONGEST_DATELINE && DATELINE.test(text.slice(start, end))

/** `Agreement.`, `议。`: one word and a full stop, which a line break left by itself; `trade;` may be an item. */
const LONE_WORD = /^(?:[\p{L}\p{N}’'-]{1,30}[”"»)]?\.|[\u3400-\u9fff]{1,2}。)$/u
const LONGEST_WORD = 34

/** Is a line no more than the last word of a sentence? */
export const isLoneWord = (line: string): boolean => line.length <= LONGEST_WORD && LONE_WORD.test(line)
