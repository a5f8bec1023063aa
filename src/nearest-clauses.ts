/**
 * What comes nearest to a clause that has no counterpart: the clauses of the other text in which most of what it says
 * stands, whether the aligner weighed them or not.
 *
 *     2023 9.1 has no counterpart in 2019      nearest 4.3 (0.31), 8.2 (0.12)
 */
import type { Collated } from './model/index.ts'
import { prepare } from './prepare.ts'
import { nearestClauses } from './reuse/clause-ties.ts'
import { traditionalFold } from './text/traditional-fold.ts'

export interface NearestTo {
  /** Id of the clause. */
  readonly id: string
  /** What part of the weight of the asked clause's words it has: 0 to 1. */
  readonly share: number
}

/** The nearest first, at most three; none where a text is a summary. `of` and `among` are sigla of compared texts. */
export async function nearestTo(
  { witnesses }: Collated,
  { clause, of, among }: { readonly clause: string; readonly of: string; readonly among: string },
): Promise<readonly NearestTo[]> {
  const [own, other] = [of, among].map((siglum) => witnesses.find((w) => w.siglum === siglum))
  if (!own || !other || own.fidelity === 'digest' || other.fidelity === 'digest') return []
  const fold = await traditionalFold(witnesses.map((w) => w.text))
  const at = prepare(own).clauses.findIndex((c) => c.id === clause)
  if (at < 0) return []
  const { clauses } = prepare(other)
  return nearestClauses(prepare(own).reuse(fold), at, prepare(other).reuse(fold))
    .filter((near) => clauses[near.clause]!.kind === 'clause')
    .map((near) => ({ id: clauses[near.clause]!.id, share: near.score }))
}
