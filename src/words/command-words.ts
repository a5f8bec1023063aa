/** What the commands print beside comparisons: lists, links, checks of reports. */
import { langWords } from './names.ts'
import { type Entry, type Label, phrase } from './say.ts'

export const helpWords = {
  usage: {
    zh: '用法：tifa [命令] [选项]\n\n逐条比较外交声明：新声明沿用、改动、移动、未再提了哪些提法。不带命令时，比较最新的声明与它所援引的文件。',
    en: 'Usage: tifa [command] [options]\n\nCompares diplomatic statements clause by clause: what a new one repeats, changes, moves and leaves out. Without a command: the newest statement with the documents it cites.',
  },
  epilogue: {
    zh: '文本可写编号、日期前几位、代号或文件名（txt、md、html、docx、odt、rtf、pdf），可混用；\n先前者在前，较晚文本在后。\n退出码：0 无事；1 有差异（--exit-code）或检查有问题；2 用法不对或读不了；\n3 程序自身的错。',
    en: 'A text is an id, the beginning of a date, a siglum or a file (txt md html docx odt rtf pdf), mixed freely; earlier first, the base last. Exit codes: 0 clean; 1 differences (with --exit-code) or findings of check; 2 usage, or an input that cannot be read; 3 a fault of tifa itself.',
  },
} as const satisfies Record<string, Label>

export const listWords = {
  corpus: phrase(
    { corpus: 'corpus', documents: 2, texts: 4 },
    {
      zh: ({ corpus, documents, texts }) => `语料库：${corpus}（${documents} 份文件，${texts} 份文本）`,
      en: ({ corpus, documents, texts }, t) =>
        `Corpus: ${corpus} (${t.count(documents, { one: 'document', other: 'documents' })}, ${t.count(texts, { one: 'text', other: 'texts' })})`,
    },
  ),
  selected: phrase(
    { documents: 2, all: 59 },
    {
      zh: ({ documents, all }) => `列出 ${all} 份中的 ${documents} 份`,
      en: ({ documents, all }) => `${documents} of ${all} are listed`,
    },
  ),
  legend: {
    zh: '↓ 列有文本地址，可用 tifa fetch 试取；– 没有',
    en: '↓ an address of the text is listed: tifa fetch may get it; – none is',
  },
  line: phrase(
    { line: { zh: '边界', en: 'Border' } as Label, documents: 2 },
    {
      zh: ({ line, documents }) => `${line.zh}（${documents} 份）`,
      en: ({ line, documents }) => `${line.en} (${documents})`,
    },
  ),
  otherLine: { zh: '其他', en: 'Other' },
  /** A language of the texts, in a narrow column. */
  column: { zh: { zh: '中', en: 'zh' }, ru: { zh: '俄', en: 'ru' }, en: { zh: '英', en: 'en' } },
  /** What is there of a document, in a narrow column. */
  there: {
    full: { zh: '全文', en: 'full' },
    abridged: { zh: '节录', en: 'excerpts' },
    digest: { zh: '提要', en: 'summary' },
  },
  total: phrase(
    { lang: langWords.ru as Label, full: 1, abridged: 1, digest: 3, listed: 30, without: 24 },
    {
      zh: ({ lang, full, abridged, digest, listed, without }, t) =>
        `${lang.zh}：${t.parts([
          full > 0 ? `全文 ${full}` : '',
          abridged > 0 ? `节录 ${abridged}` : '',
          digest > 0 ? `提要 ${digest}` : '',
          `可取 ${listed}`,
          `无文本亦无地址 ${without}`,
        ])}`,
      en: ({ lang, full, abridged, digest, listed, without }, t) =>
        `${lang.en}: ${t.parts([
          full > 0 ? `${full} full` : '',
          abridged > 0 ? `${abridged} in excerpts` : '',
          digest > 0 ? t.count(digest, { one: 'summary', other: 'summaries' }) : '',
          `${listed} to be fetched`,
          `${without} without text or address`,
        ])}`,
    },
  ),
  card: {
    names: { zh: '又称', en: 'also called' },
    texts: { zh: '文本', en: 'texts' },
    addresses: { zh: '地址', en: 'addresses' },
    note: { zh: '备注', en: 'note' },
  },
  noAddress: {
    zh: '没有地址；手头有文本时用 tifa add 加入',
    en: 'no address is listed; a text at hand is brought in with tifa add',
  },
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
  tree: {
    zh: '每份文件下列其所援引者；“见上”：其援引已列于上',
    en: 'below each document, what it cites; "above": what that cites stands above',
  },
  above: { zh: '见上', en: 'above' },
  unlinked: phrase(
    { documents: 12 },
    {
      zh: ({ documents }) => `另有 ${documents} 份，未见援引所列文件，也未见被援引`,
      en: ({ documents }, t) =>
        `${t.count(documents, { one: 'more document is', other: 'more documents are' })} not known to cite any of these, or to be cited`,
    },
  ),
} as const satisfies Record<string, Entry | Readonly<Record<string, Entry>>>

export const whyWords = {
  noLink: phrase(
    { clause: '2023-7.1', none: ['2019 未见'] as readonly string[] },
    {
      zh: ({ clause, none }, t) => `${clause} 无对应：${t.clauses(none)}`,
      en: ({ clause, none }, t) => `${clause} has no link: ${t.clauses(none)}`,
    },
  ),
  /** Of a clause without a counterpart; a share of what its words weigh. */
  nearest: phrase(
    { text: '2019', near: ['2019-4.3 (31%)'] as readonly string[] },
    {
      zh: ({ text, near }, t) => `${text} 中用词最相近的：${t.list(near)}`,
      en: ({ text, near }) => `nearest by its words in ${text}: ${near.join(', ')}`,
    },
  ),
} as const satisfies Record<string, Entry>

/** A comparison as text. */
export const textWords = {
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

/** While a large corpus is read. */
export const comparingNote = phrase(
  { number: 2, of: 5 },
  {
    zh: ({ number, of }) => `正在比较：第 ${number} 份，共 ${of} 份……`,
    en: ({ number, of }) => `comparing ${number} of ${of}…`,
  },
)

export const readingFileNote = phrase(
  { number: 2, of: 5 },
  {
    zh: ({ number, of }) => `正在读取：第 ${number} 个文件，共 ${of} 个……`,
    en: ({ number, of }) => `reading file ${number} of ${of}…`,
  },
)

/** While what a large corpus is searched by is worked out: once for a text. */
export const indexingNote = phrase(
  { done: 25, of: 300 },
  {
    zh: ({ done, of }) => `正在编制索引：第 ${done} 份文本，共 ${of} 份（只此一次）……`,
    en: ({ done, of }) => `indexing text ${done} of ${of}, this once…`,
  },
)

/** While the formulas of many texts are worked out. */
export const workingNote = phrase(
  { done: 40 },
  {
    zh: ({ done }) => `正在找出反复出现的提法：${done}%（同一批文本只此一次）……`,
    en: ({ done }) => `finding the set wording: ${done} %, once for these texts…`,
  },
)

export const readingNote = phrase(
  { documents: 60 },
  {
    zh: ({ documents }) => `正在读取 ${documents} 份文件……`,
    en: ({ documents }, t) => `reading ${t.count(documents, { one: 'document', other: 'documents' })}…`,
  },
)

/** What `tifa page` wrote. */
export const pageWritten: Label = {
  zh: '已写入 {file}：用浏览器打开，把文件拖进去；文件不离开本机',
  en: 'wrote {file}: open it in a browser and drop files into it; nothing is uploaded',
}
