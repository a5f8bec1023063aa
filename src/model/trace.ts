import type { ClauseKind } from './clause.ts'
import type { Fidelity, FidelityBasis, Lang, Standing, Titles } from './document.ts'
import type { PlainFinding } from './finding.ts'
import type { Span } from './span.ts'

/** How words stand at a place: letter by letter as asked for (width, quotes, layout and case aside), or in other forms. */
export type TraceForm = 'exact' | 'inflected'

/**
 * What may be said of one text. `absent` is said of whole texts alone. `in-summary`: the summary's own words, no wording
 * of the document. `other-language`: the text is in another language than the words, and does not hold the same string.
 */
export type TraceOutcome = 'found' | 'absent' | 'not-in-excerpts' | 'in-summary' | 'not-in-summary' | 'other-language'

/** Where something stands in a text. Spans of UTF-16 offsets into the text's file. */
export interface TracePlace {
  /** Id of the clause or heading. */
  readonly clause: string
  /** The clause in which the words end, where a line break inside them parts two; else null. */
  readonly through: string | null
  readonly kind: ClauseKind
  /** Texts of the headings above, outermost first. */
  readonly path: readonly string[]
  readonly start: number
  readonly end: number
  /** Of `start`, from 1; `column` in code points. */
  readonly line: number
  readonly column: number
  /** The words as printed. */
  readonly as: string
  /** The sentence that holds them. */
  readonly sentence: Span
  /** That sentence as printed; of one longer than any sentence should be the part around the words, with … where cut. */
  readonly context: string
  /** Set where the words stand inside the name of a document that the text cites. */
  readonly citation: { readonly as: string; readonly target: string | null } | null
}

export interface TraceHit extends TracePlace {
  readonly form: TraceForm
}

/** A wording near the words: never the formula itself. */
export interface TraceNear extends TracePlace {
  /** Share of the words that stand here in their order, 0..1. */
  readonly share: number
}

/** Places by kind. Of a summary `summary` alone is above 0, of a document's own words never. */
export interface TraceCounts {
  readonly exact: number
  readonly inflected: number
  /** Of these, inside the names of cited documents. */
  readonly cited: number
  readonly summary: number
}

export interface TraceWitness {
  readonly siglum: string
  readonly lang: Lang
  readonly fidelity: Fidelity
  /** Of a second text of this document, language and fidelity; the first has none. */
  readonly name?: string
  readonly fidelityBasis: FidelityBasis
  readonly standing: Standing
  readonly publisher: string | null
  readonly file: string
  readonly sha256: string
  /** False for a summary: nothing in it is wording of the document. */
  readonly wording: boolean
  readonly outcome: TraceOutcome
  readonly counts: TraceCounts
  readonly hits: readonly TraceHit[]
  /** Empty where near wordings were not asked for. */
  readonly near: readonly TraceNear[]
}

export interface TraceDocument {
  /** Of a file that no record describes its siglum. */
  readonly id: string
  /** As its sigla begin: the shortest of year, month, day and id that no other document of its corpus shares. */
  readonly name: string
  /** As far as it is known; null where nothing tells it. */
  readonly date: string | null
  /** What the date rests on: the record, the text's own words, or else (its file's name); null where there is none. */
  readonly dateBasis: 'record' | 'text' | 'elsewhere' | null
  readonly titles: Titles
  readonly invented: boolean
  /** True for a file that no record describes: title and date are what the text, or else its name, says. */
  readonly loose: boolean
  /** None where the corpus has no text of it yet. */
  readonly witnesses: readonly TraceWitness[]
}

/** First or last place among the texts searched, and why no more is claimed. */
export interface TraceBound {
  readonly document: string
  readonly date: string
  readonly siglum: string
  readonly clause: string
  readonly kind: ClauseKind
  /** Names of earlier (later) documents that are not here whole in this language: nothing is known of them. */
  readonly unknown: readonly string[]
}

/**
 * Why something that was named, or that stands in what was named, is not searched. `undated`: whether it falls between
 * the dates asked for is not known. `same-words`: another file has the same words and is searched.
 */
export type TraceLeftOutWhy =
  | 'out-of-range'
  | 'undated'
  | 'other-parties'
  | 'parties-unknown'
  | 'same-words'
  | 'hidden'
  | 'link'
  | 'other-kind'
  | 'unreadable'

export interface TraceLeftOut {
  /** Id of a document, or a file's or folder's path. */
  readonly name: string
  readonly why: TraceLeftOutWhy
  /** Why it can't be read, in English; the file that has the same words; else null. */
  readonly said: string | null
}

/** Which texts were asked for. */
export interface TraceAmong {
  /** Documents, texts, files and folders as they were named; empty where none were: then all of the corpus is meant. */
  readonly named: readonly string[]
  /** A year, a month or a day; both ends included. */
  readonly from: string | null
  readonly to: string | null
  /** Each party asked for, with the names by which the records know it. */
  readonly parties: readonly { readonly as: string; readonly names: readonly Titles[] }[]
  readonly leftOut: readonly TraceLeftOut[]
}

/** One wording through texts, as `tifa trace --format json` prints it (schema `tifa/trace@2`). */
export interface Trace {
  readonly schema: 'tifa/trace@2'
  readonly tool: { readonly version: string; readonly icu: string }
  /** Null where files alone were named. */
  readonly corpus: string | null
  readonly among: TraceAmong
  readonly words: {
    readonly as: string
    /** By script: one language at most; of a pattern each whose letters it has, and all where it has none. */
    readonly langs: readonly Lang[]
    /** Whether other grammatical forms were looked for. */
    readonly inflected: boolean
    /** Whether near wordings were looked for. */
    readonly near: boolean
    /** A regular expression of JavaScript, where the words are one. */
    readonly pattern: { readonly source: string; readonly flags: string } | null
  }
  /** In order of date, those of no known date last. */
  readonly documents: readonly TraceDocument[]
  /** Sums over all texts; a document with two texts counts in each. */
  readonly totals: TraceCounts & { readonly near: number; readonly documents: number; readonly witnesses: number }
  /** Of the documents' own words, outside the names of cited documents; null where no document of a known date has them. */
  readonly first: TraceBound | null
  readonly last: TraceBound | null
  /** Names of documents of no known date that have the words as their own, or may have them. */
  readonly undated: readonly string[]
  readonly findings: readonly PlainFinding[]
}
