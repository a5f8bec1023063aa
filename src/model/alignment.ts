import type { WordingClaim } from './claim.ts'
import type { Lang, LeftOut } from './document.ts'
import type { Evidence } from './evidence.ts'
import type { TextOrder } from './order.ts'
import type { Passage } from './passage.ts'
import type { Span } from './span.ts'
import type { StanceFacts } from './stance.ts'

export type { Evidence } from './evidence.ts'

export type Relation = 'kept' | 'revised' | 'split' | 'merged' | 'added' | 'dropped'
export type VariantKind = 'wording' | 'punctuation' | 'number' | 'order'

/** A stretch that differs inside a bead: inside one clause a side; one of the two spans may be empty, never both. */
export interface Variant {
  readonly a: Span
  readonly b: Span
  readonly kind: VariantKind
  readonly evidence: Evidence
}

/** Which sentence comes from where. `moved`: its counterpart stands in another bead, or out of order in this one. */
export interface SentenceLink {
  readonly a: Span | null
  readonly b: Span | null
  readonly moved: boolean
  /** Of a sentence that was reworded on its way: where the two differ. For people; the JSON contract leaves it out. */
  readonly variants?: readonly Variant[]
}

export interface RunnerUp {
  /** Clause ids of the next best candidate. */
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly score: number
}

/** Which pass of the aligner made the bead: a row of `alignment/wording/passes.ts`, a maintainer's decision, or none. */
export type Pass =
  | 'override'
  | 'identical'
  | 'best'
  | 'order'
  | 'elsewhere'
  | 'term'
  | 'part'
  | 'place'
  | 'carried'
  | 'condensed'
  | 'name'
  | 'lead-in'
  | 'beside'
  | 'short'
  | 'twin'
  | 'number'
  | 'alone'
  | 'afar'
  | 'heading'
  | 'kind'
  | 'heading-place'
  | 'none'

/**
 * Why a bead may be wrong:
 *
 *     rival     another clause is nearly as much like one of the two
 *     little    just above what is asked of two clauses in such a place
 *     formula   out of order, and all that the two share may be a formula that stands whole in a long clause
 *     part      less than half of a clause was found in the one that it is told as a part of
 *     twins     of several clauses printed alike, which one went where is a guess
 *     number    only number and neighbour stayed
 *     place     only the place stayed, and nothing else comes near
 *     afar      rewritten and put elsewhere
 *     name      a name, or a term, that stands nowhere else is all that speaks for it
 */
export type Doubt = 'rival' | 'little' | 'formula' | 'part' | 'twins' | 'number' | 'place' | 'afar' | 'name'

/** What a pass of the aligner did between two texts, by siglum, and which clauses it linked, by id. */
export interface WatchedPass {
  readonly a: string
  readonly b: string
  readonly pass: Pass
  readonly links: readonly {
    readonly a: string
    readonly b: string
    readonly score: number
    readonly doubt: Doubt | null
  }[]
}

/** What a bead rests on. */
export interface Why {
  readonly pass: Pass
  /** Rare words and grams that both sides share, weightiest first. */
  readonly terms: readonly string[]
  /** A maintainer's own decision, with its note, or null. */
  readonly override: string | null
  /** Why the bead may be wrong; null where it is not `doubtful`. */
  readonly doubt: Doubt | null
}

/** One link of a wording alignment, before anything is claimed of it. Clause ids in document order on each side. */
export interface BeadFacts {
  readonly id: string
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly relation: Relation
  readonly moved: boolean
  readonly evidence: Evidence
  /** The bead may be wrong; `why.doubt` says why. */
  readonly doubtful: boolean
  /** Similarity 0..1 of the two sides; 0 for added and dropped. */
  readonly score: number
  readonly runnerUp: RunnerUp | null
  readonly why: Why
  readonly sentences: readonly SentenceLink[]
  readonly variants: readonly Variant[]
  /** Who speaks, and how strongly, where that changed: in order of side b. */
  readonly stances: readonly StanceFacts[]
}

/** The same, with what may be said of it, given all that was compared. */
export interface Bead extends BeadFacts {
  readonly claim: WordingClaim
}

/** A term shared by a clause and a digest item, once on each side. */
export interface SharedTerm {
  readonly a: Span
  readonly b: Span
}

/** One link of a subject alignment: says nothing of wording. */
export interface Echo {
  readonly a: string
  readonly b: string
  readonly strength: 'strong' | 'weak'
  readonly score: number
  readonly terms: readonly SharedTerm[]
}

/** Kinds of words left out that two texts are compared by; what a page prints around a text says nothing of it. */
export type ComparedKind = Exclude<LeftOut['what'], 'outside'>

/** What differs in the words of one kind that both files hold beside their texts; `a` or `b` is null where it has none. */
export interface LeftOutChange {
  readonly a: string | null
  readonly b: string | null
  /** The same words, at a clause that does not correspond to the one where they stood. */
  readonly moved: boolean
  /**
   * `limited`: the text that lacks the words is abridged, or of a format that does not keep such words apart; where
   * paragraphs were judged from a layout, so was the one to which a note belongs.
   */
  readonly evidence: Evidence
}

/** How the notes of two files compare, or their comments, headers, hidden or struck-out words: counted by stretches. */
export interface LeftOutAlignment {
  readonly what: ComparedKind
  readonly kept: number
  /** The same words at another clause. */
  readonly moved: number
  readonly revised: number
  readonly added: number
  readonly dropped: number
  /** In one file of this kind; in the other its words stand in the text, or are left out as another kind. */
  readonly elsewhere: number
  /** The moved, the revised, the added and the dropped ones: in order of b, then of a. */
  readonly changes: readonly LeftOutChange[]
}

export interface WordingAlignment {
  readonly a: string
  readonly b: string
  readonly kind: 'wording'
  /** False where a limit was reached; every clause is covered all the same. */
  readonly exact: boolean
  /** Wording that travelled, in whatever clause: in order of side b, then a. */
  readonly passages: readonly Passage[]
  /** The words that the files hold beside their texts, by kind; a kind that neither has is not listed. */
  readonly leftOut: readonly LeftOutAlignment[]
  /** How order and shares compare; null where either text is not whole. */
  readonly order: TextOrder | null
  /** In order of side b, dropped ones after the counterpart of a predecessor in a, of their own section where they can. */
  readonly beads: readonly Bead[]
}

/** A wording alignment before anything is claimed. */
export interface WordingFacts extends Omit<WordingAlignment, 'beads'> {
  readonly beads: readonly BeadFacts[]
}

export interface SubjectAlignment {
  readonly a: string
  readonly b: string
  readonly kind: 'subject'
  readonly echoes: readonly Echo[]
}

export type Alignment = WordingAlignment | SubjectAlignment

/** A maintainer's decision about two clauses of two documents: they belong together, or they do not. */
export interface Decision {
  /** Ids of documents; of texts in no corpus what they are called where the decision was made. */
  readonly documentA: string
  readonly documentB: string
  /** Checksums of the words of both texts, where it is about these and no others, whatever they are called. */
  readonly words?: readonly [a: string, b: string]
  /** Clause ids. */
  readonly a: string
  readonly b: string
  readonly together: boolean
  readonly note: string
  /** Who decided. */
  readonly by: string
  /** The language it holds for, or null for all. */
  readonly lang: Lang | null
  readonly file: string
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  readonly column: number
}
