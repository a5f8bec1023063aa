/**
 * The numbers that a word processor counts and prints by itself: `%1、` with `chineseCounting` prints 「十二、」.
 * The label is not in the file's text, but it is what readers cite, so it is written out again.
 */
import { letters, roman } from '../html/html-lines.ts'

const digits = '〇一二三四五六七八九'
const places = ['', '十', '百', '千']

/** 12 → 十二, 105 → 一百零五, up to 9999; beyond that Arabic. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) return String(n)
  if (n === 0) return '〇'
  let out = ''
  const figures = String(n)
  let zero = false
  for (let i = 0; i < figures.length; i++) {
    const figure = Number(figures[i])
    const place = places[figures.length - 1 - i] as string
    if (figure === 0) {
      zero = true
      continue
    }
    if (zero) out += '零'
    zero = false
    out += (n >= 10 && n < 20 && place === '十' ? '' : digits[figure]) + place
  }
  return out
}

const circled = (n: number): string =>
  n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : n <= 35 ? String.fromCodePoint(0x323c + n) : `(${n})`

/** Letters that Russian lists use: without ё, з (sometimes), й, о, ч, ъ, ы, ь, as word processors count them. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'
const stems = '甲乙丙丁戊己庚辛壬癸'

const forms: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  ideographDigital: (n) => String(n).replace(/\d/g, (d) => digits[Number(d)] as string),
  taiwaneseDigital: (n) => String(n).replace(/\d/g, (d) => digits[Number(d)] as string),
  ideographTraditional: (n) => stems[n - 1] ?? String(n),
  russianLower: (n) => russian[n - 1] ?? String(n),
  russianUpper: (n) => (russian[n - 1] ?? String(n)).toUpperCase(),
}

/** The number in a form by its OOXML name; forms that print nothing (`bullet`, `none`) give null. */
export function formatNumber(n: number, form: string): string | null {
  if (form === 'bullet' || form === 'none') return null
  return (forms[form] ?? String)(n)
}
