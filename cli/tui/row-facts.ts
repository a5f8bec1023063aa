/**
 * What the list, the filter and the walk need to know of a row, one entry for each earlier witness.
 *
 *     row 12   2019: revised and moved → sign ~, keys revised moved      2016: not_in_earlier → sign +, key later
 *
 * Nothing is counted here: the keys are those of the view's own counts.
 */
import type { Cell, ClaimLook, Row, RowFilter, View, WordingLink } from '../../src/index.ts'
import { countLetters, lightestLook, looks, rowFilters, subjectClaims, weightiestLook } from '../../src/index.ts'
import type { Style } from './palette.ts'
import type { Tab } from './state.ts'

export type SignKey = ClaimLook

/** Sign and style of each claim, as a terminal of plain letters shows it. */
export const SIGNS = Object.fromEntries(
  Object.entries(looks).map(([key, { ascii }]) => [key, [ascii, `claim-${key}`]]),
) as unknown as Readonly<Record<SignKey, readonly [sign: string, style: Style]>>

/** Signs of what is counted beside the claims: doubtful, headings that differ, who speaks or how strongly. */
export const signOfKey = (key: string): readonly [sign: string, style: Style] | null => {
  const sign = countLetters[key]
  return sign === undefined ? null : [sign, 'warning']
}

const present = (signs: readonly (SignKey | null)[]): readonly SignKey[] => signs.filter((sign) => sign !== null)

export const weightiest = (signs: readonly (SignKey | null)[]): SignKey | null => weightiestLook(present(signs))

export const lightest = (signs: readonly (SignKey | null)[]): SignKey | null => lightestLook(present(signs))

export interface CellFacts {
  readonly sign: SignKey | null
  readonly moved: boolean
  readonly doubtful: boolean
  /** Keys of `Column.counts` under which the cell falls. */
  readonly keys: readonly string[]
  /** Next and previous change stop here. */
  readonly change: boolean
  /** Share of characters marked, 0..1, or null where shares may not be shown. */
  readonly share: number | null
}

export interface RowFacts {
  readonly cells: readonly CellFacts[]
  /** The column of an earlier witness that has this row to itself, or null. */
  readonly alone: number | null
  /** What of the filters of `--only` holds of the row, whatever text is shown beside it. */
  readonly only: ReadonlySet<RowFilter>
}

function cellFacts(cell: Cell, row: Row, view: View): CellFacts {
  const column = view.columns[cell.column]
  const wording = cell.links.filter((l): l is WordingLink => l.kind === 'wording')
  const clauses = wording.filter((l) => [...l.a, ...l.b].some((c) => c.kind === 'clause'))
  const keys = new Set<string>(clauses.map((l) => l.group))
  for (const l of cell.links) if (l.kind === 'subject') keys.add(l.look)
  if (clauses.some((l) => l.moved)) keys.add('moved')
  if (clauses.some((l) => l.doubtful)) keys.add('doubtful')
  if (clauses.some((l) => l.stances.length > 0)) keys.add('stance')
  if (wording.some((l) => !clauses.includes(l) && l.claim !== 'kept')) keys.add('headings')
  if (cell.claim !== null) keys.add(cell.alone.length > 0 ? 'alone' : 'none')
  const looks = cell.links.map((l) => l.look)
  const sign = weightiest(cell.claim === null ? looks : [...looks, subjectClaims[cell.claim].look])
  const shares = wording.filter((l) => l.share !== null).map((l) => l.changed)
  return {
    sign: row.heading && sign === 'kept' ? null : sign,
    moved: wording.some((l) => l.moved),
    doubtful: wording.some((l) => l.doubtful),
    keys: [...keys],
    change: column?.kind === 'wording' ? wording.some((l) => l.difference) : cell.links.length > 0,
    share: shares.length > 0 ? Math.max(...shares) : null,
  }
}

const known = new WeakMap<View, readonly RowFacts[]>()

export function rowFacts(view: View): readonly RowFacts[] {
  let facts = known.get(view)
  if (!facts) {
    const only = rowFilters(view)
    facts = view.rows.map((row) => ({
      only: only(row),
      cells: row.cells.map((cell) => cellFacts(cell, row, view)),
      alone: row.base.length > 0 ? null : row.cells.findIndex((cell) => cell.links.length > 0 || cell.alone.length > 0),
    }))
    known.set(view, facts)
  }
  return facts
}

/** Columns that a tab shows. */
export const columnsOf = (view: View, tab: Tab): readonly number[] =>
  tab === 'all' ? view.columns.map((_, k) => k) : [tab]

/**
 * True where a walk through the changes stops. Beside wording an echo is no change; where only summaries are shown
 * there are no differences, and it is echoes that the walk goes through.
 */
export function isChange(view: View, row: number, tab: Tab): boolean {
  const columns = columnsOf(view, tab)
  const wording = columns.filter((k) => view.columns[k]?.kind === 'wording')
  const counted = wording.length > 0 ? wording : columns
  return counted.some((k) => rowFacts(view)[row]?.cells[k]?.change ?? false)
}
