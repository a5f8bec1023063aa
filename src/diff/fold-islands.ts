/**
 * Folds what two changes have in common by chance into one change.
 *
 *     推动[贸易→投资]的[增长→保护]取得进展     →     推动[贸易的增长→投资的保护]取得进展
 *
 * An island is a run of equal units between two hunks. Function words go between any two changes, a word of two
 * characters between changes that each say more. What holds a number, a name or a negation stays, and so
 * does the end of a sentence.
 */
import { isFact, isStop } from './facts.ts'
import { type Hunk, hunksOf, type Pairing, type Unit, unpair } from './unit.ts'

/** An island of at most this weight is function words and punctuation: it goes between any two replacements. */
const WEAK = 0.5
/** Islands heavier than this stay: a word of two characters goes at most. */
const STRONG = 2.2

const weigh = (units: readonly Unit[], moved: Uint8Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i++) if (!moved[i]) sum += units[i]!.weight
  return sum
}

const holdsFact = (units: readonly Unit[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const unit = units[i]!
    if (isFact(unit) || isStop(unit)) return true
  }
  return false
}

/** How much a hunk takes away, and how much it brings. */
const changeOf = (p: Pairing, h: Hunk): { gone: number; come: number } => ({
  gone: weigh(p.a, p.movedA, h.a0, h.a1),
  come: weigh(p.b, p.movedB, h.b0, h.b1),
})

function folds(p: Pairing, before: Hunk, after: Hunk): boolean {
  const [from, to] = [before.a1, after.a0]
  if (holdsFact(p.a, from, to)) return false
  const island = weigh(p.a, p.movedA, from, to)
  if (island > STRONG) return false
  const [x, y] = [changeOf(p, before), changeOf(p, after)]
  if (island > WEAK) return island * 2 <= Math.min(Math.max(x.gone, x.come), Math.max(y.gone, y.come))
  // Two insertions, or two deletions, around a word that stays are two: [→各国]的[→共同]利益.
  return x.gone + y.gone > 0 && x.come + y.come > 0
}

export function foldIslands(p: Pairing): void {
  for (let again = true; again; ) {
    again = false
    const hunks = hunksOf(p)
    for (let h = 0; h + 1 < hunks.length; h++) {
      const [before, after] = [hunks[h]!, hunks[h + 1]!]
      if (!folds(p, before, after)) continue
      for (let i = before.a1; i < after.a0; i++) unpair(p, i)
      again = true
    }
  }
}
