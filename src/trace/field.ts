/**
 * What a trace searches: documents out of a corpus, texts at hand, or both, in order of date.
 *
 *     tifa trace 战略协作 2001 2023            two documents of the corpus
 *     tifa trace 战略协作 drafts/ signed.pdf   files without a corpus: each is a document by what it says of itself
 */
import { nameDocuments } from '../corpus/name-sigla.ts'
import type { Corpus, Document, Finding, TraceDocument, TraceLeftOut } from '../model/index.ts'

/** A document with how it is called. */
export interface FieldDocument {
  readonly document: Document
  /** As its sigla begin. */
  readonly name: string
  /** True where no record describes it. */
  readonly loose: boolean
  readonly dateBasis: TraceDocument['dateBasis']
}

export interface TraceField {
  /** The corpus folder, or null where files alone are searched. */
  readonly corpus: string | null
  /** In order of date, those of no known date last. */
  readonly documents: readonly FieldDocument[]
  /** What a citation may mean: all of the corpus, whatever part of it is searched, and the texts at hand. */
  readonly citable: readonly Document[]
  /** As they were named; empty for all of a corpus. */
  readonly named: readonly string[]
  readonly leftOut: readonly TraceLeftOut[]
  readonly findings: readonly Finding[]
}

/** Documents of a corpus, each called as among all of it. */
export function namedDocuments(corpus: Corpus): readonly FieldDocument[] {
  const names = nameDocuments(corpus.documents)
  return corpus.documents.map((document, k) => ({ document, name: names[k]!, loose: false, dateBasis: 'record' }))
}

/** All of a corpus. */
export const fieldOf = (corpus: Corpus): TraceField => ({
  corpus: corpus.dir,
  documents: namedDocuments(corpus),
  citable: corpus.documents,
  named: [],
  leftOut: [],
  findings: corpus.findings,
})

/** By date, then id; what has no date comes last. */
export const inOrderOfDate = (documents: readonly FieldDocument[]): readonly FieldDocument[] =>
  [...documents].sort(
    ({ document: x }, { document: y }) =>
      Number(x.date === '') - Number(y.date === '') || order(x.date, y.date) || order(x.id, y.id),
  )

/** By code units: the same on every machine. */
const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)

/** Every text under a siglum of its own: two corpora, or a corpus and a file, may each have a 2019. */
export function withOwnNames(documents: readonly FieldDocument[]): readonly FieldDocument[] {
  const ids = new Set<string>()
  const sigla = new Set<string>()
  const free = (taken: Set<string>, wanted: string): string => {
    let name = wanted
    for (let n = 2; taken.has(name); n++) name = `${wanted}~${n}`
    taken.add(name)
    return name
  }
  return documents.map((entry) => {
    const { document } = entry
    const id = free(ids, document.id)
    const witnesses = document.witnesses.map((witness) => {
      const siglum = free(sigla, witness.siglum)
      return siglum === witness.siglum ? witness : { ...witness, siglum }
    })
    const same = id === document.id && witnesses.every((w, k) => w === document.witnesses[k])
    return same ? entry : { ...entry, document: { ...document, id, witnesses } }
  })
}
