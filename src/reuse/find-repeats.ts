/**
 * All stretches that stand in several documents, each as long as it is in all of its places.
 *
 *     2016 …也不受任何第三方左右    2019 …也不受任何第三方影响    2024 …也不受任何第三方影响
 *           也不受任何第三方 (three documents), 也不受任何第三方影响… (two), and nothing in between
 *
 * The intervals of the suffix array that have something in common, from the bottom up; how many documents each has is
 * counted by taking off, where two places of one document meet, one of the two (Hui, "Color set size problem with
 * applications to string matching", Combinatorial Pattern Matching 1992). Near linear in the texts.
 */
import { type JoinedStreams, MOST_UNITS, rowWeight } from './join-streams.ts'

export interface Repeat {
  /** A place in the row, and the units in common. */
  readonly at: number
  readonly length: number
  /** Documents that have it. */
  readonly documents: number
}

export interface RepeatLimits {
  /** Units at least. */
  readonly least: number
  /** Weight at least, in the text that weighs it most of the two that stand at the ends of the order. */
  readonly weight: number
  readonly han: boolean
  /** Is it told? Asked with the documents that have it, the places, and one of these. */
  readonly wanted: (documents: number, places: number, at: number) => boolean
}

/** No one unit stands before all places of a stretch. */
const NONE = -1

/** In no particular order. `documentOf` by text, from 0. */
export function findRepeats(joined: JoinedStreams, documentOf: Int32Array, limits: RepeatLimits): readonly Repeat[] {
  const { order, shared, row, text, size, firstWord } = joined
  const documents = documentOf.reduce((most, d) => Math.max(most, d + 1), 0)
  const lastOf = new Int32Array(documents).fill(-1)
  const repeats: Repeat[] = []
  // The stack of open intervals: how much they have in common, where they begin, twins taken off, and the unit before
  // their places where that is the same for all. What they have in common grows from one to the next, so that `MOST_UNITS`
  // are room enough.
  const [lengths, begins, twins, before] = [0, 1, 2, 3].map(() => new Int32Array(MOST_UNITS + 2)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  let top = 0
  const push = (length: number, begin: number, off: number, left: number): void => {
    lengths[top] = length
    begins[top] = begin
    twins[top] = off
    before[top] = left
    top++
  }
  const leftOf = (k: number): number => (order[k]! > 0 ? row[order[k]! - 1]! : NONE)
  const close = (end: number): void => {
    top--
    const [length, begin, left] = [lengths[top]!, begins[top]!, before[top]!]
    if (length < limits.least || left >= firstWord) return
    const places = end - begin
    const held = places - twins[top]!
    if (!limits.wanted(held, places, order[begin]!)) return
    const weight = Math.max(
      rowWeight(joined, order[begin]!, length, limits.han),
      rowWeight(joined, order[end - 1]!, length, limits.han),
    )
    if (weight >= limits.weight) repeats.push({ at: order[begin]!, length, documents: held })
  }
  /** What a closed interval has, the one around it has, too. */
  const add = (off: number, left: number): void => {
    twins[top - 1] = twins[top - 1]! + off
    if (before[top - 1] !== left) before[top - 1] = NONE
  }
  push(0, 0, 0, NONE)
  // Closing units come first in the order, and have nothing in common.
  for (let k = firstWord; k < size; k++) {
    const common = shared[k]!
    let begin = k - 1
    let inner: readonly [off: number, left: number] | null = null
    while (lengths[top - 1]! > common) {
      begin = begins[top - 1]!
      inner = [twins[top - 1]!, before[top - 1]!]
      close(k)
      if (lengths[top - 1]! < common) break
      add(...inner)
      inner = null
    }
    if (lengths[top - 1]! < common) {
      push(common, begin, 0, inner === null ? leftOf(k - 1) : inner[1])
      if (inner) add(...inner)
    }
    add(0, leftOf(k))
    // Where this place and the last one of its document meet, one is taken off.
    const document = documentOf[text[order[k]!]!]!
    const last = lastOf[document]!
    if (last >= 0) {
      let [low, high] = [0, top - 1]
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (begins[middle]! <= last) low = middle
        else high = middle - 1
      }
      twins[low] = twins[low]! + 1
    }
    lastOf[document] = k
  }
  while (top > 1) {
    const inner = [twins[top - 1]!, before[top - 1]!] as const
    close(size)
    add(...inner)
  }
  return repeats
}
