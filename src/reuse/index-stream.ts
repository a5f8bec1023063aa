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
}

/** Linear in the stream, but for putting the words that it has in order. */
export function indexStream(stream: WeighedStream): StreamIndex {
  const { symbol, size } = stream
  const clauses = stream.first.length - 1
  const ranks = new Map<number, number>()
  for (let k = 0; k < size; k++) ranks.set(symbol[k] as number, 0)
  const distinct = Int32Array.from(ranks.keys()).sort()
  for (let r = 0; r < distinct.length; r++) ranks.set(distinct[r] as number, r)
  const row = new Int32Array(size)
  for (let k = 0; k < size; k++) row[k] = ranks.get(symbol[k] as number) as number
  const order = suffixArray(row, Math.max(0, distinct.length - 1))
  const shared = sharedWithBefore(row, order)
  const wordOf = new Map<number, number>()
  const begins = new Int32Array(distinct.length - clauses + 1)
  for (let k = clauses; k < size; k++) {
    if (shared[k] !== 0) continue
    begins[wordOf.size] = k
    wordOf.set(symbol[order[k] as number] as number, wordOf.size)
  }
  begins[wordOf.size] = size
  return { stream, order, shared, wordOf, begins }
}
