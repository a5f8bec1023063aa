/**
 * Clauses between which a formula was carried over that says that they belong together, though the rest is new wording.
 *
 *     a 7  双方支持…修复古渡口的计划，…。双方赞成牧民随水草迁徙不必逐年申报…
 *     b 8  乙方愿资助甲方修复古渡口的计划…          b 20  双方强调，牧民随水草迁徙不必逐年申报…
 *     7 – 8 and 7 – 20: split, over far places
 *
 * The heaviest first. One of the two clauses has to be free: where both have partners, the passage is told by itself.
 * The words that speak for a second partner must be other words than those that the first has too: a clause whose twin
 * took its partner is no part of it, and is told as standing there as well.
 */
import type { Span } from '../../model/index.ts'
import type { CarriedPair } from './carried-pairs.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { dice } from './similarity.ts'

/** So much (0..1) of what was carried must be unexplained by the partner that a clause has already. */
const UNEXPLAINED = 0.5

export function linkCarried(pairing: Pairing, add: AddLink): void {
  const { carried, space, links, apart } = pairing
  for (const pair of carried.all) {
    const { a, b } = pair
    const [isFreeA, isFreeB] = [links.freeA(a), links.freeB(b)]
    if (!isFreeA && !isFreeB) continue
    if (pair.verdict !== 'together' || apart(a, b)) continue
    const ofHost = isFreeA ? links.ofB[b] : links.ofA[a]
    if (ofHost?.some((l) => l.pass === 'identical' || l.pass === 'override')) continue
    if (!(isFreeA && isFreeB) && !pair.isSure) continue
    if (!isFreeA && !isUnexplained(pairing, pair, 'a')) continue
    if (!isFreeB && !isUnexplained(pairing, pair, 'b')) continue
    add({ a, b, score: dice(space, a, b) })
  }
}

/** Whether most of what was carried stands where the partners that the host has so far have nothing in common with it. */
function isUnexplained({ carried, links }: Pairing, pair: CarriedPair, host: 'a' | 'b'): boolean {
  const partners = host === 'a' ? links.partnersOfA(pair.a) : links.partnersOfB(pair.b)
  const taken: Span[] = partners.flatMap((at) => {
    const known = host === 'a' ? carried.of(pair.a, at) : carried.of(at, pair.b)
    return (known?.passages ?? []).map((p) => p[host])
  })
  let all = 0
  let left = 0
  for (const passage of pair.passages) {
    const [from, to] = passage[host]
    all += to - from
    left += to - from - taken.reduce((sum, t) => sum + Math.max(0, Math.min(to, t[1]) - Math.max(from, t[0])), 0)
  }
  return left >= UNEXPLAINED * all
}
