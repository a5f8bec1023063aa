/**
 * What a change begins or ends with on both sides has not changed.
 *
 *     […通航自由、维护→维护]两岸安宁     →     […通航自由、→]维护两岸安宁
 *
 * Such ends come up where an island was folded away that stood once and could have stood twice. Where the beginning
 * opens a bracket, what closes it on both sides belongs to the beginning:
 *
 *     两国港务局（以下[称“两局”）指出…→简称“两局”）商定…]   →   两国港务局（以下[称→简称]“两局”）[指出…→商定…]
 */
import { bracketPartners } from './bracket-partners.ts'
import { hunksOf, type Pairing, pair } from './unit.ts'

export function trimHunks(p: Pairing): void {
  const same = (i: number, j: number): boolean => p.a[i]?.id === p.b[j]?.id && !p.movedA[i] && !p.movedB[j]
  const [inA, inB] = [bracketPartners(p.a), bracketPartners(p.b)]
  for (const hunk of hunksOf(p)) {
    let { a0, a1, b0, b1 } = hunk
    while (a0 < a1 && b0 < b1 && same(a0, b0)) pair(p, a0++, b0++)
    while (a0 < a1 && b0 < b1 && same(a1 - 1, b1 - 1)) pair(p, --a1, --b1)
    const close = closingIn(inA, p, inB, { a0, a1, b0, b1 })
    if (!close) continue
    let [i, j] = close
    while (i >= a0 && j >= b0 && same(i, j)) pair(p, i--, j--)
    ;[i, j] = [close[0] + 1, close[1] + 1]
    while (i < a1 && j < b1 && same(i, j)) pair(p, i++, j++)
  }
}

/** Where a hunk closes, on both sides, the bracket that was opened just before it: farther than this it is no aside. */
const ASIDE = 12

function closingIn(
  inA: Int32Array,
  p: Pairing,
  inB: Int32Array,
  { a0, a1, b0, b1 }: { a0: number; a1: number; b0: number; b1: number },
): [number, number] | null {
  for (let i = a0 - 1; i >= Math.max(0, a0 - ASIDE); i--) {
    const j = p.ofA[i]!
    if (j < 0) return null
    const [x, y] = [inA[i]!, inB[j]!]
    if (x > i && y > j)
      return x >= a0 && x < Math.min(a1, i + ASIDE) && y >= b0 && y < Math.min(b1, j + ASIDE) ? [x, y] : null
  }
  return null
}
