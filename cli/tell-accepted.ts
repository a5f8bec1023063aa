/** What a lock that is written accepts, told before it is written: a clause a line, with its words before and after. */
import type { AcceptedClause } from '../src/index.ts'
import { checkWords } from '../src/words/check-words.ts'
import { say } from '../src/words/say.ts'
import { toldPath } from '../src/words/told-path.ts'
import { inlineWords } from './check/words.ts'
import type { Terminal } from './terminal.ts'

/** Clauses and findings named one by one; the rest are counted. */
export const ACCEPTED_TOLD = 50

/** The words that the new lock accepts, before and after, a clause a line. */
export function tellClauses(clauses: readonly AcceptedClause[], { ui, warn }: Terminal): void {
  for (const { file, a, b, inline } of clauses.slice(0, ACCEPTED_TOLD)) {
    const place = `${toldPath(file)} ${(b.length > 0 ? b : (a ?? [])).join(' ')}`
    const words = inlineWords(inline)
    warn(say(ui, a === null ? checkWords.acceptsNow : checkWords.accepts, { place, words }))
  }
  const more = clauses.length - ACCEPTED_TOLD
  if (more > 0) warn(say(ui, checkWords.moreSettled, { findings: more }))
}
