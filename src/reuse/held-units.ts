/**
 * Which words of a stretch stand in another text, in company that tells.
 *
 *     own     双方不赞成在湖区停泊战船，主张各村以抽签办法分配水源。
 *     other   …主张各村以抽签办法分配水源…, …湖区渔船…
 *     held    主张各村以抽签办法分配水源
 *
 * A run of common words tells by its weight, by its letters, or where it is all that stands between two marks of
 * punctuation: 不结盟. 湖区 of other company says nothing, wherever it stands.
 */
import { type Passage, WEIGHT_THAT_TELLS } from '../model/passage.ts'
import { isWord } from '../text/token-stream.ts'
import type { ReuseSide } from './find-passages.ts'
import { VERBATIM_LETTERS } from './find-runs.ts'
import { mayHold, type StreamIndex } from './index-stream.ts'
import type { WeighedStream } from './weigh-units.ts'

/** Units of one stream that another text holds, 1 for each. */
export type HeldUnits = Uint8Array

/** What weighs the units from one to before another: of a Han character the pair with the one before, if that is of them. */
export function weightBetween({ weightBefore, weight, symbol }: WeighedStream, from: number, to: number): number {
  if (to <= from) return 0
  const first = isWord(symbol[from]!) ? 0 : weight[from]!
  return weightBefore[to]! - weightBefore[from]! - first
}

/** Marks in `held` the units from `from` to before `to` of `own` that stand in `other`, or all of them if they do so together. */
export function markHeld(
  own: WeighedStream,
  other: StreamIndex,
  [from, to]: readonly [number, number],
  held: HeldUnits,
): void {
  let covered = from
  for (let j = from; j < to; ) {
    // What is found nowhere else with the word or two behind it is in no company that tells, but where it is all there is.
    const least = isWord(own.symbol[j]!) ? (2 as const) : (3 as const)
    const few = to - from < least || own.symbol[j + 1]! < 0
    if (!few && !mayHold(other.grams, own.symbol, j, j + 2 < to && own.symbol[j + 2]! >= 0 ? least : 2)) {
      j++
      continue
    }
    const n = Math.min(longestFrom(own, other, j), to - j)
    if (n > 0 && j + n <= covered) {
      j = firstBeyond((k) => k + longestFrom(own, other, k), j + 1, to, covered)
      continue
    }
    if (n === 0 || !(n === to - from || tells(own, j, n))) {
      j++
      continue
    }
    held.fill(1, j, j + n)
    covered = j + n
    // A run that goes on beyond this one is found from its middle.
    j += Math.max(1, n >> 1)
  }
}

/**
 * The first place from `from` on whose run ends behind `covered`, or `to`. Runs that begin later never end earlier, so
 * that few are looked at: in a sentence said four thousand times over each of them is as long as what is left of it.
 */
function firstBeyond(endOf: (k: number) => number, from: number, to: number, covered: number): number {
  let [low, high, step] = [from - 1, from, 1]
  while (high < to && endOf(high) <= covered) {
    low = high
    high = Math.min(to, high + step)
    step *= 2
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (endOf(middle) <= covered) low = middle
    else high = middle
  }
  return high
}

/** Do the units from `from` to before `to` stand together, in this order, in `other`? Marks between them are passed over. */
export const standsIn = (own: WeighedStream, other: StreamIndex, from: number, to: number): boolean =>
  to > from && longestFrom(own, other, from) >= to - from

function tells(s: WeighedStream, j: number, n: number): boolean {
  if (weightBetween(s, j, j + n) >= WEIGHT_THAT_TELLS) return true
  if (s.lettersBefore[j + n]! - s.lettersBefore[j]! >= VERBATIM_LETTERS) return true
  return s.gap[j]! > 0 && (s.gap[j + n]! > 0 || s.symbol[j + n]! < 0)
}

/** How many units from `j` on stand together somewhere in `other`. */
function longestFrom(own: WeighedStream, other: StreamIndex, j: number): number {
  const { stream: a, order, wordOf, begins, grams } = other
  const s = own.symbol[j]!
  const word = s >= 0 ? wordOf.get(s) : undefined
  if (word === undefined) return 0
  if (own.symbol[j + 1]! < 0 || !mayHold(grams, own.symbol, j, 2)) return 1
  const common = (place: number, known: number): number => {
    let n = known
    while (a.symbol[place + n] === own.symbol[j + n] && own.symbol[j + n]! >= 0) n++
    return n
  }
  let [low, high] = [begins[word]! - 1, begins[word + 1]!]
  const [begin, end] = [low + 1, high]
  let [ofLow, ofHigh] = [low < 0 ? 0 : 1, 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const place = order[middle]!
    const n = common(place, Math.min(ofLow, ofHigh))
    const next = Math.max(own.symbol[j + n]!, 0)
    if (a.symbol[place + n]! < next) [low, ofLow] = [middle, n]
    else [high, ofHigh] = [middle, n]
  }
  ofLow = low >= begin ? common(order[low]!, ofLow) : 0
  ofHigh = high < end ? common(order[high]!, ofHigh) : 0
  return Math.max(ofLow, ofHigh)
}

/** Units that two stretches are set side by side for at most: of longer ones the ends are left. */
const SIDE_BY_SIDE = 240

/**
 * Marks the units of a passage on one side that the other side has in the same order: all that it does not bridge.
 * `places` finds a unit by its offset.
 */
export function markPassage(
  passage: Passage,
  { own, other, at }: { readonly own: ReuseSide; readonly other: ReuseSide; readonly at: 'a' | 'b' },
  held: HeldUnits,
): void {
  const [s, t] = [own.index.stream, other.index.stream]
  const [i0, i1] = unitsIn(s, passage[at])
  if (passage.exact) {
    held.fill(1, i0, i1)
    return
  }
  const [j0, j1] = unitsIn(t, passage[at === 'a' ? 'b' : 'a'])
  const [n, m] = [Math.min(i1 - i0, SIDE_BY_SIDE), Math.min(j1 - j0, SIDE_BY_SIDE)]
  const width = m + 1
  const best = new Uint16Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i * width + j] =
        s.symbol[i0 + i] === t.symbol[j0 + j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (s.symbol[i0 + i] === t.symbol[j0 + j]) {
      held[i0 + i] = 1
      i++
      j++
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++
    else j++
  }
}

/** The units that lie in a span of the file: first, and behind the last. */
export function unitsIn(s: WeighedStream, [start, end]: readonly [number, number]): readonly [number, number] {
  let [low, high] = [0, s.size]
  while (low < high) {
    const middle = (low + high) >> 1
    if (s.end[middle]! <= start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < s.size && s.start[to]! < end && (s.symbol[to]! >= 0 || s.start[to]! < end)) to++
  // What closes a clause is empty, and lies at its end.
  while (to > low && s.symbol[to - 1]! < 0) to--
  while (low < to && s.symbol[low]! < 0) low++
  return [low, to]
}
