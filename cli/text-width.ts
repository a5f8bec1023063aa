/**
 * Columns that a piece of text takes in a terminal.
 *
 *     双方 4    ab 2    é (e + U+0301) 1    “ 1, or 2 where the terminal shows ambiguous characters wide
 *
 * Common scripts are told by range; all else is asked of string-width, which is loaded with this file.
 */
import stringWidth from 'string-width'

export type AmbiguousWidth = 1 | 2

/** “ ” ‘ ’ — …, and the letters of Russian, which old Chinese fonts show wide. */
const isAmbiguous = (code: number): boolean =>
  (code >= 0x410 && code <= 0x44f) ||
  code === 0x401 ||
  code === 0x451 ||
  code === 0x2014 ||
  code === 0x2018 ||
  code === 0x2019 ||
  code === 0x201c ||
  code === 0x201d ||
  code === 0x2026

/** Of a character of a common script; null where string-width is to say. */
export const plainWidth = (code: number, ambiguous: AmbiguousWidth): 1 | 2 | null => {
  if (code >= 0x20 && code < 0x7f) return 1
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x301e) || (code >= 0xff01 && code <= 0xff5e))
    return 2
  return isAmbiguous(code) ? ambiguous : null
}

export function textWidth(text: string, ambiguous: AmbiguousWidth = 1): number {
  let width = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const w = plainWidth(text.charCodeAt(i), ambiguous)
    // A mark that combines with what stands before it is measured with it.
    if (w === null) break
    width += w
    from = i + 1
  }
  if (from === text.length) return width
  return stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 })
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** Every character of these stands for itself: no combining, joining or variation marks. */
const SIMPLE =
  /^[\n\x20-\x7e\u00a1-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fff\uff00-\uffef]*$/u

/** What a reader sees as characters. */
export function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('')
  return Array.from(segmenter.segment(text), (s) => s.segment)
}
