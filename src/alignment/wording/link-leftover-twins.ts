/**
 * Clauses printed alike that stand several times, where order has left some of them without a partner.
 *
 *     a  2 双方将加强林业领域合作。   9 双方将加强林业领域合作。      b  1 双方将加强林业领域合作。   3 双方将加强林业领域合作。
 *        2 → 3 is in order with what stands around; 9 and 1 are left
 *
 * To tell the one as dropped and the other as added would be wrong: the words stand as often as before. So they are
 * linked as moved, first with first; as doubtful where there are more of them than that, for which one went where is
 * then a guess.
 */
import { unspaced } from '../../text/key.ts'
import { type AddLink, freeOfA, freeOfB, type Pairing } from './pairing.ts'
import { SAYS_SOMETHING } from './similarity.ts'

interface Twins {
  readonly free: number[]
  /** All of them, linked or not. */
  all: number
}

/** Links free clauses of one key; a footnote's number, or one word, says too little. Linear. */
export function linkLeftoverTwins(pairing: Pairing, add: AddLink): void {
  const { a, b, clausesA, clausesB, space, links, apart } = pairing
  if (freeOfA(pairing).length === 0 || freeOfB(pairing).length === 0) return
  const twinsOf = (keys: readonly string[], at: readonly number[], isFree: (k: number) => boolean) => {
    const found = new Map<string, Twins>()
    for (const k of at) {
      const key = unspaced(keys[k]!)
      let twins = found.get(key)
      if (!twins) {
        twins = { free: [], all: 0 }
        found.set(key, twins)
      }
      twins.all++
      if (isFree(k)) twins.free.push(k)
    }
    return found
  }
  const ofA = twinsOf(a.keys, clausesA, (i) => links.freeA(i))
  const ofB = twinsOf(b.keys, clausesB, (j) => links.freeB(j))
  for (const [key, x] of ofA) {
    const y = ofB.get(key)
    if (!y || (x.all === 1 && y.all === 1)) continue
    const isGuess = x.all !== y.all || x.free.length > 1 || y.free.length > 1
    x.free.forEach((i, k) => {
      const j = y.free[k]
      if (j === undefined || apart(i, j) || (space.a[i]?.mass ?? 0) < SAYS_SOMETHING) return
      add({ a: i, b: j, score: 1, ...(isGuess ? { doubt: 'twins' } : {}) })
    })
  }
}
