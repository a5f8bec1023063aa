import type { Span } from './span.ts'

export type ClauseKind = 'heading' | 'clause'

/**
 * What a heading is that stands over no section: the document's `title`, a `dateline`, a `leadin` that only introduces
 * what follows (声明如下：; the Sides will:), or a line in which somebody signs.
 */
export type HeadingPart = 'title' | 'dateline' | 'leadin' | 'signature'

/**
 * The smallest unit that is aligned: one paragraph or list item.
 * `start`/`end` leave out the printed label (`labelSpan` has it) and surrounding white space.
 * A hard-wrapped paragraph is one clause whose span includes its line breaks.
 */
export interface Clause {
  /** Label path in Arabic numbers and the paragraph: `7.1`, `art3.2`; unnumbered `p4`; headings `h1` (a lead-in is numbered as a paragraph). Unique in a witness. */
  readonly id: string
  /** The label as printed (`七、`, `第三条`, `(a)`), or null. Only the first paragraph of a numbered item has one. */
  readonly label: string | null
  readonly labelSpan: Span | null
  /** Texts of the headings above, outermost first. */
  readonly path: readonly string[]
  readonly kind: ClauseKind
  /** Of a heading that is none of a section, what it is. */
  readonly part?: HeadingPart
  readonly start: number
  readonly end: number
  /** Tile the clause but for white space between them; one or more; headings have one. */
  readonly sentences: readonly Span[]
}
