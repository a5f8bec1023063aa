/**
 * Formulas as a workbook: a sheet that says which texts were read, the matrix, and the concordance.
 *
 *     texts     first lines, signs, documents        formulas   a row a formula, a column a document        places   a row a place
 */
import type { Cell, SheetData } from 'write-excel-file/universal'
import type { FormulasView } from '../src/core.ts'
import { formulaWords } from '../src/words/formula-words.ts'
import { fixedZip, withoutClock } from './fixed-zip.ts'
import { type FormulaTable, formulaMatrix, formulaPlaces } from './formulas-records.ts'
import { FONT, HEAD, textCell, valueCell } from './xlsx/cells.ts'
import { withHeights } from './xlsx/row-height.ts'
import { pagesAcross, withSetup } from './xlsx/sheet-setup.ts'

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

const widthsOf = ({ columns }: FormulaTable): readonly number[] => columns.map((name) => WIDTHS[name] ?? 12)

export async function formulasToXlsx(view: FormulasView): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/universal')
  const [matrix, places] = [formulaMatrix(view), formulaPlaces(view)]
  const sheets = [
    { name: 'texts', data: textsSheet(view), widths: [14, 60, 12, 32, 40, 20], head: null, labels: 0 },
    { name: 'formulas', data: sheetOf(matrix), widths: widthsOf(matrix), head: 1, labels: 2 },
    { name: 'places', data: sheetOf(places), widths: widthsOf(places), head: 1, labels: 0 },
  ]
  const made = await writeXlsx(
    sheets.map(({ name, data, widths, head, labels }) => ({
      data: withHeights(data, widths),
      sheet: name,
      ...(head === null ? {} : { stickyRowsCount: head }),
      ...(labels === 0 ? {} : { stickyColumnsCount: labels }),
      orientation: 'landscape' as const,
      columns: widths.map((width) => ({ width })),
    })),
    FONT,
  ).toBlob()
  const setup = withSetup(
    sheets.map(({ name, data, widths, head }) => ({
      name,
      rows: data.length,
      columns: widths.length,
      head,
      pagesWide: pagesAcross(widths),
      running: view.title,
    })),
  )
  return fixedZip(new Uint8Array(await made.arrayBuffer()), (part, xml) => setup(part, withoutClock(part, xml)))
}
