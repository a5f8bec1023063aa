/**
 * A fault as it is told: what is wrong, and what to do about it. Findings and refusals are of this shape.
 *
 *     'record-dates': { message: { zh: …, en: '{file} is said to be published on {published}, …' }, hint: { zh: …, en: … } }
 *
 * Whoever finds a fault gives its code and the values; the words are the catalogue's, in the language of the reader.
 */
import type { Ui } from '../model/ui.ts'
import { type Entry, sayWith, type ValuesOf } from './say.ts'
import { toldPath } from './told-path.ts'

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

export function sayProblem(ui: Ui, { message, hint }: Problem, values: Values): SaidProblem {
  const said = toldValues(values)
  return { message: sayWith(ui, message, said), hint: sayWith(ui, hint, said) }
}

/** Names of values that are files or folders. */
const PLACES = ['file', 'path', 'folder', 'corpus', 'lock']

/** The values as they are told: of where files lie, nothing of the machine. */
export const toldValues = (values: Values): Values =>
  PLACES.some((name) => typeof values[name] === 'string')
    ? Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          PLACES.includes(name) && typeof value === 'string' ? toldPath(value) : value,
        ]),
      )
    : values
