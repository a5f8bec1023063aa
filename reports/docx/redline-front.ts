/** What tracked changes can show, and what the first page says of them. */
import type { Collated, View, WordingAlignment } from '../../src/core.ts'
import { reportRefusalWords } from '../../src/words/report-refusal-words.ts'
import { redlineWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
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

/** Lines of the first page: how the changes are read, and what they do not mean. */
export function frontLines(view: View): readonly string[] {
  const { ui } = view
  const [a = '', b = ''] = view.witnesses.map((w) => w.short)
  const lines = [say(ui, redlineWords[view.reading === 'successive' ? 'successive' : 'other'], { a, b })]
  if (view.witnesses.some((w) => w.fidelity === 'abridged')) lines.push(redlineWords.excerpts[ui])
  return lines
}
