/**
 * Bytes of a text file to its text, with nothing repaired on the way.
 *
 *     E5 8F 8C E6 96  →  not UTF-8 at byte 3        EF BB BF …  →  U+FEFF stays the first character
 *
 * A byte order mark is kept, so that offsets are those of the file decoded; segmenting and comparing pass it over.
 */

export type DecodedText =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  | { readonly problem: 'binary'; readonly kind: string }
  | { readonly problem: 'invalid'; readonly encoding: string; readonly byte: number }

/** Formats that are no plain text, by their first bytes. One row a format. */
const SIGNS: readonly (readonly [kind: string, sign: string])[] = [
  ['PDF', '%PDF-'],
  ['ZIP or Word (docx)', 'PK\x03\x04'],
  ['old Word (doc)', '\xd0\xcf\x11\xe0'],
  ['RTF', '{\\rtf'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['gzip', '\x1f\x8b'],
  ['program', '\x7fELF'],
  ['UTF-32', '\xff\xfe\0\0'],
  ['UTF-32', '\0\0\xfe\xff'],
]

/** Bytes at the head that are judged. */
const HEAD = 65_536
/** Texts hold stray control characters; above this share of the bytes they are no text. */
const CONTROL_SHARE = 0.02

/** UTF-8, or UTF-16 by its byte order mark. Linear. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const head = latin(bytes.subarray(0, 8))
  const kind = signIn(head)
  if (kind !== null) return { problem: 'binary', kind }
  if (head.startsWith('\xff\xfe')) return decodeUtf16(bytes, 'utf-16le')
  if (head.startsWith('\xfe\xff')) return decodeUtf16(bytes, 'utf-16be')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    if (bytes.subarray(0, HEAD).includes(0)) return { problem: 'binary', kind: '' }
    return { problem: 'invalid', encoding: 'UTF-8', byte: firstInvalid(bytes) }
  }
  return controls(bytes) > CONTROL_SHARE ? { problem: 'binary', kind: '' } : { text, encoding: 'utf-8' }
}

/**
 * Whether `decodeText` gives these bytes as UTF-8, asked before they are decoded: of thousands of texts few are read.
 * `isUtf8` is what Node has for it.
 */
export const isPlainUtf8 = (bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean): boolean =>
  signIn(latin(bytes.subarray(0, 8))) === null && isUtf8(bytes) && controls(bytes) <= CONTROL_SHARE

const signIn = (head: string): string | null => SIGNS.find(([, sign]) => head.startsWith(sign))?.[0] ?? null

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
  } catch {
    return { problem: 'invalid', encoding: 'UTF-16', byte: firstLoneSurrogate(bytes, encoding === 'utf-16be') }
  }
}

/** 1 for a byte that no text needs. */
const CONTROL = Uint8Array.from({ length: 0x100 }, (_, c) =>
  c < 0x20 && !(c >= 0x09 && c <= 0x0d) && c !== 0x1b ? 1 : 0,
)

/** Share of control characters that no text needs; ESC counts as text, since saved terminal output has it. */
function controls(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, HEAD)
  if (end === 0) return 0
  let count = 0
  for (let i = 0; i < end; i++) count += CONTROL[bytes[i]!]!
  // One stray character in a short note is no reason to refuse it.
  return count <= 2 ? 0 : count / end
}

/** Offset of the first byte that no valid UTF-8 sequence holds (Unicode 15, table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const c = bytes[i]!
    const more = c < 0x80 ? 0 : c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : c >= 0xf0 && c < 0xf5 ? 3 : -1
    if (more < 0) return i
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k]
      const low = k === 1 ? (c === 0xe0 ? 0xa0 : c === 0xf0 ? 0x90 : 0x80) : 0x80
      const high = k === 1 ? (c === 0xed ? 0x9f : c === 0xf4 ? 0x8f : 0xbf) : 0xbf
      if (next === undefined || next < low || next > high) return i
    }
    i += more + 1
  }
  return bytes.length
}

function firstLoneSurrogate(bytes: Uint8Array, big: boolean): number {
  const unit = (i: number): number => {
    const [a, b] = [bytes[i]!, bytes[i + 1]!]
    return big ? (a << 8) | b : (b << 8) | a
  }
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const c = unit(i)
    if (c < 0xd800 || c > 0xdfff) continue
    if (c > 0xdbff || i + 3 >= bytes.length) return i
    const next = unit(i + 2)
    if (next < 0xdc00 || next > 0xdfff) return i
    i += 2
  }
  return bytes.length - (bytes.length % 2)
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
