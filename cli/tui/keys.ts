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
import { panelBindings, promptBindings } from './panel-bindings.ts'
import type { Action, State } from './state.ts'

/** In the order of help. */
export const bindings: readonly Binding[] = [...browseBindings, ...panelBindings, ...promptBindings]

export const placeOf = (state: State): Place => (state.prompt === null ? state.screen : 'prompt')

const tables = new WeakMap<readonly unknown[], Map<string, ReadonlyMap<string, unknown>>>()

interface Typed {
  readonly type: 'typed'
  readonly text: string
}

/** What a key does in a place, by a table; null where it does nothing. In the prompt every other key is text. */
export function findAction<A, P extends string>(
  table: readonly Binding<A, P>[],
  place: P,
  key: string,
): A | Typed | null {
  const byPlace = tables.get(table) ?? new Map<string, ReadonlyMap<string, unknown>>()
  tables.set(table, byPlace)
  const known =
    byPlace.get(place) ??
    new Map(table.filter((b) => b.in.includes(place)).flatMap((b) => b.keys.map((k) => [k, b.action])))
  byPlace.set(place, known)
  const action = known.get(key) as A | undefined
  if (action !== undefined) return action
  if (place === 'prompt' && (key === 'Space' || [...key].length === 1))
    return { type: 'typed', text: key === 'Space' ? ' ' : key }
  return null
}

export function actionFor(key: string, state: State): Action | null {
  const action = findAction(bindings, placeOf(state), key)
  if (action?.type === 'only') return { ...action, at: Number(key) - 1 }
  // 1 to 9, and 0 for the tenth.
  if (action?.type === 'news') return { ...action, at: (Number(key) + 9) % 10 }
  return action
}

/** A key as people write it: `Ctrl-C`, `PgDn`, `↑`. */
export function keyName(key: string, ui: Ui): string {
  if (key.startsWith('C-')) return `Ctrl-${key.slice(2).toUpperCase()}`
  const named: Label | undefined = keyNames[key as keyof typeof keyNames]
  return named?.[ui] ?? key
}

const inTable = (name: string): string => `\`${name.replace('|', '\\|')}\``

/** A table of keys as Markdown, for the README and the pages of the screens. Ends without a line feed. */
export function keyTable(ui: Ui, table: readonly Pick<Binding, 'keys' | 'describe'>[] = bindings): string {
  const rows = table.map((b) => `| ${b.keys.map((k) => inTable(keyName(k, ui))).join(' ')} | ${b.describe[ui]} |`)
  return [keyTableHead[ui], '| --- | --- |', ...rows].join('\n')
}
