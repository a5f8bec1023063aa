/** Text to bytes in old encodings, for tests: the decoder's own table turned round. */
import { decodeAs } from '../../src/intake/decode/decode-as.ts'

const tables = new Map<string, Map<string, number[]>>()

export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes)
  }
  const table = tables.get(encoding) ?? build(encoding)
  tables.set(encoding, table)
  const out: number[] = []
  for (const c of text) {
    if ((c.codePointAt(0) as number) < 0x80) out.push(c.charCodeAt(0))
    else {
      const bytes = table.get(c)
      if (bytes === undefined) throw new Error(`${c} is not in ${encoding}`)
      out.push(...bytes)
    }
  }
  return Uint8Array.from(out)
}

function build(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>()
  const double = encoding === 'gb18030' || encoding === 'big5'
  for (let a = 0x80; a <= 0xff; a++) {
    const one = decodeAs(Uint8Array.of(a), encoding)
    if (one !== '\ufffd' && one.length === 1 && !table.has(one)) table.set(one, [a])
    for (let b = 0x40; double && b <= 0xfe; b++) {
      const two = decodeAs(Uint8Array.of(a, b), encoding)
      if ([...two].length === 1 && two !== '\ufffd' && !table.has(two)) table.set(two, [a, b])
    }
  }
  return table
}
