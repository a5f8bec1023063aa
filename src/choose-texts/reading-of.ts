/** Whether texts are read as versions of one another or as documents that followed. */
import type { Reading, Witness } from '../model/index.ts'
import { areApart } from './cite-files.ts'

/**
 * Two texts of one document are versions of it; of two documents one came after the other. Loose files that differ in
 * title and day are two documents; others are versions, unless the last one cites another as a document of its own.
 */
export function readingOf(witnesses: readonly Witness[]): Reading | null {
  const documents = new Set(witnesses.map((w) => w.document))
  if (documents.size > 1) return 'successive'
  const base = witnesses.at(-1) as Witness
  if (base.document !== null) return 'versions'
  return witnesses.some((w) => areApart(w, base)) ? 'successive' : null
}
