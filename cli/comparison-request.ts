/**
 * What is to be compared, and how, as the arguments say it: shared by all commands that compare.
 *
 *     tifa compare demo 2019 2024 --as versions   →   { corpus: (the sample corpus), inputs: ['2019', '2024'], as: 'versions' }
 */
import { type IntakeLimits, intakeLimits, parseLimits, STANCE_KINDS } from '../src/command.ts'
import { type CollateRequest, type Reading, ROW_FILTERS, type RowFilter } from '../src/index.ts'
import { comparingNote } from '../src/words/command-words.ts'
import { say } from '../src/words/say.ts'
import { type Arguments, list, text } from './command.ts'
import { sampleCorpus } from './sample-corpus.ts'
import type { Terminal } from './terminal.ts'
import { misuse } from './usage-error.ts'
import { watchPasses } from './watch-passes.ts'

/** In place of a text: the sample corpus, whose states are invented. A file of that name is `./demo`. */
const DEMO = 'demo'

export function comparisonRequest(args: Arguments, inputs: readonly string[], terminal: Terminal): CollateRequest {
  const corpus = text(args, 'corpus')
  const demo = corpus === undefined && inputs[0] === DEMO
  return {
    inputs: demo ? inputs.slice(1) : inputs,
    workingDir: terminal.cwd,
    abridged: list(args, 'abridged'),
    ...optional('corpus', demo ? sampleCorpus() : corpus),
    ...optional('lang', text(args, 'lang') as CollateRequest['lang']),
    ...optional('as', text(args, 'as') as Reading | undefined),
    ...optional('encoding', text(args, 'encoding')),
    ...optional('changes', text(args, 'changes') as CollateRequest['changes']),
    ...optional('body', text(args, 'body')),
    ...optional('limits', limitsAsked(args)),
    ...optional('decisions', text(args, 'decisions')),
    ...optional('watch', watchPasses(terminal)),
    onPair: (pair) => terminal.goesOn(say(terminal.ui, comparingNote, pair)),
  }
}

/** `--limit pages=2000`; a usage error for a name or a number that is none. */
export function limitsAsked(args: Arguments): IntakeLimits | undefined {
  const given = list(args, 'limit')
  if (given.length === 0) return undefined
  const { limits, bad } = parseLimits(given)
  if (bad !== null)
    throw misuse('value.choice', {
      name: 'limit',
      value: bad,
      choices: Object.keys(intakeLimits).map((name) => `${name}=N`),
    })
  return limits
}

/** `{ name: value }`, or nothing where there is no value. */
export const optional = <K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: V }

export const showsPunctuation = (args: Arguments): boolean => list(args, 'show').includes('punctuation')

/** `--only new,gone --only numbers`: each once, in their own order. Throws a usage error for any other. */
export const rowsAsked = (args: Arguments): readonly RowFilter[] =>
  kindsAsked(args, ROW_FILTERS, Object.fromEntries(STANCE_KINDS.map((kind) => [kind, ['stance']])))

/** The same of any list of kinds. */
export function kindsAsked<K extends string>(
  args: Arguments,
  kinds: readonly K[],
  others: Readonly<Record<string, readonly K[]>>,
): readonly K[] {
  const given = list(args, 'only')
    .flatMap((words) => words.split(','))
    .map((word) => word.trim().toLowerCase())
    .flatMap((word): readonly string[] => (Object.hasOwn(others, word) ? others[word]! : [word]))
  const unknown = given.find((word) => !(kinds as readonly string[]).includes(word))
  if (unknown !== undefined) throw misuse('value.choice', { name: 'only', value: unknown, choices: kinds })
  return kinds.filter((filter) => given.includes(filter))
}

/** `--rows all`: what is kept is written out; else it is folded. */
export const rowsShown = (args: Arguments): 'changes' | 'all' => (text(args, 'rows') === 'all' ? 'all' : 'changes')

/** What is whole whatever is asked: data for programs, and a text with tracked changes. */
export function refuseFiltered(args: Arguments, form: string): void {
  if (list(args, 'only').length > 0) throw misuse('only.form', { form })
}
