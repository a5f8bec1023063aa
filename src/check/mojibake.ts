/** A text that was read with the wrong table and saved again: every comparison of it would be false. */

import { tell } from '../words/finding.ts'
import type { TextRule } from './rule.ts'

export const mojibake: TextRule = {
  id: 'mojibake',
  severity: 'error',
  scope: 'text',
  describe: { en: 'text read with the wrong encoding and saved again', zh: '乱码：以错误编码读入后又存盘' },
  check: ({ mojibake: found, document: { id } }) =>
    found === null
      ? []
      : [
          {
            start: 0,
            end: 0,
            ...(found.written === null
              ? tell('mojibake.lost', { id })
              : tell('mojibake.read', { encoding: found.written.toUpperCase(), sample: found.sample, id })),
          },
        ],
}
