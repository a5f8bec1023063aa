/**
 * The law: every visible word of a file is in its text, or is told as left out. Documents with known words in every place
 * where words can stand are written as people's programs write them, read by the real readers, and each word is asked for.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { place } from './account.ts'
import { faults } from './faults.ts'
import { PLACES } from './places.ts'
import { byOffice, chromium, office, printed, toDocx, toFodt, toHtml } from './writers.ts'

const of = (column: 'html' | 'docx' | 'fodt') => PLACES.filter((own) => own[column] !== undefined)

describe('every word is accounted for', () => {
  it('in a Word file of a library', async () => {
    const placed = place(of('docx'))
    expect(await faults(await toDocx(placed), 'text.docx', placed, 'docx')).toEqual([])
  })

  it('in any order and company: Word files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...of('docx')), { minLength: 1, maxLength: 12 }), async (places) => {
        const placed = place(places)
        expect(await faults(await toDocx(placed), 'text.docx', placed, 'docx')).toEqual([])
      }),
      { seed: 20_190_620, numRuns: 80 },
    )
  })
})

const required = process.env.TIFA_REQUIRE === 'all'

describe.skipIf(office === null && !required)('every word is accounted for in what LibreOffice writes', () => {
  const placed = place(of('fodt'))
  const writers = { docx: 'docx-office', odt: 'odt', rtf: 'rtf', pdf: 'pdf-office' } as const
  let made: ReadonlyMap<string, Uint8Array> = new Map()
  beforeAll(() => {
    made = byOffice(toFodt(placed), Object.keys(writers))
  }, 240_000)
  it.each(Object.entries(writers))('as %s', async (ending, writer) => {
    expect(await faults(made.get(ending)!, `text.${ending}`, placed, writer)).toEqual([])
  })
})

describe.skipIf(chromium === undefined && !required)('every word is accounted for in what Chromium prints', () => {
  it('as pdf', async () => {
    const placed = place(of('html'))
    expect(await faults(printed(toHtml(placed)), 'page.pdf', placed, 'pdf-print')).toEqual([])
  }, 120_000)
})
