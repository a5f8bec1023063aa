/** The checksum that the record keeps is not the file's: the text was changed after it was brought in. */

import { tell } from '../words/finding.ts'
import { placeIn, type RecordRule } from './rule.ts'

export const recordChecksum: RecordRule = {
  id: 'record-checksum',
  severity: 'error',
  scope: 'record',
  describe: { en: "the record's checksum is not the file's", zh: '记录中的校验和与文件不符' },
  check: ({ text, texts }) =>
    texts.flatMap(({ witness, checksums }) => {
      const kept = witness.record?.sha256
      if (kept === undefined || checksums.includes(kept)) return []
      const [start, end] = placeIn(text, kept)
      return [
        {
          start,
          end,
          ...tell('record-checksum', {
            file: String(witness.record?.file),
            checksum: witness.sha256.slice(0, 12),
            path: witness.file,
          }),
        },
      ]
    }),
}
