/**
 * Slides what was inserted or deleted to where a reader would cut.
 *
 *     贸易、[能源、]科技     and not     贸易[、能源]、科技
 *     …合作。[双方……。]      and not     …合作[。双方……]。
 *
 * An insertion whose first unit equals the one behind it (or last, the one before it) may stand one unit further;
 * all positions say the same. The best is the one whose edges stand at the strongest breaks.
 */
import { hunksOf, type Pairing, pair, type Unit, unpair } from './unit.ts'

/** How good it is to cut behind a unit. */
function breakAfter(unit: Unit | undefined): number {
  if (!unit) return 5
  if (unit.kind !== 'punct') return 0
  if ('.!?。'.includes(unit.key)) return 4
  if (unit.key === ';' || unit.key === ':') return 3
  if (unit.key === ',') return 2
  if (unit.key === '、') return 1
  return 0
}

export function slideEdges(p: Pairing): void {
  for (const hunk of hunksOf(p)) {
    if (hunk.b0 === hunk.b1) slide(p, { isA: true, from: hunk.a0, to: hunk.a1, other: hunk.b0 })
    else if (hunk.a0 === hunk.a1) slide(p, { isA: false, from: hunk.b0, to: hunk.b1, other: hunk.a0 })
  }
}

/** Units that stand on one side alone, and their place on the other side. */
interface Alone {
  readonly isA: boolean
  readonly from: number
  readonly to: number
  readonly other: number
}

function slide(p: Pairing, { isA, from, to, other }: Alone): void {
  const units = isA ? p.a : p.b
  const partner = isA ? p.ofA : p.ofB
  const moved = isA ? p.movedA : p.movedB
  for (let i = from; i < to; i++) if (moved[i]) return // it says where it stood
  const length = to - from
  const id = (i: number): number => units[i]!.id
  let least = 0
  while (
    from + least > 0 &&
    partner[from + least - 1]! === other + least - 1 &&
    other + least > 0 &&
    id(from + least - 1) === id(to + least - 1)
  )
    least--
  let most = 0
  while (to + most < units.length && partner[to + most]! === other + most && id(from + most) === id(to + most)) most++
  if (least === 0 && most === 0) return
  let best = 0
  let bestScore = -1
  for (let shift = least; shift <= most; shift++) {
    const score = 2 * breakAfter(units[from + shift - 1]) + 2 * breakAfter(units[from + shift + length - 1])
    // Of equal places the last: the first of two equal words is the one that stayed.
    if (score >= bestScore) {
      bestScore = score
      best = shift
    }
  }
  if (best === 0) return
  const low = Math.min(from, from + best)
  const high = Math.max(to, to + best)
  const pairs: number[] = []
  for (let i = low; i < high; i++) {
    const j = partner[i]!
    if (j >= 0) {
      pairs.push(j)
      if (isA) unpair(p, i)
      else unpair(p, j)
    }
  }
  let k = 0
  for (let i = low; i < high; i++) {
    if (i >= from + best && i < to + best) continue
    const j = pairs[k++]!
    if (isA) pair(p, i, j)
    else pair(p, j, i)
  }
}
