import { describe, expect, it } from 'vitest'
import { Lines } from '../../src/text/lines.ts'

describe('Lines', () => {
  const text = '\ufeff一二\r\n𠮷b\rc\n'
  const lines = new Lines(text)

  it.each([
    ['the first character behind a BOM', text.indexOf('一'), 1, 1],
    ['the second character', text.indexOf('二'), 1, 2],
    ['the line break belongs to its line', text.indexOf('\r\n'), 1, 3],
    ['a character beyond the basic plane is one column', text.indexOf('b'), 2, 2],
    ['a lone CR ends a line', text.indexOf('c'), 3, 1],
    ['the end', text.length, 4, 1],
    ['beyond the end is the end', 999, 4, 1],
    ['before the start is the start', -5, 1, 1],
  ])('%s', (_, offset, line, column) => {
    expect(lines.place(offset)).toEqual({ line, column })
  })

  it('knows where a line starts', () => {
    expect([lines.count, lines.start(3), lines.start(9)]).toEqual([4, text.indexOf('c'), text.length])
  })
})
