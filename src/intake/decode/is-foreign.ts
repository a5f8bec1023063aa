/** Which bytes a plain text file does not have, so that they are the intake's to read or to refuse. */
import { IntakeFault } from '../intake-note.ts'
import { decodeBytes } from './decode-bytes.ts'
import { markOf } from './plain-encoding.ts'
import { sniffFormat } from './sniff-format.ts'

/** Bytes looked at to tell a foreign file; a multiple of four, for UTF-16 and UTF-32. */
const HEAD = 65_536

/** The first bytes; where they are plain ASCII, those around the first that is not. */
function headOf(bytes: Uint8Array): Uint8Array {
  let from = 0
  while (from < bytes.length && bytes[from]! < 0x80 && bytes[from] !== 0) from++
  if (from < HEAD) return bytes.subarray(0, HEAD)
  return bytes.subarray(from - (from % 4), from - (from % 4) + HEAD)
}

/**
 * True for bytes that `readForeign` should read, or refuse with a word on what to do, rather than the plain loader:
 * a page, a docx, a PDF, a picture, by name or by the first bytes, or a text in an old encoding. A text of a corpus,
 * UTF-8 or with a mark, never is.
 */
export function isForeign(bytes: Uint8Array, name: string): boolean {
  try {
    const format = sniffFormat(bytes.subarray(0, HEAD), name)
    if (format !== 'text' && format !== 'markdown') return true
  } catch {
    return true
  }
  const head = headOf(bytes)
  const mark = markOf(bytes)
  if (mark !== null) return mark.startsWith('utf-32')
  try {
    // `stream` forgives a character cut by the end of the head.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    if (!head.some(isControl)) return false
  } catch {
    // Not UTF-8: an old encoding if it reads like a text in one, else broken UTF-8, which the loader tells by its byte.
  }
  try {
    return decodeBytes(head).encoding !== 'utf-8'
  } catch (error) {
    // Which encoding it may be is the intake's to say; a broken byte and a program are the loader's.
    return error instanceof IntakeFault && !head.includes(0) && error.note.code !== 'utf8-broken'
  }
}

/** Zeros, shifts and the like: UTF-16, UTF-32 and ISO-2022-CN may be valid UTF-8. */
const isControl = (byte: number): boolean => byte < 0x09 || byte === 0x0e || byte === 0x0f
