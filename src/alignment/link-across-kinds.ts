/**
 * A heading in one text that is printed as a paragraph in the other.
 *
 *     a  一、两国关系        (a heading)          b  一、两国关系。       (with a full stop: a clause)
 *
 * Else it would be told as dropped here and added there, though no word has changed. Only the same words count, and
 * only where they stand once among what is still free.
 */
import type { Links } from './links.ts'
import type { WordingSide } from './wording-side.ts'

const FINAL_MARKS = /[.:;,。：；，]+$/u

/** Links free headings with free clauses of the same words, the label and the final mark apart. Linear in the clauses. */
export function linkAcrossKinds(
  a: WordingSide,
  b: WordingSide,
  links: Links,
  apart: (a: number, b: number) => boolean,
): void {
  const [inA, inB] = [wordsOf(a, (i) => links.freeA(i)), wordsOf(b, (j) => links.freeB(j))]
  for (const [words, i] of inA) {
    const j = inB.get(words)
    if (i === TWICE || j === undefined || j === TWICE || apart(i, j)) continue
    if (a.clauses[i]?.kind !== b.clauses[j]?.kind) links.add({ a: i, b: j, score: 1, pass: 'anchor' })
  }
}

const TWICE = -1

/** Where the words of each free clause and heading stand; `TWICE` where several are alike. */
function wordsOf(side: WordingSide, free: (at: number) => boolean): Map<string, number> {
  const found = new Map<string, number>()
  side.keys.forEach((key, at) => {
    if (!free(at)) return
    const words = key.replace(FINAL_MARKS, '')
    if (words !== '') found.set(words, found.has(words) ? TWICE : at)
  })
  return found
}
