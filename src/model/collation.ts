import type { Alignment } from './alignment.ts'
import type { Citation } from './citation.ts'
import type { Clause } from './clause.ts'
import type { Document, Fidelity, Lang, LeftOut, Standing, Witness } from './document.ts'
import type { Finding } from './finding.ts'
import type { NewsFacts } from './news.ts'

/** A witness as the JSON contract shows it. */
export interface CollationWitness {
  readonly siglum: string
  readonly document: string | null
  readonly title: string
  readonly date: string | null
  readonly lang: Lang
  readonly fidelity: Fidelity
  /** Of a second text of this document, language and fidelity; the first has none. */
  readonly name?: string
  readonly standing: Standing
  readonly file: string
  readonly sha256: string
  /** What the file held and the comparison leaves out. */
  readonly leftOut: readonly LeftOut[]
  readonly clauses: readonly Clause[]
  readonly citations: readonly Citation[]
}

/** The comparison as `--format json` prints it (schema `tifa/collation@2`), which leaves out the Chinese words of findings. */
export interface Collation {
  readonly schema: 'tifa/collation@2'
  readonly tool: { readonly version: string; readonly icu: string }
  readonly reading: Reading
  /**
   * Documents that the base cites and that were not compared, in the order in which they are cited first: the id, or
   * the words as printed where no document of the corpus is known by them.
   */
  readonly notCompared: readonly string[]
  readonly witnesses: readonly CollationWitness[]
  readonly alignments: readonly Alignment[]
  /** What a reader is told first. */
  readonly news: NewsFacts
  readonly findings: readonly Finding[]
}

/** How added and dropped are read: a version amends, a successive document does not; open, nothing is said of either. */
export type Reading = 'versions' | 'successive' | 'open'

/** A collation with what is needed to show it: the texts, and the records they come from. Same order as `collation.witnesses`. */
export interface Collated {
  readonly collation: Collation
  readonly witnesses: readonly Witness[]
  /** The document of each witness, or null for a loose file. */
  readonly documents: readonly (Document | null)[]
  /** Of the documents that the base cites and that were not compared, those with a record. */
  readonly notCompared?: readonly Document[]
  readonly reading: Reading
  /** Index of the base (the later text, in whose order a comparison is read). */
  readonly base: number
}
