/** A text published before its document was signed: one of the two dates is wrong. */

import { tell } from '../words/finding.ts'
import { placeIn, type RecordRule } from './rule.ts'

export const recordDates: RecordRule = {
  id: 'record-dates',
  severity: 'warning',
  scope: 'record',
  describe: { en: 'a text published before its document was signed', zh: '发布日期早于签署日期' },
  check: ({ document, text, texts }) =>
    texts.flatMap(({ witness }) => {
      const { published } = witness.record ?? {}
      if (published === undefined || published >= document.date) return []
      const [start, end] = placeIn(text, published, Math.max(0, text.indexOf('published')))
      return [
        {
          start,
          end,
          ...tell('record-dates', { file: String(witness.record?.file), published, signed: document.date }),
        },
      ]
    }),
}
