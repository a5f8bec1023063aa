/**
 * The forms in which texts of this genre print dates, a row each. What they say is read by `dates.ts`.
 *
 *     2023年三月21号     «21» марта 2023 г.     21st of March 2023     June 2021     the 2001 Treaty
 */
import type { Lang } from '../model/document.ts'
import { EN_CENTURY, EN_DAYS, EN_YEAR_WORDS } from './english-numbers.ts'
import { CHEQUE_DIGIT, HAN_CHEQUE, HAN_DIGIT } from './han-numbers.ts'
import { RU_DAYS, RU_YEAR_WORDS } from './russian-numbers.ts'

/** Month names by the letters that they begin with, in the cases and abbreviations in which dates have them. */
export const MONTHS: readonly (readonly [month: number, ru: string, en: string])[] = [
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

/** A day in which a reading machine, or a typist of the nineties, put the letter l for the figure 1: l6 July, the 2lst of May. */
export const ELL_DAY = new RegExp(
  `(?<![\\p{L}\\d])(?:l\\d|[12]l|l)(?=(?:st|nd|rd|th)?(?:${GAP}day)?${GAP}(?:of${GAP})?(?:${EN_MONTH})(?!\\p{L}))|(?<=(?:${EN_MONTH})${GAP})(?:l\\d|[12]l)(?=(?:st|nd|rd|th)?,?${GAP}[12]\\d{3})`,
  'gu',
)
