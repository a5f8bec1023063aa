/** What goes into a wording alignment, and what comes out, by clause index: the ids are the orchestrator's. */
import type { Clause, Doubt, Pass } from '../../model/index.ts'
import type { FeatureSpace } from './feature-space.ts'

/** One side of a wording alignment. `keys[i]` is the comparison key of `clauses[i]`. */
export interface WordingSide {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly keys: readonly string[]
}

/** Indexes of the clauses that are no headings. */
export function clausesOf(side: WordingSide): number[] {
  const found: number[] = []
  for (let at = 0; at < side.clauses.length; at++) if (side.clauses[at]?.kind === 'clause') found.push(at)
  return found
}

/** A link between clauses by index, and the clauses that hang together. */
export interface RawBead {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly score: number
  readonly pass: Pass
  readonly moved: boolean
  /** Why the bead may be wrong, or null. */
  readonly doubt: Doubt | null
  readonly runnerUp: { readonly a: readonly number[]; readonly b: readonly number[]; readonly score: number } | null
  readonly override: string | null
}

export interface RawAlignment {
  readonly beads: readonly RawBead[]
  readonly exact: boolean
  /** For explaining beads: the features of both sides. */
  readonly space: FeatureSpace
}
