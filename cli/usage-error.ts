/** The user asked for something that cannot be: one line, exit code 2. */

import type { Given } from '../src/words/say.ts'
import { SayableError } from '../src/words/sayable.ts'
import { usageWords } from '../src/words/usage-words.ts'

export class UsageError extends SayableError {
  override name = 'UsageError'
}

export type UsageCode = keyof typeof usageWords

/** `throw misuse('value.missing', { name })`: the sentence of the catalogue with its values. */
export const misuse = <C extends UsageCode>(code: C, ...[values]: Given<(typeof usageWords)[C]>): UsageError =>
  new UsageError({ code, words: usageWords[code], values: values ?? {} })
