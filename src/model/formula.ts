import type { Fidelity, FidelityBasis, Lang, Standing, Titles } from './document.ts'
import type { PlainFinding } from './finding.ts'
import type { TraceAmong, TracePlace } from './trace.ts'

/**
 * What may be said of a formula and a document. `used`: the words stand there, in whatever grammatical form. `varied`:
 * nearly these words, two thirds of what they weigh at least. `part`: half of it; nothing is said of the rest.
 * `named`: only inside the name of a document that the text cites, which is no use of them. `absent`: said of whole texts
 * alone, where a search finds none of this. `cannot-tell`: there is no whole text of the document in this language, and
 * what is here has none of it.
 */
export type FormulaState = 'used' | 'varied' | 'part' | 'named' | 'absent' | 'cannot-tell'

/** Why it cannot be told: the text is excerpts, there is a summary alone, a text in other languages alone, or none. */
export type FormulaSilence = 'excerpts' | 'summary' | 'other-language' | 'no-text'

/**
 * The course of a formula through the documents of which it can be told, oldest first.
 *
 *     standing   ● ● ● ●     in all of them, from the first on        since      · ● ● ●    in all from a later one on
 *     new        · · · ●     in the last one alone                    returned   ● · ● ●    gone, and back in the last one
 *     retired    ● ● · ·     not in the last one, or no more than a part of it
 *
 * A document that has a part of it neither has nor lacks it: it is passed over, as one of which it cannot be told.
 */
export type FormulaCourse = 'standing' | 'since' | 'new' | 'returned' | 'retired'

/** One place of a formula, or of a variant of it, in a document's own words. */
export interface FormulaPlace extends TracePlace {
  /** The text that it stands in: the document's text, or another one in this language. */
  readonly siglum: string
  /** Letter by letter (width, quotes, layout and case aside), in other grammatical forms, nearly these words, or part of them. */
  readonly form: 'exact' | 'inflected' | 'varied' | 'part'
}

/** A formula in one document. */
export interface FormulaCell {
  readonly state: FormulaState
  /** Set where it cannot be told; else null. */
  readonly silence: FormulaSilence | null
  /** In the order of the text: of `used`, `varied` and `part` where the words stand, of `named` the names; else none. */
  readonly places: readonly FormulaPlace[]
}

/** Another form of the wording: 不针对第三方, of 不针对任何第三国. */
export interface FormulaVariant {
  readonly words: string
  /** Of its places. */
  readonly count: number
  /** Ids of the documents that have it. */
  readonly documents: readonly string[]
}

/** Wording that recurs in two or more documents: one class of passages, with its variants and its history. */
export interface Formula {
  /** `f1`, `f2` …, in the order of rank. */
  readonly id: string
  /** As most documents print it, in one line. */
  readonly words: string
  /** How much wording of its own it carries: `Passage.weight`, for the words as they stand. */
  readonly weight: number
  /** What the order goes by: docs/formulas.md. */
  readonly rank: number
  readonly course: FormulaCourse
  /** Documents that use or vary it. */
  readonly documents: number
  /** Places in them. */
  readonly places: number
  /** Ids of the first and of the last document that use or vary it, among those of which it can be told. */
  readonly first: string
  readonly last: string
  /** Documents of which it cannot be told, or that have a part of it: before the first use, between the uses, after the last. */
  readonly unknown: { readonly before: number; readonly between: number; readonly after: number }
  /** Most frequent first. */
  readonly variants: readonly FormulaVariant[]
  /** In the order of `documents`. */
  readonly cells: readonly FormulaCell[]
}

/** The text of a document in which formulas are looked for: the fullest of its language. */
export interface FormulaText {
  readonly siglum: string
  readonly fidelity: Exclude<Fidelity, 'digest'>
  readonly fidelityBasis: FidelityBasis
  readonly standing: Standing
  readonly publisher: string | null
  readonly file: string
  readonly sha256: string
  /** Headings and clauses. */
  readonly clauses: number
}

export interface FormulaDocument {
  /** Of a loose file its siglum. */
  readonly id: string
  /** As its sigla begin. */
  readonly name: string
  /** Null where a loose file shows none. */
  readonly date: string | null
  readonly titles: Titles
  readonly invented: boolean
  /** Null where there is no text of its own words in this language. */
  readonly text: FormulaText | null
  /** Why there is none; null where there is. */
  readonly silence: FormulaSilence | null
}

/** The set wording that recurs, as `tifa formulas --format json` prints it (schema `tifa/formulas@1`). */
export interface Formulas {
  readonly schema: 'tifa/formulas@1'
  readonly tool: { readonly version: string; readonly icu: string }
  /** The corpus folder; null where loose files alone were read. */
  readonly corpus: string | null
  /** The one language that was read. */
  readonly lang: Lang
  /** Documents that a formula is in at least. */
  readonly minDocuments: number
  /** Which texts were asked for, as in a trace; missing where texts at hand were given. */
  readonly among?: TraceAmong
  /** Oldest first; where one has no date, in the order in which they were named. */
  readonly documents: readonly FormulaDocument[]
  /** Highest rank first. */
  readonly formulas: readonly Formula[]
  /** False where a limit was reached: of very many classes the heaviest were followed. */
  readonly exact: boolean
  readonly findings: readonly PlainFinding[]
}
