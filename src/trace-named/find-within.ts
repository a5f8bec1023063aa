/**
 * A regular expression of whoever asks, stopped where it does not end.
 *
 *     (a+)+$   against   aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!     doubles its work with each letter
 */
import { runInNewContext } from 'node:vm'
import { type FindPattern, findPattern } from '../trace/find-pattern.ts'
import { refuse } from '../words/input-error.ts'

/** Seconds for all texts together: a hundred thousand clauses take an honest pattern less than one. */
const PATTERN_SECONDS = 5

/** As `findPattern`; throws InputError where its time is over. Node stops a script of its own in the middle of a match. */
export const findWithin: FindPattern = (texts, pattern) => {
  try {
    return runInNewContext('find()', { find: () => findPattern(texts, pattern) }, { timeout: PATTERN_SECONDS * 1000 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw refuse('trace', 'trace.pattern-time', { seconds: PATTERN_SECONDS })
  }
}
