/**
 * A text ready to be asked: where do these words stand, or as many of them as stand anywhere?
 *
 * All places of a text in the order of what follows them (a suffix array), with the places by first word. A run of words
 * is found by halving; made once for a text, it answers any number of others, and is nothing but typed arrays, so that
 * it may be stored.
 */
import { sharedWithBefore, suffixArray } from './suffix-array.ts'
import type { WeighedStream } from './weigh-units.ts'

export interface StreamIndex {
  readonly stream: WeighedStream
  /** Units by what follows them. */
  readonly order: Int32Array
  /** How many units each of `order` has in common with the one before. */
  readonly shared: Int32Array
  /** Which word of the text a symbol is, from 0. */
  readonly wordOf: ReadonlyMap<number, number>
  /** Where in `order` the places of each word begin, and behind the last one where they end. */
  readonly begins: Int32Array
  /** Bits of all pairs and triples of words that stand in the text (a Bloom filter): see `mayHold`. */
  readonly grams: Uint32Array
}

/** Bits a gram: with two grams a unit, one in sixteen of those that a text does not hold is looked up in vain. */
const GRAM_BITS = 16

/** May the units from `at` begin with a pair (or triple) that stands in the text of `grams`? False is sure. */
export function mayHold(grams: Uint32Array, symbol: Int32Array, at: number, units: 2 | 3): boolean {
  const bit = gramBit(symbol, at, units) & (grams.length * 32 - 1)
  return (grams[bit >>> 5]! & (1 << (bit & 31))) !== 0
}

function gramBit(symbol: Int32Array, at: number, units: 2 | 3): number {
  let h = Math.imul(symbol[at]!, 0x9e3779b1) ^ Math.imul(symbol[at + 1]!, 0x85ebca6b)
  if (units === 3) h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(symbol[at + 2]!, 0x27d4eb2f)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

function gramsOf(symbol: Int32Array): Uint32Array {
  let bits = 1024
  while (bits < symbol.length * GRAM_BITS * 2) bits *= 2
  const grams = new Uint32Array(bits >>> 5)
  for (let at = 0; at + 1 < symbol.length; at++) {
    if (symbol[at]! < 0 || symbol[at + 1]! < 0) continue
    const pair = gramBit(symbol, at, 2) & (bits - 1)
    grams[pair >>> 5] = grams[pair >>> 5]! | (1 << (pair & 31))
    if (at + 2 >= symbol.length || symbol[at + 2]! < 0) continue
    const triple = gramBit(symbol, at, 3) & (bits - 1)
    grams[triple >>> 5] = grams[triple >>> 5]! | (1 << (triple & 31))
  }
  return grams
}

/** Linear in the stream, but for putting the words that it has in order. */
export function indexStream(stream: WeighedStream): StreamIndex {
  const { symbol, size } = stream
  const clauses = stream.first.length - 1
  const ranks = new Map<number, number>()
  for (let k = 0; k < size; k++) ranks.set(symbol[k]!, 0)
  const distinct = Int32Array.from(ranks.keys()).sort()
  for (let r = 0; r < distinct.length; r++) ranks.set(distinct[r]!, r)
  const row = new Int32Array(size)
  for (let k = 0; k < size; k++) row[k] = ranks.get(symbol[k]!)!
  const order = suffixArray(row, Math.max(0, distinct.length - 1))
  const shared = sharedWithBefore(row, order)
  const wordOf = new Map<number, number>()
  const begins = new Int32Array(distinct.length - clauses + 1)
  for (let k = clauses; k < size; k++) {
    if (shared[k] !== 0) continue
    begins[wordOf.size] = k
    wordOf.set(symbol[order[k]!]!, wordOf.size)
  }
  begins[wordOf.size] = size
  return { stream, order, shared, wordOf, begins, grams: gramsOf(symbol) }
}
