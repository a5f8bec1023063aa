/**
 * Printed labels as numbers, with the shape that makes a list of them.
 *
 *     （三）        （#） 3              第十二条     第#条 12
 *     (i)           (letter) 9 or (roman) 1
 *     ARTICLE 5.1   article # 5, then #.1: two labels in one
 */

export interface PrintedNumber {
  readonly shape: string
  readonly value: number
}

const HAN = '零〇○一二三四五六七八九'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
/** ё, й, ъ, ы and ь number no items as a rule; where й does, it is taken for и's second. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Each label in turn, with its readings; unknown forms are passed over. */
export function readNumbers(printed: string): readonly (readonly PrintedNumber[])[] {
  const label = printed.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  const parts = label.split(/ (?=[(\d第])/u)
  const all: (readonly PrintedNumber[])[] = []
  for (const part of /^(?:article|статья|section|chapter|part|раздел|глава|часть|annex) /iu.test(label)
    ? joinFirst(parts)
    : parts) {
    const readings = readOne(part)
    if (readings.length > 0) all.push(readings)
  }
  return all
}

const joinFirst = (parts: readonly string[]): readonly string[] =>
  parts.length < 2 ? parts : [`${parts[0]} ${parts[1]}`, ...parts.slice(2)]

function readOne(part: string): readonly PrintedNumber[] {
  const dotted = /^(\d+(?:\.\d+)+)\.?$/u.exec(part)
  if (dotted) {
    const numbers = (dotted[1] as string).split('.')
    return [{ shape: `${numbers.slice(0, -1).join('.')}.#`, value: Number(numbers.at(-1)) }]
  }
  const digits = /^(\D*?)(\d+)(\D*)$/u.exec(part)
  if (digits) {
    // 133-1, 第三条之一: a number put between two others.
    if (/之|-/u.test(digits[3] as string)) return []
    return [{ shape: `${digits[1]}#${digits[3]}`.toLowerCase(), value: Number(digits[2]) }]
  }
  const han =
    /^([^零〇○一二三四五六七八九十百两]*)([零〇○一二三四五六七八九十百两]+)([^零〇○一二三四五六七八九十百两]*)$/u.exec(
      part,
    )
  if (han) return [{ shape: `${han[1]}#${han[3]}`, value: hanValue(han[2] as string) }]
  const letters =
    /^(\(?|(?:article|section|chapter|part|раздел|глава|часть|annex) )([a-zа-я]{1,6})([).．]?\)?)$/iu.exec(part)
  if (!letters) return []
  const [, before = '', word = '', after = ''] = letters
  const small = word.toLowerCase()
  const style = word === small ? 'small' : 'large'
  const shape = (kind: string): string => `${before.toLowerCase()}${style} ${kind}${after}`
  const readings: PrintedNumber[] = []
  if (small.length === 1) {
    if (LATIN.includes(small)) readings.push({ shape: shape('letter'), value: LATIN.indexOf(small) + 1 })
    if (CYRILLIC.includes(small)) readings.push({ shape: shape('буква'), value: CYRILLIC.indexOf(small) + 1 })
  }
  const roman = romanValue(small)
  if (roman > 0) readings.push({ shape: shape('roman'), value: roman })
  return readings
}

/** Articles and the like are counted through all chapters. */
export const isContinuous = (shape: string): boolean => /^第#条|^article #|^статья #/u.test(shape)

function hanValue(words: string): number {
  if (!/[十百]/u.test(words)) return Number([...words].map((ch) => digit(ch)).join(''))
  let total = 0
  let last = 0
  for (const ch of words) {
    if (ch === '十' || ch === '百') {
      total += (last || 1) * (ch === '十' ? 10 : 100)
      last = 0
    } else last = digit(ch)
  }
  return total + last
}

const digit = (ch: string): number => (ch === '两' ? 2 : Math.max(0, HAN.indexOf(ch) - 2))

function romanValue(word: string): number {
  let total = 0
  let before = 0
  for (const ch of [...word].reverse()) {
    const value = ROMAN[ch]
    if (value === undefined) return 0
    total += value < before ? -value : value
    before = Math.max(before, value)
  }
  return total
}
