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
import { unspaced } from '../text/key.ts'
import type { FeatureSpace } from './features.ts'
import type { Links } from './links.ts'
import type { WordingSide } from './wording-side.ts'

interface Twins {
  readonly free: number[]
  /** All of them, linked or not. */
  all: number
}

/** Links free clauses of one key; those of less than `least` weight (a footnote's number, one word) say nothing. Linear. */
export function linkLeftoverTwins(
  a: WordingSide,
  b: WordingSide,
  inA: readonly number[],
  inB: readonly number[],
  space: FeatureSpace,
  least: number,
  links: Links,
  apart: (a: number, b: number) => boolean,
): void {
  if (!inA.some((i) => links.freeA(i)) || !inB.some((j) => links.freeB(j))) return
  const twinsOf = (keys: readonly string[], at: readonly number[], isFree: (k: number) => boolean) => {
    const found = new Map<string, Twins>()
    for (const k of at) {
      const key = unspaced(keys[k] as string)
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
  const ofA = twinsOf(a.keys, inA, (i) => links.freeA(i))
  const ofB = twinsOf(b.keys, inB, (j) => links.freeB(j))
  for (const [key, x] of ofA) {
    const y = ofB.get(key)
    if (!y || (x.all === 1 && y.all === 1)) continue
    const thin = x.all !== y.all || x.free.length > 1 || y.free.length > 1 ? { thin: true as const } : {}
    x.free.forEach((i, k) => {
      const j = y.free[k]
      if (j === undefined || apart(i, j) || (space.a[i]?.mass ?? 0) < least) return
      links.add({ a: i, b: j, score: 1, pass: 'move', ...thin })
    })
  }
}
