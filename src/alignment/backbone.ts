import { increasingRun } from './increasing-run.ts'
import type { Links } from './links.ts'

/** The links so far that keep their order: what stands between two of them has a place. */
export function backbone(links: Links): readonly { readonly a: number; readonly b: number }[] {
  const sorted = [...links.all].sort((x, y) => x.b - y.b || x.a - y.a)
  const inside = increasingRun(
    sorted.map((l) => l.a),
    sorted.map((l) => l.score),
  )
  // One link for a clause of b: of several in the run only the first, so that the run rises on both sides.
  const run = sorted.filter((_, k) => inside[k])
  return run.filter((l, k) => k === 0 || l.b > (run[k - 1]?.b ?? -1))
}
