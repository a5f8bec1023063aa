/**
 * Folds what two changes have in common by chance into one change.
 *
 *     双方[在]贸易[的]领域… confetti:  [加强→深化]的[合作→伙伴关系]   reads better as  [加强的合作→深化的伙伴关系]
 *
 * An island is a run of equal units between two hunks. It goes where it says less than what changed on both sides
 * of it; never where it holds a number, a name or a negation.
 */
import { isNegation } from './function-words.ts'
import { type Hunk, hunksOf, type Pairing, type Unit, unpair } from './unit.ts'

/** An island of at most this weight is function words and punctuation: it goes between any two replacements. */
const WEAK = 0.5
/** Islands heavier than this stay: a word of two characters goes at most. */
const STRONG = 2.2

const weigh = (units: readonly Unit[], moved: Uint8Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i++) if (!moved[i]) sum += (units[i] as Unit).weight
  return sum
}

const holdsFact = (units: readonly Unit[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const { kind, key } = units[i] as Unit
    if (kind === 'number' || kind === 'name' || isNegation(key)) return true
  }
  return false
}

/** Weights of what a hunk takes away and brings. */
const change = (p: Pairing, h: Hunk): readonly [number, number] => [
  weigh(p.a, p.movedA, h.a0, h.a1),
  weigh(p.b, p.movedB, h.b0, h.b1),
]

export function foldIslands(p: Pairing): void {
  for (let again = true; again; ) {
    again = false
    const hunks = hunksOf(p)
    for (let h = 0; h + 1 < hunks.length; h++) {
      const before = hunks[h] as Hunk
      const after = hunks[h + 1] as Hunk
      const from = before.a1
      const to = after.a0
      if (holdsFact(p.a, from, to)) continue
      const island = weigh(p.a, p.movedA, from, to)
      if (island > STRONG) continue
      const [a1, b1] = change(p, before)
      const [a2, b2] = change(p, after)
      const bothReplace = a1 > 0 && b1 > 0 && a2 > 0 && b2 > 0
      const folds =
        island <= WEAK
          ? bothReplace || (a1 + a2 > 0 && b1 + b2 > 0 && Math.min(a1 + b1, a2 + b2) >= 1 && !endsClause(p, from, to))
          : island * 2 <= Math.min(Math.max(a1, b1), Math.max(a2, b2))
      if (!folds) continue
      for (let i = from; i < to; i++) unpair(p, i)
      again = true
    }
  }
}

const CLAUSE_END = new Set([',', '.', ';', ':', '!', '?', '。'])

/** Does the island hold a comma or a stop, at which a reader rests? */
const endsClause = (p: Pairing, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (CLAUSE_END.has((p.a[i] as Unit).key)) return true
  return false
}
