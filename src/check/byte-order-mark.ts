/** A text that begins with U+FEFF: editors put it there unseen, and it changes the file's checksum. */

import { tell } from '../words/finding.ts'
import type { TextRule } from './rule.ts'

export const byteOrderMark: TextRule = {
  id: 'byte-order-mark',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'a byte order mark before the text', zh: '文本前有字节顺序标记（BOM）' },
  check: ({ witness: { text } }) =>
    text.startsWith('\ufeff')
      ? [
          {
            start: 0,
            end: 1,
            ...tell('byte-order-mark'),
          },
        ]
      : [],
}
