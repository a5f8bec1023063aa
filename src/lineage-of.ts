/**
 * Who cites whom in a corpus: 2023 → 2001, 2021, 2022.
 *
 * From what the texts themselves say, whole or abridged, and from what the records say of documents whose texts are still
 * to come; a summary's words are not the document's.
 */
import { lineage } from './citations/build-lineage.ts'
import type { Corpus, Document, Lineage } from './model/index.ts'
import { prepare } from './prepare.ts'

/** Each pair once, in order of the citing document's date, then the cited one's. */
export function lineageOf({ documents }: Corpus): readonly Lineage[] {
  const targetsOf = (document: Document): readonly (string | null)[] => [
    ...(document.cites ?? []),
    ...document.witnesses
      .filter((w) => w.fidelity !== 'digest')
      .flatMap((w) => prepare(w).citations(documents))
      .map((c) => c.target),
  ]
  return lineage(documents, new Map(documents.map((d) => [d.id, targetsOf(d)])))
}
