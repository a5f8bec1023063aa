/**
 * What the list, the filter and the walk need to know of a row, one entry for each earlier witness.
 *
 *     row 12   2019: revised and moved → sign ~, keys revised moved      2016: added → sign +, key added
 *
 * Nothing is counted here: the keys are those of the view's own counts.
 */
import type { Cell, Row, SubjectLink, View, WordingLink } from '../../src/index.ts'
import type { Style } from './palette.ts'
import type { signWords } from './screen-words.ts'
import type { State, Tab } from './state.ts'

export type SignKey = keyof typeof signWords

/** Sign and style of each, weightiest first: where several meet, the first of them is shown. */
export const SIGNS: Readonly<Record<SignKey, readonly [sign: string, style: Style]>> = {
  dropped: ['-', 'gone'],
  added: ['+', 'new'],
  split: ['<', 'shape'],
  merged: ['>', 'shape'],
  revised: ['~', 'changed'],
  strong: ['*', 'echo'],
  weak: [':', 'echo'],
  moved: ['^', 'shape'],
  punctuation: [',', 'faint'],
  unknown: ['?', 'unknown'],
  kept: ['=', 'faint'],
}
const WEIGHT = Object.keys(SIGNS) as readonly SignKey[]

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
}

export const weightiest = (signs: readonly (SignKey | null)[]): SignKey | null =>
  WEIGHT.find((key) => signs.includes(key)) ?? null

export const lightest = (signs: readonly (SignKey | null)[]): SignKey | null =>
  WEIGHT.findLast((key) => signs.includes(key)) ?? null

/** The sign of one link. */
export function wordingSign(link: WordingLink): SignKey {
  // Beside excerpts nothing may be called added or dropped.
  if ((link.relation === 'added' || link.relation === 'dropped') && link.evidence === 'limited') return 'unknown'
  if (link.relation === 'revised' && link.onlyPunctuation) return 'punctuation'
  return link.relation === 'kept' && link.moved ? 'moved' : link.relation
}

/** A difference that the view shows: a hidden change of punctuation is none. */
const isDifference = (link: WordingLink): boolean =>
  link.moved || link.changed > 0 || (link.relation !== 'kept' && !(link.relation === 'revised' && link.onlyPunctuation))

function cellFacts(cell: Cell, row: Row, view: View): CellFacts {
  const column = view.columns[cell.column]
  const wording = cell.links.filter((l): l is WordingLink => l.kind === 'wording')
  const subject = cell.links.filter((l): l is SubjectLink => l.kind === 'subject')
  const clauses = wording.filter((l) => [...l.a, ...l.b].some((c) => c.kind === 'clause'))
  // Of a clause that one side lacks the whole is marked: a share would say nothing.
  const both = wording.filter((l) => l.a.length > 0 && l.b.length > 0)
  const keys = new Set<string>([...clauses.map((l) => l.relation), ...subject.map((l) => l.strength)])
  if (clauses.some((l) => l.moved)) keys.add('moved')
  if (clauses.some((l) => l.doubtful)) keys.add('doubtful')
  if (wording.some((l) => !clauses.includes(l) && (l.relation !== 'kept' || l.moved))) keys.add('headings')
  if (column?.kind === 'subject' && cell.links.length === 0 && cell.none !== null)
    keys.add(cell.alone.length > 0 ? 'alone' : 'none')
  const sign = weightiest([
    ...wording.map(wordingSign),
    ...subject.map((l) => l.strength),
    ...(cell.none !== null && cell.links.length === 0 ? (['unknown'] as const) : []),
  ])
  return {
    sign: row.heading && sign === 'kept' ? null : sign,
    moved: wording.some((l) => l.moved),
    doubtful: wording.some((l) => l.doubtful),
    keys: [...keys],
    change: column?.kind === 'wording' ? wording.some(isDifference) : subject.length > 0,
    share: both.length > 0 && view.shares ? Math.max(...both.map((l) => l.changed)) : null,
  }
}

const known = new WeakMap<View, readonly RowFacts[]>()

export function rowFacts(view: View): readonly RowFacts[] {
  let facts = known.get(view)
  if (!facts) {
    facts = view.rows.map((row) => ({
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

type Choice = Pick<State, 'tab' | 'list' | 'filter'>

const lists = new WeakMap<View, Map<string, readonly number[]>>()

/** Rows that the list shows, as indices into the view's rows. */
export function listedRows(view: View, { tab, list, filter }: Choice): readonly number[] {
  const key = `${tab} ${list} ${filter.join(' ')}`
  let byKey = lists.get(view)
  if (!byKey) {
    byKey = new Map()
    lists.set(view, byKey)
  }
  let rows = byKey.get(key)
  if (!rows) {
    const columns = columnsOf(view, tab)
    const facts = rowFacts(view)
    rows = view.rows.flatMap((row, i) => {
      const { alone, cells } = facts[i] as RowFacts
      if (alone !== null && !columns.includes(alone)) return []
      if (list === 'alone' && (alone === null || row.heading)) return []
      if (filter.length > 0 && !columns.some((k) => cells[k]?.keys.some((x) => filter.includes(x)))) return []
      return [i]
    })
    byKey.set(key, rows)
  }
  return rows
}

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
