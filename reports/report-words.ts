/** Words of the reports that hang on what is compared. */
import { type Column, countSigns, looks, type Ui, type View, type WitnessView } from '../src/core.ts'
import { reportWords } from '../src/words/report-words.ts'
import { typeset } from '../src/words/typeset.ts'

/** What stands over the rows that earlier texts have to themselves: summaries have points, other texts paragraphs. */
export function aloneWords({ ui, columns, witnesses }: View): string {
  const summaries = columns.every((c, k) => c.kind === 'wording' || witnesses[k]?.fidelity === 'digest')
  return reportWords[summaries ? 'pointsAlone' : 'paragraphsAlone'][ui]
}

/** The sign of a count: that of its claim, or of what is counted beside the claims; none where it has none. */
export const countSign = ({ look, key }: Column['counts'][number]): string =>
  look !== null ? looks[look].sign : (countSigns[key] ?? '')

/** ` (dated later)` after the role of a text that stands against the order of time; else nothing. */
export function orderNote({ outOfOrder }: WitnessView, ui: Ui): string {
  return typeset(ui).aside(outOfOrder ?? '')
}
