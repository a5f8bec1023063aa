/**
 * The comparison as a workbook. The first sheet is for reading and printing, the second for programs.
 *
 *     对照 / Comparison     a row a clause: earlier texts, the later one, what changed
 *     rows                  a row a link: the columns of records.ts, under names that stay
 *     要点 / In brief       the digest
 *     文本 / Texts          the first lines, and the texts with sources and checksums
 *     未收文字, 次序与篇幅    where there are such; 各列含义 / Columns says what the columns of `rows` hold
 */
import type { Cell, SheetData } from 'write-excel-file/universal'
import { publisherNamed, type View } from '../../src/core.ts'
import { reportWords } from '../../src/words/report-words.ts'
import { sheetNames, sheetWords } from '../../src/words/sheet-words.ts'
import { sectionName } from '../order-lines.ts'
import { columns, recordsOf } from '../records.ts'
import { HEAD, textCell, valueCell, withMarks } from './cells.ts'
import { comparisonSheet } from './comparison-sheet.ts'
import { NEWS_HEAD, NEWS_WIDTHS, newsSheet } from './news-sheet.ts'
import { packWorkbook, type Sheet } from './pack-workbook.ts'

/** The sheet that programs read: its name and the names in its first row do not change. */
const DATA_SHEET = 'rows'

/** Wide columns hold running text. Widths in characters; of others 12. */
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

function textsSheet(view: View): SheetData {
  const { ui, witnesses } = view
  const wide = { columnSpan: 8 }
  const { siglum, title, date, nature, standing, publisher, url, accessed, file, sha256, notes } = sheetWords
  return [
    [textCell(view.title, { fontWeight: 'bold', fontSize: 14, ...wide })],
    ...[...view.lead, ...(view.hidden === null ? [] : [view.hidden])].map((line) => [textCell(line, wide)]),
    [],
    [siglum, title, date, nature, standing, publisher, url, accessed, file, sha256, notes].map((head) =>
      textCell(head[ui], HEAD),
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
    [textCell(reportWords.madeBy[ui], HEAD), textCell(`tifa ${view.tool.version}, ICU ${view.tool.icu}`)],
    [textCell(reportWords.mechanical[ui], wide)],
  ]
}

function dataSheet(view: View): SheetData {
  return [
    columns.map(({ name }) => textCell(name, HEAD)),
    ...recordsOf(view).map((record) => columns.map(({ name }) => valueCell(record[name]))),
  ]
}

const leftOutSheet = (view: View): SheetData =>
  view.leftOut.flatMap(({ title, items, more }) => [
    ...items.map(({ label, lines }) => [textCell(title), textCell(label), textCell(lines.join('\n'))]),
    ...(more === null ? [] : [[textCell(title), null, textCell(more)]]),
  ])

function orderSheet({ orders, ui }: View): SheetData {
  const { pair, section, earlierOrder, earlierShare, laterOrder, laterShare, change } = sheetWords
  const heads = [pair, section, earlierOrder, earlierShare, laterOrder, laterShare, change]
  return [
    heads.map((head) => textCell(head[ui], HEAD)),
    ...orders.flatMap((order) => [
      ...order.sections.map((each): Cell[] => [
        textCell(order.title),
        textCell(sectionName(each)),
        ...[each.a, each.b].flatMap((s) => [valueCell(s?.place ?? null), valueCell(s?.share ?? null)]),
        textCell(each.word),
      ]),
      ...order.lists.flatMap(({ title, items }) =>
        items.map((item) => [textCell(order.title), textCell(title), textCell(item)]),
      ),
    ]),
  ]
}

const columnsSheet = ({ ui }: View): SheetData => [
  [textCell(sheetWords.column[ui], HEAD), textCell(reportWords.columnsSheet[ui], HEAD)],
  ...columns.map((c) => [textCell(c.name), textCell(c[ui])]),
]

function sheetsOf(view: View): readonly Sheet[] {
  const { ui } = view
  const read = comparisonSheet(view)
  return [
    { name: sheetNames.comparison[ui], labels: 1, ...read },
    {
      name: DATA_SHEET,
      data: dataSheet(view),
      widths: columns.map(({ name }) => WIDTHS[name] ?? 12),
      head: 1,
      labels: 1,
      pagesWide: 3,
      measured: false,
    },
    { name: sheetNames.news[ui], data: newsSheet(view), widths: NEWS_WIDTHS, head: NEWS_HEAD },
    {
      name: sheetNames.texts[ui],
      data: textsSheet(view),
      widths: [14, 60, 12, 24, 16, 20, 40, 20, 40, 20, 40],
      head: null,
    },
    ...(view.leftOut.length === 0
      ? []
      : [{ name: sheetNames.leftOut[ui], data: leftOutSheet(view), widths: [40, 24, 110], head: null }]),
    ...(view.orders.length === 0
      ? []
      : [{ name: sheetNames.order[ui], data: orderSheet(view), widths: [40, 50, 12, 12, 12, 12, 24], head: 1 }]),
    { name: sheetNames.columns[ui], data: columnsSheet(view), widths: [22, 110], head: 1 },
  ]
}

export const toXlsx = (view: View): Promise<Uint8Array> =>
  packWorkbook(sheetsOf(view), { running: view.filtered ?? view.title, patch: withMarks })
