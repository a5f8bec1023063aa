/**
 * A heading in one text that is printed as a paragraph in the other.
 *
 *     a  一、两国关系        (a heading)          b  一、两国关系。       (with a full stop: a clause)
 *
 * Else it would be told as dropped here and added there, though no word has changed. Only the same words count, between
 * the same neighbours: a section 渔业合作 that went and an item 渔业合作 of a new list are two things.
 */
import { gapsOf } from './fill-gaps.ts'
import type { Links } from './links.ts'
import type { WordingSide } from './wording-side.ts'
import { wordsOnce } from './words-once.ts'

/** Links free headings with free clauses of the same words, the label and the final mark apart. */
export function linkAcrossKinds(
  a: WordingSide,
  b: WordingSide,
  links: Links,
  apart: (a: number, b: number) => boolean,
): void {
  for (const { left, right } of gapsOf(a, b, links, null)) {
    const [inA, inB] = [wordsOnce(a, left), wordsOnce(b, right)]
    for (const [words, i] of inA) {
      const j = inB.get(words)
      if (j === undefined || apart(i, j)) continue
      if (a.clauses[i]?.kind !== b.clauses[j]?.kind) links.add({ a: i, b: j, score: 1, pass: 'anchor' })
    }
  }
}
