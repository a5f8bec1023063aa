/**
 * What a view says of texts and links beside their claims.
 *
 *     words.fidelity.abridged       节录 | excerpts
 *     words.phrase.movedFrom        移自 2021-5 | moved from 2021-5
 */
import type { Doubt, Evidence, Pass, VariantKind } from '../model/alignment.ts'
import type { Fidelity, Standing } from '../model/document.ts'
import { documentTypeWords, langWords } from './names.ts'
import { type Label, phrase } from './say.ts'

type Labels<K extends string> = Readonly<Record<K, Label>>

const fidelity = {
  full: { zh: '全文', en: 'full text' },
  abridged: { zh: '节录', en: 'excerpts' },
  digest: { zh: '编者提要（非原文）', en: "editors' summary (not the document's words)" },
} as const satisfies Labels<Fidelity>

const standing = {
  authentic: { zh: '作准文本', en: 'authentic text' },
  translation: { zh: '官方译文', en: 'official translation' },
  press: { zh: '新闻媒体文本', en: 'press text' },
  project: { zh: '本项目编写', en: 'written for this project' },
  unknown: { zh: '来源未明', en: 'standing unknown' },
} as const satisfies Labels<Standing>

const evidence = {
  firm: { zh: '依据充分', en: 'firm evidence' },
  limited: { zh: '依据有限', en: 'limited evidence' },
} as const satisfies Labels<Evidence>

const variant = {
  wording: { zh: '字句', en: 'wording' },
  punctuation: { zh: '标点', en: 'punctuation' },
  number: { zh: '数字', en: 'number' },
  order: { zh: '次序', en: 'order' },
} as const satisfies Labels<VariantKind>

const pass = {
  identical: { zh: '两侧字句相同，且各只出现一次', en: 'the same words on both sides, once on each' },
  best: { zh: '彼此最相近，余者远不及', en: "each other's best partners by far" },
  order: { zh: '相近，且与邻近的对应次序相合', en: 'alike, and in order with the links around' },
  elsewhere: { zh: '次序之外而相近', en: 'alike, out of the common order' },
  term: { zh: '界定同一用语', en: 'both define the same term' },
  part: { zh: '见于已有对应的条款的其余部分', en: 'found in what the other links of the clause leave over' },
  place: { zh: '前后条款相对应，居于同一位置', en: 'in the same place, between the same neighbours' },
  carried: { zh: '沿用同一提法，余者另写', en: 'a formula carried over; the rest is worded anew' },
  condensed: { zh: '前后条款都并入此条', en: 'the clauses before and after it went into this one' },
  name: { zh: '同一名称或用语，两文别处皆无', en: 'a name or term that stands nowhere else in either text' },
  'lead-in': { zh: '其下各项相对应', en: 'the items under them correspond' },
  beside: { zh: '与相邻条款一同移动', en: 'moved together with a neighbour' },
  short: { zh: '短项，字句相同，邻近条款相对应', en: 'a short item of the same words, beside linked clauses' },
  twin: { zh: '相同的几条之一', en: 'one of several clauses of the same words' },
  number: { zh: '条号与相邻条款未变', en: 'same number, beside the same neighbour' },
  alone: { zh: '位置相同，两文别处无更近者', en: 'in the same place, and nothing else in either text comes near' },
  afar: { zh: '易地改写，两文别处无更近者', en: 'rewritten elsewhere, and nothing else in either text comes near' },
  heading: { zh: '标题：其下条款相对应，或字句相近', en: 'headings: by the clauses under them, or by their words' },
  kind: { zh: '同一字句，一为标题，一为条款', en: 'the same words, a heading in one text and a clause in the other' },
  'heading-place': { zh: '标题：居于同一位置', en: 'headings in the same place' },
  override: { zh: '人工判定', en: 'decided by a person' },
  none: { zh: '无对应条款', en: 'no counterpart clause' },
} as const satisfies Labels<Pass>

const doubt = {
  rival: { zh: '另有条款几乎同样相近', en: 'another clause is nearly as much alike' },
  little: { zh: '相似度刚过下限', en: 'the score is near the threshold' },
  formula: { zh: '所共有的或只是一句套语', en: 'what the two share may be a set phrase only' },
  part: { zh: '该条只有小半见于彼处', en: 'less than half of the clause stands there' },
  twins: { zh: '相同的有几条，孰为其一不能确定', en: 'of several clauses of the same words, which one is a guess' },
  number: { zh: '只有条号与位置为据', en: 'number and place alone speak for it' },
  place: { zh: '只有位置为据', en: 'the place alone speaks for it' },
  name: { zh: '只有一个名称或用语为据', en: 'a name or term alone speaks for it' },
  afar: { zh: '改写后易地，共有字句不多', en: 'rewritten and put elsewhere; few words are shared' },
} as const satisfies Labels<Doubt>

const label = {
  moved: { zh: '移动', en: 'moved' },
  movedTo: { zh: '移至', en: 'moved to' },
  movedFrom: { zh: '移自', en: 'moved from' },
  doubtful: { zh: '存疑', en: 'doubtful' },
  headings: { zh: '标题不一致', en: 'headings that differ' },
  nearest: { zh: '最相近的条款', en: 'nearest clause' },
  runnerUp: { zh: '次选', en: 'runner-up' },
  noCounterpart: { zh: '无对应条款', en: 'no counterpart clause' },
  /** How many clauses have no counterpart but wording in common. */
  sharesOnly: { zh: '无对应条款而有共有字句', en: 'without a counterpart, sharing words' },
  override: { zh: '人工判定', en: 'decided by a person' },
  assumedWhole: { zh: '视为全文', en: 'assumed whole' },
  invented: { zh: '虚构', en: 'invented' },
  titleUnknown: { zh: '标题未见', en: 'title not known' },
  namedByOthers: { zh: '他处所称', en: 'as others call it' },
  notInIt: { zh: '未见', en: 'not in it' },
  notInItsExcerpts: { zh: '节录未见', en: 'not in the excerpts' },
  notExact: { zh: '已达计算上限，未穷尽', en: 'a limit was reached: not exhaustive' },
  earlier: { zh: '较早文本', en: 'earlier' },
  later: { zh: '较晚文本', en: 'later' },
  /** Inside the clauses of one link: nothing went to another clause. */
  sentenceReordered: { zh: '有句调序', en: 'a sentence reordered' },
  wordsReordered: { zh: '有词句调序', en: 'words reordered' },
  reorderedInside: { zh: '调序', en: 'reordered' },
  sentenceReworded: { zh: '有句调序并改动', en: 'a sentence reordered and reworded' },
  datedEarlier: { zh: '日期较早', en: 'dated earlier' },
  datedLater: { zh: '日期较晚', en: 'dated later' },
  summary: { zh: '提要', en: 'summary' },
  summaryNotQuotable: { zh: '提要，非原文，请勿引用', en: 'a summary, not the words: do not quote' },
  notCompared: { zh: '本次未对照', en: 'not compared here' },
  unresolved: { zh: '语料库无此文件', en: 'not in the corpus' },
} as const satisfies Labels<string>

const phrases = {
  /** That a later clause belongs to an earlier one, and not what the later document did to it. */
  correspondsTo: { zh: '对应 {where}', en: 'corresponds to {where}' },
  alsoIn: { zh: '其文亦见于 {where}', en: 'also in {where}' },
  standsIn: { zh: '其文见于 {where}', en: 'its words stand in {where}' },
  nearlyAlsoIn: { zh: '其文亦见于 {where}，字句略异', en: 'also in {where}, with small differences' },
  nearlyStandsIn: { zh: '其文见于 {where}，字句略异', en: 'its words stand in {where}, with small differences' },
  notInExcerpts: { zh: '{short} 节录未见', en: 'not in the {short} excerpts' },
  reordered: { zh: '调序（原在 {where}）', en: 'reordered (stood at {where})' },
  movedFrom: { zh: '移自 {where}', en: 'moved from {where}' },
  movedTo: { zh: '移至 {where}', en: 'moved to {where}' },
  sentenceFrom: { zh: '有句移自 {where}', en: 'a sentence moved from {where}' },
  sentenceTo: { zh: '有句移至 {where}', en: 'a sentence moved to {where}' },
  rewordedFrom: { zh: '有句移自 {where} 并改动', en: 'a sentence moved from {where}, reworded' },
  rewordedTo: { zh: '有句移至 {where} 并改动', en: 'a sentence moved to {where}, reworded' },
  limitedBecause: { zh: '依据有限：{short} 为节录', en: 'limited evidence: {short} is excerpts' },
  limitedByLayout: {
    zh: '依据有限：{short} 读自 PDF，段落分合系推断',
    en: 'limited evidence: {short} is read from a PDF, where paragraphs end is judged',
  },
  override: { zh: '人工判定：{note}', en: 'decided by a person: {note}' },
  archivedOn: { zh: '互联网档案馆 {day} 存本', en: 'the Internet Archive’s copy of {day}' },
  throughGate: { zh: '繁体转换页，非原刊字', en: 'through a gate that rewrites characters' },
  citedAndCompared: { zh: '已对照：{short}', en: 'compared: {short}' },
  citedNotCompared: { zh: '{name}（本次未对照）', en: '{name} (not compared here)' },
} as const satisfies Labels<string>

/** Wording in common, quoted, and the clauses of the other text where it stands. */
const passages = {
  shares: phrase(
    { quotes: ['“视彼此为优先合作伙伴”'] as readonly string[], where: ['2021-2.2'] as readonly string[] },
    {
      zh: ({ quotes, where }, t) => `与 ${t.list(where)} 共有${quotes.join('')}`,
      en: ({ quotes, where }, t) => `shares ${t.list(quotes)} with ${t.list(where)}`,
    },
  ),
  /** The same where the other text has them with small differences. */
  nearlyShares: phrase(
    { quotes: ['“视彼此为优先合作伙伴”'] as readonly string[], where: ['2021-2.2'] as readonly string[] },
    {
      zh: ({ quotes, where }, t) => `与 ${t.list(where)} 字句相近：${quotes.join('')}`,
      en: ({ quotes, where }, t) => `shares, with small differences, ${t.list(quotes)} with ${t.list(where)}`,
    },
  ),
  standsIn: phrase(
    { quotes: ['“视彼此为优先合作伙伴”'] as readonly string[], where: ['2021-2.2'] as readonly string[] },
    {
      zh: ({ quotes, where }, t) => `${quotes.join('')}见于 ${t.list(where)}`,
      en: ({ quotes, where }, t) => `${t.list(quotes)} in ${t.list(where)}`,
    },
  ),
  nearlyStandsIn: phrase(
    { quotes: ['“视彼此为优先合作伙伴”'] as readonly string[], where: ['2021-2.2'] as readonly string[] },
    {
      zh: ({ quotes, where }, t) => `${quotes.join('')}与 ${t.list(where)} 字句相近`,
      en: ({ quotes, where }, t) => `${t.list(quotes)} nearly as in ${t.list(where)}`,
    },
  ),
  carries: phrase(
    { quotes: ['“视彼此为优先合作伙伴”'] as readonly string[] },
    { zh: ({ quotes }) => `沿用${quotes.join('')}`, en: ({ quotes }, t) => `carries ${t.list(quotes)}` },
  ),
  more: phrase(
    { passages: 2 },
    {
      zh: ({ passages }) => `另有 ${passages} 处共有字句`,
      en: ({ passages }, t) => `${t.count(passages, { one: 'more passage', other: 'more passages' })} in common`,
    },
  ),
}

/** What is known of a text's wholeness otherwise than from its record. */
const basis = {
  opening: { zh: '据其开头自述', en: 'as its opening says' },
  flag: { zh: '据命令行说明', en: 'as stated on the command line' },
} as const satisfies Labels<string>

/** Names of documents, titles of pages, and what a view leaves out. */
const view = {
  /** Two parties and the kind of document: 中俄联合声明. */
  byParties: phrase(
    { one: '中', other: '俄', type: documentTypeWords['joint-statement'] as Label },
    {
      zh: ({ one, other, type }) => `${one}${other}${type.zh}`,
      en: ({ one, other, type }) => `${one}–${other} ${type.en}`,
    },
  ),
  /** Beside a title that is in another language than what is said around it. */
  titleIn: phrase(
    { lang: langWords.zh as Label },
    {
      zh: ({ lang }) => `${lang.zh}标题`,
      en: ({ lang }) => `title in ${lang.en}`,
    },
  ),
  title: phrase(
    { name: 'China–Russia Joint Statement', others: ['2021'] as readonly string[] },
    {
      zh: ({ name, others }, t) => `${name}对照 ${t.list(others)}`,
      en: ({ name, others }, t) => `${name}, against ${t.list(others)}`,
    },
  ),
  hidden: phrase(
    { differences: 2 },
    {
      zh: ({ differences }) => `另有 ${differences} 处标点、全半角或引号之别未显示（--show punctuation）`,
      en: ({ differences }, t) =>
        `${t.count(differences, { one: 'more difference', other: 'more differences' })} of punctuation, width or quotes not shown (--show punctuation)`,
    },
  ),
  headings: { zh: '标题：{counts}', en: 'headings: {counts}' },
  /** Counts of all, and of some among them. */
  ofThese: { zh: '{all}；其中{some}', en: '{all}; of these {some}' },
  counted: { zh: '{word} {count}', en: '{count} {word}' },
} as const

export const words = {
  fidelity,
  standing,
  evidence,
  variant,
  pass,
  doubt,
  lang: langWords,
  documentType: documentTypeWords,
  label,
  phrase: phrases,
  passages,
  basis,
  view,
} as const
