/**
 * List numbers in words, as word processors print them.
 *
 *     21   en  21st    Twenty-one       Twenty-first
 *          ru  21-й    Двадцать один    Двадцать первый
 *          zh  第21     二十一            第二十一
 */
import { numberToHan } from '../../../genre/han-numbers.ts'

export type NumberLang = 'en' | 'ru' | 'zh'

/** From a language tag, `ru-RU`; what is neither Russian nor Chinese is numbered in English. */
export const numberLangOf = (tag: string | null | undefined): NumberLang =>
  /^ru\b/i.test(tag ?? '') ? 'ru' : /^zh\b/i.test(tag ?? '') ? 'zh' : 'en'

/** Numbers that are written in words end here; greater ones stay in figures. */
const MOST = 999_999

type Kind = 'ordinal' | 'cardinalText' | 'ordinalText'

export function numberAsWords(n: number, kind: Kind, lang: NumberLang): string {
  if (!Number.isInteger(n) || n < 0 || n > MOST) return String(n)
  if (kind === 'ordinal') return ORDINAL[lang](n)
  const words = lang === 'zh' ? hanWords(n, kind) : (lang === 'ru' ? russian : english)(n, kind === 'ordinalText')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const ORDINAL: Readonly<Record<NumberLang, (n: number) => string>> = {
  en: (n) => `${n}${endingOf(n)}`,
  ru: (n) => `${n}-й`,
  zh: (n) => `第${n}`,
}

function endingOf(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}

const hanWords = (n: number, kind: Kind): string => (kind === 'ordinalText' ? `第${numberToHan(n)}` : numberToHan(n))

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ENGLISH_ORDINALS: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
])

function english(n: number, ordinal: boolean): string {
  const cardinal = (m: number): string => {
    if (m < 20) return ONES[m]!
    if (m < 100) return TENS[Math.floor(m / 10)]! + (m % 10 === 0 ? '' : `-${ONES[m % 10]}`)
    const [unit, name] = m < 1000 ? [100, 'hundred'] : [1000, 'thousand']
    const rest = m % unit
    return `${cardinal(Math.floor(m / unit))} ${name}${rest === 0 ? '' : ` ${cardinal(rest)}`}`
  }
  const words = cardinal(n)
  if (!ordinal) return words
  return words.replace(/[a-z]+$/, (last) => ENGLISH_ORDINALS.get(last) ?? `${last.replace(/y$/, 'ie')}th`)
}

const RU_ONES =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  )
const RU_TENS = '- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')
const RU_HUNDREDS = '- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ')
const RU_ORDINALS: ReadonlyMap<string, string> = new Map([
  ...([
    ['ноль', 'нулевой'],
    ['один', 'первый'],
    ['два', 'второй'],
    ['три', 'третий'],
    ['четыре', 'четвёртый'],
    ['шесть', 'шестой'],
    ['семь', 'седьмой'],
    ['восемь', 'восьмой'],
    ['сорок', 'сороковой'],
    ['пятьдесят', 'пятидесятый'],
    ['шестьдесят', 'шестидесятый'],
    ['семьдесят', 'семидесятый'],
    ['восемьдесят', 'восьмидесятый'],
    ['девяносто', 'девяностый'],
    ['сто', 'сотый'],
    ['двести', 'двухсотый'],
    ['триста', 'трёхсотый'],
    ['четыреста', 'четырёхсотый'],
  ] as const),
  ...RU_HUNDREDS.slice(5).map((word) => [word, word.replace(/(.+)ь?сот$/, genitiveHundred)] as const),
])

/** пятьсот → пятисотый */
function genitiveHundred(_: string, stem: string): string {
  return `${stem.replace(/осемь$/, 'осьми').replace(/ь$/, 'и')}сотый`
}

function russian(n: number, ordinal: boolean): string {
  const below = (m: number, feminine: boolean): string[] => {
    const words: string[] = []
    if (m >= 100) words.push(RU_HUNDREDS[Math.floor(m / 100)]!)
    const rest = m % 100
    if (rest >= 20) words.push(RU_TENS[Math.floor(rest / 10)]!)
    const last = rest < 20 ? rest : rest % 10
    if (last > 0) words.push(feminine && last < 3 ? ['одна', 'две'][last - 1]! : RU_ONES[last]!)
    return words
  }
  if (n === 0) return ordinal ? 'нулевой' : 'ноль'
  const thousands = Math.floor(n / 1000)
  const words: string[] = []
  if (thousands > 0) {
    const [ten, one] = [thousands % 100, thousands % 10]
    const form = ten > 10 && ten < 20 ? 'тысяч' : one === 1 ? 'тысяча' : one > 1 && one < 5 ? 'тысячи' : 'тысяч'
    if (ordinal && n % 1000 === 0) return thousands === 1 ? 'тысячный' : String(n)
    if (thousands > 1) for (const word of below(thousands, true)) words.push(word)
    words.push(form)
  }
  for (const word of below(n % 1000, false)) words.push(word)
  if (ordinal) {
    const last = words.pop()!
    words.push(RU_ORDINALS.get(last) ?? last.replace(/ь$/, 'ый'))
  }
  return words.join(' ')
}
