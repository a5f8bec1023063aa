/** A text that waits to be decoded is the text that decoding at once gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/corpus/decode-text.ts'
import { decodeFile, plainWords, withLateText } from '../../src/corpus/late-text.ts'
import { nameDocuments } from '../../src/corpus/name-sigla.ts'
import { witnessOf } from '../kept/made-corpus.ts'

const PIECES = ['双方', 'Стороны', 'the sides', '\ufeff', '\n', '。', '🜚', '\u0000', '\u0007\u0001', '%PDF-', ' ', '7']
/** Texts, a few broken by a byte more or less, or with a mark of another encoding before them. */
const someBytes = fc
  .tuple(
    fc.constantFrom<readonly number[]>([], [], [], [0xff, 0xfe], [0xfe, 0xff], [0xe5, 0x8f]),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
    fc.nat({ max: 3 }),
  )
  .map(([before, pieces, less]) => {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from(pieces.join(''))])
    return bytes.subarray(0, bytes.length - (less === 3 ? 1 : 0))
  })

describe('a text decoded late', () => {
  it('is what decoding gives at once, and waits only where that is text with words', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const decoded = decodeText(bytes)
        expect(decodeFile(bytes)).toEqual(decoded)
        const words = plainWords(bytes)
        const isText = 'text' in decoded && decoded.encoding === 'utf-8' && /[\p{L}\p{N}]/u.test(decoded.text)
        expect(words !== null).toBe(isText)
        if (words === null || !('text' in decoded)) return
        const witness = withLateText(witnessOf('', 'zh', 0), words)
        const copy = { ...witness }
        expect([copy.text, witness.text, witness.text]).toEqual([decoded.text, decoded.text, decoded.text])
        expect(Object.keys(witness)).toEqual(Object.keys(witnessOf('', 'zh', 0)))
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

describe('names of documents', () => {
  it('are as short as none other begins with', () => {
    const dates = ['2001-02-03', '2001-02-04', '2001-03-01', '2002-02-03', '2002-02-03', '', '2003']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dates), { maxLength: 8 }), (some) => {
        const documents = some.map((date, k) => ({ id: `id-${k}`, date }))
        const shortest = documents.map(({ id, date }) => {
          const heads = [4, 7, 10].map((length) => date.slice(0, length))
          return heads.find((head) => documents.filter((d) => d.date.startsWith(head)).length === 1) ?? id
        })
        expect(nameDocuments(documents)).toEqual(shortest)
      }),
      { seed: 3 },
    )
  })
})
