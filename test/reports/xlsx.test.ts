import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { columns, recordsOf } from '../../reports/records.ts'
import { toXlsx } from '../../reports/xlsx.ts'
import type { View } from '../../src/index.ts'
import { digests, HOSTILE, hostile, texts, whole, witnessOf } from './comparisons.ts'

async function open(view: View): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  const bytes = await toXlsx(view)
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  return book
}

const sheet = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => book.getWorksheet(name) as ExcelJS.Worksheet

describe('xlsx', () => {
  test('which texts, the rows, order and share, what the columns hold', async () => {
    const { view } = await whole()
    const book = await open(view)
    expect(book.worksheets.map((s) => s.name)).toEqual(['texts', 'rows', 'order', 'columns'])
    const first = sheet(book, 'texts')
    expect(first.getCell('A1').value).toBe(view.title)
    expect(first.getCell('A2').value).toBe(view.lead[0])
    expect(sheet(book, 'columns').rowCount).toBe(columns.length + 1)
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

  test('the header stays in sight', async () => {
    const rows = sheet(await open((await whole()).view), 'rows')
    expect(rows.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
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
            ExcelJS.ValueType.Merge,
          ]).toContain(cell.type)
          if (typeof cell.value !== 'string' || cell.type === ExcelJS.ValueType.Merge) return
          expect(cell.numFmt).toBe('@')
          expect(cell.value).not.toMatch(/[\u0000\u0007\u202e\u2028\u2066]/)
          if (cell.value.includes(HOSTILE[0])) seen++
        }),
      )
    expect(seen).toBeGreaterThan(1)
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
