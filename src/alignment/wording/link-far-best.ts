/**
 * A clause that was rewritten and put elsewhere.
 *
 *     a  16 市政府根据港口新区的优势完善货运枢纽布局。     b  7 市政府优化货运枢纽布局，提升港口新区的能级。
 *
 * The two share less than half of their words, and no linked neighbour leads from one to the other. They are linked all
 * the same where no other clause of either text comes near, and where what they share are words that few clauses hold.
 * A clause that is linked already counts as a rival only if its own link does not explain it clearly better. The link is
 * told as doubtful.
 */
import { bests } from './best-two.ts'
import type { Candidate } from './find-candidates.ts'
import { bestScore } from './links.ts'
import { type AddLink, isLinked, type Pairing } from './pairing.ts'
import { dice, ownInCommon } from './similarity.ts'

/** Below this share of their words in common (Dice, 0..1), two clauses touch the same matter, no more. */
const LEAST = 0.3
/** So many times as alike as any other candidate of either. */
const CLEARLY_BEST = 1.35
/** Of what the two say beyond the templates of the texts, about a sixth must be common. */
const LEAST_OF_ITS_OWN = 0.16
/** A clause with less weight, some twenty rare grams, is half found in many. */
const MASS_TO_FOLLOW = 100
/** By so much the likeness of a rival's own link must be greater. */
const BETTER = 0.12
/**
 * Where less of the shorter text is linked, the two do not follow one another, and of hundreds of clauses one pair is
 * always the likest: of unrelated texts of the same kind up to one clause in six is.
 */
const FOLLOWS_THE_OTHER = 0.25

/** Links free clauses that are each other's best candidate by far, wherever they stand. Linear in the candidates. */
export function linkFarBest(pairing: Pairing, add: AddLink): void {
  const { likely, space, links } = pairing
  if (!isLinked(pairing, FOLLOWS_THE_OTHER)) return
  const isTried = (c: Candidate): boolean => {
    const [x, y] = [links.freeA(c.a), links.freeB(c.b)]
    if (x === y) return x
    return bestScore(x ? links.ofB[c.b] : links.ofA[c.a]) < c.score + BETTER
  }
  const tried = likely.all.filter(isTried).map(({ a, b }): Candidate => ({ a, b, score: dice(space, a, b) }))
  const best = bests(tried)
  for (const c of best.a.first.values()) {
    if (c.score < LEAST || best.b.first.get(c.b) !== c || !links.freeA(c.a) || !links.freeB(c.b)) continue
    if (c.score < CLEARLY_BEST * Math.max(best.a.second.get(c.a) ?? 0, best.b.second.get(c.b) ?? 0)) continue
    const [x, y] = [space.a[c.a]!, space.b[c.b]!]
    if (Math.min(x.mass, y.mass) < MASS_TO_FOLLOW || ownInCommon(x, y, space) < LEAST_OF_ITS_OWN) continue
    add({ ...c, doubt: 'afar' })
  }
}
