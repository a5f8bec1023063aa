import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { columns, recordsOf } from '../../reports/records.ts'
import { toXlsx } from '../../reports/xlsx/to-xlsx.ts'
import { filterView, looks, type View } from '../../src/index.ts'
import { reportWords } from '../../src/words/report-words.ts'
import {
  abridged,
  type Compared,
  digests,
  HOSTILE,
  hostile,
  printedClauses,
  several,
  texts,
  whole,
  witnessOf,
} from './comparisons.ts'

async function open(view: View): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  const bytes = await toXlsx(view)
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  return book
}

const sheet = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => book.getWorksheet(name) as ExcelJS.Worksheet

/** The words of a cell, with or without marks in it. */
const wordsOf = (cell: ExcelJS.Cell): string => (cell.value === null ? '' : cell.text)

/** The row of heads of the sheet that is read: title and lines on the texts stand above it. */
const headOf = (view: View): number => view.layout.lead.texts.length + 2

describe('xlsx', () => {
  test('what is read first, then what programs read, then digest, texts, order and the meaning of the columns', async () => {
    const { view } = await whole()
    const book = await open(view)
    expect(book.worksheets.map((s) => s.name)).toEqual(['对照', 'rows', '要点', '文本', '次序与篇幅', '各列含义'])
    expect(sheet(book, '文本').getCell('A1').value).toBe(view.title)
    expect(sheet(book, '文本').getCell('A2').value).toBe(view.lead[0])
    expect(sheet(book, '各列含义').rowCount).toBe(columns.length + 1)
    const english = await open((await whole('en', 'en')).view)
    expect(english.worksheets.map((s) => s.name)).toEqual([
      'Comparison',
      'rows',
      'In brief',
      'Texts',
      'Order and share',
      'Columns',
    ])
  })

  test('the first sheet says what the texts are, and heads its columns in the language of the interface', async () => {
    const { view } = await several()
    const read = (await open(view)).worksheets[0]!
    expect(wordsOf(read.getCell('A1'))).toBe(view.title)
    view.layout.lead.texts.forEach((line, i) => {
      expect(wordsOf(read.getCell(i + 2, 1))).toBe(line)
    })
    const heads = (read.getRow(headOf(view)).values as string[]).slice(1)
    expect(heads).toEqual([
      '条款',
      '1998\n全文',
      '2016\n全文',
      '2019\n全文',
      '2024 较晚文本\n全文',
      '1998：变化',
      '2016：变化',
      '2019：变化',
      '说明',
    ])
    const english = await whole('en', 'en')
    const first = (await open(english.view)).worksheets[0]!
    expect((first.getRow(headOf(english.view)).values as string[]).slice(1)).toEqual([
      'Clause',
      '2019\nfull text',
      '2024 later text\nfull text',
      'What changed',
      'Notes',
    ])
  })

  test('it can be filtered, scrolled and printed: heads and labels stay, A4 across, one page wide', async () => {
    const { view } = await whole()
    const read = (await open(view)).worksheets[0]!
    const head = headOf(view)
    expect(read.autoFilter).toBe(`A${head}:E${view.rows.length + head}`)
    expect(read.views[0]).toMatchObject({ state: 'frozen', ySplit: head, xSplit: 1 })
    expect(read.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${head}:${head}`,
    })
    expect(read.headerFooter).toMatchObject({ oddHeader: `&L${view.title}`, oddFooter: '&C&P / &N' })
  })

  test('every sheet prints on A4 across; rows are high enough to show their words', async () => {
    const { view } = await several()
    const book = await open(view)
    for (const one of book.worksheets) expect(one.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true })
    const read = book.worksheets[0]!
    for (let row = headOf(view) + 1; row <= read.rowCount; row++) {
      // Two columns of a character's width to a Chinese character, as narrow as the cell is.
      const characters = wordsOf(read.getCell(row, 5)).length
      expect(read.getRow(row).height).toBeGreaterThanOrEqual(Math.min(409, Math.floor((characters * 2) / 34) * 15))
    }
  })

  test('a print of some of the rows says so at the top of each page', async () => {
    const { view } = await whole()
    const some = filterView(view, ['gone'])
    const read = (await open(some)).worksheets[0]!
    expect(wordsOf(read.getCell('A2'))).toBe(some.lead[0])
    expect(read.headerFooter.oddHeader).toBe(`&L${some.lead[0]}`)
    expect(read.rowCount).toBe(some.rows.length + headOf(some))
  })

  test('under the name of a text stand its own words alone, every clause of it', async () => {
    const mark = reportWords.summaryMark.zh
    const bare = (line: string): string => line.replace(mark, '').replace(/\s+/gu, '')
    for (const { view, collated } of [
      await whole(),
      await several(),
      await abridged(),
      await digests(),
    ] as Compared[]) {
      const read = (await open(view)).worksheets[0]!
      view.witnesses.forEach((witness, k) => {
        const index = collated.witnesses.findIndex((w) => w.siglum === witness.siglum)
        const own = new Set(printedClauses(collated, index).map(bare))
        const seen = new Set<string>()
        for (let row = headOf(view) + 1; row <= read.rowCount; row++) {
          const words = wordsOf(read.getCell(row, k + 2))
          for (const line of words === '' ? [] : words.split('\n')) {
            expect(own).toContain(bare(line))
            expect(line.startsWith(mark)).toBe(witness.fidelity === 'digest')
            seen.add(bare(line))
          }
        }
        // Headings of a summary stand above its points, not beside the later text.
        if (witness.fidelity !== 'digest') expect(seen.size).toBe(own.size)
      })
    }
  })

  test('what differs is marked in the words of either side, and told beside them', async () => {
    const { view } = await whole()
    const read = (await open(view)).worksheets[0]!
    const row = view.rows.findIndex((r) => r.id === '2024-2.4.3')
    let at = 0
    read.eachRow((each, n) => {
      if (wordsOf(each.getCell(1)) === view.layout.places['2024-2.4.3']) at = n
    })
    expect(row).toBeGreaterThan(0)
    const runs = (column: number) => (read.getCell(at, column).value as ExcelJS.CellRichTextValue).richText
    expect(runs(2).filter((r) => r.font?.strike)).toMatchObject([{ text: '每两年' }])
    expect(runs(3).filter((r) => r.font?.underline)).toMatchObject([{ text: '每年' }])
    expect(wordsOf(read.getCell(at, 4))).toBe(`改动 ${looks.revised.sign}`)
    expect(wordsOf(read.getCell(at, 5))).toContain('[-每两年-]{+每年+}')
  })

  test('the digest has a sheet: a point a row', async () => {
    const { view } = await whole()
    const book = await open(view)
    const news = sheet(book, '要点')
    expect(wordsOf(news.getCell('A1'))).toBe(view.news.title)
    view.news.points.forEach((point, i) => {
      expect(news.getCell(i + 3, 1).value).toBe(i + 1)
      expect(wordsOf(news.getCell(i + 3, 2))).toBe(point.word)
      expect(wordsOf(news.getCell(i + 3, 7))).toBe(point.line)
    })
  })

  test('one row a link, as in the csv', async () => {
    for (const { view } of [await whole(), await digests()]) {
      const rows = sheet(await open(view), 'rows')
      const records = recordsOf(view)
      expect(rows.rowCount).toBe(records.length + 1)
      expect((rows.getRow(1).values as unknown[]).slice(1)).toEqual(columns.map((c) => c.name))
      records.forEach((record, i) => {
        const read = columns.map((_, k) => rows.getRow(i + 2).getCell(k + 1).value)
        expect(read).toEqual(columns.map(({ name }) => (record[name] === '' ? null : record[name])))
      })
    }
  })

  test('the rows for programs: names and addresses stay in sight, a filter stands in the names', async () => {
    const { view } = await whole()
    const rows = sheet(await open(view), 'rows')
    expect(rows.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 1 })
    expect(rows.autoFilter).toBe(`A1:AG${recordsOf(view).length + 1}`)
  })

  test('a hostile text is text: no formula, and none when the cell is edited', async () => {
    const book = await open((await hostile()).view)
    let seen = 0
    for (const one of book.worksheets)
      one.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined()
          expect([
            ExcelJS.ValueType.String,
            ExcelJS.ValueType.Number,
            ExcelJS.ValueType.Boolean,
            ExcelJS.ValueType.RichText,
            ExcelJS.ValueType.Merge,
          ]).toContain(cell.type)
          if (cell.type !== ExcelJS.ValueType.String && cell.type !== ExcelJS.ValueType.RichText) return
          expect(cell.numFmt).toBe('@')
          expect(cell.text).not.toMatch(/[\u0000\u0007\u202e\u2028\u2066\u{10ffe0}-\u{10ffff}]/u)
          if (cell.text.includes(HOSTILE[0])) seen++
        }),
      )
    expect(seen).toBeGreaterThan(1)
  })

  test('characters by which marks are written are no marks when a text has them', async () => {
    const [x, y] = ['甲\u{10ffe1}乙方同意通报水情', '甲\u{10ffe1}乙方同意通报潮情']
    const { view } = await texts([witnessOf('a', x), witnessOf('b', y)])
    const read = (await open(view)).worksheets[0]!
    const cell = read.getCell(headOf(view) + 1, 2)
    expect(cell.text).toBe('甲⟨U+10FFE1⟩乙方同意通报水情')
    expect((cell.value as ExcelJS.CellRichTextValue).richText.filter((r) => r.font?.strike)).toHaveLength(1)
  })

  test('a clause longer than a cell may hold is cut, and says so', async () => {
    const long = '双方同意互通潮位资料，'.repeat(4000)
    const { view } = await texts([witnessOf('a', `${long}甲。`), witnessOf('b', `${long}乙。`)])
    const rows = sheet(await open(view), 'rows')
    const text = rows.getRow(2).getCell(columns.findIndex((c) => c.name === 'later_text') + 1).value as string
    expect(text).toHaveLength(32_767)
    expect(text.endsWith(' […]')).toBe(true)
  })

  test('the same comparison gives the same bytes', async () => {
    const [one, two] = [await toXlsx((await whole()).view), await toXlsx((await whole()).view)]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  })
})
