/**
 * A changed number is a hunk by itself.
 *
 *     [2021年6月发布→2022年2月签署]     →     [2021年6月→2022年2月][发布→签署]
 *
 * A hunk that holds as many numbers on one side as on the other is parted around them.
 */
import type { Hunk, Pairing, Unit } from './unit.ts'

const numbersIn = (units: readonly Unit[], from: number, to: number): number[] => {
  const found: number[] = []
  for (let i = from; i < to; i++) if ((units[i] as Unit).kind === 'number') found.push(i)
  return found
}

export function partNumbers(p: Pairing, hunks: readonly Hunk[]): Hunk[] {
  return hunks.flatMap((hunk) => {
    const a = numbersIn(p.a, hunk.a0, hunk.a1)
    const b = numbersIn(p.b, hunk.b0, hunk.b1)
    if (hunk.moved || a.length === 0 || a.length !== b.length) return [hunk]
    const parts: Hunk[] = []
    let { a0, b0 } = hunk
    a.forEach((i, k) => {
      const j = b[k] as number
      if (i > a0 || j > b0) parts.push({ ...hunk, a0, a1: i, b0, b1: j })
      parts.push({ ...hunk, a0: i, a1: i + 1, b0: j, b1: j + 1 })
      a0 = i + 1
      b0 = j + 1
    })
    if (hunk.a1 > a0 || hunk.b1 > b0) parts.push({ ...hunk, a0, b0 })
    return parts
  })
}
