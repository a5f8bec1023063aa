/** A misprint that the record notes as sic is not in the text: it was "corrected", or never stood there. */

import { tell } from '../words/finding.ts'
import { placeIn, type RecordRule } from './rule.ts'

export const sicGone: RecordRule = {
  id: 'sic-gone',
  severity: 'error',
  scope: 'record',
  describe: { en: 'words noted as sic that the text does not have', zh: '记为 sic 的字句不在文本中' },
  check: ({ text, texts }) =>
    texts.flatMap(({ witness }) =>
      (witness.record?.sic ?? [])
        .filter((sic) => !witness.text.includes(sic.printed))
        .map((sic) => {
          const [start, end] = placeIn(text, sic.printed)
          return {
            start,
            end,
            ...tell('sic-gone', { printed: sic.printed, file: String(witness.record?.file) }),
          }
        }),
    ),
}
