/**
 * Dates as texts and pages print them: 2022年2月4日, 二〇二二年二月四日, 4 февраля 2022 года, February 4, 2022.
 * Only whole dates of the Gregorian calendar between 1800 and 2199 are found; none is guessed.
 */

export interface FoundDate {
  /** ISO, `2022-02-04`. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

const hanDigits = '〇一二三四五六七八九'
const russianMonths = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** One row a form; groups by name: y, m, d. */
const forms: readonly RegExp[] = [
  /(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号號]/g, // 2022年2月4日
  /(?<y>[〇零○Ｏ一二三四五六七八九]{4})\s*年\s*(?<m>[〇零一二三四五六七八九十]{1,3})\s*月\s*(?<d>[〇零一二三四五六七八九十廿卅]{1,4})\s*[日号號]/g, // 二〇二二年二月四日
  /(?<d>\d{1,2})(?:-?го)?\s+(?<m>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+(?<y>\d{4})/gi, // 4 февраля 2022
  /(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+(?<m>January|February|March|April|May|June|July|August|September|October|November|December),?\s+(?<y>\d{4})/gi, // 4 February 2022
  /(?<m>January|February|March|April|May|June|July|August|September|October|November|December)\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})/gi, // February 4, 2022
  /(?<![\d-])(?<y>(?:18|19|20|21)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/g, // 2022-02-04
  /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(?:18|19|20|21)\d{2})(?!\d)/g, // 04.02.2022
]

/** In order of place, none overlapping another. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const groups = match.groups as { y: string; m: string; d: string }
      const iso = toIso(number(groups.y), month(groups.m), number(groups.d))
      if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => i === 0 || date.start >= (found[i - 1] as FoundDate).end)
}

/** The first date in some words (a page's stamp), or null. */
export function firstDate(words: string | null): string | null {
  if (words === null) return null
  return findDates(words)[0]?.iso ?? null
}

function toIso(year: number, monthOfYear: number, day: number): string | null {
  if (year < 1800 || year > 2199 || monthOfYear < 1 || monthOfYear > 12 || day < 1) return null
  const last = new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate()
  if (day > last) return null
  return `${year}-${String(monthOfYear).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function month(words: string): number {
  const plain = words.toLowerCase()
  const english = englishMonths.indexOf(plain.slice(0, 3))
  if (/^[a-z]/.test(plain)) return english + 1
  if (/^[а-я]/.test(plain)) return plain === 'мая' ? 5 : russianMonths.findIndex((m) => plain.startsWith(m)) + 1
  return number(words)
}

/** Arabic digits, or Han: 二〇二二 digit by digit, 十二 and 二十一 and 廿一 by place. */
function number(words: string): number {
  if (/^\d+$/.test(words)) return Number(words)
  const plain = words
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
  if (!plain.includes('十')) return Number([...plain].map((c) => hanDigits.indexOf(c)).join(''))
  const [tens, ones] = plain.split('十') as [string, string]
  return (tens === '' ? 1 : hanDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : hanDigits.indexOf(ones))
}
