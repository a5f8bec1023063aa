/**
 * Who cites whom: 2023 → 2001, 2021, 2022.
 */
import type { Document, Lineage } from '../model/index.ts'

/**
 * The lineage of a corpus: each pair of citing and cited document once, in order of the citing one's date, then the
 * cited one's. Unresolved citations and those of a document to itself are left out.
 */
export function lineage(
  documents: readonly Document[],
  citedByDocument: ReadonlyMap<string, readonly (string | null)[]>,
): readonly Lineage[] {
  const place = new Map(
    [...documents]
      .sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
      .map((d, k) => [d.id, k]),
  )
  const at = (id: string): number => place.get(id) ?? Number.MAX_SAFE_INTEGER
  const pairs: Lineage[] = []
  for (const [from, cited] of citedByDocument) {
    if (!place.has(from)) continue
    for (const to of new Set(cited)) if (to !== null && to !== from && place.has(to)) pairs.push({ from, to })
  }
  return pairs.sort((x, y) => at(x.from) - at(y.from) || at(x.to) - at(y.to))
}
