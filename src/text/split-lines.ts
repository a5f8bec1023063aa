/**
 * A file's printed lines, whatever system wrote it.
 *
 *     "\uFEFF　　一、双方重申……\r\n\r\n二、…"   →   two lines with text, the second after one blank line
 *
 * CR LF, LF, CR, VT, FF, NEL, U+2028 and U+2029 end a line. White space and characters that print nothing
 * are left out at both ends.
 */

/** Column-wise, since a text of 10 MB may have a million lines. Blank lines are counted, not kept. */
export interface PrintedLines {
  readonly count: number
  /** Offset of the line's first printing character. */
  readonly start: readonly number[]
  /** Offset behind its last printing character. */
  readonly end: readonly number[]
  /** Columns of white space before `start`; an ideographic space is two, a tab four. */
  readonly indent: readonly number[]
  /** Blank lines between this line and the one before. */
  readonly blanks: readonly number[]
}

const TAB_COLUMNS = 4

/** Characters that end a line, CR LF counting as one. */
export const isLineBreak = (c: number): boolean =>
  (c >= 0x0a && c <= 0x0d) || c === 0x85 || c === 0x2028 || c === 0x2029

/** White space inside a line, and characters that print nothing (BOM, zero-width, direction marks, controls). */
export const isBlank = (c: number): boolean =>
  c === 0x20 ||
  c < 0x20 ||
  c === 0xa0 ||
  c === 0x3000 ||
  (c >= 0x7f && c <= 0x9f) ||
  c === 0xad ||
  (c >= 0x2000 && c <= 0x200f) ||
  (c >= 0x2028 && c <= 0x202f) ||
  (c >= 0x205f && c <= 0x206f) ||
  c === 0xfeff ||
  c === 0x1680 ||
  c === 0x180e

/** Characters that take two columns in a terminal or a typewritten page. */
export const isWide = (c: number): boolean =>
  c >= 0x1100 &&
  ((c >= 0x2e80 && c <= 0xd7a3) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0xfe30 && c <= 0xfe4f) ||
    (c >= 0xff01 && c <= 0xff60))

/** Marks that end a line, other than LF and CR LF. */
const RARE_BREAK = /[\v\f\x85\u2028\u2029]|\r(?!\n)/

/** Splits `text`. Linear; offsets are those of the text. */
export function splitLines(text: string): PrintedLines {
  const start: number[] = []
  const end: number[] = []
  const indent: number[] = []
  const blanks: number[] = []
  const length = text.length
  const rare = RARE_BREAK.test(text)
  let blank = 0
  for (let at = 0; at < length; ) {
    let stop = rare ? at : text.indexOf('\n', at)
    if (rare) while (stop < length && !isLineBreak(text.charCodeAt(stop))) stop++
    if (stop < 0) stop = length
    let columns = 0
    let first = at
    for (; first < stop; first++) {
      const c = text.charCodeAt(first)
      if (!isBlank(c)) break
      columns +=
        c === 0x3000 ? 2 : c === 0x09 ? TAB_COLUMNS : c === 0x20 || c === 0xa0 || (c >= 0x2000 && c <= 0x200a) ? 1 : 0
    }
    if (first < stop) {
      let last = stop
      while (isBlank(text.charCodeAt(last - 1))) last--
      start.push(first)
      end.push(last)
      indent.push(columns)
      blanks.push(blank)
      blank = 0
    } else blank++
    at = stop + (text.charCodeAt(stop) === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? 2 : 1)
  }
  return { count: start.length, start, end, indent, blanks }
}
