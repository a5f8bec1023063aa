/**
 * What tracked changes can show, and what the first page says of them: a promise, where it is true, and what is not in it.
 *
 *     Tracked changes: accepting all of them gives the words of 2024, rejecting all of them those of 2019.
 *     Not in it: what was left out of 2024 (2 notes, 1 comment).
 */
import type { Collated, View, WordingAlignment } from '../../src/core.ts'
import { countLeftOut } from '../../src/words/left-out-words.ts'
import { reportRefusalWords } from '../../src/words/report-refusal-words.ts'
import { redlineWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { typeset } from '../../src/words/typeset.ts'
import { ReportRefused } from '../exporter.ts'

/** The one alignment that tracked changes can show. */
export function onlyWording(collated: Collated, view: View): WordingAlignment {
  const digests = view.witnesses.filter((w) => w.fidelity === 'digest').map((w) => w.short)
  if (digests.length > 0)
    throw new ReportRefused({
      code: 'redline.digest',
      words: reportRefusalWords['redline.digest'],
      values: { digests },
    })
  const [alignment, ...more] = collated.collation.alignments
  if (alignment?.kind !== 'wording' || more.length > 0) {
    const shorts = view.columns.map((c) => c.short)
    throw new ReportRefused({
      code: 'redline.several',
      words: reportRefusalWords['redline.several'],
      values: { shorts },
    })
  }
  return alignment
}

/** Lines of the first page: how the changes are read, what they give, and what is not in them. */
export function frontLines(
  collated: Collated,
  view: View,
  { leftOut: differing }: WordingAlignment,
): readonly string[] {
  const { ui } = view
  const shorts = view.witnesses.map((w) => w.short)
  const [a = '', b = ''] = shorts
  const [earlier = '', later = ''] = view.witnesses.map((w) =>
    say(ui, redlineWords[w.fidelity === 'abridged' ? 'part' : 'text'], { short: w.short }),
  )
  const promise = [
    ...(view.reading === 'successive' ? [say(ui, redlineWords.successive, { a, b })] : []),
    say(ui, redlineWords.promise, { earlier, later }),
  ]
  const lines = [typeset(ui).sentences(promise)]
  if (view.witnesses.some((w) => w.fidelity === 'abridged')) lines.push(redlineWords.excerpts[ui])
  const without = collated.collation.witnesses.flatMap(({ leftOut }, i) => {
    const what = countLeftOut(leftOut, ui)
    return what === '' ? [] : [say(ui, redlineWords.without, { short: shorts[i] ?? '', what })]
  })
  const differ = differing.some(({ changes }) => changes.length > 0) ? [redlineWords.differs[ui]] : []
  if (without.length > 0) lines.push(typeset(ui).sentences([...without, ...differ]))
  return lines
}
