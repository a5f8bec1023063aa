/**
 * A verbatim text that nobody can look up: neither its record nor the document gives an address in its language.
 * Invented documents have no source.
 */

import { tell } from '../words/finding.ts'
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
              ...tell('source-missing', { file: String(w.record?.file) }),
            }
          }),
}
