/**
 * Where a document has two texts of one language, comparisons go by the better one. A change can make it another:
 *
 *     zh.full.mfa.txt is added, of better standing than zh.full.txt       comparisons went by zh.full, and go by zh.full.mfa
 *
 * No file of the former text was touched, and still every published comparison of the document may read otherwise.
 */
import { bestWitness } from '../corpus/index.ts'
import { lockPath } from '../lock.ts'
import type { Document, Lang, Witness } from '../model/index.ts'
import type { Pair } from './match-witnesses.ts'

export interface ChangedBest {
  readonly before: Witness
  readonly after: Witness
  /** As it is now. */
  readonly document: Document
}

const LANGS: readonly Lang[] = ['zh', 'ru', 'en']

/** Of one kind of text alone: that a whole text takes the place of excerpts is what everybody waits for. */
export function changedBest(
  before: readonly Document[],
  after: readonly Document[],
  pairs: readonly Pair[],
): readonly ChangedBest[] {
  const older = new Map(before.map((d) => [d.id, d]))
  const renamed = (one: Witness, other: Witness): boolean =>
    pairs.some((pair) => pair.before === one && pair.after === other)
  return after.flatMap((document) => {
    const known = older.get(document.id)
    if (known === undefined || known === document) return []
    return LANGS.flatMap((lang): readonly ChangedBest[] => {
      const [one, other] = [bestWitness(known, lang), bestWitness(document, lang)]
      if (one === null || other === null || one.fidelity !== other.fidelity) return []
      if (lockPath(one) === lockPath(other) || renamed(one, other)) return []
      return [{ before: one, after: other, document }]
    })
  })
}
