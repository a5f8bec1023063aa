import { describe, expect, it } from 'vitest'
import {
  enclosedToNumber,
  hanToNumber,
  letterToNumber,
  romanToNumber,
  wordToNumber,
} from '../../src/clauses/numerals.ts'

describe('hanToNumber', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零一', 101],
    ['百零一', 101],
    ['一百一十', 110],
    ['一百三十三', 133],
    ['二〇三', 203],
    ['九百九十九', 999],
    ['一千零二', 1002],
    ['五', 5],
    ['条', 0],
  ])('%s → %d', (printed, value) => expect(hanToNumber(printed)).toBe(value))
})

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
