/**
 * Who cites whom in a corpus: 2023 → 2001, 2021, 2022.
 *
 * Read from what the texts themselves say, whole or abridged; a summary's words are not the document's.
 */
import { lineage } from './citations/build-lineage.ts'
import type { Citation, Corpus, Document, Lineage } from './model/index.ts'
import { prepare } from './prepare.ts'

/** Each pair once, in order of the citing document's date, then the cited one's. */
export function lineageOf({ documents }: Corpus): readonly Lineage[] {
  const citationsOf = (document: Document): readonly Citation[] =>
    document.witnesses.filter((w) => w.fidelity !== 'digest').flatMap((w) => prepare(w).citations(documents))
  return lineage(documents, new Map(documents.map((d) => [d.id, citationsOf(d)])))
}
