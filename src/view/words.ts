/**
 * Every label a reader sees, in Chinese and English, in one table.
 *
 *     words.fidelity.abridged       节录 | excerpts
 *     words.phrase.movedFrom        移自 2021-5 | moved from 2021-5
 *
 * What is claimed of a clause is worded in `claims.ts`.
 * A row without one of the languages does not compile: `Label` and `Phrase` ask for each.
 */
import type { Doubt, Evidence, Pass, VariantKind } from '../model/alignment.ts'
import type { DocumentType, Fidelity, Lang, Standing } from '../model/document.ts'
import type { Ui } from '../model/view.ts'

/** One label in each language of the interface. */
export type Label = Readonly<Record<Ui, string>>
/** A label with blanks. */
export type Phrase<A extends readonly unknown[]> = Readonly<Record<Ui, (...args: A) => string>>

type Labels<K extends string> = Readonly<Record<K, Label>>

const DIGITS = '零一二三四五六七八九'

/** 0 to 99 in Chinese numerals as counted before a measure word (2 is 两); above that in Arabic figures. */
export function chineseCount(n: number): string {
  if (n === 2) return '两'
  if (!Number.isInteger(n) || n < 0 || n > 99) return String(n)
  if (n < 10) return DIGITS[n] as string
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}十${n % 10 ? DIGITS[n % 10] : ''}`
}

const ENGLISH = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** 0 to 10 as English words, above that in figures. */
export const englishCount = (n: number): string => ENGLISH[n] ?? String(n)

/** `1 clause`, `2 clauses`. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2023-03-21` as 2023-03-21 or 21 March 2023; `2023-03` and `2023` as far as they go; anything else as it is. */
export function dateWords(date: string, ui: Ui): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? []
  if (ui === 'zh' || !year) return date
  const name = month ? MONTHS[Number(month) - 1] : ''
  return [day ? String(Number(day)) : '', name, year].filter(Boolean).join(' ')
}

/** A list in a sentence: `2001、2021` or `2001, 2021`. */
export const listWords = (items: readonly string[], ui: Ui): string => items.join(ui === 'zh' ? '、' : ', ')

/** Words quoted in the manner of the interface language. */
export const quoted = (text: string, ui: Ui): string => (ui === 'zh' ? `“${text}”` : `"${text}"`)

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
  beside: { zh: '与相邻条款一同移动', en: 'moved together with a neighbour' },
  short: { zh: '短项，字句相同，邻近条款相对应', en: 'a short item of the same words, beside linked clauses' },
  twin: { zh: '相同的几条之一', en: 'one of several clauses of the same words' },
  number: { zh: '条号与相邻条款未变', en: 'same number, beside the same neighbour' },
  alone: { zh: '位置相同，两文别处无更近者', en: 'in the same place, and nothing else in either text comes near' },
  afar: { zh: '易地改写，两文别处无更近者', en: 'rewritten elsewhere, and nothing else in either text comes near' },
  heading: { zh: '标题：其下条款相对应，或字句相近', en: 'headings: by the clauses under them, or by their words' },
  kind: { zh: '同一字句，一为标题，一为条款', en: 'the same words, a heading in one text and a clause in the other' },
  'heading-place': { zh: '标题：居于同一位置', en: 'headings in the same place' },
  override: { zh: '人工判定', en: "a maintainer's decision" },
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
  afar: { zh: '改写后易地，共有字句不多', en: 'rewritten and put elsewhere; few words are shared' },
} as const satisfies Labels<Doubt>

const lang = {
  zh: { zh: '中文', en: 'Chinese' },
  ru: { zh: '俄文', en: 'Russian' },
  en: { zh: '英文', en: 'English' },
} as const satisfies Labels<Lang>

/** After the two parties' short names. `other` has no short name: its title is used. */
const documentType = {
  treaty: { zh: '条约', en: 'Treaty' },
  'joint-statement': { zh: '联合声明', en: 'Joint Statement' },
  statement: { zh: '声明', en: 'Statement' },
  communique: { zh: '公报', en: 'Communiqué' },
  declaration: { zh: '宣言', en: 'Declaration' },
  other: { zh: '文件', en: 'Document' },
} as const satisfies Labels<DocumentType>

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
  override: { zh: '人工判定', en: "maintainer's decision" },
  assumedWhole: { zh: '视为全文', en: 'assumed whole' },
  invented: { zh: '虚构', en: 'invented' },
  notInIt: { zh: '未见', en: 'not in it' },
  notInItsExcerpts: { zh: '节录未见', en: 'not in the excerpts' },
  notExact: { zh: '已达计算上限，未穷尽', en: 'a limit was reached: not exhaustive' },
  earlier: { zh: '较早文本', en: 'earlier' },
  later: { zh: '较晚文本', en: 'later' },
  /** Inside the clauses of one link: nothing went to another clause. */
  sentenceReordered: { zh: '有句调序', en: 'a sentence reordered' },
  reorderedInside: { zh: '调序', en: 'reordered' },
  sentenceReworded: { zh: '有句调序并改动', en: 'a sentence reordered and reworded' },
  datedEarlier: { zh: '日期较早', en: 'dated earlier' },
  datedLater: { zh: '日期较晚', en: 'dated later' },
  summary: { zh: '提要', en: 'summary' },
  summaryNotQuotable: { zh: '提要，非原文，请勿引用', en: 'a summary, not the words: do not quote' },
  notCompared: { zh: '本次未对照', en: 'not compared here' },
  unresolved: { zh: '语料库无此文件', en: 'not in the corpus' },
} as const satisfies Labels<string>

const phrase = {
  /** That a later clause belongs to an earlier one, and not what the later document did to it. */
  correspondsTo: { zh: (where) => `对应 ${where}`, en: (where) => `corresponds to ${where}` },
  sharedWeights: {
    zh: (told) => `共有字句（分量）：${told}`,
    en: (told) => `wording in common (by weight): ${told}`,
  },
  alsoIn: { zh: (where) => `其文亦见于 ${where}`, en: (where) => `also in ${where}` },
  standsIn: { zh: (where) => `其文见于 ${where}`, en: (where) => `its words stand in ${where}` },
  notInExcerpts: { zh: (short) => `${short} 节录未见`, en: (short) => `not in the ${short} excerpts` },
  reordered: { zh: (where) => `调序（原在 ${where}）`, en: (where) => `reordered (stood at ${where})` },
  movedFrom: { zh: (where) => `移自 ${where}`, en: (where) => `moved from ${where}` },
  movedTo: { zh: (where) => `移至 ${where}`, en: (where) => `moved to ${where}` },
  sentenceFrom: { zh: (where) => `有句移自 ${where}`, en: (where) => `a sentence moved from ${where}` },
  sentenceTo: { zh: (where) => `有句移至 ${where}`, en: (where) => `a sentence moved to ${where}` },
  rewordedFrom: {
    zh: (where) => `有句移自 ${where} 并改动`,
    en: (where) => `a sentence moved from ${where}, reworded`,
  },
  rewordedTo: { zh: (where) => `有句移至 ${where} 并改动`, en: (where) => `a sentence moved to ${where}, reworded` },
  limitedBecause: {
    zh: (short) => `依据有限：${short} 为节录`,
    en: (short) => `limited evidence: ${short} is excerpts`,
  },
  override: { zh: (note) => `人工判定：${note}`, en: (note) => `maintainer's decision: ${note}` },
  citedAndCompared: { zh: (short) => `已对照：${short}`, en: (short) => `compared: ${short}` },
  citedNotCompared: { zh: (id) => `${id}（本次未对照）`, en: (id) => `${id} (not compared here)` },
} as const satisfies Record<string, Phrase<[string]>>

/** Quoted words, and the clauses of the other text where they stand. */
const shares: Phrase<[quotes: string, where: string]> = {
  zh: (quotes, where) => `与 ${where} 共有${quotes}`,
  en: (quotes, where) => `shares ${quotes} with ${where}`,
}
/** The same where the other text has them with small differences. */
const nearlyShares: Phrase<[quotes: string, where: string]> = {
  zh: (quotes, where) => `与 ${where} 字句相近：${quotes}`,
  en: (quotes, where) => `shares, with small differences, ${quotes} with ${where}`,
}
const standsIn: Phrase<[quotes: string, where: string]> = {
  zh: (quotes, where) => `${quotes}见于 ${where}`,
  en: (quotes, where) => `${quotes} in ${where}`,
}
const nearlyStandsIn: Phrase<[quotes: string, where: string]> = {
  zh: (quotes, where) => `${quotes}与 ${where} 字句相近`,
  en: (quotes, where) => `${quotes} nearly as in ${where}`,
}
const carries: Phrase<[quotes: string]> = {
  zh: (quotes) => `沿用${quotes}`,
  en: (quotes) => `carries ${quotes}`,
}
const morePassages: Phrase<[count: number]> = {
  zh: (n) => `另有 ${n} 处共有字句`,
  en: (n) => `${plural(n, 'more passage')} in common`,
}

export const words = {
  fidelity,
  standing,
  evidence,
  variant,
  pass,
  doubt,
  lang,
  documentType,
  label,
  phrase,
  shares,
  nearlyShares,
  standsIn,
  nearlyStandsIn,
  carries,
  morePassages,
} as const
