/**
 * The order of paragraphs from which both texts can be read: accepted, that of the later text; rejected, the earlier.
 *
 *     a: 1 2 3 4      b: 1 3 2′ 5        beads 1–1, 2–2′ (moved), 3–3, 4–(), ()–5
 *     plan: both 1 · gone 2 · both 3 · gone 4 · come 2′ · come 5
 *
 * Beads that keep the common order are shown as they are. What moved stands twice: gone where it stood, come where it
 * stands. Where more beads claim the common order than have it, the heaviest run of them by length of text keeps it.
 */
import type { Bead, Clause } from '../../src/core.ts'

export type Step =
  | { readonly type: 'both'; readonly bead: Bead }
  | { readonly type: 'gone'; readonly bead: Bead; readonly clause: string }
  | { readonly type: 'come'; readonly bead: Bead; readonly clause: string }

interface Candidate {
  readonly bead: Bead
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** Position of the first clause, or null where the clauses do not follow one another. */
function runStart(ids: readonly string[], position: ReadonlyMap<string, number>): number | null {
  const at = ids.map((id) => position.get(id) ?? -1)
  const first = at[0]
  return first !== undefined && first >= 0 && at.every((p, i) => p === first + i) ? first : null
}

/**
 * The heaviest run of candidates that rises on side a, given in the order of side b.
 * Prefix maxima in a binary indexed tree: n log n.
 */
function heaviestRun(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  const tree: (number | undefined)[] = new Array(length + 1)
  const best: { weight: number; before: number }[] = []
  const better = (i: number | undefined, j: number | undefined): number | undefined => {
    if (i === undefined || j === undefined) return i ?? j
    return (best[j] as { weight: number }).weight > (best[i] as { weight: number }).weight ? j : i
  }
  candidates.forEach((c, i) => {
    let before: number | undefined
    for (let k = c.a; k > 0; k -= k & -k) before = better(before, tree[k])
    best.push({ weight: c.weight + (before === undefined ? 0 : (best[before]?.weight ?? 0)), before: before ?? -1 })
    for (let k = c.a + 1; k <= length; k += k & -k) tree[k] = better(tree[k], i)
  })
  let last: number | undefined
  for (let k = length; k > 0; k -= k & -k) last = better(last, tree[k])
  const run: Candidate[] = []
  for (let i = last ?? -1; i >= 0; i = best[i]?.before ?? -1) run.unshift(candidates[i]!)
  return run
}

export function planRedline(beads: readonly Bead[], a: readonly Clause[], b: readonly Clause[]): readonly Step[] {
  const [inA, inB] = [a, b].map((clauses) => new Map(clauses.map((c, i) => [c.id, i]))) as [
    Map<string, number>,
    Map<string, number>,
  ]
  const candidates = beads
    .flatMap((bead): Candidate[] => {
      if (bead.moved) return []
      const [x, y] = [runStart(bead.a, inA), runStart(bead.b, inB)]
      if (x === null || y === null) return []
      const weight = bead.b.reduce((sum, id) => {
        const clause = b[inB.get(id)!]!
        return sum + clause.end - clause.start
      }, 1)
      return [{ bead, a: x, b: y, weight }]
    })
    .sort((x, y) => x.b - y.b)
  const beadOfA = new Map(beads.flatMap((bead) => bead.a.map((id) => [id, bead] as const)))
  const beadOfB = new Map(beads.flatMap((bead) => bead.b.map((id) => [id, bead] as const)))
  const steps: Step[] = []
  let [x, y] = [0, 0]
  const upTo = (toA: number, toB: number): void => {
    for (; x < toA; x++) {
      const clause = a[x]!.id
      steps.push({ type: 'gone', bead: beadOfA.get(clause)!, clause })
    }
    for (; y < toB; y++) {
      const clause = b[y]!.id
      steps.push({ type: 'come', bead: beadOfB.get(clause)!, clause })
    }
  }
  for (const { bead, a: fromA, b: fromB } of heaviestRun(candidates, a.length)) {
    upTo(fromA, fromB)
    steps.push({ type: 'both', bead })
    x += bead.a.length
    y += bead.b.length
  }
  upTo(a.length, b.length)
  return steps
}
