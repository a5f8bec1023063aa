/**
 * A heading in one text that is printed as a paragraph in the other.
 *
 *     a  一、两国关系        (a heading)          b  一、两国关系。       (with a full stop: a clause)
 *
 * Else it would be told as dropped here and added there, though no word has changed. Only the same words count, between
 * the same neighbours: a section 渔业合作 that went and an item 渔业合作 of a new list are two things.
 */
import { gapsOf } from './gaps-of.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { wordsOnce } from './words-once.ts'

/** Links free headings with free clauses of the same words, the label and the final mark apart. */
export function linkAcrossKinds({ a, b, links, apart }: Pairing, add: AddLink): void {
  for (const { left, right } of gapsOf({ a, b, links, kind: null })) {
    const [inA, inB] = [wordsOnce(a, left), wordsOnce(b, right)]
    for (const [words, i] of inA) {
      const j = inB.get(words)
      if (j === undefined || apart(i, j)) continue
      if (a.clauses[i]?.kind !== b.clauses[j]?.kind) add({ a: i, b: j, score: 1 })
    }
  }
}
