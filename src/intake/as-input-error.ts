/** What went wrong in reading one file, as one clear line that names it. */
import { InputError, type ToldProblem } from '../words/input-error.ts'
import { intakeWords, type Note } from '../words/intake-words.ts'
import { countLeftOut } from '../words/left-out-words.ts'
import { type Label, labelOf } from '../words/say.ts'
import type { ForeignText } from './foreign-text.ts'
import { IntakeFault, type IntakeNote } from './intake-note.ts'

/** The text that was read, which must hold a letter or a figure. Throws InputError with the file's name. */
export const asInputError = (name: string, read: () => Promise<ForeignText>): Promise<ForeignText> =>
  namingFile(name, async () => withWords(await read()))

/** What was looked at in a file. Throws InputError with the file's name for what the intake refuses. */
export async function namingFile<T>(name: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof IntakeFault)) throw error
    throw new InputError(name, problemOf(error.note))
  }
}

const LOOK_AT_IT: Label = { zh: '请查看该文件', en: 'look at the file' }

/** A note as a problem of a file: where its row says nothing of what to do, the user has to look. */
function problemOf({ code, values }: IntakeNote): ToldProblem {
  const { message, hint = LOOK_AT_IT }: Note = intakeWords[code]
  return { code, words: { message, hint }, values }
}

/** The same text. Throws IntakeFault where it holds no letter and no figure. */
export function withWords(text: ForeignText): ForeignText {
  if (/[\p{L}\p{N}]/u.test(text.text)) return text
  if (text.leftOut.length === 0) throw new IntakeFault('no-words')
  throw new IntakeFault('no-words-in-text', { what: labelOf((ui) => countLeftOut(text.leftOut, ui)) })
}
