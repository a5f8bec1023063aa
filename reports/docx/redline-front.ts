/** What tracked changes can show, and what the first page says of them. */
import type { Collated, View, WordingAlignment } from '../../src/core.ts'
import { reportRefusalWords } from '../../src/words/report-refusal-words.ts'
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
  const zh = view.ui === 'zh'
  const [a, b] = view.witnesses.map((w) => w.short)
  const lines: string[] = []
  if (view.reading === 'successive')
    lines.push(
      zh
        ? `${a} 与 ${b} 按先后两份文件对照；后者是否修改前者，tifa 不作判断。修订痕迹只显示字句之别：全部接受得 ${b} 的文字，全部拒绝得 ${a} 的文字。`
        : `${a} and ${b} are read as documents that follow each other; tifa does not say whether the later amends the earlier. The tracked changes only show how the wording differs: accepting all of them gives the words of ${b}, rejecting all of them those of ${a}.`,
    )
  else
    lines.push(
      zh
        ? `修订痕迹：全部接受得 ${b} 的文字，全部拒绝得 ${a} 的文字。`
        : `Tracked changes: accepting all of them gives the words of ${b}, rejecting all of them those of ${a}.`,
    )
  if (view.witnesses.some((w) => w.fidelity === 'abridged'))
    lines.push(
      zh
        ? '其中有节录，非全文：删除或插入的痕迹不等于删去或新增。'
        : 'One of the texts is excerpts, not whole: a tracked deletion or insertion does not mean that words were dropped or added.',
    )
  return lines
}
