/**
 * An article that kept its number and its neighbour, though most of what it says was written anew.
 *
 *     a  第七条 kept   第八条 委员会加强与沿岸各港的联系，根据需要提供指导。
 *     b  第七条 kept   第八条 委员会加强对沿岸各港登记工作的指导，采取…措施，推动各港提高…能力。   第九条 added
 *
 * A law about one matter says the words of that matter in half of its clauses, so the words that these two share are no
 * evidence by themselves. But a clause that still stands right behind, or before, the same neighbour and still bears the
 * same number is the same article, amended. Such a link is told as doubtful: number and place alone speak for it.
 */
import type { ClauseFeatures } from './feature-space.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { howAlike, IN_PLACE, shareWordsThatTell } from './similarity.ts'

/** Some twenty rare grams: a short item of a list that took the number of another is no article rewritten. */
const MASS_OF_AN_ARTICLE = 100

/** Links free clauses of one printed number right behind, or before, clauses that are linked with each other. Linear. */
export function linkSameNumber({ a, b, clausesA, space, links, apart }: Pairing, add: AddLink): void {
  for (const i of clausesA) {
    if (!links.freeA(i) || a.clauses[i]?.label == null) continue
    for (const step of [1, -1]) {
      for (const { b: beside } of links.ofA[i - step] ?? []) {
        const j = beside + step
        if (b.clauses[j]?.kind !== 'clause' || b.clauses[j].label !== a.clauses[i]?.label) continue
        if (!links.freeA(i) || !links.freeB(j) || apart(i, j)) continue
        const [x, y] = [space.a[i] as ClauseFeatures, space.b[j] as ClauseFeatures]
        const score = howAlike(x, y, space)
        if (score < IN_PLACE || Math.min(x.mass, y.mass) < MASS_OF_AN_ARTICLE) continue
        if (shareWordsThatTell(x, y, space)) add({ a: i, b: j, score, doubt: 'number' })
      }
    }
  }
}
