/**
 * A verbatim text that nobody can look up: neither its record nor the document gives an address in its language.
 * Invented documents have no source.
 */
import { placeIn, type RecordRule } from './rule.ts'

export const sourceMissing: RecordRule = {
  id: 'source-missing',
  severity: 'warning',
  scope: 'record',
  describe: { en: 'a text without an address of its source', zh: '文本没有来源地址' },
  check: ({ document, text }) =>
    document.invented
      ? []
      : document.witnesses
          .filter(
            (w) =>
              w.fidelity !== 'digest' &&
              w.record !== null &&
              w.record.url === undefined &&
              !document.sources.some((s) => s.lang === w.lang),
          )
          .map((w) => {
            const [start, end] = placeIn(text, `${w.lang}.${w.fidelity}`)
            return {
              start,
              end,
              message: { en: `no address is given for ${w.record?.file}`, zh: `${w.record?.file} 没有来源地址` },
              hint: {
                en: 'add url to its record, or a source in its language',
                zh: '请在记录中加 url，或加该语言的来源',
              },
            }
          }),
}
