/**
 * Partners that are each other's best by a clear margin, wherever they stand.
 *
 *     a  3 双方重申支持塔兰海渔业协定。      b  1 双方欢迎塔兰海渔业协定生效。      0.62; the next best of either has 0.21
 */
import type { AddLink, Pairing } from './pairing.ts'
import { MASS_THAT_TELLS, smallerMass } from './similarity.ts'

/** Partners need at least this likeness (0..1) … */
const SURE = 0.5
/** … and so much more than the next best of either. */
const SURE_MARGIN = 0.15

export function linkBest({ likely, space, links }: Pairing, add: AddLink): void {
  const { a: ofA, b: ofB } = likely.best
  for (const c of ofA.first.values()) {
    if (c.score < SURE || ofB.first.get(c.b) !== c || !links.freeA(c.a) || !links.freeB(c.b)) continue
    if (smallerMass(space, c) < MASS_THAT_TELLS) continue
    const rival = Math.max(ofA.second.get(c.a) ?? 0, ofB.second.get(c.b) ?? 0)
    if (c.score - rival >= SURE_MARGIN) add(c)
  }
}
