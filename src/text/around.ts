/**
 * The part of a sentence that is shown around words of it: all of it, unless it is so long that nobody would read it.
 *
 *     a sentence of 80 characters             the sentence
 *     a text of a million without a full stop     a thousand on either side, with … where it is cut
 */
import type { Span } from '../model/span.ts'

/** Characters on either side: more than any sentence of the genre has. Many words in one giant sentence stay linear. */
const SIDE = 1000

export interface Around {
  readonly span: Span
  /** `…` where the sentence is cut, else nothing. */
  readonly before: string
  readonly after: string
}

export function around(sentence: Span, start: number, end: number): Around {
  const from = Math.max(sentence[0], start - SIDE)
  const to = Math.min(sentence[1], end + SIDE)
  return { span: [from, to], before: from > sentence[0] ? '…' : '', after: to < sentence[1] ? '…' : '' }
}
