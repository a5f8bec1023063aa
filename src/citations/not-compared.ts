/**
 * What the base cites and is not set beside it: nothing may be called new without having been looked for there.
 *
 *     2024 cites the treaty of 1998, the statement of 2019 and a charter; 2019 alone is compared
 *     →   1998-05-12-treaty, 《联合国宪章》
 */
import type { Citation } from '../model/index.ts'

interface Compared {
  readonly siglum: string
  readonly document: string | null
}

/**
 * Ids of documents, or the words as printed where no document is known by them; each once, in the order of the text,
 * then what the record alone says that the document cites: excerpts may leave the citation out.
 */
export function notCompared(
  citations: readonly Citation[],
  base: Compared,
  earlier: readonly Compared[],
  recorded: readonly string[] = [],
): readonly string[] {
  const known = new Set([base, ...earlier].flatMap((w) => (w.document === null ? [w.siglum] : [w.siglum, w.document])))
  const missing = citations.flatMap(({ target, witness, as }) => {
    const named = target ?? witness
    if (named === undefined) return [as.replace(/\s+/gu, ' ')]
    return known.has(named) ? [] : [named]
  })
  return [...new Set([...missing, ...recorded.filter((id) => !known.has(id))])]
}
