import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exporters } from '../../../reports/exporters.ts'
import { defaultReportOptions } from '../../../reports/index.ts'
import type { Ui } from '../../../src/index.ts'
import { findOwnReport } from '../../../src/intake/decode/find-own-report.ts'
import { loadPdfReader } from '../../../src/intake/guard/load-pdf-reader.ts'
import { IntakeFault } from '../../../src/intake/intake-note.ts'
import { readForeign } from '../../../src/intake/read-foreign.ts'
import { whole } from '../../reports/comparisons.ts'
import { pdf, words } from '../pdf-samples.ts'
import { en, faultOf, fixtureBytes, page, readString, ru, zh } from '../samples.ts'

describe('a report of tifa given as a text', () => {
  const cases = exporters.flatMap(({ format }) => (['zh', 'en'] as const).map((ui) => [format, ui] as const))

  it.each(cases)('%s, in %s, is refused', async (format, ui) => {
    const { collated, view } = await whole('zh', ui as Ui)
    const exporter = exporters.find((e) => e.format === format)
    const render = await (exporter as (typeof exporters)[number]).load()
    for (const docxMode of format === 'docx' ? (['table', 'redline'] as const) : (['table'] as const)) {
      const made = await render({ collated, view, options: { ...defaultReportOptions, docxMode } })
      const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
      const fault = await faultOf(readForeign(bytes, { name: `2024.${exporter?.extension}`, changes: 'accept' }))
      expect(fault).toBe(format === 'xlsx' ? 'not-docx' : 'own-report')
    }
  })

  it('a table of changes that was saved as a PDF is refused by who made it', async () => {
    const made = (author: string): Promise<string> =>
      faultOf(
        readForeign(pdf({ draw: [words(72, 700, 12, '双方重申睦邻友好。')] }, { author }), {
          name: '2024.pdf',
          loadPdf: loadPdfReader,
        }),
      )
    expect(await made('tifa 0.5.0')).toBe('own-report')
    expect(await made('A. Morin')).not.toBe('own-report')
  })

  it('says what it is and what to give instead', async () => {
    const fault = (await readString(page('<p>…</p>', '<meta name="generator" content="tifa 0.1.0"/>')).catch(
      (e) => e,
    )) as IntakeFault
    expect(fault).toBeInstanceOf(IntakeFault)
    expect(fault.message).toBe('a report made by tifa (HTML), not a statement; give the texts that it compares')
  })
})

describe('what is no report of ours', () => {
  it.each([zh, ru, en])('%#: a statement', (...lines) => {
    expect(findOwnReport(`${lines.join('\n')}\n`)).toBeNull()
  })

  it('a page of another program, and a text that speaks of tifa', async () => {
    const other = page(zh.map((line) => `<p>${line}</p>`).join(''), '<meta name="generator" content="Editor 3">')
    expect(await faultOf(readString(other, { name: 'a.html' }))).toBe('none')
    expect(findOwnReport('The Sides took note.\n\nMade by tifa and others, the plan stands.\n')).toBeNull()
    expect(findOwnReport('{"schema":"other/1"}\n')).toBeNull()
  })

  it('a Word file of another maker', async () => {
    expect(await faultOf(readForeign(fixtureBytes('libreoffice-list.docx'), { name: 'a.docx' }))).toBe('none')
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const bytes = zipSync({
      'word/document.xml': strToU8(
        `<w:document ${w}><w:body><w:p><w:r><w:t>一、双方</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'docProps/core.xml': strToU8('<a><creator>tifany</creator><title>联合声明</title></a>'),
    })
    expect(await readForeign(bytes, { name: 'a.docx' })).toMatchObject({ title: '联合声明' })
  })
})
