/**
 * A second text of one language that says nothing else than the first, letter for letter or but for print.
 *
 *     zh.full.txt, zh.full.mfa.txt     the same words     told: whoever counts texts counts one twice
 *
 * Where they differ in punctuation alone, that is told too: to keep both for it is a decision, and a silence says why.
 */
import { sameWording } from '../text/same-wording.ts'
import { witnessKey } from '../text/witness-key.ts'
import { tell } from '../words/finding.ts'
import { placeOfWitness, type RecordRule } from './rule.ts'

export const witnessTwice: RecordRule = {
  id: 'witness-twice',
  severity: 'warning',
  scope: 'record',
  describe: { en: 'a second text with the words of the first', zh: '第二份文本与第一份字句相同' },
  check: ({ document, text }) =>
    document.witnesses.flatMap((second, at) => {
      if (second.name === undefined) return []
      const same = document.witnesses
        .slice(0, at)
        .find((w) => w.lang === second.lang && w.fidelity === second.fidelity && sameWording(w.text, second.text))
      if (same === undefined) return []
      const [start, end] = placeOfWitness(text, witnessKey(second))
      const values = { key: witnessKey(second), other: witnessKey(same), siglum: second.siglum }
      return [{ start, end, ...tell('witness-twice', values) }]
    }),
}
