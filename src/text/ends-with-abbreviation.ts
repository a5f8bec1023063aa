/**
 * Words whose point ends no sentence: `Art. 5`, `16 июля 2001 г. Договор`, `J. Smith`.
 *
 * A row is the abbreviation without its last point; in both spaced scripts, since texts quote each other.
 */
import type { Lang } from '../model/document.ts'

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...'mr mrs ms dr prof hon st gen col lt capt sr jr vs cf ed eds viz approx inc ltd co corp dept'.split(' '), // Mr. Smith
  ...'u.s u.k u.n e.g i.e a.m p.m ph.d'.split(' '), // the U.S. Side
  ...'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '), // 3 Sept. 2020
  ...'т т.е г гг им см ч н.э н д ул обл стр в вв'.split(' '), // 2001 г. Москва
  ...'тыс млн млрд руб коп долл проф акад ген мин зам св напр'.split(' '), // 5 тыс. Вона
])

/** Words that are abbreviations only before a number: No. 3, but “The answer is no. They left.” */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'art arts no nos para paras sec secs ch fig pp vol vols п пп ст ст.ст гл рис табл абз подп разд'.split(' '),
)

/** Longest abbreviation looked for, in characters. */
const LONGEST = 8

const isLetter = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x400 && c <= 0x45f)

/** Is the point at `at` that of an abbreviation or of an initial? `start` bounds the look back. */
export function endsWithAbbreviation(text: string, start: number, at: number, lang: Lang): boolean {
  let from = at
  while (from > start && at - from <= LONGEST) {
    const c = text.charCodeAt(from - 1)
    if (!isLetter(c) && c !== 0x2e) break
    from--
  }
  if (from === at || at - from > LONGEST) return false
  const word = text.slice(from, at)
  if (word.length === 1 && word !== word.toLowerCase()) return lang !== 'zh' // J. Smith, but 计划B.
  const plain = word.toLowerCase().replace(/^\.+/, '')
  if (BEFORE_NUMBERS.has(plain)) return /^\.\s*(?:\d|[IVXLC]+\b|№)/.test(text.slice(at, at + 12))
  return ABBREVIATIONS.has(plain)
}
