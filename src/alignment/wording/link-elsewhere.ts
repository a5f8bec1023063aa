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

export function linkElsewhere({ likely, identical, space, links }: Pairing, add: AddLink): void {
  const asked = (c: Candidate): number => {
    const mass = smallerMass(space, c)
    if (mass >= MASS_THAT_TELLS) return OUT_OF_ORDER
    return mass < SAYS_SOMETHING || identical.repeated.has(c.a) ? Number.POSITIVE_INFINITY : OUT_OF_ORDER_SHORT
  }
  const sorted = likely.atOnce
    .filter((c) => c.score >= asked(c))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const c of sorted) if (links.freeA(c.a) && links.freeB(c.b)) add(c)
}
