/**
 * A corpus as the rules want it: each text with its clauses and citations, made when asked for and made once.
 */

import type { CheckedCitation, CheckedText } from '../check/rule.ts'
import { reportCitations } from '../citations/find-citations.ts'
import { findMojibake } from '../intake/decode/find-mojibake.ts'
import { type LockedWitness, lockPath, lockWitness, textChecksum } from '../lock.ts'
import type { Clause, Document, Witness } from '../model/index.ts'
import { prepare } from '../prepare.ts'
import type { Cache } from './cache.ts'

/** The texts of one side, with what was made of them. */
export interface PreparedCorpus {
  readonly documents: readonly Document[]
  readonly clausesOf: (witness: Witness) => readonly Clause[]
  readonly textOf: (witness: Witness, document: Document) => CheckedText
  readonly citationsOf: (witness: Witness) => readonly CheckedCitation[]
  readonly lockedOf: (witness: Witness) => LockedWitness
  /** What citations depend on beside the text: ids, dates and names of all documents. */
  readonly names: string
}

/** What a citation may be resolved by. */
export const namesOf = (documents: readonly Document[]): string =>
  JSON.stringify(
    documents.map(({ id, date, type, titles, aliases, parties }) => [id, date, type, titles, aliases, parties]),
  )

/** A value for each witness, made once. */
function once<T>(make: (witness: Witness) => T): (witness: Witness) => T {
  const made = new WeakMap<Witness, { readonly value: T }>()
  return (witness) => {
    let kept = made.get(witness)
    if (kept === undefined) {
      kept = { value: make(witness) }
      made.set(witness, kept)
    }
    return kept.value
  }
}

export function prepareCorpus(documents: readonly Document[], cache: Cache): PreparedCorpus {
  const names = textChecksum(namesOf(documents))
  const clausesOf = (witness: Witness): readonly Clause[] => prepare(witness).clauses
  return {
    documents,
    names,
    clausesOf,
    textOf: (witness, document) => ({
      witness,
      document,
      get clauses() {
        return clausesOf(witness)
      },
      get mojibake() {
        return findMojibake(witness.text)
      },
      get checksums() {
        return [witness.sha256, textChecksum(witness.text)]
      },
    }),
    citationsOf: once((w) =>
      cache.remember(['citations', names, w.document ?? '', w.lang, w.sha256], () =>
        reportCitations(w.text, clausesOf(w), w.lang, documents, w.document).map(
          ({ citation, date, candidates, contradiction, later }) => ({
            citation,
            date,
            candidates: candidates.map(({ document }) => ({ document })),
            contradiction,
            later,
          }),
        ),
      ),
    ),
    lockedOf: once((w) => ({
      ...cache.remember(['lock', w.lang, w.sha256], () => lockWitness(w, clausesOf(w))),
      path: lockPath(w),
    })),
  }
}
