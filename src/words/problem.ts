/**
 * A fault as it is told: what is wrong, and what to do about it. Findings and refusals are of this shape.
 *
 *     'record-dates': { message: { zh: …, en: '{file} is said to be published on {published}, …' }, hint: { zh: …, en: … } }
 *
 * Whoever finds a fault gives its code and the values; the words are the catalogue's, in the language of the reader.
 */
import type { Ui } from '../model/ui.ts'
import { type Entry, sayWith, type ValuesOf } from './say.ts'

export interface Problem {
  readonly message: Entry
  readonly hint: Entry
}

/** The values that the message or the hint asks for. */
export type ProblemValues<P extends Problem> = ValuesOf<P['message']> & ValuesOf<P['hint']>

/** No argument where neither asks for anything. */
export type GivenTo<P extends Problem> = [keyof ProblemValues<P>] extends [never] ? [] : [values: ProblemValues<P>]

export type Values = Readonly<Record<string, unknown>>

/** Both parts in one language, without end marks. */
export interface SaidProblem {
  readonly message: string
  readonly hint: string
}

export const sayProblem = (ui: Ui, { message, hint }: Problem, values: Values): SaidProblem => ({
  message: sayWith(ui, message, values),
  hint: sayWith(ui, hint, values),
})
