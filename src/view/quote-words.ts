/**
 * Words of a clause as one line that may be quoted: verbatim, and … where words are left out.
 *
 *     …严厉斥责一切…，并要没收猎具和船只，愿在巡湖、验鱼和追查买主方面彼此帮忙…
 *
 * A long stretch ends where a phrase does; a word is never cut.
 */
import type { Span } from '../model/span.ts'
import { endsWithAbbreviation } from '../text/ends-with-abbreviation.ts'

/** Letters of a line: some two phrases of Chinese, a long sentence of a spaced script; a Han character counts three. */
const LINE = 180
const OF_HAN = 3
/** A cut looks for the end of a phrase so far back, as a share of the line. */
const BACK = 0.5

const PHRASE_END = /[，、；：。！？,;:.!?—–]/u
const WORDY = /[\p{L}\p{N}\p{M}]/u
const HAN = /[\u2e80-\uffff]/u
const CUT = '…'

/** Spans in order, inside the clause. Where the words are looked up beside others, a part of a phrase needs no … at its ends. */
export function quoteWords(
  text: string,
  clause: { readonly start: number; readonly end: number },
  { spans, ends = true }: { readonly spans: readonly Span[]; readonly ends?: boolean },
): string {
  let line = ''
  let at = clause.start
  for (const [start, end] of spans) {
    if (line !== '') line += between(text, at, start)
    else if (ends && !beginsPhrase(text.slice(at, start))) line = CUT
    at = withPoint(text, clause.start, end)
    line += text.slice(start, at)
  }
  if (ends && !endsPhrase(text.slice(at, clause.end))) line += CUT
  return shortened(line.replace(/\s+/gu, ' ').trim())
}

/** The point of an abbreviation belongs to it: 2022 г., the U.N. */
const withPoint = (text: string, from: number, end: number): number => (isAbbreviated(text, from, end) ? end + 1 : end)

const isAbbreviated = (text: string, from: number, at: number): boolean =>
  text[at] === '.' &&
  (ACRONYM.test(text.slice(Math.max(from, at - 3), at)) || endsWithAbbreviation(text, from, at, 'zh'))
const ACRONYM = /\p{Lu}\.\p{Lu}$/u

/** Marks alone stand as they are. */
function between(text: string, from: number, to: number): string {
  const left = text.slice(from, to)
  if (!WORDY.test(left)) return left
  return HAN.test(text[to] ?? '') || HAN.test(text[from - 1] ?? '') ? CUT : ` ${CUT} `
}

/** What stands before ends a phrase, but for marks that open: nothing does, too. */
const beginsPhrase = (before: string): boolean => {
  const last = before.replace(/[\s“‘「『《〈«（("]+$/u, '').at(-1)
  return last === undefined || PHRASE_END.test(last)
}

const endsPhrase = (after: string): boolean => {
  const next = after.replace(/^[\s”’」』》〉»）)"]+/u, '')[0]
  return next === undefined || PHRASE_END.test(next)
}

function shortened(line: string): string {
  let [letters, cut] = [0, line.length]
  for (let i = 0; i < line.length && cut === line.length; i++) {
    letters += HAN.test(line[i]!) ? OF_HAN : 1
    if (letters > LINE) cut = i
  }
  if (cut === line.length) return line
  let at = cut
  while (at > cut * BACK && !isEnd(line, at)) at--
  if (at <= cut * BACK) {
    // No phrase ends near: at least no word is cut.
    at = cut
    while (at > 0 && (isInWord(line, at) || isAbbreviated(line, 0, at))) at--
  }
  return `${line.slice(0, withPoint(line, 0, at)).trimEnd()}${CUT}`
}

/** A mark that ends a phrase, and none of a number, a span of years or an abbreviation: 4.5, 2021–2025, U.S. */
const isEnd = (line: string, at: number): boolean =>
  PHRASE_END.test(line[at]!) && !(MARK.test(line[at]!) && WORDY.test(line[at + 1] ?? '')) && !isAbbreviated(line, 0, at)

/** Marks that may stand inside a number or a word: 6-1/2, 4.5, 2021–2025. */
const MARK = /[-‐‑–/.,:;%]/u

const isInWord = (line: string, at: number): boolean => {
  const [before, here] = [line[at - 1]!, line[at]!]
  if (HAN.test(here)) return false
  if (WORDY.test(here)) return WORDY.test(before) || (MARK.test(before) && WORDY.test(line[at - 2] ?? ''))
  return MARK.test(here) && WORDY.test(before) && WORDY.test(line[at + 1] ?? '')
}
