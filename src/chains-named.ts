/** A comparison's base through the corpus that it was taken from, on disk: null where it stands in none. */
import { chainsOf } from './chains.ts'
import { type ForerunnersRequest, forerunners } from './forerunners-named.ts'
import type { Chain, Collated } from './model/index.ts'

export interface ChainsRequest extends Omit<ForerunnersRequest, 'witness'> {
  readonly collated: Collated
  /** Ids of the clauses of the base that are asked about; all by default. */
  readonly clauses?: ReadonlySet<string>
}

/** A loose file is asked about where a corpus was named; a document always. Throws InputError for a folder that can't be read. */
export async function chainsNamed({ collated, clauses, ...request }: ChainsRequest): Promise<readonly Chain[] | null> {
  const witness = collated.witnesses[collated.base]
  if (!witness || witness.fidelity === 'digest') return null
  if (witness.document === null && request.corpus === undefined) return null
  const found = await forerunners({ ...request, witness })
  if (found.forerunners.documents.length === 0) return null
  return chainsOf(found.corpus, witness, found.forerunners, clauses)
}
