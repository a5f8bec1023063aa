/**
 * The text of a file, decoded when somebody reads it: an index says of thousands of texts which few these are.
 *
 *     const witness = withLateText({ siglum: '2019·zh', …, text: '' }, bytes)
 *     witness.text        decoded here, once; a copy ({ ...witness }) has it as a plain value
 */
import { isUtf8 } from 'node:buffer'
import type { Witness } from '../model/document.ts'
import { type DecodedText, decodeText, isPlainUtf8 } from './decode-text.ts'

/** As `decodeText`, and in half the time where the bytes are UTF-8: of a thousand records that is felt. */
export const decodeFile = (bytes: Uint8Array): DecodedText =>
  isPlainUtf8(bytes, isUtf8) ? { text: asBuffer(bytes).toString('utf8'), encoding: 'utf-8' } : decodeText(bytes)

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

/** The bytes, if they are UTF-8 as `decodeText` reads it, and have words. Null where these are to be judged closely. */
export function plainWords(bytes: Uint8Array): Buffer | null {
  if (!isPlainUtf8(bytes, isUtf8)) return null
  const buffer = asBuffer(bytes)
  // A character that the cut falls into is read as a sign, which is no word.
  return WORDS.test(buffer.toString('utf8', 0, HEAD)) || WORDS.test(buffer.toString('utf8')) ? buffer : null
}

/** What a text has that says anything. */
const WORDS = /[\p{L}\p{N}]/u

/** Bytes in which nearly every text has a letter. */
const HEAD = 64

/** The same object, whose text is that of the bytes. `bytes` are those of `plainWords`. */
export function withLateText(witness: Witness, bytes: Buffer): Witness {
  return Object.defineProperty(witness, 'text', {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = bytes.toString('utf8')
      Object.defineProperty(witness, 'text', { value, enumerable: true, configurable: true, writable: true })
      return value
    },
  })
}
