/**
 * Formulas as rows of a table: the matrix, a row a formula and a column a document; and the concordance, a row a place.
 *
 *     id,words,course,…,1998,2016,2019,2024        f1,相互没有领土要求,standing,…,used,used,used,used
 *     formula,document,state,form,address,…        f1,1998,used,exact,1998-art6.1,…
 *
 * Names of columns are stable: a new one comes before those of the documents.
 */
import type { FormulaRow, FormulasView } from '../src/core.ts'

export type FormulaCellValue = string | number | null
export interface FormulaTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly FormulaCellValue[])[]
}

const MATRIX = ['id', 'words', 'course', 'documents', 'places', 'first', 'last', 'weight', 'rank', 'variants'] as const

const PLACES = [
  'formula',
  'formula_words',
  'document',
  'date',
  'state',
  'form',
  'address',
  'before',
  'words',
  'after',
  'notes',
] as const

const rowsOf = (view: FormulasView): readonly FormulaRow[] =>
  view.groups.flatMap((group) => group.rows).toSorted((x, y) => Number(x.id.slice(1)) - Number(y.id.slice(1)))

/** In the order of rank; a state a document, in English: `used`, `varied`, `part`, `named`, `absent`, `cannot-tell`. */
export function formulaMatrix(view: FormulasView): FormulaTable {
  return {
    columns: [...MATRIX, ...view.columns.map((c) => c.name)],
    rows: rowsOf(view).map((row) => [
      row.id,
      row.words,
      row.course,
      row.documents,
      row.places,
      row.first,
      row.last,
      row.weight,
      row.rank,
      row.variants.map((v) => `${v.words} (${v.documents.join(' ')})`).join(' | '),
      ...row.cells.map((cell) => cell.state),
    ]),
  }
}

/** A row a place, and one for each document without: what that means is its state. */
export function formulaPlaces(view: FormulasView): FormulaTable {
  return {
    columns: PLACES,
    rows: rowsOf(view).flatMap((row) =>
      row.cells.flatMap((cell, k) => {
        const { name, date } = view.columns[k]!
        const head: readonly FormulaCellValue[] = [row.id, row.words, name, date, cell.state]
        if (cell.lines.length === 0) return [[...head, null, null, null, null, null, cell.says]]
        return cell.lines.map((line) => [
          ...head,
          line.form,
          line.address,
          line.before,
          line.words,
          line.after,
          line.notes.join('; '),
        ])
      }),
    ),
  }
}
