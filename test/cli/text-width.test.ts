/** Columns that are told by range are those that the library tells. */
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { plainWidth, textWidth } from '../../cli/text-width.ts'

it.each([1, 2] as const)('of every character, where ambiguous ones take %i', (ambiguous) => {
  let told = 0
  for (let code = 0; code <= 0xffff; code++) {
    const width = plainWidth(code, ambiguous)
    if (width === null) continue
    told++
    const c = String.fromCharCode(code)
    if (width !== stringWidth(c, { ambiguousIsNarrow: ambiguous === 1 })) throw new Error(`U+${code.toString(16)}`)
  }
  expect(told).toBeGreaterThan(20_000)
})

it.each([
  ['“双方”重申…', 1, 11],
  ['“双方”重申…', 2, 14],
  ['Стороны—ё', 1, 9],
  ['Стороны—ё', 2, 18],
  // A mark that combines with the letter before it takes no column of its own.
  ['Сторо́ны', 1, 7],
] as const)('of %s, ambiguous %i: %i', (text, ambiguous, columns) => {
  expect(textWidth(text, ambiguous)).toBe(columns)
  expect(textWidth(text, ambiguous)).toBe(stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 }))
})
