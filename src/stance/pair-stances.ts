/**
 * Which stances of two texts stand in one place.
 *
 *     双方支持恢复客运，|反对封锁。         双方坚定支持恢复客运，|谴责封锁。
 *     支持 – 支持: the words around them are the same        反对 – 谴责: one variant, before the same object
 *
 * In sentences that are linked. A verb that stands elsewhere in the sentence, too, was moved and not replaced.
 */
import type { BeadFacts, Span, Stance, Variant } from '../model/index.ts'
import { type CommonPlaces, commonPlaces, type Difference, type Stretches } from './common-places.ts'
import { anchorOf, type Side, type Sides } from './stance-side.ts'

/** Two stances that stand in one place. */
export interface Pair {
  readonly a: Stance
  readonly b: Stance
  /** What a variant puts in the place of one's words is words that were read, and none besides: 高度评价 → 积极评价 is not. */
  readonly clean: boolean
}

/** Letters of an object that both sides have behind a verb that was replaced, at least; fewer in Chinese. */
const OBJECT = 8
const HAN_OBJECT = 3
/** Characters of a variant that may stand behind the verb in it: on, upon, 的. */
const TAIL = 8

export const HAN = /[\u3400-\u9fff]/

export function inOneBead(bead: BeadFacts, sides: Sides): readonly Pair[] {
  if (bead.a.length === 0 || bead.b.length === 0) return []
  // An item that stayed word for word may have come under another introduction: 双方商定：（一）支持……
  if (bead.relation === 'kept')
    return fromIntroductions(bead, sides)
      ? pairStances(sides.a.spans(bead.a), sides.b.spans(bead.b), bead.variants, sides, null)
      : []
  const linked = new Set(bead.sentences.flatMap(({ a, b, moved }) => (a && b && !moved ? [`${a[0]} ${b[0]}`] : [])))
  return pairStances(sides.a.spans(bead.a), sides.b.spans(bead.b), bead.variants, sides, linked)
}

/** Some of what a stance is read from stands in another clause. */
function fromIntroductions({ a, b }: BeadFacts, sides: Sides): boolean {
  const outside = (side: Side, ids: readonly string[]): boolean =>
    side
      .spans(ids)
      .some((span) =>
        side
          .within(span)
          .some(({ speaker, modal }) =>
            [speaker, modal].some((word) => word && (word.span[0] < span[0] || word.span[0] >= span[1])),
          ),
      )
  return outside(sides.a, a) || outside(sides.b, b)
}

/** Stances that stand in one place of two stretches of text that the variants make of each other. */
export function pairStances(
  inA: Stretches,
  inB: Stretches,
  variants: readonly Variant[],
  sides: Sides,
  linked: ReadonlySet<string> | null,
): readonly Pair[] {
  const places = commonPlaces(inA, inB, variants)
  if (!places) return []
  const [ofA, ofB] = [inA.flatMap((s) => sides.a.within(s)), inB.flatMap((s) => sides.b.within(s))]
  const isLinked = (x: Stance, y: Stance): boolean => linked === null || linked.has(`${x.sentence[0]} ${y.sentence[0]}`)
  const pairs: Pair[] = []
  const [placedA, placedB] = [
    ofA.map((s) => places.joined('a', anchorOf(s))),
    ofB.map((s) => places.joined('b', anchorOf(s))),
  ]
  const startsA = new Map(placedA.map((span, i) => [span?.[0], i]))
  const held = (placed: readonly (Span | null)[], [from, to]: Span): number[] =>
    placed.flatMap((span, i) => (span && span[0] < to && span[1] > from ? [i] : []))
  ofB.forEach((stance, j) => {
    const at = placedB[j]
    if (!at) return
    const same = places.toA(at)
    if (same) {
      const other = ofA[startsA.get(same[0]) ?? -1]
      if (other && isAlike(other, stance) && isLinked(other, stance))
        pairs.push({ a: other, b: stance, clean: isClean(other, stance, places, sides) })
      return
    }
    const inside = places.differences.filter(({ b }) => b[0] < at[1] && b[1] > at[0])
    const [difference] = inside
    if (!difference || inside.length > 1) return
    const [theirs, ours] = [held(placedA, difference.a), held(placedB, difference.b)]
    const other = ofA[theirs[0] ?? -1]
    if (theirs.length !== 1 || ours.length !== 1 || !other || !isAlike(other, stance) || !isLinked(other, stance))
      return
    if (keepsObject(difference, placedA[theirs[0]!]!, at, places.sameAfter(difference), sides.b.text, stance))
      pairs.push({ a: other, b: stance, clean: isClean(other, stance, places, sides) })
  })
  return pairs.filter((pair) => !isMoved(pair, { pairs, ofA, ofB }))
}

/** 双方认为……  →  双方支持……，认为……: the verb that another took the place of stands elsewhere in the sentence. */
function isMoved(
  { a, b }: Pair,
  all: { readonly pairs: readonly Pair[]; readonly ofA: readonly Stance[]; readonly ofB: readonly Stance[] },
): boolean {
  if (a.verb === null || b.verb === null || a.verb.key === b.verb.key) return false
  const has = (side: 'a' | 'b', stances: readonly Stance[], key: string, { sentence }: Stance): boolean =>
    stances.some(
      (s) => s.verb?.key === key && s.sentence[0] === sentence[0] && !all.pairs.some((pair) => pair[side] === s),
    )
  return has('b', all.ofB, a.verb.key, b) || has('a', all.ofA, b.verb.key, a)
}

/** Both with a verb, or both with a modal alone. */
const isAlike = (x: Stance, y: Stance): boolean => (x.verb === null) === (y.verb === null)

/**
 * Of the variants that touch a word of stance, or the place before its verb, nothing but such words is left over: an
 * adverb that no table holds may have taken the place of one that stands there.
 */
function isClean(a: Stance, b: Stance, places: CommonPlaces, sides: Sides): boolean {
  const wordsOf = (side: 'a' | 'b', s: Stance): readonly Span[] =>
    [s.speaker?.span, s.verb?.span, s.negation?.span, s.adverb?.span, s.modal?.span].flatMap((span) => {
      const at = span && places.joined(side, span)
      return at ? [at] : []
    })
  const known = { a: wordsOf('a', a), b: wordsOf('b', b) }
  const touches = (side: 'a' | 'b', [from, to]: Span): boolean => known[side].some(([s, e]) => s < to && e > from)
  return places.differences
    .filter((d) => touches('a', d.a) || touches('b', d.b))
    .every((d) => {
      const [restA, restB] = (['a', 'b'] as const).map((side) => {
        const [from, to] = d[side]
        let rest = ''
        for (let at = from; at < to; at++)
          rest += known[side].some(([s, e]) => at >= s && at < e) ? OWN : places.letter(side, at, sides[side].text)
        return rest
      }) as [string, string]
      // 应在 → 可在: what is left over is the same.
      return isBeside(inOwnPart(restA, restB), inOwnPart(restB, restA))
    })
}

/** Stands for a letter of a word of stance. */
const OWN = '\u0000'

/**
 * What is left over in the part, between marks, that the words of stance stand in. Of 主权，反对 ⇒ 主权和利益，坚决反对
 * nothing is: 和利益 belongs to what was said before. Where a side has no such word in the variant, its words behind the
 * last mark stand next to the verb if those of the other side end the variant.
 */
function inOwnPart(rest: string, other: string): string {
  const parts = rest.split(/[，,；;：:。！!？?]/u)
  const own = parts.filter((part) => part.includes(OWN))
  const kept = own.length > 0 ? own.join('') : other.endsWith(OWN) ? parts[parts.length - 1]! : rest
  return kept.replaceAll(OWN, '')
}

/** What may be left over: marks, articles, 地, and the words that only carry a verb. */
const BESIDE =
  /^(?:[\s\p{P}地]|\b(?:the|do|does|did|are|is|on|upon|for|of|to|that|continue|about|at|over|their)\b|表示|深表|表|深感|感到|感|выража(?:ют|ет)|свою|свое|к|за|на|о|об)*$/iu

/** Is all that differs between two stretches such words? */
export const isBeside = (x: string, y: string): boolean => x === y || (BESIDE.test(x) && BESIDE.test(y))

/** What the verb is said of stands behind it on both sides. */
function keepsObject(
  { a, b }: Difference,
  anchorA: Span,
  anchorB: Span,
  same: number,
  text: string,
  stance: Stance,
): boolean {
  if (a[1] - anchorA[1] > TAIL || b[1] - anchorB[1] > TAIL) return false
  return same >= (HAN.test(text.slice(...stance.sentence)) ? HAN_OBJECT : OBJECT)
}
