/**
 * The order that two texts share, as the heaviest run of links in which both sides go forward.
 *
 *     a: 1 2 3 4       candidates 1–1 2–2 2–3 3–2 4–4     →   1–1 2–2 (or 2–3) 4–4
 *
 * A dense table over two treaties would be clauses × clauses; candidates are few for a clause, so a Fenwick tree
 * over side b finds the heaviest chain in c log c.
 * D. Gusfield, "Algorithms on Strings, Trees, and Sequences" (1997), §13.3, on chaining.
 */
import type { Candidate } from './find-candidates.ts'

/** A candidate with what it adds to a chain. */
export interface Weighted extends Candidate {
  readonly weight: number
}

/** The heaviest chain: strictly rising on both sides, in order. Weights are positive; the earliest of equals wins. */
export function heaviestChain(candidates: readonly Weighted[], sizeB: number): readonly Weighted[] {
  const sorted = [...candidates].sort((x, y) => x.a - y.a || y.b - x.b || x.weight - y.weight)
  const best = new Float64Array(sizeB + 1)
  const last = new Int32Array(sizeB + 1).fill(-1)
  const before = new Int32Array(sorted.length).fill(-1)
  const sum = new Float64Array(sorted.length)
  let top = -1
  // Links of one clause of a come with falling b: none can follow another of the same clause.
  for (let i = 0; i < sorted.length; i++) {
    const c = sorted[i]!
    let weight = 0
    let from = -1
    for (let k = c.b; k > 0; k -= k & -k) {
      if (best[k]! > weight) {
        weight = best[k]!
        from = last[k]!
      }
    }
    before[i] = from
    sum[i] = weight + c.weight
    if (top < 0 || sum[i]! > sum[top]!) top = i
    for (let k = c.b + 1; k <= sizeB; k += k & -k) {
      if (sum[i]! > best[k]!) {
        best[k] = sum[i]!
        last[k] = i
      }
    }
  }
  const chain: Weighted[] = []
  for (let i = top; i >= 0; i = before[i]!) chain.push(sorted[i]!)
  return chain.reverse()
}
