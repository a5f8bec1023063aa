/**
 * Bytes to text, without trusting what the file says of itself.
 *
 *     <meta charset=gb2312>, served as `text/html; charset=iso-8859-1`, saved by a browser as UTF-8
 *
 * Order: a byte order mark; valid UTF-8 that is more than ASCII; the user's `--encoding`; what is declared, if
 * the text reads well so; else the reading that looks most like text of the genre (`score-plausibility.ts`), UTF-16
 * among them only where its zeros show it.
 * What was done, and on what ground, is always told.
 */

import { IntakeFault, type IntakeNote, intakeNote } from '../intake-note.ts'
import { decodeAs } from './decode-as.ts'
import {
  DISBELIEF,
  decodeFatal,
  isAscii,
  markOf,
  plainEncoding,
  sampleOf,
  scoreReading,
  withoutMark,
} from './plain-encoding.ts'

/** Encodings tried by detection, by their WHATWG names, likeliest first: a tie goes to the earlier one. */
const detectedEncodings = [
  'gb18030',
  'windows-1251',
  'big5',
  'koi8-r',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'ibm866',
] as const

export interface DecodedBytes {
  readonly text: string
  /** WHATWG name, lower case: `utf-8`, `gb18030`, `windows-1251` … */
  readonly encoding: string
  readonly ground: 'mark' | 'flag' | 'valid' | 'declared' | 'detected' | 'ascii'
  readonly notes: readonly IntakeNote[]
}

export interface DecodeOptions {
  /** What the user says (`--encoding`): overrules whatever is not plain from the bytes. */
  readonly encoding?: string
  /** What the file or the server says, most trusted first (header, then meta). */
  readonly declared?: readonly string[]
}

/** Below this distance between the two best readings the guess is told as unsure. */
const UNSURE = 0.25

/** A label such as `GBK` or `x-sjis` to the decoder's name, or null where no decoder knows it. */
export function encodingName(label: string): string | null {
  const plain = label.trim().toLowerCase()
  // GBK and GB2312 are subsets of GB18030, and files that say one often hold characters of the other.
  if (/^(gbk|gb2312|gb_2312-80|cp936|ms936|x-gbk|euc-cn|gb18030)$/.test(plain)) return 'gb18030'
  if (/^(cp1251|win-?1251)$/.test(plain)) return 'windows-1251'
  if (/^(cp866|dos-866)$/.test(plain)) return 'ibm866'
  if (/^(big5-hkscs|cp950|x-big5)$/.test(plain)) return 'big5'
  if (/^(utf-?16|unicode)$/.test(plain)) return 'utf-16le'
  try {
    return new TextDecoder(plain).encoding
  } catch {
    return null
  }
}

/** Throws IntakeFault for an unknown `--encoding`, for UTF-32 and for bytes that are no text at all. */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): DecodedBytes {
  const mark = markOf(bytes)
  const wanted = options.encoding === undefined ? null : encodingName(options.encoding)
  if (options.encoding !== undefined && wanted === null)
    throw new IntakeFault('encoding-unknown', { encoding: options.encoding })
  if (wanted !== null) return decodeAsWanted(bytes, wanted, mark)
  if (mark !== null) {
    if (mark === 'utf-32') throw new IntakeFault('encoding-utf32')
    const text = decodeAs(bytes, mark)
    return { text, encoding: mark, ground: 'mark', notes: lossNotes(text, mark, bytes) }
  }
  const declared = (options.declared ?? []).map((label) => ({ label, name: encodingName(label) }))
  const first = declared.find((d) => d.name !== null)?.name ?? null
  const notes: IntakeNote[] = declared
    .filter((d) => d.name === null)
    .map((d) => intakeNote('encoding-declared-unknown', { declared: d.label }, 'warning'))
  const sample = sampleOf(bytes)
  if (isAscii(bytes)) return { text: latin(bytes), encoding: 'utf-8', ground: 'ascii', notes }
  if (looksBinary(sample)) throw new IntakeFault('binary-file')

  const utf8 = decodeFatal(bytes, 'utf-8')
  if (utf8 !== null && (!utf8.includes('\u0000') || count(utf8, '\u0000') < BINARY_SHARE * utf8.length)) {
    if (first !== null && first !== 'utf-8')
      notes.push(intakeNote('encoding-declared-wrong', { declared: first, encoding: 'utf-8' }, 'warning'))
    return { text: utf8, encoding: 'utf-8', ground: 'valid', notes }
  }

  const readings = detectedEncodings
    .filter((encoding) => !encoding.startsWith('utf-16') || (bytes.length % 2 === 0 && hasZerosOf(bytes, encoding)))
    .map((encoding) => ({ encoding: encoding as string, score: scoreReading(sample, encoding) }))
  // UTF-8 with a few broken bytes is still UTF-8.
  readings.push({ encoding: 'utf-8', score: scoreReading(sample, 'utf-8') })
  readings.sort((a, b) => b.score - a.score)
  const best = readings[0]!
  const second = readings.find((r) => r.encoding !== best.encoding && !sameReading(sample, r.encoding, best.encoding))

  if (first !== null && first !== 'utf-8') {
    const score = scoreReading(sample, first)
    if (score >= best.score - DISBELIEF) {
      const text = decodeAs(bytes, first)
      return { text, encoding: first, ground: 'declared', notes: [...notes, ...lossNotes(text, first, bytes)] }
    }
  }
  if (first !== null && first !== best.encoding)
    notes.push(intakeNote('encoding-declared-wrong', { declared: first, encoding: best.encoding }, 'warning'))
  const text = decodeAs(bytes, best.encoding)
  if (best.encoding === 'utf-8') notes.push(intakeNote('utf8-broken', { byte: firstBrokenByte(bytes) }, 'warning'))
  else if (second !== undefined && best.score - second.score < UNSURE)
    notes.push(
      intakeNote(
        'encoding-unsure',
        { encoding: best.encoding, other: second.encoding, sample: excerpt(text) },
        'warning',
      ),
    )
  else notes.push(intakeNote('encoding-detected', { encoding: best.encoding }))
  return {
    text,
    encoding: best.encoding,
    ground: 'detected',
    notes: [...notes, ...lossNotes(text, best.encoding, bytes)],
  }
}

function decodeAsWanted(bytes: Uint8Array, wanted: string, mark: string | null): DecodedBytes {
  if (mark === 'utf-32') throw new IntakeFault('encoding-utf32')
  const plain = plainEncoding(bytes, wanted)
  if (plain !== null) {
    const { encoding, ground } = plain
    const notes = [intakeNote('encoding-not-as-named', { encoding, named: wanted }, 'warning')]
    return { text: decodeAs(bytes, encoding), encoding, ground, notes }
  }
  const notes: IntakeNote[] = []
  if (mark !== null && mark !== wanted)
    notes.push(intakeNote('encoding-mark-overruled', { encoding: wanted, mark }, 'warning'))
  const text = decodeAs(mark === wanted ? bytes : withoutMark(bytes), wanted)
  return { text, encoding: wanted, ground: 'flag', notes: [...notes, ...lossNotes(text, wanted, bytes)] }
}

function sameReading(sample: Uint8Array, one: string, other: string): boolean {
  return decodeAs(sample, one) === decodeAs(sample, other)
}

const latin = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

/** Share of control bytes above which bytes are no text in any encoding tried. */
const BINARY_SHARE = 0.02

function looksBinary(sample: Uint8Array): boolean {
  if (sample.length === 0) return false
  let controls = 0
  let zerosEven = 0
  let zerosOdd = 0
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!
    if (byte === 0) i % 2 === 0 ? zerosEven++ : zerosOdd++
    else if (byte < 0x20 && ![9, 10, 11, 12, 13, 0x1a, 0x1b].includes(byte)) controls++
  }
  const zeros = zerosEven + zerosOdd
  // A few stray zeros are a fault of a text, not a sign of another file.
  if (zeros < BINARY_SHARE * sample.length) return (controls + zeros) / sample.length > BINARY_SHARE
  // UTF-16 has zeros on one side (ASCII) or few; its other bytes may be anything.
  const utf16 = ['utf-16le', 'utf-16be'].some((encoding) => scoreReading(evenPart(sample), encoding) > 0.2)
  const oneSided =
    Math.min(zerosEven, zerosOdd) / Math.max(zerosEven, zerosOdd) < 0.05 && zerosEven + zerosOdd > 0.2 * sample.length
  return !(utf16 || oneSided)
}

/** Share of printable ASCII bytes that no UTF-16 text reaches: half of its ASCII is zeros, and a third of its Han. */
const ASCII_SHARE = 0.9

/**
 * UTF-16 without a mark shows itself by zeros: line ends, spaces and figures have one each, in one half of the pair
 * (一 and the ideographic space have theirs in the other). Without them any bytes at all would read as Han (`joint`
 * is 潪湩t), and a text of plain ASCII with an odd byte is none.
 */
function hasZerosOf(bytes: Uint8Array, encoding: string): boolean {
  const side = encoding === 'utf-16le' ? 1 : 0
  let zeros = 0
  let ascii = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte === 0 && i % 2 === side) zeros++
    else if ((byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09) ascii++
  }
  return zeros > 0 && ascii < ASCII_SHARE * bytes.length
}

const evenPart = (sample: Uint8Array): Uint8Array => sample.subarray(0, sample.length - (sample.length % 2))

function firstBrokenByte(bytes: Uint8Array): number {
  // Halving over prefixes: a prefix is whole as long as it decodes with `stream`, which forgives a cut character.
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (decodesSoFar(bytes.subarray(0, middle + 1))) low = middle + 1
    else high = middle
  }
  return low
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function count(text: string, character: string): number {
  let n = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) n++
  return n
}

function lossNotes(text: string, encoding: string, bytes: Uint8Array): IntakeNote[] {
  const lost = count(text, '\ufffd')
  if (lost === 0) return []
  // A file may hold U+FFFD itself, as what an earlier program left of a lost character.
  return [intakeNote('characters-lost', { count: lost, encoding, size: bytes.length }, 'warning')]
}

/** The first words, for showing a guess. */
export function excerpt(text: string, length = 24): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length <= length ? words : `${words.slice(0, length)}…`
}
