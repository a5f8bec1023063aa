import { describe, expect, it } from 'vitest'
import { loadPdfReader } from '../../../../src/intake/guard/load-pdf-reader.ts'
import { intakeLimits } from '../../../../src/intake/intake-limits.ts'
import { joinWrapped } from '../../../../src/intake/read/join-wrapped.ts'
import { findPageFurniture } from '../../../../src/intake/read/page-furniture.ts'
import { mendRadicals } from '../../../../src/intake/read/pdf/mend-radicals.ts'
import { readForeign } from '../../../../src/intake/read-foreign.ts'
import { codes, faultOf, fixtureBytes, fixtureLines, readFixture, zh } from '../../samples.ts'

const longZh = fixtureLines('long-zh.txt')
const longRu = fixtureLines('long-ru.txt')

/** A PDF of lines at places, written by hand: `[x, y, size, ASCII text]` in points from the bottom left. */
function pdf(pages: readonly (readonly (readonly [number, number, number, string])[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const kids: number[] = []
  for (const page of pages) {
    const content = page.map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`).join('\n')
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    kids.push(objects.length)
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(out)
}

const read = (bytes: Uint8Array, options = {}) =>
  readForeign(bytes, { name: 'a.pdf', loadPdf: loadPdfReader, ...options })

describe('files of real programs', () => {
  it('a browser’s print: header and footer gone, radicals put right, paragraphs whole', async () => {
    const text = await readFixture('chromium-zh.pdf')
    expect(text.paragraphs).toEqual(longZh)
    expect(codes(text)).toEqual(['page-furniture', 'radicals-mended'])
    expect([text.title, text.date, text.lang]).toEqual([longZh[0], '2019-06-20', 'zh'])
  })

  it('two columns, in order, over six pages', async () => {
    expect((await readFixture('chromium-ru-columns.pdf')).paragraphs).toEqual([longRu[0], ...longRu.slice(2)])
  })

  it('a word processor’s PDF', async () => {
    expect((await readFixture('libreoffice-ru.pdf')).paragraphs).toEqual(longRu)
    const text = await readFixture('libreoffice-zh.pdf')
    // That program leaves out marks that would hang beyond the margin: they are not in the file.
    const plain = (line: string | undefined): string => (line ?? '').replace(/[，。]/g, '')
    expect(text.paragraphs.map(plain)).toEqual(longZh.map(plain))
  })

  it('footnotes in small print are kept apart, their marks left out, page numbers gone', async () => {
    const text = await readFixture('libreoffice-footnote.pdf')
    const [footnote, header] = text.leftOut
    expect(footnote).toMatchObject({
      what: 'footnote',
      count: 1,
      text: expect.stringMatching(/条约正本以两种文字写成。$/),
    })
    expect(text.text).not.toMatch(/条约正本/)
    expect(header).toMatchObject({ what: 'header', text: '- 1 -' })
    expect(text.paragraphs[3]).toBe(zh[2])
  })

  it('text that pdftotext made of the same files', async () => {
    expect((await readFixture('pdftotext-zh.txt')).paragraphs).toEqual(longZh)
    expect((await readFixture('pdftotext-ru-layout.txt')).paragraphs).toEqual(longRu)
    // Without -layout that program joins parted words itself, with their hyphens: торговоэкономических.
    const plain = (line: string): string => line.replace(/-/g, '')
    expect((await readFixture('pdftotext-ru.txt')).paragraphs.map(plain)).toEqual(longRu.map(plain))
  })
})

describe('words at places', () => {
  it('a running title, page numbers, a word parted over two lines, a paragraph over two pages', async () => {
    const pages = [1, 2, 3].map((n) => [
      [72, 800, 9, 'Collected Documents'] as const,
      [
        72,
        700,
        11,
        `${n}. The two sides ${['reaffirm', 'declare once more', 'state'][n - 1]} that they develop their relations on the basis of coope-`,
      ] as const,
      [
        72,
        685,
        11,
        `ration, mutual ${['respect', 'trust', 'benefit'][n - 1]} and equality, and that these relations are not directed at any${n < 3 ? ' state.' : ''}`,
      ] as const,
      [300, 40, 9, `- ${n} -`] as const,
    ])
    const text = await read(
      pdf([
        ...pages,
        [
          [72, 700, 11, 'third country whatever.'],
          [300, 40, 9, '- 4 -'],
        ],
      ]),
    )
    expect(text.paragraphs[0]).toBe(
      '1. The two sides reaffirm that they develop their relations on the basis of cooperation, mutual respect and equality, and that these relations are not directed at any state.',
    )
    expect(text.paragraphs.at(-1)).toMatch(/^3\. .* not directed at any third country whatever\.$/)
    expect(text.leftOut[0]!.text.split('\n')).toEqual(expect.arrayContaining(['Collected Documents', '- 1 -', '- 4 -']))
  })

  it('a scan, a password-less wreck and too many pages are refused', async () => {
    expect(await faultOf(read(pdf([[], []])))).toBe('pdf-without-words')
    expect(await faultOf(read(new TextEncoder().encode('%PDF-1.4\nnothing')))).toBe('pdf-damaged')
    const bytes = fixtureBytes('libreoffice-ru.pdf')
    expect(await faultOf(read(bytes, { limits: { ...intakeLimits, pages: 1 } }))).toBe('pdf-too-many-pages')
    expect(await faultOf(read(bytes, { limits: { ...intakeLimits, characters: 100 } }))).toBe('text-too-long')
  })

  it('ten thousand pages are refused by number, without reading them', async () => {
    expect(await faultOf(read(pdf(Array.from({ length: 10_000 }, () => []))))).toBe('pdf-too-many-pages')
  })
})

it('without the library a PDF is refused, and nothing else is', async () => {
  const bytes = pdf([[[72, 700, 12, 'The two sides agree.']]])
  expect(await faultOf(readForeign(bytes, { name: 'a.pdf' }))).toBe('pdf-reader-missing')
  expect(await faultOf(readForeign(new TextEncoder().encode('The two sides agree.'), { name: 'a.txt' }))).toBe('none')
})

describe('parts of the method', () => {
  it.each([
    [['发展睦邻友', '好合作。'], '发展睦邻友好合作。'],
    [['good neighbourly', 'relations'], 'good neighbourly relations'],
    [['сотрудни-', 'чество'], 'сотрудничество'],
    [['торгово-', 'экономические связи'], 'торгово-экономические связи'],
    [['到', '2025年'], '到2025年'],
    [['Северо-', 'Восточной Азии'], 'Северо-Восточной Азии'],
    [['soft\u00ad', 'ware'], 'software'],
  ])('%j joined', (lines, joined) => {
    expect(joinWrapped(lines).text).toBe(joined)
  })

  it('the text’s own words decide on a hyphen', () => {
    expect(joinWrapped(['win-', 'ter'], new Set(['winter'])).text).toBe('winter')
    expect(joinWrapped(['cross-', 'border'], new Set(['cross-border'])).text).toBe('cross-border')
  })

  it('radicals', () => {
    expect(mendRadicals('⼀、中⽅⻓期⻅⾯')).toEqual({ text: '一、中方长期见面', count: 5 })
  })

  it.each([
    ['11/30/26, 2:20 PM Joint Statement', 'https://lake.example/text.html 1/1'],
    ['30.11.2026, 14:20 Совместное заявление', 'file:///home/me/text.html 1/1'],
    ['2026/11/30 下午2:20 联合声明', 'https://lake.example/a?b=c 1 / 1'],
  ])('what a browser prints around one page, %s, is no text', (above, below) => {
    const lines = [above, '联合声明', '双方于2026年11月30日重申。', '见 https://lake.example/text.html 1/1', below]
    const { pages, removed } = findPageFurniture([lines.map((text, y) => ({ text, y }))])
    expect(pages[0]!.map(({ text }) => text)).toEqual(lines.slice(1, -1))
    expect(removed).toEqual([above, below])
  })

  it('a line of the text that comes again at page ends is not furniture', () => {
    const page = (n: number) =>
      Array.from({ length: 20 }, (_, y) => ({
        text: y === 19 ? '双方重申。' : `第${n}页第${y}行，各不相同，写得比较长一些`,
        y,
      }))
    expect(findPageFurniture([page(1), page(2), page(3)]).removed).toEqual([])
  })
})
