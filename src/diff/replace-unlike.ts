/**
 * A pair of sentences with too little in common is shown as replaced whole: a few shared words scattered over
 * unrelated sentences would be shown as if they had been kept.
 *
 *     双方[愿→]在[联合国→]框架内[合作→…]    →    双方[愿在联合国框架内合作→……]。
 *
 * What both begin and end with stays, since it makes no further hunk.
 */
import type { Stretch } from './pair-units.ts'
import { type Pairing, unpair } from './unit.ts'

/** Share of the lighter side's weight that must stay for a pair to be shown word by word. */
const LEAST_SHARE = 0.3

/** `alike` is the weight of what stays around the stretch and was not read. True where the pair is too unlike. */
export function replaceUnlike(p: Pairing, { a0, a1, b0, b1 }: Stretch, alike: number): boolean {
  if (a0 === a1 || b0 === b1) return false
  let same = alike
  let weightA = alike
  let weightB = alike
  for (let i = a0; i < a1; i++) {
    const weight = p.a[i]!.weight
    weightA += weight
    if (p.ofA[i]! >= 0) same += weight
  }
  for (let j = b0; j < b1; j++) weightB += p.b[j]!.weight
  if (same >= LEAST_SHARE * Math.min(weightA, weightB)) return false
  let first = a0
  while (first < a1 && p.ofA[first] === b0 + first - a0) first++
  let last = a1
  while (last > first && p.ofA[last - 1] === b1 - 1 - (a1 - last)) last--
  for (let i = first; i < last; i++) unpair(p, i)
  return true
}
