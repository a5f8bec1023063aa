/**
 * Reads plain arguments without yargs, which alone takes longer to load than the comparison of two statements.
 *
 *     compare a.txt b.txt --format json      read here
 *     compare a.txt --fromat json, -h, --    left to yargs, which knows help, short flags, mistakes and all else
 *
 * Both are made from the same option tables; a test runs both over the same command lines.
 */
import { type Arguments, DEFAULT_COMMAND, type OptionTable, type Value } from './command.ts'

/** Names that ask for something other than running a command. */
const LEFT_TO_YARGS = new Set(['help', 'version'])

/** The command that a plain line begins with, or null where yargs must look. */
export function plainCommand(argv: readonly string[], names: ReadonlySet<string>): string | null {
  const first = argv[0]
  if (first === undefined || first.startsWith('--')) return DEFAULT_COMMAND
  return names.has(first) ? first : null
}

/** The arguments of a line in its plainest form: `--name value`, `--name=value`, `--flag`, words. Else null. */
export function readPlain(argv: readonly string[], command: string, options: OptionTable): Arguments | null {
  const positionals: string[] = []
  const values: Record<string, Value> = {}
  const rest = argv[0] === command ? argv.slice(1) : argv
  // Without a command's name there are flags alone: a word could be a command misspelt.
  const wordsAllowed = argv[0] === command
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i]!
    if (!word.startsWith('-')) {
      if (!wordsAllowed) return null
      positionals.push(word)
      continue
    }
    if (!word.startsWith('--') || word === '--') return null
    const equals = word.indexOf('=')
    const name = word.slice(2, equals < 0 ? undefined : equals)
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (!option || LEFT_TO_YARGS.has(name)) return null
    if (option.type === 'boolean') {
      if (equals >= 0 || rest[i + 1] === 'true' || rest[i + 1] === 'false') return null
      values[name] = true
      continue
    }
    const value = equals < 0 ? rest[++i] : word.slice(equals + 1)
    // Quotes at both ends are yargs's to judge, as is a value that looks like a flag or is missing.
    if (value === undefined || value === '' || value.startsWith('-') || /^["']/u.test(value)) return null
    if (option.type === 'list') values[name] = [...((values[name] as readonly string[] | undefined) ?? []), value]
    else values[name] = value
  }
  return { command, positionals, options: values, typed: rest }
}
