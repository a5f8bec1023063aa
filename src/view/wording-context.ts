import type { Reading } from '../model/collation.ts'
import type { Ui } from '../model/view.ts'
import type { MovedSentence } from './runs.ts'
import type { Passages } from './shared-passages.ts'
import type { WitnessSide } from './side.ts'

/** What stays the same for all beads of one alignment. */
export interface WordingContext {
  readonly ui: Ui
  readonly reading: Reading
  readonly showPunctuation: boolean
  readonly a: WitnessSide
  readonly b: WitnessSide
  /** Shares may be shown: verbatim texts alone are compared. */
  readonly shares: boolean
  /** More than one earlier text is compared. */
  readonly several: boolean
  /** Wording that travelled between the two, by the clauses that hold it. */
  readonly passages: Passages
  /** Sentences that stand in another bead on the other side, by the clause that holds them. */
  readonly movedA: ReadonlyMap<string, readonly MovedSentence[]>
  readonly movedB: ReadonlyMap<string, readonly MovedSentence[]>
  /** True where two headings (by position in a and in b) belong together. */
  readonly sameHeading: (a: number, b: number) => boolean
}
