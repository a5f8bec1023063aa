/**
 * Dates as texts of this genre print them, with what they say and no more.
 *
 *     2001年7月16日   二〇一九年六月廿日   2023年三月二十一日   ２００１年７月１６日   二O二三年三月廿一號   贰零贰叁年叁月贰拾壹日   → a day
 *     «21» марта 2023 г.   21.03.2023   21st of March 2023   Mar 21 2023   this third day of May, 2020   → a day
 *     двадцать первого марта две тысячи двадцать третьего года   8-May-2015   2023．3．21   → a day
 *     2021年6月   в июне 2021 года   June 2021   → a month          Договор 2001 года   the 2001 Treaty   → a year
 *
 * A date that no calendar has (31 июня 2021 года, 2019年2月30日) is no date, nor is its month or its year. Days of
 * another calendar (农历) are passed over: which day of ours they are is not said. Nothing is guessed.
 */
import type { Lang } from '../model/document.ts'
import { DATE_FORMS, type DateForm, ELL_DAY, MONTHS } from './date-forms.ts'
import { ordinalOf, yearOfWords } from './english-numbers.ts'
import { hanToNumber } from './han-numbers.ts'
import { isIsoDate } from './iso-date.ts'
import { russianNumber } from './russian-numbers.ts'

export interface DateInText {
  readonly start: number
  readonly end: number
  /** `2001-07-16`, `2001-07` or `2001`. */
  readonly iso: string
}

/** Years of documents: what lies outside is another number. */
const EARLIEST = 1500
const LATEST = 2199

/** Before a date: it counts by another calendar, so that its day is not ours. */
const OTHER_CALENDAR = /(?:农历|農曆|阴历|陰曆|旧历|舊曆|夏历|夏曆)\s?$/u

/** The letters that a date has, so that most clauses are not read by any pattern. */
const HAS_YEAR = /[12１２][\d０-９]{3}|[一二壹贰貳]\S{3}\s?年/u
const HAS_YEAR_IN_WORDS = /thousand|hundred|тысяч/iu

const FULL_WIDTH = /[０-９]|\d[／．－]\d/

/** Full-width figures, and signs between them, as ASCII ones, and an l in a day as the 1 that it is, place for place. */
function narrowed(text: string): string {
  const figures = FULL_WIDTH.test(text)
    ? text.replace(/[０-９]|(?<=[\d０-９])[／．－](?=[\d０-９])/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : text
  return /l\d|\dl/.test(figures) ? figures.replace(ELL_DAY, (day) => day.replaceAll('l', '1')) : figures
}

/**
 * The dates of `text.slice(start, end)`, in order, none overlapping: of two that begin together the longer. A text
 * without a known language has days alone, since a bare year or month may be any number.
 */
export function findDates(
  text: string,
  lang: Lang | null = null,
  [start, end]: readonly [number, number] = [0, text.length],
  forms: readonly DateForm[] = DATE_FORMS,
): readonly DateInText[] {
  const part = narrowed(text.slice(start, end))
  if (!HAS_YEAR.test(part) && !HAS_YEAR_IN_WORDS.test(part)) return []
  const found: { start: number; end: number; iso: string | null }[] = []
  for (const form of forms) {
    if (form.lang !== null && form.lang !== lang) continue
    for (const match of matchesOf(form, part)) {
      const { y, m, d } = match.groups as { y: string; m?: string; d?: string }
      const other = OTHER_CALENDAR.test(part.slice(Math.max(0, match.index - 4), match.index))
      const iso = other
        ? null
        : isoOf(numberOf(y), m === undefined ? null : monthOf(m), d === undefined ? null : dayOf(d))
      found.push({ start: start + match.index, end: start + match.index + match[0].length, iso })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: typeof found = []
  for (const date of found) {
    const last = kept.at(-1)
    if (last === undefined || date.start >= last.end) kept.push(date)
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date
  }
  // What is no day of the calendar has stood in the way of its own month and year until here.
  return kept.filter((date): date is DateInText => date.iso !== null)
}

/** Where a form stands in a text, as if `notAfter` were the pattern's own look behind. */
function matchesOf({ pattern, notAfter, needs }: DateForm, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  if (needs !== undefined && !needs.test(text)) return found
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index } = match
    // Two places behind, for a letter that takes two.
    if (notAfter?.test(text.slice(Math.max(0, index - 2), index))) pattern.lastIndex = index + 1
    else found.push(match)
  }
  return found
}

/** Whole days alone, in whatever language. */
export const findDays = (text: string): readonly DateInText[] => findDates(text)

/** The first day in some words (a page's stamp), ISO, or null. */
export const firstDay = (words: string | null): string | null =>
  words === null ? null : (findDays(words)[0]?.iso ?? null)

/** A day of the calendar, ISO, or null. */
export const isoDay = (year: number, month: number, day: number): string | null => isoOf(year, month, day)

/** `2023-03-21`, `2023_03_21`, `2023.3.21` or `20230321` in the name of a file, ISO, or null. */
export function dayOfName(name: string): string | null {
  const match = /(?<!\d)(\d{4})([-_.]?)(\d{1,2})\2(\d{1,2})(?!\d)/.exec(name)
  if (match === null) return findDays(name)[0]?.iso ?? null
  const [, year, mark, month, day] = match as unknown as [string, string, string, string, string]
  if (mark === '' && (month.length < 2 || day.length < 2)) return null
  const iso = isoOf(Number(year), Number(month), Number(day))
  return iso !== null && iso.length === 10 ? iso : null
}

function isoOf(year: number, month: number | null, day: number | null): string | null {
  if (!(year >= EARLIEST && year <= LATEST)) return null
  if (month === null) return String(year)
  if (!(month >= 1 && month <= 12)) return null
  const two = (n: number): string => String(n).padStart(2, '0')
  if (day === null) return `${year}-${two(month)}`
  const iso = `${year}-${two(month)}-${two(day)}`
  return isIsoDate(iso) ? iso : null
}

const numberOf = (printed: string): number =>
  /^\d+$/.test(printed)
    ? Number(printed)
    : /^[a-z]/i.test(printed)
      ? yearOfWords(printed)
      : (russianNumber(printed) ?? hanToNumber(printed))

const dayOf = (printed: string): number => ordinalOf(printed) || numberOf(printed)

const monthPatterns = MONTHS.map(([month, ru, en]) => [month, new RegExp(`^(?:${ru}|${en})$`, 'iu')] as const)

const monthOf = (printed: string): number =>
  printed === '元' ? 1 : (monthPatterns.find(([, name]) => name.test(printed))?.[0] ?? numberOf(printed))
