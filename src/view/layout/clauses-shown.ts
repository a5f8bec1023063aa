/** Every clause that a view shows, text by text, in the order of its file. */
import type { ClauseView, View } from '../../model/view.ts'

export type Unlaid = Omit<View, 'layout'>

export interface ShownClause {
  readonly clause: ClauseView
  /** The row that holds it. */
  readonly row: number
  readonly start: number
  readonly length: number
}

export const textOf = (clause: ClauseView): string => clause.runs.map((run) => run.text).join('')

/** By siglum. A clause stands once, in the first row that has it. */
export function clausesShown(view: Pick<Unlaid, 'rows' | 'witnesses'>): ReadonlyMap<string, readonly ShownClause[]> {
  const seen = new Map<string, Map<string, ShownClause>>(view.witnesses.map((w) => [w.siglum, new Map()]))
  const put = (clause: ClauseView, row: number): void => {
    const known = seen.get(clause.siglum)
    if (!known || known.has(clause.address)) return
    const start = clause.runs[0]?.start ?? 0
    known.set(clause.address, { clause, row, start, length: (clause.runs.at(-1)?.end ?? start) - start })
  }
  view.rows.forEach((row, i) => {
    for (const clause of row.base) put(clause, i)
    for (const cell of row.cells) {
      for (const link of cell.links) for (const clause of link.kind === 'wording' ? link.a : [link.a]) put(clause, i)
      for (const clause of cell.alone) put(clause, i)
    }
  })
  return new Map([...seen].map(([siglum, map]) => [siglum, [...map.values()].sort((x, y) => x.start - y.start)]))
}
