import { describe, expect, it } from 'vitest'
import { englishCardinal, englishOrdinal, ordinalOf, wordToNumber } from '../../src/genre/english-numbers.ts'
import {
  enclosedToNumber,
  letterToNumber,
  numberToCyrillic,
  numberToLetters,
  numberToRoman,
  romanToNumber,
  stemToNumber,
} from '../../src/genre/numerals.ts'
import { russianNumber, russianOrdinal } from '../../src/genre/russian-numbers.ts'

describe('romanToNumber', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['ix', 9],
    ['XIV', 14],
    ['XL', 40],
    ['XCIX', 99],
    ['Ⅳ', 4],
    ['IIII', 0],
    ['VX', 0],
    ['', 0],
  ])('%s → %d', (printed, value) => expect(romanToNumber(printed)).toBe(value))
})

describe('letters, words and enclosed numbers', () => {
  it.each([
    ['a', 1],
    ['z', 26],
    ['aa', 27],
    ['а', 1],
    ['в', 3],
    ['к', 10],
    ['ab', 0],
  ])('letter %s → %d', (printed, value) => expect(letterToNumber(printed)).toBe(value))
  it.each([
    ['ONE', 1],
    ['Twenty-One', 21],
    ['many', 0],
  ])('word %s → %d', (printed, value) => expect(wordToNumber(printed)).toBe(value))
  it.each([
    ['①', 1],
    ['⑳', 20],
    ['㉑', 21],
    ['⑴', 1],
    ['⒈', 1],
    ['❶', 1],
    ['➉', 10],
  ])('enclosed %s → %d', (printed, value) => expect(enclosedToNumber(printed)).toBe(value))
})

describe('numbers written', () => {
  it.each([1, 4, 9, 14, 40, 99, 399])('%d in Roman figures is read again', (n) =>
    expect(romanToNumber(numberToRoman(n))).toBe(n),
  )
  it('in Roman figures to 3999, beyond in Arabic ones', () =>
    expect([numberToRoman(3999), numberToRoman(4000), numberToRoman(0)]).toEqual(['MMMCMXCIX', '4000', '0']))
  it('in letters', () =>
    expect([
      numberToLetters(1),
      numberToLetters(26),
      numberToLetters(27),
      numberToCyrillic(3),
      numberToCyrillic(40),
    ]).toEqual(['a', 'z', 'aa', 'в', '40']))
  it.each([
    ['甲', 1],
    ['癸', 10],
    ['子', 1],
    ['亥', 12],
    ['天', 0],
  ])('stem %s → %d', (printed, value) => expect(stemToNumber(printed)).toBe(value))
  it.each([1, 3, 4, 8, 12, 19, 20, 21, 30])('%d in words is read again', (n) =>
    expect([wordToNumber(englishCardinal(n)), ordinalOf(englishOrdinal(n)), russianNumber(russianOrdinal(n))]).toEqual([
      n,
      n,
      n,
    ]),
  )
})
