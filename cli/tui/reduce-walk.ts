/**
 * The part of the reducer that leads through the rows: to the next change or mark, to what an earlier text has alone, to the
 * clause of a point of the digest, along shared wording.
 *
 *     n   a mark below the window   the text scrolls to where its sentence begins       n   else   the next clause with a change
 */
import { say } from '../../src/words/say.ts'
import { labels, screenWords } from '../../src/words/screen-words.ts'
import { nextJump } from './jumps.ts'
import { extentOf } from './layout/frame.ts'
import { listedRows, unfoldedRows } from './listed-rows.ts'
import { nextPlace } from './reduce-search.ts'
import { isChange, rowFacts } from './row-facts.ts'
import { areasOf, type Scene, viewOf } from './scene.ts'
import { clamp, lastScroll } from './scroll.ts'
import { choose, type State, toClauses } from './state.ts'

/** The chosen row, or the nearest before it that the list shows. */
export function nearest(state: State, scene: Scene): State {
  const rows = listedRows(viewOf(scene, state), state)
  if (rows.includes(state.row) || rows.length === 0) return state
  return choose(state, rows.findLast((r) => r < state.row) ?? rows[0]!)
}

export function change(state: State, by: 1 | -1, scene: Scene): State {
  if (state.search) return nextPlace(state, by, scene)
  const view = viewOf(scene, state)
  const rows = listedRows(view, state)
  const stops = (row: number): boolean => isChange(view, row, state.tab)
  if (state.screen === 'overview') {
    // The screen begins at the first clause: a changed heading above it is a change like any other.
    let from = state.row
    while (view.rows[from - 1]?.heading) from--
    const first = rows.find((r) => r >= from && stops(r))
    return toClauses(first === undefined ? state : choose(state, first))
  }
  // Where the list has all of the window, there is no mark to scroll to.
  const areas = areasOf(scene.size, state)
  const within = areas.single && areas.list > 0 ? null : nextMark(state, by, scene)
  if (within !== null) return { ...state, scroll: within }
  const row = by === 1 ? rows.find((r) => r > state.row && stops(r)) : rows.findLast((r) => r < state.row && stops(r))
  if (row === undefined) return { ...state, message: labels[by === 1 ? 'lastChange' : 'firstChange'][scene.ui] }
  const chosen = choose(state, row)
  return by === 1 ? chosen : { ...chosen, scroll: 0 }
}

/** Where the text must scroll to for the next mark that is out of sight, or null. */
function nextMark(state: State, by: 1 | -1, scene: Scene): number | null {
  if (!listedRows(viewOf(scene, state), state).includes(state.row)) return null
  const extent = extentOf(state, scene)
  const last = lastScroll(extent)
  const scroll = Math.min(state.scroll, last)
  const mark =
    by === 1 ? extent.marks.find((m) => m >= scroll + extent.height) : extent.marks.findLast((m) => m < scroll)
  if (mark === undefined) return null
  // From where its sentence begins, so that what it was stands above it; a longer one is shown around its mark.
  const start = extent.starts.findLast((s) => s <= mark) ?? 0
  return clamp(mark - start < extent.height ? start : mark - Math.min(1, extent.height - 1), last)
}

export function nextAlone(state: State, by: 1 | -1, scene: Scene): State {
  const view = viewOf(scene, state)
  const rows = listedRows(view, state)
  const facts = rowFacts(view)
  const stops = (r: number): boolean => facts[r]?.alone !== null && !view.rows[r]?.heading
  const row = by === 1 ? rows.find((r) => r > state.row && stops(r)) : rows.findLast((r) => r < state.row && stops(r))
  if (row === undefined)
    return { ...toClauses(state), message: labels[by === 1 ? 'lastAlone' : 'firstAlone'][scene.ui] }
  return toClauses(choose(state, row))
}

/** The row of a point of the digest; a filter that would hide it is taken off. */
export function openPoint(state: State, at: number, scene: Scene): State {
  const view = viewOf(scene, state)
  const row = view.rows.findIndex(({ id }) => id === view.news.points[at]?.row)
  if (row < 0) return state
  const all = { ...state, tab: view.columns.length > 1 ? ('all' as const) : state.tab }
  const lists = [all, { ...all, filter: [], list: 'base' as const }, { ...all, filter: [], list: 'alone' as const }]
  const shown = lists.find((choice) => unfoldedRows(view, choice).includes(row)) ?? lists[1]!
  return choose(toClauses(shown), row)
}

/** Along the wording that a clause shares with others; a filter that would hide the place is taken off. */
export function jumpOn(state: State, scene: Scene): State {
  const view = viewOf(scene, state)
  const landing = nextJump(view, state)
  if (landing === null) return { ...state, jump: null, message: labels.sharesNothing[scene.ui] }
  const { row, jump, of } = landing
  const shown = unfoldedRows(view, state).includes(row) ? state : { ...state, filter: [], list: 'base' as const }
  const where = view.rows[jump === null ? row : jump.from]?.id ?? ''
  const message =
    jump === null
      ? say(scene.ui, screenWords.jumpedBack, { where })
      : say(scene.ui, screenWords.jumped, { where, at: jump.at + 1, of })
  return { ...choose(toClauses(shown), row), jump, message }
}
