/**
 * The rows that the list shows, and what of them is folded away.
 *
 *     kept kept changed kept        →   ▸ 沿用 2 段 · changed · kept        one kept row alone stands as it is
 *     filter: only new              →   the rows with new wording
 *
 * A fold is known by the first of its rows. Where rows are chosen by a filter or a search nothing is folded.
 */
import { type Fold, foldKept, ROW_FILTERS, type RowFilter, type View } from '../../src/index.ts'
import { columnsOf, rowFacts } from './row-facts.ts'
import type { State } from './state.ts'

/** Before the name of a filter of `--only` among the keys of a filter. */
const ONLY = 'only:'

export const onlyKey = (filter: RowFilter): string => `${ONLY}${filter}`

/** The filters of `--only` among the keys chosen. */
const onlyOf = (filter: readonly string[]): readonly RowFilter[] =>
  ROW_FILTERS.filter((name) => filter.includes(onlyKey(name)))

export type Choice = Pick<State, 'tab' | 'list' | 'filter' | 'unfolded' | 'opened' | 'search'>

interface Listing {
  readonly rows: readonly number[]
  /** By the first row of each. */
  readonly folds: ReadonlyMap<number, Fold>
}

const listings = new WeakMap<View, Map<string, Listing>>()

function listing(view: View, choice: Choice): Listing {
  const { tab, list, filter } = choice
  const folded = !choice.unfolded && list === 'base' && filter.length === 0 && choice.search === null
  const key = `${tab} ${list} ${filter.join(' ')} ${folded ? choice.opened.join(' ') : 'all'}`
  const byKey = listings.get(view) ?? new Map<string, Listing>()
  listings.set(view, byKey)
  const made =
    byKey.get(key) ?? (folded ? foldedRows(view, choice) : { rows: chosenRows(view, choice), folds: new Map() })
  byKey.set(key, made)
  return made
}

function chosenRows(view: View, { tab, list, filter }: Choice): readonly number[] {
  const columns = columnsOf(view, tab)
  const facts = rowFacts(view)
  const only = onlyOf(filter)
  return view.rows.flatMap((row, i) => {
    const { alone, cells, only: holds } = facts[i]!
    if (alone !== null && !columns.includes(alone)) return []
    if (list === 'alone' && (alone === null || row.heading)) return []
    const chosen =
      filter.length === 0 ||
      only.some((name) => holds.has(name)) ||
      columns.some((k) => cells[k]?.keys.some((x) => filter.includes(x)))
    return chosen ? [i] : []
  })
}

function foldedRows(view: View, choice: Choice): Listing {
  const folds = new Map<number, Fold>()
  const placeOf = (id: string): string => view.layout.places[id] ?? id
  const parts = foldKept(view.rows, {
    of: chosenRows(view, choice),
    columns: columnsOf(view, choice.tab),
    placeOf: (row) => placeOf(row.id),
    ui: view.ui,
  })
  const rows = parts.flatMap((part): readonly number[] => {
    if (part.kind === 'row') return [part.row]
    const [first] = part.rows
    if (first === undefined || part.rows.length === 1 || choice.opened.includes(first)) return part.rows
    folds.set(first, part)
    return [first]
  })
  return { rows, folds }
}

/** Rows that the list shows, as indices into the view's rows; of what is folded the first. */
export const listedRows = (view: View, choice: Choice): readonly number[] => listing(view, choice).rows

/** The same with nothing folded: where a row stands among them is its place. */
export const unfoldedRows = (view: View, choice: Choice): readonly number[] =>
  listing(view, { ...choice, unfolded: true }).rows

/** What is folded behind a row of the list, or null. */
export const foldAt = (view: View, choice: Choice, row: number): Fold | null =>
  listing(view, choice).folds.get(row) ?? null

/** The state with the fold opened that hides its row; the same state where none does. */
export function revealed(view: View, state: State): State {
  const { rows, folds } = listing(view, state)
  if (rows.includes(state.row)) return state
  const fold = [...folds].find(([, { rows: hidden }]) => hidden.includes(state.row))
  return fold === undefined ? state : { ...state, opened: [...state.opened, fold[0]] }
}
