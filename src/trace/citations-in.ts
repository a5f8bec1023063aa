/**
 * What the texts of a trace cite: for each text once, and only where the words stand in it.
 *
 * A file is known by its own title alone, so what it cites is a document of a corpus, or another file that is not the
 * later of two of one title: that is another version of it.
 */

import { bringsInShortForms, findCitations } from '../citations/find-citations.ts'
import { findNames } from '../citations/find-names.ts'
import { titleKey } from '../genre/title-key.ts'
import type { Citation, Clause, Document, Witness } from '../model/index.ts'
import { prepare } from '../prepare.ts'
import type { Stretch } from './stretches.ts'

/**
 * Citations first, then what else names a document: of the text, or of these stretches of it at least. `citable` is what a citation may mean; `document` is the one that the
 * text belongs to, which cites itself nowhere.
 */
export function citationsIn(
  citable: readonly Document[],
): (witness: Witness, document: Document, stretches: readonly Stretch[]) => readonly Citation[] {
  const byId = new Map(citable.map((document) => [document.id, document]))
  const recorded = citable.filter((document) => document.witnesses.every((witness) => witness.document !== null))
  return (witness, document, stretches) => {
    // A short form is cited after the clause that brings it in; where none is, no clause hangs on another.
    const all = bringsInShortForms(witness.text, witness.lang)
    const clauses = all ? prepare(witness).clauses : stretches.flat()
    const found =
      // A document of a corpus cites documents of corpora, whatever files are searched beside it.
      witness.document === null
        ? looseCitations(witness, document, clauses)
        : findCitations(witness.text, clauses, witness.lang, recorded, witness.document)
    // A heading is the text's own title, or one of its parts.
    const parts = stretches
      .filter((stretch) => stretch.some((clause) => clause.kind !== 'heading'))
      .map((stretch) => ({ id: stretch[0]!.id, start: stretch[0]!.start, end: stretch.at(-1)!.end }))
    return [...found, ...findNames(witness.text, parts, witness.lang)]
  }

  function looseCitations(witness: Witness, document: Document, clauses: readonly Clause[]): readonly Citation[] {
    const found = findCitations(witness.text, clauses, witness.lang, citable, document.id)
    return found.map((citation) => {
      const target = citation.target === null ? undefined : byId.get(citation.target)
      return target === undefined || mayBeCited(target, document) ? citation : { ...citation, target: null }
    })
  }
}

/** Not what is dated after it; of one title only what is dated before it. */
function mayBeCited(target: Document, by: Document): boolean {
  const dated = target.date !== '' && by.date !== ''
  if (dated && target.date !== by.date) return target.date < by.date
  return !Object.values(target.titles).some((x) => Object.values(by.titles).some((y) => titleKey(x) === titleKey(y)))
}
