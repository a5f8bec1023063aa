/** Says how far the index of a large corpus is, in the line that says that it is being read; nothing in a pipe. */
import { indexingNote } from '../src/words/command-words.ts'
import { say } from '../src/words/say.ts'
import type { Terminal } from './terminal.ts'

/** Texts between two words of it: some tenth of a second. */
const EACH = 25

export const tellIndexing =
  (terminal: Terminal): ((done: number, of: number) => void) =>
  (done, of) => {
    if (done % EACH === 0) terminal.goesOn(say(terminal.ui, indexingNote, { done, of }))
  }
