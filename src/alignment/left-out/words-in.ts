/**
 * Whether words stand anywhere in a long text, asked of many words.
 *
 *     const has = wordsIn(text); notes.filter((note) => has(note))
 *
 * A search goes through the text from its beginning; that most words stand nowhere is told without one, by a table of
 * which runs of characters the text has (Bloom, 1970).
 */

/** Characters of a run. Shorter words are searched for. */
const RUN = 6
/** Bits of the table for each character of the text, at least; a power of two of them in all. */
const BITS_A_CHARACTER = 8

/** True where the text has the words. Exact. */
export function wordsIn(text: string): (words: string) => boolean {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1024, text.length * BITS_A_CHARACTER)))
  const table = new Uint8Array(size / 8)
  const mask = size - 1
  for (let at = 0; at + RUN <= text.length; at++) {
    const bit = hashAt(text, at) & mask
    table[bit >> 3]! |= 1 << (bit & 7)
  }
  return (words) => {
    for (let at = 0; at + RUN <= words.length; at++) {
      const bit = hashAt(words, at) & mask
      if ((table[bit >> 3]! & (1 << (bit & 7))) === 0) return false
    }
    return text.includes(words)
  }
}

/** Of the run that begins there. The factor is the prime of the FNV hash. */
function hashAt(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + RUN; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
