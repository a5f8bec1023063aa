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
import { EN_CENTURY, EN_DAYS, EN_YEAR_WORDS, ordinalOf, yearOfWords } from './english-numbers.ts'
import { CHEQUE_DIGIT, HAN_CHEQUE, HAN_DIGIT, hanToNumber } from './han-numbers.ts'
import { isIsoDate } from './iso-date.ts'
import { RU_DAYS, RU_YEAR_WORDS, russianNumber } from './russian-numbers.ts'

export interface DateInText {
  readonly start: number
  readonly end: number
  /** `2001-07-16`, `2001-07` or `2001`. */
  readonly iso: string
}

/** Years of documents: what lies outside is another number. */
const EARLIEST = 1500
const LATEST = 2199

/** Month names by the letters that they begin with, in the cases and abbreviations in which dates have them. */
const MONTHS: readonly (readonly [month: number, ru: string, en: string])[] = [
  [1, 'январ[ьяе]|янв\\.?', 'January|Jan\\.?'],
  [2, 'феврал[ьяе]|февр?\\.?', 'February|Feb\\.?'],
  [3, 'март[ае]?|мар\\.', 'March|Mar\\.?'],
  [4, 'апрел[ьяе]|апр\\.?', 'April|Apr\\.?'],
  [5, 'ма[йяе]', 'May'],
  [6, 'июн[ьяе]|июн\\.', 'June|Jun\\.?'],
  [7, 'июл[ьяе]|июл\\.', 'July|Jul\\.?'],
  [8, 'август[ае]?|авг\\.?', 'August|Aug\\.?'],
  [9, 'сентябр[ьяе]|сент?\\.?', 'September|Sept?\\.?'],
  [10, 'октябр[ьяе]|окт\\.?', 'October|Oct\\.?'],
  [11, 'ноябр[ьяе]|нояб?\\.?', 'November|Nov\\.?'],
  [12, 'декабр[ьяе]|дек\\.?', 'December|Dec\\.?'],
]

const RU_MONTH = MONTHS.map(([, ru]) => ru).join('|')
const EN_MONTH = MONTHS.map(([, , en]) => en).join('|')
/** Between the parts of a date: a blank or a few, no line's end of a paragraph. */
const GAP = '\\s{1,3}'
const YEAR = '(?<y>[12]\\d{3})'
const HAN_FIGURE = '一二三四五六七八九'
const HAN_SMALL = `${HAN_FIGURE}十廿卅〇零${HAN_CHEQUE}`
const HAN_YEAR = `[一二][${HAN_DIGIT}]{3}|[壹贰貳][${CHEQUE_DIGIT}]{3}`

export interface DateForm {
  readonly example: string
  /** What the example says. */
  readonly iso: string
  /** The language whose texts have it; null: any. */
  readonly lang: Lang | null
  /** Groups by name: y, m, d. */
  readonly pattern: RegExp
  /**
   * What may not stand right before it, and what stands in every text that has it. Both are asked apart from the
   * pattern: letters of any script without regard to case take V8 longer to compile than a short text to read.
   */
  readonly notAfter?: RegExp
  readonly needs?: RegExp
}

const WORD_BEFORE = /[\p{L}\d]$/iu
const CYRILLIC = /[а-яё]/iu
/** March, in the year two thousand … */
const MONTH_AND_CENTURY = new RegExp(`(?:${EN_MONTH}),?${GAP}(?:in${GAP}the${GAP}year${GAP})?${EN_CENTURY}`, 'iu')
const HAS_YEAR_IN_WORDS = /thousand|hundred|тысяч/iu
/** двадцать первого …, первое … */
const RU_ORDINAL = /(?:[ео]го|[оь]е)\s/iu
/** тысяча девятьсот …, две тысячи … */
const RU_CENTURY = /тысяч/iu

/** One row a form, with an example that no other row reads so. */
export const DATE_FORMS: readonly DateForm[] = [
  {
    example: '2023年三月21号',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(
      `(?<y>[12]\\d{3}|${HAN_YEAR})\\s?年\\s?(?<m>\\d{1,2}|元|[${HAN_SMALL}]{1,3})\\s?月\\s?(?<d>\\d{1,2}|[${HAN_SMALL}]{1,4})\\s?[日号號]`,
      'g',
    ),
  },
  {
    example: '2023年三月',
    iso: '2023-03',
    lang: 'zh',
    pattern: new RegExp(
      `(?<y>[12]\\d{3}|${HAN_YEAR})\\s?年\\s?(?<m>\\d{1,2}|元|[${HAN_SMALL}]{1,3})\\s?月(?!\\s?[\\d${HAN_SMALL}]{1,4}\\s?[日号號])`,
      'g',
    ),
  },
  {
    example: '二〇二三年',
    iso: '2023',
    lang: 'zh',
    pattern: new RegExp(`(?<y>(?<!\\d)[12]\\d{3}|${HAN_YEAR})\\s?年(?!\\s?[\\d元${HAN_SMALL}]{1,3}\\s?月)`, 'g'),
  },
  {
    example: '«21» марта 2023 г.',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(
      `(?:[«"„“]\\s?)?(?<d>\\d{1,2})(?:\\s?[»"”“]|-?го|-?е)?${GAP}(?<m>${RU_MONTH})${GAP}${YEAR}(?!\\d)(?:(?:\\s{0,3}|-?го\\s)(?:года|году|год|г\\.))?`,
      'giu',
    ),
    notAfter: WORD_BEFORE,
    needs: CYRILLIC,
  },
  {
    example: 'двадцать первого марта 2023 года',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(`(?<d>${RU_DAYS})${GAP}(?<m>${RU_MONTH})${GAP}${YEAR}(?!\\d)(?:\\s{0,3}(?:года|г\\.))?`, 'giu'),
    notAfter: WORD_BEFORE,
    needs: RU_ORDINAL,
  },
  {
    example: 'двадцать первого марта две тысячи двадцать третьего года',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(
      `(?<d>\\d{1,2}|${RU_DAYS})${GAP}(?<m>${RU_MONTH})${GAP}(?<y>${RU_YEAR_WORDS})${GAP}года`,
      'giu',
    ),
    notAfter: WORD_BEFORE,
    needs: RU_CENTURY,
  },
  {
    example: 'в июне 2021 года',
    iso: '2021-06',
    lang: 'ru',
    pattern: new RegExp(`(?<m>${RU_MONTH})${GAP}${YEAR}(?!\\d)(?:(?:\\s{0,3}|-?го\\s)(?:года|году|год|г\\.))?`, 'giu'),
    notAfter: WORD_BEFORE,
    needs: CYRILLIC,
  },
  {
    example: 'Договор 2001 года',
    iso: '2001',
    lang: 'ru',
    pattern: new RegExp(`${YEAR}\\s{0,3}(?:года|году|год|г\\.)`, 'giu'),
    notAfter: /[\p{L}\d.-]$/iu,
    needs: CYRILLIC,
  },
  {
    example: 'the 21st day of March, 2023',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(
      `(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:${GAP}day)?${GAP}(?:of${GAP})?(?<m>${EN_MONTH}),?${GAP}(?:of${GAP}|in${GAP}the${GAP}year${GAP})?${YEAR}(?!\\d)`,
      'giu',
    ),
    notAfter: WORD_BEFORE,
  },
  {
    example: '21-Mar-2023',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(`(?<![\\d-])(?<d>\\d{1,2})-(?<m>${EN_MONTH})-${YEAR}(?![\\d-])`, 'giu'),
  },
  {
    example: 'this twenty-first day of March, 2023',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(
      `(?<d>${EN_DAYS})(?:${GAP}day)?${GAP}of${GAP}(?<m>${EN_MONTH}),?${GAP}(?:in${GAP}the${GAP}year${GAP})?${YEAR}(?!\\d)`,
      'giu',
    ),
    notAfter: WORD_BEFORE,
    needs: /(?:first|second|third|[a-z]th)\s{1,3}(?:day\s{1,3})?of\s/iu,
  },
  {
    example: 'the 21st day of March, two thousand and twenty-three',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(
      `(?<d>\\d{1,2}|${EN_DAYS})(?:st|nd|rd|th)?(?:${GAP}day)?${GAP}(?:of${GAP})?(?<m>${EN_MONTH}),?${GAP}(?:in${GAP}the${GAP}year${GAP})?(?<y>${EN_YEAR_WORDS})`,
      'giu',
    ),
    notAfter: WORD_BEFORE,
    needs: MONTH_AND_CENTURY,
  },
  {
    example: 'Mar 21 2023',
    iso: '2023-03-21',
    lang: null,
    pattern: new RegExp(`(?<m>${EN_MONTH})${GAP}(?<d>\\d{1,2})(?:st|nd|rd|th)?,?${GAP}${YEAR}(?!\\d)`, 'giu'),
    notAfter: WORD_BEFORE,
  },
  {
    example: 'June 2021',
    iso: '2021-06',
    lang: 'en',
    pattern: new RegExp(`(?<m>${EN_MONTH}),?${GAP}(?:of${GAP})?${YEAR}(?!\\d)`, 'giu'),
    notAfter: WORD_BEFORE,
  },
  {
    example: 'the 2001 Treaty',
    iso: '2001',
    lang: 'en',
    pattern: /(?<![\p{L}\d.,-])(?<y>[12]\d{3})(?![\d-]|\.\d)/gu,
  },
  {
    example: '2023-03-21T18:20',
    iso: '2023-03-21',
    lang: null,
    pattern: /(?<![\d-])(?<y>[12]\d{3})-(?<m>\d{1,2})-(?<d>\d{1,2})(?![\d-])/g,
  },
  {
    example: '2023/3/21',
    iso: '2023-03-21',
    lang: null,
    pattern: /(?<![\d/])(?<y>[12]\d{3})\/(?<m>\d{1,2})\/(?<d>\d{1,2})(?![\d/])/g,
  },
  {
    example: '21/03/2023', // 03/04/2023 may be either day: none
    iso: '2023-03-21',
    lang: null,
    pattern: /(?<![\d/])(?<d>1[3-9]|2\d|3[01])\/(?<m>\d{1,2})\/(?<y>[12]\d{3})(?![\d/])/g,
  },
  {
    example: '03/21/2023',
    iso: '2023-03-21',
    lang: null,
    pattern: /(?<![\d/])(?<m>\d{1,2})\/(?<d>1[3-9]|2\d|3[01])\/(?<y>[12]\d{3})(?![\d/])/g,
  },
  {
    example: '2023.03.21',
    iso: '2023-03-21',
    lang: null,
    pattern: /(?<![\d.·])(?<y>[12]\d{3})([.·])(?<m>\d{1,2})\2(?<d>\d{1,2})(?![.·]?\d)/g,
  },
  {
    example: '21.03.2023',
    iso: '2023-03-21',
    lang: null,
    pattern: /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>[12]\d{3})(?!\.?\d)/g,
  },
]

/** Before a date: it counts by another calendar, so that its day is not ours. */
const OTHER_CALENDAR = /(?:农历|農曆|阴历|陰曆|旧历|舊曆|夏历|夏曆)\s?$/u

/** The letters that a date has, so that most clauses are not read by any pattern. */
const HAS_YEAR = /[12１２][\d０-９]{3}|[一二壹贰貳]\S{3}\s?年/u

/** A day in which a reading machine, or a typist of the nineties, put the letter l for the figure 1: l6 July, the 2lst of May. */
export const ELL_DAY = new RegExp(
  `(?<![\\p{L}\\d])(?:l\\d|[12]l|l)(?=(?:st|nd|rd|th)?(?:${GAP}day)?${GAP}(?:of${GAP})?(?:${EN_MONTH})(?!\\p{L}))|(?<=(?:${EN_MONTH})${GAP})(?:l\\d|[12]l)(?=(?:st|nd|rd|th)?,?${GAP}[12]\\d{3})`,
  'gu',
)

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
