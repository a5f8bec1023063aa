/**
 * Where nearly the words of a formula stand.
 *
 *     反对把少数国家的规则强加于国际社会      反对把[一国]的规则强加于[他国]
 *     be settled peacefully through negotiation by the states directly concerned      be settled by negotiation of the …
 *
 * Units that the formula shares with few other places lead there; around them the common units in one order are chained
 * over small gaps, and a place is told where the chain has `VARIED_SHARE` of what the formula weighs, or `PART_SHARE`.
 */
import { isWord } from '../text/token-stream.ts'
import type { JoinedStreams } from './join-streams.ts'
import type { UnitBorders } from './unit-borders.ts'

/** Share of a formula's weight that a varied place has at least: as `trace --near` asks of the words. */
const VARIED_SHARE = 2 / 3
/** With less than this nothing of the formula stands there: 加强金融领域合作 has no part of 加强农业领域合作. */
const PART_SHARE = 1 / 2
/** Units that lead to a place: three Han characters, two words. */
const SEED = { han: 3, words: 2 } as const
/** A formula of so few characters has no three in a row where one is put in: 扩大[科学、]教育. */
const SHORT_HAN = 6
/** Places of one seed at most: of what stands in more a longer seed is taken. */
const SEED_PLACES = 300
/** Places of a formula that are read closely at most. */
const READ_MOST = 2000
/** Units left out in one gap at most, on either side, and what a gap and each unit of it cost: as where runs are joined. */
const GAP = { han: 6, words: 4 } as const
const GAP_COSTS = 0.6
const UNIT_COSTS = { han: 0.25, words: 0.4 } as const

/** A stretch of the row. */
export interface RowSpan {
  readonly at: number
  readonly length: number
}

export interface VariedSpans {
  /** In order of the row; none overlap, and none is in `exact` (starts of the formula's own places). */
  readonly varied: readonly RowSpan[]
  /** Places of parts of it, which overlap none of these. */
  readonly parts: readonly RowSpan[]
}

export function findVaried(
  joined: JoinedStreams,
  borders: readonly UnitBorders[],
  { at, length }: RowSpan,
  exact: ReadonlySet<number>,
): VariedSpans {
  const { order, row } = joined
  const kind = isWord(joined.streams[joined.text[at]!]!.symbol[joined.unit[at]!]!) ? 'words' : 'han'
  const seed = kind === 'han' && length <= SHORT_HAN ? 2 : SEED[kind]
  const weights = weightsOf(joined, at, length, kind)
  const whole = weights.reduce((sum, w) => sum + w, 0)
  const read = new Set<number>()
  const found: (RowSpan & { readonly held: number })[] = []
  for (let i = 0; i + seed <= length; i++) {
    const { from, to } = seedAt(joined, at + i, seed, length - i)
    if (to - from >= SEED_PLACES) continue
    for (let k = from; k <= to; k++) {
      const diagonal = order[k]! - i
      if (exact.has(diagonal) || read.has(diagonal) || read.size >= READ_MOST) continue
      read.add(diagonal)
      const chain = chainAt(joined, { at, length, weights, kind }, windowAt(joined, { at, length, kind }, order[k]!, i))
      if (chain !== null && chain.held >= PART_SHARE * whole) found.push(chain)
    }
  }
  found.sort((x, y) => y.held - x.held || x.length - y.length || x.at - y.at)
  const varied: RowSpan[] = []
  const parts: RowSpan[] = []
  const used = new Set<number>()
  for (const start of exact) for (let k = start; k < start + length; k++) used.add(k)
  for (const chain of found) {
    const span = onBorders(joined, borders, chain)
    if (span === null) continue
    const share = span.length === chain.length ? chain.held / whole : shareIn(joined, { at, length }, span)
    if (share < PART_SHARE) continue
    let free = true
    for (let k = span.at; k < span.at + span.length && free; k++) free = !used.has(k)
    if (!free || sameUnits(row, at, length, span)) continue
    for (let k = span.at; k < span.at + span.length; k++) used.add(k)
    // Of a short formula the one rare word may weigh the most: 边界 is no variant of 两国边界.
    const isShort = length <= SHORT_HAN && span.length < VARIED_SHARE * length
    const list = share >= VARIED_SHARE && !isShort ? varied : parts
    list.push(span)
  }
  varied.sort((x, y) => x.at - y.at)
  parts.sort((x, y) => x.at - y.at)
  return { varied, parts }
}

/** How much of what a formula weighs stands in a stretch of the row in its order: 0 to 1. */
function shareIn(joined: JoinedStreams, { at, length }: RowSpan, span: RowSpan): number {
  const kind = isWord(joined.streams[joined.text[at]!]!.symbol[joined.unit[at]!]!) ? 'words' : 'han'
  const weights = weightsOf(joined, at, length, kind)
  const whole = weights.reduce((sum, w) => sum + w, 0)
  const window = { first: span.at, last: span.at + span.length - 1 }
  return whole === 0 ? 0 : (chainAt(joined, { at, length, weights, kind }, window)?.held ?? 0) / whole
}

/** The places of a seed of `seed` units, or of one that is long enough to lead to few. */
function seedAt(
  { order, shared, rankOf }: JoinedStreams,
  at: number,
  seed: number,
  most: number,
): { readonly from: number; readonly to: number } {
  const rank = rankOf[at]!
  for (let units = seed; ; units++) {
    let [from, to] = [rank, rank]
    while (from > 0 && shared[from]! >= units && to - from < SEED_PLACES) from--
    while (to + 1 < order.length && shared[to + 1]! >= units && to - from < SEED_PLACES) to++
    if (to - from < SEED_PLACES || units === most) return { from, to }
  }
}

const sameUnits = (row: Int32Array, at: number, length: number, span: RowSpan): boolean => {
  if (span.length !== length) return false
  for (let k = 0; k < length; k++) if (row[at + k] !== row[span.at + k]) return false
  return true
}

/** By unit. A Han character has half of each pair that it is in, so that what is put in between two costs no more than that. */
function weightsOf(joined: JoinedStreams, at: number, length: number, kind: 'han' | 'words'): Float64Array {
  const { weightBefore } = joined
  const pair = (k: number): number => weightBefore[at + k + 1]! - weightBefore[at + k]!
  const weights = new Float64Array(length)
  for (let k = 0; k < length; k++) {
    if (kind === 'words') weights[k] = pair(k)
    else weights[k] = ((k > 0 ? pair(k) : 0) + (k + 1 < length ? pair(k + 1) : 0)) / 2
  }
  return weights
}

interface Sought extends RowSpan {
  readonly weights: Float64Array
  readonly kind: 'han' | 'words'
}

interface Window {
  readonly first: number
  readonly last: number
}

/** The row around `q`, where unit `i` of the formula stands: as far as the formula could reach, in one sentence. */
function windowAt(
  { row, firstWord, size }: JoinedStreams,
  { length, kind }: Omit<Sought, 'weights'>,
  q: number,
  i: number,
): Window {
  const most = length + 2 * GAP[kind]
  let [first, last] = [q, q]
  while (first > 0 && q - first < i + most && row[first - 1]! >= firstWord) first--
  while (last + 1 < size && last - q < length - i + most && row[last + 1]! >= firstWord) last++
  return { first, last }
}

/** A unit of the formula that is one of the place, with the best chain that ends there. */
interface Cell {
  readonly i: number
  readonly j: number
  score: number
  held: number
  /** The cell before, or -1. */
  from: number
  /** Units of the run that ends here. */
  run: number
}

/** The heaviest chain of common units in a window. */
function chainAt(joined: JoinedStreams, sought: Sought, { first, last }: Window): (RowSpan & { held: number }) | null {
  const { row } = joined
  const { at, length, weights, kind } = sought
  const cells: Cell[] = []
  let best = -1
  for (let a = 0; a < length; a++) {
    for (let j = first; j <= last; j++) {
      if (row[at + a] !== row[j]) continue
      // A lone Han character is chance.
      const alone = kind === 'han' ? 0 : weights[a]!
      const cell: Cell = { i: a, j, score: alone, held: alone, from: -1, run: 1 }
      for (let c = cells.length - 1; c >= 0; c--) {
        const before = cells[c]!
        const [x, y] = [a - before.i - 1, j - before.j - 1]
        if (x > GAP[kind]) break
        if (x < 0 || y < 0 || y > GAP[kind]) continue
        const goesOn = x === 0 && y === 0
        const second = kind === 'han' && before.run === 1
        const gain = goesOn ? weights[a]! + (second ? weights[a - 1]! : 0) : alone
        const costs = goesOn ? 0 : GAP_COSTS + UNIT_COSTS[kind] * Math.max(x, y)
        if (before.score + gain - costs < cell.score) continue
        cell.score = before.score + gain - costs
        cell.held = before.held + gain
        cell.from = c
        cell.run = goesOn ? before.run + 1 : 1
      }
      cells.push(cell)
      if (best < 0 || cell.score >= cells[best]!.score) best = cells.length - 1
    }
  }
  if (best < 0) return null
  let begin = cells[best]!
  while (begin.from >= 0) {
    const before = cells[begin.from]!
    if (leavesOutTitle(joined, before.j, begin.j) || leavesOutTitle(joined, at + before.i, at + begin.i)) return null
    begin = before
  }
  const end = cells[best]!
  return { at: begin.j, length: end.j - begin.j + 1, held: end.held }
}

/** One title for another is no small difference: what is said is said of another document. */
function leavesOutTitle({ streams, text, unit }: JoinedStreams, from: number, to: number): boolean {
  if (to - from < 2) return false
  const stream = streams[text[from]!]!
  return /[《》]/u.test(stream.text.slice(stream.end[unit[from]!]!, stream.start[unit[to]!]!))
}

/** Without the parts of words in which it begins and ends: 农业 has nothing of 渔业. Null where nothing is left. */
function onBorders({ text, unit }: JoinedStreams, borders: readonly UnitBorders[], span: RowSpan): RowSpan | null {
  const own = borders[text[span.at]!]!
  let [from, to] = [span.at, span.at + span.length]
  while (from < to && !own.begins(unit[from]!)) from++
  while (to > from && !own.ends(unit[to - 1]!)) to--
  return to > from ? { at: from, length: to - from } : null
}
