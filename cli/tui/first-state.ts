/** Where the screen begins: the overview, at the first clause, beside the earlier text that most is shown of. */
import type { RowFilter, View } from '../../src/index.ts'
import { listedRows, onlyKey } from './listed-rows.ts'
import { type Beginning, beginning, type State, type Tab } from './state.ts'

/** Which earlier text to begin with: where wording is compared, the latest; else all of them. */
function firstTab(view: View): Tab {
  if (view.columns.length > 1 && view.columns.every((c) => c.kind === 'subject')) return 'all'
  return Math.max(
    0,
    view.columns.findLastIndex((c) => c.kind === 'wording'),
  )
}

/** The rows asked for, in all earlier texts: the list opens on the first of them. */
export function firstRows(view: View, state: State, only: readonly RowFilter[]): State {
  if (only.length === 0) return state
  const tab = view.columns.length > 1 ? 'all' : state.tab
  const shown: State = { ...state, screen: 'clauses', behind: 'clauses', tab, filter: only.map(onlyKey) }
  return { ...shown, row: listedRows(view, shown)[0] ?? state.row }
}

export const firstState = (view: View, asked: Omit<Beginning, 'tab' | 'row'>): State =>
  beginning({
    ...asked,
    tab: firstTab(view),
    row: Math.max(
      0,
      view.rows.findIndex((r) => !r.heading && r.base.length > 0),
    ),
  })
