/** Formulas as CSV (RFC 4180), UTF-8 with a byte order mark: the matrix, or with `places` the concordance. */
import type { FormulasView } from '../src/core.ts'
import { cell, MARK } from './csv.ts'
import { formulaMatrix, formulaPlaces } from './formulas-records.ts'
import { visible } from './unseen.ts'

export function formulasToCsv(view: FormulasView, { places }: { readonly places: boolean }): string {
  const { columns, rows } = places ? formulaPlaces(view) : formulaMatrix(view)
  const shown = (value: string | number | null): string => cell(typeof value === 'string' ? visible(value) : value)
  return MARK + [columns, ...rows].map((row) => `${row.map(shown).join(',')}\r\n`).join('')
}
