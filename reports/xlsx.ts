/**
 * The comparison as a workbook: a sheet that says which texts are compared, one with a row a link, one on its columns.
 *
 *     texts     title, first lines, witnesses        rows      the columns of records.ts        columns   what each holds
 *
 * Every text is a cell of type text with the format text: `=1+1` is shown as it is and stays text when it is edited.
 */
import type { Cell, SheetData } from 'write-excel-file/universal'
import { publisherNamed, type View } from '../src/core.ts'
import { reportWords } from '../src/words/report-words.ts'
import { fixedZip, withoutClock } from './fixed-zip.ts'
import { newsLines } from './news-lines.ts'
import { sectionName } from './order-lines.ts'
import { columns, recordsOf } from './records.ts'
import { visible } from './unseen.ts'

/** Characters (UTF-16) a cell may hold; Excel repairs a file that has more. */
const CELL_LIMIT = 32_767
const CUT = ' […]'

/** Wide columns hold running text. Widths in characters. */
const WIDTHS: Readonly<Record<string, number>> = {
  earlier_text: 60,
  later_text: 60,
  earlier_summary: 40,
  later_summary: 40,
  change: 60,
  notes: 30,
  relation: 16,
  earlier_heading: 20,
  later_heading: 20,
  earlier_clauses: 16,
  later_clauses: 16,
  shared_terms: 24,
  passages: 40,
  stance: 30,
}

function fitting(text: string): string {
  if (text.length <= CELL_LIMIT) return text
  const cut = text.slice(0, CELL_LIMIT - CUT.length)
  return `${cut.replace(/[\ud800-\udbff]$/u, '')}${CUT}`
}

const FORMAT_TEXT = '@'

export const textCell = (text: string, more: object = {}): Cell => ({
  value: fitting(visible(text).replace(/\r\n?/g, '\n')),
  type: String,
  format: FORMAT_TEXT,
  wrap: true,
  alignVertical: 'top',
  ...more,
})

export function valueCell(value: string | number | boolean | null): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' }
  return textCell(value)
}

export const HEAD = { fontWeight: 'bold', backgroundColor: '#e7ebf0' } as const

function textsSheet(view: View): SheetData {
  const { ui, witnesses } = view
  const label = (key: keyof typeof reportWords): Cell => textCell(reportWords[key][ui], HEAD)
  return [
    [textCell(view.title, { fontWeight: 'bold', fontSize: 14, columnSpan: 8, wrap: false })],
    ...[...view.lead, ...(view.hidden === null ? [] : [view.hidden]), ...newsLines(view)].map((line) => [
      textCell(line, { columnSpan: 8, wrap: false }),
    ]),
    [],
    ['siglum', 'title', 'date', 'is', 'standing', 'publisher', 'url', 'accessed', 'file', 'sha256', 'note'].map(
      (name) => textCell(name, HEAD),
    ),
    ...witnesses.map((w) =>
      [
        w.siglum,
        w.title,
        w.date,
        w.fidelityWords,
        w.standingWords,
        w.publisher === null ? w.credit : publisherNamed(w.publisher, ui),
        w.url,
        w.accessed ?? null,
        w.file,
        w.sha256,
        w.note,
      ].map(valueCell),
    ),
    [],
    [label('madeBy'), textCell(`tifa ${view.tool.version}, ICU ${view.tool.icu}`, { wrap: false })],
    [textCell(reportWords.mechanical[ui], { columnSpan: 8, wrap: false })],
  ]
}

export async function toXlsx(view: View): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/universal')
  const rows: SheetData = [
    columns.map(({ name }) => textCell(name, HEAD)),
    ...recordsOf(view).map((record) => columns.map(({ name }) => valueCell(record[name]))),
  ]
  const legend: SheetData = [
    [textCell('column', HEAD), textCell(reportWords.columnsSheet[view.ui], HEAD)],
    ...columns.map((c) => [textCell(c.name), textCell(c[view.ui])]),
  ]
  const leftOut: SheetData = view.leftOut.flatMap(({ title, items, more }) => [
    ...items.map(({ label, lines }) => [textCell(title), textCell(label), textCell(lines.join('\n'))]),
    ...(more === null ? [] : [[textCell(title), null, textCell(more)]]),
  ])
  const orders: SheetData = view.orders.flatMap((order) => [
    ...order.sections.map((section) => [
      textCell(order.title),
      textCell(sectionName(section)),
      ...[section.a, section.b].flatMap((s) => [valueCell(s?.place ?? null), valueCell(s?.share ?? null)]),
      textCell(section.word),
    ]),
    ...order.lists.flatMap(({ title, items }) =>
      items.map((item) => [textCell(order.title), textCell(title), textCell(item)]),
    ),
  ])
  const made = await writeXlsx(
    [
      {
        data: textsSheet(view),
        sheet: 'texts',
        columns: [14, 60, 12, 24, 16, 20, 40, 20, 40, 20, 40].map((width) => ({ width })),
      },
      {
        data: rows,
        sheet: 'rows',
        stickyRowsCount: 1,
        orientation: 'landscape',
        columns: columns.map(({ name }) => ({ width: WIDTHS[name] ?? 12 })),
      },
      ...(leftOut.length === 0
        ? []
        : [{ data: leftOut, sheet: 'left out', columns: [{ width: 40 }, { width: 24 }, { width: 110 }] }]),
      ...(orders.length === 0
        ? []
        : [{ data: orders, sheet: 'order', columns: [40, 50, 10, 10, 10, 10, 24].map((width) => ({ width })) }]),
      { data: legend, sheet: 'columns', columns: [{ width: 22 }, { width: 110 }] },
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob()
  return fixedZip(new Uint8Array(await made.arrayBuffer()), withoutClock)
}
