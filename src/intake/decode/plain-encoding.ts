/**
 * Which bytes show their encoding themselves, whatever anyone says of them.
 *
 *     EF BB BF E5 8F 8C …      a mark, and UTF-8 behind it
 *     E5 8F 8C E6 96 B9 …      UTF-8 without a flaw, which text in an old encoding never is by chance
 *     CB AB B7 BD …            nothing to go by: 双方 in GB18030, Ë«·½ in Windows-1252
 *
 * One `--encoding` stands for all files of a command, and is meant for those that do not show theirs.
 */
import { decodeAs } from './decode-as.ts'
import { scorePlausibility } from './score-plausibility.ts'

/** How much better another reading must look before what speaks against it is not believed, in `Plausibility.mean`. */
const DISBELIEF = 0.6
/** Bytes by which a reading is judged. */
const SAMPLE = 65_536

/** Byte order marks, longest first, since UTF-32LE begins with the mark of UTF-16LE. */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const findMark = (bytes: Uint8Array): (typeof marks)[number] | undefined =>
  marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))

/** The encoding that a byte order mark names, or null. */
export const markOf = (bytes: Uint8Array): string | null => findMark(bytes)?.[0] ?? null

/** The bytes behind a byte order mark. */
export const withoutMark = (bytes: Uint8Array): Uint8Array => bytes.subarray(findMark(bytes)?.[1].length ?? 0)

export function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  // The first stretch may be an ASCII head of a page: begin at the first byte that is not.
  let from = 0
  while (from < bytes.length && bytes[from]! < 0x80) from++
  const even = Math.max(0, from - (from % 2))
  return bytes.subarray(even, even + SAMPLE)
}

/** How much the bytes look like text of the genre when read so; 0 where only ASCII comes out. */
export function scoreReading(sample: Uint8Array, encoding: string): number {
  const { mean, counted } = scorePlausibility(decodeAs(sample, encoding))
  return counted === 0 ? 0 : mean
}

/** The text, or null where a byte does not belong to the encoding. */
export function decodeFatal(bytes: Uint8Array, encoding: string): string | null {
  if (!encoding.startsWith('utf-') || encoding.startsWith('utf-32')) {
    const text = decodeAs(bytes, encoding)
    return text.includes('\ufffd') ? null : text
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** No byte above 0x7F and no zero. */
export function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === 0) return false
  return true
}

const hasControls = (text: string): boolean => /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)

/**
 * The encoding that the bytes show so plainly that another that was named for them is not meant for them, and by what;
 * null where they show none, or the one that was named. `named` is a decoder's name.
 */
export function plainEncoding(
  bytes: Uint8Array,
  named: string,
): { readonly encoding: string; readonly ground: 'mark' | 'valid' | 'ascii' } | null {
  const mark = markOf(bytes)
  // A mark that a program put before bytes of another encoding shows nothing.
  if (mark !== null && decodeFatal(bytes, mark) !== null)
    return mark === named ? null : { encoding: mark, ground: 'mark' }
  const utf8 = named === 'utf-8' ? null : decodeFatal(bytes, 'utf-8')
  // Russian in UTF-16 without a mark is valid UTF-8, too: letters and control characters by turns.
  if (utf8 === null || hasControls(utf8)) return null
  if (isAscii(bytes)) return named.startsWith('utf-16') ? { encoding: 'utf-8', ground: 'ascii' } : null
  const sample = sampleOf(bytes)
  // A word or two of an old encoding may make valid UTF-8.
  return scoreReading(sample, named) > scoreReading(sample, 'utf-8') + DISBELIEF
    ? null
    : { encoding: 'utf-8', ground: 'valid' }
}
