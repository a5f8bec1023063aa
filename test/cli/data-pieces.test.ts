/** Data in pieces is the data: for a reader of JSON no other than in one string. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toDataJson, toDataPieces } from '../../cli/output-form.ts'

it('is what one string says, key by key in the same order, with the same escapes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const text = [...toDataPieces(data)].join('')
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(JSON.parse(toDataJson(data))))
      expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029]/u)
    }),
    { numRuns: 300, seed: 3 },
  )
  const hostile = { words: ['\u009b31m', '\u2028', '\u{1f5fa}'], none: undefined, empty: [], next: null }
  expect(JSON.parse([...toDataPieces(hostile)].join(''))).toEqual(JSON.parse(JSON.stringify(hostile)))
})

it('of much data is several pieces, with a line an item', () => {
  const items = Array.from({ length: 3000 }, (_, k) => ({ k, words: '两岸灯塔由守塔人世代相传'.repeat(40) }))
  const pieces = [...toDataPieces({ schema: 'x', items })]
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.join('').split('\n')).toHaveLength(3000 + 6)
  expect(JSON.parse(pieces.join(''))).toEqual({ schema: 'x', items })
})
