/** What every part of the rows has to know of the comparison. */
import type { Row, RowFilter, Ui, View } from '../../src/core.ts'

export interface Context {
  readonly view: View
  readonly ui: Ui
  /** More than one earlier text: the later text stands once, and a line for each of them below it. */
  readonly several: boolean
  readonly digests: ReadonlySet<string>
  /** Where a clause stands, as its text prints it. */
  readonly placeOf: (address: string) => string
  /** The same with the name of its text. */
  readonly fullPlaceOf: (address: string) => string
  /** Which of the choices of `--only` hold a row. */
  readonly filtersOf: (row: Row) => ReadonlySet<RowFilter>
}
