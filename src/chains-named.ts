/** A comparison's base through the corpus that it was taken from, on disk: null where it stands in none. */
import { chainsThrough } from './chains.ts'
import { corpusOf } from './collate-named.ts'
import { askCorpus, type ForerunnersRequest } from './forerunners-named.ts'
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
  const { corpus, forerunners: found, index } = await askCorpus({ ...request, witness }, corpusOf(collated))
  if (found.documents.length === 0) return null
  const chains = chainsThrough(corpus, witness, found, index)
  return async (clauses) => asCompared(await chains(clauses), collated)
}

/**
 * A clause that the comparison links with a clause of an earlier text has one that comes near, whatever little of its wording
 * stands there: 双方宣布建立伙伴关系 was rewritten to 双方宣布将两国关系提升为新时代全面战略伙伴关系. Doubtful links tell nothing.
 */
function asCompared(chains: readonly Chain[], { collation }: Collated): readonly Chain[] {
  const linked = new Map<string, string>()
  for (const alignment of collation.alignments) {
    if (alignment.kind !== 'wording') continue
    for (const { a, b, doubtful } of alignment.beads)
      if (!doubtful && a[0] !== undefined) for (const id of b) linked.set(`${alignment.a} ${id}`, a[0])
  }
  return chains.map((chain) =>
    chain.sentence !== null
      ? chain
      : {
          ...chain,
          links: chain.links.map((link) => {
            const clause = link.clause === null ? linked.get(`${link.siglum} ${chain.clause}`) : undefined
            return clause === undefined ? link : { ...link, state: 'near' as const, clause }
          }),
        },
  )
}

export async function chainsNamed({ clauses, ...request }: ChainsRequest): Promise<readonly Chain[] | null> {
  const read = await chainReader(request)
  return read === null ? null : read(clauses)
}
