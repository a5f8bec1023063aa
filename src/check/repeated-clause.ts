/** A clause that stands twice in one text: pasted twice, or taken over from another column. Short formulas do repeat. */
import { keyText, unspaced } from '../text/key.ts'
import { tell } from '../words/finding.ts'
import { type Fault, shortly, type TextRule } from './rule.ts'

/** Characters of a comparison key below which two clauses may well be alike. */
const SHORTEST = { zh: 16, ru: 60, en: 60 } as const
/** Points in the id of an item of a list: `art37.1.11`. Lists of powers and duties repeat items by nature. */
const ITEM = /\..+\./

export const repeatedClause: TextRule = {
  id: 'repeated-clause',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'the same clause twice in one text', zh: '同一文本中条款重复' },
  check: ({ witness: { text, lang }, clauses }) => {
    const faults: Fault[] = []
    const seen = new Map<string, string>()
    for (const clause of clauses) {
      if (clause.kind === 'heading' || (clause.labelSpan !== null && ITEM.test(clause.id))) continue
      const key = unspaced(keyText(text, clause.start, clause.end))
      if (key.length < SHORTEST[lang]) continue
      const before = seen.get(key)
      if (before === undefined) {
        seen.set(key, clause.id)
        continue
      }
      const words = shortly(text.slice(clause.start, clause.end))
      faults.push({
        start: clause.start,
        end: clause.end,
        ...tell('repeated-clause', { clause: clause.id, before, words }),
      })
    }
    return faults
  },
}
