import { expect, it } from 'vitest'
import { rowsSideBySide } from '../../../src/intake/understand/side-by-side.ts'

const long = '双方重申睦邻友好，尊重彼此主权'

it('text beside text is counted, row by row', () => {
  expect(rowsSideBySide(['标题', ...Array(4).fill(`${long}\t${long}和领土完整`)])).toBe(4)
  expect(rowsSideBySide(Array(3).fill(`一\t${long}\tСтороны подтверждают добрососедство`))).toBe(3)
})

it('a table of short cells is a part of its text, as are a few rows of a long one', () => {
  expect(rowsSideBySide(Array(20).fill('港口扩建\t2019年六月底'))).toBe(0)
  expect(rowsSideBySide(Array(20).fill(`1\t${long}`))).toBe(0)
  expect(rowsSideBySide([...Array(20).fill(long + long), ...Array(3).fill(`${long}\t${long}`)])).toBe(0)
  expect(rowsSideBySide(Array(2).fill(`${long}\t${long}`))).toBe(0)
})
