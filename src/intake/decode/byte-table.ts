/**
 * Which bytes a character has in an encoding: its one, or its two as lead × 256 + trail; asked of the decoder itself.
 *
 *     я in windows-1251   ff → 255        中 in gb18030   d6 d0 → 54992        中 in windows-1252   none
 */
import { decodeAs } from './decode-as.ts'

const tables = new Map<string, ReadonlyMap<string, number>>()

/** Made once for each encoding. */
export function byteTable(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, number>()
  const double = encoding === 'gb18030' || encoding === 'big5'
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const single = decodeAs(Uint8Array.of(byte), encoding)
    if (single !== '\ufffd' && !table.has(single)) table.set(single, byte)
    if (!double) continue
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = decodeAs(Uint8Array.of(byte, trail), encoding)
      if (pair.length === 1 && pair !== '\ufffd' && !table.has(pair)) table.set(pair, byte * 256 + trail)
    }
  }
  // Programs that call it Latin-1 give the bytes 80 to 9F as control characters.
  if (encoding === 'windows-1252')
    for (let byte = 0x80; byte <= 0x9f; byte++)
      if (!table.has(String.fromCharCode(byte))) table.set(String.fromCharCode(byte), byte)
  tables.set(encoding, table)
  return table
}
