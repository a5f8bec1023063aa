/** A citation whose title is one document's and whose printed date is not: a misprint, or a wrong record. */

import { tell } from '../words/finding.ts'
import { type CitationRule, shortly } from './rule.ts'

export const citationDate: CitationRule = {
  id: 'citation-date',
  severity: 'error',
  scope: 'citation',
  describe: { en: 'a citation whose date contradicts its title', zh: '援引的日期与标题矛盾' },
  check: ({ citation, contradiction }) =>
    contradiction === null
      ? null
      : {
          start: citation.start,
          end: citation.end,
          ...tell('citation-date', { cited: shortly(citation.as, 40), ...contradiction }),
        },
}
