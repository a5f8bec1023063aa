/**
 * What a command is. One file a command under cli/commands/, one row in cli/commands.ts.
 *
 *     export const list: Command = { name: 'list', positionals: '', describe: {…}, options: {…}, examples: […], run }
 *
 * A command's file holds data and light code; what it needs to do its work, `run` imports when it runs.
 */
import type { Label } from '../src/words/say.ts'
import type { Terminal } from './terminal.ts'

export type { Label } from '../src/words/say.ts'

export const EXIT = { clean: 0, findings: 1, usage: 2, bug: 3 } as const

/** One flag. The name in the table is its spelling after `--`. */
export interface Option {
  /** `list` may be given several times; each takes one value. `number` is a whole number. */
  readonly type: 'string' | 'boolean' | 'number' | 'list'
  readonly choices?: readonly string[]
  /** Smallest and largest number allowed. */
  readonly range?: readonly [number, number]
  /** One letter. */
  readonly alias?: string
  /** What stands for the value in help: FILE, DIR. */
  readonly value?: string
  readonly describe: Label
}

export type OptionTable = Readonly<Record<string, Option>>

export type Value = string | boolean | number | readonly string[]

/** Arguments as read and found valid. */
export interface Arguments {
  readonly command: string
  readonly positionals: readonly string[]
  /** Only what was given. */
  readonly options: Readonly<Record<string, Value>>
  /** As typed, after the command's name: for records of what was done. */
  readonly typed: readonly string[]
}

export interface Command {
  readonly name: string
  /** In the manner of yargs: `[texts..]`, `<clause> [texts..]`. */
  readonly positionals: string
  readonly describe: Label
  readonly options: OptionTable
  readonly examples: readonly (readonly [line: string, describe: Label])[]
  /** Resolves to the exit code. */
  readonly run: (args: Arguments, terminal: Terminal) => Promise<number>
}

/** Each command by its name, loaded when it is asked for. */
export type CommandTable = Readonly<Record<string, () => Promise<Command>>>

/** What `tifa` without a command does. */
export const DEFAULT_COMMAND = 'compare'

export const text = (args: Arguments, name: string): string | undefined => {
  const value = args.options[name]
  return typeof value === 'string' ? value : undefined
}
export const flag = (args: Arguments, name: string): boolean => args.options[name] === true
export const number = (args: Arguments, name: string): number | undefined => {
  const value = args.options[name]
  return typeof value === 'number' ? value : undefined
}
export const list = (args: Arguments, name: string): readonly string[] => {
  const value = args.options[name]
  return Array.isArray(value) ? value : []
}
