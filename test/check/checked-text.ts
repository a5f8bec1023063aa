/** A text as rules see it, from its words alone. */

import type { CheckedRecord, CheckedText, Fault, Rule, TextRule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules.ts'
import { reportCitations } from '../../src/citations/find-citations.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import { findMojibake } from '../../src/intake/decode/find-mojibake.ts'
import type { Document, Fidelity, Lang, Witness } from '../../src/model/index.ts'

export interface TextGiven {
  readonly lang?: Lang
  readonly fidelity?: Fidelity
  readonly title?: string
  readonly date?: string
}

export function documentOf(given: Partial<Document> = {}): Document {
  return {
    id: '2019-06-20-note',
    date: '2019-06-20',
    type: 'joint-statement',
    titles: { zh: '岚多尔共和国和托雷纳联邦联合声明' },
    aliases: [],
    place: {},
    parties: [],
    sources: [],
    witnesses: [],
    invented: false,
    file: '2019-06-20-note/document.yaml',
    ...given,
  }
}

/** A record as rules see it: of a corpus without other documents, whose texts cite nothing, unless it is given. */
export const checkedRecord = (given: Partial<CheckedRecord>): CheckedRecord => ({
  document: documentOf(),
  text: '',
  texts: [],
  documents: [],
  citationsOf: () => [],
  ...given,
})

export function checkedText(
  text: string,
  { lang = 'zh', fidelity = 'full', title, date }: TextGiven = {},
): CheckedText {
  const document = documentOf({
    ...(title === undefined ? {} : { titles: { [lang]: title } }),
    ...(date === undefined ? {} : { date }),
  })
  const witness: Witness = {
    siglum: `2019·${lang}`,
    document: document.id,
    title: '',
    date: document.date,
    lang,
    fidelity,
    fidelityBasis: 'record',
    standing: 'authentic',
    file: `${lang}.${fidelity}.txt`,
    sha256: '',
    text,
    record: null,
  }
  return {
    witness,
    document,
    clauses: segmentText(text, lang),
    mojibake: findMojibake(text),
    checksums: [],
  }
}

const ruleOf = (id: string): Rule => {
  const rule = rules.find((r) => r.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

/** What a text rule finds, as the words it points at. */
export function found(id: string, text: string, given: TextGiven = {}): readonly string[] {
  const rule = ruleOf(id) as TextRule
  return rule.check(checkedText(text, given)).map((f: Fault) => text.slice(f.start, f.end))
}

export { reportCitations, ruleOf }
