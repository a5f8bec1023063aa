/**
 * RTF as tokens, read in one pass over the bytes.
 *
 *     {\b bold\'e9}        open · word b · text bold · byte e9 · close
 *
 * `\bin` is followed by so many raw bytes, which are passed over; where the file has fewer, all that follows is lost.
 */
import { IntakeFault } from '../../intake-note.ts'

export type RtfToken =
  | { readonly type: 'open' | 'close' | 'end' }
  /** A control word with its number, or a control symbol (`~`, `*`). */
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  | { readonly type: 'byte'; readonly value: number }

const [BACKSLASH, OPEN, CLOSE, QUOTE, MINUS, SPACE] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20] as const
/** Letters of a control word, and figures of its number, at most: longer ones are no RTF. */
const LONGEST = 40

const isLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39

const open: RtfToken = { type: 'open' }
const close: RtfToken = { type: 'close' }
const end: RtfToken = { type: 'end' }

/** Gives the next token at each call; `end` at the end, again and again. Throws IntakeFault for a file that was cut. */
export function rtfTokens(bytes: Uint8Array): () => RtfToken {
  let at = 0
  const control = (): RtfToken => {
    const c = bytes[at]
    if (c === undefined) return end
    if (c === QUOTE) {
      const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
      at += 3
      return { type: 'byte', value: Number.isNaN(value) ? 0x3f : value }
    }
    if (!isLetter(c)) {
      at++
      // A line's end behind a backslash is a paragraph's.
      return c === 10 || c === 13
        ? { type: 'word', name: 'par', value: null }
        : { type: 'word', name: String.fromCharCode(c), value: null }
    }
    const start = at
    while (at < bytes.length && isLetter(bytes[at]!) && at - start < LONGEST) at++
    const name = String.fromCharCode(...bytes.subarray(start, at))
    const from = at
    if (bytes[at] === MINUS) at++
    while (at < bytes.length && isDigit(bytes[at]!) && at - from < LONGEST) at++
    const value = at > from ? Number(String.fromCharCode(...bytes.subarray(from, at))) : null
    if (bytes[at] === SPACE) at++
    if (name === 'bin') {
      if ((value ?? 0) > bytes.length - at) throw new IntakeFault('rtf-damaged')
      at += Math.max(0, value ?? 0)
      return next()
    }
    return { type: 'word', name, value }
  }
  const next = (): RtfToken => {
    while (at < bytes.length) {
      const c = bytes[at++]!
      if (c === BACKSLASH) return control()
      if (c === OPEN) return open
      if (c === CLOSE) return close
      // Line ends part nothing.
      if (c !== 10 && c !== 13 && c !== 0) return { type: 'byte', value: c }
    }
    return end
  }
  return next
}
