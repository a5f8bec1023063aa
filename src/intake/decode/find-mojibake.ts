/**
 * Text that was read with the wrong table and saved again.
 *
 *     涓浗鍜屼縿缃楁柉        is the UTF-8 of 中国和俄罗斯, read as GBK
 *     Ñîâìåñòíîå çàÿâëåíèå       is the Windows-1251 of Совместное заявление, read as Latin-1
 *     锟斤拷锟斤拷               is what is left when lost characters were read as GBK: nothing brings it back
 *
 * Such a text is refused, since every comparison of it would be false. Method: leave out words that a Western language
 * has (communiqué), put the rest, whole words, back into bytes by the table that may have been wrong, read the bytes by
 * the one that may be right, and see whether that looks more like text. Letters of ASCII stay beside the others, so that
 * communiquИ speaks against a reading.
 */
import { byteTable } from './byte-table.ts'
import { decodeAs } from './decode-as.ts'
import { excerpt } from './decode-bytes.ts'
import { scorePlausibility } from './score-plausibility.ts'
import { withoutWesternWords } from './western-words.ts'

export interface Mojibake {
  /** The encoding the text was really in, or null where the words are lost. */
  readonly written: string | null
  /** The encoding it was wrongly read in. */
  readonly read: string | null
  /** The first words as they should be, or as found where they are lost. */
  readonly sample: string
}

/** Pairs worth trying: [read wrongly as, written in]. */
const pairs: readonly (readonly [string, string])[] = [
  ['gb18030', 'utf-8'],
  ['windows-1252', 'utf-8'],
  ['windows-1251', 'utf-8'],
  ['big5', 'utf-8'],
  ['koi8-r', 'utf-8'],
  ['ibm866', 'utf-8'],
  ['windows-1252', 'gb18030'],
  ['windows-1252', 'big5'],
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'koi8-r'],
  ['windows-1251', 'gb18030'],
  ['windows-1251', 'koi8-r'],
  ['koi8-r', 'windows-1251'],
  ['ibm866', 'windows-1251'],
  ['windows-1251', 'ibm866'],
  ['gb18030', 'windows-1251'],
  ['gb18030', 'big5'],
  ['big5', 'gb18030'],
  ['gb18030', 'koi8-r'],
  ['windows-1251', 'x-mac-cyrillic'],
  ['x-mac-cyrillic', 'windows-1251'],
  ['windows-1251', 'iso-8859-5'],
  ['iso-8859-5', 'windows-1251'],
  ['koi8-r', 'iso-8859-5'],
  ['iso-8859-5', 'koi8-r'],
  ['macintosh', 'utf-8'],
  ['macintosh', 'windows-1251'],
  ['macintosh', 'gb18030'],
]

/** Signs of words that no table brings back, one a row. */
const lostWords: readonly RegExp[] = [
  /锟斤拷/, // U+FFFD in UTF-8, read as GBK
  /烫烫烫|屯屯屯/, // memory that was never filled, read as GBK
  /ï¿½/, // U+FFFD in UTF-8, read as Latin-1
  /п╠п╟|яПя┐/, // U+FFFD and its like, read as KOI8-R
]

/** Improvement of `Plausibility.mean` from which the other reading is believed, and what it must reach. */
const BELIEF = 0.45
const GOOD = 0.35
/** A text that reads this well by itself is not doubted. */
const FINE = 0.35
/** Share of the characters in question that must fit into the wrong table. */
const FIT = 0.9
/** Characters beyond ASCII and blanks between them, outside of Western words, below which nothing is claimed. */
const FEWEST = 6
/** What is claimed needs such a row, or this share of all letters: a few words that a quotation brought are no reason. */
const ROW = /[^\x00-\x7f]{6}/
const SHARE = 0.1
const LETTERS = /[A-Za-z]|[^\x00-\x7f]/g
/** Share of U+FFFD among characters beyond ASCII from which a text counts as damaged. */
const DAMAGED = 0.02
/** Characters of the text in which they are looked for. */
const LOOKED_AT = 200_000
/** Characters of the words in question that are looked at. */
const SAMPLE = 3_000

/** The fault, or null for an honest text. */
export function findMojibake(text: string): Mojibake | null {
  const looked = text.slice(0, LOOKED_AT)
  const foreign = foreignPart(looked)
  if (withoutAscii(foreign).length < FEWEST) return null
  const lost: Mojibake = { written: null, read: null, sample: excerpt(foreign) }
  if (lostWords.some((sign) => sign.test(foreign))) return lost
  const twin = findTwin(foreign)
  if (twin !== null) return twin
  const now = scorePlausibility(foreign).mean
  if (now >= FINE && !foreign.includes('\ufffd')) return null
  const lostShare = count(foreign, /\ufffd/g) / count(looked, BEYOND_ASCII)
  if (lostShare <= DAMAGED && !ROW.test(foreign) && count(foreign, BEYOND_ASCII) < SHARE * count(looked, LETTERS))
    return null
  let best: { mean: number; mojibake: Mojibake } | null = null
  for (const [read, written] of pairs) {
    const bytes = encodeBack(foreign, read)
    if (bytes === null) continue
    const words = decodeAs(bytes, written)
    const { mean, counted } = scorePlausibility(words)
    if (counted < FEWEST / 2 || mean < GOOD || mean - now < BELIEF) continue
    if (best === null || mean > best.mean)
      best = { mean, mojibake: { written, read, sample: excerpt(words.replaceAll('\ufffd', '□')) } }
  }
  if (best !== null) return best.mojibake
  return lostShare > DAMAGED ? lost : null
}

/** Two tables that share most letters of Russian, so that a text read with the wrong one looks nearly well. */
const twins: readonly (readonly [string, string])[] = [
  ['x-mac-cyrillic', 'windows-1251'],
  ['windows-1251', 'x-mac-cyrillic'],
]
/** за€вление, заЯвление, —тороны, ‘тороны */
const TWIN_SIGNS = /[а-яё][€Я]|(?:^|\s)[—‘’“]\p{Ll}/u
/** By how much the other reading must be better in all, in `Plausibility.mean` times characters that count. */
const TWIN_MARGIN = 4

function findTwin(foreign: string): Mojibake | null {
  if (!TWIN_SIGNS.test(foreign)) return null
  const { mean, counted } = scorePlausibility(foreign)
  for (const [read, written] of twins) {
    const bytes = encodeBack(foreign, read)
    if (bytes === null) continue
    const words = decodeAs(bytes, written)
    const other = scorePlausibility(words)
    if (other.mean >= GOOD && other.mean * other.counted - mean * counted >= TWIN_MARGIN)
      return { written, read, sample: excerpt(words) }
  }
  return null
}

const BEYOND_ASCII = /[^\x00-\x7f]/g

/** The words that hold characters beyond ASCII and are none of a Western language, up to SAMPLE characters. */
const foreignPart = (text: string): string =>
  BEYOND_ASCII_ONE.test(text) ? withoutWesternWords(text).slice(0, SAMPLE) : ''

const withoutAscii = (text: string): string =>
  text
    .replace(/[!-~]+/g, '')
    .replace(/ +/g, ' ')
    .trim()

const BEYOND_ASCII_ONE = /[^\x00-\x7f]/

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The bytes a text had before it was read in `encoding`, or null where too many characters don't fit. */
function encodeBack(text: string, encoding: string): Uint8Array | null {
  const table = byteTable(encoding)
  const bytes: number[] = []
  let misses = 0
  let counted = 0
  for (const character of text) {
    const c = character.codePointAt(0)!
    if (c < 0x80) {
      bytes.push(c)
      continue
    }
    counted++
    const code = table.get(character)
    if (code === undefined) misses++
    else if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else bytes.push(code)
  }
  return misses / counted > 1 - FIT ? null : Uint8Array.from(bytes)
}
