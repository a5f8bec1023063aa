/** What a key does to the screen of formulas: `(state, action, scene) → state`, and nothing else. */

import { say } from '../../../src/words/say.ts'
import { labels, screenWords } from '../../../src/words/screen-words.ts'
import { erased, typedInto } from '../prompt.ts'
import { clamp, scrolledBy } from '../scroll.ts'
import { extentOf, listHeight } from './layout.ts'
import { formulasOf, holdsWords, listedFormulas } from './listed.ts'
import type { FormulasScene } from './scene.ts'
import type { FormulasAction, FormulasOrder, FormulasState } from './state.ts'

const ORDERS: readonly FormulasOrder[] = ['course', 'weight', 'documents', 'first']

export function reduceFormulas(state: FormulasState, action: FormulasAction, scene: FormulasScene): FormulasState {
  const next = step({ ...state, message: null }, action, scene)
  return { ...next, top: topOf(next, scene) }
}

/** The first line of the list, moved so that the chosen formula is seen. */
function topOf(state: FormulasState, scene: FormulasScene): number {
  const rows = listedFormulas(scene.view, state)
  const at = Math.max(0, rows.indexOf(state.row))
  const height = listHeight(scene)
  const top = at < state.top ? at : at >= state.top + height ? at - height + 1 : state.top
  return clamp(top, rows.length - height)
}

function step(state: FormulasState, action: FormulasAction, scene: FormulasScene): FormulasState {
  switch (action.type) {
    case 'move':
      return state.screen === 'list' ? moved(state, action.by, scene) : scrolled(state, action.by, scene)
    case 'page': {
      const height = state.screen === 'list' ? listHeight(scene) : extentOf(state, scene).height
      const by = action.by * Math.max(1, action.half ? Math.floor(height / 2) : height - 1)
      return state.screen === 'list' ? moved(state, by, scene) : scrolled(state, by, scene)
    }
    case 'edge': {
      const by = action.to === 'first' ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER
      return state.screen === 'list' ? moved(state, by, scene) : scrolled(state, by, scene)
    }
    case 'formula':
      return { ...moved(state, action.by, scene), scroll: 0 }
    case 'next':
      return state.search === null ? { ...moved(state, action.by, scene), scroll: 0 } : found(state, action.by, scene)
    case 'enter':
      return listedFormulas(scene.view, state).length === 0 ? state : { ...state, screen: 'places', scroll: 0 }
    case 'back':
      return back(state)
    case 'course': {
      const courses = [null, ...scene.view.groups.map((group) => group.course)]
      const course = courses[(courses.indexOf(state.course) + 1) % courses.length]!
      return nearest({ ...state, course, screen: 'list', scroll: 0 }, scene)
    }
    case 'order': {
      const order = ORDERS[(ORDERS.indexOf(state.order) + 1) % ORDERS.length]!
      return { ...state, order, screen: 'list', scroll: 0 }
    }
    case 'overview':
    case 'help':
      return {
        ...state,
        screen: action.type,
        behind: state.screen === 'list' || state.screen === 'places' ? state.screen : state.behind,
        scroll: 0,
      }
    case 'search':
      return { ...state, prompt: '' }
    case 'typed':
      return state.prompt === null ? state : { ...state, prompt: typedInto(state.prompt, action.text) }
    case 'erase':
      return state.prompt === null ? state : { ...state, prompt: erased(state.prompt, action.what) }
    case 'confirm': {
      const words = (state.prompt ?? '').trim() || (state.search ?? '')
      const asked: FormulasState = { ...state, prompt: null, search: words === '' ? null : words }
      return words === '' ? asked : found(asked, 0, scene)
    }
    case 'cancel':
      return { ...state, prompt: null }
    case 'suspend':
      return { ...state, wants: 'suspend' }
    case 'quit':
      return { ...state, wants: 'quit' }
  }
}

function moved(state: FormulasState, by: number, scene: FormulasScene): FormulasState {
  const rows = listedFormulas(scene.view, state)
  const row = rows[clamp(rows.indexOf(state.row) + by, rows.length - 1)]
  return row === undefined ? state : { ...state, row }
}

const scrolled = (state: FormulasState, by: number, scene: FormulasScene): FormulasState => ({
  ...state,
  scroll: scrolledBy(state.scroll, by, extentOf(state, scene)),
})

/** The chosen formula, or the first where it is not among those listed. */
function nearest(state: FormulasState, scene: FormulasScene): FormulasState {
  const rows = listedFormulas(scene.view, state)
  return rows.includes(state.row) ? state : { ...state, row: rows[0] ?? state.row }
}

/** The next formula listed that holds the words; `by` 0 begins with the chosen one. It goes round. */
function found(state: FormulasState, by: -1 | 0 | 1, scene: FormulasScene): FormulasState {
  const { ui, view } = scene
  const rows = listedFormulas(view, state)
  const at = rows.indexOf(state.row)
  const step = by === -1 ? -1 : 1
  for (let i = by === 0 ? 0 : 1; i <= rows.length; i++) {
    const place = (at + step * i + rows.length * 2) % rows.length
    const row = rows[place]!
    if (!holdsWords(formulasOf(view)[row]!, state.search ?? '')) continue
    const around = step === 1 ? place < at : place > at
    const message = around ? labels[step === 1 ? 'wrapped' : 'wrappedBack'][ui] : null
    return { ...state, row, scroll: 0, message }
  }
  return { ...state, search: null, message: say(ui, screenWords.noFormulaWith, { query: state.search ?? '' }) }
}

function back(state: FormulasState): FormulasState {
  if (state.screen === 'overview' || state.screen === 'help') return { ...state, screen: state.behind, scroll: 0 }
  if (state.search !== null) return { ...state, search: null }
  if (state.screen === 'places') return { ...state, screen: 'list', scroll: 0 }
  return state.course === null ? state : { ...state, course: null }
}
