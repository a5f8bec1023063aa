/**
 * How a loose file was read where that rests on a guess, or is not what the user said: for readers of the data. People
 * are told in the first lines.
 *
 *     old.txt:1:1: encoding guessed as windows-1251; name it with --encoding [encoding-guessed]
 */
import type { Finding, Witness } from '../model/index.ts'
import { words as labels } from '../view/words.ts'

export function toldOfReading({ file, lang, guessedEncoding, notAsNamed, guessedLang }: Witness): readonly Finding[] {
  const told: Finding[] = []
  const note = (rule: string, message: string, hint: string): void => {
    told.push({ rule, severity: 'note', file, start: 0, end: 0, line: 1, column: 1, message, hint })
  }
  if (guessedEncoding !== undefined)
    note('encoding-guessed', `encoding guessed as ${guessedEncoding}`, 'name it with --encoding')
  if (notAsNamed !== undefined)
    note(
      'encoding-not-as-named',
      `read as ${notAsNamed.read}, which its bytes plainly are, not as ${notAsNamed.named}`,
      '--encoding is for files that do not show their encoding',
    )
  if (guessedLang !== undefined)
    note(
      'language-as-said',
      `taken for ${labels.lang[lang].en} as --lang says; by its letters it is ${labels.lang[guessedLang].en}`,
      'leave --lang out if that is wrong',
    )
  return told
}
