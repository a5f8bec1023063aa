/** A comparison's base through the corpus that it was taken from, on disk: null where it stands in none. */
import { chainsOf } from './chains.ts'
import { type ForerunnersRequest, forerunners } from './forerunners-named.ts'
import type { Chain, Collated } from './model/index.ts'

export interface ChainsRequest extends Omit<ForerunnersRequest, 'witness'> {
  readonly collated: Collated
  /** Ids of the clauses of the base that are asked about; all by default. */
  readonly clauses?: ReadonlySet<string>
}

/** What may be asked again and again: of some clauses of the base, or of all. */
export type ChainReader = (clauses?: ReadonlySet<string>) => Promise<readonly Chain[]>

/** A loose file is asked about where a corpus was named; a document always. Throws InputError for a folder that can't be read. */
export async function chainReader({
  collated,
  ...request
}: Omit<ChainsRequest, 'clauses'>): Promise<ChainReader | null> {
  const witness = collated.witnesses[collated.base]
  if (!witness || witness.fidelity === 'digest') return null
  if (witness.document === null && request.corpus === undefined) return null
  const found = await forerunners({ ...request, witness })
  if (found.forerunners.documents.length === 0) return null
  return (clauses) => chainsOf(found.corpus, witness, found.forerunners, clauses)
}

export async function chainsNamed({ clauses, ...request }: ChainsRequest): Promise<readonly Chain[] | null> {
  const read = await chainReader(request)
  return read === null ? null : read(clauses)
}
