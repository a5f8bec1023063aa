/**
 * A loose file that looks like excerpts, though it says nothing and is assumed whole.
 *
 *     wire.txt    four paragraphs of a statement of fifteen, word for word
 *
 * Whatever it leaves out is told as dropped (or, of an earlier file, as new); so the reader is asked, before the counts.
 */
import type { Ui } from '../model/view.ts'
import { keyText } from '../text/key.ts'
import { sharedWording } from '../text/shared-wording.ts'
import { leadWords } from '../words/lead-words.ts'
import { say } from '../words/say.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'

/** A text that dropped more than half of another one is rare; excerpts that keep more than half are, too. */
const SHORTER = 1 / 2
/** Share of its words that the longer text has: excerpts have nothing of their own but a line or two of the press. */
const MOST = 2 / 3

/** One line for each such file. */
export function perhapsExcerpts(base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): readonly string[] {
  const asked = new Map<string, string>()
  for (const column of columns) {
    if (column.kind !== 'wording') continue
    const { side } = column
    const [short, long] = side.text.length < base.text.length ? [side, base] : [base, side]
    if (short.shown.fidelity !== 'full' || short.witness.fidelityBasis !== 'assumed') continue
    if (long.shown.fidelity !== 'full' || short.text.length > SHORTER * long.text.length) continue
    if (sharedWording(keyText(short.text), keyText(long.text)) < MOST) continue
    const told = { short: short.short, long: long.short, file: short.shown.file, isBase: short === base }
    asked.set(short.short, say(ui, leadWords.limits.perhapsExcerpts, told))
  }
  return [...asked.values()]
}
