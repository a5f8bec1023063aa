/** Names of things that are not ours: languages, kinds of documents. */
import type { DocumentType, Lang, Signatories, Source, SourceKind, SourceStanding } from '../model/document.ts'
import type { Label } from './say.ts'

export const langWords = {
  zh: { zh: '中文', en: 'Chinese' },
  ru: { zh: '俄文', en: 'Russian' },
  en: { zh: '英文', en: 'English' },
} as const satisfies Readonly<Record<Lang, Label>>

/** Between terms of a text: the mark of its own language, whatever the interface's. */
const TERM_MARKS: Readonly<Record<Lang, string>> = { zh: '、', ru: ', ', en: ', ' }

export const termList = (terms: readonly string[], lang: Lang): string => terms.join(TERM_MARKS[lang])

/** Lines of documents that a corpus may be parted into; another name stands as it is written. */
export const lineWords = {
  general: { zh: '总体关系', en: 'General' },
  treaty: { zh: '条约', en: 'Treaty' },
  border: { zh: '边界', en: 'Border' },
  economy: { zh: '经济', en: 'Economy' },
  information: { zh: '信息', en: 'Information' },
  'strategic-stability': { zh: '战略稳定', en: 'Strategic stability' },
  'international-law': { zh: '国际法', en: 'International law' },
} as const satisfies Readonly<Record<string, Label>>

/** Who stands behind a document. */
export const signatoryWords = {
  'heads of state': { zh: '国家元首', en: 'heads of state' },
  'heads of government': { zh: '政府首脑', en: 'heads of government' },
  'foreign ministers': { zh: '外长', en: 'foreign ministers' },
  governments: { zh: '两国政府', en: 'governments' },
  officials: { zh: '官员', en: 'officials' },
  leaders: { zh: '领导人', en: 'leaders' },
} as const satisfies Readonly<Record<Signatories, Label>>

/** What stands at an address, whose page it is, and how sure the address is. */
export const sourceWords = {
  text: { zh: '文本', en: 'text' },
  news: { zh: '报道', en: 'report' },
  scan: { zh: '扫描', en: 'scan' },
  official: { zh: '官方', en: 'official' },
  'state media': { zh: '官方媒体', en: 'state media' },
  reprint: { zh: '转载', en: 'reprint' },
  'unofficial translation': { zh: '非官方译文', en: 'unofficial translation' },
  seen: { zh: '见过', en: 'seen' },
  'seen in part': { zh: '见过一部分', en: 'seen in part' },
  'quoted by others': { zh: '他处所引', en: 'quoted by others' },
  'cited once': { zh: '仅见引一次', en: 'cited once' },
  'from memory': { zh: '凭记忆', en: 'from memory' },
} as const satisfies Readonly<Record<SourceKind | SourceStanding | Source['sure'], Label>>

/** After the two parties' short names. `other` has no short name: its title is used. */
export const documentTypeWords = {
  treaty: { zh: '条约', en: 'Treaty' },
  'joint-statement': { zh: '联合声明', en: 'Joint Statement' },
  statement: { zh: '声明', en: 'Statement' },
  communique: { zh: '公报', en: 'Communiqué' },
  declaration: { zh: '宣言', en: 'Declaration' },
  other: { zh: '文件', en: 'Document' },
} as const satisfies Readonly<Record<DocumentType, Label>>
