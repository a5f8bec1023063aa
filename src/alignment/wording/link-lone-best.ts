/**
 * A clause put in quite other words, in the place where the old one stood.
 *
 *     a  12 双方商定就过境问题设联合小组，每季会晤一次。     b  12 两国政府部门按季度聚会，处理货物通过边界的事务。
 *
 * What the two share would be chance between any two clauses. That each is the other's best partner in the whole
 * of both texts, by a clear margin, and that both stand between the same neighbours, is not: of pairs put in one
 * another's place by lot, fewer than one in five hundred pass. Words that every text has, *if there is more than one*,
 * count for little of it. Such a bead is told as doubtful.
 */
import type { ClauseFeatures } from './feature-space.ts'
import { gapsOf } from './gaps-of.ts'
import { type AddLink, isLinked, type Pairing } from './pairing.ts'
import { dice, shareWordsThatTell } from './similarity.ts'

/** Below this share of their words in common (Dice, 0..1), even the best partner is one by chance. */
const LEAST = 0.08
/** So many times as alike as any other clause of either text. */
const CLEARLY_BEST = 1.25
/** A clause with less weight, some twelve rare grams, finds a best partner by chance. */
const MASS_TO_CHOOSE = 60
/** A gap with more cells than this is no place. */
const CELLS = 400
/** Where less of the shorter text is linked, the two are no versions of one text, and place tells nothing. */
const MOSTLY_LINKED = 0.5

/**
 * Clauses that are looked through, in all: about a quarter of a second. A text of megabytes with thousands of such
 * gaps has the rest of them told as dropped and added.
 */
const LOOKED_THROUGH = 500_000

/** Links what stands in the same place and is each other's best of all, if little alike. */
export function linkLoneBest(pairing: Pairing, add: AddLink, limited: () => void): void {
  const { a, b, clausesA, clausesB, space, links, apart } = pairing
  if (!isLinked(pairing, MOSTLY_LINKED)) return
  const alike = (i: number, j: number): number => dice(space, i, j)
  const tells = (f: ClauseFeatures | undefined): boolean => (f?.mass ?? 0) >= MASS_TO_CHOOSE
  let looked = 0
  /** Whether another clause of either text is nearly as much like one of the two. `seen` clauses were looked through. */
  const findRival = (i: number, j: number, s: number): { readonly found: boolean; readonly seen: number } => {
    let seen = 0
    for (const y of clausesB) if (y !== j && ++seen && alike(i, y) * CLEARLY_BEST > s) return { found: true, seen }
    for (const x of clausesA) if (x !== i && ++seen && alike(x, j) * CLEARLY_BEST > s) return { found: true, seen }
    return { found: false, seen }
  }
  for (const gap of gapsOf({ a, b, links, kind: 'clause' })) {
    if (gap.left.length * gap.right.length > CELLS) continue
    for (const i of gap.left.filter((at) => tells(space.a[at]))) {
      const rivals = gap.right.filter((at) => tells(space.b[at])).map((j) => ({ j, s: alike(i, j) }))
      const best = rivals.reduce((x, y) => (y.s > x.s ? y : x), { j: -1, s: 0 })
      const { j, s } = best
      if (s < LEAST || apart(i, j) || !links.freeA(i) || !links.freeB(j)) continue
      if (!shareWordsThatTell(space.a[i]!, space.b[j]!, space)) continue
      if (looked > LOOKED_THROUGH) {
        limited()
        return
      }
      const rival = findRival(i, j, s)
      looked += rival.seen
      if (!rival.found) add({ a: i, b: j, score: s, doubt: 'place' })
    }
  }
}
