/**
 * What of who speaks and how strongly differs between two stances that stand in one place.
 *
 *     双方反对 – 岚方强烈谴责        speaker 双方 → 岚方; strength 反对 → 强烈谴责, stronger
 */
import type { Evidence, Passage, Span, Speaker, Stance, StanceFacts, Variant } from '../model/index.ts'
import { least } from '../text/extremes.ts'
import { HAN, type Pair } from './pair-stances.ts'
import type { Side, Sides } from './stance-side.ts'
import { compareStrength } from './strength.ts'

interface How {
  readonly by: StanceFacts['by']
  /** Is all else of the two sentences the same? */
  readonly kept: () => boolean
}

export function changesOf(pair: Pair, sides: Sides, { by, kept }: How): readonly StanceFacts[] {
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
      evidence: evidenceOf(spans, sides),
    })
  }
  if (isAnother(pair, sides)) put('speaker', { a: a.speaker!.span, b: b.speaker!.span })
  if (!pair.clean) return facts
  const strength = compareStrength(a, b)
  if (strength) put(strength.what, { a: phraseOf(a), b: phraseOf(b) }, strength.direction)
  if (a.modal?.key !== b.modal?.key || (a.verb === null && (a.negation === null) !== (b.negation === null)))
    put('modal', { a: modalOf(a, b), b: modalOf(b, a) })
  return facts
}

/** A word that one side lacks may have been left out where that side is abridged; what stands in both texts is sure. */
const evidenceOf = ({ a, b }: { readonly a: Span; readonly b: Span }, sides: Sides): Evidence =>
  (a[0] === a[1] && sides.a.fidelity === 'abridged') || (b[0] === b[1] && sides.b.fidelity === 'abridged')
    ? 'limited'
    : 'firm'

function isAnother({ a, b }: Pair, sides: Sides): boolean {
  const [x, y] = [a.speaker, b.speaker]
  if (!x || !y || x.key === y.key || (isAnyOfAll(x) && isAnyOfAll(y))) return false
  if (x.kind === 'others' && y.kind === 'side' && isSameState(x.key, y.key)) return false
  if (y.kind === 'others' && x.kind === 'side' && isSameState(y.key, x.key)) return false
  // Whose a verb without a subject is, beside two speakers, is a matter of reading.
  const alone = (side: Side, s: Stance): boolean =>
    !s.speaker!.inherited ||
    new Set(side.within(s.sentence).flatMap((o) => (o.speaker ? [o.speaker.key] : []))).size <= 1
  return alone(sides.a, a) && alone(sides.b, b)
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
export function onlyWhoSpeaks(
  { a, b }: Pair,
  pairs: readonly Pair[],
  variants: readonly Variant[],
  sides: Sides,
): boolean {
  const same = pairs.filter(
    (p) => p.a.sentence[0] === a.sentence[0] && p.b.sentence[0] === b.sentence[0] && p.a.verb?.key === p.b.verb?.key,
  )
  const fits = (side: 'a' | 'b', span: Span, sentence: Span): boolean => {
    if (span[1] <= sentence[0] || span[0] >= sentence[1]) return true
    const allowed = same.flatMap((p) => {
      const modal = p.a.modal?.key === p.b.modal?.key ? p[side].modal : null
      return [p[side].speaker?.span, p[side].verb?.span, modal?.span].filter((s) => s !== undefined)
    })
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
export function coversBut({ a, b, exact }: Passage, pair: Pair): boolean {
  const rest = (sentence: Span, span: Span, speaker: Span): number =>
    sentence[1] - sentence[0] - (span[1] - span[0]) - (speaker[1] - speaker[0])
  const whole = (s: Stance, span: Span): boolean => s.speaker !== null && rest(s.sentence, span, s.speaker.span) <= 4
  return exact && whole(pair.a, a) && whole(pair.b, b)
}
