/** Control characters other than line ends and tabs; terminals and printers obey them. */

import { tell } from '../words/finding.ts'
import { codeName, faultsAt, type TextRule } from './rule.ts'

export const controlCharacter: TextRule = {
  id: 'control-character',
  severity: 'error',
  scope: 'text',
  describe: { en: 'a control character', zh: '控制字符' },
  check: ({ witness: { text } }) =>
    faultsAt(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (m) => ({
      ...tell('control-character', { character: codeName(m[0]) }),
    })),
}
