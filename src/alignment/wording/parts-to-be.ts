/**
 * Which clauses wait until mergers and splits were tried.
 *
 *     earlier  4 重申为全人类利益使用；  5 又重申只用于和平；  7 忆及条约第三条；
 *     later    3 重申只用于和平，为全人类利益使用；          4 又重申条约第三条；
 *
 * Clause 5 of the earlier text belongs with the later 3: it is its second half. But 3 is yet more like clause 4, the
 * neighbour of 5, and will be linked with that. If 5 were free for the pass that goes by order, it would be linked with
 * the later 4, which merely begins like it, and two subjects would be called one. So a clause waits that is by far most
 * like a clause which its own neighbour is still more like: it may be the rest of that clause, and `absorb-parts.ts`
 * gets to see it first.
 */
import type { Bests } from './best-two.ts'
import type { FeatureSpace } from './feature-space.ts'
import type { Candidate } from './find-candidates.ts'
import { dice } from './similarity.ts'

/** So much more alike than any other is the clause that holds it; and so much more like that its neighbour. */
const PART_MARGIN = 0.1
/** Half of the words in common: a formula found whole in a long clause is no part of it. */
const HALF = 0.5

/** Tells the candidates whose clause waits, by the best of all candidates. Linear in the clauses. */
export function partsToBe(best: Bests, space: FeatureSpace): (c: Candidate) => boolean {
  const [a, b] = [waiting(best, space, 'a', 'b'), waiting(best, space, 'b', 'a')]
  return (c) => a.has(c.a) || b.has(c.b)
}

function waiting(best: Bests, space: FeatureSpace, side: 'a' | 'b', other: 'a' | 'b'): ReadonlySet<number> {
  const { first, second } = best[side]
  const { first: bestOfOther } = best[other]
  const isPart = (c: Candidate): boolean => {
    const main = bestOfOther.get(c[other])!
    if (main.score <= c.score || first.get(main[side]) !== main || Math.abs(main[side] - c[side]) !== 1) return false
    if (c.score - (second.get(c[side]) ?? 0) < PART_MARGIN) return false
    const alike = dice(space, c.a, c.b)
    return alike >= HALF && dice(space, main.a, main.b) - alike >= PART_MARGIN
  }
  return new Set([...first.values()].flatMap((c) => (isPart(c) ? [c[side]] : [])))
}
