/** A citation whose title is one document's and whose printed date is not: a misprint, or a wrong record. */
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
          message: {
            en: `${shortly(citation.as, 40)} is printed with ${contradiction.printed}; ${contradiction.document} was signed on ${contradiction.signed}`,
            zh: `${shortly(citation.as, 40)} 所印日期为 ${contradiction.printed}，而 ${contradiction.document} 签署于 ${contradiction.signed}`,
          },
          hint: {
            en: 'compare with the source; a misprint of the source is noted as sic',
            zh: '请核对来源；来源误印则记为 sic',
          },
        },
}
