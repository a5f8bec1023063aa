/** A summary stands in for a document's words. A note: whoever reads the corpus should know, and nothing need be done. */
import { placeIn, type RecordRule } from './rule.ts'

export const digestPresent: RecordRule = {
  id: 'digest-present',
  severity: 'note',
  scope: 'record',
  describe: { en: 'a digest stands in for the words of a document', zh: '以编者提要代替原文' },
  check: ({ document, text }) =>
    document.witnesses
      .filter(
        (w) => w.fidelity === 'digest' && !document.witnesses.some((o) => o.lang === w.lang && o.fidelity !== 'digest'),
      )
      .map((w) => {
        const [start, end] = placeIn(text, `${w.lang}.digest`)
        return {
          start,
          end,
          message: { en: `${w.siglum} is a summary, not the document's words`, zh: `${w.siglum} 是编者提要，非原文` },
          hint: {
            en: 'bring the official text in with tifa fetch or tifa add',
            zh: '请用 tifa fetch 或 tifa add 取得官方文本',
          },
        }
      }),
}
