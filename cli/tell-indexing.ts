/** Says how far a long piece of work on a large corpus is, in the line that says that it is being read; nothing in a pipe. */
import { indexingNote, workingNote } from '../src/words/command-words.ts'
import { say } from '../src/words/say.ts'
import type { Terminal } from './terminal.ts'

/** Texts between two words of it: some tenth of a second. */
const EACH = 25

export const tellIndexing =
  (terminal: Terminal): ((done: number, of: number) => void) =>
  (done, of) => {
    if (done % EACH === 0) terminal.goesOn(say(terminal.ui, indexingNote, { done, of }))
  }

/** How much of the search for formulas is done: told at each whole part of a hundred. */
export function tellWorking(terminal: Terminal): (done: number) => void {
  let last = 0
  return (done) => {
    if (Math.floor(done) === last) return
    last = Math.floor(done)
    terminal.goesOn(say(terminal.ui, workingNote, { done: last }))
  }
}
