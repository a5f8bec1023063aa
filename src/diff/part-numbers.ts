/**
 * A changed number is a hunk by itself.
 *
 *     [2021年6月至7月发布→2022年2月至3月签署]     →     [2021年6月→2022年2月]至[7月→3月][发布→签署]
 *
 * A hunk that holds as many numbers on one side as on the other is parted around them; what the parts between them
 * begin or end with on both sides has not changed.
 */
import type { Hunk, Pairing, Unit } from './unit.ts'

const numbersIn = (units: readonly Unit[], from: number, to: number): number[] => {
  const found: number[] = []
  for (let i = from; i < to; i++) if ((units[i] as Unit).kind === 'number') found.push(i)
  return found
}

export function partNumbers(p: Pairing, hunks: readonly Hunk[]): Hunk[] {
  const same = (i: number, j: number): boolean => p.a[i]?.id === p.b[j]?.id
  return hunks.flatMap((hunk) => {
    const a = numbersIn(p.a, hunk.a0, hunk.a1)
    const b = numbersIn(p.b, hunk.b0, hunk.b1)
    if (hunk.moved || a.length === 0 || a.length !== b.length) return [hunk]
    const parts: Hunk[] = []
    const add = (a0: number, a1: number, b0: number, b1: number): void => {
      while (a0 < a1 && b0 < b1 && same(a0, b0)) {
        a0++
        b0++
      }
      while (a0 < a1 && b0 < b1 && same(a1 - 1, b1 - 1)) {
        a1--
        b1--
      }
      if (a1 > a0 || b1 > b0) parts.push({ a0, a1, b0, b1 })
    }
    let { a0, b0 } = hunk
    a.forEach((i, k) => {
      const j = b[k] as number
      add(a0, i, b0, j)
      add(i, i + 1, j, j + 1)
      a0 = i + 1
      b0 = j + 1
    })
    add(a0, hunk.a1, b0, hunk.b1)
    return parts
  })
}
