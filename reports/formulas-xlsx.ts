/**
 * Formulas as a workbook: a sheet that says which texts were read, the matrix, and the concordance.
 *
 *     texts     first lines, signs, documents        formulas   a row a formula, a column a document        places   a row a place
 */
import type { Cell, SheetData } from 'write-excel-file/universal'
import type { FormulasView } from '../src/core.ts'
import { formulaWords } from '../src/words/formula-words.ts'
import { type FormulaTable, formulaMatrix, formulaPlaces } from './formulas-records.ts'
import { HEAD, textCell, valueCell } from './xlsx/cells.ts'
import { packWorkbook, type Sheet } from './xlsx/pack-workbook.ts'
import { pagesAcross } from './xlsx/sheet-setup.ts'

/** Widths in characters; of other columns 12. */
const WIDTHS: Readonly<Record<string, number>> = {
  words: 60,
  formula_words: 40,
  variants: 60,
  before: 50,
  after: 50,
  address: 16,
  notes: 24,
}

/** Rows that a sheet may have; Excel opens no more. */
const ROWS_MOST = 1_048_575

function textsSheet(view: FormulasView): SheetData {
  const { ui } = view
  const wide = { columnSpan: 6 }
  return [
    [textCell(view.title, { fontWeight: 'bold', fontSize: 14, ...wide })],
    ...view.lead.map((line) => [textCell(line, wide)]),
    [],
    ...view.key.map(({ sign, says }) => [textCell(sign), textCell(says, wide)]),
    [],
    ['name', 'title', 'date', 'is', 'file', 'sha256'].map((name) => textCell(name, HEAD)),
    ...view.columns.map((c) => [c.name, c.title, c.date, c.what, c.file, c.sha256].map(valueCell)),
    [],
    [
      textCell(formulaWords.madeBy[ui], HEAD),
      textCell(`tifa ${view.tool.version}, ICU ${view.tool.icu}`, { wrap: false }),
    ],
    [textCell(formulaWords.mechanical[ui], wide)],
  ]
}

const sheetOf = ({ columns, rows }: FormulaTable): SheetData => [
  columns.map((name) => textCell(name, HEAD)),
  ...rows.slice(0, ROWS_MOST).map((row) => row.map((value): Cell => valueCell(value))),
]

export function formulasToXlsx(view: FormulasView): Promise<Uint8Array> {
  const sheet = (name: string, table: FormulaTable): Sheet => {
    const widths = table.columns.map((column) => WIDTHS[column] ?? 12)
    return { name, data: sheetOf(table), widths, head: 1, pagesWide: pagesAcross(widths) }
  }
  return packWorkbook(
    [
      { name: 'texts', data: textsSheet(view), widths: [14, 60, 12, 32, 40, 20], head: null },
      { ...sheet('formulas', formulaMatrix(view)), labels: 2 },
      sheet('places', formulaPlaces(view)),
    ],
    { running: view.title },
  )
}
