/**
 * Every key of the screen, in one table: help, the hint line, the table in the README and the tests come from it.
 *
 *     n   next change   →   { type: 'change', by: 1 }
 *
 * A key may mean different things in different places (`n` after a search goes on to the next place found); the
 * reducer settles that, the table says where a binding holds.
 */
import type { Ui } from '../../src/index.ts'
import type { Label } from '../../src/words/say.ts'
import { keyNames, keyTableHead } from '../../src/words/screen-words.ts'
import type { Binding, Place } from './binding.ts'
import { browseBindings } from './browse-bindings.ts'
import { panelBindings } from './panel-bindings.ts'
import type { Action, State } from './state.ts'

/** In the order of help. */
export const bindings: readonly Binding[] = [...browseBindings, ...panelBindings]

export const placeOf = (state: State): Place => (state.prompt === null ? state.screen : 'prompt')

const byPlace = new Map<Place, ReadonlyMap<string, Action>>()

/** What a key does where the state is, or null. In the prompt every other key is text. */
export function actionFor(key: string, state: State): Action | null {
  const place = placeOf(state)
  let table = byPlace.get(place)
  if (!table) {
    table = new Map(bindings.filter((b) => b.in.includes(place)).flatMap((b) => b.keys.map((k) => [k, b.action])))
    byPlace.set(place, table)
  }
  const action = table.get(key)
  if (action?.type === 'only') return { ...action, at: Number(key) - 1 }
  // 1 to 9, and 0 for the tenth.
  if (action?.type === 'news') return { ...action, at: (Number(key) + 9) % 10 }
  if (action) return action
  if (place === 'prompt' && (key === 'Space' || [...key].length === 1))
    return { type: 'typed', text: key === 'Space' ? ' ' : key }
  return null
}

/** A key as people write it: `Ctrl-C`, `PgDn`, `↑`. */
export function keyName(key: string, ui: Ui): string {
  if (key.startsWith('C-')) return `Ctrl-${key.slice(2).toUpperCase()}`
  const named: Label | undefined = keyNames[key as keyof typeof keyNames]
  return named?.[ui] ?? key
}

const inTable = (name: string): string => `\`${name.replace('|', '\\|')}\``

/** The table of keys as Markdown, for the README. Ends without a line feed. */
export function keyTable(ui: Ui): string {
  const rows = bindings.map((b) => `| ${b.keys.map((k) => inTable(keyName(k, ui))).join(' ')} | ${b.describe[ui]} |`)
  return [keyTableHead[ui], '| --- | --- |', ...rows].join('\n')
}
