/**
 * A view with some of its rows: those with what a reader asks for.
 *
 *     --only new        clauses and sentences in words that no earlier text has
 *     --only numbers    numbers that changed
 *     --only stance     where another speaks, or with another verb or strength, or what was denied no longer is
 *
 * The first line then says that the output is filtered, and how many of how many rows stand. Headings stand over what
 * is left of their part, and are not counted. Nothing else of the view changes: figures and digest tell of all of it.
 */
import type { NewsKind } from '../model/news.ts'
import type { Row, View, WordingLink } from '../model/view.ts'
import { rowFilterWords } from '../words/news-words.ts'
import { say } from '../words/say.ts'
import { buildLayout } from './layout/build-layout.ts'

export const ROW_FILTERS = ['new', 'gone', 'changed', 'numbers', 'moved', 'stance'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** The news of who speaks, and how strongly: what `stance` stands for. */
export const STANCE_KINDS: readonly NewsKind[] = ['speaker', 'strength', 'verb', 'negation']

/** Groups of claims that say of linked clauses that their wording differs. */
const CHANGED: ReadonlySet<string> = new Set(['revised', 'carries', 'split', 'merged'])

/** What of the filters holds of a row. */
export function rowFilters(view: View): (row: Row) => ReadonlySet<RowFilter> {
  const news = new Map(view.news.rows.map(({ row, kinds }) => [row, new Set<NewsKind>(kinds)]))
  return (row) => {
    const links = row.cells.flatMap((cell) => cell.links).filter((l): l is WordingLink => l.kind === 'wording')
    const has = (kind: NewsKind): boolean => news.get(row.id)?.has(kind) === true
    // What one text of several lacks another may have: of those it is new that the row, or the digest, says so.
    const lone = row.cells.length === 1 && links.some((l) => l.group === 'later')
    const holds: Readonly<Record<RowFilter, boolean>> = {
      new: row.claim !== null || lone || has('new'),
      gone: links.some((l) => l.group === 'earlier') || has('gone'),
      changed: links.some((l) => CHANGED.has(l.group) && l.difference),
      // The day of a text is no number of its wording.
      numbers: (!row.heading && links.some((l) => l.variants.number > 0)) || has('numbers'),
      moved: links.some((l) => l.moved) || has('moved'),
      stance: links.some((l) => l.stances.length > 0) || has('negation'),
    }
    return new Set(ROW_FILTERS.filter((filter) => holds[filter]))
  }
}

/** The rows of which any of the filters holds; all of them where none is given. */
export function filterView(view: View, only: readonly RowFilter[]): View {
  if (only.length === 0) return view
  const filters = rowFilters(view)
  const wanted = view.rows.map((row) => {
    const own = filters(row)
    return only.some((filter) => own.has(filter))
  })
  const rows: Row[] = []
  let over: Row | null = null
  view.rows.forEach((row, i) => {
    if (row.opens) over = wanted[i] ? null : row
    if (!wanted[i]) return
    if (over !== null) rows.push(over)
    over = null
    rows.push(row)
  })
  const { ui } = view
  const kept = wanted.filter(Boolean).length
  const kinds = ROW_FILTERS.filter((filter) => only.includes(filter)).map((filter) => rowFilterWords.kinds[filter][ui])
  const line = say(ui, rowFilterWords.filtered, { kinds, kept, all: view.rows.length })
  const filtered = { ...view, filtered: line, lead: [line, ...view.lead], rows }
  // Folds, the list of changes and the strip are those of the rows that are left.
  const { lead, places } = view.layout
  return { ...filtered, layout: buildLayout(filtered, { ...lead, texts: [line, ...lead.texts] }, places) }
}
