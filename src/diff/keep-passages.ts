/**
 * Wording that is known to have been carried over is shown as kept, however new the rest of the sentence is.
 *
 *     双方[认为山口集市由冷清变得兴旺，渡船日日往返→今年再聚，一致认为山口集市由冷清变得兴旺]。
 *     →  双方[→今年再聚，一致]认为山口集市由冷清变得兴旺[，渡船日日往返→]。
 *
 * Two such sentences have so little in common that they would be shown as one replaced by the other, though the words
 * that linked them stand in both.
 */
import type { Passage } from '../model/passage.ts'
import { type Effort, pairUnits, type Stretch } from './pair-units.ts'
import type { JoinedSide } from './read-side.ts'
import { type Pairing, type Unit, unpair, weigh } from './unit.ts'

/** A passage that weighs less is a name, or words that any text has: it may stand in both by chance. */
const LEAST_WEIGHT = 7

/** What was paired by chance, a few words elsewhere in the sentence, may be lost: so much (0..1) of what is won. */
const MOST_LOST = 0.5

/** So large a part (0..1) of a passage is shown as changed: else it is shown well enough as it is. */
const LOST = 0.4

/** Pairs what passages have in common, where no heavier pairs cross them. The units of a that were paired so. */
export function keepPassages(
  p: Pairing,
  passages: readonly Passage[],
  { a, b, effort }: { readonly a: JoinedSide; readonly b: JoinedSide; readonly effort: Effort },
): readonly number[] {
  const kept: number[] = []
  const heaviest = passages
    .filter((x) => x.weight >= LEAST_WEIGHT)
    .sort((x, y) => y.weight - x.weight || x.a[0] + x.b[0] - y.a[0] - y.b[0])
  for (const passage of heaviest) {
    const [x, y] = [unitsWithin(p.a, a, passage.a), unitsWithin(p.b, b, passage.b)]
    if (x === null || y === null) continue
    if (Math.max(lostOf(p.a, p.ofA, p.movedA, x), lostOf(p.b, p.ofB, p.movedB, y)) < LOST) continue
    const stretch = { a0: x[0], a1: x[1], b0: y[0], b1: y[1] }
    const crossing = pairsAcross(p, stretch)
    const lost = crossing.reduce((sum, i) => sum + p.a[i]!.weight, 0)
    if (lost > MOST_LOST * Math.min(weigh(p.a, x[0], x[1]), weigh(p.b, y[0], y[1]))) continue
    for (const i of crossing) unpair(p, i)
    for (let i = x[0]; i < x[1]; i++) unpair(p, i)
    pairUnits(p, stretch, effort)
    for (let i = x[0]; i < x[1]; i++) if (p.ofA[i]! >= 0) kept.push(i)
  }
  return kept
}

/** The part (0..1) of some units, by weight, that is neither kept nor moved. */
function lostOf(
  units: readonly Unit[],
  of: Int32Array,
  moved: Uint8Array,
  [from, to]: readonly [number, number],
): number {
  let lost = 0
  for (let k = from; k < to; k++) if (of[k]! < 0 && !moved[k]) lost += units[k]!.weight
  return lost / Math.max(weigh(units, from, to), Number.MIN_VALUE)
}

/** The units of a whose pairs would cross those of a stretch: on one side before it, or in it, and on the other not. */
function pairsAcross(p: Pairing, { a0, a1, b0, b1 }: Stretch): readonly number[] {
  const side = (at: number, from: number, to: number): number => (at < from ? -1 : at < to ? 0 : 1)
  const found: number[] = []
  p.ofA.forEach((j, i) => {
    if (j >= 0 && side(i, a0, a1) !== side(j, b0, b1)) found.push(i)
  })
  return found
}

/** The units inside a span of the file, from and to; null where it lies in none of the clauses, or holds no unit. */
function unitsWithin(
  units: readonly Unit[],
  { borders, starts }: JoinedSide,
  [start, end]: readonly [number, number],
): readonly [number, number] | null {
  const clause = starts.findLastIndex((at) => at <= start)
  if (clause < 0) return null
  const shift = borders[clause]! - starts[clause]!
  if (end + shift > borders[clause + 1]!) return null
  const from = units.findIndex((u) => u.start >= start + shift)
  if (from < 0) return null
  let to = from
  while (to < units.length && units[to]!.end <= end + shift) to++
  return to > from ? [from, to] : null
}
