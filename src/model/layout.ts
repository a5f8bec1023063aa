import type { ClaimLook } from './claim.ts'

/**
 * How a comparison is laid out for reading: what is folded, the list of changes, the line each earlier text has under a
 * clause, the strip of sections. Settled in `src/view/layout`, so that pages, files and screens only draw it.
 * Rows are told by their index in `View.rows`.
 */
export interface Layout {
  /** The first lines by what they do: what the texts are (always shown), and what may be claimed. Counts stand in the key. */
  readonly lead: { readonly texts: readonly string[]; readonly notes: readonly string[] }
  /** The body in order: rows of the later text (with one earlier text, also of that one), kept ones folded together. */
  readonly body: readonly BodyPart[]
  /** What the later text does not have: with several earlier texts one for each; points of a summary without an echo. */
  readonly appendices: readonly Appendix[]
  /** The list of changes, under the sections in which they stand. */
  readonly spine: Spine
  /** For each row a line for each earlier text that has something to say of it. */
  readonly apparatus: readonly (readonly ApparatusLine[])[]
  /** One strip for each earlier text. */
  readonly strips: readonly Strip[]
  /** Where each clause stands, as the text prints it: `第六条第二款`, by address. */
  readonly places: Readonly<Record<string, string>>
  /** Rows that are folded, of how many there are. */
  readonly folded: number
}

export type BodyPart = { readonly kind: 'row'; readonly row: number } | Fold

/** Rows of which nothing is to be read but that both texts have them. */
export interface Fold {
  readonly kind: 'fold'
  readonly rows: readonly number[]
  /** `沿用 3 段：第六条第二款至第七条`. */
  readonly words: string
  /** The texts have the same words there; else some differ in punctuation, which is not shown. */
  readonly alike: boolean
}

export interface Appendix {
  readonly column: number
  /** `1998：未再出现（12 段）`. */
  readonly title: string
  /** The claim that all its rows share, said once in the title, or null where each says its own. */
  readonly claim: string | null
  readonly rows: readonly number[]
}

export interface Spine {
  readonly sections: readonly SpineSection[]
  /** Changes that are not listed, because a list so long is not read but searched. */
  readonly more: number
}

export interface SpineSection {
  /** The row of its heading, or the first row where none stands above. */
  readonly row: number
  readonly label: string
  readonly words: string
  readonly depth: number
  /** Changes in it, also where they are not listed. */
  readonly changes: number
  readonly lines: readonly SpineLine[]
}

/** One change in a line: `第五条 + 符合宪法的规定…`. */
export interface SpineLine {
  readonly row: number
  readonly place: string
  readonly look: ClaimLook
  readonly moved: boolean
  readonly doubtful: boolean
  readonly gone: string
  readonly come: string
  /** Said where no words went or came: `移自 五、第三段`. */
  readonly says: string
}

/** A clause that something leads to. */
export interface Place {
  readonly address: string
  /** As the text prints it. */
  readonly words: string
}

/** What one earlier text says of a clause: `2019 沿用（一、第二段）`, `1998 “联合国宪章”→“条约”`. */
export interface ApparatusLine {
  readonly column: number
  /** Its place among the links of the cell, or null where there is none. */
  readonly link: number | null
  readonly short: string
  readonly look: ClaimLook | null
  readonly word: string
  readonly places: readonly Place[]
  readonly points: readonly ApparatusPoint[]
  /** Points that are not told here. */
  readonly more: number
}

/** `from`, `to`: a sentence that stands in another clause of the earlier text. */
export interface ApparatusPoint {
  readonly gone: string
  readonly come: string
  readonly at: Place | null
  readonly way: 'reads' | 'from' | 'to'
}

/** Both texts as rows of sections, and what crosses from one section to another. */
export interface Strip {
  readonly column: number
  /** What the shade tells: characters that differ, or, beside a summary, paragraphs with a shared subject. */
  readonly scale: 'changed' | 'shared'
  readonly a: readonly StripCell[]
  readonly b: readonly StripCell[]
  readonly curves: readonly StripCurve[]
}

export interface StripCell {
  /** From and to, as fractions 0..1 of the text. */
  readonly from: number
  readonly to: number
  readonly label: string
  readonly words: string
  /** The first row in it. */
  readonly row: number
  /** 0..4, in rising order of the share; see `LEVELS`. */
  readonly level: number
}

export interface StripCurve {
  /** Indices of cells. */
  readonly a: number
  readonly b: number
  readonly look: ClaimLook
  /** Share of the later text, 0..1: how thick it is. */
  readonly weight: number
  readonly words: string
  readonly row: number
}
