import type { Span } from './span.ts'

/**
 * A stretch of the base (side b) that stands, the same or nearly, in an earlier text (side a), in whatever clause:
 * wording that travelled. It needs no bead, and one stretch may have several places on either side.
 *
 *     a  双方视彼此为优先合作伙伴，坚定支持…        b  …在此基础上，双方继续视彼此为优先合作伙伴。
 *           └──── a ────┘                                   └──── b ────┘
 */
export interface Passage {
  /** Place in the earlier text; inside one clause. */
  readonly a: Span
  /** Place in the base; inside one clause. */
  readonly b: Span
  /** True where both places have equal comparison keys; false where small differences were bridged. */
  readonly exact: boolean
  /**
   * How much wording of its own the stretch carries: the shared words, each weighed by how unlike boilerplate it is.
   * Opening verbs, names of states and of cited documents weigh little or nothing.
   */
  readonly weight: number
}

/**
 * From this weight on a stretch is wording of its own: two or three rare words, or four Han characters that are no set
 * phrase. A lighter passage is told only so that nothing is called absent that a search would find; it carries nothing
 * over, and links no clauses.
 */
export const WEIGHT_THAT_TELLS = 6
