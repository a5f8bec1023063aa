import { describe, expect, test } from 'vitest'
import { nameBookmarks } from '../../../reports/docx/bookmarks.ts'
import { toDocx } from '../../../reports/docx/to-docx.ts'
import { abridged, type Compared, digests, hostile, several, whole } from '../comparisons.ts'
import { all, elementsIn, textOf, type XmlElement } from '../xml.ts'
import { child, type OpenedDocx, openDocx, styleOf } from './open-docx.ts'

const opened = async ({ collated, view }: Compared): Promise<OpenedDocx> => openDocx(await toDocx(collated, view))

const rowsOf = (docx: OpenedDocx): readonly XmlElement[] =>
  all(docx.body, 'w:tbl').flatMap((t) => elementsIn(t).filter((e) => e.name === 'w:tr'))
const isHead = (row: XmlElement): boolean => child(row, 'w:trPr', 'w:tblHeader') !== undefined
const cellsOf = (row: XmlElement): readonly XmlElement[] => elementsIn(row).filter((e) => e.name === 'w:tc')
const styledWords = (element: XmlElement, style: string): readonly string[] =>
  all(element, 'w:r')
    .filter((r) => child(r, 'w:rPr', 'w:rStyle')?.attributes['w:val'] === style)
    .map(textOf)

describe('the 对照表 as a Word document', () => {
  test('landscape, one row a row of the view, a header that is repeated', async () => {
    for (const compared of [await whole(), await several()]) {
      const docx = await opened(compared)
      expect(all(docx.body, 'w:pgSz').map((s) => s.attributes)).toEqual([
        { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
      ])
      const rows = rowsOf(docx)
      expect(rows.filter(isHead)).toHaveLength(1)
      expect(isHead(rows[0] as XmlElement)).toBe(true)
      expect(rows.length).toBe(compared.view.rows.length + 1)
      const count = compared.view.columns.length > 1 ? compared.view.columns.length + 2 : 4
      for (const row of rows) expect(cellsOf(row)).toHaveLength(count)
    }
  })

  test('a revised clause: address, both sides with what differs in styles, what changed', async () => {
    const row = rowsOf(await opened(await whole())).find((r) => textOf(r).startsWith('2024-2.4.3')) as XmlElement
    const cells = cellsOf(row)
    expect(cells.map(textOf)).toEqual([
      '2024-2.4.3',
      '2019-2.5.3 （三）议会领导人每两年会晤一次；',
      '（三）议会领导人每年会晤一次；',
      '改动',
    ])
    expect(styledWords(cells[1] as XmlElement, 'Deletion')).toEqual(['每两年'])
    expect(styledWords(cells[2] as XmlElement, 'Insertion')).toEqual(['每年'])
  })

  test('what excerpts lack is not struck out: the row says 节录未见', async () => {
    const row = rowsOf(await opened(await abridged())).find((r) => textOf(r).startsWith('2024-p2')) as XmlElement
    const cells = cellsOf(row).map(textOf)
    expect(cells[2]).toBe('')
    expect(cells[3]).toBe('节录未见')
    expect(all(row, 'w:rStyle').map((s) => s.attributes['w:val'])).toEqual(['RelationWord'])
  })

  test('insertions and deletions are styles, seen without colour', async () => {
    const styles = all((await opened(await whole())).part('word/styles.xml'), 'w:style')
    const style = (id: string) => styles.find((s) => s.attributes['w:styleId'] === id) as XmlElement
    expect(child(style('Insertion'), 'w:rPr', 'w:u')?.attributes['w:val']).toBe('single')
    expect(child(style('InsertionLimited'), 'w:rPr', 'w:u')?.attributes['w:val']).toBe('dotted')
    expect(child(style('Deletion'), 'w:rPr', 'w:strike')).toBeDefined()
    // What excerpts lack is not struck out.
    expect(child(style('DeletionLimited'), 'w:rPr', 'w:strike')).toBeUndefined()
    expect(child(style('DeletionLimited'), 'w:rPr', 'w:u')?.attributes['w:val']).toBe('dotted')
    for (const id of ['Title', 'Heading1', 'Clause', 'Lead', 'SharedTerm']) expect(style(id)).toBeDefined()
    const fonts = all((await opened(await whole())).part('word/styles.xml'), 'w:rFonts')
    expect(fonts.every((f) => f.attributes['w:eastAsia'])).toBe(true)
  })

  test('every style that is used is defined', async () => {
    for (const compared of [await whole(), await digests()]) {
      const docx = await opened(compared)
      const known = new Set(all(docx.part('word/styles.xml'), 'w:style').map((s) => s.attributes['w:styleId']))
      const used = [
        ...all(docx.body, 'w:pStyle'),
        ...all(docx.body, 'w:rStyle'),
        ...all(docx.part('word/footnotes.xml'), 'w:pStyle'),
      ]
      expect(used.map((s) => s.attributes['w:val']).filter((id) => !known.has(id))).toEqual([])
    }
  })

  test('the first page says which texts are compared; sources are footnotes', async () => {
    const compared = await digests()
    const docx = await opened(compared)
    const before = elementsIn(docx.body).slice(
      0,
      elementsIn(docx.body).findIndex((e) => e.name === 'w:tbl'),
    )
    const texts = before.map(textOf)
    expect(before.map(styleOf).slice(0, 2)).toEqual(['Title', 'LeadFirst'])
    for (const line of compared.view.lead) expect(texts).toContain(line)
    const notes = all(docx.part('word/footnotes.xml'), 'w:footnote').map(textOf)
    expect(all(docx.body, 'w:footnoteReference')).toHaveLength(4)
    for (const w of compared.view.witnesses) expect(notes.some((note) => note.includes(w.sha256))).toBe(true)
  })

  test('beside a summary nothing is inserted or deleted, and the summary says what it is', async () => {
    const docx = await opened(await digests())
    const table = all(docx.body, 'w:tbl')[0] as XmlElement
    for (const style of ['Insertion', 'Deletion', 'InsertionLimited', 'DeletionLimited'])
      expect(styledWords(docx.body, style)).toEqual([])
    expect(styledWords(table, 'SummaryMark')[0]).toBe('〔提要，非原文〕')
    expect(styledWords(table, 'SharedTerm').length).toBeGreaterThan(10)
    expect(textOf(docx.body)).not.toContain('%')
  })

  test('every clause has one bookmark, and every inner link goes to one', async () => {
    for (const compared of [await whole(), await several(), await digests()]) {
      const docx = await opened(compared)
      const marks = all(docx.body, 'w:bookmarkStart').map((m) => m.attributes)
      const names = marks.map((m) => m['w:name'] ?? '')
      expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(names.length)
      expect(new Set(marks.map((m) => m['w:id'])).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[\p{L}][\p{L}\p{Nd}_]{0,39}$/u)
      const shown = compared.collated.collation.witnesses.flatMap((w) =>
        w.clauses.filter((c) => w.fidelity !== 'digest' || c.kind === 'clause'),
      )
      expect(names).toHaveLength(shown.length)
      for (const link of all(docx.body, 'w:hyperlink')) expect(names).toContain(link.attributes['w:anchor'])
    }
  })

  test('a hostile text is shown and not obeyed', async () => {
    const docx = await opened(await hostile())
    const text = textOf(docx.body)
    expect(text).toContain('</w:t></w:r><script>alert(1)</script> ]]> <!-- x --> &amp; &#60; <b>x</b>')
    expect(text).toContain('⟨U+202E⟩kcatta')
    expect(text).not.toMatch(/[\u0000\u0007\u202e\u2028\u2066]/)
    expect(all(docx.body, 'script')).toEqual([])
    expect(all(docx.body, 'w:instrText')).toEqual([])
  })

  test('no part tells when it was made, and the same comparison gives the same bytes', async () => {
    for (const make of [whole, digests]) {
      const bytes = async () => {
        const { collated, view } = await make()
        return Buffer.from(await toDocx(collated, view))
      }
      const [one, two] = [await bytes(), await bytes()]
      expect(one.equals(two)).toBe(true)
      expect(textOf(openDocx(one).part('docProps/core.xml'))).not.toMatch(/20\d\d-\d\d-\d\dT/)
    }
  })
})

describe('bookmarks', () => {
  test('an address becomes a name that Word takes', () => {
    expect(nameBookmarks(['2023-7.1'])('2023-7.1')).toBe('c_2023_7_1')
    const names = nameBookmarks(['a-1.2', 'a-1-2', 'A-1.2', `${'x'.repeat(60)}-1`, `${'x'.repeat(60)}-2`])
    expect(names('a-1.2')).toBe('c_a_1_2')
    expect(names('a-1-2')).toBe('c_a_1_2_2')
    expect(names('A-1.2')).toBe('c_A_1_2_3')
    expect(names(`${'x'.repeat(60)}-2`)).toMatch(/^c_x{36}_2$/)
  })

  test('an address that has none is our own fault', () => {
    expect(() => nameBookmarks([])('a-1')).toThrow(/assertion/)
  })
})
