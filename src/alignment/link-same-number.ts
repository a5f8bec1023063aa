/**
 * An article that kept its number and its neighbour, though most of what it says was written anew.
 *
 *     a  第七条 kept   第八条 委员会加强与沿岸各港的联系，根据需要提供指导。
 *     b  第七条 kept   第八条 委员会加强对沿岸各港登记工作的指导，采取…措施，推动各港提高…能力。   第九条 added
 *
 * In a text about one matter what the two share are the words of that matter, which half of its clauses hold: by words
 * alone they have a template in common. That an amendment counts on from the same neighbour to the same number is
 * evidence of another kind. Such a bead is told as doubtful.
 */
import type { ClauseFeatures, FeatureSpace } from './features.ts'
import type { Links } from './links.ts'
import { howAlike, shareWordsThatTell } from './similarity.ts'
import { clausesOf, type WordingSide } from './wording-side.ts'

/** So much likeness is asked of what else stands in one place (`fill-gaps.ts`). */
const LIKENESS = 0.25
/** Some twenty rare grams: a short item of a list that took the number of another is no article rewritten. */
const MASS_OF_AN_ARTICLE = 100

/** Links free clauses of one printed number right behind, or before, clauses that are linked with each other. Linear. */
export function linkSameNumber(
  a: WordingSide,
  b: WordingSide,
  space: FeatureSpace,
  links: Links,
  apart: (a: number, b: number) => boolean,
): void {
  for (const i of clausesOf(a)) {
    if (!links.freeA(i) || a.clauses[i]?.label == null) continue
    for (const step of [1, -1]) {
      for (const { b: beside } of links.ofA[i - step] ?? []) {
        const j = beside + step
        if (b.clauses[j]?.kind !== 'clause' || b.clauses[j].label !== a.clauses[i]?.label) continue
        if (!links.freeA(i) || !links.freeB(j) || apart(i, j)) continue
        const [x, y] = [space.a[i] as ClauseFeatures, space.b[j] as ClauseFeatures]
        const score = howAlike(x, y, space)
        if (score < LIKENESS || Math.min(x.mass, y.mass) < MASS_OF_AN_ARTICLE) continue
        if (shareWordsThatTell(x, y, space)) links.add({ a: i, b: j, score, pass: 'chain', thin: true })
      }
    }
  }
}
