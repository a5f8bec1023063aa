import { describe, expect, it } from 'vitest'
import { isForeign } from '../../../src/intake/decode/is-foreign.ts'
import { encode } from '../encode.ts'
import { ru, zh } from '../samples.ts'

const chinese = zh.join('\n')

describe('which files are read by the intake', () => {
  it.each([
    ['utf-8', 'a.txt', new TextEncoder().encode(chinese), false],
    ['utf-16 with a mark', 'b.txt', Uint8Array.from([0xff, 0xfe, ...encode(chinese, 'utf-16le')]), false],
    [
      'one broken byte in UTF-8',
      'c.txt',
      Uint8Array.from(new TextEncoder().encode(chinese), (b, i) => (i === 40 ? 0xff : b)),
      false,
    ],
    ['binary', 'd.txt', Uint8Array.from({ length: 300 }, (_, i) => i % 7), false],
    ['empty', 'e.txt', new Uint8Array(), false],
    ['GB18030', 'f.txt', encode(chinese, 'gb18030'), true],
    ['KOI8-R', 'g.txt', encode(ru.join('\n').replaceAll('—', '-'), 'koi8-r'), true],
    ['a page named .txt', 'h.txt', new TextEncoder().encode('<!DOCTYPE html><p>一'), true],
    ['UTF-16 without a mark', 'j.txt', encode(chinese, 'utf-16le'), true],
    ['UTF-32', 'k.txt', Uint8Array.of(0xff, 0xfe, 0, 0, 0x2f, 0, 0, 0), true],
    ['RTF', 'l.txt', new TextEncoder().encode('{\\rtf1 x}'), true],
    ['a docx named .txt', 'i.txt', Uint8Array.of(0x50, 0x4b, 3, 4), true],
  ])('%s', async (_name, name, bytes, foreign) => {
    expect(isForeign(bytes, name)).toBe(foreign)
  })
  it('by name alone', () => expect(isForeign(new TextEncoder().encode('%'), 'x.pdf')).toBe(true))
})
