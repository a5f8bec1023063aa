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
        const [x, y] = [space.a[i]!, space.b[j]!]
        const score = howAlike(x, y, space)
        if (score < IN_PLACE || Math.min(x.mass, y.mass) < MASS_OF_AN_ARTICLE) continue
        if (shareWordsThatTell(x, y, space)) add({ a: i, b: j, score, doubt: 'number' })
      }
    }
  }
}
