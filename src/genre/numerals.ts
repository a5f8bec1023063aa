/**
 * Numbers that are neither in Chinese or Arabic figures nor in words, read and written in one place.
 *
 *     XIV ↔ 14      aa ↔ 27      в ↔ 3      ⑫ → 12      １２ → 12      甲 ↔ 1
 *
 * What is no such number is told as 0.
 */

/** Roman figures from the greatest; IV and its like are figures of their own, so that nothing is subtracted. */
const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** Roman numbers of labels go no further: `D.` and `M.` are letters of a list far more often than 500 and 1000. */
const ROMAN_LABEL_MOST = 399

/** XIV → 14, iv → 4, Ⅳ → 4; 0 where it is no Roman number below 400. */
export function romanToNumber(printed: string): number {
  const upper = printed.normalize('NFKC').toUpperCase()
  let rest = upper
  let total = 0
  for (const [value, sign] of ROMAN)
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length)
      total += value
    }
  // IIII and VX are spelled otherwise than any number is written.
  return rest === '' && total > 0 && total <= ROMAN_LABEL_MOST && numberToRoman(total) === upper ? total : 0
}

/** 4 → IV; numbers outside 1 … 3999 stay in Arabic figures, as browsers print them. */
export function numberToRoman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let printed = ''
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      printed += sign
      rest -= value
    }
  return printed
}

/** The letters of Russian lists, in order: ё, й, ъ, ы and ь number nothing. */
export const CYRILLIC_LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** b → 2, в → 3, aa → 27; 0 where it is no letter of a list. */
export function letterToNumber(printed: string): number {
  const lower = printed.toLowerCase()
  const first = lower[0]!
  const value = first >= 'a' && first <= 'z' ? first.charCodeAt(0) - 96 : CYRILLIC_LETTERS.indexOf(first) + 1
  if (lower.length === 2) return lower[1] === first ? value + 26 : 0
  return value
}

/** 1 → a, 26 → z, 27 → aa, as pages print their lists. */
export function numberToLetters(n: number): string {
  let printed = ''
  for (let rest = Math.max(1, Math.min(n, 10_000)); rest > 0; rest = Math.floor((rest - 1) / 26))
    printed = String.fromCharCode(97 + ((rest - 1) % 26)) + printed
  return printed
}

/** 1 → а, 3 → в; beyond the alphabet in Arabic figures. */
export const numberToCyrillic = (n: number): string => CYRILLIC_LETTERS[n - 1] ?? String(n)

/** The ten stems by which parts of a Chinese text are counted. */
export const HAN_STEMS = '甲乙丙丁戊己庚辛壬癸'
/** The twelve branches, the second such row. */
export const HAN_BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** 甲 → 1, 癸 → 10; 子 → 1, 亥 → 12; 0 for others. */
export const stemToNumber = (printed: string): number =>
  printed.length === 1 ? HAN_STEMS.indexOf(printed) + 1 || HAN_BRANCHES.indexOf(printed) + 1 : 0

/** ① → 1, ⑴ → 1, ⒈ → 1, ㉑ → 21, ❶ → 1, ⓵ → 1, ⓫ → 11; 0 where it is no enclosed number. */
export function enclosedToNumber(printed: string): number {
  const c = printed.charCodeAt(0)
  if (c >= 0x24f5 && c <= 0x24fe) return c - 0x24f5 + 1
  if (c >= 0x24eb && c <= 0x24f4) return c - 0x24eb + 11
  if (c >= 0x2776 && c <= 0x2793) return ((c - 0x2776) % 10) + 1
  return Number.parseInt(printed.normalize('NFKC').replace(/\D/g, ''), 10) || 0
}

/** ５ and 5 → 5. */
export const digitsToNumber = (printed: string): number => Number.parseInt(printed.normalize('NFKC'), 10) || 0
