import { describe, expect, it } from 'vitest'
import { scriptPairs } from '../../../src/genre/script-forms.ts'
import { decodeAs } from '../../../src/intake/decode/decode-as.ts'
import { decodeBytes } from '../../../src/intake/decode/decode-bytes.ts'
import { encodingName } from '../../../src/intake/decode/encoding-names.ts'
import { findMojibake } from '../../../src/intake/decode/find-mojibake.ts'
import { encode } from '../encode.ts'
import { en, ru, zh } from '../samples.ts'

const chinese = zh.join('\n')
const russian = ru.join('\n').replace(/—/g, '-')
const traditional =
  '雙方重申，在相互尊重、平等互利的基礎上發展兩國關係，不針對第三方，也不受第三方影響。雙方將保持元首年度會晤。'

const cases: readonly (readonly [string, string])[] = [
  [chinese, 'utf-8'],
  [chinese, 'utf-16le'],
  [chinese, 'utf-16be'],
  [chinese, 'gb18030'],
  [traditional, 'big5'],
  [traditional, 'gb18030'],
  [russian, 'windows-1251'],
  [russian, 'koi8-r'],
  [russian, 'ibm866'],
  [russian, 'utf-16le'],
]

describe('encodings are told by the words', () => {
  it.each(cases)('%#: no declaration, %s → %s', (text, encoding) => {
    const decoded = decodeBytes(encode(text, encoding))
    expect([decoded.encoding, decoded.text]).toEqual([encoding, text])
  })

  it.each([
    ['双方重申', 'gb18030'],
    ['雙方重申', 'big5'],
    ['Стороны подтверждают', 'windows-1251'],
    ['Стороны подтверждают', 'koi8-r'],
    ['СОВМЕСТНОЕ ЗАЯВЛЕНИЕ', 'windows-1251'],
    ['СОВМЕСТНОЕ ЗАЯВЛЕНИЕ', 'koi8-r'],
    ['联合声明', 'gb18030'],
  ])('a few words are enough: %s in %s', (text, encoding) => {
    expect(decodeBytes(encode(text, encoding)).text).toBe(text)
  })

  it('curly quotes of a Western file come out right, whichever Western table is named', () => {
    const text = '“The two sides” – reaffirm that their relations…'
    expect(decodeBytes(encode(text, 'windows-1252')).text).toBe(text)
  })

  it('each sentence of the samples, by itself', () => {
    for (const line of zh) expect(decodeBytes(encode(line, 'gb18030')).text).toBe(line)
    for (const line of ru.map((l) => l.replace(/—/g, '-'))) {
      expect(decodeBytes(encode(line, 'windows-1251')).text).toBe(line)
      expect(decodeBytes(encode(line, 'koi8-r')).text).toBe(line)
    }
  })
})

describe('UTF-16 without a mark shows itself by zeros, or is not believed', () => {
  const stray = (text: string, ...odd: number[]): Uint8Array => {
    const bytes = [...encode(text, 'utf-8'), ...odd]
    return Uint8Array.from(bytes.length % 2 === 0 ? bytes : [...bytes, 0x0a])
  }

  it.each([
    ['ESC, BEL and 0x9B', [0x1b, 0x07, 0x9b]],
    ['one stray zero more', [0x1b, 0x07, 0x9b, 0x00]],
    ['zeros on both sides', [0x1b, 0x9b, 0x00, 0x00]],
  ])('plain English with %s stays English', (_, odd) => {
    const text = `${en.join('\n')}\n`
    const decoded = decodeBytes(stray(text, ...odd))
    expect(decoded.text.startsWith(text)).toBe(true)
    // The byte is nobody's: told with its place, and read as nothing.
    expect(decoded.text).toContain('\ufffd')
    expect(decoded.notes).toMatchObject([
      { code: 'utf8-broken', values: { byte: text.length + odd.findIndex((b) => b >= 0x80) } },
      { code: 'characters-lost', values: { line: text.split('\n').length } },
    ])
  })

  it('English, Russian and Chinese in real UTF-16 are read as before', () => {
    for (const encoding of ['utf-16le', 'utf-16be'])
      for (const text of [`${en.join('\n')} “§” \n`, russian, chinese])
        expect(decodeBytes(encode(text, encoding))).toMatchObject({ encoding, text })
  })
})

describe('declarations, marks and flags', () => {
  it('a byte order mark wins and is not part of the text', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...encode('一、双方', 'utf-8')])
    expect(decodeBytes(bytes, { declared: ['gb2312'] })).toMatchObject({
      text: '一、双方',
      encoding: 'utf-8',
      ground: 'mark',
    })
  })

  it('gb2312 declared, characters of GBK inside: read as gb18030', () => {
    const text = '双方重申，镕基同志；囍'
    expect(decodeBytes(encode(text, 'gb18030'), { declared: ['gb2312'] })).toMatchObject({
      text,
      encoding: 'gb18030',
      ground: 'declared',
    })
  })

  it('a wrong charset header is not believed, and told', () => {
    const decoded = decodeBytes(encode(chinese, 'gb18030'), { declared: ['iso-8859-1'] })
    expect(decoded.text).toBe(chinese)
    expect(decoded.notes.map((n) => n.code)).toContain('encoding-declared-wrong')
    expect(decodeBytes(encode(chinese, 'utf-8'), { declared: ['gbk'] }).notes.map((n) => n.code)).toContain(
      'encoding-declared-wrong',
    )
  })

  it('the flag overrules detection', () => {
    expect(decodeBytes(encode('Стороны', 'koi8-r'), { encoding: 'windows-1251' }).text).not.toBe('Стороны')
    expect(decodeBytes(encode(chinese, 'gb18030'), { encoding: 'GBK' })).toMatchObject({
      text: chinese,
      ground: 'flag',
    })
  })

  describe('a named encoding is meant for bytes that do not show theirs', () => {
    const named = (bytes: Uint8Array, encoding: string) => decodeBytes(bytes, { encoding })
    const marked = (text: string, encoding: string, mark: readonly number[]): Uint8Array =>
      Uint8Array.from([...mark, ...encode(text, encoding)])

    it.each([
      ['Chinese in UTF-8', encode(chinese, 'utf-8'), 'gb18030', 'utf-8', chinese],
      ['Russian in UTF-8', encode(russian, 'utf-8'), 'windows-1251', 'utf-8', russian],
      ['Russian in UTF-8', encode(russian, 'utf-8'), 'utf-16le', 'utf-8', russian],
      ['English with curly quotes', encode('The “Sides” agree.', 'utf-8'), 'koi8-r', 'utf-8', 'The “Sides” agree.'],
      ['UTF-8 with a mark', marked(chinese, 'utf-8', [0xef, 0xbb, 0xbf]), 'big5', 'utf-8', chinese],
      ['UTF-16 with a mark', marked(russian, 'utf-16be', [0xfe, 0xff]), 'windows-1251', 'utf-16be', russian],
      ['plain ASCII', encode('The Sides agree.', 'utf-8'), 'utf-16le', 'utf-8', 'The Sides agree.'],
    ])('%s, named %s: read as what it is, and told', (_, bytes, encoding, read, text) => {
      const decoded = named(bytes, encoding)
      expect(decoded).toMatchObject({ text, encoding: read })
      expect(decoded.notes).toMatchObject([
        { code: 'encoding-not-as-named', severity: 'warning', values: { named: encoding, encoding: read } },
      ])
    })

    it('a mark before bytes of another encoding shows nothing', () => {
      const decoded = named(marked(chinese, 'gb18030', [0xef, 0xbb, 0xbf]), 'gb18030')
      expect(decoded).toMatchObject({ ground: 'flag', text: chinese })
      expect(decoded.notes.map((n) => n.code)).toContain('encoding-mark-overruled')
    })

    it('a word of an old encoding that happens to be valid UTF-8 is what it is said to be', () => {
      const word = Uint8Array.of(0xd0, 0xa1, 0xd6, 0xb7, 0xca, 0xbf)
      expect(new TextDecoder('utf-8', { fatal: true }).decode(word)).toBe('Сַʿ')
      expect(named(word, 'gb18030')).toMatchObject({ text: '小址士', ground: 'flag', notes: [] })
    })

    it('Russian in UTF-16 without a mark is read as named, though its bytes are valid UTF-8', () => {
      const bytes = encode('Стороны', 'utf-16le')
      expect(bytes.every((byte) => byte < 0x80)).toBe(true)
      expect(named(bytes, 'utf-16le')).toMatchObject({ text: 'Стороны', ground: 'flag', notes: [] })
    })
  })

  it('unknown and binary are refused', () => {
    expect(() => decodeBytes(encode('a', 'utf-8'), { encoding: 'klingon' })).toThrow(/klingon/)
    expect(() => decodeBytes(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 32))).toThrow(/control bytes/)
  })

  it('line breaks of a word processor (vertical tabs) are no sign of a binary file', () => {
    const lines = '一、双方重申。\v'.repeat(20)
    expect(decodeBytes(encode(lines, 'utf-8')).text).toBe(lines)
  })

  it('UTF-8 with a broken byte says at which', () => {
    const bytes = encode(`${chinese}。`, 'utf-8')
    bytes[30] = 0xff
    const note = decodeBytes(bytes).notes.find((n) => n.code === 'utf8-broken')
    expect(note?.values.byte).toBe(30)
  })

  it('names of old programs are known', () => {
    expect(['GBK', 'gb_2312-80', 'cp1251', 'koi8-r', 'big5-hkscs', 'x'].map(encodingName)).toEqual([
      'gb18030',
      'gb18030',
      'windows-1251',
      'koi8-r',
      'big5',
      null,
    ])
  })
})

describe('mojibake', () => {
  const readAs = (text: string, written: string, read: string): string => decodeAs(encode(text, written), read)

  it.each([
    [chinese, 'utf-8', 'gb18030'],
    [chinese, 'utf-8', 'windows-1252'],
    [russian, 'utf-8', 'windows-1251'],
    [russian, 'utf-8', 'windows-1252'],
    [russian, 'utf-8', 'koi8-r'],
    [russian, 'windows-1251', 'windows-1252'],
    [russian, 'windows-1251', 'koi8-r'],
    [russian, 'koi8-r', 'windows-1251'],
    [chinese, 'gb18030', 'windows-1252'],
    [chinese, 'gb18030', 'big5'],
    [traditional, 'big5', 'gb18030'],
    [traditional, 'big5', 'windows-1252'],
    [chinese, 'gb18030', 'windows-1251'],
  ])('%#: written in %s', (text, written, read) => {
    const found = findMojibake(readAs(text, written, read))
    expect(found).toMatchObject({ written, read })
    // Bytes that make no pair are lost in the wrong reading, so not all of the words come back.
    expect(found?.sample.slice(0, 4)).toBe(text.slice(0, 4))
  })

  it('words that are lost for good are told as such', () => {
    expect(findMojibake('锟斤拷锟斤拷锟斤拷声明')).toMatchObject({ written: null })
    expect(findMojibake(`��������${chinese.slice(0, 40)}`)).toMatchObject({ written: null })
  })

  it.each([
    chinese,
    russian,
    traditional,
    en.join('\n'),
    'Façade – naïve “co-operation” in Côte d’Ivoire, Škoda, Łódź',
  ])('%#: an honest text is left alone', (text) => {
    expect(findMojibake(text)).toBeNull()
    for (const line of text.split('\n')) expect(findMojibake(line)).toBeNull()
  })
})

it('each pair of the script table is simplified, then traditional', () => {
  const pairs = Array.from(scriptPairs)
  expect(pairs.length % 2).toBe(0)
  for (let i = 0; i < pairs.length; i += 2) {
    expect(() => encode(pairs[i] as string, 'gb18030')).not.toThrow()
    expect(() => encode(pairs[i + 1] as string, 'big5')).not.toThrow()
  }
})
