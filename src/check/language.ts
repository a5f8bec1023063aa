/** A file named zh.full.txt that holds Russian: the name says what the text is segmented and compared as. */
import { lettersOf, scriptShare } from '../genre/language.ts'
import { tell } from '../words/finding.ts'
import { langWords } from '../words/names.ts'
import type { TextRule } from './rule.ts'

/** Weight of the own script among all letters that a text has at least, even one full of foreign names. */
const LEAST = 0.4
/** Characters that are looked at: a text does not change its language after its first pages. */
const SAMPLE = 4000
export const language: TextRule = {
  id: 'language',
  severity: 'error',
  scope: 'text',
  describe: { en: 'a text in another language than its name says', zh: '文本语言与文件名不符' },
  check: ({ witness: { text, lang } }) => {
    const head = text.slice(0, SAMPLE)
    const { own, letters } = lettersOf(head, lang)
    if (scriptShare(head, lang) >= LEAST) return []
    return [
      {
        start: 0,
        end: 0,
        ...tell('language', { letters, own, language: langWords[lang] }),
      },
    ]
  },
}
