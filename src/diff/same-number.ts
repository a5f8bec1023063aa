/**
 * Whether two numbers say the same and are printed in another manner: then it is the words that changed.
 *
 *     14 june 1998 → june 14,1998     five → 5     16 июля 2001 г. → 16 июля 2001 года     二十年 → 20年     12% → 12 per cent
 *     1,5 млрд → 1500 млн             1.2 million → 1200000                              1.5亿 → 15000万
 *
 * Both are brought to one form. What is not understood stays as it is printed, so that nothing is taken for the same by a
 * guess.
 */
import { hanToNumber } from '../genre/han-numbers.ts'

const MONTHS: readonly (readonly [month: number, en: string, ru: string])[] = [
  [1, 'january|jan', 'января'],
  [2, 'february|feb', 'февраля'],
  [3, 'march|mar', 'марта'],
  [4, 'april|apr', 'апреля'],
  [5, 'may', 'мая'],
  [6, 'june|jun', 'июня'],
  [7, 'july|jul', 'июля'],
  [8, 'august|aug', 'августа'],
  [9, 'september|sept|sep', 'сентября'],
  [10, 'october|oct', 'октября'],
  [11, 'november|nov', 'ноября'],
  [12, 'december|dec', 'декабря'],
]
const monthOf = new Map(
  MONTHS.flatMap(([month, ...names]) => names.flatMap((all) => all.split('|').map((name) => [name, month] as const))),
)

/** Numerals of the spaced scripts, in the cases that texts have. One row a number. */
const NUMERALS: readonly (readonly [value: number, words: string])[] = [
  [2, 'two два две двух'],
  [3, 'three три трех'],
  [4, 'four четыре четырех'],
  [5, 'five пять пяти'],
  [6, 'six шесть шести'],
  [7, 'seven семь семи'],
  [8, 'eight восемь восьми'],
  [9, 'nine девять девяти'],
  [10, 'ten десять десяти'],
  [11, 'eleven'],
  [12, 'twelve'],
  [13, 'thirteen'],
  [14, 'fourteen'],
  [15, 'fifteen'],
  [16, 'sixteen'],
  [17, 'seventeen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
  [20, 'twenty двадцать двадцати'],
  [30, 'thirty тридцать тридцати'],
  [40, 'forty сорок сорока'],
  [50, 'fifty пятьдесят пятидесяти'],
  [60, 'sixty шестьдесят шестидесяти'],
  [70, 'seventy семьдесят семидесяти'],
  [80, 'eighty восемьдесят восьмидесяти'],
  [90, 'ninety девяносто девяноста'],
  [100, 'сто ста'],
]
const numeralOf = new Map(NUMERALS.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)))

/** What is counted, in the forms that a numeral asks for. One row a unit. */
const COUNTED: readonly (readonly [unit: string, forms: RegExp])[] = [
  ['%', /^(?:%|percent|процент(?:а|ов)?)$/u],
  ['year', /^(?:years?|года?|лет)$/u],
  ['month', /^(?:months?|месяц(?:а|ев)?)$/u],
  ['week', /^(?:weeks?|недел[ьюи])$/u],
  ['day', /^(?:days?|день|дня|дней)$/u],
  ['hour', /^(?:hours?|час(?:а|ов)?)$/u],
]

/** Words that say how many noughts follow. Those of one sign stand last, so that longer ones win. */
const SCALES: readonly (readonly [scale: number, words: string])[] = [
  [1e3, 'thousand|тысяч[аи]?|тыс\\.?'],
  [1e6, 'million|миллион(?:а|ов)?|млн\\.?|百万'],
  [1e7, '千万'],
  [1e9, 'billion|миллиард(?:а|ов)?|млрд\\.?'],
  [1e12, 'trillion|триллион(?:а|ов)?|трлн\\.?|万亿'],
  [1e4, '万'],
  [1e8, '亿'],
]
const SCALED = SCALES.map(
  ([scale, words]) =>
    [scale, new RegExp(`(\\d+(?:[.,]\\d+)?) ?(?:${words})(?!\\p{Script=Latin}|\\p{Script=Cyrillic})`, 'gu')] as const,
)

/** 1.5 billion → 1500000000. A comma or a point left in a key before such a word is the decimal one. */
function written(key: string): string {
  let text = key
  for (const [scale, pattern] of SCALED)
    text = text.replace(pattern, (_, digits: string) => String(Math.round(Number(digits.replace(',', '.')) * scale)))
  return text
}

/** Of two comparison keys. */
export function isSameNumber(a: string, b: string): boolean {
  const one = plain(a)
  return one !== '' && one === plain(b)
}

/** 14 june 1998, june 14,1998 → 1998-6-14; forty five days → 45 day. */
function plain(key: string): string {
  const figures = key
    .replace(/per cent/gu, 'percent')
    .replace(/百分之([零一二三四五六七八九十百\d]+)(?!点)/gu, '$1%')
    .replace(/(?<!\d)[零一二两三四五六七八九十百千]+/gu, (printed) => String(hanToNumber(printed) || printed))
  const words = written(figures)
    .replace(/(\d)(?:st|nd|rd|th)(?![a-z])/gu, '$1')
    .split(/(?<=\d)(?=[%\p{L}])|[ ,](?!\d{3}(?!\d))|(?<=[a-z])[.,]+/u)
    .map((word) => word.replace(/(?<=\p{L})\.$/u, ''))
    .filter((word) => word !== '')
  const at = words.findIndex((word) => monthOf.has(word))
  if (at >= 0) return dateOf(words, at) ?? words.join(' ')
  return summed(words.map((word) => numeralOf.get(word) ?? word))
    .map((word) => COUNTED.find(([, forms]) => forms.test(word))?.[0] ?? word)
    .join(' ')
}

const YEAR_WORD = /^(?:г|года?|году)$/u

/** A day of a month, with its year or without. */
function dateOf(words: readonly string[], at: number): string | null {
  const figures = words.filter((word, i) => i !== at && !YEAR_WORD.test(word))
  if (figures.length === 0 || figures.length > 2 || !figures.every((word) => /^\d+$/u.test(word))) return null
  const [year] = figures.filter((word) => word.length === 4)
  const [day] = figures.filter((word) => word.length < 3)
  return [year ?? '', monthOf.get(words[at]!), day ?? ''].join('-')
}

/** «сорок пять» is 45: tens, then ones. */
function summed(words: readonly (string | number)[]): string[] {
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]]
    if (typeof word === 'number' && word >= 20 && word < 100 && typeof next === 'number' && next < 10) {
      out.push(String(word + next))
      i++
    } else out.push(String(word))
  }
  return out
}
