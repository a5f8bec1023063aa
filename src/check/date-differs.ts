/**
 * The date that a full text prints under its title or above its signatures is not the record's.
 *
 *     （2024年10月8日，索尔明）      record 2024-10-09: told
 *
 * Where the text prints several such dates (of signature, of publication), one that agrees is enough.
 */

import { tell } from '../words/finding.ts'
import type { TextRule } from './rule.ts'

/** Paragraphs at the head and at the end in which a dateline may stand, and its longest length in characters. */
const LINES = 5
const LONGEST = { zh: 50, ru: 110, en: 110 } as const

export const dateDiffers: TextRule = {
  id: 'date-differs',
  severity: 'error',
  scope: 'text',
  describe: { en: 'the date in the text is not the one in the record', zh: '文本日期与记录不符' },
  check: ({ witness: { text, lang, fidelity }, document, clauses, datesIn }) => {
    if (fidelity !== 'full') return []
    const lines = new Set([...clauses.slice(0, LINES), ...clauses.slice(-LINES)])
    const dates = [...lines]
      .filter(
        (c) => c.labelSpan === null && c.end - c.start <= LONGEST[lang] && !/[。；;]/u.test(text.slice(c.start, c.end)),
      )
      .flatMap((c) => datesIn(c.start, c.end))
      .filter((d) => d.iso.length === 10)
    const first = dates[0]
    if (first === undefined || dates.some((d) => d.iso === document.date)) return []
    return [
      {
        start: first.span[0],
        end: first.span[1],
        ...tell('date-differs', { printed: first.iso, recorded: document.date }),
      },
    ]
  },
}
