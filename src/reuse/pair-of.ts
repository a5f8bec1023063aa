/** The number of a pair of Han characters, never 0. */
export function pairOf(before: number, after: number): number {
  let h = Math.imul(before ^ 0x5bd1e995, 0x85ebca6b) ^ Math.imul(after, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h, 0x27d4eb2f)
  h ^= h >>> 16
  return (h & 0x3fffffff) | 1
}
