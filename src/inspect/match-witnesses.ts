/**
 * Which text of the older side is which of the new one: the one at the same place, else, of what is left, the one that
 * shares most clauses in the same language. A file that was renamed and edited is still the same text.
 */
import type { LockedWitness } from '../lock.ts'
import { lockPath } from '../lock.ts'
import type { Witness } from '../model/index.ts'

export interface Pair {
  readonly before: Witness | null
  readonly after: Witness | null
}

/** Share of clauses (of the shorter text) that two files have in common if they are one text renamed. */
const SAME_TEXT = 0.5

/** In order of the new side; what is gone comes last. */
export function matchWitnesses(
  before: readonly Witness[],
  after: readonly Witness[],
  lockedBefore: (witness: Witness) => LockedWitness,
  lockedAfter: (witness: Witness) => LockedWitness,
): readonly Pair[] {
  const left = new Map(before.map((w) => [lockPath(w), w]))
  const pairs: { before: Witness | null; after: Witness }[] = after.map((w) => {
    const same = left.get(lockPath(w)) ?? null
    if (same !== null) left.delete(lockPath(w))
    return { before: same, after: w }
  })
  const wordsOf = (locked: LockedWitness): ReadonlySet<string> => new Set(locked.clauses.map((c) => c.words))
  for (const pair of pairs) {
    if (pair.before !== null || left.size === 0) continue
    const own = wordsOf(lockedAfter(pair.after))
    let best: { witness: Witness; share: number } | null = null
    for (const witness of left.values()) {
      if (witness.lang !== pair.after.lang) continue
      const other = wordsOf(lockedBefore(witness))
      const shared = [...other].filter((w) => own.has(w)).length
      const share = shared / Math.max(1, Math.min(own.size, other.size))
      if (share >= SAME_TEXT && (best === null || share > best.share)) best = { witness, share }
    }
    if (best === null) continue
    pair.before = best.witness
    left.delete(lockPath(best.witness))
  }
  return [...pairs, ...[...left.values()].map((witness) => ({ before: witness, after: null }))]
}
