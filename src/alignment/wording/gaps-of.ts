/**
 * The places that are left between links that run on.
 *
 *     a  41 linked   42 free   43 free   44 linked
 *     b  38 linked   39 free   40 linked                 one gap: 42 43 | 39
 */
import { backbone } from './backbone.ts'
import type { Links } from './links.ts'
import type { WordingSide } from './wording-side.ts'

export interface Gap {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** The free clauses, or headings, or both (null), between two links that run on; only where both sides have some. */
export function gapsOf({
  a,
  b,
  links,
  kind,
}: {
  readonly a: WordingSide
  readonly b: WordingSide
  readonly links: Links
  readonly kind: 'clause' | 'heading' | null
}): readonly Gap[] {
  const spine = [{ a: -1, b: -1 }, ...backbone(links, b), { a: a.clauses.length, b: b.clauses.length }]
  const gaps: Gap[] = []
  for (let k = 1; k < spine.length; k++) {
    const from = spine[k - 1]!
    const to = spine[k]!
    if (to.a - from.a < 2 || to.b - from.b < 2) continue
    const left: number[] = []
    const right: number[] = []
    for (let i = from.a + 1; i < to.a; i++)
      if (links.freeA(i) && (kind === null || a.clauses[i]?.kind === kind)) left.push(i)
    for (let j = from.b + 1; j < to.b; j++)
      if (links.freeB(j) && (kind === null || b.clauses[j]?.kind === kind)) right.push(j)
    if (left.length > 0 && right.length > 0) gaps.push({ left, right })
  }
  return gaps
}
