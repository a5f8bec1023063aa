/** Labels of the reports. What is said of the texts comes with the view. */
import { type Entry, type Label, phrase } from './say.ts'

/** In the page and in every other report alike. */
const everywhere = {
  texts: { zh: '所比文本', en: 'The texts compared' },
  table: { zh: '对照表', en: 'Table of correspondences' },
  address: { zh: '地址', en: 'Address' },
  change: { zh: '变化', en: 'What changed' },
  sameSubject: { zh: '同题', en: 'Shared subject' },
  base: { zh: '较晚文本', en: 'later text' },
  earlier: { zh: '较早文本', en: 'earlier text' },
  dateUnknown: { zh: '日期未明', en: 'date unknown' },
  published: { zh: '发布', en: 'published' },
  accessed: { zh: '取得', en: 'accessed' },
  legendLimited: {
    zh: '同上，但一侧为节录，依据有限：不等于新增或删去',
    en: 'the same where one side is excerpts: limited evidence, not an addition or a deletion',
  },
  legendMoved: { zh: '移自或移至他处的句子', en: 'a sentence that stands in another clause on the other side' },
  legendNumber: { zh: '数字、日期、条号之变', en: 'a changed number, date or reference' },
  legendOrder: { zh: '列举次序之变', en: 'a changed order in a list' },
  legendShared: {
    zh: '无对应条款者：这些字句见于另一文本该处',
    en: 'of a clause without a counterpart: words that stand there in the other text',
  },
  legendTerm: { zh: '与提要共有的术语', en: 'a term shared with the summary' },
  sample: { zh: '字句', en: 'words' },
  mechanical: {
    zh: '对应与异文由程序按公开方法得出，引用前请与原文核对。',
    en: 'Links and variants were found by a program with a published method: check them against the texts before quoting.',
  },
} as const satisfies Readonly<Record<string, Label>>

export const reportWords = {
  ...everywhere,
  noSource: { zh: '未记录来源', en: 'no source recorded' },
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
  columnsSheet: { zh: '各列含义', en: 'What the columns hold' },
  madeBy: { zh: '制作：', en: 'Made by' },
  page: { zh: '页', en: 'page' },
} as const satisfies Readonly<Record<string, Label>>

/** The page itself. */
export const pageWords = {
  ...everywhere,
  skip: { zh: '跳至对照表', en: 'Skip to the table' },
  picture: { zh: '分布', en: 'Where the changes are' },
  cited: { zh: '援引', en: 'Documents it cites' },
  legend: { zh: '图例', en: 'How to read the signs' },
  colophon: { zh: '出处与校验', en: 'Colophon' },
  text: { zh: '文本', en: 'Text' },
  date: { zh: '日期', en: 'Date' },
  nature: { zh: '性质', en: 'What it is' },
  source: { zh: '来源', en: 'Source' },
  accessUnknown: { zh: '取得日期未记录', en: 'access date not recorded' },
  checksum: { zh: '校验和', en: 'Checksum' },
  nothing: { zh: '无', en: 'none' },
  why: { zh: '依据', en: 'Why' },
  inCommon: { zh: '共有', en: 'in common' },
  ofCharacters: { zh: '字符有标记', en: 'of characters marked' },
  movedFrom: { zh: '移自', en: 'from' },
  movedTo: { zh: '移至', en: 'to' },
  limited: { zh: '依据有限', en: 'limited evidence' },
  opens: { zh: '在新窗口打开', en: 'opens in a new window' },
  view: { zh: '视图', en: 'View' },
  side: { zh: '对照', en: 'Side by side' },
  inline: { zh: '连读', en: 'Inline' },
  later: { zh: '仅较晚文本', en: 'Later alone' },
  against: { zh: '较早文本', en: 'Against' },
  all: { zh: '历年', en: 'All years' },
  filter: { zh: '筛选', en: 'Show only' },
  search: { zh: '查找', en: 'Search' },
  searchHint: { zh: '查找字句', en: 'Search the words' },
  previous: { zh: '上一处', en: 'Previous' },
  next: { zh: '下一处', en: 'Next' },
  help: { zh: '按键', en: 'Keys' },
  theme: { zh: '明暗', en: 'Light or dark' },
  close: { zh: '关闭', en: 'Close' },
  cite: { zh: '复制两文', en: 'copy both' },
  citeLong: { zh: '复制两文及出处', en: 'Copy both wordings with their sources' },
  citationText: { zh: '引文', en: 'Citation' },
  noCitations: { zh: '未见援引。', en: 'No citations were found.' },
  refuses: {
    zh: '编者提要，非原文：此处不引其文字',
    en: "editors' summary, not the document's words: none are quoted here",
  },
  generated: { zh: '由下列文本生成，校验和为 SHA-256', en: 'Made from these files; checksums are SHA-256' },
  madeBy: { zh: '制作', en: 'Made by' },
  legendIns: { zh: '较晚文本才有的字句', en: 'words that only the later text has' },
  legendDel: { zh: '较早文本才有的字句', en: 'words that only the earlier text has' },
  legendPunctuation: { zh: '标点、全半角或引号之变', en: 'a change of punctuation, width or quotes' },
  legendSummary: {
    zh: '此种字体为编者提要，非文件原文',
    en: "set like this: an editors' summary, not the document's words",
  },
  legendVerbatim: { zh: '此种字体为文件原文', en: "set like this: the document's own words" },
  keyNext: { zh: '下一处变化', en: 'next change' },
  keyPrevious: { zh: '上一处变化', en: 'previous change' },
  keySearch: { zh: '查找', en: 'search' },
  keyView: { zh: '换视图', en: 'next view' },
  keyTab: { zh: '换较早文本', en: 'next earlier text' },
  keyCite: { zh: '复制当前行两文及出处', en: 'copy both wordings of the current row, with their sources' },
  keyUnfold: { zh: '展开或收起沿用的段落', en: 'unfold or fold what is kept' },
  keyMarks: { zh: '在当前行各处异文间移动', en: 'from mark to mark in the current row' },
  keyEscape: { zh: '清除查找与筛选', en: 'clear search and filters' },
  keyHelp: { zh: '本说明', en: 'this list' },
  years: { zh: '逐条', en: 'Clause by clause' },
  changes: { zh: '变化', en: 'Changes' },
  echoes: { zh: '同题', en: 'Shared subjects' },
  list: { zh: '清单', en: 'List' },
  bar: { zh: '导航', en: 'Where you are' },
  listComma: { zh: '、', en: ', ' },
  ditto: { zh: '两文相同', en: 'the same in both' },
  readingNotes: { zh: '如何看待这些结果', en: 'What these findings mean' },
  unfold: { zh: '展开沿用', en: 'Unfold kept' },
  print: { zh: '打印', en: 'Print' },
  printList: { zh: '变化清单', en: 'The list of changes' },
  printChanges: { zh: '有变化的各行', en: 'The rows with changes' },
  printAll: { zh: '全部', en: 'Everything' },
  printShown: { zh: '现在所见', en: 'What is shown now' },
  sentenceTo: { zh: '句移至', en: 'moved to' },
  sentenceFrom: { zh: '句移自', en: 'moved from' },
  onlyCompared: { zh: '只就所对照的各文而言', en: 'Said of the texts compared alone' },
} as const satisfies Readonly<Record<string, Label>>

/** The same, where something is counted. */
export const pagePhrases = {
  /** Set wording of a clause, which opens; said of the texts compared alone. */
  clauseFormulas: phrase(
    { formulas: 3 },
    {
      zh: ({ formulas }) => `提法 ${formulas}`,
      en: ({ formulas }, t) => t.count(formulas, { one: 'formula', other: 'formulas' }),
    },
  ),
  /** Before the rest of the digest, which is folded. */
  moreNews: phrase(
    { points: 7 },
    {
      zh: ({ points }) => (points === 0 ? '说明' : `另 ${points} 点及说明`),
      en: ({ points }, t) =>
        points === 0 ? 'notes' : `${t.count(points, { one: 'more point', other: 'more points' })}, and notes`,
    },
  ),
  morePoints: phrase({ points: 2 }, { zh: ({ points }) => `另 ${points} 处`, en: ({ points }) => `${points} more` }),
  notListed: phrase(
    { changes: 200 },
    {
      zh: ({ changes }) => `另有 ${changes} 处变化，未逐条列出`,
      en: ({ changes }, t) => `${t.count(changes, { one: 'more change', other: 'more changes' })} not listed here`,
    },
  ),
  /** Over a print of folded rows, and in its running head. */
  printFolded: phrase(
    { folded: 190, all: 264 },
    {
      zh: ({ folded, all }) => `沿用的段落已折叠：${all} 行中 ${folded} 行未印其文字`,
      en: ({ folded, all }, t) =>
        `What was kept is folded: of ${t.count(all, { one: 'row', other: 'rows' })} the words of ${folded} are not printed`,
    },
  ),
} as const satisfies Readonly<Record<string, Entry>>

export type PageWord = keyof typeof pageWords

/** Messages that the page's script shows; `{}` is filled in there. */
export const scriptWords = {
  shown: { zh: '显示 {} / {} 行', en: '{} of {} rows' },
  found: { zh: '{} 处', en: '{} found' },
  noChange: { zh: '没有可去的变化', en: 'no change to go to' },
  copied: { zh: '两文及出处已复制', en: 'Both wordings copied, with their sources' },
  copiedDigest: {
    zh: '已复制；{} 为编者提要，未引其文字',
    en: "Copied; {} is an editors' summary, so no words of it are quoted",
  },
  copyByHand: { zh: '请手动复制', en: 'Copy it by hand' },
  printed: { zh: '只印 {} 行；另 {} 行未印（共 {} 行）', en: '{} rows are printed; {} of {} are not' },
  printedList: {
    zh: '只印变化清单；{} 行的文字未印',
    en: 'The list of changes alone: the words of {} rows are not printed',
  },
  unfolded: { zh: '已展开', en: 'unfolded' },
  folded: { zh: '已收起', en: 'folded' },
  cleared: { zh: '已清除筛选，以显示所指条款', en: 'Filters cleared to show the clause' },
  themeAuto: { zh: '随系统', en: 'as the system' },
  themeLight: { zh: '浅色', en: 'light' },
  themeDark: { zh: '深色', en: 'dark' },
  address: { zh: '地址', en: 'address' },
  relation: { zh: '关系', en: 'relation' },
  against: { zh: '对照', en: 'compared with' },
  open: { zh: '“', en: '“' },
  shut: { zh: '”', en: '”' },
  colon: { zh: '：', en: ': ' },
  semicolon: { zh: '；', en: '; ' },
} as const satisfies Readonly<Record<string, Label>>

/** Tracked changes in a Word file: the first page, and comments beside what moved. */
export const redlineWords = {
  /** Before the promise, where the texts follow each other. */
  successive: {
    zh: '{a} 与 {b} 按先后两份文件对照；后者是否修改前者，tifa 不作判断。修订痕迹只显示字句之别。',
    en: '{a} and {b} are read as documents that follow each other; tifa does not say whether the later amends the earlier. The tracked changes only show how the wording differs.',
  },
  /** What accepting and rejecting give; each side is a text, or its excerpts. */
  promise: {
    zh: '修订痕迹：全部接受得{later}的文字，全部拒绝得{earlier}的文字。',
    en: 'Tracked changes: accepting all of them gives the words of {later}, rejecting all of them those of {earlier}.',
  },
  text: { zh: ' {short} ', en: '{short}' },
  part: { zh: ' {short} 节录', en: 'the excerpts of {short}' },
  /** What a file holds beside its text, and no tracked change shows. */
  without: { zh: '其中不含 {short} 略去的{what}。', en: 'Not in it: what was left out of {short} ({what}).' },
  differs: {
    zh: '所略去的文字两者有别，见正文之前所列。',
    en: 'What was left out of the two differs, as listed before the text.',
  },
  excerpts: {
    zh: '其中有节录，非全文：删除或插入的痕迹不等于删去或新增。',
    en: 'One of the texts is excerpts, not whole: a tracked deletion or insertion does not mean that words were dropped or added.',
  },
  /** A sentence that stands in another clause on the other side. */
  sentenceTo: phrase(
    { where: '2024-2.3', reworded: true },
    {
      zh: ({ where, reworded }) => `此句移至 ${where}${reworded ? ' 并改动' : ''}`,
      en: ({ where, reworded }) => `this sentence moved to ${where}${reworded ? ', reworded' : ''}`,
    },
  ),
  sentenceFrom: phrase(
    { where: '2019-2.3', reworded: true },
    {
      zh: ({ where, reworded }) => `此句移自 ${where}${reworded ? ' 并改动' : ''}`,
      en: ({ where, reworded }) => `this sentence moved from ${where}${reworded ? ', reworded' : ''}`,
    },
  ),
} as const satisfies Record<string, Entry>

export const teiWords = {
  subjects: { zh: '编者提要与同题', en: "Editors' summaries and shared subjects" },
} as const satisfies Readonly<Record<string, Label>>

export const traceFormWords = {
  inflected: { zh: '词形有变', en: 'in another form' },
} as const satisfies Readonly<Record<string, Label>>
