/**
 * The part of the reducer that searches: what is typed after `/`, and the way from one place found to the next.
 *
 *     / 核 武 器 Enter   →   the next clause that holds the words, in the base or in an earlier text
 */

import { say } from '../../src/words/say.ts'
import { labels, screenWords } from '../../src/words/screen-words.ts'
import { extentOf } from './layout/frame.ts'
import { listedRows } from './listed-rows.ts'
import { erased, typedInto } from './prompt.ts'
import { type Scene, viewOf } from './scene.ts'
import { findPlaces, type Place } from './search.ts'
import { type State, toClauses } from './state.ts'

export const typed = (state: State, text: string): State =>
  state.prompt === null ? state : { ...state, prompt: typedInto(state.prompt, text) }

export const erase = (state: State, what: 'character' | 'word' | 'all'): State =>
  state.prompt === null ? state : { ...state, prompt: erased(state.prompt, what) }

export function confirm(state: State, scene: Scene): State {
  // An empty query is the last one again.
  const query = (state.prompt ?? '').trim() || (state.search?.query ?? '')
  const rest: State = { ...state, prompt: null, search: null }
  if (query === '') return rest
  const places = findPlaces(viewOf(scene, state), query)
  if (places.length === 0) return { ...rest, message: say(scene.ui, screenWords.notFound, { query }) }
  const at = Math.max(
    0,
    places.findIndex((p) => p.row >= state.row),
  )
  return goTo({ ...rest, search: { query, at } }, places[at]!, scene)
}

export function nextPlace(state: State, by: 1 | -1, scene: Scene): State {
  if (!state.search) return state
  const places = findPlaces(viewOf(scene, state), state.search.query)
  if (places.length === 0) return { ...state, search: null }
  const at = (state.search.at + by + places.length) % places.length
  const around = by === 1 ? at < state.search.at : at > state.search.at
  const gone = goTo({ ...state, search: { ...state.search, at } }, places[at]!, scene)
  return around && gone.message === null
    ? { ...gone, message: labels[by === 1 ? 'wrapped' : 'wrappedBack'][scene.ui] }
    : gone
}

/** Shows a place: in the text that has the words, with the filter off if it hides them. */
function goTo(state: State, place: Place, scene: Scene): State {
  const view = viewOf(scene, state)
  let next = toClauses(state)
  const [column] = place.columns
  if (!place.inBase && column !== undefined && next.tab !== 'all' && !place.columns.includes(next.tab))
    next = { ...next, tab: column }
  if (!listedRows(view, next).includes(place.row))
    next = { ...next, filter: [], list: 'base', message: labels.unfiltered[scene.ui] }
  const chosen: State = { ...next, row: place.row, scroll: 0 }
  // The words may stand below the window: among the points of a summary, or in an earlier text.
  const { hits, height } = extentOf(chosen, scene)
  const [first] = hits
  return first === undefined || first < height ? chosen : { ...chosen, scroll: first - 1 }
}
