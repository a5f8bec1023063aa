/**
 * What is said of texts that were read by a guess, or otherwise than the user said: to people in the first lines, to
 * readers of the data as notes.
 *
 *     old: encoding guessed (windows-1251); if its words look wrong, name it with --encoding
 */

import type { Witness } from '../model/index.ts'
import type { Ui } from '../model/view.ts'
import type { WitnessSide } from './side.ts'
import { words } from './words.ts'

/** One line for each such text and matter; none for a text that was read as it is. */
export function howRead(sides: readonly WitnessSide[], ui: Ui): readonly string[] {
  const zh = ui === 'zh'
  return sides.flatMap(
    ({ short, witness: { guessedEncoding, notAsNamed, guessedLang, lang, readingWarnings = [] } }) => {
      const lines: string[] = []
      if (guessedEncoding !== undefined)
        lines.push(
          zh
            ? `${short}：编码系推测（${guessedEncoding}）；若文字不对，请用 --encoding 指定`
            : `${short}: encoding guessed (${guessedEncoding}); if its words look wrong, name it with --encoding`,
        )
      if (notAsNamed !== undefined) {
        const { read, named } = notAsNamed
        lines.push(
          zh
            ? `${short}：字节显示为 ${read}，已按此读取，未按 --encoding 所说的 ${named}`
            : `${short}: read as ${read}, which its bytes plainly are, not as ${named} (--encoding)`,
        )
      }
      if (guessedLang !== undefined) {
        const [said, own] = [words.lang[lang], words.lang[guessedLang]]
        lines.push(
          zh
            ? `${short}：依 --lang 作${said.zh}读，虽然其文字多为${own.zh}`
            : `${short}: taken for ${said.en} as --lang says, though most of its letters are ${own.en}`,
        )
      }
      for (const warning of readingWarnings) lines.push(zh ? `${short}：${warning.zh}` : `${short}: ${warning.en}`)
      return lines
    },
  )
}

export interface ReadingNote {
  /** `encoding-guessed`, `encoding-not-as-named`, `language-as-said`, or the code of a warning of the intake. */
  readonly rule: string
  readonly message: Said
  readonly hint: Said
}

/** The same of one text, for readers of the data. */
export function readingNotes(witness: Witness): readonly ReadingNote[] {
  const { lang, guessedEncoding, notAsNamed, guessedLang, readingWarnings = [] } = witness
  const notes: ReadingNote[] = []
  if (guessedEncoding !== undefined)
    notes.push({
      rule: 'encoding-guessed',
      message: { en: `encoding guessed as ${guessedEncoding}`, zh: `编码系推测：${guessedEncoding}` },
      hint: { en: 'name it with --encoding', zh: '请用 --encoding 指定' },
    })
  if (notAsNamed !== undefined) {
    const { read, named } = notAsNamed
    notes.push({
      rule: 'encoding-not-as-named',
      message: {
        en: `read as ${read}, which its bytes plainly are, not as ${named}`,
        zh: `字节显示为 ${read}，已按此读取，未按所说的 ${named}`,
      },
      hint: {
        en: '--encoding is for files that do not show their encoding',
        zh: '--encoding 只用于看不出编码的文件',
      },
    })
  }
  if (guessedLang !== undefined) {
    const [said, own] = [words.lang[lang], words.lang[guessedLang]]
    notes.push({
      rule: 'language-as-said',
      message: {
        en: `taken for ${said.en} as --lang says; by its letters it is ${own.en}`,
        zh: `依 --lang 作${said.zh}读；其文字多为${own.zh}`,
      },
      hint: { en: 'leave --lang out if that is wrong', zh: '若不对，请不用 --lang' },
    })
  }
  for (const { rule, en, zh } of readingWarnings)
    notes.push({ rule, message: { en, zh }, hint: { en: 'look at the text', zh: '请核对文本' } })
  return notes
}
