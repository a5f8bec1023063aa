/**
 * Bytes of an old encoding to the one in which they read as text, or to the reason why none is certain.
 *
 *     CB AB B7 BD D6 D8 C9 EA    双方重申 in gb18030; in big5 邦源笭扠, in windows-1251 Л«·ЅЦШЙк
 *     C3 A2                      two bytes say nothing: asked, never guessed
 *
 * Every reading is scored by how much it looks like text of the genre; the best is believed where it is good by
 * itself and far enough from the next that reads otherwise. How far counts by the character: a page may be told from
 * little each, four characters must each say much.
 */
import { decodeAs } from './decode-as.ts'
import { likeEucTw, nameUnread } from './name-unread.ts'
import { decodeFatal } from './plain-encoding.ts'
import { type Plausibility, scorePlausibility } from './score-plausibility.ts'

/** Encodings tried, by their WHATWG names, likeliest first: a tie of equal texts goes to the earlier one. */
const TRIED = [
  'gb18030',
  'windows-1252',
  'macintosh',
  'windows-1251',
  'big5',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'utf-8',
  'utf-16le',
  'utf-16be',
] as const

export interface Reading {
  readonly encoding: string
  readonly text: string
  /** `Plausibility.mean` and how many characters count. */
  readonly mean: number
  readonly counted: number
}

export type Choice =
  | { readonly is: 'certain'; readonly best: Reading }
  /** Two encodings in which it may be text. */
  | { readonly is: 'open'; readonly best: Reading; readonly other: Reading }
  /** No text in any that is tried; the name of one that is not read, where its bytes look like it. */
  | { readonly is: 'none'; readonly best: Reading; readonly unread: string | null }

/** `Plausibility.mean` below which a reading is no text, whatever the others are. */
const FLOOR = 0.3
/** By how much the best must be better than the next in all, in `Plausibility.mean` times characters that count. */
const MARGIN = 2.5
/** The same for a word or two, of which chance makes other words: гео in MacCyrillic is ЦЕН in KOI8-R. */
const MARGIN_OF_WORDS = 4.5
/** Bytes beyond ASCII of such a text at most. */
const WORDS = 8
/** Odd bytes at most that are called stray, the share of ASCII around them at least, and bytes of such a text at least. */
const STRAY_MOST = 3
const STRAY_ASCII = 0.98
const STRAY_TEXT = 200

/** `sample` holds bytes beyond ASCII and begins at an even place of the file. */
export function chooseReading(sample: Uint8Array): Choice {
  const readings = TRIED.filter((encoding) => !encoding.startsWith('utf-16') || mayBeUtf16(sample, encoding))
    .map((encoding): Reading => {
      const text = decodeAs(wholeUnits(sample, encoding), encoding)
      const score = scorePlausibility(text)
      return { encoding, text, ...(encoding.startsWith('utf-16') ? withAscii(text, score) : score) }
    })
    // The sort is stable: the likelier one stays before its equals.
    .sort((a, b) => b.mean - a.mean)
  const best = readings[0]!
  const other = readings.find((r) => r.text !== best.text) ?? best
  if (best.mean < FLOOR && isStray(sample))
    return { is: 'certain', best: readings.find((r) => r.encoding === 'utf-8')! }
  if (best.mean < FLOOR) return { is: 'none', best, unread: nameUnread(sample, best.mean) }
  if (best.mean < SURE && likeEucTw(sample, best.mean)) return { is: 'none', best, unread: 'EUC-TW' }
  // Twins such as windows-1251 and MacCyrillic differ in few letters of a text, and those few must tell.
  const margin = (best.mean - other.mean) * best.counted
  if (other !== best && margin < marginOf(best, sample)) return { is: 'open', best, other }
  return { is: 'certain', best }
}

/** What the best must be better by: a text of letters of ASCII with other people's quotes and dashes needs least. */
function marginOf(best: Reading, sample: Uint8Array): number {
  const odd = beyondAscii(sample)
  const letters = best.text.match(/[A-Za-z]/g)?.length ?? 0
  if (!OTHER_LETTERS.test(best.text) && letters >= WESTERN * odd) return MARGIN_OF_SIGNS
  return odd < WORDS ? MARGIN_OF_WORDS : MARGIN
}

const OTHER_LETTERS = /[\u0370-\u1fff\u2e80-\uffff]/
/** Letters of ASCII for each byte beyond it. */
const WESTERN = 8
const MARGIN_OF_SIGNS = 0.5

function beyondAscii(bytes: Uint8Array): number {
  let n = 0
  for (const byte of bytes) if (byte >= 0x80) n++
  return n
}

/** What a character of ASCII says for UTF-16: its zero is one that no other encoding explains. */
const OF_ASCII = 0.6

function withAscii(text: string, { mean, counted }: Plausibility): Plausibility {
  const ascii = Math.min(text.match(/[\t\n\r -~]/g)?.length ?? 0, 1000)
  return ascii === 0
    ? { mean, counted }
    : { mean: (mean * counted + OF_ASCII * ascii) / (counted + ascii), counted: counted + ascii }
}

/** `Plausibility.mean` from which no encoding that is not read is thought of. */
const SURE = 0.5

/** A sample may end inside a character. */
const wholeUnits = (sample: Uint8Array, encoding: string): Uint8Array =>
  encoding.startsWith('utf-16') ? sample.subarray(0, sample.length - (sample.length % 2)) : sample

/** A byte or three beyond ASCII in a page of it, each alone: a fault of the disk, and told as bytes that are no UTF-8. */
function isStray(sample: Uint8Array): boolean {
  if (sample.length < STRAY_TEXT) return false
  let odd = 0
  let ascii = 0
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!
    if (byte < 0x80) {
      if (byte >= 0x20) ascii++
      continue
    }
    odd++
    if (odd > STRAY_MOST || (sample[i - 1] ?? 0) >= 0x80) return false
  }
  return ascii >= STRAY_ASCII * sample.length - odd
}

/** Share of printable ASCII bytes that no UTF-16 text reaches: half of its ASCII is zeros, and a third of its Han. */
const ASCII_SHARE = 0.9
/** What a text in UTF-16 without any zero must reach, since most pairs of bytes make some Han character. */
const GOOD_HAN = 0.5
const FEWEST_HAN = 4

/**
 * UTF-16 without a mark shows itself by zeros: line ends, spaces and figures have one each, in one half of the pair
 * (一 and the ideographic space have theirs in the other). Without them any bytes at all would read as Han (`joint`
 * is 潪湩t), and a text of plain ASCII with an odd byte is none.
 */
function mayBeUtf16(bytes: Uint8Array, encoding: string): boolean {
  const side = encoding === 'utf-16le' ? 1 : 0
  let zeros = 0
  let ascii = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte === 0 && i % 2 === side) zeros++
    else if ((byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09) ascii++
  }
  if (zeros > 0) return ascii < ASCII_SHARE * bytes.length
  const text = decodeFatal(wholeUnits(bytes, encoding), encoding)
  if (text === null || bytes.length % 2 !== 0) return false
  const { mean, counted } = scorePlausibility(text)
  return counted >= FEWEST_HAN && mean >= GOOD_HAN
}
