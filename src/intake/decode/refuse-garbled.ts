/**
 * Garbled text is refused, since every comparison of it would be false; the line says what would help.
 *
 *     Windows-1251 with --encoding gbk        leave the flag out, or name windows-1251
 *     UTF-8 once read as GBK, saved so        get the file anew
 */

import { IntakeFault } from '../intake-note.ts'
import { type DecodedBytes, decodeBytes, excerpt } from './decode-bytes.ts'
import { findMojibake, type Mojibake } from './find-mojibake.ts'

/** `read` and `ground`: how the bytes were decoded; null for formats without an encoding of their own. Throws IntakeFault. */
export function refuseGarbled(
  text: string,
  bytes: Uint8Array,
  read: string | null,
  ground: DecodedBytes['ground'] | null,
): void {
  const mojibake = findMojibake(text)
  if (mojibake === null) return
  // A wrong --encoding, or a wrong guess of ours, can be put right by the user; a file that was saved so cannot.
  if (ground === 'flag' && read !== null) throw misnamed(bytes, mojibake, read)
  const values = { sample: mojibake.sample, read: mojibake.read ?? '', written: mojibake.written ?? '' }
  if (mojibake.written === null) throw new IntakeFault('words-lost', values)
  throw new IntakeFault(read === mojibake.read ? 'mojibake-encoding' : 'mojibake', values)
}

/** What to say of a text that is garbled in the encoding that the user names: which one reads well, if any does. */
function misnamed(bytes: Uint8Array, mojibake: Mojibake, read: string): IntakeFault {
  const own = decodeBytes(bytes)
  const ownReads = own.encoding !== read && findMojibake(own.text) === null
  if (ownReads) return new IntakeFault('mojibake-named', { read, written: own.encoding, sample: excerpt(own.text) })
  const { sample, written } = mojibake
  return written === null || written === read
    ? new IntakeFault('garbled-as-named', { read, sample })
    : new IntakeFault('mojibake-named', { read, written, sample })
}
