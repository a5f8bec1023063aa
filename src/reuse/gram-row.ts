/**
 * The wording of a text as the short stretches that it is made of, clause by clause: what is asked of thousands of texts
 * before any of them is read closely.
 *
 *     守护两岸灯塔                    →  守护两 护两岸 两岸灯 岸灯塔         three Han characters
 *     the keepers of lighthouses      →  the-keeper keeper-of of-lighthous   two words without their endings
 *
 * Each stretch is a number, equal for equal wording. Within a clause each stands once, in the order of the text.
 */
import { isWord, type TokenStream } from '../text/token-stream.ts'

export interface GramRow {
  readonly grams: Uint32Array
  /** Where the grams of each clause begin, and behind the last one where they end. */
  readonly first: Uint32Array
}

/** Units of a gram: with fewer of them any two clauses would have some in common. */
const GRAM_HAN = 3
const GRAM_WORDS = 2
export const GRAM_MOST = Math.max(GRAM_HAN, GRAM_WORDS)

/** Units of the gram that begins at a unit; 0 where the clause ends before it is whole. */
export function gramLength(symbol: Int32Array, at: number): number {
  const first = symbol[at]!
  if (first < 0) return 0
  const length = isWord(first) ? GRAM_WORDS : GRAM_HAN
  for (let k = 1; k < length; k++) if (!(symbol[at + k]! >= 0)) return 0
  return length
}

/** The number of the gram of `length` units from `at` on. */
export function gramOf(symbol: Int32Array, at: number, length: number): number {
  let h = Math.imul(symbol[at]!, 0x9e3779b1) ^ Math.imul(symbol[at + 1]!, 0x85ebca6b)
  if (length === GRAM_HAN) h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(symbol[at + 2]!, 0x27d4eb2f)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

/** Linear in the text. */
export function gramRow({ symbol, first: begins }: TokenStream): GramRow {
  const clauses = begins.length - 1
  const grams = new Uint32Array(symbol.length)
  const first = new Uint32Array(clauses + 1)
  let n = 0
  for (let c = 0; c < clauses; c++) {
    first[c] = n
    const seen = new Set<number>()
    for (let at = begins[c]!; at < begins[c + 1]!; at++) {
      const length = gramLength(symbol, at)
      if (length === 0) continue
      const gram = gramOf(symbol, at, length)
      if (seen.has(gram)) continue
      seen.add(gram)
      grams[n++] = gram
    }
  }
  first[clauses] = n
  return { grams: grams.slice(0, n), first }
}
