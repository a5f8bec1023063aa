/** U+FFFD stands where a character was lost in decoding: 双方□重申. */
import { faultsAt, type TextRule } from './rule.ts'

export const replacementCharacter: TextRule = {
  id: 'replacement-character',
  severity: 'error',
  scope: 'text',
  describe: { en: 'a character lost in decoding (U+FFFD)', zh: '解码时丢失的字（U+FFFD）' },
  check: ({ witness: { text } }) =>
    faultsAt(text, /\ufffd+/g, (m) => ({
      message: {
        en: `U+FFFD${m[0].length > 1 ? ` (${m[0].length} times)` : ''}: a character was lost here`,
        zh: `U+FFFD${m[0].length > 1 ? `（${m[0].length} 个）` : ''}：此处丢失了字`,
      },
      hint: { en: 'bring the text in anew from its source', zh: '请从来源重新取得文本' },
    })),
}
