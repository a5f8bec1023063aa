/**
 * A verbatim text that nobody can look up: neither its record nor the document gives an address in its language.
 * Invented documents have no source.
 */

import { witnessKey } from '../text/witness-key.ts'
import { tell } from '../words/finding.ts'
import { placeOfWitness, type RecordRule } from './rule.ts'

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
            const [start, end] = placeOfWitness(text, witnessKey(w))
            return {
              start,
              end,
              ...tell('source-missing', { file: String(w.record?.file) }),
            }
          }),
}
