/** Where in a text an offset is: by its clauses, which stand in order and do not overlap. */

import { firstWhere } from './first-where.ts'

/** Index of the clause that holds an offset; -1 where none does. */
export function clauseAt(clauses: readonly { readonly start: number; readonly end: number }[], offset: number): number {
  const at = firstWhere(clauses, ({ end }) => end > offset)
  return (clauses[at]?.start ?? Number.POSITIVE_INFINITY) <= offset ? at : -1
}
