/**
 * The date that a full text prints under its title or above its signatures is not the record's.
 *
 *     （2024年10月8日，索尔明）      record 2024-10-09: told
 *
 * Where the text prints several such dates (of signature, of publication), one that agrees is enough.
 */

import { readDateline } from '../genre/dateline.ts'
import { findDays } from '../genre/dates.ts'
import { tell } from '../words/finding.ts'
import type { TextRule } from './rule.ts'

/** Paragraphs at the head and at the end in which a dateline may stand. */
const LINES = 5

export const dateDiffers: TextRule = {
  id: 'date-differs',
  severity: 'error',
  scope: 'text',
  describe: { en: 'the date in the text is not the one in the record', zh: '文本日期与记录不符' },
  check: ({ witness: { text, fidelity }, document, clauses }) => {
    if (fidelity !== 'full') return []
    const datelines = [...new Set([...clauses.slice(0, LINES), ...clauses.slice(-LINES)])].flatMap((c) => {
      const words = text.slice(c.start, c.end)
      const iso = c.labelSpan === null ? readDateline(words) : null
      return iso === null ? [] : [{ iso, start: c.start, words }]
    })
    const first = datelines[0]
    if (first === undefined || datelines.some((d) => d.iso === document.date)) return []
    const [printed] = findDays(first.words)
    return [
      {
        start: first.start + printed!.start,
        end: first.start + printed!.end,
        ...tell('date-differs', { printed: first.iso, recorded: document.date }),
      },
    ]
  },
}
