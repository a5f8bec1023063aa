/** A file named zh.full.txt that holds Russian: the name says what the text is segmented and compared as. */
import type { Lang } from '../model/index.ts'
import { tell } from '../words/finding.ts'
import { langWords } from '../words/names.ts'
import type { TextRule } from './rule.ts'

const SCRIPT: Readonly<Record<Lang, RegExp>> = {
  zh: /\p{Script=Han}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  en: /\p{Script=Latin}/gu,
}
/**
 * Share of letters in the own script that a text has at least, even one full of foreign names.
 * A Chinese character is worth some four letters.
 */
const LEAST: Readonly<Record<Lang, number>> = { zh: 0.2, ru: 0.5, en: 0.5 }
/** Characters that are looked at: a text does not change its language after its first pages. */
const SAMPLE = 4000
export const language: TextRule = {
  id: 'language',
  severity: 'error',
  scope: 'text',
  describe: { en: 'a text in another language than its name says', zh: '文本语言与文件名不符' },
  check: ({ witness: { text, lang } }) => {
    const head = text.slice(0, SAMPLE)
    const letters = head.match(/\p{L}/gu)?.length ?? 0
    const own = head.match(SCRIPT[lang])?.length ?? 0
    if (letters === 0 || own / letters >= LEAST[lang]) return []
    return [
      {
        start: 0,
        end: 0,
        ...tell('language', { letters, own, language: langWords[lang] }),
      },
    ]
  },
}
