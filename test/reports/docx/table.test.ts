import { describe, expect, test } from 'vitest'
import { nameBookmarks } from '../../../reports/docx/bookmarks.ts'
import { toDocx } from '../../../reports/docx/to-docx.ts'
import { filterView, looks, stripShades } from '../../../src/core.ts'
import {
  abridged,
  type Compared,
  digests,
  hostile,
  printedClauses,
  several,
  texts,
  whole,
  witnessOf,
} from '../comparisons.ts'
import { all, elementsIn, textOf, type XmlElement } from '../xml.ts'
import { child, type OpenedDocx, openDocx, styleOf } from './open-docx.ts'

const opened = async ({ collated, view }: Compared, rows: 'changes' | 'all' = 'changes'): Promise<OpenedDocx> =>
  openDocx(await toDocx(collated, view, { rows }))

const rowsIn = (table: XmlElement): readonly XmlElement[] => elementsIn(table).filter((e) => e.name === 'w:tr')
const isHead = (row: XmlElement): boolean => child(row, 'w:trPr', 'w:tblHeader') !== undefined
const cellsOf = (row: XmlElement): readonly XmlElement[] => elementsIn(row).filter((e) => e.name === 'w:tc')
const styledWords = (element: XmlElement, style: string): readonly string[] =>
  all(element, 'w:r')
    .filter((r) => child(r, 'w:rPr', 'w:rStyle')?.attributes['w:val'] === style)
    .map(textOf)
/** Tables with a head: the body, then the appendices, then the texts compared; those without are strips. */
const tablesOf = (docx: OpenedDocx): readonly XmlElement[] =>
  all(docx.body, 'w:tbl').filter((t) => rowsIn(t).some(isHead))
const bodyOf = (docx: OpenedDocx): readonly XmlElement[] => rowsIn(tablesOf(docx)[0] as XmlElement)
const runningHead = (docx: OpenedDocx): string => textOf(docx.part('word/header1.xml'))
/** What a cell prints of a text: no place, no pointer, no mark that it is a summary. */
const NO_WORDING = new Set(['Address', 'Pointer', 'SummaryMark'])
const wordingIn = (cell: XmlElement): readonly string[] =>
  all(cell, 'w:p').map((p) =>
    all(p, 'w:r')
      .filter((r) => !NO_WORDING.has(child(r, 'w:rPr', 'w:rStyle')?.attributes['w:val'] ?? ''))
      .map(textOf)
      .join(''),
  )
const squeezed = (text: string): string => text.replace(/\s+/gu, '')

describe('the 对照表 as a Word document', () => {
  test('two texts stand beside each other on a sheet that lies, more on one that stands; the head is repeated', async () => {
    for (const [compared, size, columns] of [
      [await whole(), { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }, 3],
      [await several(), { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' }, 2],
    ] as const) {
      const docx = await opened(compared)
      expect(all(docx.body, 'w:pgSz').map((s) => s.attributes)).toEqual([size])
      const rows = bodyOf(docx)
      expect(rows.filter(isHead)).toHaveLength(1)
      expect(isHead(rows[0] as XmlElement)).toBe(true)
      const { view } = compared
      const pairs = columns === 3 ? view.rows.flatMap((r) => r.cells[0]?.links ?? []) : []
      const more = pairs.reduce((sum, l) => sum + (l.kind === 'wording' && l.pairs ? l.pairs.length - 1 : 0), 0)
      expect(rows.length).toBe(view.layout.body.length + more + 1)
      const across = (row: XmlElement): number =>
        cellsOf(row).reduce((sum, c) => sum + Number(child(c, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1), 0)
      for (const row of rows) expect(across(row)).toBe(columns)
    }
  })

  test('a revised clause: where it stands and what changed, then both sides with what differs in styles', async () => {
    const row = bodyOf(await opened(await whole())).find((r) => textOf(r).includes('议会领导人')) as XmlElement
    const cells = cellsOf(row)
    expect(cells.map(textOf)).toEqual([
      '二、第四段（三） ~  改动',
      '二、第五段（三）  （三）议会领导人每两年会晤一次；',
      '（三）议会领导人每年会晤一次；',
    ])
    expect(
      styledWords(cells[1] as XmlElement, 'DeletionNumber').concat(styledWords(cells[1] as XmlElement, 'Deletion')),
    ).toEqual(['每两年'])
    expect(
      styledWords(cells[2] as XmlElement, 'InsertionNumber').concat(styledWords(cells[2] as XmlElement, 'Insertion')),
    ).toEqual(['每年'])
  })

  test('a column that bears the name of a text holds no words of another', async () => {
    for (const compared of [await whole(), await abridged(), await several(), await digests()]) {
      const docx = await opened(compared, 'all')
      const { view, collated } = compared
      const texts = collated.witnesses.map((w) => squeezed(w.text))
      const holds = (cell: XmlElement | undefined, of: number): void => {
        for (const words of cell === undefined ? [] : wordingIn(cell)) expect(texts[of]).toContain(squeezed(words))
      }
      const last = texts.length - 1
      const [body, ...rest] = tablesOf(docx)
      if (view.columns.length === 1)
        for (const row of rowsIn(body as XmlElement).slice(1)) {
          const [, earlier, later] = cellsOf(row)
          holds(earlier, later === undefined ? last : 0)
          holds(later, last)
        }
      view.layout.appendices.forEach(({ column }, i) => {
        for (const row of rowsIn(rest[i] as XmlElement).slice(1)) holds(cellsOf(row)[1], column)
      })
    }
  })

  test('several earlier texts: each clause once, below it a line for each, and what they have alone in appendices', async () => {
    const compared = await several()
    const { view } = compared
    const docx = await opened(compared)
    const row = bodyOf(docx).find((r) => textOf(r).includes('议会领导人每年会晤一次')) as XmlElement
    const [place, words] = cellsOf(row) as [XmlElement, XmlElement]
    expect(textOf(place)).toBe('二、第四段（三）')
    const lines = all(words, 'w:p').map((p) => [styleOf(p), textOf(p)] as const)
    expect(lines[0]).toEqual(['Clause', '（三）议会领导人每年会晤一次；'])
    expect(lines.slice(1).map(([style]) => style)).toEqual(['LineOfText', 'LineOfText', 'LineOfText'])
    expect(lines.slice(1).map(([, said]) => said.slice(0, 4))).toEqual(['1998', '2016', '2019'])
    expect(lines.at(-1)?.[1]).toMatch(/~ {2}改动 二、第五段（三）：每两年→每年$/u)
    const titles = all(docx.body, 'w:p')
      .filter((p) => styleOf(p) === 'Heading2')
      .map(textOf)
    expect(titles).toEqual(view.layout.appendices.map((a) => a.title))
    // The body has a row for each clause of the later text, and none of what the others have alone.
    const clauses = compared.collated.collation.witnesses.at(-1)?.clauses ?? []
    expect(view.layout.body.every((p) => p.kind === 'fold' || (view.rows[p.row]?.base.length ?? 0) > 0)).toBe(true)
    expect(bodyOf(docx).length - 1).toBeLessThanOrEqual(clauses.length)
  })

  test('kept clauses are folded, and the first line and the running head say so; --rows all prints them', async () => {
    const compared = await whole()
    const { layout, rows } = compared.view
    const folded = await opened(compared)
    const told = `沿用的段落已折叠：${rows.length} 行中 ${layout.folded} 行未印其文字`
    expect(textOf(all(folded.body, 'w:p')[0] as XmlElement)).toBe(told)
    expect(runningHead(folded)).toContain(told)
    const folds = layout.body.flatMap((p) => (p.kind === 'fold' ? [p.words] : []))
    expect(folds.length).toBeGreaterThan(5)
    const printed = bodyOf(folded).map(textOf)
    for (const words of folds) expect(printed).toContain(`= ${words}  两文相同`)
    const unfolded = await opened(compared, 'all')
    expect(textOf(all(unfolded.body, 'w:p')[0] as XmlElement)).toBe(compared.view.title)
    expect(runningHead(unfolded)).toBe(compared.view.title)
    const later = bodyOf(unfolded)
      .slice(1)
      .flatMap((row) => wordingIn(cellsOf(row).at(-1) as XmlElement))
    for (const words of printedClauses(compared.collated, 1))
      expect(squeezed(later.join(''))).toContain(squeezed(words))
    expect(bodyOf(unfolded).map(textOf).join('\n')).not.toContain('沿用 2 段')
  })

  test('a filtered print says which rows it has, first and in its running head', async () => {
    const { collated, view } = await whole()
    const filtered = filterView(view, ['numbers'])
    const docx = openDocx(await toDocx(collated, filtered))
    const first = textOf(all(docx.body, 'w:p')[0] as XmlElement)
    expect(first).toMatch(/^经筛选，只列数字：89 行中的 \d+ 行/u)
    expect(runningHead(docx)).toContain(first)
    expect(textOf(docx.body).split('经筛选').length).toBe(2)
  })

  test('the strip: a cell a section, shaded as the layout says; the key has every count', async () => {
    const { collated, view } = await whole()
    const docx = openDocx(await toDocx(collated, view))
    const strips = all(docx.body, 'w:tbl').filter((t) => !rowsIn(t).some(isHead))
    const [strip] = view.layout.strips
    expect(strips.length).toBe(2)
    const shades = (table: XmlElement) => all(table, 'w:shd').map((s) => s.attributes['w:fill'])
    const wanted = (cells: readonly { readonly level: number }[]) =>
      cells.map((c) => stripShades.changed[c.level]?.slice(1).toUpperCase())
    expect(shades(strips[0] as XmlElement)).toEqual(wanted(strip?.a ?? []))
    expect(shades(strips[1] as XmlElement)).toEqual(wanted(strip?.b ?? []))
    const key = all(docx.body, 'w:p').find((p) => styleOf(p) === 'Key') as XmlElement
    for (const { word, count } of view.columns[0]?.counts ?? [])
      if (count > 0) expect(textOf(key)).toContain(`${word}\u00a0${count}`)
  })

  test('Chinese is set as Word sets it: punctuation that meets is drawn together, a heading stays with what it heads', async () => {
    const docx = await opened(await whole())
    const settings = elementsIn(docx.part('word/settings.xml')).map((e) => e.name)
    expect(settings.indexOf('w:characterSpacingControl')).toBe(settings.indexOf('w:compat') - 1)
    const heading = bodyOf(docx).find((r) => textOf(r).includes('一、关于两国关系')) as XmlElement
    for (const p of all(heading, 'w:p')) expect(child(p, 'w:pPr', 'w:keepNext')).toBeDefined()
    const clause = bodyOf(docx).find((r) => textOf(r).includes('议会领导人')) as XmlElement
    for (const p of all(clause, 'w:p')) expect(child(p, 'w:pPr', 'w:keepNext')).toBeUndefined()
  })

  test('an address is printed only where the text prints no number, and every other place is named as printed', async () => {
    const docx = await opened(await whole())
    const first = bodyOf(docx)
      .slice(1)
      .map((row) => cellsOf(row)[0] as XmlElement)
    const addresses = first.flatMap((cell) => styledWords(cell, 'Address'))
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) expect(address).toMatch(/^2024-p\d+$/u)
    expect(
      bodyOf(docx)
        .map(textOf)
        .join('\n')
        .replaceAll(/2024-p\d+/gu, ''),
    ).not.toMatch(/20(19|24)-[\dap]/u)
  })

  test('where a text lies on a machine stays there', async () => {
    const at = (name: string) =>
      witnessOf(name, `双方同意${name === 'a' ? '' : '继续'}通航。`, { file: `/home/somebody/drafts/${name}.txt` })
    const { collated, view } = await texts([at('a'), at('b')])
    for (const docxMode of ['table', 'redline'] as const) {
      const docx = openDocx(await toDocx(collated, view, { docxMode }))
      for (const name of docx.names.filter((n) => /\.(xml|rels)$/u.test(n)))
        expect(JSON.stringify(docx.part(name), (key, value) => (key === 'parent' ? undefined : value))).not.toMatch(
          /somebody|\/home\//u,
        )
      expect(textOf(docx.body)).toContain('b.txt')
    }
  })

  test('what excerpts lack is not struck out: the row says 节录未见', async () => {
    const row = bodyOf(await opened(await abridged())).find((r) => textOf(r).includes('2024-p2')) as XmlElement
    const cells = cellsOf(row).map(textOf)
    expect(cells[2]).toBe('')
    expect(cells[0]).toContain('节录未见')
    expect(new Set(all(row, 'w:rStyle').map((s) => s.attributes['w:val']))).toEqual(new Set(['Address', 'Look_absent']))
  })

  test('insertions and deletions are styles, in the colours of every output, and seen without colour', async () => {
    const styles = all((await opened(await whole())).part('word/styles.xml'), 'w:style')
    const style = (id: string) => styles.find((s) => s.attributes['w:styleId'] === id) as XmlElement
    const colour = (id: string) => `#${child(style(id), 'w:rPr', 'w:color')?.attributes['w:val']?.toLowerCase()}`
    expect(child(style('Insertion'), 'w:rPr', 'w:u')?.attributes['w:val']).toBe('single')
    expect(child(style('InsertionLimited'), 'w:rPr', 'w:u')?.attributes['w:val']).toBe('dotted')
    expect(child(style('Deletion'), 'w:rPr', 'w:strike')).toBeDefined()
    expect(child(style('MovedHere'), 'w:rPr', 'w:u')?.attributes['w:val']).toBe('wave')
    expect(colour('Insertion')).toBe(looks.added.light)
    expect(colour('Deletion')).toBe(looks.dropped.light)
    expect(colour('MovedHere')).toBe(looks.moved.light)
    for (const [look, { light }] of Object.entries(looks)) expect(colour(`Look_${look}`)).toBe(light)
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
      const used = ['w:pStyle', 'w:rStyle'].flatMap((name) => all(docx.body, name))
      expect(used.map((s) => s.attributes['w:val']).filter((id) => !known.has(id))).toEqual([])
    }
  })

  test('first what each text is; sources and checksums stand in a table after the body', async () => {
    const compared = await digests()
    const docx = await opened(compared)
    const children = elementsIn(docx.body)
    const body = children.indexOf(tablesOf(docx)[0] as XmlElement)
    const before = children.slice(0, body)
    expect(before.map(styleOf).slice(0, 2)).toEqual(['Title', 'LeadFirst'])
    expect(before.map(textOf).slice(1, 3)).toEqual(compared.view.layout.lead.texts)
    // What may be claimed stands before what it is said of.
    for (const line of compared.view.layout.lead.notes) expect(before.map(textOf)).toContain(line)
    const sources = tablesOf(docx).at(-1) as XmlElement
    expect(children.indexOf(sources)).toBeGreaterThan(body)
    expect(rowsIn(sources)).toHaveLength(compared.view.witnesses.length + 1)
    for (const w of compared.view.witnesses) expect(textOf(sources)).toContain(w.sha256)
  })

  test('beside a summary nothing is inserted or deleted, and the summary says what it is', async () => {
    const docx = await opened(await digests())
    const [table] = tablesOf(docx) as [XmlElement]
    for (const style of ['Insertion', 'Deletion', 'InsertionLimited', 'DeletionLimited'])
      expect(styledWords(docx.body, style)).toEqual([])
    expect(styledWords(table, 'SummaryMark')[0]).toBe('〔提要，非原文〕')
    expect(styledWords(table, 'SharedTerm').length).toBeGreaterThan(10)
    expect(textOf(docx.body)).not.toContain('%')
    // What the excerpts lack is said once for each summary, not under each of its points.
    expect(tablesOf(docx).slice(1, -1).map(textOf).join('')).not.toContain('节录未见')
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
