/** A citation of a document that was signed later: the date of one of the two records is wrong, or the wrong one is meant. */
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
          message: {
            en: `${shortly(citation.as, 40)} is ${citation.target}, signed after this document (${document.date})`,
            zh: `${shortly(citation.as, 40)} 是 ${citation.target}，晚于本文件（${document.date}）`,
          },
          hint: { en: 'check the dates of both records', zh: '请核对两份记录的日期' },
        },
}
