/**
 * A fault as it is told: what is wrong, and what to do about it. Findings and refusals are of this shape.
 *
 *     'record-dates': { message: { zh: …, en: '{file} is said to be published on {published}, …' }, hint: { zh: …, en: … } }
 *
 * Whoever finds a fault gives its code and the values; the words are the catalogue's, in the language of the reader.
 */
import type { Ui } from '../model/ui.ts'
import { type CommandWords, commandLine } from './command-line.ts'
import { type Entry, sayWith, type ValuesOf } from './say.ts'
import { toldPath } from './told-path.ts'

export interface Problem {
  readonly message: Entry
  readonly hint: Entry
  /** Commands that the hint gives, by the names of its holes: `{update}`. */
  readonly commands?: Readonly<Record<string, CommandWords>>
}

type CommandsOf<P> = P extends { readonly commands: infer C } ? C : Record<never, never>
type WordsOf<C> = C extends Readonly<Record<string, readonly (infer W)[]>> ? W : never
/** Said by whoever says the hint: see `sayProblem`. */
type SaidHere = keyof SaidWithCommands

/** The values that the message, the hint or its commands ask for. */
export type ProblemValues<P extends Problem> = ValuesOf<P['message']> &
  Omit<ValuesOf<P['hint']>, keyof CommandsOf<P>> &
  Omit<ValuesOf<Readonly<Record<Ui, WordsOf<CommandsOf<P>>>>>, SaidHere>

/** No argument where neither asks for anything. */
export type GivenTo<P extends Problem> = [keyof ProblemValues<P>] extends [never] ? [] : [values: ProblemValues<P>]

export type Values = Readonly<Record<string, unknown>>

/** Both parts in one language, without end marks. */
export interface SaidProblem {
  readonly message: string
  readonly hint: string
}

/** What `tifa` takes for the corpus where none is named. */
const USUAL_CORPUS = 'corpus'

interface SaidWithCommands {
  /** The corpus folder. */
  readonly corpusDir: string
}

/**
 * `values.corpusNamed` is the corpus as it was named, and then each command names it too. Every command can be pasted.
 */
export function sayProblem(ui: Ui, { message, hint, commands = {} }: Problem, values: Values): SaidProblem {
  const said = toldValues(values)
  const named = typeof values.corpusNamed === 'string' ? values.corpusNamed : null
  const here: SaidWithCommands = { corpusDir: named ?? USUAL_CORPUS }
  const lines = Object.entries(commands).map(([name, words]) => [name, commandLine(words, { ...said, ...here }, named)])
  return {
    message: sayWith(ui, message, said),
    hint: sayWith(ui, hint, { ...said, ...Object.fromEntries(lines) }),
  }
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
