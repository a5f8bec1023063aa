/**
 * The set wording that stands in each clause of the base, through the texts that are compared.
 *
 *     2024-1.2    相互没有领土要求      1998 ●  2016 ●  2019 ●  2024 ●     一直
 *                 军事力量不针对对方    1998 ●  2016 ●  2019 ·  2024 ●     复见
 *
 * Nothing is said here of documents that are not compared: `tifa formulas` asks the whole corpus.
 */
import type { FormulasView } from '../model/formulas-view.ts'
import type { ClauseFormula, View } from '../model/view.ts'

/** Formulas of one clause that are drawn, those of the highest rank. */
const DRAWN = 6

/** By address of the clause. Empty where no formulas were looked for. `sha256` is that of the base's text. */
export function clauseFormulas(view: FormulasView | undefined, sha256: string): View['formulas'] {
  const own = view?.columns.findIndex((column) => column.sha256 === sha256) ?? -1
  if (view === undefined || own === -1) return {}
  const byClause = new Map<string, ClauseFormula[]>()
  const rows = view.groups.flatMap((group) => group.rows).sort((x, y) => y.rank - x.rank)
  for (const row of rows) {
    const seen = new Set<string>()
    const cells = row.cells.map(({ state, sign, says, lines }, k) => ({
      name: view.columns[k]?.name ?? '',
      sign,
      says,
      plain: state === 'used',
      address: lines[0]?.address ?? null,
    }))
    // Half of a formula is no use of it.
    for (const { address, words, form } of row.cells[own]?.lines ?? []) {
      if (form === 'part' || seen.has(address)) continue
      seen.add(address)
      const list = byClause.get(address) ?? []
      byClause.set(address, list)
      if (list.length < DRAWN) list.push({ words, course: row.courseWord, says: row.says, cells })
    }
  }
  return Object.fromEntries(byClause)
}
