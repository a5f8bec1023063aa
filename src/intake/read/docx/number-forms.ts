/**
 * The numbers that a word processor counts and prints by itself: `%1、` with `chineseCounting` prints 「十二、」.
 * The label is not in the file's text, but it is what readers cite, so it is written out again.
 */
import { digitsToHan, numberToHan } from '../../../genre/han-numbers.ts'
import { HAN_STEMS, numberToCyrillic, numberToLetters, numberToRoman } from '../../../genre/numerals.ts'

const circled = (n: number): string =>
  n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : n <= 35 ? String.fromCodePoint(0x323c + n) : `(${n})`

const forms: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperRoman: numberToRoman,
  lowerRoman: (n) => numberToRoman(n).toLowerCase(),
  upperLetter: (n) => numberToLetters(n).toUpperCase(),
  lowerLetter: numberToLetters,
  chineseCounting: numberToHan,
  chineseCountingThousand: numberToHan,
  taiwaneseCounting: numberToHan,
  taiwaneseCountingThousand: numberToHan,
  japaneseCounting: numberToHan,
  ideographDigital: digitsToHan,
  taiwaneseDigital: digitsToHan,
  ideographTraditional: (n) => HAN_STEMS[n - 1] ?? String(n),
  russianLower: numberToCyrillic,
  russianUpper: (n) => numberToCyrillic(n).toUpperCase(),
}

/** The number in a form by its OOXML name; forms that print nothing (`bullet`, `none`) give null. */
export function formatNumber(n: number, form: string): string | null {
  if (form === 'bullet' || form === 'none') return null
  return (forms[form] ?? String)(n)
}
