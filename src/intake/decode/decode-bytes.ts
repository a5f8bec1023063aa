/**
 * Bytes to text, without trusting what the file says of itself.
 *
 *     <meta charset=gb2312>, served as `text/html; charset=iso-8859-1`, saved by a browser as UTF-8
 *
 * Order: a byte order mark; forms of seven bits (`escape-forms.ts`) and UTF-32, which show themselves; valid UTF-8 that is
 * more than ASCII; the user's `--encoding`; what is declared, if the text reads well so; else the reading that looks most
 * like text of the genre (`choose-reading.ts`). Where none does, or two do, the bytes are refused with the likely name.
 * What was done, and on what ground, is always told.
 */
import { IntakeFault, type IntakeNote, intakeNote } from '../intake-note.ts'
import { type Choice, chooseReading } from './choose-reading.ts'
import { decodeAs } from './decode-as.ts'
import { encodingName, unreadName } from './encoding-names.ts'
import { findEscapeForm } from './escape-forms.ts'
import { findDamage, findOtherLine, lineAt } from './find-damage.ts'
import { decodeFatal, isAscii, markOf, plainEncoding, sampleOf, scoreReading, withoutMark } from './plain-encoding.ts'
import { scorePlausibility } from './score-plausibility.ts'

export interface DecodedBytes {
  readonly text: string
  /** WHATWG name, lower case: `utf-8`, `gb18030`, `windows-1251` …; of our own `utf-32le`, `hz-gb-2312`, `iso-2022-cn`. */
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

/** By how much another reading may look better than the declared one, in `Plausibility.mean`. */
const BELIEVED = 0.3

/**
 * Throws IntakeFault for an `--encoding` that is unknown or not read, for bytes that are no text at all, and where the
 * encoding is not certain.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): DecodedBytes {
  const mark = markOf(bytes)
  if (options.encoding !== undefined) return decodeAsWanted(bytes, wantedName(options.encoding), mark)
  if (mark !== null) return finish(bytes, mark, 'mark', [])
  const declared = (options.declared ?? []).map((label) => ({ label, name: encodingName(label) }))
  const first = declared.find((d) => d.name !== null)?.name ?? null
  const notes: IntakeNote[] = declared
    .filter((d) => d.name === null)
    .map((d) => intakeNote('encoding-declared-unknown', { declared: d.label }, 'warning'))
  // The shifts of ISO-2022-CN are control characters, too.
  if (isAscii(bytes) && (controlShare(bytes) < BINARY_SHARE || findEscapeForm(decodeAs(bytes, 'utf-8')) !== null))
    return decodeAscii(bytes, notes)
  const utf32 = ['utf-32le', 'utf-32be'].find((encoding) => isUtf32(bytes, encoding === 'utf-32be'))
  if (utf32 !== undefined)
    return finish(bytes, utf32, 'detected', [intakeNote('encoding-detected', { encoding: utf32 })])
  const sample = sampleOf(bytes)
  if (looksBinary(sample)) throw new IntakeFault('binary-file')

  const utf8 = decodeFatal(bytes, 'utf-8')
  if (utf8 !== null && controlShare(bytes) < BINARY_SHARE && !readsOtherwise(utf8, sample)) {
    if (first !== null && first !== 'utf-8')
      notes.push(intakeNote('encoding-declared-wrong', { declared: first, encoding: 'utf-8' }, 'warning'))
    return { text: utf8, encoding: 'utf-8', ground: 'valid', notes }
  }

  const choice = chooseReading(sample)
  if (first !== null && first !== 'utf-8' && scoreReading(sample, first) >= choice.best.mean - BELIEVED)
    return finish(bytes, first, 'declared', notes)
  const { encoding } = certain(choice, bytes)
  if (first !== null && first !== encoding)
    notes.push(intakeNote('encoding-declared-wrong', { declared: first, encoding }, 'warning'))
  if (encoding === 'utf-8') notes.push(intakeNote('utf8-broken', { byte: firstBrokenByte(bytes) }, 'warning'))
  else notes.push(intakeNote('encoding-detected', { encoding }))
  return finish(bytes, encoding, 'detected', notes)
}

function wantedName(label: string): string {
  const name = encodingName(label)
  if (name !== null) return name
  const unread = unreadName(label)
  throw unread === null
    ? new IntakeFault('encoding-unknown', { encoding: label })
    : new IntakeFault('encoding-unread', { encoding: unread })
}

/** The reading that is believed. Throws IntakeFault where there is none. */
function certain(choice: Choice, bytes: Uint8Array): { readonly encoding: string } {
  const { best } = choice
  if (choice.is === 'certain') return best
  const sample = wordsBeyondAscii(best.text)
  if (choice.is === 'open') {
    const other = choice.other
    throw new IntakeFault('encoding-open', {
      encoding: best.encoding,
      sample,
      other: other.encoding,
      otherSample: wordsBeyondAscii(other.text),
    })
  }
  if (choice.unread !== null) throw new IntakeFault('encoding-likely-unread', { encoding: choice.unread })
  // UTF-8 with a broken byte in a text of a few characters.
  if (best.encoding === 'utf-8') throw new IntakeFault('utf8-broken', { byte: firstBrokenByte(bytes) })
  throw new IntakeFault('encoding-none', { encoding: best.encoding, sample })
}

/** Decoded, and looked at once more: characters lost, private use, stretches that are no text. */
function finish(
  bytes: Uint8Array,
  encoding: string,
  ground: DecodedBytes['ground'],
  notes: readonly IntakeNote[],
): DecodedBytes {
  const text = decodeAs(bytes, encoding)
  const unicode = encoding.startsWith('utf-')
  const own = unicode ? null : PRIVATE_USE.exec(text)
  if (own !== null) {
    const code = own[0].codePointAt(0)!.toString(16).toUpperCase()
    throw new IntakeFault('private-use', { line: lineAt(text, own.index), code })
  }
  const damage = unicode || ground === 'mark' ? null : (findDamage(text) ?? findOtherLine(bytes, encoding))
  if (damage !== null) {
    const { line, sample } = damage
    if (ground !== 'flag') throw new IntakeFault('encoding-mixed', { encoding, line, sample })
    return {
      text,
      encoding,
      ground,
      notes: [...notes, ...lossNotes(text, encoding), damageNote(encoding, line, sample)],
    }
  }
  return { text, encoding, ground, notes: [...notes, ...lossNotes(text, encoding)] }
}

const damageNote = (encoding: string, line: number, sample: string): IntakeNote =>
  intakeNote('encoding-mixed', { encoding, line, sample }, 'warning')

const PRIVATE_USE = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u

/** Plain ASCII, or one of the forms that write more than ASCII with seven bits. */
function decodeAscii(bytes: Uint8Array, notes: readonly IntakeNote[]): DecodedBytes {
  const text = decodeAs(bytes, 'utf-8')
  const form = findEscapeForm(text)
  if (form === null) return { text, encoding: 'utf-8', ground: 'ascii', notes }
  if (form === 'utf-7' || form === 'iso-2022-kr')
    throw new IntakeFault('encoding-likely-unread', { encoding: form.toUpperCase() })
  const words = decodeAs(bytes, form)
  const { mean, counted } = scorePlausibility(words)
  // Braces between tildes are no HZ if what stands in them is no Chinese.
  if (form === 'hz-gb-2312' && (counted === 0 || mean < 0)) return { text, encoding: 'utf-8', ground: 'ascii', notes }
  if (words.includes('\ufffd') || PRIVATE_USE.test(words))
    throw new IntakeFault('encoding-likely-unread', { encoding: form.toUpperCase() })
  return finish(bytes, form, 'detected', [...notes, intakeNote('encoding-detected', { encoding: form })])
}

function decodeAsWanted(bytes: Uint8Array, wanted: string, mark: string | null): DecodedBytes {
  const plain = plainEncoding(bytes, wanted)
  if (plain !== null) {
    const { encoding, ground } = plain
    const notes = [intakeNote('encoding-not-as-named', { encoding, named: wanted }, 'warning')]
    return { text: decodeAs(bytes, encoding), encoding, ground, notes }
  }
  const notes: IntakeNote[] = []
  if (mark !== null && mark !== wanted)
    notes.push(intakeNote('encoding-mark-overruled', { encoding: wanted, mark }, 'warning'))
  return finish(mark === wanted ? bytes : withoutMark(bytes), wanted, 'flag', notes)
}

/** Characters beyond ASCII of a text so short that valid UTF-8 may be chance: 模 in GB2312 is ģ. */
const BY_CHANCE = 5
/** How much better another reading of it must look. */
const FAR_BETTER = 0.3

/** `Plausibility.mean` from which it is not doubted. */
const GOOD = 0.3
/** What the other must reach. */
const LIKE_WORDS = 0.4
/** The same where valid UTF-8 would be signs that no statement has. */
const LIKE_SIGNS = 0.1
/** Letters of ASCII from which a text has company enough. */
const IN_COMPANY = 8

function readsOtherwise(utf8: string, sample: Uint8Array): boolean {
  const { mean, counted } = scorePlausibility(utf8)
  if (counted > BY_CHANCE || mean >= GOOD || PRIVATE_USE.test(utf8)) return false
  // 5 µm in a text of English is what it is.
  if ((utf8.match(/[A-Za-z]/g)?.length ?? 0) >= IN_COMPANY) return false
  const choice = chooseReading(sample)
  return (
    choice.best.encoding !== 'utf-8' &&
    choice.best.mean > Math.max(mean < 0 ? LIKE_SIGNS : LIKE_WORDS, mean + FAR_BETTER)
  )
}

/** Every four bytes a character, and no row of ASCII with zeros between. */
function isUtf32(bytes: Uint8Array, big: boolean): boolean {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; at += 4) {
    const c = view.getUint32(at, !big)
    if (c === 0 || c > 0x2ffff || (c >= 0xd800 && c <= 0xdfff)) return false
  }
  return true
}

/** Share of control bytes above which bytes are no text in any encoding tried. */
const BINARY_SHARE = 0.02

/** Control characters that no text needs; ESC counts as text, since saved terminal output has it. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b

function controlShare(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes) if (isControl(byte)) controls++
  // One stray character in a short note is no reason to refuse it.
  return controls <= 2 ? 0 : controls / bytes.length
}

function looksBinary(sample: Uint8Array): boolean {
  if (controlShare(sample) <= BINARY_SHARE) return false
  // UTF-16 has zeros on one side (ASCII) or few; its other bytes may be anything.
  const even = sample.subarray(0, sample.length - (sample.length % 2))
  if (['utf-16le', 'utf-16be'].some((encoding) => scoreReading(even, encoding) > 0.2)) return false
  let zerosEven = 0
  let zerosOdd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? zerosEven++ : zerosOdd++
  const oneSided =
    Math.min(zerosEven, zerosOdd) / Math.max(zerosEven, zerosOdd) < 0.05 && zerosEven + zerosOdd > 0.2 * sample.length
  return !oneSided
}

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

function lossNotes(text: string, encoding: string): IntakeNote[] {
  const lost = count(text, '\ufffd')
  if (lost === 0) return []
  // A file may hold U+FFFD itself, as what an earlier program left of a lost character.
  return [
    intakeNote('characters-lost', { count: lost, encoding, line: lineAt(text, text.indexOf('\ufffd')) }, 'warning'),
  ]
}

/** The first words that the encoding decides. */
function wordsBeyondAscii(text: string): string {
  const from = text.search(/[^\x00-\x7f]/)
  return excerpt(text.slice(Math.max(0, from)), 16)
}

/** The first words, for showing a guess. */
export function excerpt(text: string, length = 24): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length <= length ? words : `${words.slice(0, length)}…`
}
