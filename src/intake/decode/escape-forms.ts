/**
 * Encodings of seven bits, in which mail and news carried Chinese: plain ASCII to whoever counts bytes.
 *
 *     ~{<f3/~}                     HZ: 计策 between ~{ and ~}
 *     ESC $ ) A SO <f3/ SI         ISO-2022-CN
 *     ESC $ B 4A;z ESC ( B         ISO-2022-JP
 *     +T1MC/A-                     UTF-7, which nobody should read: a page in it says what its filter did not see
 *
 * HZ and the GB half of ISO-2022-CN are GB 2312 with the top bit of each byte off.
 */
import { TextDecoder } from '@exodus/bytes/encoding-browser.js'

export type EscapeForm = 'hz-gb-2312' | 'iso-2022-cn' | 'iso-2022-jp' | 'iso-2022-kr' | 'utf-7'

/** Signs of each form, one a row; looked for in bytes without a top bit. */
const SIGNS: readonly (readonly [EscapeForm, RegExp])[] = [
  ['iso-2022-kr', /\x1b\$\)C/],
  ['iso-2022-cn', /\x1b\$[)*+][AEGHI-M]/],
  ['iso-2022-jp', /\x1b\$(?:[@B]|\(D)|\x1b\([IJ]/],
  // A pair of braces with tildes, and pairs of printed bytes between them.
  ['hz-gb-2312', /~\{(?:[!-w][!-~])+(?:~\}|$)/m],
]

/** A run of UTF-7: base64 of UTF-16, big end first. */
const UTF7 = /\+([A-Za-z0-9+/]{3,})-?/g

/** The form that a text without a byte above 0x7F is written in, or null for plain ASCII. */
export function findEscapeForm(ascii: string): EscapeForm | null {
  if (!/[~\x1b+]/.test(ascii)) return null
  return SIGNS.find(([, sign]) => sign.test(ascii))?.[0] ?? (isUtf7(ascii) ? 'utf-7' : null)
}

/** Characters that a run of UTF-7 must give for it to be one: letters of Han or Cyrillic, or their punctuation. */
const WRITTEN = /^[\u0400-\u045f\u2010-\u2026\u3001-\u3011\u3400-\u9fff\uff01-\uff1f«»№ ]+$/

function isUtf7(ascii: string): boolean {
  for (const [, run] of ascii.matchAll(UTF7)) {
    const text = fromBase64(run!)
    if (text !== null && text.length > 1 && WRITTEN.test(text)) return true
  }
  return false
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** UTF-16, big end first, from base64 without padding; null where bits are left over that are not zero. */
function fromBase64(run: string): string | null {
  let bits = 0
  let held = 0
  let text = ''
  for (const c of run) {
    held = ((held << 6) | BASE64.indexOf(c)) & 0x3fffff
    bits += 6
    if (bits >= 16) {
      bits -= 16
      text += String.fromCharCode((held >> bits) & 0xffff)
    }
  }
  return bits < 6 && (held & ((1 << bits) - 1)) === 0 ? text : null
}

const gb2312 = (bytes: readonly number[]): string =>
  new TextDecoder('gb18030').decode(Uint8Array.from(bytes, (b) => b | 0x80))

const TILDE = 0x7e
const NEW_LINE = 0x0a

/** RFC 1843. A line end closes a run that was left open, as news readers had it. */
export function decodeHz(bytes: Uint8Array): string {
  let out = ''
  let pairs: number[] | null = null
  const close = (): void => {
    out += gb2312(pairs ?? [])
    pairs = null
  }
  for (let i = 0; i < bytes.length; i++) {
    const [byte, next] = [bytes[i]!, bytes[i + 1]]
    if (pairs !== null) {
      if (byte === TILDE && next === 0x7d) {
        close()
        i++
      } else if (byte === NEW_LINE || next === undefined) {
        close()
        out += byte === NEW_LINE ? '\n' : '\ufffd'
      } else {
        pairs.push(byte, next)
        i++
      }
    } else if (byte !== TILDE) out += byte < 0x80 ? String.fromCharCode(byte) : '\ufffd'
    else if (next === 0x7b) {
      pairs = []
      i++
    } else if (next === TILDE) {
      out += '~'
      i++
    } else if (next === NEW_LINE) i++
    else out += '~'
  }
  if (pairs !== null) close()
  return out
}

const ESC = 0x1b
const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f

/** RFC 1922, the GB 2312 half; what is designated from CNS 11643 or ISO-IR-165 comes out as U+FFFD. */
export function decodeIso2022Cn(bytes: Uint8Array): string {
  let out = ''
  let set = 0
  let shifted = false
  let pairs: number[] = []
  const close = (): void => {
    out += gb2312(pairs)
    pairs = []
  }
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte === ESC && bytes[i + 1] === 0x24) {
      close()
      // ESC $ ) A: the set for SO; ESC $ * H and ESC $ + I … are for single shifts.
      if (bytes[i + 2] === 0x29) set = bytes[i + 3] ?? 0
      i += 3
    } else if (byte === ESC && (bytes[i + 1] === 0x4e || bytes[i + 1] === 0x4f)) {
      close()
      out += '\ufffd'
      i += 3
    } else if (byte === SHIFT_OUT || byte === SHIFT_IN) {
      close()
      shifted = byte === SHIFT_OUT
    } else if (byte === NEW_LINE || byte === 0x0d) {
      close()
      // A line end ends the shift, too.
      shifted = false
      out += String.fromCharCode(byte)
    } else if (!shifted) out += byte < 0x80 ? String.fromCharCode(byte) : '\ufffd'
    else if (bytes[i + 1] === undefined) out += '\ufffd'
    else {
      if (set === 0x41) pairs.push(byte, bytes[i + 1]!)
      else out += '\ufffd'
      i++
    }
  }
  close()
  return out
}
