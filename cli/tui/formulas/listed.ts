/** Which formulas the list shows, and in what order. */
import type { FormulaRow, FormulasView } from '../../../src/index.ts'
import { fold } from '../search.ts'
import type { FormulasState } from './state.ts'

const all = new WeakMap<FormulasView, readonly FormulaRow[]>()

/** All formulas in the order in which they are printed: by course, and by rank in it. */
export function formulasOf(view: FormulasView): readonly FormulaRow[] {
  const known = all.get(view) ?? view.groups.flatMap((group) => group.rows)
  all.set(view, known)
  return known
}

/** The first document that has it, or anything of it: the lower, the longer it has stood. */
const firstOf = (row: FormulaRow): number =>
  row.cells.findIndex(({ state }) => state !== 'absent' && state !== 'cannot-tell')

type Choice = Pick<FormulasState, 'course' | 'order'>

const lists = new WeakMap<FormulasView, Map<string, readonly number[]>>()

/** Indices into all formulas. Equals stand as they are printed. */
export function listedFormulas(view: FormulasView, { course, order }: Choice): readonly number[] {
  const key = `${course} ${order}`
  const byKey = lists.get(view) ?? new Map<string, readonly number[]>()
  lists.set(view, byKey)
  const known = byKey.get(key)
  if (known) return known
  const rows = formulasOf(view)
  const chosen = rows.flatMap((row, i) => (course === null || row.course === course ? [i] : []))
  const by: Readonly<Record<FormulasState['order'], (row: FormulaRow) => number>> = {
    course: () => 0,
    weight: (row) => -row.weight,
    documents: (row) => -row.documents,
    first: firstOf,
  }
  const value = by[order]
  const sorted = chosen.sort((x, y) => value(rows[x]!) - value(rows[y]!) || x - y)
  byKey.set(key, sorted)
  return sorted
}

/** Whether a formula or one of its variants holds the words, however they are typed. */
export function holdsWords(row: FormulaRow, words: string): boolean {
  const query = fold(words).text
  return (
    query !== '' && [row.words, ...row.variants.map((v) => v.words)].some((text) => fold(text).text.includes(query))
  )
}
