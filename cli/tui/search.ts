/**
 * Where words stand, however they are typed.
 *
 *     '２０２３'  finds  2023        'NUCLEAR weapons'  finds  nuclear\nweapons        '核武器'  finds  核\n武器
 *
 * Both sides are folded (NFKC, lower case, white space as one space or, between Han characters, none), with a map back,
 * so that what is found can be marked in the text as printed.
 */
import type { ClauseView, Row, View } from '../../src/index.ts'
import { graphemes } from '../text-width.ts'
import type { State } from './state.ts'

export interface Folded {
  readonly text: string
  /** For each unit of `text`, and its end, the offset in the original. */
  readonly from: readonly number[]
}

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

export function fold(text: string): Folded {
  let out = ''
  const from: number[] = []
  let at = 0
  let space = -1
  for (const g of graphemes(text)) {
    if (/^\s+$/u.test(g)) {
      if (space < 0) space = at
    } else {
      const folded = g.normalize('NFKC').toLowerCase()
      if (space >= 0 && out !== '' && !(HAN.test(out.at(-1)!) || HAN.test(g))) {
        out += ' '
        from.push(space)
      }
      space = -1
      for (let i = 0; i < folded.length; i++) from.push(at)
      out += folded
    }
    at += g.length
  }
  from.push(at)
  return { text: out, from }
}

/** Places of a query in a text, as half-open offsets, in order and apart. */
export function findIn(folded: Folded, query: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  if (query === '') return spans
  for (let at = folded.text.indexOf(query); at >= 0; at = folded.text.indexOf(query, at + query.length)) {
    const start = folded.from[at]!
    const last = folded.from[at + query.length - 1]!
    // The end is where the next unit of another origin begins.
    let next = at + query.length
    while (next < folded.from.length - 1 && folded.from[next] === last) next++
    spans.push([start, folded.from[next]!])
  }
  return spans
}

const foldedClauses = new WeakMap<ClauseView, Folded>()

export const clauseText = (clause: ClauseView): string => clause.runs.map((r) => r.text).join('')

function foldClause(clause: ClauseView): Folded {
  let folded = foldedClauses.get(clause)
  if (!folded) {
    folded = fold(clauseText(clause))
    foldedClauses.set(clause, folded)
  }
  return folded
}

const holds = (clause: ClauseView, query: string): boolean =>
  foldClause(clause).text.includes(query) ||
  (clause.label !== null && fold(clause.label).text.includes(query)) ||
  clause.address.toLowerCase() === query

/** A row in which the words stand; `columns` are the earlier witnesses that have them there. */
export interface Place {
  readonly row: number
  readonly inBase: boolean
  readonly columns: readonly number[]
}

function placeIn(row: Row, index: number, query: string): Place | null {
  const inBase = row.base.some((c) => holds(c, query))
  const columns = row.cells
    .filter((cell) =>
      [...cell.links.flatMap((l) => (l.kind === 'wording' ? l.a : [l.a])), ...cell.alone].some((c) => holds(c, query)),
    )
    .map((cell) => cell.column)
  return inBase || columns.length > 0 ? { row: index, inBase, columns } : null
}

const places = new WeakMap<View, Map<string, readonly Place[]>>()

/** Rows in which the words stand, in the order of the view: in the base, or in any earlier text. */
export function findPlaces(view: View, words: string): readonly Place[] {
  const query = fold(words).text
  let byQuery = places.get(view)
  if (!byQuery) {
    byQuery = new Map()
    places.set(view, byQuery)
  }
  let found = byQuery.get(query)
  if (!found) {
    found = query === '' ? [] : view.rows.flatMap((row, i) => placeIn(row, i, query) ?? [])
    byQuery.set(query, found)
  }
  return found
}

/** Witnesses, by their place in the view: those that have the words somewhere, and those that have them nowhere. */
export function textsWith(
  view: View,
  words: string,
): { readonly found: readonly number[]; readonly not: readonly number[] } {
  const places = findPlaces(view, words)
  const base = view.witnesses.length - 1
  const has = (k: number): boolean => places.some((p) => (k === base ? p.inBase : p.columns.includes(k)))
  const all = view.witnesses.map((_, k) => k)
  return { found: all.filter(has), not: all.filter((k) => !has(k)) }
}

/** What is to be marked in the texts: the words being typed, or those searched for. Folded; empty for nothing. */
export const markedQuery = (state: State): string => fold(state.prompt || state.search?.query || '').text
