/** A citation that fits two documents of the corpus equally well: 《联合声明》 of a day on which two were signed. */

import { tell } from '../words/finding.ts'
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
          ...tell('citation-ambiguous', {
            cited: shortly(citation.as, 40),
            documents: candidates.map((c) => c.document),
          }),
        },
}
