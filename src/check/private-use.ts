/** Private-use characters: each font prints something else there, and nobody can say what was meant. */

import { tell } from '../words/finding.ts'
import { codeName, faultsAt, type TextRule } from './rule.ts'

export const privateUse: TextRule = {
  id: 'private-use',
  severity: 'error',
  scope: 'text',
  describe: { en: 'a private-use character', zh: '私用区字符' },
  check: ({ witness: { text } }) =>
    faultsAt(text, /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu, (m) => ({
      ...tell('private-use', { character: codeName(m[0]) }),
    })),
}
