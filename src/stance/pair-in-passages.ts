/**
 * Which stances stand in one place of wording that both texts share, wherever it stands.
 *
 *     a  双方支持早日恢复裁军谈判。  …  b  ……，岚方支持早日恢复裁军谈判。        passage 支持早日恢复裁军谈判
 */
import type { Passage, Span, Stance } from '../model/index.ts'
import { WEIGHT_THAT_TELLS } from '../model/passage.ts'
import { isBeside, type Pair } from './pair-stances.ts'
import { anchorOf, type Sides } from './stance-side.ts'

/** Marks that part a sentence. */
const PART = /[,，;；:：。.]/

/** Verbs inside a passage, or right before it, that no bead and no moved sentence has compared. */
export function pairInPassages(
  passages: readonly Passage[],
  sides: Sides,
  compared: { readonly has: (pair: Pair) => boolean },
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
  const placed = (x: Stance, y: Stance): Pair => ({
    a: x,
    b: y,
    clean: isBeside(restBefore(a.text, x), restBefore(b.text, y)),
  })
  const [ofA, ofB] = [a.touching(passage.a), b.touching(passage.b)]
  const inside = (stances: readonly Stance[], [from, to]: Span): readonly Stance[] =>
    stances.filter((s) => anchorOf(s)[0] >= from && anchorOf(s)[1] <= to)
  const [innerA, innerB] = [inside(ofA, passage.a), inside(ofB, passage.b)]
  const keys = (stances: readonly Stance[]): string => stances.map((s) => s.verb?.key ?? s.modal?.key).join(' ')
  if (innerA.length > 0 || innerB.length > 0)
    return keys(innerA) === keys(innerB) ? innerB.map((s, i) => placed(innerA[i]!, s)) : []
  const before = (text: string, stances: readonly Stance[], from: number): Stance | undefined =>
    stances.find((s) => s.verb !== null && s.verb.span[1] <= from && text.slice(s.verb.span[1], from).trim() === '')
  const [x, y] = [before(a.text, ofA, passage.a[0]), before(b.text, ofB, passage.b[0])]
  return x && y ? [placed(x, y)] : []
}

/** What stands before a verb in its part of the sentence besides words that were read: an adverb that no table holds. */
function restBefore(text: string, stance: Stance): string {
  const [to] = anchorOf(stance)
  const known = [stance.speaker, stance.negation, stance.adverb, stance.modal].flatMap((w) => (w ? [w.span] : []))
  let rest = ''
  for (let at = to - 1; at >= stance.sentence[0] && !PART.test(text[at]!); at--)
    if (!known.some(([from, end]) => at >= from && at < end)) rest = text[at]! + rest
  return rest.trim()
}
