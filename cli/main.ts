/**
 * The command `tifa`. Reads the line, loads the one command it asks for, and turns what goes wrong into an exit code.
 */
import { checkValues } from './check-values.ts'
import { type Arguments, type Command, EXIT, type OptionTable } from './command.ts'
import { commands } from './commands.ts'
import { optimiseLater } from './optimise-later.ts'
import { everywhere } from './option-tables.ts'
import { plainCommand, readPlain } from './read-arguments.ts'
import { tellReading } from './tell-reading.ts'
import { OutputClosed, openTerminal, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

optimiseLater()

/** `tifa help report` is `tifa report --help`, as in git and npm; `tifa help` alone is `tifa --help`. */
const HELP = 'help'

/** How the scripts of `tifa completion` ask what a word may become. */
const COMPLETE = '--complete'

async function run(given: readonly string[], terminal: Terminal): Promise<number> {
  const argv = given[0] === HELP ? await helpLine(given.slice(1)) : given
  if (argv[0] === COMPLETE) {
    const { complete } = await import('./complete.ts')
    await terminal.write((await complete(argv.slice(1), terminal)).map((w) => `${w}\n`).join(''))
    return EXIT.clean
  }
  if (argv.length === 1 && argv[0] === '--version') {
    const { version } = await import('./version.ts')
    await terminal.write(`${version}\n`)
    return EXIT.clean
  }
  const name = plainCommand(argv, new Set(Object.keys(commands)))
  const load = name === null ? undefined : commands[name]
  if (name !== null && load) {
    const command = await load()
    const options: OptionTable = { ...everywhere, ...command.options }
    const plain = readPlain(argv, name, options)
    if (plain) return runCommand(command, checkValues(plain, options), terminal)
  }
  const { parseWithYargs } = await import('./parse-with-yargs.ts')
  const { version } = await import('./version.ts')
  const parsed = await parseWithYargs(argv, {
    ui: terminal.ui,
    version,
    width: Math.min(await terminal.width(), 100),
    commands,
  })
  if (parsed.kind === 'print') {
    await terminal.write(parsed.text)
    return EXIT.clean
  }
  const options: OptionTable = { ...everywhere, ...parsed.command.options }
  return runCommand(parsed.command, checkValues(parsed.args, options), terminal)
}

async function runCommand(command: Command, args: Arguments, terminal: Terminal): Promise<number> {
  await tellReading(args, terminal).catch(() => {
    // Whoever reads the corpus says what is wrong with it.
  })
  try {
    return await command.run(args, terminal)
  } finally {
    terminal.calm()
  }
}

/** The line that asks for the same help with a flag. */
async function helpLine(rest: readonly string[]): Promise<readonly string[]> {
  const [word] = rest
  if (word !== undefined && !word.startsWith('-') && !Object.hasOwn(commands, word) && word !== HELP) {
    const { refuseUnknownCommand } = await import('./parse-with-yargs.ts')
    await refuseUnknownCommand(word, Object.keys(commands))
  }
  return [...rest.filter((w) => w !== HELP), '--help']
}

/** The user's own mistake or a file's: one line. Ours: the stack. */
async function report(error: unknown, terminal: Terminal): Promise<number> {
  if (error instanceof OutputClosed) return EXIT.clean
  const { isUsage, oneLine } = await import('./report-error.ts')
  if (error instanceof UsageError || isUsage(error)) {
    terminal.warn(`tifa: ${oneLine(error, terminal.ui)}`)
    return EXIT.usage
  }
  terminal.warn(error instanceof Error ? (error.stack ?? String(error)) : String(error))
  return EXIT.bug
}

/** Node 22 and later keep compiled code between runs if asked; Node 20 cannot. */
function keepCompiledCode(): void {
  const builtin = process.getBuiltinModule as ((id: string) => { enableCompileCache?: () => unknown }) | undefined
  builtin?.('node:module').enableCompileCache?.()
}

keepCompiledCode()
const argv = process.argv.slice(2)
const terminal = openTerminal(argv, process.env)
try {
  process.exitCode = await run(argv, terminal)
} catch (error) {
  process.exitCode = await report(error, terminal)
}
