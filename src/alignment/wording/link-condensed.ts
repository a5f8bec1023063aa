/**
 * A clause in the middle of a run that was condensed into one.
 *
 *     a  9 双方将每年举行元首会晤。   10 双方鼓励议会交往。   11 双方支持地方结对。
 *     b  7 元首年度会晤、议会往来和地方结对织成一张网。            9 and 11 went into 7: so did 10, in other words
 */

import { weightOfRare } from './feature-space.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { dice, sharedMass } from './similarity.ts'

/** So many rare features in common: a word, so that what was left out of the run is not drawn into it. */
const A_WORD = 1.5

/** Links free clauses whose neighbours on both sides have a partner in common. Linear. */
export function linkCondensed({ a, b, clausesA, clausesB, space, links, apart }: Pairing, add: AddLink): void {
  const isClause = {
    a: (i: number) => a.clauses[i]?.kind === 'clause',
    b: (j: number) => b.clauses[j]?.kind === 'clause',
  }
  const shares = (i: number, j: number): boolean => {
    const [x, y] = [space.a[i], space.b[j]]
    return x !== undefined && y !== undefined && sharedMass(x, y, space.tellingWeight) >= A_WORD * weightOfRare(space)
  }
  for (const i of clausesA) {
    if (!links.freeA(i) || !isClause.a(i - 1) || !isClause.a(i + 1)) continue
    const behind = links.partnersOfA(i + 1)
    const j = links.partnersOfA(i - 1).find((at) => behind.includes(at))
    if (j !== undefined && isClause.b(j) && !apart(i, j) && shares(i, j)) add({ a: i, b: j, score: dice(space, i, j) })
  }
  for (const j of clausesB) {
    if (!links.freeB(j) || !isClause.b(j - 1) || !isClause.b(j + 1)) continue
    const behind = links.partnersOfB(j + 1)
    const i = links.partnersOfB(j - 1).find((at) => behind.includes(at))
    if (i !== undefined && isClause.a(i) && !apart(i, j) && shares(i, j)) add({ a: i, b: j, score: dice(space, i, j) })
  }
}
