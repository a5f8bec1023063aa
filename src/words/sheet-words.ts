/** Names of the sheets of a workbook, and the heads of their columns. Keys that programs read stay as they are. */
import { type Entry, type Label, phrase } from './say.ts'

/** At most 31 characters, and none of `[]:*?/\`: a spreadsheet allows no more. */
export const sheetNames = {
  comparison: { zh: '对照', en: 'Comparison' },
  news: { zh: '要点', en: 'In brief' },
  texts: { zh: '文本', en: 'Texts' },
  leftOut: { zh: '未收文字', en: 'Left out' },
  order: { zh: '次序与篇幅', en: 'Order and share' },
  columns: { zh: '各列含义', en: 'Columns' },
} as const satisfies Readonly<Record<string, Label>>

export const sheetWords = {
  clause: { zh: '条款', en: 'Clause' },
  change: { zh: '变化', en: 'What changed' },
  notes: { zh: '说明', en: 'Notes' },
  number: { zh: '序号', en: 'No.' },
  kind: { zh: '类别', en: 'Kind' },
  words: { zh: '字句', en: 'Words' },
  was: { zh: '原作', en: 'Before, or instead' },
  laterPlace: { zh: '较晚文本', en: 'Later text' },
  earlierPlaces: { zh: '较早文本', en: 'Earlier texts' },
  line: { zh: '一句话', en: 'In one line' },
  siglum: { zh: '代号', en: 'Siglum' },
  title: { zh: '标题', en: 'Title' },
  date: { zh: '日期', en: 'Date' },
  nature: { zh: '性质', en: 'What it is' },
  standing: { zh: '地位', en: 'Standing' },
  publisher: { zh: '来源', en: 'Source' },
  url: { zh: '网址', en: 'Address' },
  accessed: { zh: '取得', en: 'Accessed' },
  file: { zh: '文件', en: 'File' },
  sha256: { zh: '校验和', en: 'SHA-256' },
  pair: { zh: '所比', en: 'Compared' },
  section: { zh: '部分', en: 'Section' },
  earlierOrder: { zh: '较早次序', en: 'Earlier place' },
  earlierShare: { zh: '较早篇幅', en: 'Earlier share' },
  laterOrder: { zh: '较晚次序', en: 'Later place' },
  laterShare: { zh: '较晚篇幅', en: 'Later share' },
  column: { zh: '列名', en: 'Column' },
} as const satisfies Readonly<Record<string, Label>>

export const sheetPhrases = {
  /** The change against one of several earlier texts. */
  changeSince: phrase({ short: '1998' }, { zh: ({ short }) => `${short}：变化`, en: ({ short }) => `Since ${short}` }),
} as const satisfies Readonly<Record<string, Entry>>
