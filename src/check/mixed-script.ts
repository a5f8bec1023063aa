/**
 * Letters of two scripts that look alike inside one word.
 *
 *     сoюз         the o is Latin: no search finds the word, and a comparison shows it as changed
 *     Cтороны      so is the C
 *     c другой     a Latin c as the preposition
 *     IT-компании, ВТО/WTO, Wi-Fi      no fault: each part has one script, or letters that are not alike
 */

import { tell } from '../words/finding.ts'
import type { Fault, TextRule } from './rule.ts'

/** Latin letters that have a Cyrillic double, and the other way round. */
const LATIN_DOUBLES = /^[aceopxyABCEHKMOPTXykuigmnbrJjSsIi]+$/
const CYRILLIC_DOUBLES = /^[асеорхуАВСЕНКМОРТХкиіїјѕІЅЈ]+$/
/** Letters of both scripts side by side: most texts have none. */
const BESIDE = /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu
/** Latin small letters that are Russian words when Cyrillic. */
const ALONE = /(?<=[а-яё],? )[acoyk](?= [«„"]?[а-яёА-ЯЁ])/g

export const mixedScript: TextRule = {
  id: 'mixed-script',
  severity: 'error',
  scope: 'text',
  describe: { en: 'letters of two scripts in one word', zh: '一词之中混有两种字母' },
  check: ({ witness: { text, lang } }) => {
    const faults: Fault[] = []
    for (const match of BESIDE.test(text) ? text.matchAll(WORD) : []) {
      const word = match[0]
      if (word.length < 2) continue
      const latin = word.replace(/[^\p{Script=Latin}]/gu, '')
      const cyrillic = word.replace(/[^\p{Script=Cyrillic}]/gu, '')
      if (latin === '' || cyrillic === '') continue
      const strangers =
        LATIN_DOUBLES.test(latin) && latin.length <= cyrillic.length
          ? latin
          : CYRILLIC_DOUBLES.test(cyrillic) && cyrillic.length < latin.length
            ? cyrillic
            : null
      if (strangers === null) continue
      const at = match.index + [...word].findIndex((ch) => strangers.includes(ch))
      faults.push({
        start: at,
        end: at + 1,
        ...tell(strangers === latin ? 'mixed-script.latin' : 'mixed-script.cyrillic', { word, letters: strangers }),
      })
    }
    if (lang === 'ru')
      for (const match of text.matchAll(ALONE))
        faults.push({
          start: match.index,
          end: match.index + 1,
          ...tell('mixed-script.alone', { letter: match[0] }),
        })
    return faults
  },
}
