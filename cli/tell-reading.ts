/**
 * Says that a large corpus is being read, before the second in which a person would wonder.
 *
 *     reading 60 documents…        on a terminal's stderr, until the first output takes it away
 */
import { readdir } from 'node:fs/promises'
import { corpusDir } from '../src/index.ts'
import { readingNote } from '../src/words/command-words.ts'
import { say } from '../src/words/say.ts'
import { type Arguments, text } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Commands that read all of a corpus before they say anything. */
const READERS: ReadonlySet<string> = new Set(['compare', 'list', 'trace', 'check', 'report', 'why'])
/** Documents from which reading may take a second on a slow machine. */
const MANY = 20

export async function tellReading(args: Arguments, terminal: Terminal): Promise<void> {
  if (!READERS.has(args.command)) return
  await terminal.busy(async () => {
    const asked = text(args, 'corpus')
    const { dir } = await corpusDir({ workingDir: terminal.cwd, ...(asked === undefined ? {} : { corpus: asked }) })
    const documents = (await readdir(dir)).filter((name) => /^\d{4}/.test(name)).length
    return documents < MANY ? null : say(terminal.ui, readingNote, { documents })
  })
}
