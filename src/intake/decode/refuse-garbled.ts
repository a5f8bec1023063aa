/**
 * Garbled text is refused, since every comparison of it would be false; the line says what would help.
 *
 *     Windows-1251 with --encoding gbk        leave the flag out, or name windows-1251
 *     UTF-8 once read as GBK, saved so        get the file anew
 *
 * Whoever names UTF-8 for valid UTF-8 has looked at it: the text is read as it is, and what it looks like is told.
 */

import { IntakeFault, type IntakeNote, intakeNote } from '../intake-note.ts'
import { type DecodedBytes, decodeBytes, excerpt } from './decode-bytes.ts'
import { lineAt } from './find-damage.ts'
import { findMojibake, type Mojibake } from './find-mojibake.ts'
import { decodeFatal } from './plain-encoding.ts'
import { scorePlausibility } from './score-plausibility.ts'
import { withoutWesternWords } from './western-words.ts'

/**
 * `read` and `ground`: how the bytes were decoded; null for formats without an encoding of their own. What is to be told of a
 * text that is taken all the same. Throws IntakeFault.
 */
export function refuseGarbled(
  text: string,
  bytes: Uint8Array,
  read: string | null,
  ground: DecodedBytes['ground'] | null,
): readonly IntakeNote[] {
  const mojibake = findMojibake(text)
  if (mojibake === null) {
    // A format that says which characters it means is not judged: its signs and boxes are meant.
    if (ground === 'flag' || read === null) return []
    if (isGibberish(text)) throw new IntakeFault('gibberish', { sample: excerpt(beyondAscii(text)) })
    return []
  }
  if (ground === 'flag' && read === 'utf-8' && decodeFatal(bytes, 'utf-8') !== null)
    return [intakeNote('garbled-kept', { sample: excerpt(beyondAscii(text)) }, 'warning')]
  // A wrong --encoding, or a wrong guess of ours, can be put right by the user; a file that was saved so cannot.
  if (ground === 'flag' && read !== null) throw misnamed(bytes, mojibake, read)
  const values = { sample: mojibake.sample, read: mojibake.read ?? '', written: mojibake.written ?? '' }
  if (mojibake.written === null) throw new IntakeFault('words-lost', values)
  throw new IntakeFault(read === mojibake.read ? 'mojibake-encoding' : 'mojibake', values)
}

/**
 * A private-use character in running text. At the head of a line it is a bullet of a font of signs, and told as an odd
 * character.
 */
export function refusePrivateUse(text: string): void {
  const match =
    /[\p{L}\p{N},.;，。、；] ?(?:[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}])|^(?:[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}])(?=\p{Script=Han})/mu.exec(
      text,
    )
  if (match === null) return
  const own = [...match[0]].at(-1)!
  const code = own.codePointAt(0)!.toString(16).toUpperCase()
  throw new IntakeFault('private-use', { line: lineAt(text, match.index), code })
}

const beyondAscii = (text: string): string => text.slice(Math.max(0, text.search(/[^\x00-\x7f]/)))

/** Characters that count, and their mean score below which nobody wrote them. */
const GIBBERISH_LEAST = 16
const GIBBERISH = -0.3
/** Share of the letters beyond ASCII that stand in no Western word. */
const IN_QUESTION = 0.5
const LETTER = /(?![a-zA-Z])\p{L}/gu
const LETTERS = /(?:(?![a-zA-Z])\p{L}){2,}/gu
/** Share of letters of scripts that tifa does not judge, from which it judges nothing. */
const OTHER_SCRIPTS = 0.2

/** Characters of the scripts that tifa reads, in an order that none of their languages has. */
function isGibberish(text: string): boolean {
  const { mean, counted } = scorePlausibility(text)
  if (counted < GIBBERISH_LEAST || mean > GIBBERISH) return false
  // An English text of km², 39°12′, ½ and 5 µm has few letters in question, a Polish one few of all that it has.
  const inRows = withoutWesternWords(text).match(LETTERS)?.join('').length ?? 0
  if (inRows < GIBBERISH_LEAST || inRows < IN_QUESTION * (text.match(LETTER)?.length ?? 0)) return false
  const others = text.match(/(?![\p{Script=Han}\p{Script=Cyrillic}\p{Script=Latin}])\p{L}/gu)?.length ?? 0
  return others < OTHER_SCRIPTS * counted
}

/** What to say of a text that is garbled in the encoding that the user names: which one reads well, if any does. */
function misnamed(bytes: Uint8Array, mojibake: Mojibake, read: string): IntakeFault {
  const own = decodeBytes(bytes)
  const ownReads = own.encoding !== read && findMojibake(own.text) === null
  if (ownReads) return new IntakeFault('mojibake-named', { read, written: own.encoding, sample: excerpt(own.text) })
  const { sample, written } = mojibake
  return written === null || written === read
    ? new IntakeFault('garbled-as-named', { read, sample })
    : new IntakeFault('mojibake-named', { read, written, sample })
}
