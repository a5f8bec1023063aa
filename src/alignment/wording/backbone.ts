import { increasingRun } from '../../text/increasing-run.ts'
import type { Links } from './links.ts'
import type { WordingSide } from './wording-side.ts'

/** The links so far that keep their order: what stands between two of them has a place. */
export function backbone(links: Links, b: WordingSide): readonly { readonly a: number; readonly b: number }[] {
  const sorted = [...links.all].sort((x, y) => x.b - y.b || x.a - y.a)
  const inside = increasingRun(
    sorted.map((l) => l.a),
    // Every link counts one; of runs of as many links the one with more text stays.
    sorted.map((l) => 1 + (b.keys[l.b]?.length ?? 0) / 1e9),
  )
  // One link for a clause of b: of several in the run only the first, so that the run rises on both sides.
  const run = sorted.filter((_, k) => inside[k])
  return run.filter((l, k) => k === 0 || l.b > (run[k - 1]?.b ?? -1))
}
