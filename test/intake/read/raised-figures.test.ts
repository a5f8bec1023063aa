import { expect, it } from 'vitest'
import { lower, raise } from '../../../src/intake/read/raised-figures.ts'

it.each([
  ['2', 'km', '²'],
  ['-3', '10', '⁻³'],
  ['−3', '10', '⁻³'],
  ['1', 'Статья 133', '¹'],
  ['n', 'x', 'ⁿ'],
  ['2n+1', 'x', '²ⁿ⁺¹'],
  // An ending of an ordinal number is the same word, raised or not.
  ['st', '21', 'st'],
  ['th', 'n', 'ᵗʰ'],
  // Without a form of its own it stays, whole.
  ['Φ', 'a', 'Φ'],
  ['2Φ', 'a', '2Φ'],
  ['条', '八', '条'],
  ['provided', 'as ', 'provided'],
])('raised %s behind %s is %s', (words, before, raised) => {
  expect(raise(words, before)).toBe(raised)
})

it.each([
  ['2', '₂'],
  ['n+1', 'ₙ₊₁'],
  ['В', 'В'],
])('lowered %s is %s', (words, lowered) => {
  expect(lower(words)).toBe(lowered)
})
