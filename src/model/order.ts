import type { Span } from './span.ts'

/**
 * A part of a text under one heading, or under one number where the text has numbers without headings. What stands
 * before the first and after the last belongs to none.
 */
export interface Section {
  /** Id of its heading, or of its first clause where it has none. */
  readonly id: string
  /** Its letters and digits, of all that the text has outside title, dateline and signatures: 0 to 1. */
  readonly share: number
}

/** Two sections, by index, most of whose linked wording is each other's, or which have one heading. */
export interface SectionTie {
  readonly a: number
  readonly b: number
  /** Before or after where the order of the others would have it; null: in its place. */
  readonly moved: 'up' | 'down' | null
}

/** Where a text first names something. */
export interface FirstMention {
  /** Id of the clause. */
  readonly clause: string
  /** The name as printed. */
  readonly span: Span
  /** Letters of the text before it, of all: 0 to 1. */
  readonly place: number
  /** How often the text names it. */
  readonly count: number
}

/** Something that texts name: a name, or words in quotation marks. Null where a text does not name it. */
export interface Mention {
  readonly a: FirstMention | null
  readonly b: FirstMention | null
}

/** How the order of an earlier text (a) and a later one (b) compares, and what share of each its sections take. */
export interface TextOrder {
  readonly sections: { readonly a: readonly Section[]; readonly b: readonly Section[] }
  /** In order of b. */
  readonly ties: readonly SectionTie[]
  /** In order of first mention in b; those that a alone has follow, in order of a. */
  readonly mentions: readonly Mention[]
}
