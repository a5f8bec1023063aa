/**
 * List numbers in words, as word processors print them.
 *
 *     21   en  21st    Twenty-one       Twenty-first
 *          ru  21-й    Двадцать один    Двадцать первый
 *          zh  第21     二十一            第二十一
 */
import { englishCardinal, englishOrdinal } from '../../../genre/english-numbers.ts'
import { numberToHan } from '../../../genre/han-numbers.ts'
import { russianCardinal, russianOrdinal } from '../../../genre/russian-numbers.ts'

export type NumberLang = 'en' | 'ru' | 'zh'

/** From a language tag, `ru-RU`; what is neither Russian nor Chinese is numbered in English. */
export const numberLangOf = (tag: string | null | undefined): NumberLang =>
  /^ru\b/i.test(tag ?? '') ? 'ru' : /^zh\b/i.test(tag ?? '') ? 'zh' : 'en'

/** Numbers that are written in words end here; greater ones stay in figures. */
const MOST = 999_999

type Kind = 'ordinal' | 'cardinalText' | 'ordinalText'

export function numberAsWords(n: number, kind: Kind, lang: NumberLang): string {
  if (!Number.isInteger(n) || n < 0 || n > MOST) return String(n)
  const words = WORDS[kind][lang](n)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const WORDS: Readonly<Record<Kind, Readonly<Record<NumberLang, (n: number) => string>>>> = {
  ordinal: { en: (n) => `${n}${endingOf(n)}`, ru: (n) => `${n}-й`, zh: (n) => `第${n}` },
  cardinalText: { en: englishCardinal, ru: russianCardinal, zh: numberToHan },
  ordinalText: { en: englishOrdinal, ru: russianOrdinal, zh: (n) => `第${numberToHan(n)}` },
}

function endingOf(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}
