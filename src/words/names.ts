/** Names of things that are not ours: languages, kinds of documents. */
import type { DocumentType, Lang } from '../model/document.ts'
import type { Label } from './say.ts'

export const langWords = {
  zh: { zh: '中文', en: 'Chinese' },
  ru: { zh: '俄文', en: 'Russian' },
  en: { zh: '英文', en: 'English' },
} as const satisfies Readonly<Record<Lang, Label>>

/** Between terms of a text: the mark of its own language, whatever the interface's. */
const TERM_MARKS: Readonly<Record<Lang, string>> = { zh: '、', ru: ', ', en: ', ' }

export const termList = (terms: readonly string[], lang: Lang): string => terms.join(TERM_MARKS[lang])

/** After the two parties' short names. `other` has no short name: its title is used. */
export const documentTypeWords = {
  treaty: { zh: '条约', en: 'Treaty' },
  'joint-statement': { zh: '联合声明', en: 'Joint Statement' },
  statement: { zh: '声明', en: 'Statement' },
  communique: { zh: '公报', en: 'Communiqué' },
  declaration: { zh: '宣言', en: 'Declaration' },
  other: { zh: '文件', en: 'Document' },
} as const satisfies Readonly<Record<DocumentType, Label>>
