/**
 * A small word between two changes stays, where word stands against word on both sides of it.
 *
 *     [Vessels or aircraft→Boats or planes]          →     [Vessels→Boats] or [aircraft→planes]
 *     [licence granted by decree→permit issued by order]  →  [licence granted→permit issued] by [decree→order]
 *
 * Alone between two changes such a word says little (`fold-islands.ts`), but in a change that goes word by word it shows
 * the reader which word gave way to which. A word of one letter, or one Han character, would be lost between the marks.
 */
import { isFunctionWord } from './function-words.ts'
import { hunksOf, type Pairing, pair, type Unit } from './unit.ts'

/** Words of a change that a reader follows word by word, at most, and of each part of it. */
const MOST_WORDS = 8
const MOST_OF_PART = 3
/** Letters of a word that is seen between two marks, at least. */
const LEAST_LETTERS = 2

export function keepJoints(p: Pairing): void {
  for (const { a0, a1, b0, b1 } of hunksOf(p)) {
    const words = a1 - a0
    if (words !== b1 - b0 || words < 3 || words > MOST_WORDS) continue
    const joints: number[] = []
    for (let k = 1; k < words - 1; k++) {
      if (p.a[a0 + k]!.id === p.b[b0 + k]!.id && isJoint(p.a[a0 + k]!) && !p.movedA[a0 + k] && !p.movedB[b0 + k])
        joints.push(k)
    }
    const borders = [-1, ...joints, words]
    const parts = borders.slice(1).map((to, i) => to - borders[i]! - 1)
    // Two small words may stand side by side (trade and in energy), none at the change's edge.
    if (parts[0] === 0 || parts[parts.length - 1] === 0 || parts.some((size) => size > MOST_OF_PART)) continue
    for (const k of joints) pair(p, a0 + k, b0 + k)
  }
}

const isJoint = ({ kind, key }: Unit): boolean =>
  kind === 'word' && key.length >= LEAST_LETTERS && key.charCodeAt(0) < 0x2e80 && isFunctionWord(key)
