/**
 * Every row of a language table has an example that fails without the row: `holds(example, rows)` must be true with
 * all rows and false with the others alone.
 */
import { expect } from 'vitest'

export function expectEachRowToCount<R>(rows: readonly R[], holds: (row: R, rows: readonly R[]) => boolean): void {
  const idle = rows.filter((row) => !holds(row, rows)).map((row) => ['does not hold', row] as const)
  const needless = rows
    .filter((row) =>
      holds(
        row,
        rows.filter((other) => other !== row),
      ),
    )
    .map((row) => ['holds without its row', row] as const)
  expect([...idle, ...needless]).toEqual([])
}
