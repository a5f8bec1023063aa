/** What is said of formulas: their course, their signs, and the first lines of every output. */
import type { FormulaCourse, FormulaSilence, FormulaState } from '../model/formula.ts'
import { langWords } from './names.ts'
import { type Entry, type Label, phrase } from './say.ts'

/** The course of a formula, among the texts that were read and no others. */
export const courseWords = {
  standing: { zh: '一直沿用', en: 'Standing: in all of them' },
  since: { zh: '中途出现，沿用至末份', en: 'Since: in all from a later one on' },
  new: { zh: '末份新见', en: 'New: in the last one alone' },
  returned: { zh: '中断后复见', en: 'Returned: gone, and back in the last one' },
  retired: { zh: '末份未见，或只余一部分', en: 'Retired: not in the last one, or only part of it' },
} as const satisfies Readonly<Record<FormulaCourse, Label>>

/** The same in a cell of a table. */
export const courseShortWords = {
  standing: { zh: '一直', en: 'standing' },
  since: { zh: '自某份起', en: 'since' },
  new: { zh: '新见', en: 'new' },
  returned: { zh: '复见', en: 'returned' },
  retired: { zh: '末份未见', en: 'retired' },
} as const satisfies Readonly<Record<FormulaCourse, Label>>

export const stateWords = {
  used: { zh: '有', en: 'used' },
  varied: { zh: '有异文', en: 'varied' },
  part: { zh: '有其一半以上', en: 'half of it or more' },
  named: { zh: '仅在所援引文件名称中', en: 'only in the name of a cited document' },
  absent: { zh: '未见', en: 'not in it' },
  'cannot-tell': { zh: '不详', en: 'cannot be told' },
} as const satisfies Readonly<Record<FormulaState, Label>>

export const silenceWords = {
  excerpts: { zh: '节录未见', en: 'not in these excerpts' },
  summary: { zh: '仅有编者提要', en: "editors' summary alone" },
  'other-language': { zh: '仅有其他文字的文本', en: 'texts in other languages alone' },
  'no-text': { zh: '尚无文本', en: 'no text yet' },
} as const satisfies Readonly<Record<FormulaSilence, Label>>

/** Forms of a place, where it is not the words as they are. */
export const placeFormWords = {
  inflected: { zh: '词形有变', en: 'in another form' },
  varied: { zh: '异文', en: 'varied' },
  part: { zh: '其一部分', en: 'part of it' },
} as const satisfies Readonly<Record<string, Label>>

export const formulaWords = {
  title: { zh: '反复出现的提法', en: 'The set wording that recurs' },
  formula: { zh: '提法', en: 'Formula' },
  course: { zh: '经历', en: 'Course' },
  variants: { zh: '异文', en: 'Variants' },
  places: { zh: '各处原句', en: 'Where it stands' },
  key: { zh: '符号', en: 'Signs' },
  documents: { zh: '所读文件', en: 'The documents' },
  inDocuments: { zh: '见于几份文件', en: 'in how many documents' },
  noMatrix: {
    zh: '文件太多，不逐份列符号；逐份：--format xlsx、csv、html、json',
    en: 'Too many documents for a sign each; document by document: --format xlsx, csv, html, json',
  },
  none: { zh: '没有反复出现的提法', en: 'No wording recurs' },
  needTwo: {
    zh: '有原文的文件不到两份，谈不上反复出现；取官方文本：tifa fetch 或 tifa add',
    en: 'Fewer than two documents have a text of their own words, so nothing can recur; official words: tifa fetch or tifa add',
  },
  onlyHere: {
    zh: '只就所读文本而言：“新见”“未见”“一直”都不涉及此处没有的文件',
    en: 'Among the texts that were read, and no others: new, retired and standing say nothing of documents that are not here',
  },
  inexact: {
    zh: '提法太多，只追查了分量最重、文件最多的那些',
    en: 'There are very many: those of most weight in most documents were followed',
  },
  all: {
    zh: '列出全部：加 --all；各处原句：加 --places',
    en: 'All of them: --all; the sentence of each place: --places',
  },
  given: {
    zh: '有的文件没有日期，按所给次序排列',
    en: 'Not all files show a date: they stand in the order in which they were given',
  },
  madeBy: { zh: '制作：', en: 'Made by' },
  filter: { zh: '查找提法', en: 'Find a formula' },
  skip: { zh: '跳至提法', en: 'Skip to the formulas' },
  kicker: { zh: '提法沿革', en: 'Formulas through the years' },
  hint: { zh: '点开一条，可读各处原句。', en: 'Open one to read the sentence of each place.' },
  mechanical: {
    zh: '提法由程序按公开方法得出，引用前请与原文核对。',
    en: 'The formulas were found by a program with a published method: check them against the texts before quoting.',
  },
} as const satisfies Readonly<Record<string, Label>>

export const formulaLeadWords = {
  corpus: phrase(
    { corpus: 'corpus' as string | null, documents: 4, read: 4, lang: langWords.zh as Label, formulas: 40 },
    {
      zh: ({ corpus, documents, read, lang, formulas }) =>
        `反复出现的提法：${corpus === null ? '' : `语料库 ${corpus}，`}${documents} 份文件，${read === documents ? lang.zh : `其中 ${read} 份有${lang.zh}原文`}，得提法 ${formulas} 条`,
      en: ({ corpus, documents, read, lang, formulas }, t) =>
        `The set wording that recurs${corpus === null ? '' : ` in ${corpus}`}: ${t.count(documents, { one: 'document', other: 'documents' })}${read === documents ? ` in ${lang.en}` : `, ${read} of them with a text in ${lang.en}`}, ${t.count(formulas, { one: 'formula', other: 'formulas' })}`,
    },
  ),
  /** Between which dates, by which parties. */
  chosen: phrase(
    { from: '2001' as string | null, to: '2010' as string | null, parties: ['澜国'] as readonly string[] },
    {
      zh: ({ from, to, parties }, t) =>
        `只读${t.list([
          from === null ? (to === null ? '' : `至 ${to} 止`) : to === null ? `${from} 以来` : `${from} 至 ${to}`,
          parties.length === 0 ? '' : `${t.list(parties)} 为缔约方`,
        ])}的文件`,
      en: ({ from, to, parties }, t) =>
        `Only documents ${t.parts([
          from === null ? (to === null ? '' : `until ${to}`) : to === null ? `since ${from}` : `from ${from} to ${to}`,
          parties.length === 0 ? '' : `of ${t.all(parties)}`,
        ])}`,
    },
  ),
  read: phrase(
    { texts: 4, kinds: ['全文 2016·zh'] as readonly string[] },
    {
      zh: ({ texts, kinds }, t) => `所读原文 ${texts} 份：${t.clauses(kinds)}`,
      en: ({ texts, kinds }, t) => `Read: ${t.count(texts, { one: 'text', other: 'texts' })}: ${t.clauses(kinds)}`,
    },
  ),
  kind: phrase(
    { kind: { zh: '节录', en: 'excerpts' } as Label, sigla: ['2023·zh'] as readonly string[] },
    {
      zh: ({ kind, sigla }, t) => `${kind.zh} ${t.list(sigla)}`,
      en: ({ kind, sigla }, t) => `${kind.en} ${t.list(sigla)}`,
    },
  ),
  /** Too many to be named. */
  kindMany: phrase(
    { kind: { zh: '全文', en: 'full text' } as Label, texts: 1000, first: '1950·zh', last: '2033·zh' },
    {
      zh: ({ kind, texts, first, last }) => `${kind.zh} ${texts} 份（${first} 至 ${last}）`,
      en: ({ kind, texts, first, last }, t) =>
        `${kind.en} of ${t.count(texts, { one: 'document', other: 'documents' })}, ${first} to ${last}`,
    },
  ),
  excerpts: phrase(
    { documents: ['2023'] as readonly string[] },
    {
      zh: ({ documents }, t) => `${t.list(documents)} 是节录：其中没有的，不等于文件没有`,
      en: ({ documents }, t) => `${t.list(documents)}: excerpts, so what is not in them may be in the document`,
    },
  ),
  silent: phrase(
    { why: silenceWords.summary as Label, documents: ['2001', '2021'] as readonly string[] },
    {
      zh: ({ why, documents }, t) => `${t.list(documents)}：${why.zh}，有无不得而知`,
      en: ({ why, documents }, t) => `${t.list(documents)}: ${why.en}, so nothing is known of them`,
    },
  ),
  excerptsMany: phrase(
    { documents: 55, first: '1989', last: '2026' },
    {
      zh: ({ documents, first, last }) => `${first} 至 ${last} 间 ${documents} 份是节录：其中没有的，不等于文件没有`,
      en: ({ documents, first, last }, t) =>
        `${t.count(documents, { one: 'document', other: 'documents' })} between ${first} and ${last}: excerpts, so what is not in them may be in the document`,
    },
  ),
  /** Where a variant stands. */
  amongMany: phrase(
    { documents: 55, first: '1989', last: '2026' },
    {
      zh: ({ documents, first, last }) => `${first} 至 ${last} 间 ${documents} 份`,
      en: ({ documents, first, last }, t) =>
        `${t.count(documents, { one: 'document', other: 'documents' })}, ${first} to ${last}:`,
    },
  ),
  /** Too many to be named. */
  silentMany: phrase(
    { why: silenceWords['no-text'] as Label, first: '1989', last: '2026', documents: 55 },
    {
      zh: ({ why, first, last, documents }) => `${first} 至 ${last} 间的 ${documents} 份文件：${why.zh}，有无不得而知`,
      en: ({ why, first, last, documents }, t) =>
        `${t.count(documents, { one: 'document', other: 'documents' })} between ${first} and ${last}: ${why.en}, so nothing is known of them`,
    },
  ),
  more: phrase(
    { formulas: 12 },
    {
      zh: ({ formulas }) => `另有 ${formulas} 条`,
      en: ({ formulas }, t) => `and ${t.count(formulas, { one: 'other', other: 'others' })}`,
    },
  ),
  /** Of one formula. */
  counts: phrase(
    { documents: 3, places: 4 },
    {
      zh: ({ documents, places }) => `${documents} 份文件，${places} 处`,
      en: ({ documents, places }, t) =>
        `${t.count(documents, { one: 'document', other: 'documents' })}, ${t.count(places, { one: 'place', other: 'places' })}`,
    },
  ),
  firstLast: phrase(
    { first: '1998', last: '2024' },
    {
      zh: ({ first, last }) => (first === last ? `仅见于 ${first}` : `首见 ${first}，末见 ${last}`),
      en: ({ first, last }) => (first === last ? `only in ${first}` : `first ${first}, last ${last}`),
    },
  ),
  before: phrase(
    { documents: 1 },
    {
      zh: ({ documents }) => `此前 ${documents} 份不详`,
      en: ({ documents }) => `${documents} earlier cannot be told`,
    },
  ),
  between: phrase(
    { documents: 1 },
    {
      zh: ({ documents }) => `其间 ${documents} 份不详`,
      en: ({ documents }) => `${documents} in between cannot be told`,
    },
  ),
  after: phrase(
    { documents: 1 },
    {
      zh: ({ documents }) => `此后 ${documents} 份不详`,
      en: ({ documents }) => `${documents} later cannot be told`,
    },
  ),
} as const satisfies Readonly<Record<string, Entry>>
