/** Labels of the screen itself. What is said of the texts comes with the view. */
import type { Fidelity } from '../model/document.ts'
import type { ClaimLook } from '../model/view.ts'
import { type Entry, type Label, phrase } from './say.ts'

export const labels = {
  clauses: { zh: '条款', en: 'Clauses' },
  earlierOnly: { zh: '较早文本独有', en: 'Earlier only' },
  reading: { zh: '阅读', en: 'Reading' },
  overview: { zh: '概览', en: 'Overview' },
  help: { zh: '按键', en: 'Keys' },
  signs: { zh: '符号', en: 'Signs' },
  filter: { zh: '筛选', en: 'Filter' },
  base: { zh: '较晚', en: 'later' },
  earlier: { zh: '较早', en: 'earlier' },
  all: { zh: '全部', en: 'all' },
  source: { zh: '来源', en: 'source' },
  dateUnknown: { zh: '日期未明', en: 'date unknown' },
  cites: { zh: '援引', en: 'cites' },
  inCommon: { zh: '共有', en: 'in common' },
  why: { zh: '依据', en: 'why' },
  marked: { zh: '字符有标记', en: 'of characters marked' },
  inline: { zh: '连读', en: 'inline' },
  side: { zh: '对照', en: 'side by side' },
  summary: { zh: '提要', en: 'summary' },
  search: { zh: '查找', en: 'search' },
  picture: {
    zh: '各部分：上为较早文本，下为较晚文本；色深者变动多，斜线为移至他处者',
    en: 'Sections: the earlier text above, the later below; the darker the more differs, lines go to another section',
  },
  loading: { zh: '正在比较……', en: 'comparing…' },
  punctuationShown: { zh: '显示标点之别', en: 'punctuation shown' },
  punctuationHidden: { zh: '标点之别不显示', en: 'punctuation hidden' },
  nothingFiltered: { zh: '没有符合筛选的条款', en: 'no clause passes the filter' },
  nothingAlone: { zh: '较早文本没有独有的段落', en: 'nothing stands in the earlier text alone' },
  lastChange: { zh: '后面没有变化了', en: 'no change after this one' },
  firstChange: { zh: '前面没有变化了', en: 'no change before this one' },
  lastAlone: { zh: '后面没有较早文本独有的段落了', en: 'nothing of the earlier text alone after this' },
  firstAlone: { zh: '前面没有较早文本独有的段落了', en: 'nothing of the earlier text alone before this' },
  sharesNothing: { zh: '此条没有另见于他条的字句', en: 'no wording of this clause stands in another one' },
  oneEarlier: { zh: '只有一份较早文本', en: 'there is one earlier text only' },
  unfolds: { zh: '按 Enter 展开这一处，e 展开全部', en: 'Enter unfolds this place, e all of them' },
  chain: { zh: '历次文件中的源流', en: 'Through all earlier documents' },
  chainAsked: { zh: '正在查找……', en: 'looking…' },
  noChain: {
    zh: '此文本不在语料库中，或为提要，无从查其源流',
    en: 'this text stands in no corpus, or is a summary: nothing can be told of its clauses through the years',
  },
  noChainHere: { zh: '此处没有较晚文本的条款可查', en: 'there is no clause of the later text to look for here' },
  hereIsHeading: { zh: '标题', en: 'heading' },
  more: { zh: '下有', en: 'below' },
  wrapped: { zh: '已从头查起', en: 'search went round to the start' },
  wrappedBack: { zh: '已从尾查起', en: 'search went round to the end' },
  unfiltered: { zh: '已解除筛选', en: 'filter taken off' },
} as const satisfies Record<string, Label>

/** A text that is not whole, in one word after its name: `2001 提要`. */
export const kinds = {
  full: { zh: '全文', en: 'full text' },
  abridged: { zh: '节录', en: 'excerpts' },
  digest: { zh: '提要', en: 'summary' },
} as const satisfies Record<Fidelity, Label>

/** Said where an earlier witness has nothing beside a clause: what that does and does not mean. */
export const absence = {
  digest: {
    zh: '{short} 现仅有编者提要；提要里没有，不等于文件里没有。',
    en: "Of {short} there is an editors' summary only: not in the summary does not mean not in the document.",
  },
  abridged: {
    zh: '{short} 为节录；节录里没有，不等于文件里没有。',
    en: '{short} is excerpts: not in the excerpts does not mean not in the document.',
  },
  full: {
    zh: '{short} 中未见同题；字句未比。',
    en: 'No shared subject was found in {short}; wording was not compared.',
  },
} as const satisfies Record<Fidelity, Label>

export const screenWords = {
  tooSmall: {
    zh: '窗口太小：需 {least}，现为 {columns}×{rows}',
    en: 'too small: {least} needed, this is {columns}×{rows}',
  },
  linesAbove: phrase(
    { lines: 2 },
    {
      zh: ({ lines }) => `上有 ${lines} 行`,
      en: ({ lines }, t) => t.count(lines, { one: 'line above', other: 'lines above' }),
    },
  ),
  linesBelow: phrase(
    { lines: 2 },
    {
      zh: ({ lines }) => `下有 ${lines} 行`,
      en: ({ lines }, t) => t.count(lines, { one: 'line below', other: 'lines below' }),
    },
  ),
  /** The same where room is short. */
  above: { zh: '上 {lines}', en: '{lines} above' },
  below: { zh: '下 {lines}', en: '{lines} below' },
  /** Which place of how many, and in which of the texts the words stand at all. */
  found: phrase(
    { query: '核武器', at: 1, of: 2, texts: ['2023'] as readonly string[], others: ['2001'] as readonly string[] },
    {
      zh: ({ query, at, of, texts, others }, t) =>
        `/${query}  ${at}/${of} 条  见于 ${t.clauses([t.list(texts), others.length > 0 ? `不见于 ${t.list(others)}` : ''])}  n N Esc`,
      en: ({ query, at, of, texts, others }, t) =>
        `/${query}  ${at}/${of}  in ${t.clauses([t.list(texts), others.length > 0 ? `not in ${t.list(others)}` : ''])}  n N Esc`,
    },
  ),
  /** Before a sentence that stands in another clause of the other text. */
  sentenceFrom: { zh: '自 {where}', en: 'from {where}' },
  sentenceTo: { zh: '至 {where}', en: 'to {where}' },
  noFormulaWith: { zh: '“{query}”：所列提法中没有', en: '"{query}": in none of the formulas listed' },
  jumped: { zh: '与 {where} 共有字句：第 {at} 处，共 {of} 处', en: 'shares wording with {where}: {at} of {of}' },
  jumpedBack: { zh: '已回到 {where}', en: 'back at {where}' },
  notFound: {
    zh: '“{query}”：所示文本中没有这几个字',
    en: '"{query}": these words are in none of the texts shown',
  },
  /** A count beside its word, in the order of the language. */
  counted: { zh: '{word} {count}', en: '{count} {word}' },
  filtered: phrase(
    { filters: ['改动'] as readonly string[] },
    {
      zh: ({ filters }, t) => t.named('筛选', t.list(filters)),
      en: ({ filters }, t) => t.named('Filter', t.list(filters)),
    },
  ),
  inCommon: phrase(
    { terms: ['战略协作'] as readonly string[] },
    {
      zh: ({ terms }, t) => t.named('共有', t.list(terms)),
      en: ({ terms }, t) => t.named('in common', t.list(terms)),
    },
  ),
  cites: { zh: '援引 “{as}”：{target}', en: 'cites "{as}": {target}' },
} as const satisfies Record<string, Entry>

/** In what order formulas are listed. */
export const formulasOrder = {
  course: { zh: '按经历排列', en: 'by course' },
  weight: { zh: '按分量排列', en: 'by weight' },
  documents: { zh: '按文件数排列', en: 'by number of documents' },
  first: { zh: '按首见先后排列', en: 'by first document' },
} as const satisfies Record<string, Label>

/** What a sign in the list stands for, in the order of help. */
export const signWords = {
  kept: { zh: '沿用', en: 'kept' },
  punctuation: { zh: '仅标点', en: 'punctuation only' },
  revised: { zh: '改动', en: 'reworded' },
  carries: { zh: '字句多异，含沿用语', en: 'mostly other words, carries wording' },
  split: { zh: '拆分', en: 'split' },
  merged: { zh: '合并', en: 'merged' },
  shares: { zh: '无对应条款而有共有字句', en: 'no counterpart clause, but shared words' },
  added: { zh: '较早文本未见', en: 'not in the earlier text' },
  dropped: { zh: '较晚文本未见', en: 'not in the later text' },
  moved: { zh: '移动', en: 'moved' },
  strong: { zh: '同题', en: 'same subject' },
  weak: { zh: '涉及同题', en: 'related subject' },
  absent: { zh: '节录或提要未载：不能断言', en: 'not in excerpts or summary: nothing can be claimed' },
} as const satisfies Record<ClaimLook, Label>

/** What is counted beside the claims. */
export const countWords = {
  doubtful: { zh: '存疑：所连可能有误', en: 'doubtful: the link may be wrong' },
  headings: { zh: '标题有异', en: 'headings that differ' },
  stance: { zh: '说话者或语气有变', en: 'speaker or strength changed' },
} as const satisfies Record<string, Label>

/** Signs inside the words of a clause. */
export const markWords = {
  '{+ +}': { zh: '较晚文本才有的字句', en: 'words that only the later text has' },
  '[- -]': { zh: '较早文本才有的字句', en: 'words that only the earlier text has' },
  '^': { zh: '这一句移自该条，或移至该条', en: 'this sentence came from that clause, or went there' },
} as const satisfies Record<string, Label>

/** Keys that have a name of their own. */
export const keyNames = {
  Up: { zh: '↑', en: '↑' },
  Down: { zh: '↓', en: '↓' },
  Left: { zh: '←', en: '←' },
  Right: { zh: '→', en: '→' },
  PageUp: { zh: 'PgUp', en: 'PgUp' },
  PageDown: { zh: 'PgDn', en: 'PgDn' },
  Space: { zh: '空格', en: 'Space' },
  Escape: { zh: 'Esc', en: 'Esc' },
  'S-Tab': { zh: 'Shift-Tab', en: 'Shift-Tab' },
} as const satisfies Record<string, Label>

/** The head of the table of keys in the README. */
export const keyTableHead: Label = { zh: '| 键 | 作用 |', en: '| Keys | What they do |' }

/** The head of the table of signs in the documentation. */
export const signTableHead: Label = {
  zh: '| 屏幕 | 其他输出 | 意思 |',
  en: '| Screen | Other outputs | What it says |',
}

/** What became of the wish to see the page of a comparison; the address is where it is, or would be. */
export const reportOutcome = {
  opened: { zh: '已在浏览器打开：{address}', en: 'opened in the browser: {address}' },
  'not opened': {
    zh: '无法打开浏览器；报告在 {address}',
    en: 'no browser could be opened; the report is at {address}',
  },
  'no report': {
    zh: '此处没有网页报告；先运行 tifa report … -o DIR，或用 --report DIR 指明',
    en: 'no HTML report here: run tifa report … -o DIR first, or name its folder with --report DIR',
  },
  'other texts': {
    zh: '此处的网页报告比较的是别的文本',
    en: 'the HTML report here compares other texts',
  },
} as const satisfies Record<string, Label>
