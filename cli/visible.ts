/**
 * Makes what a terminal or a reader would obey visible instead.
 *
 *     ESC [2J          ␛[2J            a text cannot clear the screen
 *     U+202E           <U+202E>        nor turn the direction of writing
 *
 * Line feeds and tabs are the caller's to lay out and stay. A file of a report obeys other characters than a terminal, and
 * has signs of its own for them: reports/unseen.ts.
 */

/** What stands around our own styles until they are written (let-through.ts): noncharacters, so no text can hold them unseen. */
export const OPEN_STYLE = '\ufdd0'
export const SHUT_STYLE = '\ufdd1'

/** Line feeds and tabs are not among them. */
export const OBEYED =
  /[\ufdd0\ufdd1\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

/** Control characters as their pictures, direction marks and lone surrogates as `<U+202E>`. Applied twice it changes nothing more. */
export function visible(text: string): string {
  return text.replace(OBEYED, (c) => {
    const code = c.codePointAt(0)!
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    if (code === 0x7f) return '\u2421'
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** The same in one line: white space of any kind is one space. */
export const visibleLine = (text: string): string => visible(text.replace(/\s+/gu, ' '))
