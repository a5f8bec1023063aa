/**
 * Characters that print nothing: zero-width spaces and joiners, direction marks, soft hyphens.
 *
 *     双方<U+200B>重申      looks like 双方重申, and no search finds it
 *
 * A byte order mark before the text has a rule of its own.
 */

import { tell } from '../words/finding.ts'
import { codeName, faultsAt, type TextRule } from './rule.ts'

export const zeroWidth: TextRule = {
  id: 'zero-width',
  severity: 'warning',
  scope: 'text',
  describe: { en: 'a character that prints nothing', zh: '不显示的字符（零宽、方向标记、软连字符）' },
  check: ({ witness: { text } }) =>
    faultsAt(
      text,
      /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]+|(?<!^)\ufeff+/g,
      (m) => ({
        ...tell('zero-width', { character: codeName(m[0]), characters: m[0].length }),
      }),
    ),
}
