/** A citation of a document that is not in the corpus: the UN Charter, a statement of others. A note, not a fault. */

import { tell } from '../words/finding.ts'
import { type CitationRule, shortly } from './rule.ts'

export const citationUnresolved: CitationRule = {
  id: 'citation-unresolved',
  severity: 'note',
  scope: 'citation',
  describe: { en: 'a citation of a document that is not in the corpus', zh: '所援引文件不在语料库' },
  check: ({ citation, candidates, contradiction }) =>
    citation.target !== null || candidates.length > 1 || contradiction !== null
      ? null
      : {
          start: citation.start,
          end: citation.end,
          ...tell('citation-unresolved', { cited: shortly(citation.as, 60) }),
        },
}
