/**
 * What stands between the same neighbours.
 *
 *     a  41 kept   42 双方愿就货运交换意见。   43 kept
 *     b  38 kept   39 双方将扩大货物过境。     40 kept       42–39: weakly alike, but in the same place
 *
 * Place is evidence, and so is the label: 第五条 rewritten is still 第五条 where its neighbours stayed. Between
 * two links that run on, the free clauses are matched in order by a small table, with a lower threshold. From a
 * moved link the neighbours are tried the same way, outward.
 */
import type { Reading } from '../model/index.ts'
import { backbone } from './backbone.ts'
import type { ClauseFeatures, FeatureSpace } from './features.ts'
import { isDateline } from './is-dateline.ts'
import { ALIKE_BESIDE_ANOTHER } from './link-headings.ts'
import type { Links } from './links.ts'
import { dice, howAlike, sharesOnlyTemplate } from './similarity.ts'
import type { WordingSide } from './wording-side.ts'

/** In a gap, likeness and place together need this. */
const IN_PLACE = 0.25
/** The same printed label counts so much. */
const SAME_LABEL = 0.06
/** A pair with little in common is passed over for another of the gap that is so many times as alike. */
const OUTDONE = 1.1
/** Of a heading, place tells more than words. */
const HEADING_IN_PLACE = 0.15
/**
 * Standing at the same place of a gap that has as many clauses on both sides counts so much, be it the only one. To
 * stand at another place of it counts as much against, where one of the two has something in common with what stands
 * at its own place.
 */
const SAME_PLACE = 0.04
/** What a place and date gain from standing in the same gap: they are the same line, whatever they say. */
const DATELINES = 0.5
/** Nothing but place is no evidence of wording. */
const SOME_LIKENESS = 0.15
/** A gap with more cells than this is left to the candidates: it would cost clauses × clauses. */
const CELLS = 10_000

type Apart = (a: number, b: number) => boolean

export function fillGaps(a: WordingSide, b: WordingSide, space: FeatureSpace, links: Links, apart: Apart): void {
  fillInOrder(a, b, space, links, apart, 'clause', IN_PLACE)
  growOutward(a, b, space, links, apart)
}

/** Headings that no clause stands under, a place and date or 声明如下, are told by their place as well. */
export function fillHeadingGaps(
  a: WordingSide,
  b: WordingSide,
  space: FeatureSpace,
  links: Links,
  apart: Apart,
  reading: Reading,
): void {
  const beside = reading === 'successive'
  fillInOrder(a, b, space, links, apart, 'heading', beside ? ALIKE_BESIDE_ANOTHER : HEADING_IN_PLACE, beside)
}

function likeness(space: FeatureSpace, i: number, j: number, kind: 'clause' | 'heading'): number {
  const x = space.a[i] as ClauseFeatures
  const y = space.b[j] as ClauseFeatures
  if (kind === 'clause' && sharesOnlyTemplate(x, y, space)) return 0
  return howAlike(x, y, space)
}

/** Between two links that run on, what is free is matched in order. */
function fillInOrder(
  a: WordingSide,
  b: WordingSide,
  space: FeatureSpace,
  links: Links,
  apart: Apart,
  kind: 'clause' | 'heading',
  asked: number,
  byWordsAlone = false,
): void {
  const some = kind === 'clause' ? SOME_LIKENESS : SOME_LIKENESS / 2
  const sameLabel = (i: number, j: number): boolean => {
    const x = a.clauses[i]?.label
    return x != null && x === b.clauses[j]?.label
  }
  for (const { left, right } of gapsOf(a, b, links, kind)) {
    if (left.length * right.length > CELLS) continue
    const asMany = left.length === right.length
    /** Of gap places p and q: whether what stands at the same places has something in common, be it a template. */
    const isContested = (p: number, q: number): boolean => {
      const common = (i: number | undefined, j: number | undefined): boolean =>
        i !== undefined && j !== undefined && dice(space, i, j) >= some
      return common(left[p], right[p]) || common(left[q], right[q])
    }
    const gain = (i: number, j: number, p: number, q: number): number => {
      if (apart(i, j)) return 0
      if (isDateline(a.keys[i] as string) && isDateline(b.keys[j] as string)) return DATELINES
      const s = likeness(space, i, j, kind)
      // Beside another document the words alone must do: the same number is no evidence there.
      if (s < some || (byWordsAlone && s < asked)) return 0
      const place = !asMany ? 0 : p === q ? SAME_PLACE : isContested(p, q) ? -SAME_PLACE : 0
      return Math.max(0, s + place + (sameLabel(i, j) ? SAME_LABEL : 0) - asked)
    }
    for (const [i, j] of bestInOrder(left, right, gain)) {
      if (kind === 'clause' && outdone(space, i, j, left, right)) continue
      links.add({ a: i, b: j, score: likeness(space, i, j, kind), pass: 'chain' })
    }
  }
}

/**
 * Whether a pair with little in common is outdone in its own gap: another clause of it is more like one of the two. A
 * lead-in that is found in a long clause scores as a part of it would; in its place the likest still tells.
 */
function outdone(
  space: FeatureSpace,
  i: number,
  j: number,
  left: readonly number[],
  right: readonly number[],
): boolean {
  const own = dice(space, i, j)
  if (own >= IN_PLACE) return false
  const most = own * OUTDONE
  return left.some((x) => x !== i && dice(space, x, j) > most) || right.some((y) => y !== j && dice(space, i, y) > most)
}

/** From a moved link the neighbours are tried, outward, while they are free and alike. */
function growOutward(a: WordingSide, b: WordingSide, space: FeatureSpace, links: Links, apart: Apart): void {
  for (const link of links.all.slice()) {
    for (const step of [-1, 1]) {
      for (let i = link.a + step, j = link.b + step; ; i += step, j += step) {
        if (a.clauses[i]?.kind !== 'clause' || b.clauses[j]?.kind !== 'clause') break
        if (!links.freeA(i) || !links.freeB(j) || apart(i, j)) break
        const s = likeness(space, i, j, 'clause')
        if (s < IN_PLACE + SAME_PLACE) break
        links.add({ a: i, b: j, score: s, pass: 'chain' })
      }
    }
  }
}

/** Pairs in order with the greatest sum of gains (S. B. Needleman, C. D. Wunsch, J. Mol. Biol. 48, 1970). */
function bestInOrder(
  left: readonly number[],
  right: readonly number[],
  gain: (i: number, j: number, p: number, q: number) => number,
): [number, number][] {
  const width = right.length + 1
  const sum = new Float64Array((left.length + 1) * width)
  const gains = new Float64Array(sum.length)
  for (let p = 1; p <= left.length; p++) {
    for (let q = 1; q <= right.length; q++) {
      const g = gain(left[p - 1] as number, right[q - 1] as number, p - 1, q - 1)
      gains[p * width + q] = g
      const both = g > 0 ? (sum[(p - 1) * width + q - 1] as number) + g : 0
      sum[p * width + q] = Math.max(sum[(p - 1) * width + q] as number, sum[p * width + q - 1] as number, both)
    }
  }
  const pairs: [number, number][] = []
  for (let p = left.length, q = right.length; p > 0 && q > 0; ) {
    const here = sum[p * width + q] as number
    const g = gains[p * width + q] as number
    if (g > 0 && here === (sum[(p - 1) * width + q - 1] as number) + g) {
      pairs.push([left[p - 1] as number, right[q - 1] as number])
      p--
      q--
    } else if (here === sum[(p - 1) * width + q]) p--
    else q--
  }
  return pairs.reverse()
}

/** The free clauses, or headings, or both (null), between two links that run on; only where both sides have some. */
export function gapsOf(
  a: WordingSide,
  b: WordingSide,
  links: Links,
  kind: 'clause' | 'heading' | null,
): { readonly left: readonly number[]; readonly right: readonly number[] }[] {
  const spine = [{ a: -1, b: -1 }, ...backbone(links, b), { a: a.clauses.length, b: b.clauses.length }]
  const gaps: { readonly left: readonly number[]; readonly right: readonly number[] }[] = []
  for (let k = 1; k < spine.length; k++) {
    const from = spine[k - 1] as { a: number; b: number }
    const to = spine[k] as { a: number; b: number }
    if (to.a - from.a < 2 || to.b - from.b < 2) continue
    const left: number[] = []
    const right: number[] = []
    for (let i = from.a + 1; i < to.a; i++)
      if (links.freeA(i) && (kind === null || a.clauses[i]?.kind === kind)) left.push(i)
    for (let j = from.b + 1; j < to.b; j++)
      if (links.freeB(j) && (kind === null || b.clauses[j]?.kind === kind)) right.push(j)
    if (left.length > 0 && right.length > 0) gaps.push({ left, right })
  }
  return gaps
}
