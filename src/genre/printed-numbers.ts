/**
 * Printed labels as numbers, with the shape that makes a list of them.
 *
 *     （三）              （#） 3              第十二条     第#条 12
 *     (i)                 (letter) 9 or (roman) 1
 *     Article 133.1       nothing: an article put in later, or the first paragraph of 133
 *     第一章 第一条        第#章 1, then 第#条 1
 *     第三条之一, 8 bis    no number of a list: put between two others
 */
import { HAN_NUMBER, hanToNumber } from './han-numbers.ts'
import { insertedBehind } from './inserted-numbers.ts'
import { CYRILLIC_LETTERS, enclosedToNumber, romanToNumber } from './numerals.ts'

export interface PrintedNumber {
  readonly shape: string
  readonly value: number
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const UNITS = 'article|статья|section|chapter|part|раздел|глава|часть|annex|приложение'

/** Each label in turn, with its readings; unknown forms are passed over. */
export function readNumbers(printed: string): readonly (readonly PrintedNumber[])[] {
  const label = printed.replace(/\s+/gu, ' ').trim()
  const parts = label.split(/ (?=[(（\d第])/u)
  const all: (readonly PrintedNumber[])[] = []
  for (const part of new RegExp(`^(?:${UNITS}) `, 'iu').test(label) ? joinFirst(parts) : parts) {
    // Before widths are folded: a raised figure would be taken for one on the line.
    if (insertedBehind(part) !== null) continue
    const readings = readOne(part.normalize('NFKC'), part)
    if (readings.length > 0) all.push(readings)
  }
  return all
}

const joinFirst = (parts: readonly string[]): readonly string[] =>
  parts.length < 2 ? parts : [`${parts[0]} ${parts[1]}`, ...parts.slice(2)]

const enclosed = /^[①-⒛㉑-㉟㊱-㊿❶-➓]$/u
const dottedForm = /^(\d+(?:\.\d+)+)\.?$/u
const digitsForm = /^(\D*?)(\d+)(\D*)$/u
const hanForm = new RegExp(`^([^${HAN_NUMBER}]*)([${HAN_NUMBER}]+)([^${HAN_NUMBER}]*)$`, 'u')
const lettersForm = new RegExp(`^(\\(?|(?:${UNITS}) )([a-zа-я]{1,6})([).．:]?\\)?)$`, 'iu')

function readOne(part: string, printed: string): readonly PrintedNumber[] {
  if (enclosed.test(printed)) return [{ shape: '①', value: enclosedToNumber(printed) }]
  const dotted = dottedForm.exec(part)
  if (dotted) {
    const numbers = dotted[1]!.split('.')
    return [{ shape: `${numbers.slice(0, -1).join('.')}.#`, value: Number(numbers.at(-1)) }]
  }
  const digits = digitsForm.exec(part)
  if (digits) return [{ shape: `${digits[1]}#${digits[3]}`.toLowerCase(), value: Number(digits[2]) }]
  const han = hanForm.exec(part)
  if (han) {
    const value = hanToNumber(han[2]!)
    return value === 0 ? [] : [{ shape: `${han[1]}#${han[3]}`, value }]
  }
  const letters = lettersForm.exec(part)
  if (!letters) return []
  const [, before = '', word = '', after = ''] = letters
  const small = word.toLowerCase()
  const style = word === small ? 'small' : 'large'
  const shape = (kind: string): string => `${before.toLowerCase()}${style} ${kind}${after}`
  const readings: PrintedNumber[] = []
  if (small.length === 1) {
    if (LATIN.includes(small)) readings.push({ shape: shape('letter'), value: LATIN.indexOf(small) + 1 })
    if (CYRILLIC_LETTERS.includes(small))
      readings.push({ shape: shape('буква'), value: CYRILLIC_LETTERS.indexOf(small) + 1 })
  }
  const roman = romanToNumber(small)
  if (roman > 0) readings.push({ shape: shape('roman'), value: roman })
  return readings
}

/** Articles and the like are counted through all chapters. */
export const isContinuous = (shape: string): boolean => /^第#[条條]|^article #|^статья #/u.test(shape)

/** A number as it would be printed in a shape: 3 in 第#条 → 第三条; 2 in `article #` → article 2. */
export const printNumber = (shape: string, value: number, inHan: (n: number) => string): string =>
  shape.replace(
    '#',
    /[\u2e80-\u9fff]|[、（）]/u.test(shape) && !/[a-zа-я]/iu.test(shape) ? inHan(value) : String(value),
  )
