/**
 * All texts of one language as one row of numbers, of which one suffix array tells what recurs anywhere.
 *
 *     2016  双方强调，伙伴关系不针对任何第三国。|     2019  …伙伴关系不针对任何第三国，…|
 *           one row: the units of all texts, text behind text, each sentence closed by a number that equals no other
 *
 * A sentence is closed at every mark that ends one or a part of one (。；：), so that nothing that recurs goes over it.
 */
import { GAP, symbolOf } from '../text/token-stream.ts'
import { CLOSED } from '../text/word-forms.ts'
import { sharedWithBefore, suffixArray } from './suffix-array.ts'
import type { WeighedStream } from './weigh-units.ts'

export interface JoinedStreams {
  /** In the order in which they were given: the oldest first. */
  readonly streams: readonly WeighedStream[]
  readonly size: number
  /** Ranks of symbols: those of closing units are below `firstWord`, and no two are equal. */
  readonly row: Int32Array
  readonly firstWord: number
  /** Text and unit of each place of the row; of a closing unit the unit before which it stands. */
  readonly text: Int32Array
  readonly unit: Int32Array
  /** Sum of the weights of all units before, one longer than the row. */
  readonly weightBefore: Float64Array
  /** Places by what follows them, what each has in common with the one before (`MOST_UNITS` at most), and where each place stands in that order. */
  readonly order: Int32Array
  readonly shared: Int32Array
  readonly rankOf: Int32Array
}

/** Units of a formula at most: the longest clauses of statements have some hundred, and nobody calls more a formula. */
export const MOST_UNITS = 100

let closed: ReadonlyMap<number, number> | null = null

/** все, всех: forms of one word that share no stem have the number of the first. */
function closedSymbols(): ReadonlyMap<number, number> {
  closed ??= new Map(
    Object.values(CLOSED)
      .flat()
      .flatMap((row) => {
        const symbols = row.split(' ').map(symbolOf)
        return symbols.map((symbol) => [symbol, symbols[0]!] as const)
      }),
  )
  return closed
}

/** Linear in the texts, but for putting the words that they have in order. */
export function joinStreams(streams: readonly WeighedStream[]): JoinedStreams {
  let room = 0
  for (const { size, gap } of streams) {
    room += size
    for (let k = 0; k < size; k++) if (gap[k] === GAP.strong) room++
  }
  const row = new Int32Array(room)
  const text = new Int32Array(room)
  const unit = new Int32Array(room)
  const weightBefore = new Float64Array(room + 1)
  const one = closedSymbols()
  let n = 0
  let ends = 0
  const put = (symbol: number, t: number, k: number, weight: number): void => {
    row[n] = symbol
    text[n] = t
    unit[n] = k
    weightBefore[n + 1] = weightBefore[n]! + weight
    n++
  }
  streams.forEach((stream, t) => {
    for (let k = 0; k < stream.size; k++) {
      const symbol = stream.symbol[k]!
      if (symbol < 0 || (stream.gap[k] === GAP.strong && k > stream.first[stream.clause[k]!]!)) put(--ends, t, k, 0)
      if (symbol >= 0) put(one.get(symbol) ?? symbol, t, k, stream.weight[k]!)
    }
  })
  const used = row.subarray(0, n)
  const ranks = new Map<number, number>()
  for (let k = 0; k < n; k++) if (used[k]! >= 0) ranks.set(used[k]!, 0)
  const distinct = Int32Array.from(ranks.keys()).sort()
  const firstWord = -ends
  for (let r = 0; r < distinct.length; r++) ranks.set(distinct[r]!, firstWord + r)
  for (let k = 0; k < n; k++) used[k] = used[k]! < 0 ? -used[k]! - 1 : ranks.get(used[k]!)!
  const order = suffixArray(used, Math.max(0, firstWord + distinct.length - 1))
  const shared = sharedWithBefore(used, order)
  const rankOf = new Int32Array(n)
  for (let k = 0; k < n; k++) {
    rankOf[order[k]!] = k
    if (shared[k]! > MOST_UNITS) shared[k] = MOST_UNITS
  }
  return {
    streams,
    size: n,
    row: used,
    firstWord,
    text: text.subarray(0, n),
    unit: unit.subarray(0, n),
    weightBefore: weightBefore.subarray(0, n + 1),
    order,
    shared,
    rankOf,
  }
}

/** From where to where in `order` the places begin with the same `length` units as place `at`; both ends inclusive. */
export function intervalOf(
  { order, shared, rankOf }: JoinedStreams,
  at: number,
  length: number,
): { readonly from: number; readonly to: number } {
  const rank = rankOf[at]!
  let [from, to] = [rank, rank]
  while (from > 0 && shared[from]! >= length) from--
  while (to + 1 < order.length && shared[to + 1]! >= length) to++
  return { from, to }
}

/** What the units `at` to `at + length` weigh by the text they stand in. Of Han characters the first has no pair in the stretch. */
export function rowWeight(joined: JoinedStreams, at: number, length: number, han: boolean): number {
  const { weightBefore } = joined
  return weightBefore[at + length]! - weightBefore[Math.min(at + (han ? 1 : 0), at + length)]!
}
