/**
 * Each clause and sentence of a text through all earlier documents of a corpus, in order of date: where it was first said,
 * where it was varied, where a whole text has nothing near it, and where it came back.
 *
 *     2024-1.5   1998 字句俱在（1998-art2.2），2016 字句俱在（2016-1.5），2019 无相近条款，2024
 *
 * Of a document without a text of the language, or with a summary alone, nothing is known.
 */
import type { Chain, ChainLink, Corpus, Forerunners, ForerunnersOf, Witness } from './model/index.ts'
import { prepare } from './prepare.ts'

/** Share from which all of the wording stands in a place: less is lost in weighing than a word weighs. */
const ALL = 0.995

/** `wanted`: ids of the clauses asked about; all by default. Cuts the texts that are named into clauses. */
export function chainsOf(
  corpus: Corpus,
  { documents, clauses }: Forerunners,
  wanted?: ReadonlySet<string>,
): readonly Chain[] {
  const texts = new Map(corpus.documents.flatMap((d) => d.witnesses.map((w) => [w.siglum, w] as const)))
  return clauses
    .filter(({ clause }) => wanted === undefined || wanted.has(clause))
    .map(
      (part): Chain => ({
        clause: part.clause,
        sentence: part.sentence,
        links: documents.map((_, d) => linkOf(documents, d, part, texts)),
      }),
    )
}

function linkOf(
  documents: Forerunners['documents'],
  d: number,
  { signs }: ForerunnersOf,
  texts: ReadonlyMap<string, Witness>,
): ChainLink {
  const { id, date, name, text } = documents[d]!
  const of = { document: id, date, name, siglum: text?.siglum ?? null, fidelity: text?.fidelity ?? null }
  const none = { ...of, clause: null, share: null }
  if (text === null) return { ...none, state: 'no-text' }
  const sign = signs.find((s) => s.document === d)
  const witness = texts.get(text.siglum)
  if (!sign || !witness) return { ...none, state: text.fidelity === 'full' ? 'none' : 'excerpts' }
  const clause = prepare(witness).clauses[sign.clause]!.id
  return { ...of, clause, share: sign.share, state: sign.share >= ALL ? 'whole' : 'near' }
}
