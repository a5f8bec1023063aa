/** Private-use characters: each font prints something else there, and nobody can say what was meant. */
import { codeName, faultsAt, type TextRule } from './rule.ts'

export const privateUse: TextRule = {
  id: 'private-use',
  severity: 'error',
  scope: 'text',
  describe: { en: 'a private-use character', zh: '私用区字符' },
  check: ({ witness: { text } }) =>
    faultsAt(text, /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu, (m) => ({
      message: {
        en: `${codeName(m[0])} is a private-use character: what it shows depends on the font`,
        zh: `${codeName(m[0])} 是私用区字符，显示什么取决于字体`,
      },
      hint: { en: 'put in the character that the source prints', zh: '请改为来源所印的字' },
    })),
}
