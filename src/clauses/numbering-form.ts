/** What a printed number is: the shape of a row of the numbering tables, and how high each form stands. */
import { wordToNumber } from '../genre/english-numbers.ts'
import { HAN_NUMBER, hanToNumber } from '../genre/han-numbers.ts'
import { digitsToNumber, letterToNumber, romanToNumber } from '../genre/numerals.ts'
import { russianNumber } from '../genre/russian-numbers.ts'

/**
 * How high a form stands: a unit holds what has a greater rank and ends what has an equal or greater one.
 * The order is the drafting custom of the three languages (一、 over （一） over 1. over (1) over ①).
 */
export const RANK = {
  annex: 1,
  part: 2,
  subpart: 3,
  title: 4,
  chapter: 5,
  section: 6,
  subsection: 7,
  article: 10,
  /** 壹、 stands over 一、. */
  cheque: 15,
  first: 20,
  second: 30,
  third: 40,
  /** `1.1` is 41, `1.1.1` is 42 … */
  dotted: 41,
  fourth: 50,
  fifth: 55,
  /** 甲、 stands under (1), and 子、 under 甲、. */
  stem: 57,
  branch: 58,
  letter: 60,
  capital: 62,
  roman: 70,
  bullet: 90,
} as const

/** A row as it is written in a table. */
export interface NumberingRow {
  readonly name: string
  /** A line that begins with the form. */
  readonly example: string
  /** The characters that a label of the form begins with, as ranges of a regular expression: `第`, `(（`, `0-9`. */
  readonly opens: string
  /** The label; group 1 is the number, group 2 or 3 a number or letter behind it (之一, bis, ¹). */
  readonly pattern: string
  readonly read: (printed: string) => number
  readonly rank: number
  /** What stands before the number in an id: `art`, `ch` …; none for sections and items. */
  readonly unit?: string
  /**
   * What must follow: `any` text; a `gap` (white space, or the line's end; without it the label is weak);
   * a `heading` (nothing, or a few words without an end mark).
   */
  readonly follow: 'any' | 'gap' | 'heading'
  /** A label only in a run of its kind. */
  readonly weak?: true
  /** The label must be the whole line. */
  readonly alone?: true
}

/** A row made ready: its pattern is sticky. */
export interface NumberingForm extends Omit<NumberingRow, 'pattern' | 'unit' | 'weak' | 'opens'> {
  readonly pattern: RegExp
  readonly unit: string
  readonly weak: boolean
}

/** Pieces of patterns. White space inside a line: */
export const H = '[ \\t\\u00a0\\u1680\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff]'
export const HAN = `[${HAN_NUMBER}]{1,9}`
export const DIGITS = '[0-9０-９]{1,3}'
export const ROMAN = '[IVXLC]{1,8}|[Ⅰ-Ⅻ]'
/** No letter or digit may follow. */
export const END = '(?![0-9A-Za-zА-Яа-яё])'
/** A point, a colon or a dash behind a number, which belong to the label. */
export const POINT = `(?:${H}*[.:：](?![0-9])|${H}+[—–-](?=${H}))?`

export const readAny = (printed: string): number =>
  digitsToNumber(printed) ||
  romanToNumber(printed) ||
  wordToNumber(printed) ||
  (russianNumber(printed) ?? 0) ||
  (printed.length === 1 ? letterToNumber(printed) : 0)
export const readHan = (printed: string): number => hanToNumber(printed) || digitsToNumber(printed)
