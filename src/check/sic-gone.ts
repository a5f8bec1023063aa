/** A misprint that the record notes as sic is not in the text: it was "corrected", or never stood there. */
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
            message: {
              en: `"${sic.printed}" is noted as printed so, and ${witness.record?.file} does not have it`,
              zh: `记录称原文印作“${sic.printed}”，而 ${witness.record?.file} 中没有`,
            },
            hint: {
              en: 'texts stay as printed: put the misprint back, or take the note out',
              zh: '文本照所印：请恢复误印，或删去此条',
            },
          }
        }),
    ),
}
