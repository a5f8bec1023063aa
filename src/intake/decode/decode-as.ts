/**
 * Bytes to text in a named encoding. As TextDecoder does, but for one thing: some releases of Node read
 * Windows-1252 as Latin-1, so that the curly quotes at 0x93 and 0x94 come out as control characters.
 */

/** What Windows-1252 has at 0x80 … 0x9F (WHATWG Encoding, index windows-1252); unassigned bytes stay controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (c) => windows1252[c.charCodeAt(0) - 0x80]!)
}
