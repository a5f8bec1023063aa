/**
 * Where a phrase ends and the next begins. Not every mark parts two: a number, a name or an abbreviation is one.
 *
 *     贸易额提高到6.25亿元        提高到6 | 25亿元 would be another sum
 *     开工建设洛文—杜宁公路大桥    洛文 alone is another thing
 *     the U.S. side supports      side supports alone: whose?
 *     15 млрд куб. м в год        м в год alone is nothing
 *     from 7 a.m. to 9 p.m.       7 a alone is nothing
 *     up to ninety (90) days      ninety alone: of what?
 */
import { endsWithAbbreviation } from '../text/ends-with-abbreviation.ts'
import { GAP, type TokenStream } from '../text/token-stream.ts'

const known = new WeakMap<TokenStream, Uint8Array>()

/** By unit: 1 where a phrase begins with it. Found once a text. */
export function phraseGaps(stream: TokenStream): Uint8Array {
  const found = known.get(stream)
  if (found) return found
  const gaps = new Uint8Array(stream.size)
  for (let k = 0; k < stream.size; k++) {
    if (stream.gap[k] === GAP.none) continue
    gaps[k] = k === stream.first[stream.clause[k]!] || !joins(stream, k) ? 1 : 0
  }
  known.set(stream, gaps)
  return gaps
}

/** The point or comma of a number, the colon of a time. */
const IN_NUMBER = /^[.,．:：]$/u
/** One dash with nothing beside it; two are a break. */
const IN_NAME = /^[-‐‑–—―·・]$/u
const SIGN = /^\s?[%‰°$€£¥№&/+]\s?$/u
/** six months' notice */
const OF_SEVERAL = /^['’]\s$/u
/** A number in figures behind the same in words. */
const OPENS = /^\s?[(（]$/u
const CLOSES = /^[)）]\s?$/u
const FIGURES_IN = /^\d[\d.,\s]*[)）]/u
const FIGURES_OF = /[(（][\d.,\s]*\d$/u
/** Characters in which such a number ends. */
const NEAR = 20
const POINT = /^\.\s?$/u
const DIGIT = /\d/u
const SMALL = /\p{Ll}/u
const LETTER = /[\p{L}\p{N}]/u

/** Do the marks before a unit belong to what stands on both sides? */
function joins({ text, start, end, first, clause }: TokenStream, k: number): boolean {
  const [from, to] = [end[k - 1]!, start[k]!]
  const between = text.slice(from, to)
  if (between.length > 3) return false
  const [before, behind] = [text[from - 1] ?? '', text[to] ?? '']
  if (IN_NUMBER.test(between) && DIGIT.test(before) && DIGIT.test(behind)) return true
  if (IN_NAME.test(between)) return LETTER.test(before) && LETTER.test(behind)
  if (SIGN.test(between)) return true
  if (OPENS.test(between)) return FIGURES_IN.test(text.slice(to, to + NEAR))
  if (CLOSES.test(between)) return FIGURES_OF.test(text.slice(Math.max(0, from - NEAR), from))
  if (OF_SEVERAL.test(between)) return before === 's' && LETTER.test(behind)
  // A point before a small letter ends nothing: 15 млрд куб. м. Also after an abbreviation in a Chinese text: the letters are Latin ones.
  if (POINT.test(between) && SMALL.test(behind)) return true
  return POINT.test(between) && (between === '.' || endsWithAbbreviation(text, start[first[clause[k]!]!]!, from, 'en'))
}
