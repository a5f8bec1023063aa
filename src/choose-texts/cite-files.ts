/**
 * Where one loose file cites another one that is compared with it.
 *
 *     2024.txt   "… to the Joint Statement of 12 March 2019 …"      2019.txt, dated so, is that statement
 *
 * Files have no record, so each is known by what it says itself: its title and its date. A text that has the other's
 * title is another version of it and cites it nowhere; what the corpus knows already stays as the corpus has it.
 */
import { findCitations } from '../citations/find-citations.ts'
import { typeOfTitle } from '../genre/kinds.ts'
import { titleKey } from '../genre/title-key.ts'
import type { Citation, Document, Witness } from '../model/index.ts'
import { prepare } from '../prepare.ts'

/** The citations of a text, of documents and of the other loose files among `witnesses`, which name a siglum. */
export function citeAll(
  base: Witness,
  documents: readonly Document[],
  witnesses: readonly Witness[],
): readonly Citation[] {
  const { text, lang } = base
  const { clauses, citations } = prepare(base)
  const others = witnesses.filter((other) => mayBeCited(other, base))
  if (others.length === 0) return citations(documents)
  const own = standIn(base)
  const bySiglum = new Map(others.map((other) => [idOf(other), other.siglum]))
  const found = findCitations(text, clauses, lang, [...others.map(standIn), own], own.id).map((citation): Citation => {
    const witness = citation.target === null ? undefined : bySiglum.get(citation.target)
    return witness === undefined ? citation : { ...citation, target: null, witness }
  })
  // A text is read a second time only where there is a corpus, too.
  if (documents.length === 0) return found
  const known = citations(documents)
  const cited = found.filter((c) => c.witness !== undefined)
  const taken = known.filter((k) => k.target !== null)
  const fresh = cited.filter((c) => !taken.some((k) => overlap(c, k)))
  return [...known.filter((k) => k.target !== null || !fresh.some((c) => overlap(c, k))), ...fresh].sort(
    (x, y) => x.start - y.start,
  )
}

/** A file of another title, or of the same and an earlier day (a yearly statement); none that is dated after the base. */
const mayBeCited = (other: Witness, base: Witness): boolean =>
  other !== base &&
  other.document === null &&
  other.lang === base.lang &&
  (other.date !== null && base.date !== null
    ? other.date < base.date || (other.date === base.date && titleKey(other.title) !== titleKey(base.title))
    : titleKey(other.title) !== titleKey(base.title))

const overlap = (x: Citation, y: Citation): boolean => x.start < y.end && y.start < x.end

/** No id of a document has a colon. */
const idOf = (witness: Witness): string => `file:${witness.siglum}`

const standIn = (witness: Witness): Document => ({
  id: idOf(witness),
  date: witness.date ?? '',
  type: typeOfTitle(witness.title),
  titles: { [witness.lang]: witness.title },
  aliases: [],
  place: {},
  parties: [],
  sources: [],
  witnesses: [],
  invented: false,
  file: witness.file,
})
