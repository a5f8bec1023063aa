/**
 * Edits of the joined texts to variants: spans of the files, each inside one clause a side, that turn the earlier text
 * into the later one, byte for byte, when they are replaced in order.
 */
import type { Variant } from '../model/alignment.ts'
import type { Core } from './find-core.ts'
import type { Judge } from './judge-change.ts'
import { listEdits } from './list-edits.ts'
import type { JoinedSide } from './read-side.ts'
import { clauseAt, toFile } from './read-side.ts'
import type { Hunk, Pairing } from './unit.ts'

/** Cuts a stretch at the borders of clauses. */
function pieces(side: JoinedSide, from: number, to: number): (readonly [clause: number, from: number, to: number])[] {
  if (from === to) return [[clauseAt(side, from, true), from, to]]
  const found: (readonly [number, number, number])[] = []
  for (let clause = clauseAt(side, from), at = from; at < to; clause++) {
    const end = Math.min(to, side.borders[clause + 1]!)
    if (end > at) found.push([clause, at, end])
    at = end
  }
  return found
}

/** Variants in file offsets, in order, each inside one clause a side. */
export function buildVariants(
  p: Pairing,
  hunks: readonly Hunk[],
  { a, b }: { readonly a: JoinedSide; readonly b: JoinedSide },
  by: { readonly core: Core; readonly judge: Judge },
): Variant[] {
  const variants: Variant[] = []
  for (const edit of listEdits(p, hunks, { a, b }, by)) {
    const ofA = pieces(a, edit.a0, edit.a1)
    const ofB = pieces(b, edit.b0, edit.b1)
    const count = Math.max(ofA.length, ofB.length)
    for (let k = 0; k < count; k++) {
      const lastA = ofA[ofA.length - 1]!
      const lastB = ofB[ofB.length - 1]!
      const x = ofA[k] ?? [lastA[0], lastA[2], lastA[2]]
      const y = ofB[k] ?? [lastB[0], lastB[2], lastB[2]]
      if (a.text.slice(x[1], x[2]) === b.text.slice(y[1], y[2])) continue // parts that are the same after all
      variants.push({ a: toFile(a, ...x), b: toFile(b, ...y), kind: edit.kind, evidence: 'firm' })
    }
  }
  return variants
}
