/** Labels of the reports other than the page, in both languages of the interface. What is said of the texts comes with the view. */
import type { Ui, View, WitnessView } from '../src/core.ts'

export type Label = Readonly<Record<Ui, string>>

export const reportWords = {
  texts: { zh: '所比文本', en: 'The texts compared' },
  table: { zh: '对照表', en: 'Table of correspondences' },
  address: { zh: '地址', en: 'Address' },
  change: { zh: '变化', en: 'What changed' },
  sameSubject: { zh: '同题', en: 'Shared subject' },
  base: { zh: '较晚文本', en: 'later text' },
  earlier: { zh: '较早文本', en: 'earlier text' },
  dateUnknown: { zh: '日期未明', en: 'date unknown' },
  noSource: { zh: '未记录来源', en: 'no source recorded' },
  published: { zh: '发布', en: 'published' },
  accessed: { zh: '取得', en: 'accessed' },
  file: { zh: '文件', en: 'file' },
  note: { zh: '说明', en: 'note' },
  inCommon: { zh: '共有：', en: 'in common: ' },
  summaryMark: { zh: '〔提要，非原文〕', en: "[summary, not the document's words]" },
  pointsAlone: {
    zh: '提要的其余各点，此处未见同题；“未见”不等于新增或删去',
    en: 'The other points of the summaries, for which no shared subject was found; “not found” never means new or dropped',
  },
  paragraphsAlone: {
    zh: '较早文本的其余各条各段，此处未见同题；“未见”不等于新增或删去',
    en: 'The rest of the earlier texts, for which no shared subject was found; “not found” never means new or dropped',
  },
  signsWording: {
    zh: '删除线：较早文本才有；下划线：较晚文本才有。',
    en: 'Struck out: only in the earlier text. Underlined: only in the later text.',
  },
  signsSuccessive: {
    zh: '按先后两份文件对照：二者都不等于废止或新立。',
    en: 'Read as documents that follow each other: neither means repealed or enacted.',
  },
  signsSubject: {
    zh: '粗体：与提要共有的术语。只示同题，不比字句。',
    en: 'Bold: a term shared with the summary. Shared subjects are shown, not wording.',
  },
  legendIns: { zh: '较晚文本多出的字句', en: 'words that only the later text has' },
  legendDel: { zh: '较早文本有而较晚文本不见的字句', en: 'words that only the earlier text has' },
  legendLimited: {
    zh: '同上，但一侧为节录，依据有限：不等于新增或删去',
    en: 'the same where one side is excerpts: limited evidence, not an addition or a deletion',
  },
  legendMoved: { zh: '移自或移至他处的句子', en: 'a sentence that stands in another clause on the other side' },
  legendTerm: { zh: '与提要共有的术语', en: 'a term shared with the summary' },
  sample: { zh: '字句', en: 'words' },
  columnsSheet: { zh: '各列含义', en: 'What the columns hold' },
  madeBy: { zh: '制作：', en: 'Made by' },
  mechanical: {
    zh: '对应与异文由程序按公开方法得出，引用前请与原文核对。',
    en: 'Links and variants were found by a program with a published method: check them against the texts before quoting.',
  },
  page: { zh: '页', en: 'page' },
} as const satisfies Readonly<Record<string, Label>>

/** What stands over the rows that earlier texts have to themselves: summaries have points, other texts paragraphs. */
export function aloneWords({ ui, columns, witnesses }: View): string {
  const summaries = columns.every((c, k) => c.kind === 'wording' || witnesses[k]?.fidelity === 'digest')
  return reportWords[summaries ? 'pointsAlone' : 'paragraphsAlone'][ui]
}

/** ` (dated later)` after the role of a text that stands against the order of time; else nothing. */
export function orderNote({ outOfOrder }: WitnessView, ui: Ui): string {
  if (outOfOrder === undefined) return ''
  return ui === 'zh' ? `（${outOfOrder}）` : ` (${outOfOrder})`
}
