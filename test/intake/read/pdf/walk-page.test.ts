/** What of a drawn page is text, what nobody sees, and what is refused: PDFs written by hand. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadPdfReader } from '../../../../src/intake/guard/load-pdf-reader.ts'
import { intakeLimits } from '../../../../src/intake/intake-limits.ts'
import { readForeign } from '../../../../src/intake/read-foreign.ts'
import { type PdfPageSample, pdf, picture, rule, words } from '../../pdf-samples.ts'
import { codes, faultOf } from '../../samples.ts'

const read = (bytes: Uint8Array, options = {}) =>
  readForeign(bytes, { name: 'a.pdf', loadPdf: loadPdfReader, ...options })
const drawn = (...draw: readonly string[]) => read(pdf({ draw }))
const leftOut = (text: Awaited<ReturnType<typeof read>>, what: string): string | undefined =>
  text.leftOut.find((left) => left.what === what)?.text

const TITLE = words(180, 780, 16, '湖国与山国联合声明')
const BODY = [
  words(72, 740, 12, '双方重申尊重彼此主权和领土完整，并将长期坚持这一立场不变。'),
  words(72, 700, 12, '双方愿加强协调，共同应对挑战，推动区域合作不断走深走实。'),
]
const TEXT = [
  '湖国与山国联合声明',
  '双方重申尊重彼此主权和领土完整，并将长期坚持这一立场不变。',
  '双方愿加强协调，共同应对挑战，推动区域合作不断走深走实。',
]

describe('words that nobody sees', () => {
  it.each([
    ['without ink', `3 Tr ${words(72, 660, 12, '不在其内')} 0 Tr`],
    ['white on white', `1 1 1 rg ${words(72, 660, 12, '不在其内')} 0 g`],
    ['blue on blue', `0 0 .6 rg 60 640 300 40 re f ${words(72, 660, 12, '不在其内')} 0 g`],
    ['transparent', `q /Clear gs ${words(72, 660, 12, '不在其内')} Q`],
    ['of size 0.2', words(72, 660, 0.2, '不在其内')],
    ['off the page', words(700, 660, 12, '不在其内')],
    ['cut away', `q 0 0 50 50 re W n ${words(72, 660, 12, '不在其内')} Q`],
    ['in a hidden layer', `/OC /L BDC ${words(72, 660, 12, '不在其内')} EMC`],
    ['under a white box', `${words(72, 660, 12, '不在其内')} 1 g 60 640 300 40 re f 0 g`],
  ])('%s: left out, and told', async (_, hidden) => {
    const text = await drawn(TITLE, ...BODY, hidden)
    expect(text.paragraphs).toEqual(TEXT)
    expect(leftOut(text, 'hidden')).toBe('不在其内')
    expect(text.leftOut[0]?.at).toEqual([3])
    expect(codes(text)).toContain('hidden-text')
    expect(text.partial).toBe(true)
  })

  it.each([
    ['white on blue', `0 0 .6 rg 60 640 300 40 re f 1 g ${words(72, 660, 12, '也在其内。')} 0 g`],
    ['white on a picture', `${picture(60, 640, 300, 40)} 1 g ${words(72, 660, 12, '也在其内。')} 0 g`],
    ['black over a white box', `1 g 60 640 300 40 re f 0 g ${words(72, 660, 12, '也在其内。')}`],
    ['outlined', `1 Tr ${words(72, 660, 12, '也在其内。')} 0 Tr`],
    ['in a form’s matrix', `q 2 0 0 2 0 0 cm ${words(36, 330, 6, '也在其内。')} Q`],
  ])('%s: seen', async (_, seen) => {
    const text = await drawn(TITLE, ...BODY, seen)
    expect(text.paragraphs).toEqual([...TEXT, '也在其内。'])
    expect(text.leftOut).toEqual([])
    expect(text.partial).toBe(false)
  })

  it('words with a line through them are told as struck; underlined ones stay', async () => {
    const text = await drawn(TITLE, ...BODY, words(72, 660, 12, '双方永久同意。'), rule(96, 664, 24))
    expect(text.paragraphs.at(-1)).toBe('双方同意。')
    expect(leftOut(text, 'struck')).toBe('永久')
    expect((await drawn(TITLE, ...BODY, words(72, 660, 12, '双方永久同意。'), rule(96, 658, 24))).leftOut).toEqual([])
  })
})

describe('scans', () => {
  const PAGE = picture(0, 0, 595, 842)

  it('a picture and no words: refused', async () => {
    expect(await faultOf(drawn(PAGE))).toBe('pdf-without-words')
    expect(await faultOf(drawn(PAGE, words(500, 20, 8, '— 1 —')))).toBe('pdf-without-words')
  })

  it('words without ink under it: a program’s reading, told, and not taken for whole', async () => {
    for (const draw of [
      [PAGE, '3 Tr', TITLE, ...BODY],
      [TITLE, ...BODY, PAGE],
    ]) {
      const text = await drawn(...draw)
      expect(text.paragraphs).toEqual(TEXT)
      expect(codes(text)).toEqual(['pdf-read-by-program'])
      expect(text.partial).toBe(true)
    }
  })

  it('in strips, and with a stamp', async () => {
    const strips = [0, 1, 2, 3].map((n) => picture(0, 210 * n, 595, 211))
    expect(await faultOf(drawn(...strips))).toBe('pdf-without-words')
    const stamp = words(60, 20, 8, 'Copy from the archive of Ozersk, 2 June')
    const text = await drawn(...strips, stamp, '3 Tr', TITLE, ...BODY)
    expect(text.paragraphs.slice(0, 3)).toEqual(TEXT)
    expect(codes(text)).toContain('pdf-read-by-program')
  })

  it('some pages of a text: told by number', async () => {
    const text = await read(pdf([{ draw: [TITLE, ...BODY] }, { draw: [PAGE] }, { draw: [PAGE] }, { draw: [] }]))
    expect(text.paragraphs).toEqual(TEXT)
    expect(text.notes[0]).toMatchObject({ code: 'pdf-pages-scanned', values: { pages: '2–3' }, severity: 'warning' })
    expect(text.partial).toBe(true)
  })

  it('a picture beside words is an illustration', async () => {
    expect((await drawn(picture(0, 300, 595, 300), TITLE, ...BODY)).partial).toBe(false)
  })
})

describe('what can’t be read is never written', () => {
  it('fonts that name no characters', async () => {
    expect(await faultOf(drawn(words(72, 700, 12, '双方重申尊重彼此主权和领土完整', 'U')))).toBe('pdf-unmapped')
    expect(await faultOf(drawn(words(72, 700, 12, 'The Parties reaffirm', 'P')))).toBe('pdf-unmapped')
    const symbols = '!"#$%&(%)#*+$,!&#-$%.!/#$"&%0#$!+*&#'.repeat(3)
    expect(await faultOf(drawn(words(72, 700, 4, symbols)))).toBe('pdf-unmapped')
    const some: PdfPageSample[] = [{ draw: [TITLE, ...BODY] }, { draw: [words(72, 700, 12, '双方重申尊重', 'U')] }]
    const text = await read(pdf(some))
    expect(text.paragraphs).toEqual(TEXT)
    expect(text.notes[0]).toMatchObject({ code: 'pdf-pages-unmapped', values: { pages: '2' } })
  })

  it('vertical writing', async () => {
    const column = [...'双方重申尊重彼此主权和领土完整'].map((sign, i) => words(500, 780 - 14 * i, 12, sign))
    expect(await faultOf(drawn(...column))).toBe('pdf-vertical')
    expect(await faultOf(drawn(words(500, 780, 12, '双方重申尊重彼此主权和领土完整', 'V')))).toBe('pdf-vertical')
    const text = await read(pdf([{ draw: [TITLE, ...BODY] }, { draw: column }]))
    expect(codes(text)).toContain('pdf-pages-vertical')
  })

  it('streams that unpack beyond the limit', async () => {
    const content = Buffer.from([TITLE, ...BODY, ' '.repeat(3_000_000)].join('\n'))
    const limits = { ...intakeLimits, unpacked: 2_000_000 }
    const flate = { bytes: new Uint8Array(deflateSync(content)), filter: '/FlateDecode' }
    const twice = { bytes: new Uint8Array(deflateSync(flate.bytes)), filter: '[/FlateDecode /FlateDecode]' }
    const ascii = {
      bytes: Buffer.from(`${Buffer.from(flate.bytes).toString('hex')}>`),
      filter: '[/ASCIIHexDecode /FlateDecode]',
    }
    const runs = Uint8Array.from([...Array(24_000).fill([129, 32]).flat(), 128])
    for (const packed of [flate, twice, ascii, { bytes: runs, filter: '/RunLengthDecode' }]) {
      const bytes = pdf({ draw: [] }, { pack: () => packed })
      expect(await faultOf(read(bytes, { limits }))).toBe('unpacked-too-large')
    }
    expect((await read(pdf({ draw: [] }, { pack: () => flate }))).paragraphs).toEqual(TEXT)
  })
})

describe('pages and what lies on them', () => {
  it('a Chinese font that is not in the file is read by its table', async () => {
    expect((await drawn(words(72, 700, 12, '双方重申尊重彼此主权', 'H'))).paragraphs).toEqual(['双方重申尊重彼此主权'])
  })

  it('a password for printing alone asks nobody; one for reading is told', async () => {
    const page = { draw: [TITLE, ...BODY] }
    expect((await read(pdf(page, { password: 'owner' }))).paragraphs).toEqual(TEXT)
    expect(await faultOf(read(pdf(page, { password: 'user' })))).toBe('pdf-password')
  })

  it('turned pages, and pages printed sideways', async () => {
    const turned = pdf({ draw: [TITLE, ...BODY], rotate: 90, mediaBox: '[0 0 842 842]' })
    expect(await faultOf(read(turned))).toBe('none')
    const sideways = [
      `0 1 -1 0 400 100 cm`,
      words(0, 300, 16, '湖国与山国联合声明'),
      words(0, 260, 12, '双方重申尊重彼此主权和领土完整，并将长期坚持这一立场不变。'),
      words(0, 220, 12, '双方愿加强协调，共同应对挑战，推动区域合作不断走深走实。'),
    ]
    for (const rotate of [0, 90]) expect((await read(pdf({ draw: sideways, rotate }))).paragraphs).toEqual(TEXT)
  })

  it('what is cropped away is not seen', async () => {
    const text = await read(
      pdf({ draw: [TITLE, ...BODY, words(72, 20, 8, 'proof 3, page 1')], cropBox: '[40 60 560 820]' }),
    )
    expect(text.paragraphs).toEqual(TEXT)
    expect(leftOut(text, 'hidden')).toBe('proof 3, page 1')
  })

  it('a watermark is told, a comment is told, a field of a form is text', async () => {
    const across = `q .7 .7 -.7 .7 200 300 cm ${words(0, 0, 40, '草案')} Q`
    const text = await read(
      pdf({
        draw: [TITLE, across, ...BODY],
        annotations: [
          '<< /Type /Annot /Subtype /Text /Rect [500 690 520 710] /Contents (Delegation: delete?) >>',
          '<< /Type /Annot /Subtype /Link /Rect [72 690 200 710] /Contents (no comment) >>',
        ],
      }),
    )
    expect(text.paragraphs).toEqual(TEXT)
    expect(leftOut(text, 'header')).toBe('草案')
    expect(leftOut(text, 'comment')).toBe('Delegation: delete?')
  })
})
