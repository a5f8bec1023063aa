/**
 * What a key does to the screen: `(state, action, scene) → state`, and nothing else.
 *
 *     n   on a long clause with changes below the window   the text scrolls to the next of them
 *     n   else                                             the next clause with a change
 *     n   after a search                                   the next clause that holds the words
 */

import { ROW_FILTERS } from '../../src/index.ts'
import { labels } from '../../src/words/screen-words.ts'
import { extentOf } from './layout/frame.ts'
import { listTop } from './layout/list.ts'
import { filterEntries } from './layout/panels.ts'
import { foldAt, listedRows, onlyKey, revealed } from './listed-rows.ts'
import { confirm, erase, typed } from './reduce-search.ts'
import { change, jumpOn, nearest, nextAlone, openPoint } from './reduce-walk.ts'
import { areasOf, type Scene, viewOf } from './scene.ts'
import { clamp, lastScroll, scrolledBy } from './scroll.ts'
import { type Action, choose, type State, type Tab, toClauses } from './state.ts'

export function reduce(state: State, action: Action, scene: Scene): State {
  const stepped = step({ ...state, message: null }, action, scene)
  // Whatever leads to a clause opens what hides it; only to fold is to hide.
  const view = viewOf(scene, stepped)
  const next = action.type === 'unfold' ? nearest(stepped, scene) : revealed(view, stepped)
  return next.screen === 'clauses' ? { ...next, top: listTop(next, scene, areasOf(scene.size, next).body) } : next
}

function step(state: State, action: Action, scene: Scene): State {
  switch (action.type) {
    case 'move':
      return move(state, action.by, scene)
    case 'page':
      return page(state, action.by, action.half ?? false, scene)
    case 'edge':
      return edge(state, action.to, scene)
    case 'change':
      return change(state, action.by, scene)
    case 'alone':
      return nextAlone(state, action.by, scene)
    case 'jump':
      return jumpOn(state, scene)
    case 'document':
      return nextDocument(state, action.by, scene)
    case 'all':
      return toggleAll(state, scene)
    case 'pane':
      return { ...state, zoomed: false, focus: state.focus === 'list' ? 'text' : 'list' }
    case 'enter':
      return enter(state, scene)
    case 'back':
      return back(state, scene)
    case 'zoom':
      return { ...state, zoomed: !state.zoomed, focus: state.zoomed ? 'list' : 'text' }
    case 'layout':
      return { ...state, layout: state.layout === 'side' ? 'inline' : 'side', scroll: 0 }
    case 'signs':
      return { ...state, signs: !state.signs }
    case 'punctuation': {
      const punctuation = !state.punctuation
      return {
        ...state,
        punctuation,
        message: labels[punctuation ? 'punctuationShown' : 'punctuationHidden'][scene.ui],
      }
    }
    case 'why':
      return { ...state, why: !state.why }
    case 'list':
      return toClauses(
        nearest({ ...state, list: state.list === 'base' ? 'alone' : 'base', focus: 'list', zoomed: false }, scene),
      )
    case 'unfold':
      return toClauses({ ...state, unfolded: !state.unfolded, opened: [] })
    case 'chain':
      return toClauses({ ...state, chain: !state.chain, scroll: 0 })
    case 'only': {
      const key = onlyKey(ROW_FILTERS[action.at]!)
      const filter = state.filter.length === 1 && state.filter[0] === key ? [] : [key]
      return toClauses(nearest(revealed(viewOf(scene, state), { ...state, filter, list: 'base' }), scene))
    }
    case 'filter':
      return { ...state, screen: 'filter', behind: behindOf(state), filterAt: 0, scroll: 0 }
    case 'toggle':
      return toggle(state, scene)
    case 'clear':
      return { ...state, filter: [] }
    case 'overview':
      return state.screen === 'overview' ? toClauses(state) : { ...state, screen: 'overview', scroll: 0 }
    case 'news':
      return openPoint(state, action.at, scene)
    case 'help':
      return state.screen === 'help'
        ? back(state, scene)
        : { ...state, screen: 'help', behind: behindOf(state), scroll: 0 }
    case 'search':
      return { ...state, prompt: '' }
    case 'typed':
      return typed(state, action.text)
    case 'erase':
      return erase(state, action.what)
    case 'confirm':
      return confirm(state, scene)
    case 'cancel':
      return { ...state, prompt: null }
    case 'report':
      return { ...state, wants: 'report' }
    case 'suspend':
      return { ...state, wants: 'suspend' }
    case 'quit':
      return { ...state, wants: 'quit' }
    case 'done':
      return { ...state, wants: null, message: action.message }
  }
}

const behindOf = (state: State): State['behind'] =>
  state.screen === 'overview' || state.screen === 'clauses' ? state.screen : state.behind

/** True where the arrows move a window over lines and not the choice of a clause. */
const scrolls = (state: State): boolean => state.screen !== 'clauses' || state.focus === 'text' || state.zoomed

const scrollBy = (state: State, by: number, scene: Scene): State => ({
  ...state,
  scroll: scrolledBy(state.scroll, by, extentOf(state, scene)),
})

function moveRow(state: State, by: number, scene: Scene): State {
  const rows = listedRows(viewOf(scene, state), state)
  if (rows.length === 0) return state
  return choose(state, rows[clamp(rows.indexOf(state.row) + by, rows.length - 1)]!)
}

function move(state: State, by: number, scene: Scene): State {
  if (state.screen === 'filter') {
    const entries = filterEntries(viewOf(scene, state), state)
    return { ...state, filterAt: clamp(state.filterAt + by, entries.length - 1) }
  }
  return scrolls(state) ? scrollBy(state, by, scene) : moveRow(state, by, scene)
}

function page(state: State, by: 1 | -1, half: boolean, scene: Scene): State {
  if (!scrolls(state)) {
    const { body } = areasOf(scene.size, state)
    return moveRow(state, by * Math.max(1, half ? Math.floor(body / 2) : body - 1), scene)
  }
  const extent = extentOf(state, scene)
  const moved = scrollBy(state, by * Math.max(1, half ? Math.floor(extent.height / 2) : extent.height - 1), scene)
  // At the end of a clause the next page is the next clause.
  if (state.screen !== 'clauses' || half || moved.scroll !== Math.min(state.scroll, lastScroll(extent))) return moved
  const turned = moveRow(state, by, scene)
  return by === 1 || turned.row === state.row ? turned : { ...turned, scroll: lastScroll(extentOf(turned, scene)) }
}

function edge(state: State, to: 'first' | 'last', scene: Scene): State {
  if (state.screen === 'filter')
    return { ...state, filterAt: to === 'first' ? 0 : filterEntries(viewOf(scene, state), state).length - 1 }
  if (scrolls(state)) return { ...state, scroll: to === 'first' ? 0 : lastScroll(extentOf(state, scene)) }
  const rows = listedRows(viewOf(scene, state), state)
  const row = to === 'first' ? rows[0] : rows.at(-1)
  return row === undefined ? state : choose(state, row)
}

/** The tabs in the order of `]`: one after another, then all at once. */
function tabsOf(count: number): readonly Tab[] {
  const each = Array.from({ length: count }, (_, k) => k)
  return count > 1 ? [...each, 'all'] : each
}

function nextDocument(state: State, by: 1 | -1, scene: Scene): State {
  const tabs = tabsOf(viewOf(scene, state).columns.length)
  if (tabs.length < 2) return { ...state, message: labels.oneEarlier[scene.ui] }
  const tab = tabs[(tabs.indexOf(state.tab) + by + tabs.length) % tabs.length]!
  return switchTab(state, tab, scene)
}

/** Filters by keys that the other texts do not have would hide everything: they are dropped. */
function switchTab(state: State, tab: Tab, scene: Scene): State {
  const entries = filterEntries(viewOf(scene, state), { tab }).map((e) => e.key)
  const filter = state.filter.filter((k) => entries.includes(k))
  const next: State = { ...state, tab, filter, opened: [], scroll: 0 }
  return nearest(revealed(viewOf(scene, next), next), scene)
}

function toggleAll(state: State, scene: Scene): State {
  const { columns } = viewOf(scene, state)
  if (columns.length < 2) return { ...state, message: labels.oneEarlier[scene.ui] }
  return switchTab(state, state.tab === 'all' ? columns.length - 1 : 'all', scene)
}

function enter(state: State, scene: Scene): State {
  if (state.screen === 'overview') return toClauses(state)
  if (foldAt(viewOf(scene, state), state, state.row) !== null) return { ...state, opened: [...state.opened, state.row] }
  if (state.focus === 'list' && !state.zoomed) return { ...state, focus: 'text' }
  return { ...state, zoomed: true, focus: 'text' }
}

function back(state: State, scene: Scene): State {
  if (state.screen === 'help' || state.screen === 'filter')
    return nearest({ ...state, screen: state.behind, scroll: 0 }, scene)
  if (state.screen === 'overview') return state
  if (state.search) return { ...state, search: null }
  if (state.chain) return { ...state, chain: false, scroll: 0 }
  if (state.zoomed) return { ...state, zoomed: false }
  if (state.focus === 'text') return { ...state, focus: 'list' }
  if (state.list === 'alone') return nearest({ ...state, list: 'base' }, scene)
  return state
}

function toggle(state: State, scene: Scene): State {
  const key = filterEntries(viewOf(scene, state), state)[state.filterAt]?.key
  if (key === undefined) return state
  const filter = state.filter.includes(key) ? state.filter.filter((k) => k !== key) : [...state.filter, key]
  return nearest({ ...state, filter, behind: 'clauses' }, scene)
}
