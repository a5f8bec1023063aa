/** What the commands print beside comparisons: lists, links, checks of reports. */
import { type Entry, type Label, phrase } from './say.ts'

export const helpWords = {
  usage: {
    zh: '用法：tifa [命令] [选项]\n\n逐条比较外交声明：新声明沿用、改动、移动、未再提了哪些提法。不带命令时，比较最新的声明与它所援引的文件。',
    en: 'Usage: tifa [command] [options]\n\nCompares diplomatic statements clause by clause: what a new one repeats, changes, moves and leaves out. Without a command: the newest statement with the documents it cites.',
  },
  epilogue: {
    zh: '文本可写编号、日期前几位、代号或文件名（txt、md、html、docx、pdf），可混用；\n先前者在前，较晚文本在后。\n退出码：0 无事；1 有差异（--exit-code）或检查有问题；2 用法不对或读不了；\n3 程序自身的错。',
    en: 'A text is an id, the beginning of a date, a siglum or a file (txt md html docx pdf), mixed freely; earlier first, the base last. Exit codes: 0 clean; 1 differences (with --exit-code) or findings of check; 2 usage, or an input that cannot be read; 3 a fault of tifa itself.',
  },
} as const satisfies Record<string, Label>

export const listWords = {
  corpus: phrase(
    { corpus: 'corpus', documents: 2 },
    {
      zh: ({ corpus, documents }) => `语料库：${corpus}（${documents} 份文件）`,
      en: ({ corpus, documents }, t) =>
        `Corpus: ${corpus} (${t.count(documents, { one: 'document', other: 'documents' })})`,
    },
  ),
  noText: {
    zh: '尚无文本，不参与比较；可用 tifa fetch 或 tifa add 取得',
    en: 'no text yet, so never compared; get one with tifa fetch or tifa add',
  },
  cites: phrase(
    { documents: ['2019-06-20-treaty'] as readonly string[] },
    {
      zh: ({ documents }, t) => `援引：${t.list(documents)}`,
      en: ({ documents }, t) => `cites ${t.list(documents)}`,
    },
  ),
  citedBy: phrase(
    { documents: ['2024-10-08-statement'] as readonly string[] },
    {
      zh: ({ documents }, t) => `被援引于：${t.list(documents)}`,
      en: ({ documents }, t) => `cited by ${t.list(documents)}`,
    },
  ),
} as const satisfies Record<string, Entry>

export const whyWords = {
  noLink: phrase(
    { clause: '2023-7.1', none: ['2019 未见'] as readonly string[] },
    {
      zh: ({ clause, none }, t) => `${clause} 无对应：${t.clauses(none)}`,
      en: ({ clause, none }, t) => `${clause} has no link: ${t.clauses(none)}`,
    },
  ),
} as const satisfies Record<string, Entry>

/** A comparison as text. */
export const textWords = {
  /** Points that one earlier text has to itself; a digest's are counted. */
  aloneIn: phrase(
    { short: '2021', fidelity: 'excerpts', none: 'not repeated', points: 2 as number | null },
    {
      zh: ({ short, fidelity, none, points }, t) =>
        `${short}${t.aside(fidelity)}：${none}${points === null ? '' : ` ${points} 条`}`,
      en: ({ short, fidelity, none, points }, t) =>
        `${short}${t.aside(fidelity)}: ${points === null ? '' : `${points} `}${none}`,
    },
  ),
  inCommon: phrase(
    { terms: ['战略协作'] as readonly string[] },
    {
      zh: ({ terms }, t) => `共有：${t.list(terms)}`,
      en: ({ terms }, t) => `in common: ${t.list(terms)}`,
    },
  ),
  citations: { zh: '较晚文本援引的文件', en: 'Documents that the later text cites' },
} as const satisfies Record<string, Entry>

/** `tifa report --check`. */
export const storedWords = {
  current: { zh: '与今日一致', en: 'current' },
  stale: { zh: '已过时', en: 'stale' },
  edited: { zh: '写成后被改动', en: 'edited since it was written' },
  missing: { zh: '不在', en: 'missing' },
  otherTool: {
    zh: '由另一版程序写成：{then}，现为 {now}',
    en: 'written by another version: {then}, this is {now}',
  },
  more: { zh: '  另有 {links} 处', en: '  {links} more' },
} as const satisfies Record<string, Entry>

export const storedLinkWords = {
  changed: { zh: '有变', en: 'changed' },
  gone: { zh: '已无', en: 'gone' },
  new: { zh: '新有', en: 'new' },
} as const satisfies Record<string, Label>
