/** A text that was read with the wrong table and saved again: every comparison of it would be false. */
import type { TextRule } from './rule.ts'

export const mojibake: TextRule = {
  id: 'mojibake',
  severity: 'error',
  scope: 'text',
  describe: { en: 'text read with the wrong encoding and saved again', zh: '乱码：以错误编码读入后又存盘' },
  check: ({ mojibake: found }) =>
    found === null
      ? []
      : [
          {
            start: 0,
            end: 0,
            message: {
              en:
                found.written === null
                  ? 'words were lost to a wrong encoding'
                  : `the text was ${found.written.toUpperCase()}, read as something else: ${found.sample}`,
              zh:
                found.written === null
                  ? '编码有误，字句已失'
                  : `原文本是 ${found.written.toUpperCase()}，被误读：${found.sample}`,
            },
            hint: { en: 'bring the text in anew with tifa add', zh: '请用 tifa add 重新取得' },
          },
        ],
}
