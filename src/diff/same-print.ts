/**
 * What needs no comparing: clauses of one side alone, and a pair printed alike to the letter.
 *
 *     a  （一）双方合作。      b  （三）双方合作。      no variants; the sentences follow one another
 */
import type { SentenceLink } from '../model/alignment.ts'
import type { Side } from './read-side.ts'

/** The sentences of such a bead, which has no variants; null for every other. */
export function samePrint(a: Side, b: Side): readonly SentenceLink[] | null {
  const [x, y] = [a.clauses[0], b.clauses[0]]
  if (!x || !y)
    return [
      ...a.clauses.flatMap((c) => c.sentences.map((s) => ({ a: s, b: null, moved: false }))),
      ...b.clauses.flatMap((c) => c.sentences.map((s) => ({ a: null, b: s, moved: false }))),
    ]
  if (a.clauses.length > 1 || b.clauses.length > 1 || x.sentences.length !== y.sentences.length) return null
  if (a.text.slice(x.start, x.end) !== b.text.slice(y.start, y.end)) return null
  return x.sentences.map((s, k) => ({ a: s, b: y.sentences[k] ?? null, moved: false }))
}
