/** Where in a text an offset is: by its clauses, which stand in order and do not overlap. */

/** Index of the clause that holds an offset; -1 where none does. */
export function clauseAt(clauses: readonly { readonly start: number; readonly end: number }[], offset: number): number {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((clauses[mid]?.end ?? 0) <= offset) low = mid + 1
    else high = mid
  }
  return (clauses[low]?.start ?? Number.POSITIVE_INFINITY) <= offset ? low : -1
}
