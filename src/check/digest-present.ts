/** A summary stands in for a document's words. A note: whoever reads the corpus should know, and nothing need be done. */

import { witnessKey } from '../text/witness-key.ts'
import { tell } from '../words/finding.ts'
import { placeOfWitness, type RecordRule } from './rule.ts'

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
        const [start, end] = placeOfWitness(text, witnessKey(w))
        return {
          start,
          end,
          ...tell('digest-present', { siglum: w.siglum, id: document.id }),
        }
      }),
}
