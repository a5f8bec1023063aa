import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase85, toBase85 } from '../../../reports/live/base85.ts'

describe('bytes in base 85', () => {
  it.each([
    ['nothing', [], ''],
    ['one byte', [0], '!!'],
    ['a whole group', [0, 0, 0, 1], '!!!!#'],
    ['the highest group', [255, 255, 255, 255], toBase85(Uint8Array.of(255, 255, 255, 255))],
  ])('%s', (_what, bytes, text) => {
    expect(toBase85(Uint8Array.from(bytes))).toBe(text)
    expect([...fromBase85(text)]).toEqual(bytes)
  })

  it('come back as they were, and none of their characters means anything in a page', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase85(bytes)
        expect(text).not.toMatch(/[^\x21-\x7e]|["$&'<>\\`]/)
        expect([...fromBase85(text)]).toEqual([...bytes])
        expect(text.length).toBe(Math.ceil((bytes.length * 5) / 4))
      }),
    )
  })

  it('what is no such text is told', () => {
    expect(() => fromBase85('!!<!!')).toThrow('at 2')
    expect(() => fromBase85('!!文!!')).toThrow('at 2')
  })
})
