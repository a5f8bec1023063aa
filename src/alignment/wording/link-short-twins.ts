/**
 * Short items that changed their place in a list.
 *
 *     a  （一）农业；（二）航运；（三）通信。        b  （一）通信；（二）农业；（三）航运。
 *
 * 通信 alone says too little to be followed through a text: a word of it stands anywhere. But where it stands once in
 * each text, and clauses beside it are linked with clauses beside it, it is the same item.
 */
import type { AddLink, Pairing } from './pairing.ts'
import { wordsOnce } from './words-once.ts'

/** A linked pair so many clauses away, on both sides, counts as beside. */
const BESIDE = 4
/** Letters that the item must have: two Han characters, or a word. A number alone is none. */
const WORD = /\p{Script=Han}{2}|\p{L}{3}/u

/** Links free clauses of the same words beside linked clauses, where they stand once in each text. Linear. */
export function linkShortTwins({ a, b, clausesA, clausesB, links, apart }: Pairing, add: AddLink): void {
  const [inA, inB] = [wordsOnce(a, clausesA), wordsOnce(b, clausesB)]
  for (const [words, i] of inA) {
    const j = inB.get(words)
    if (j === undefined || !links.freeA(i) || !links.freeB(j) || !WORD.test(words) || apart(i, j)) continue
    let near = false
    for (let x = Math.max(0, i - BESIDE); x <= Math.min(links.ofA.length - 1, i + BESIDE) && !near; x++) {
      near = (links.ofA[x] ?? []).some((l) => Math.abs(l.b - j) <= BESIDE)
    }
    if (near) add({ a: i, b: j, score: 1 })
  }
}
