/**
 * What is alike and still free, wherever it stands: the likest pairs first.
 *
 *     a  9 双方将继续共享上游水文数据，共同应对汛期风险。      b  2 双方继续共享上游水文数据，共同应对汛期风险。      moved
 */
import type { Candidate } from './find-candidates.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { MASS_THAT_TELLS, SAYS_SOMETHING, smallerMass } from './similarity.ts'

/** Out of order there is no place to lean on: so much likeness (0..1) is asked … */
const OUT_OF_ORDER = 0.6
/** … and of a clause too short to tell anything, to be nearly the same, and to stand once in each text. */
const OUT_OF_ORDER_SHORT = 0.85
/** … or, edited on its way, so much alike, and by so much more than anything else in either text. */
const SHORT_AND_EDITED = 0.65
const SHORT_MARGIN = 0.35

export function linkElsewhere({ likely, identical, space, links }: Pairing, add: AddLink): void {
  const asked = (c: Candidate): number => {
    const mass = smallerMass(space, c)
    if (mass >= MASS_THAT_TELLS) return OUT_OF_ORDER
    if (mass < SAYS_SOMETHING || identical.repeated.has(c.a)) return Number.POSITIVE_INFINITY
    return isBestByFar(c) ? SHORT_AND_EDITED : OUT_OF_ORDER_SHORT
  }
  const { a: ofA, b: ofB } = likely.best
  const isBestByFar = (c: Candidate): boolean =>
    ofA.first.get(c.a) === c &&
    ofB.first.get(c.b) === c &&
    c.score - Math.max(ofA.second.get(c.a) ?? 0, ofB.second.get(c.b) ?? 0) >= SHORT_MARGIN
  const sorted = likely.atOnce
    .filter((c) => c.score >= asked(c))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const c of sorted) if (links.freeA(c.a) && links.freeB(c.b)) add(c)
}
