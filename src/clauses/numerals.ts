/**
 * Printed numbers to Arabic ones: 一百零一 → 101, XIV → 14, в → 3, ⑫ → 12, ONE → 1, １２ → 12.
 */

const HAN_VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (ch, value) => [ch, value] as const),
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ['兩', 2],
])
const HAN_UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Characters of Chinese numbers, for the patterns of the numbering forms. */
export const HAN_NUMBER = '〇零○一二三四五六七八九十百千两'

/** 十二 → 12, 二〇三 → 203, 一百三十三 → 133; 0 where it is no number. */
export function hanToNumber(printed: string): number {
  let total = 0
  let digit = 0
  let positional = 0
  let units = false
  for (const ch of printed) {
    const unit = HAN_UNITS.get(ch)
    if (unit !== undefined) {
      total += (digit === 0 && total === 0 ? 1 : digit) * unit
      digit = 0
      units = true
      continue
    }
    const value = HAN_VALUES.get(ch)
    if (value === undefined) return 0
    digit = value
    positional = positional * 10 + value
  }
  return units ? total + digit : positional
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
const ROMAN_FORM = /^(?=.)C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

/** XIV → 14, iv → 4, Ⅳ → 4; 0 where it is no Roman number below 400. */
export function romanToNumber(printed: string): number {
  const upper = printed.normalize('NFKC').toUpperCase()
  if (!ROMAN_FORM.test(upper)) return 0
  let total = 0
  for (let i = 0; i < upper.length; i++) {
    const value = ROMAN[upper[i] as string] as number
    const next = ROMAN[upper[i + 1] as string] ?? 0
    total += value < next ? -value : value
  }
  return total
}

/** Russian lists leave out ё, й, ъ, ы and ь. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** b → 2, в → 3, aa → 27; 0 where it is no letter of a list. */
export function letterToNumber(printed: string): number {
  const lower = printed.toLowerCase()
  const first = lower[0] as string
  const value = first >= 'a' && first <= 'z' ? first.charCodeAt(0) - 96 : CYRILLIC.indexOf(first) + 1
  if (lower.length === 2) return lower[1] === first ? value + 26 : 0
  return value
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty'.split(
    ' ',
  ),
}

/** TWENTY-ONE → 21; 0 where it is no such word. */
export const wordToNumber = (printed: string): number =>
  (WORDS.en as readonly string[]).indexOf(printed.toLowerCase()) + 1

/** ① → 1, ⑴ → 1, ⒈ → 1, ㉑ → 21, ❶ → 1; 0 where it is no enclosed number. */
export function enclosedToNumber(printed: string): number {
  const c = printed.charCodeAt(0)
  if (c >= 0x2776 && c <= 0x2793) return ((c - 0x2776) % 10) + 1
  return Number.parseInt(printed.normalize('NFKC').replace(/\D/g, ''), 10) || 0
}

/** ５ and 5 → 5. */
export const digitsToNumber = (printed: string): number => Number.parseInt(printed.normalize('NFKC'), 10) || 0
