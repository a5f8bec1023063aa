/** A text that begins with U+FEFF: editors put it there unseen, and it changes the file's checksum. */
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
            message: { en: 'the file begins with a byte order mark', zh: '文件以字节顺序标记（BOM）开头' },
            hint: { en: 'save it as UTF-8 without BOM', zh: '请存为不带 BOM 的 UTF-8' },
          },
        ]
      : [],
}
