/** A citation that fits two documents of the corpus equally well: 《联合声明》 of a day on which two were signed. */
import { type CitationRule, shortly } from './rule.ts'

export const citationAmbiguous: CitationRule = {
  id: 'citation-ambiguous',
  severity: 'warning',
  scope: 'citation',
  describe: { en: 'a citation that fits two documents', zh: '援引可指两份文件' },
  check: ({ citation, candidates }) =>
    citation.target !== null || candidates.length < 2
      ? null
      : {
          start: citation.start,
          end: citation.end,
          message: {
            en: `${shortly(citation.as, 40)} may be ${candidates.map((c) => c.document).join(' or ')}`,
            zh: `${shortly(citation.as, 40)} 可指 ${candidates.map((c) => c.document).join('、')}`,
          },
          hint: {
            en: 'give the one that is meant an alias that tells them apart',
            zh: '请在所指文件的记录中加上可区分的别名',
          },
        },
}
