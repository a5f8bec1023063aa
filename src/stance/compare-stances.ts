/**
 * What of who speaks and how strongly changed between two texts, bead by bead.
 *
 *     a  双方支持必要改革。        b  岚方支持必要改革。        speaker 双方 → 岚方, and nothing else
 *     a  双方反对封锁。            b  双方强烈谴责封锁。        strength 反对 → 强烈谴责, stronger
 *
 * Two verbs are compared only where they stand in one place: the words around are the same, or one variant replaces the
 * one by the other before the same object; in sentences that are linked. A bead that is doubtful is not read. Of a
 * sentence that left its bead, and of wording that is a passage, the same is told where it now stands.
 */

import type {
  BeadFacts,
  Evidence,
  Fidelity,
  Passage,
  Span,
  Speaker,
  Stance,
  StanceFacts,
  Variant,
} from '../model/index.ts'
import { WEIGHT_THAT_TELLS } from '../model/passage.ts'
import { least } from '../text/extremes.ts'
import { firstWhere } from '../text/first-where.ts'
import { type CommonPlaces, commonPlaces, type Difference, type Stretches } from './common-places.ts'
import { compareStrength } from './strength.ts'

export interface StanceSide {
  readonly text: string
  readonly clauses: readonly { readonly id: string; readonly start: number; readonly end: number }[]
  readonly stances: readonly Stance[]
  readonly fidelity: Fidelity
}

/** Two stances that stand in one place. */
interface Pair {
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

const HAN = /[\u3400-\u9fff]/

export function compareStances<B extends BeadFacts>(
  beads: readonly B[],
  { a, b, passages }: { readonly a: StanceSide; readonly b: StanceSide; readonly passages: readonly Passage[] },
): readonly B[] {
  if (a.stances.length === 0 || b.stances.length === 0) return beads
  const sides: Sides = { a: new Side(a), b: new Side(b) }
  const compared = new Compared(sides)
  for (const bead of beads) {
    if (bead.doubtful) {
      compared.passOver(bead)
      continue
    }
    const inBead = inOneBead(bead, sides)
    compared.add(bead, inBead, 'bead', bead.variants)
    for (const link of bead.sentences)
      if (link.moved && link.a && link.b && bead.b.includes(sides.b.clauseAt(link.b[0])))
        compared.add(bead, between([link.a], [link.b], link.variants ?? [], sides, null), 'moved', link.variants ?? [])
  }
  const byClause = new Map(beads.flatMap((bead) => bead.b.map((id) => [id, bead] as const)))
  for (const { pair, passage } of inPassages(passages, sides, compared)) {
    const bead = byClause.get(sides.b.clauseAt(pair.b.sentence[0]))
    if (bead) compared.add(bead, [pair], 'passage', [], passage)
  }
  const found = compared.found
  return beads.map((bead) => {
    const stances = found.get(bead.id)
    return stances ? { ...bead, stances: [...stances].sort((x, y) => x.b[0] - y.b[0] || x.a[0] - y.a[0]) } : bead
  })
}

interface Sides {
  readonly a: Side
  readonly b: Side
}

class Side {
  readonly text: string
  readonly fidelity: Fidelity
  readonly #spans = new Map<string, Span>()
  readonly #clauses: StanceSide['clauses']
  readonly #stances: readonly Stance[]

  constructor({ text, clauses, stances, fidelity }: StanceSide) {
    this.text = text
    this.fidelity = fidelity
    this.#clauses = clauses
    this.#stances = stances
    for (const { id, start, end } of clauses) this.#spans.set(id, [start, end])
  }
  spans = (ids: readonly string[]): Stretches =>
    ids.flatMap((id) => [this.#spans.get(id)].filter((s) => s !== undefined))

  /** Stances of sentences inside a stretch. */
  within([from, to]: Span): readonly Stance[] {
    let k = firstWhere(this.#stances, (s) => s.sentence[0] >= from)
    const found: Stance[] = []
    for (; k < this.#stances.length && this.#stances[k]!.sentence[0] < to; k++) found.push(this.#stances[k]!)
    return found
  }

  /** Those of the sentences that a stretch touches. */
  touching([from, to]: Span): readonly Stance[] {
    let k = firstWhere(this.#stances, (s) => s.sentence[1] > from)
    const found: Stance[] = []
    for (; k < this.#stances.length && this.#stances[k]!.sentence[0] < to; k++) found.push(this.#stances[k]!)
    return found
  }

  clauseAt(offset: number): string {
    return this.#clauses[firstWhere(this.#clauses, (c) => c.end > offset)]?.id ?? ''
  }
}

function inOneBead(bead: BeadFacts, sides: Sides): readonly Pair[] {
  if (bead.a.length === 0 || bead.b.length === 0) return []
  // An item that stayed word for word may have come under another introduction: 双方商定：（一）支持……
  if (bead.relation === 'kept')
    return fromIntroductions(bead, sides)
      ? between(sides.a.spans(bead.a), sides.b.spans(bead.b), bead.variants, sides, null)
      : []
  const linked = new Set(bead.sentences.flatMap(({ a, b, moved }) => (a && b && !moved ? [`${a[0]} ${b[0]}`] : [])))
  return between(sides.a.spans(bead.a), sides.b.spans(bead.b), bead.variants, sides, linked)
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

/** What says that there is a stance: its verb, or a modal alone. */
const anchorOf = ({ verb, modal }: Stance): Span => (verb ?? modal)!.span

/** Stances that stand in one place of two stretches of text that the variants make of each other. */
function between(
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
  return pairs
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
          if (!known[side].some(([s, e]) => at >= s && at < e)) rest += places.letter(side, at, sides[side].text)
        return rest
      }) as [string, string]
      // 应在 → 可在: what is left over is the same.
      return restA === restB || (BESIDE.test(restA) && BESIDE.test(restB))
    })
}

/** What may be left over: marks, articles, 地, and the words that only carry a verb. */
const BESIDE =
  /^(?:[\s\p{P}地]|\b(?:the|do|does|did|are|is|on|upon|for|of|to|that|continue|about|at|over|their)\b|表示|深表|深感|感到|выража(?:ют|ет)|свою|свое|к|за|на|о|об)*$/iu

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

/** Verbs inside a passage, or right before it, that no bead and no moved sentence has compared. */
function inPassages(
  passages: readonly Passage[],
  sides: Sides,
  compared: Compared,
): readonly { readonly pair: Pair; readonly passage: Passage }[] {
  const byB = new Map<Stance, { readonly pair: Pair; readonly passage: Passage }[]>()
  for (const passage of passages) {
    if (passage.weight < WEIGHT_THAT_TELLS) continue
    for (const pair of ofPassage(passage, sides)) {
      const list = byB.get(pair.b)
      if (list) list.push({ pair, passage })
      else byB.set(pair.b, [{ pair, passage }])
    }
  }
  const told: { readonly pair: Pair; readonly passage: Passage }[] = []
  for (const found of byB.values()) {
    // What stands elsewhere with the same speaker and verb did not change; what has several places did in none surely.
    const [only] = found
    if (!only || found.length > 1 || compared.has(only.pair)) continue
    told.push(only)
  }
  return told
}

function ofPassage(passage: Passage, { a, b }: Sides): readonly Pair[] {
  const [ofA, ofB] = [a.touching(passage.a), b.touching(passage.b)]
  const inside = (stances: readonly Stance[], [from, to]: Span): readonly Stance[] =>
    stances.filter((s) => anchorOf(s)[0] >= from && anchorOf(s)[1] <= to)
  const [innerA, innerB] = [inside(ofA, passage.a), inside(ofB, passage.b)]
  const keys = (stances: readonly Stance[]): string => stances.map((s) => s.verb?.key ?? s.modal?.key).join(' ')
  if (innerA.length > 0 || innerB.length > 0)
    return keys(innerA) === keys(innerB) ? innerB.map((s, i) => ({ a: innerA[i]!, b: s, clean: true })) : []
  const before = (text: string, stances: readonly Stance[], from: number): Stance | undefined =>
    stances.find((s) => s.verb !== null && s.verb.span[1] <= from && text.slice(s.verb.span[1], from).trim() === '')
  const [x, y] = [before(a.text, ofA, passage.a[0]), before(b.text, ofB, passage.b[0])]
  return x && y ? [{ a: x, b: y, clean: true }] : []
}

/** What was compared, and what of it changed. */
class Compared {
  readonly found = new Map<string, StanceFacts[]>()
  readonly #sides: Sides
  readonly #seenA = new Set<Stance>()
  readonly #seenB = new Set<Stance>()

  constructor(sides: Sides) {
    this.#sides = sides
  }

  has = ({ a, b }: Pair): boolean => this.#seenA.has(a) || this.#seenB.has(b)

  /** A doubtful bead: its sentences are compared with nothing. */
  passOver(bead: BeadFacts): void {
    for (const span of this.#sides.a.spans(bead.a)) for (const s of this.#sides.a.within(span)) this.#seenA.add(s)
    for (const span of this.#sides.b.spans(bead.b)) for (const s of this.#sides.b.within(span)) this.#seenB.add(s)
  }

  add(
    bead: BeadFacts,
    pairs: readonly Pair[],
    by: StanceFacts['by'],
    variants: readonly Variant[],
    passage: Passage | null = null,
  ): void {
    const list = this.found.get(bead.id) ?? []
    const known = new Set(list.map(({ what, a, b }) => `${what} ${a} ${b}`))
    for (const pair of pairs) {
      this.#seenA.add(pair.a)
      this.#seenB.add(pair.b)
      const kept = (): boolean =>
        passage ? coversBut(passage, pair) : onlyWhoSpeaks(pair, pairs, variants, this.#sides)
      for (const fact of this.#changes(pair, by, kept)) {
        const key = `${fact.what} ${fact.a} ${fact.b}`
        if (!known.has(key)) list.push(fact)
        known.add(key)
      }
    }
    if (list.length > 0) this.found.set(bead.id, list)
  }

  #changes(pair: Pair, by: StanceFacts['by'], kept: () => boolean): readonly StanceFacts[] {
    const { a, b } = pair
    const facts: StanceFacts[] = []
    const put = (
      what: StanceFacts['what'],
      spans: { a: Span; b: Span },
      direction: StanceFacts['direction'] = null,
    ): void => {
      facts.push({
        what,
        ...spans,
        sentences: { a: a.sentence, b: b.sentence },
        direction,
        wordsKept: what === 'speaker' && kept(),
        by,
        evidence: this.#evidence(spans),
      })
    }
    if (this.#isAnother(pair)) put('speaker', { a: a.speaker!.span, b: b.speaker!.span })
    const strength = compareStrength(a, b)
    if (strength && pair.clean) put(strength.what, { a: phraseOf(a), b: phraseOf(b) }, strength.direction)
    if (!pair.clean) return facts
    if (a.modal?.key !== b.modal?.key || (a.verb === null && (a.negation === null) !== (b.negation === null)))
      put('modal', { a: modalOf(a, b), b: modalOf(b, a) })
    return facts
  }

  /** A word that one side lacks may have been left out where that side is abridged; what stands in both texts is sure. */
  #evidence({ a, b }: { readonly a: Span; readonly b: Span }): Evidence {
    const { a: sideA, b: sideB } = this.#sides
    return (a[0] === a[1] && sideA.fidelity === 'abridged') || (b[0] === b[1] && sideB.fidelity === 'abridged')
      ? 'limited'
      : 'firm'
  }

  #isAnother({ a, b }: Pair): boolean {
    const [x, y] = [a.speaker, b.speaker]
    if (!x || !y || x.key === y.key || (isAnyOfAll(x) && isAnyOfAll(y))) return false
    if (x.kind === 'others' && y.kind === 'side' && isSameState(x.key, y.key)) return false
    if (y.kind === 'others' && x.kind === 'side' && isSameState(y.key, x.key)) return false
    // Whose a verb without a subject is, beside two speakers, is a matter of reading.
    const alone = (side: Side, s: Stance): boolean =>
      !s.speaker!.inherited ||
      new Set(side.within(s.sentence).flatMap((o) => (o.speaker ? [o.speaker.key] : []))).size <= 1
    return alone(this.#sides.a, a) && alone(this.#sides.b, b)
  }
}

/** 双方 and 任何一方, the Parties and each Party, neither Party and no Party: the same ones, together or one by one. */
const isAnyOfAll = ({ kind, key }: Speaker): boolean =>
  kind === 'sides' ||
  (kind === 'side' && /^(?:缔约)?(?:任|每)|^(?:each|every|either|neither|no) |^(?:каждая|любая|ни одна) /.test(key))

/** 岚多尔 and 岚方, Landor and the Landorian side, Республика Ландор and ландорская сторона may be one. */
function isSameState(name: string, side: string): boolean {
  if (HAN.test(name)) return side.endsWith('方') && side.length === 2 && name.includes(side[0]!) && name.length > 2
  const stem = side.split(' ')[0]!.slice(0, 4)
  return stem.length === 4 && name.split(' ').some((word) => word.startsWith(stem))
}

/** The verb with its denial and its word of strength, where these stand before it. */
function phraseOf({ verb, negation, adverb, modal }: Stance): Span {
  const [start, end] = verb!.span
  const heads = [negation?.span, adverb?.span].flatMap((s) => (s && s[1] <= start && start - s[0] < 40 ? [s[0]] : []))
  const from = Math.min(start, least(heads))
  return modal && modal.span[0] >= from ? verb!.span : [from, end]
}

/** The modal, with its denial where the other has none; an empty place before the verb where there is none. */
function modalOf({ modal, verb, negation }: Stance, other: Stance): Span {
  if (!modal) return [verb!.span[0], verb!.span[0]]
  if (verb || !negation || other.negation) return modal.span
  return [Math.min(modal.span[0], negation.span[0]), Math.max(modal.span[1], negation.span[1])]
}

/** All that differs between the two sentences is who speaks, and the ending of the verb that follows it. */
function onlyWhoSpeaks({ a, b }: Pair, pairs: readonly Pair[], variants: readonly Variant[], sides: Sides): boolean {
  const same = pairs.filter(
    (p) => p.a.sentence[0] === a.sentence[0] && p.b.sentence[0] === b.sentence[0] && p.a.verb?.key === p.b.verb?.key,
  )
  const fits = (side: 'a' | 'b', span: Span, sentence: Span): boolean => {
    if (span[1] <= sentence[0] || span[0] >= sentence[1]) return true
    const allowed = same.flatMap((p) => [p[side].speaker?.span, p[side].verb?.span].filter((s) => s !== undefined))
    let rest = ''
    for (let at = Math.max(span[0], sentence[0]); at < Math.min(span[1], sentence[1]); at++)
      if (!allowed.some(([s, e]) => at >= s && at < e)) rest += sides[side].text[at]
    return /^(?:\s|\bthe\b)*$/i.test(rest)
  }
  return variants
    .filter((v) => v.kind !== 'punctuation')
    .every((v) => fits('a', v.a, a.sentence) && fits('b', v.b, b.sentence))
}

/** A passage that is the same on both sides, and a whole sentence but for who speaks. */
function coversBut({ a, b, exact }: Passage, pair: Pair): boolean {
  const rest = (sentence: Span, span: Span, speaker: Span): number =>
    sentence[1] - sentence[0] - (span[1] - span[0]) - (speaker[1] - speaker[0])
  const whole = (s: Stance, span: Span): boolean => s.speaker !== null && rest(s.sentence, span, s.speaker.span) <= 4
  return exact && whole(pair.a, a) && whole(pair.b, b)
}
