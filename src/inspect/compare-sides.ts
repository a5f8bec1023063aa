import type { CheckFinding, Decision, Inspection } from '../model/index.ts'
import type { Cache } from './cache.ts'
import type { Prepared } from './prepare.ts'
import type { OlderFiles } from './read-revision.ts'

export interface Sides {
  readonly older: OlderFiles
  readonly prepared: Prepared
  readonly decisions: readonly Decision[]
  readonly accepted: ReadonlySet<string>
  readonly dir: string
  readonly workingDir: string
  readonly cache: Cache
}

export async function compareSides(
  _sides: Sides,
): Promise<Pick<Inspection, 'changes' | 'comparisons' | 'citations'> & { readonly findings: readonly CheckFinding[] }> {
  return { changes: [], comparisons: [], citations: [], findings: [] }
}
