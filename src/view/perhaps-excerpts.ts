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
    const zh = ui === 'zh'
    asked.set(
      short.short,
      zh
        ? `注意：${short.short} 不及 ${long.short} 一半长，大多见于其中；若是节录，请加 --abridged ${short.shown.file}，否则它未收的会说成${short === base ? '未再出现或删去' : '新见或新增'}`
        : `NOTE: ${short.short} is less than half as long as ${long.short}, which has most of it. If it is excerpts, say --abridged ${short.shown.file}, or what it leaves out is told as ${short === base ? 'dropped' : 'new'}`,
    )
  }
  return [...asked.values()]
}
