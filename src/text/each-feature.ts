/**
 * The units of a comparison key that say what it is about, one after the other.
 *
 *     双方重申支持塔兰海渔业协定   →  双 方 双方 重 方重 申 重申 …
 *     cooperation in fisheries     →  cooper in cooper_in fisher in_fisher
 *
 * Han characters and pairs of them; words of spaced scripts, cut to a stem, and pairs of them. Each is a 32-bit hash.
 */

/** Letters kept of a word of a spaced script. Russian and English inflect at the end; six letters hold the stem. */
const STEM_LETTERS = 6

/** Calls `each(hash, from, to, pair)` for every feature of a key, in order; offsets are into the key. */
export function eachFeature(key: string, each: (hash: number, from: number, to: number, pair: boolean) => void): void {
  let before = 0 // hash of the unit before, 0 at a border
  let beforeAt = 0
  let i = 0
  const n = key.length
  while (i < n) {
    const c = key.charCodeAt(i)
    if (c >= 0x2e80) {
      if (isHanPunctuation(c)) {
        before = 0
        i++
        continue
      }
      const h = mix(c, 0x9e3779b1)
      each(h, i, i + 1, false)
      if (before !== 0) each(mix(before, h), beforeAt, i + 1, true)
      before = h
      beforeAt = i
      i++
      continue
    }
    if (!isWordUnit(c)) {
      // A space joins words to pairs; punctuation parts them.
      if (c !== 0x20) before = 0
      i++
      continue
    }
    const from = i
    let h = 0x811c9dc5
    let letters = 0
    let digits = false
    while (i < n) {
      let d = key.charCodeAt(i)
      if ((d === 0x2d || d === 0xad) && letters > 0 && !digits && isWordUnit(key.charCodeAt(i + 1))) {
        i++ // co-operation, cooperation
        continue
      }
      if (d >= 0x2e80 || !isWordUnit(d)) break
      if (d >= 0x30 && d <= 0x39) digits = true
      else d = lower(d)
      // A number is told apart to its last digit, a word by its stem.
      if (letters < STEM_LETTERS || digits) h = Math.imul(h ^ d, 0x01000193)
      letters++
      i++
    }
    h = mix(h, 0x85ebca6b)
    each(h, from, i, false)
    if (before !== 0) each(mix(before, h), beforeAt, i, true)
    before = h
    beforeAt = from
  }
}

const isHanPunctuation = (c: number): boolean => c >= 0x3000 && c <= 0x303f && c !== 0x3005 && c !== 0x3007

export function isWordUnit(c: number): boolean {
  if (c < 0x80) return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)
  return c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && !(c >= 0x2000 && c <= 0x206f) && !(c >= 0x20a0 && c <= 0x2bff)
}

/** Of a unit of a spaced script: a letter, not a digit. */
export const isLetter = (c: number): boolean => c > 0x39 && c < 0x2e80

function lower(c: number): number {
  if (c >= 0x41 && c <= 0x5a) return c + 32
  if (c >= 0x410 && c <= 0x42f) return c + 32
  if (c >= 0xc0 && c <= 0xde) return c + 32
  return c
}

function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h, 0x27d4eb2f)
  h ^= h >>> 16
  return h === 0 ? 1 : h
}
