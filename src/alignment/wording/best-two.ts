/** The likest candidate of each clause of a side, by clause index, and the score of the next. Of equals the first. */
import type { Candidate } from './find-candidates.ts'

export interface BestTwo {
  readonly first: ReadonlyMap<number, Candidate>
  readonly second: ReadonlyMap<number, number>
}

/** Of the clauses of both sides. */
export interface Bests {
  readonly a: BestTwo
  readonly b: BestTwo
}

export const bests = (candidates: readonly Candidate[]): Bests => ({
  a: bestTwo(candidates, 'a'),
  b: bestTwo(candidates, 'b'),
})

function bestTwo(candidates: readonly Candidate[], side: 'a' | 'b'): BestTwo {
  const first = new Map<number, Candidate>()
  const second = new Map<number, number>()
  for (const c of candidates) {
    const top = first.get(c[side])
    if (!top || c.score > top.score) {
      if (top) second.set(c[side], top.score)
      first.set(c[side], c)
    } else if (c.score > (second.get(c[side]) ?? 0)) second.set(c[side], c.score)
  }
  return { first, second }
}
