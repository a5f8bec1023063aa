/**
 * What the shell may put for the word being typed: `tifa --complete compare --format j` answers `json`.
 * Called by the scripts of `tifa completion`; file names are the shell's own affair.
 */
import { DEFAULT_COMMAND, type OptionTable } from './command.ts'
import { commands } from './commands.ts'
import { everywhere } from './option-tables.ts'
import type { Terminal } from './terminal.ts'

/** The option that takes a value from the word after it, or null. */
function optionBefore(word: string | undefined, options: OptionTable): OptionTable[string] | null {
  if (!word?.startsWith('--')) return null
  const name = word.slice(2)
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  return option && option.type !== 'boolean' ? option : null
}

/** How many are neither an option nor its value. */
const wordsAmong = (words: readonly string[], options: OptionTable): number =>
  words.filter((word, k) => !word.startsWith('-') && optionBefore(words[k - 1], options) === null).length

/** `words` are those after `tifa`, the last one being typed (empty for a new word). In the order of the tables. */
export async function complete(words: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const name = before.find((w) => Object.hasOwn(commands, w))
  const command = await commands[name ?? DEFAULT_COMMAND]!()
  const options: OptionTable = { ...everywhere, ...command.options }
  const fits = (list: readonly string[]): readonly string[] => list.filter((w) => w.startsWith(current))
  const asked = optionBefore(before.at(-1), options)
  if (asked) return fits(asked.choices ?? [])
  if (current.startsWith('-')) {
    const given = new Set(before)
    return fits(
      Object.entries(options)
        .map(([n, o]) => ({ flag: `--${n}`, again: o.type === 'list' }))
        .filter(({ flag, again }) => again || !given.has(flag))
        .map(({ flag }) => flag),
    )
  }
  if (name === undefined) return fits(Object.keys(commands))
  if (command.name === 'completion') return fits(command.options.shell?.choices ?? [])
  const [asksText, asksDocument] = [/text/.test(command.positionals), /document/.test(command.positionals)]
  if (!asksText && !asksDocument) return []
  // Words that are looked for are the user's own.
  const typed = before.slice(before.indexOf(name) + 1)
  if (command.positionals.startsWith('<words>') && wordsAmong(typed, options) === 0) return []
  const { documentNames, textNames } = await import('./text-names.ts')
  const documents = asksDocument ? await documentNames(before, terminal) : []
  const texts = asksText ? await textNames(before, terminal) : []
  return fits([...new Set([...documents, ...texts])])
}
