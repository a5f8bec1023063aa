/**
 * A clause that was rewritten and put elsewhere.
 *
 *     a  16 市政府根据港口新区的优势完善货运枢纽布局。     b  7 市政府优化货运枢纽布局，提升港口新区的能级。
 *
 * Less than half of their words are common, and no neighbour leads from one to the other. But no other clause of either
 * text comes near, and what they share are words that few clauses hold. Such a bead is told as doubtful.
 */
import { bests } from './best-two.ts'
import type { ClauseFeatures, FeatureSpace } from './features.ts'
import type { Candidate } from './find-candidates.ts'
import { bestScore, type Links } from './links.ts'
import { dice, ownInCommon } from './similarity.ts'
import { clausesOf, type WordingSide } from './wording-side.ts'

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
export function linkFarBest(
  a: WordingSide,
  b: WordingSide,
  candidates: readonly Candidate[],
  space: FeatureSpace,
  links: Links,
): void {
  const clausesA = clausesOf(a)
  const clausesB = clausesOf(b)
  const linked = Math.min(
    clausesA.filter((i) => !links.freeA(i)).length,
    clausesB.filter((j) => !links.freeB(j)).length,
  )
  if (linked < FOLLOWS_THE_OTHER * Math.min(clausesA.length, clausesB.length)) return
  // The linked ones are rivals too, unless their own link explains them better.
  const isTried = (c: Candidate): boolean => {
    const [x, y] = [links.freeA(c.a), links.freeB(c.b)]
    if (x === y) return x
    return bestScore(x ? links.ofB[c.b] : links.ofA[c.a]) < c.score + BETTER
  }
  const tried = candidates.filter(isTried).map(({ a, b }): Candidate => ({ a, b, score: dice(space, a, b) }))
  const best = bests(tried)
  for (const c of best.a.first.values()) {
    if (c.score < LEAST || best.b.first.get(c.b) !== c || !links.freeA(c.a) || !links.freeB(c.b)) continue
    if (c.score < CLEARLY_BEST * Math.max(best.a.second.get(c.a) ?? 0, best.b.second.get(c.b) ?? 0)) continue
    const [x, y] = [space.a[c.a] as ClauseFeatures, space.b[c.b] as ClauseFeatures]
    if (Math.min(x.mass, y.mass) < MASS_TO_FOLLOW || ownInCommon(x, y, space) < LEAST_OF_ITS_OWN) continue
    links.add({ ...c, pass: 'move', thin: true })
  }
}
