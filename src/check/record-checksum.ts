/** The checksum that the record keeps is not the file's: the text was changed after it was brought in. */
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
          message: {
            en: `${witness.record?.file} is not the file that was brought in: its checksum begins ${witness.sha256.slice(0, 12)}`,
            zh: `${witness.record?.file} 已非取得时的文件：其校验和以 ${witness.sha256.slice(0, 12)} 开头`,
          },
          hint: {
            en: 'bring the text in anew, or take the checksum out and say why under amended',
            zh: '请重新取得；若为有意改动，删去校验和并在 amended 中说明',
          },
        },
      ]
    }),
}
