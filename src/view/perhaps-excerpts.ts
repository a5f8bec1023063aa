/**
 * A loose file that looks like excerpts, though it says nothing and is assumed whole.
 *
 *     wire.txt    four paragraphs of a statement of fifteen, word for word
 *     copied.txt  most of it, as far as the first half of a sentence
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

/** Characters of a last line by which its place in the other text is known, and by which that one goes on at least. */
const TAIL = 8
const GOES_ON = 4

/** A text that ends where a line of the other goes on was cut off: 双方将在人工智能、量子信 */
function breaksOffIn(short: string, long: string): boolean {
  const last = short.trimEnd().split('\n').at(-1)!.trim()
  if (last.length < TAIL || /\p{P}$/u.test(last)) return false
  return long.split('\n').some((line) => line.trim().startsWith(last) && line.trim().length >= last.length + GOES_ON)
}

/** One line for each such file. */
export function perhapsExcerpts(base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): readonly string[] {
  const asked = new Map<string, string>()
  for (const column of columns) {
    if (column.kind !== 'wording') continue
    const { side } = column
    const [short, long] = side.text.length < base.text.length ? [side, base] : [base, side]
    if (short.shown.fidelity !== 'full' || short.witness.fidelityBasis !== 'assumed') continue
    const breaksOff = short.text.length > SHORTER * long.text.length
    if (long.shown.fidelity !== 'full' || (breaksOff && !breaksOffIn(short.text, long.text))) continue
    if (sharedWording(keyText(short.text), keyText(long.text)) < MOST) continue
    const told = { short: short.short, long: long.short, file: short.shown.file, isBase: short === base, breaksOff }
    asked.set(short.short, say(ui, leadWords.limits.perhapsExcerpts, told))
  }
  return [...asked.values()]
}
