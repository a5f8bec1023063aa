/** A token of a joined side as the passes see it: layout is left out, equality is a small number. */
import type { Token } from '../text/token.ts'

export interface Unit extends Token {
  /** Equal for equal keys, in both sides of a bead. */
  readonly id: number
  /** How much it says: 0 for punctuation, little for function words, else about its length in Han characters. */
  readonly weight: number
}

/** What units[from, to) weigh together. */
export function weigh(units: readonly Unit[], from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += units[i]!.weight
  return sum
}

/** Units of both sides, and which unit of the other side each one is the same as (-1: none). Pairs never cross. */
export interface Pairing {
  readonly a: readonly Unit[]
  readonly b: readonly Unit[]
  readonly ofA: Int32Array
  readonly ofB: Int32Array
  /** 1 where a unit belongs to something that moved: it is paired with nothing. */
  readonly movedA: Uint8Array
  readonly movedB: Uint8Array
}

/** Units a[a0, a1) became units b[b0, b1); one side may be empty. `moved`: its likeness stands elsewhere in the bead. */
export interface Hunk {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly moved?: boolean
}

/** The hunks between pairs, in order: of all units, or of a stretch whose units are paired with no others. */
export function hunksOf(
  { a, b, ofA }: Pairing,
  { a0, a1: endA, b0, b1: endB }: Hunk = { a0: 0, a1: a.length, b0: 0, b1: b.length },
): Hunk[] {
  const hunks: Hunk[] = []
  let i = a0
  let j = b0
  while (i < endA || j < endB) {
    let a1 = i
    while (a1 < endA && ofA[a1]! < 0) a1++
    const b1 = a1 < endA ? ofA[a1]! : endB
    if (a1 > i || b1 > j) hunks.push({ a0: i, a1, b0: j, b1 })
    i = a1 + 1
    j = b1 + 1
  }
  return hunks
}

export function unpair(p: Pairing, i: number): void {
  const j = p.ofA[i]!
  if (j >= 0) p.ofB[j] = -1
  p.ofA[i] = -1
}

export function pair(p: Pairing, i: number, j: number): void {
  p.ofA[i] = j
  p.ofB[j] = i
}

/** Units of one side that belong together, a title or a name: from the first to behind the last. */
export interface UnitRange {
  readonly from: number
  readonly to: number
}

export const isWithin = (at: number, { from, to }: UnitRange): boolean => at >= from && at < to

/** Is a unit of `x` (side a) paired with one of `y` (side b)? */
export function pairsInto(p: Pairing, x: UnitRange, y: UnitRange): boolean {
  for (let i = x.from; i < x.to; i++) if (isWithin(p.ofA[i]!, y)) return true
  return false
}
