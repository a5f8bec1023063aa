/** A citation of a document that was signed later: the date of one of the two records is wrong, or the wrong one is meant. */

import { tell } from '../words/finding.ts'
import { type CitationRule, shortly } from './rule.ts'

export const citationLater: CitationRule = {
  id: 'citation-later',
  severity: 'error',
  scope: 'citation',
  describe: { en: 'a citation of a later document', zh: '援引了更晚的文件' },
  check: ({ citation, later }, { document }) =>
    !later
      ? null
      : {
          start: citation.start,
          end: citation.end,
          ...tell('citation-later', {
            cited: shortly(citation.as, 40),
            document: String(citation.target),
            own: document.date,
          }),
        },
}
