/**
 * Bytes as characters that may stand anywhere in a page: five for every four bytes, where base 64 takes five and a third.
 *
 *     toBase85(Uint8Array.of(0, 0, 0, 1))   →   '!!!!#'
 *
 * Half a million bytes of a program in a page take some forty thousand characters less than in base 64.
 */

/** Printable ASCII without what means something in markup, quotes or scripts: `" $ & ' < > \` and the grave accent. */
const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i))
  .filter((sign) => !'"$&\'<>\\`~'.includes(sign))
  .join('')
const BASE = 85

/** A group that is not full has a character more than it has bytes. */
export function toBase85(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const size = Math.min(4, bytes.length - at)
    let value = 0
    for (let k = 0; k < 4; k++) value = value * 256 + (bytes[at + k] ?? 0)
    let group = ''
    for (let k = 0; k < 5; k++) {
      group = SIGNS[value % BASE] + group
      value = Math.floor(value / BASE)
    }
    groups.push(group.slice(0, size + 1))
  }
  return groups.join('')
}

/** Throws for a character that is none of the 85. */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128).fill(BASE)
  for (let i = 0; i < BASE; i++) values[SIGNS.charCodeAt(i)] = i
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5))
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let value = 0
    for (let k = 0; k < 5; k++) {
      // What is missing of the last group counts as its highest, so that the bytes that are there come out whole.
      const digit = at + k < text.length ? values[text.charCodeAt(at + k)] : BASE - 1
      if (digit === undefined || digit === BASE) throw new Error(`no character of base 85 at ${at + k}`)
      value = value * BASE + digit
    }
    for (let k = 3; k >= 0; k--) {
      if (to + k < bytes.length) bytes[to + k] = value % 256
      value = Math.floor(value / 256)
    }
  }
  return bytes
}
