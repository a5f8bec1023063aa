/**
 * The first and the last text whose own words these are, and of which documents nothing is known.
 *
 *     2008 提要   2010 (no text)   2014 全文, with the words      first: 2014; of 2008 and 2010 nothing is known
 *
 * Naming a document that has the words in its title is no use of them. A document of no known date is neither first nor
 * last, and may be before or behind either.
 */
import type { Lang, TraceBound, TraceDocument } from '../model/index.ts'
import { isDatedBefore } from '../view/date-order.ts'

export interface Bounds {
  readonly first: TraceBound | null
  readonly last: TraceBound | null
  readonly undated: readonly string[]
}

export function boundsOf(documents: readonly TraceDocument[], langs: readonly Lang[]): Bounds {
  const dated = documents.filter((d) => d.date !== null)
  const open = documents.filter((d) => d.date === null && (ownHits(d).length > 0 || !isWhole(d, langs)))
  return {
    first: bound(dated, langs, 'first'),
    last: bound(dated.toReversed(), langs, 'last'),
    undated: open.map((d) => d.name),
  }
}

/** Whether a whole text of the document is here in one of the languages. */
const isWhole = ({ witnesses }: TraceDocument, langs: readonly Lang[]): boolean =>
  witnesses.some((w) => langs.includes(w.lang) && w.fidelity === 'full')

/** Places of a document's own wording: of no summary, in no name that it cites. */
const ownHits = ({ witnesses }: TraceDocument) =>
  witnesses.flatMap((w) => (w.wording ? w.hits.filter((h) => h.citation === null) : []))

/** `documents` from the end that is asked for. */
function bound(documents: readonly TraceDocument[], langs: readonly Lang[], end: 'first' | 'last'): TraceBound | null {
  const unknown: TraceDocument[] = []
  for (const document of documents) {
    for (const witness of document.witnesses) {
      if (!witness.wording) continue
      const own = witness.hits.filter((h) => h.citation === null)
      const hit = end === 'first' ? own[0] : own.at(-1)
      if (!hit) continue
      const id = document.id
      const date = document.date as string
      if (end === 'last') unknown.reverse()
      // Documents of the same day stand in some order, and are neither earlier nor later.
      const apart = unknown.filter((d) => (end === 'first' ? isDatedBefore(d.date, date) : isDatedBefore(date, d.date)))
      const names = apart.map((d) => d.name)
      return { document: id, date, siglum: witness.siglum, clause: hit.clause, kind: hit.kind, unknown: names }
    }
    if (!isWhole(document, langs)) unknown.push(document)
  }
  return null
}
