/** U+FFFD stands where a character was lost in decoding: 双方□重申. */

import { tell } from '../words/finding.ts'
import { faultsAt, type TextRule } from './rule.ts'

export const replacementCharacter: TextRule = {
  id: 'replacement-character',
  severity: 'error',
  scope: 'text',
  describe: { en: 'a character lost in decoding (U+FFFD)', zh: '解码时丢失的字（U+FFFD）' },
  check: ({ witness: { text } }) =>
    faultsAt(text, /\ufffd+/g, (m) => ({
      ...tell('replacement-character', { characters: m[0].length }),
    })),
}
