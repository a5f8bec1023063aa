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
import type { ClauseFeatures, FeatureSpace } from './features.ts'
import { gapsOf } from './fill-gaps.ts'
import type { Links } from './links.ts'
import { dice, shareWordsThatTell } from './similarity.ts'
import { clausesOf, type WordingSide } from './wording-side.ts'

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

/** Links what stands in the same place and is each other's best of all, if little alike. False where the limit was reached. */
export function linkLoneBest(
  a: WordingSide,
  b: WordingSide,
  space: FeatureSpace,
  links: Links,
  apart: (a: number, b: number) => boolean,
): boolean {
  const clausesA = clausesOf(a)
  const clausesB = clausesOf(b)
  const linked = Math.min(
    clausesA.reduce((n, i) => n + (links.freeA(i) ? 0 : 1), 0),
    clausesB.reduce((n, j) => n + (links.freeB(j) ? 0 : 1), 0),
  )
  if (linked < MOSTLY_LINKED * Math.min(clausesA.length, clausesB.length)) return true
  const alike = (i: number, j: number): number => dice(space, i, j)
  let looked = 0
  const rival = (s: number, other: number): boolean => {
    looked++
    return other * CLEARLY_BEST > s
  }
  const tells = (f: ClauseFeatures | undefined): boolean => (f?.mass ?? 0) >= MASS_TO_CHOOSE
  for (const gap of gapsOf(a, b, links, 'clause')) {
    if (gap.left.length * gap.right.length > CELLS) continue
    for (const i of gap.left.filter((at) => tells(space.a[at]))) {
      const rivals = gap.right.filter((at) => tells(space.b[at])).map((j) => ({ j, s: alike(i, j) }))
      const best = rivals.reduce((x, y) => (y.s > x.s ? y : x), { j: -1, s: 0 })
      const { j, s } = best
      if (s < LEAST || apart(i, j) || !links.freeA(i) || !links.freeB(j)) continue
      if (!shareWordsThatTell(space.a[i] as ClauseFeatures, space.b[j] as ClauseFeatures, space)) continue
      if (looked > LOOKED_THROUGH) return false
      const hasRival =
        clausesB.some((y) => y !== j && rival(s, alike(i, y))) || clausesA.some((x) => x !== i && rival(s, alike(x, j)))
      if (!hasRival) links.add({ a: i, b: j, score: s, pass: 'chain', thin: true })
    }
  }
  return true
}
