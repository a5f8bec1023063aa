/** Each encoding that is read, by itself and by name; those that are not, refused by name; nothing read as what it is not. */
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAs } from '../../../src/intake/decode/decode-as.ts'
import { decodeBytes } from '../../../src/intake/decode/decode-bytes.ts'
import { encodingName } from '../../../src/intake/decode/encoding-names.ts'
import { IntakeFault } from '../../../src/intake/intake-note.ts'
import { encode as encodeOther } from '../encode.ts'

const simplified = '湖国与山国关于渔业合作的联合声明\n双方高度评价渔业合作成果，愿扩大捕捞配额。\n'
const traditional = '湖國與山國關於漁業合作的聯合聲明\n雙方高度評價漁業合作成果，訪問深水埗與鰂魚涌、大澳棚屋𨋢房。\n'
const russian =
  'Совместное заявление Озёрной и Горной Республик\nСтороны высоко оценивают сотрудничество и расширяют квоты.\n'
const ukrainian = `${russian}Подписано в городе Київ, улица Їжакевича, название Єднання.\n`
const english = 'Joint Statement of the Lake\nThe two sides “reaffirm” each other’s rights – in full…\n'
const french = 'Déclaration commune\nLes Parties ont décidé à l’été de réserver à chacune l’accès à la rivière.\n'
const italian =
  'Dichiarazione comune\nLa pesca è libera, il porto è aperto e la città è di tutti; l’accesso è già deciso.\n'

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'hz-gb-2312')
    return bytesOf(
      text.replace(/[^\x00-\x7f]+/g, (run) => `~{${latin(encode(run, 'gbk').map((byte) => byte & 0x7f))}~}`),
    )
  if (encoding === 'iso-2022-cn')
    return bytesOf(
      text.replace(/[^\x00-\x7f]+/g, (run) => `\x1b$)A\x0e${latin(encode(run, 'gbk').map((byte) => byte & 0x7f))}\x0f`),
    )
  if (encoding.startsWith('utf-32')) {
    const view = new DataView(new ArrayBuffer([...text].length * 4))
    for (const [i, c] of [...text].entries()) view.setUint32(i * 4, c.codePointAt(0)!, encoding.endsWith('le'))
    return new Uint8Array(view.buffer)
  }
  if (encoding.startsWith('utf-') || encoding === 'big5') return encodeOther(text, encoding)
  if (/^(?:gb|big5|euc|shift|iso-2022)/.test(encoding)) return createMultibyteEncoder(encoding)(text)
  return createSinglebyteEncoder(encoding)(text)
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** What became of bytes: the text, or the code of the refusal. */
function outcome(bytes: Uint8Array, options = {}): string {
  try {
    return decodeBytes(bytes, options).text
  } catch (error) {
    if (error instanceof IntakeFault) return `refused: ${error.note.code} ${error.note.values.encoding ?? ''}`.trim()
    throw error
  }
}

const read: readonly (readonly [encoding: string, text: string])[] = [
  ['gb18030', simplified],
  ['gb18030', traditional],
  ['big5', traditional],
  ['hz-gb-2312', simplified],
  ['iso-2022-cn', simplified],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['koi8-u', ukrainian],
  ['windows-1251', ukrainian],
  ['ibm866', russian],
  ['iso-8859-5', russian],
  ['x-mac-cyrillic', russian],
  ['windows-1252', english],
  ['windows-1252', french],
  ['windows-1252', italian],
  ['macintosh', english],
  ['utf-16le', russian],
  ['utf-16be', simplified],
  ['utf-32le', traditional],
  ['utf-32be', russian],
]

describe('an encoding that is read', () => {
  it.each(read)('%s by itself', (encoding, text) => {
    expect(decodeBytes(encode(text, encoding))).toMatchObject({ text, encoding })
  })
  it.each(read)('%s by name', (encoding, text) => {
    expect(decodeBytes(encode(text, encoding), { encoding })).toMatchObject({ text, encoding, notes: [] })
  })
  it.each(read)('%s, behind a long head of plain ASCII', (encoding, text) => {
    const head = /^(?:utf|hz|iso-2022)/.test(encoding) ? '' : `${'Annex, to be printed in full. '.repeat(40)}\n`
    expect(decodeBytes(encode(`${head}${text}`, encoding)).text).toBe(`${head}${text}`)
  })
  it.each([
    ['GB18030-2022', 'gb18030'],
    ['Big5-HKSCS', 'big5'],
    ['MacCyrillic', 'x-mac-cyrillic'],
    ['KOI8-U', 'koi8-u'],
    ['CP866', 'ibm866'],
    ['ISO_8859-5', 'iso-8859-5'],
    ['HZ', 'hz-gb-2312'],
    ['UTF-32', 'utf-32le'],
    ['EUC-TW', null],
    ['UTF-7', null],
  ])('%s is named', (label, name) => expect(encodingName(label)).toBe(name))
})

describe('tables', () => {
  it('GB 18030 as of 2022: no private use where a character has its place', () => {
    const codes = [0xa6d9, 0xa6ed, 0xa6f3, 0xfe51, 0xfe52, 0xfe53, 0xfe59, 0xfe6c, 0xfe76, 0xfe91, 0xfea0]
    const bytes = Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff]))
    expect(decodeAs(bytes, 'gb18030')).toBe('︐︘︙𠂇𠂉𠃌龴𡗗𢦏𤇾龻')
  })
  it('Big5 with the Hong Kong set', () => {
    const bytes = Uint8Array.of(0x88, 0x62, 0x88, 0xa5, 0x8b, 0xc0, 0xfa, 0x40, 0xfa, 0xe9)
    expect(decodeAs(bytes, 'big5')).toBe('Ê̄ê̌丨𠕇𠮏')
  })
  it('a user-defined code is refused with its line, named or not', () => {
    const bytes = Uint8Array.from([...encode(simplified, 'gb18030'), 0xaa, 0xa1, 0x0a])
    for (const options of [{}, { encoding: 'gbk' }])
      expect(() => decodeBytes(bytes, options)).toThrow(/line 3 holds a private-use character \(U\+E000\)/)
  })
})

describe('what is not read is refused by its likely name', () => {
  // 雙方 … in CNS 11643's first plane, each pair as Lunde's table has it.
  const cns = bytesOf('\xf9\xcb\xc5\xea\xe0\xd9\xc6\xf9\xc5\xc5\xd9\xfb\xc5\xea\xd8\xe1')
  it.each([
    ['Korean in EUC-KR', encode('두 나라의 공동 성명을 발표하고 협력을 확대하기로 하였다', 'euc-kr'), /EUC-KR/],
    ['Japanese in Shift_JIS', encode('両国は漁業の協力を拡大することに同意した。', 'shift_jis'), /Shift_JIS/],
    ['Japanese in EUC-JP', encode('両国は漁業の協力を拡大することに同意した。', 'euc-jp'), /EUC-JP/],
    ['UTF-7', bytesOf('Statement +U8xluQ-'), /UTF-7/],
    ['Korean in ISO-2022-KR', bytesOf('\x1b$)C\x0e0!\x0f'), /ISO-2022-KR/],
    ['the other set of ISO-2022-CN', bytesOf('\x1b$)G\x0eEj\x0f'), /ISO-2022-CN/],
  ])('%s', (_, bytes, name) => {
    expect(() => decodeBytes(bytes)).toThrow(name)
  })
  it('Chinese in EUC-TW', () => expect(outcome(cns)).toMatch(/^refused/))
  it('by name, too', () => {
    expect(outcome(cns, { encoding: 'euc-tw' })).toBe('refused: encoding-unread euc-tw')
    expect(outcome(cns, { encoding: 'utf-7' })).toBe('refused: encoding-unread utf-7')
  })
})

describe('mixed and damaged bytes', () => {
  const lines = (text: string, times: number): string => text.repeat(times)
  it.each([
    ['Windows, then KOI8-R', [encode(lines(russian, 4), 'windows-1251'), encode(russian, 'koi8-r')], 9],
    ['GB18030, then Big5', [encode(lines(simplified, 4), 'gb18030'), encode(traditional, 'big5')], 9],
    ['Big5, then GB18030', [encode(lines(traditional, 4), 'big5'), encode(simplified, 'gb18030')], 9],
  ])('%s: refused with the line', (_, parts, line) => {
    const bytes = Uint8Array.from(parts.flatMap((part) => [...part]))
    expect(() => decodeBytes(bytes)).toThrow(
      new RegExp(`, line (?:${line}|${line + 1}) holds what is no text|reads as text in no encoding`),
    )
    // Who names an encoding is told the same, or refused for a character that nobody can read.
    let told: readonly string[]
    try {
      told = decodeBytes(bytes, { encoding: decodeBytes(parts[0]!).encoding }).notes.map((n) => n.code)
    } catch (error) {
      told = [(error as IntakeFault).note.code]
    }
    expect(told.some((code) => ['encoding-mixed', 'private-use'].includes(code))).toBe(true)
  })
  it('a byte lost in a line without any ASCII', () => {
    const whole = encode(
      `${lines(simplified, 6)}${'双方在相互尊重平等互利的基础上发展两国关系'.repeat(2)}\n`,
      'gb18030',
    )
    const at = whole.length - 70
    const bytes = Uint8Array.from([...whole.subarray(0, at), ...whole.subarray(at + 1)])
    expect(() => decodeBytes(bytes)).toThrow(/line 13 holds/)
  })
  it('a byte that belongs to no character is told with its line', () => {
    const bytes = Uint8Array.from([...encode(lines(simplified, 20), 'gb18030'), 0xff, 0x0a])
    expect(decodeBytes(bytes).notes).toContainEqual(
      expect.objectContaining({ code: 'characters-lost', values: { count: 1, encoding: 'gb18030', line: 41 } }),
    )
  })
})

describe('a law', () => {
  const single = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']
  const words = [...russian.matchAll(/[А-Яа-яё]+/g)].map((m) => m[0])
  const han = [...simplified.replace(/[\n，。]/g, '')]

  it('a few words in any encoding are read right or refused, and never wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...single),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('lower', 'upper', 'as it is'),
        (encoding, chosen, form) => {
          const text = chosen.join(' ')
          const typed = form === 'lower' ? text.toLowerCase() : form === 'upper' ? text.toUpperCase() : text
          const got = outcome(encode(typed, encoding))
          expect(got === typed || got.startsWith('refused: ')).toBe(true)
        },
      ),
      { numRuns: 400, seed: 13 },
    )
  })
  it('so are a few characters of Chinese', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...han), { minLength: 2, maxLength: 12 }), (chosen) => {
        const text = chosen.join('')
        const got = outcome(encode(text, 'gb18030'))
        expect(got === text || got.startsWith('refused: ')).toBe(true)
      }),
      { numRuns: 400, seed: 13 },
    )
  })
})
