/**
 * What stands between the same neighbours.
 *
 *     a  41 kept   42 双方愿就货运交换意见。   43 kept
 *     b  38 kept   39 双方将扩大货物过境。     40 kept       42–39: weakly alike, but in the same place
 *
 * Place is evidence, and so is the printed label: 第五条 rewritten is still 第五条 where its neighbours stayed. So the
 * free clauses between two links that run on are matched in order, and less likeness is asked of them than of clauses
 * that stand anywhere. The same holds for the neighbours of a clause that moved: they may have moved with it.
 */
import type { FeatureSpace } from './feature-space.ts'
import { type Gap, gapsOf } from './gaps-of.ts'
import { isDateline } from './is-dateline.ts'
import { ALIKE_BESIDE_ANOTHER } from './link-headings.ts'
import type { AddLink, Pairing } from './pairing.ts'
import { type Gain, pairsInOrder } from './pairs-in-order.ts'
import { dice, howAlike, IN_PLACE, sharesOnlyTemplate } from './similarity.ts'

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
/**
 * A formula that is appended to two subjects makes no pair by itself. In one place it does where it is so much (Dice, 0..1)
 * of what the two clauses say (less will do of two limbs), and so many times as much as any other clause of either text
 * has in common with one of them: what comes before it was rewritten. Such a pair is told as doubtful.
 */
const FORMULA_IN_PLACE = 0.4
const LIMBS_IN_PLACE = 0.35
const BEYOND_ANY_OTHER = 1.6
/** What joins two limbs: a comma, or "and" with as many words about it; 、 between Han words joins words alone. */
const TWO_LIMBS = /\p{Script=Han}[，,；;]\p{Script=Han}|(?:\p{L}+\s+){4}(?:and|и)(?:\s+\p{L}+){4}|\p{L}[,;]\s+\p{L}/u
/** A formula that begins so says how, where or for whom, and that of anything: 面向所有中小企业开放, free of charge. */
const SAYS_HOW =
  /^(?:面向|优先|首先|本着|按照|根据|依照|依据|基于|围绕|在|由|为|以|从|向|对|通过|保证|确保|责成|免费|不断|共同)|^(?:free|without|on|in|at|with|for|by|from|under|through|according|subject|first|above|especially|particularly|as|instruct\p{L}*)\b|^(?:в|во|на|без|с|со|для|по|при|под|через|прежде|бесплатно|согласно|исходя|поручи\p{L}*)(?!\p{L})/iu
/** A gap with more cells than this is left to the candidates: it would cost clauses × clauses. */
const CELLS = 10_000

/** Clauses, no headings, between two links that run on. */
export const fillGaps = (pairing: Pairing, add: AddLink): void =>
  fillInOrder(pairing, add, { kind: 'clause', asked: IN_PLACE, byWordsAlone: false })

/**
 * Headings that no clause stands under, a place and date or 声明如下, are told by their place as well. Beside another
 * document the words alone must do.
 */
export function fillHeadingGaps(pairing: Pairing, add: AddLink): void {
  const byWordsAlone = pairing.reading === 'successive'
  fillInOrder(pairing, add, {
    kind: 'heading',
    asked: byWordsAlone ? ALIKE_BESIDE_ANOTHER : HEADING_IN_PLACE,
    byWordsAlone,
  })
}

interface InOrder {
  readonly kind: 'clause' | 'heading'
  /** Likeness, with what place and label add to it, that a pair needs. */
  readonly asked: number
  /** Whether the likeness of the words must reach what is asked without place and label. */
  readonly byWordsAlone: boolean
}

function likeness(space: FeatureSpace, i: number, j: number, kind: 'clause' | 'heading'): number {
  const x = space.a[i]!
  const y = space.b[j]!
  if (kind === 'clause' && sharesOnlyTemplate(x, y, space)) return 0
  return howAlike(x, y, space)
}

/** Between two links that run on, what is free is matched in order. */
function fillInOrder(pairing: Pairing, add: AddLink, { kind, asked, byWordsAlone }: InOrder): void {
  const { a, b, space, links, apart, appended } = pairing
  const some = kind === 'clause' ? SOME_LIKENESS : SOME_LIKENESS / 2
  const sameLabel = (i: number, j: number): boolean => {
    const x = a.clauses[i]?.label
    return x != null && x === b.clauses[j]?.label
  }
  for (const { left, right } of gapsOf({ a, b, links, kind })) {
    if (left.length * right.length > CELLS) continue
    const asMany = left.length === right.length
    /** Of gap places p and q: whether what stands at the same places has something in common, be it a template. */
    const isContested = (p: number, q: number): boolean => {
      const common = (i: number | undefined, j: number | undefined): boolean =>
        i !== undefined && j !== undefined && dice(space, i, j) >= some
      return common(left[p], right[p]) || common(left[q], right[q])
    }
    const gain: Gain = (i, j, p, q) => {
      if (apart(i, j) || (appended(i, j) && !standsOut(pairing, i, j))) return 0
      if (isDateline(a.keys[i]!) && isDateline(b.keys[j]!)) return DATELINES
      const s = likeness(space, i, j, kind)
      if (s < some || (byWordsAlone && s < asked)) return 0
      const place = !asMany ? 0 : p === q ? SAME_PLACE : isContested(p, q) ? -SAME_PLACE : 0
      return Math.max(0, s + place + (sameLabel(i, j) ? SAME_LABEL : 0) - asked)
    }
    for (const [i, j] of pairsInOrder(left, right, gain)) {
      if (kind === 'clause' && outdone(space, { i, j }, { left, right })) continue
      add({ a: i, b: j, score: likeness(space, i, j, kind), ...(appended(i, j) ? { doubt: 'formula' } : {}) })
    }
  }
}

/** Whether two clauses have a formula that says what is done, and far more in common than either has with any other. Linear. */
function standsOut({ b, carried, clausesA, clausesB, space }: Pairing, i: number, j: number): boolean {
  const own = dice(space, i, j)
  if (own < LIMBS_IN_PLACE) return false
  const formulas = (carried.of(i, j)?.passages ?? [])
    .map((p) => b.text.slice(...p.b))
    .filter((words) => !SAYS_HOW.test(words))
  if (!formulas.some((words) => own >= (TWO_LIMBS.test(words) ? LIMBS_IN_PLACE : FORMULA_IN_PLACE))) return false
  const most = own / BEYOND_ANY_OTHER
  return (
    clausesA.every((x) => x === i || dice(space, x, j) <= most) &&
    clausesB.every((y) => y === j || dice(space, i, y) <= most)
  )
}

/**
 * Whether a pair with little in common is outdone in its own gap: another clause of it is more like one of the two. A
 * lead-in that is found in a long clause scores as a part of it would; in its place the likest still tells.
 */
function outdone(
  space: FeatureSpace,
  { i, j }: { readonly i: number; readonly j: number },
  { left, right }: Gap,
): boolean {
  const own = dice(space, i, j)
  if (own >= IN_PLACE) return false
  const most = own * OUTDONE
  return left.some((x) => x !== i && dice(space, x, j) > most) || right.some((y) => y !== j && dice(space, i, y) > most)
}

/** From every link the neighbours are tried, outward, while they are free and alike. */
export function growOutward({ a, b, space, links, apart }: Pairing, add: AddLink): void {
  for (const link of links.all.slice()) {
    for (const step of [-1, 1]) {
      for (let i = link.a + step, j = link.b + step; ; i += step, j += step) {
        if (a.clauses[i]?.kind !== 'clause' || b.clauses[j]?.kind !== 'clause') break
        if (!links.freeA(i) || !links.freeB(j) || apart(i, j)) break
        const s = likeness(space, i, j, 'clause')
        if (s < IN_PLACE + SAME_PLACE) break
        add({ a: i, b: j, score: s })
      }
    }
  }
}
