/**
 * Characters that print nothing: zero-width spaces and joiners, direction marks, soft hyphens.
 *
 *     双方<U+200B>重申      looks like 双方重申, and no search finds it
 *
 * A byte order mark before the text has a rule of its own.
 */
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
        message: {
          en: `${codeName(m[0])}${m[0].length > 1 ? ` and ${m[0].length - 1} more` : ''}: prints nothing, and keeps searches from finding the words`,
          zh: `${codeName(m[0])}${m[0].length > 1 ? ` 等 ${m[0].length} 个` : ''}：不显示，却使检索落空`,
        },
        hint: { en: 'take it out', zh: '请删去' },
      }),
    ),
}
