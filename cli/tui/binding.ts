/** What a key does, where, and how it is told: one row of the table in keys.ts. */
import type { Label } from '../../src/words/say.ts'
import type { Action, ScreenName } from './state.ts'

/** Places where a binding holds. */
export type Place = ScreenName | 'prompt'

export interface Binding<A = Action, P = Place> {
  /** Names as `readKeys` gives them. */
  readonly keys: readonly string[]
  readonly action: A
  readonly in: readonly P[]
  readonly describe: Label
  /** Two or three characters for the hint line; without it the line leaves the binding out. */
  readonly hint?: Label
}
