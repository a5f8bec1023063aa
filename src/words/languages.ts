/**
 * What differs between the languages of the interface beside the words themselves: one row a language.
 *
 *     zh   2001、2021；“双方”（节录）：2023-03-21
 *     en   2001, 2021; "double" (excerpts): 21 March 2023
 *
 * The table is read by `typeset.ts` alone. A language that is added to `UIS` does not compile until its row stands here.
 */
import type { Ui } from '../model/ui.ts'

export { isUi, UIS } from '../model/ui.ts'

/** The forms that a noun takes after a number, by the categories of CLDR: `Intl.PluralRules` says which one a number asks for. */
export interface PluralForms {
  readonly zh: 'other'
  readonly en: 'one' | 'other'
}

export interface Language {
  /** Given to `Intl`, so that nothing depends on the machine's own locale. */
  readonly locale: string
  /** What stands for the language in a page's `lang`. */
  readonly html: string
  /** Locales of the environment (`LANG`) that ask for this language. */
  readonly asked: RegExp
  /** Between the items of a list. */
  readonly list: string
  /** Before the last item of a list that is told as a whole. */
  readonly and: string
  /** Between parts of a sentence. */
  readonly comma: string
  /** Between clauses that could stand alone. */
  readonly semicolon: string
  /** Between a name and what is said of it. */
  readonly colon: string
  /** Between two sentences. */
  readonly stop: string
  /** Between two words that belong together. */
  readonly gap: string
  readonly quotes: readonly [open: string, close: string]
  /** Around the title of a document. */
  readonly titles: readonly [open: string, close: string]
  /** Around an aside; what stands before the bracket is part of it. */
  readonly brackets: readonly [open: string, close: string]
  /** Small numbers as words, from 0 on; larger ones stay figures. */
  readonly numerals: readonly string[]
  /** Names of the months, where a date is told with them; null where it is told as 2023-03-21. */
  readonly months: readonly string[] | null
}

const DIGITS = '零一二三四五六七八九'

/** 0 to 99 as counted before a measure word: 2 is 两, 12 is 十二. */
const CHINESE = Array.from({ length: 100 }, (_, n) => {
  if (n === 2) return '两'
  if (n < 10) return DIGITS[n]!
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}十${n % 10 ? DIGITS[n % 10] : ''}`
})

const ENGLISH = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const LANGUAGES: Readonly<Record<Ui, Language>> = {
  zh: {
    locale: 'zh-Hans',
    html: 'zh-Hans',
    asked: /^zh(?:[_.@-]|$)/iu,
    list: '、',
    and: '、',
    comma: '，',
    semicolon: '；',
    colon: '：',
    stop: '。',
    gap: '',
    quotes: ['“', '”'],
    titles: ['《', '》'],
    brackets: ['（', '）'],
    numerals: CHINESE,
    months: null,
  },
  en: {
    locale: 'en',
    html: 'en',
    asked: /^en(?:[_.@-]|$)/iu,
    list: ', ',
    and: ' and ',
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '. ',
    gap: ' ',
    quotes: ['"', '"'],
    titles: ['“', '”'],
    brackets: [' (', ')'],
    numerals: ENGLISH,
    months: ENGLISH_MONTHS,
  },
}

/** Where nothing asks for a language that the table has. */
export const DEFAULT_UI: Ui = 'en'
