/**
 * The heaviest run of likely pairs that keeps the order of both texts, between the links that are there already.
 *
 *     links so far  2–2  6–5        likely  3–3  4–3  5–4  3–4        linked  3–3  5–4        (3–4 would leave less in order)
 */
import { backbone } from './backbone.ts'
import { heaviestChain } from './heaviest-chain.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { smallerMass } from './similarity.ts'

/** In order between sure links, clauses this much alike (0..1) belong together. */
const IN_ORDER = 0.33
/** A pair just above the threshold still counts for so much likeness, so that a run of weak pairs beats a shorter one. */
const LEAST_WEIGHT = 0.05
/** A link that is there already is kept, whatever the likely ones weigh together: more than all of them can. */
const FIXED = 1e6

export function linkInOrder({ b, likely, space, links }: Pairing, add: AddLink): void {
  const fixed = backbone(links, b).map(({ a, b }) => ({ a, b, score: 1, weight: FIXED }))
  const free = likely.atOnce
    .filter((c) => c.score >= IN_ORDER && links.freeA(c.a) && links.freeB(c.b))
    // What a pair adds to a run: its likeness beyond the threshold, more for longer clauses.
    .map((c) => ({ ...c, weight: (c.score - IN_ORDER + LEAST_WEIGHT) * Math.sqrt(smallerMass(space, c) + 1) }))
  for (const { a, b, score } of heaviestChain([...fixed, ...free], space.b.length)) {
    if (links.freeA(a) && links.freeB(b)) add({ a, b, score })
  }
}
