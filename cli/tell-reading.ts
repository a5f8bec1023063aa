/**
 * Says that a large corpus is being read, before the second in which a person would wonder.
 *
 *     reading 60 documents…        on a terminal's stderr, until the first output takes it away
 */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { corpusDir } from '../src/index.ts'
import { readingNote } from '../src/words/command-words.ts'
import { say } from '../src/words/say.ts'
import { type Arguments, text } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Commands that read all of a corpus before they say anything. */
const READERS: ReadonlySet<string> = new Set(['compare', 'list', 'trace', 'check', 'report', 'why', 'formulas'])
/** Commands whose first word is no text. */
const BEHIND_A_WORD: ReadonlySet<string> = new Set(['trace', 'why'])

/** Commands that read one file without a corpus. */
const ONE_FILE_ALONE: ReadonlySet<string> = new Set(['trace', 'formulas'])

const isPath = (words: string, cwd: string): boolean => !/^\d{4}/.test(words) && existsSync(resolve(cwd, words))

/** Documents from which reading may take a second on a slow machine. */
const MANY = 20

export async function tellReading(args: Arguments, terminal: Terminal): Promise<void> {
  if (!READERS.has(args.command)) return
  // Files alone are read without a corpus.
  const texts = BEHIND_A_WORD.has(args.command) ? args.positionals.slice(1) : args.positionals
  const alone =
    texts.length >= (ONE_FILE_ALONE.has(args.command) ? 1 : 2) && texts.every((t) => isPath(t, terminal.cwd))
  if (alone && text(args, 'corpus') === undefined) return
  await terminal.busy(async () => {
    const asked = text(args, 'corpus')
    const { dir } = await corpusDir({ workingDir: terminal.cwd, ...(asked === undefined ? {} : { corpus: asked }) })
    const documents = (await readdir(dir)).filter((name) => /^\d{4}/.test(name)).length
    return documents < MANY ? null : say(terminal.ui, readingNote, { documents })
  })
}
