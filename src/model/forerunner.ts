import type { Fidelity } from './document.ts'
import type { Passage } from './passage.ts'
import type { Span } from './span.ts'

/** An earlier document. */
export interface AskedDocument {
  readonly id: string
  readonly date: string
  /** As its sigla begin. */
  readonly name: string
  /** Its text in the language that was asked, whole before abridged, a summary never; null: nothing is known of it. */
  readonly text: { readonly siglum: string; readonly fidelity: Fidelity } | null
}

/** A clause of an earlier text in which wording of the new one stands. */
export interface Forerunner {
  readonly document: string
  readonly siglum: string
  /** Id of the clause or heading there. */
  readonly clause: string
  /** How much of the clause or sentence stands there, by what its words weigh: 0 to 1. */
  readonly share: number
  /** The common wording, heaviest first: `a` in the earlier text, `b` in the new one. Never none. */
  readonly passages: readonly Passage[]
}

/** Of one earlier document the nearest place: what a line of years is made of, before any place is read closely. */
export interface ForerunnerSign {
  /** Index among the documents that were asked. */
  readonly document: number
  /** Index of the clause in its text, headings counted. */
  readonly clause: number
  readonly share: number
}

/** What is known of one clause, or of one sentence of a clause that has several. */
export interface ForerunnersOf {
  readonly clause: string
  /** Null for the whole clause. */
  readonly sentence: Span | null
  /** The nearest places, the nearest first, each in a document of its own. */
  readonly nearest: readonly Forerunner[]
  /** In order of date; documents without a sign are left out. */
  readonly signs: readonly ForerunnerSign[]
}

/** A text against all earlier ones of a corpus, in its language. */
export interface Forerunners {
  readonly siglum: string
  /** In order of date. */
  readonly documents: readonly AskedDocument[]
  /** In the order of the text; headings are not asked about. */
  readonly clauses: readonly ForerunnersOf[]
}
