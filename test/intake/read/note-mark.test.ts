import { expect, it } from 'vitest'
import { isNoteMark } from '../../../src/intake/read/note-mark.ts'

it.each([
  ['1', '两国', true],
  ['12', '《条约》', true],
  ['*', 'agreement', true],
  ['[3]', 'agreement', true],
  ['2', 'agreement', true],
  ['2', 'соглашение', true],
  ['2', 'km', false],
  ['2', 'площадью 5 км', false],
  ['3', '500 m', false],
  ['2', 'over 120km', false],
  ['2', '湖区面积为120km', false],
  ['2', '面积以km', false],
  ['2', '《条约》第3条B款', true],
  ['8', '10', false],
  ['th', '20', false],
  ['2017', '两国', false],
  ['1', '', false],
])('%s raised behind “%s”: %s', (words, before, is) => {
  expect(isNoteMark(words, before)).toBe(is)
})
