/**
 * Reads any command line with yargs: help, version, completion, short flags, and all that is not plain.
 * Built from the same tables as `readPlain`; what values are allowed is `checkValues`'s affair, for both.
 */
import yargs, { type Argv } from 'yargs'
import type { Ui } from '../src/index.ts'
import { helpWords } from '../src/words/command-words.ts'
import { typeset } from '../src/words/typeset.ts'
import { parserWords } from '../src/words/usage-words.ts'
import {
  type Arguments,
  type Command,
  type CommandTable,
  DEFAULT_COMMAND,
  type Option,
  type OptionTable,
  type Value,
} from './command.ts'
import { everywhere } from './option-tables.ts'
import { misuse } from './usage-error.ts'

export type Parsed =
  | { readonly kind: 'run'; readonly command: Command; readonly args: Arguments }
  /** Help, a version or completions: print and end. */
  | { readonly kind: 'print'; readonly text: string }

export interface ParseContext {
  readonly ui: Ui
  readonly version: string
  /** Columns for help. */
  readonly width: number
  /** Those that the line may name. */
  readonly commands: CommandTable
}

const YARGS_TYPE = { string: 'string', boolean: 'boolean', number: 'string', list: 'array' } as const

/** Choices stand in the description: which values are allowed is checked, and told in one line, by `checkValues`. */
function describeOption(o: Option, ui: Ui): string {
  const values = o.choices?.join('|') ?? o.range?.join('–')
  if (!values) return o.describe[ui]
  return typeset(ui).named(o.describe[ui], values)
}

function declare(y: Argv, options: OptionTable, ui: Ui): Argv {
  for (const [name, o] of Object.entries(options)) {
    if (name === 'help' || name === 'version') continue
    y = y.option(name, {
      type: YARGS_TYPE[o.type],
      describe: describeOption(o, ui),
      ...(o.type === 'list' ? { string: true } : {}),
      ...(o.alias ? { alias: o.alias } : {}),
    })
  }
  return y
}

/** Values as the tables name them: the last of a repeated flag, lists as lists. */
function valuesOf(argv: Record<string, unknown>, options: OptionTable): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const [name, option] of Object.entries(options)) {
    const given = argv[name]
    if (given === undefined || name === 'help' || name === 'version') continue
    const all = (Array.isArray(given) ? given : [given]) as (string | boolean)[]
    if (option.type === 'boolean') {
      if (all.at(-1) === true) values[name] = true
      continue
    }
    const words = all.map(String)
    if (words.length === 0 || words.some((w) => w === '')) throw misuse('value.missing', { name })
    values[name] = option.type === 'list' ? words : words.at(-1)!
  }
  return values
}

/** A slip of the pen changes a third of a name at most. */
const SLIP = 1 / 3

/** The known name meant by a misspelt one: `fromat` → `format`. Loads the engine, which only a mistake has to wait for. */
async function nearest(name: string, known: readonly string[]): Promise<string | undefined> {
  const { nearestOf } = await import('../src/command.ts')
  return nearestOf(name, known, { within: SLIP })[0]
}

/** The first flag that no table knows, with the nearest that one does. */
async function refuseUnknown(
  argv: Record<string, unknown>,
  options: OptionTable,
  own: ReadonlySet<string>,
): Promise<void> {
  const aliases = Object.values(options).flatMap((o) => (o.alias ? [o.alias] : []))
  for (const name of Object.keys(argv)) {
    if (name === '_' || name === '$0' || own.has(name) || Object.hasOwn(options, name) || aliases.includes(name))
      continue
    const near = await nearest(name, Object.keys(options))
    throw misuse('option.unknown', { flag: `${name.length === 1 ? '-' : '--'}${name}`, near: near ?? null })
  }
}

/** A word that is no command: one misspelt, or a text that wants `compare` before it. */
export async function refuseUnknownCommand(word: string, names: readonly string[]): Promise<never> {
  const near = (await nearest(word, names)) ?? (/^\d{4}|[./\\·]/u.test(word) ? `compare ${word}` : null)
  throw misuse('command.unknown', { word, near })
}

/** A dash alone, which yargs would drop without a word. */
function refuseDash(argv: readonly string[], options: OptionTable): void {
  const takesValue = (word: string | undefined): boolean => {
    const name = word?.replace(/^--?/u, '')
    const option = Object.entries(options).find(([long, o]) => word !== '-' && (long === name || o.alias === name))?.[1]
    return word?.startsWith('-') === true && option !== undefined && option.type !== 'boolean'
  }
  const end = argv.indexOf('--')
  if (!argv.some((word, i) => word === '-' && (end < 0 || i < end) && !takesValue(argv[i - 1]))) return
  throw misuse('arguments.dash')
}

/** The names of each word that a command takes: `<document|text>` has two, and the parser gives the word under both. */
const positionalNames = (positionals: string): readonly (readonly string[])[] =>
  [...positionals.matchAll(/[<[]([\w|-]+)(?:\.\.)?[\]>]/gu)].map((m) => m[1]!.split('|'))

export async function parseWithYargs(argv: readonly string[], context: ParseContext): Promise<Parsed> {
  const { ui, version, width, commands } = context
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const names = all.map((c) => c.name)
  let chosen: { command: Command; argv: Record<string, unknown> } | null = null

  let y: Argv = yargs([...argv])
    .scriptName('tifa')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    })
    .updateStrings(parserWords[ui] as unknown as Record<string, string>)
    .usage(helpWords.usage[ui])
    .help('help', everywhere.help?.describe[ui] ?? '')
    .alias('help', 'h')
    .version('version', everywhere.version?.describe[ui] ?? '', version)
    .exitProcess(false)
    .showHelpOnFail(false)
    .wrap(width)
  y = declare(y, everywhere, ui)
  // The parser asks for its words before `--`; those behind it may be the ones: tifa trace -- --near.
  const behind = argv.includes('--') && argv.indexOf('--') < argv.length - 1
  for (const command of all) {
    const positionals = behind ? command.positionals.replace(/<([^>]*)>/gu, '[$1]') : command.positionals
    const head = `${command.name} ${positionals}`.trim()
    y = y.command(
      command.name === DEFAULT_COMMAND ? [head, '$0'] : head,
      command.describe[ui],
      (inner) => {
        for (const [line, describe] of command.examples) inner = inner.example(line, describe[ui])
        return declare(inner, command.options, ui)
      },
      (parsed) => {
        chosen = { command, argv: parsed as Record<string, unknown> }
      },
    )
  }
  y = y.epilogue(helpWords.epilogue[ui])

  let output = ''
  const failure = await new Promise<unknown>((resolve) => {
    y.fail((message, error) => {
      throw error ?? misuse('arguments.parser', { said: message })
    })
    Promise.resolve(
      y.parse([...argv], {}, (error: unknown, _argv: unknown, printed: string) => {
        output += printed
        resolve(error ?? null)
      }),
    ).catch(resolve)
  })
  if (failure)
    throw failure instanceof Error && failure.name === 'YError'
      ? misuse('arguments.parser', { said: failure.message })
      : failure
  if (output) return { kind: 'print', text: `${output}\n` }
  const found = chosen as { command: Command; argv: Record<string, unknown> } | null
  if (!found) throw new Error('assertion: no command was chosen')

  const command = found.command
  const options = { ...everywhere, ...command.options }
  const own = positionalNames(command.positionals)
  await refuseUnknown(found.argv, options, new Set(own.flat()))
  refuseDash(argv, options)
  const positionals = own.flatMap(([name = '']) => {
    const value = found.argv[name]
    return value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]
  })
  const rest = (found.argv._ as (string | number)[]).map(String).filter((w, i) => !(i === 0 && w === command.name))
  const named = argv.includes(command.name)
  if (!named && command.name === DEFAULT_COMMAND && positionals.length > 0)
    await refuseUnknownCommand(positionals[0]!, names)
  // Words after `--` are texts and names, whatever they look like.
  const isTooMany = !command.positionals.includes('..') && positionals.length + rest.length > own.length
  if (rest.length > 0 && isTooMany) throw misuse('arguments.many', { words: rest.join(' ') })
  const typed = named ? argv.filter((_, i) => i !== argv.indexOf(command.name)) : argv
  return {
    kind: 'run',
    command,
    args: {
      command: command.name,
      positionals: [...positionals, ...rest],
      options: valuesOf(found.argv, options),
      typed,
    },
  }
}
