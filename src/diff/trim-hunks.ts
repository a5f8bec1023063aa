/**
 * What a change begins or ends with on both sides has not changed.
 *
 *     […人民民主专政、坚持→坚持]中国共产党     →     […人民民主专政、→]坚持中国共产党
 *
 * Such ends come up where an island was folded away that stood once and could have stood twice.
 */
import { hunksOf, type Pairing, pair } from './unit.ts'

export function trimHunks(p: Pairing): void {
  const same = (i: number, j: number): boolean => p.a[i]?.id === p.b[j]?.id && !p.movedA[i] && !p.movedB[j]
  for (const hunk of hunksOf(p)) {
    let { a0, a1, b0, b1 } = hunk
    while (a0 < a1 && b0 < b1 && same(a0, b0)) pair(p, a0++, b0++)
    while (a0 < a1 && b0 < b1 && same(a1 - 1, b1 - 1)) pair(p, --a1, --b1)
  }
}
