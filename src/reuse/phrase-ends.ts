/**
 * What is no beginning and no end of a phrase, so that no formula begins or ends there unless a mark stands beside it.
 *
 *     renewable energy, |e.g. wind          соглашение в |г. Эльмар
 *     exercises involving |more than        …друг к другу |не менее        |之间的经常性往来       |3 марта 1993 года, ни одно…
 */
import { isDigits, isWord, symbolOf, type TokenStream } from '../text/token-stream.ts'
import { phrasesOf, standsAt } from './phrase-units.ts'

/** Words after which something must follow, in the form in which they stand there. One row, one language. */
const OPEN_ENDS: ReadonlySet<string> = new Set(
  [
    'than within once every involving including whose which who whom more less least among upon via per into onto if whether because while unless until although such not nor no without shall has have had is are was were been whereby towards amongst',
    'менее более чем что чтобы который которая которое которые которых которым которыми которую которой котором каждые каждый каждую каждое если между через перед среди согласно включая при под над без до от для из по со ко об участием настоящего настоящей не ни',
  ].flatMap((row) => row.split(' ')),
)

/** Beginnings of abbreviations that go on: e.g., i.e., г. Эльмар, ст. 3, и т.д. A year has its г. behind it. */
const CUT_SHORT: ReadonlySet<string> = new Set('e eg ie vs г им ст т п пп см'.split(' '))

/** Words that lean on what was said before, a comma or not: which cover the lower reaches. */
const LEANING = new Set(['which', 'whose', 'whom', 'который'].map(symbolOf))

/** Han words that say something of what stands before them. */
const BEHIND = phrasesOf(['领域 方面 之间 之内 之外 之上 之下 之中 之前 之后 范围 期间 以上 以下 以内 以外 以来'])

const MONTHS = new Set(
  [
    'january february march april may june july august september october november december',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ].flatMap((row) => row.split(' ').map(symbolOf)),
)
/** The words behind a year: года, г. */
const YEAR_WORDS = new Set(['года', 'г'].map(symbolOf))
const HAN_DATE = [...'年月日'].map(symbolOf)

export const isOpenEnd = ({ form, words }: TokenStream, unit: number): boolean =>
  OPEN_ENDS.has(words.get(form[unit]!) ?? '')

/** An end that is none, whatever mark stands behind it. */
export const isCutShort = ({ form, words, symbol }: TokenStream, unit: number): boolean =>
  CUT_SHORT.has(words.get(form[unit]!) ?? '') && !(unit > 0 && isDigits(symbol[unit - 1]!))

export const isLeaning = (symbol: number): boolean => LEANING.has(symbol)

/** Units from `at` on of a word that says something of what stands before it; 0 where there is none. */
export function behindAt(symbol: Int32Array, at: number, to: number): number {
  return BEHIND.find((word) => standsAt(word, symbol, at, to))?.length ?? 0
}

/** Units from `at` on of a date: 2001年7月16日, 3 марта 1993 года, 12 May 1998, May 12, 1998. */
export function dateAt(symbol: Int32Array, at: number, to: number): number {
  const is = (k: number, kind: 'digits' | 'month'): boolean =>
    k < to && (kind === 'digits' ? isDigits(symbol[k]!) : MONTHS.has(symbol[k]!))
  if (is(at, 'digits') && at + 1 < to && !isWord(symbol[at + 1]!)) {
    let k = at
    for (const mark of HAN_DATE) if (is(k, 'digits') && symbol[k + 1] === mark && k + 1 < to) k += 2
    return k - at
  }
  let k = at
  if (is(k, 'digits')) k++
  if (!is(k, 'month')) return 0
  k++
  const first = k
  while (k < first + 2 && is(k, 'digits')) k++
  if (k === first && first === at + 1) return 0
  if (k < to && YEAR_WORDS.has(symbol[k]!)) k++
  return k - at
}
