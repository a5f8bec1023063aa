/** Which bytes a plain text file does not have, so that they are the intake's to read or to refuse. */
import { decodeBytes } from './decode-bytes.ts'
import { markOf } from './plain-encoding.ts'
import { sniffFormat } from './sniff-format.ts'

/** Bytes looked at to tell a foreign file; even, for UTF-16. */
const HEAD = 65_536

/**
 * True for bytes that `readForeign` should read, or refuse with a word on what to do, rather than the plain loader:
 * a page, a docx, a PDF, a picture, by name or by the first bytes, or a text in an old encoding. A text of a corpus,
 * UTF-8 or with a mark, never is.
 */
export function isForeign(bytes: Uint8Array, name: string): boolean {
  const head = bytes.subarray(0, HEAD)
  try {
    const format = sniffFormat(head, name)
    if (format !== 'text' && format !== 'markdown') return true
  } catch {
    return true
  }
  const mark = markOf(head)
  if (mark !== null) return mark === 'utf-32'
  try {
    // `stream` forgives a character cut by the end of the head.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    if (!head.includes(0)) return false
  } catch {
    // Not UTF-8: an old encoding if it reads like a text in one, else broken UTF-8, which the loader tells by its byte.
  }
  try {
    const { encoding } = decodeBytes(head)
    return encoding !== 'utf-8' && (!head.includes(0) || encoding.startsWith('utf-16'))
  } catch {
    return false
  }
}
