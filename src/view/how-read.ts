/**
 * What the first lines say of texts that were read by a guess, or otherwise than the user said.
 *
 *     old: encoding guessed (windows-1251); if its words look wrong, name it with --encoding
 */
import type { Ui } from '../model/view.ts'
import type { WitnessSide } from './side.ts'
import { words } from './words.ts'

/** One line for each such text and matter; none for a text that was read as it is. */
export function howRead(sides: readonly WitnessSide[], ui: Ui): readonly string[] {
  const zh = ui === 'zh'
  return sides.flatMap(({ short, witness: { guessedEncoding, notAsNamed, guessedLang, lang } }) => {
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
    return lines
  })
}
