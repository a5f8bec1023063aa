/**
 * The formulas of a large set of texts, worked out once and kept under a checksum of all that they depend on: the words
 * of each text, its names and day, the documents that it may cite, and the program. One text more, or one letter changed,
 * is another set, worked out anew; the same set in another form, or in the screen, is not.
 *
 *     ~/.cache/tifa/formulas-1-5-0.6.0-77ab…/3f/9a51…     the formulas of one set: some 3 to 30 MB for a thousand texts
 */
import { createHash } from 'node:crypto'
import { SEGMENTATION_VERSION } from '../clauses/segmentation-version.ts'
import type { FormulaKeeper, TextSet } from '../formulas/kept-form.ts'
import { buildName, type CacheHome } from './cache-home.ts'
import { openShelf } from './open-shelf.ts'

/** Another number for another form of what is kept. */
const FORM = 1
/** Characters of the texts from which on it is worth it: half a second of work. */
const KEPT_FROM = 30_000
/** Sets that are kept at most: as many choices of texts as somebody goes back and forth between. */
const SETS_MOST = 8

/** Another process's formulas are read as soon as they stand there whole; two that work at once write the same bytes. */
export function keepFormulas(home: CacheHome | null): FormulaKeeper {
  const shelf = openShelf(home, buildName(`formulas-${FORM}-${SEGMENTATION_VERSION}`, import.meta.url), SETS_MOST)
  return {
    isWorthIt: ({ texts, others }) =>
      shelf.isWritable() &&
      [...texts, ...others.flat()].reduce((sum, w) => sum + (w?.text.length ?? 0), 0) >= KEPT_FROM,
    take: (set) => shelf.take(keyOf(set)),
    put: (set, value) => shelf.put(keyOf(set), value),
  }
}

/** Each piece behind its length, so that no other pieces give the same. */
function keyOf(set: TextSet): string {
  const hash = createHash('sha256')
  for (const piece of set) hash.update(`${piece.length}\n`).update(piece, 'utf16le')
  return hash.digest('hex')
}
