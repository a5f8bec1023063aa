/**
 * From a clause to the clauses that share its wording, one after another, and back.
 *
 *     2024-4.5 shares 为药品开辟安全通道 with 2019-4.6        x   the row of 2019-4.6        x   back to 2024-4.5
 *
 * The links tell a passage on the side where it is news; here both ends know of it.
 */
import type { Row, View } from '../../src/index.ts'
import { columnsOf } from './row-facts.ts'
import type { Jump, State, Tab } from './state.ts'

const known = new WeakMap<View, Map<Tab, ReadonlyMap<number, readonly number[]>>>()

/** For each row the rows that share wording with it, in the order of the view. */
function neighbours(view: View, tab: Tab): ReadonlyMap<number, readonly number[]> {
  const byTab = known.get(view) ?? new Map<Tab, ReadonlyMap<number, readonly number[]>>()
  known.set(view, byTab)
  const made = byTab.get(tab) ?? between(view, columnsOf(view, tab))
  byTab.set(tab, made)
  return made
}

function between(view: View, columns: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const rowOf = new Map<string, number>()
  view.rows.forEach((row, i) => {
    for (const address of addressesOf(row)) if (!rowOf.has(address)) rowOf.set(address, i)
  })
  const sets = new Map<number, Set<number>>()
  const join = (x: number, y: number): unknown => sets.set(x, (sets.get(x) ?? new Set()).add(y))
  for (const row of view.rows)
    for (const k of columns)
      for (const link of row.cells[k]?.links ?? [])
        for (const { a, b } of link.kind === 'wording' ? link.passages : []) {
          const [x, y] = [rowOf.get(a), rowOf.get(b)]
          if (x === undefined || y === undefined || x === y) continue
          join(x, y)
          join(y, x)
        }
  return new Map([...sets].map(([row, set]) => [row, [...set].sort((x, y) => x - y)]))
}

const addressesOf = (row: Row): readonly string[] => [
  ...row.base.map((c) => c.address),
  ...row.cells.flatMap((cell) => cell.links.flatMap((l) => (l.kind === 'wording' ? l.a : [l.a])).map((c) => c.address)),
]

export interface Landing {
  readonly row: number
  /** Null when the reader is back where the walk began. */
  readonly jump: Jump | null
  readonly of: number
}

/** The next place along the passages of a clause; null where it shares none. */
export function nextJump(view: View, { row, tab, jump }: Pick<State, 'row' | 'tab' | 'jump'>): Landing | null {
  const near = neighbours(view, tab)
  const walking = jump !== null && near.get(jump.from)?.[jump.at] === row
  const from = walking ? jump.from : row
  const places = near.get(from) ?? []
  const at = walking ? jump.at + 1 : 0
  if (places.length === 0) return null
  const next = places[at]
  return next === undefined
    ? { row: from, jump: null, of: places.length }
    : { row: next, jump: { from, at }, of: places.length }
}
