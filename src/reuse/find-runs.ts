/**
 * Maximal runs of words that two texts share, each with its place on both sides.
 *
 *     a  …维护国家统一和领土完整的努力，…        b  …科方坚定支持赛方维护国家统一和领土完整的努力，…
 *              └──────── run ────────┘                              └──────── run ────────┘
 *
 * From place to place of b the longest run that stands anywhere in a is looked up, and widened to the left. After a run
 * of n words the next look-up is half of it further on, so that the cost is near linear even where everything
 * repeats; a run that begins in between is found from its middle. Every stretch of b of `2 * LEAST_RUN` words or more
 * that stands in a lies in runs found here.
 */
import { isWord } from '../text/token-stream.ts'
import { mayHold, type StreamIndex } from './index-stream.ts'
import { HAN_LETTERS, type WeighedStream } from './weigh-units.ts'

/** A run: `length` units from `a` and from `b`. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Han characters, and words of a spaced script, that a run has at least: fewer are a word, or a chance. */
const LEAST_HAN = 3
const LEAST_WORDS = 2
/** Weight of a run at least: two words that are rare, or three characters that seldom stand together. */
const LEAST_WEIGHT = 3.8
/** Runs of this share of the longest one are followed, too: two places have the formula, one with a word more. */
const NEARLY = 0.75
/** Places of one stretch that are followed, the longest runs first: a formula may stand in many clauses. */
const PLACES_MOST = 4
/** Steps of widening and comparing a unit at most; when they are used up one place is followed: all is covered still. */
const STEPS_A_UNIT = 200

export interface FoundRuns {
  /** In order of b. */
  readonly runs: readonly Run[]
  /** False where some place of what stands in very many was passed over. */
  readonly exact: boolean
}

/** Letters in a run that are told whatever they weigh: ten Han characters, or 36 letters. */
export const VERBATIM_LETTERS = 10 * HAN_LETTERS

/** Two neighbours in the order of a's places, and what they share with b's place `j`; `begin` and `end` bound its word. */
interface Between {
  readonly low: number
  readonly high: number
  readonly ofLow: number
  readonly ofHigh: number
  readonly begin: number
  readonly end: number
  readonly j: number
}

/** Looks up the units `from` to `to` (or all) of `b` in `index`. */
export function findRuns(index: StreamIndex, b: WeighedStream, from = 0, to = b.size): FoundRuns {
  const { stream: a, order, shared, wordOf, begins, grams } = index
  const runs: Run[] = []
  const seenTo = new Map<number, number>() // by diagonal: where the last run on it ends in b
  const clausesB = b.first.length - 1
  let exact = true
  let steps = STEPS_A_UNIT * (to - from) + 1_000_000

  /** Units that a's place and b's place have in common, `known` of them known. */
  const common = (i: number, j: number, known: number): number => {
    let n = known
    while (a.symbol[i + n] === b.symbol[j + n] && (b.symbol[j + n] as number) >= 0) n++
    steps -= n - known
    return n
  }

  const take = (place: number, j: number, length: number): void => {
    const diagonal = place - j
    if ((seenTo.get(diagonal) ?? -1) >= j + length) return
    let left = 0
    while (
      place - left > 0 &&
      j - left > 0 &&
      (b.symbol[j - left - 1] as number) >= 0 &&
      a.symbol[place - left - 1] === b.symbol[j - left - 1]
    )
      left++
    steps -= left
    seenTo.set(diagonal, j + length)
    const [x, y, n] = [place - left, j - left, length + left]
    const weight = Math.min(
      (a.weightBefore[x + n] as number) - (a.weightBefore[x] as number),
      (b.weightBefore[y + n] as number) - (b.weightBefore[y] as number),
    )
    const letters = (b.lettersBefore[y + n] as number) - (b.lettersBefore[y] as number)
    if (weight >= LEAST_WEIGHT || letters >= VERBATIM_LETTERS) runs.push({ a: x, b: y, length: n })
  }

  /** The first or last of `order` from `from` towards `to` that shares at least `length` with b's place. */
  const farthest = (from: number, to: number, j: number, length: number): number => {
    let [near, far] = [from, to]
    while (near !== far) {
      const middle = far > near ? (near + far + 1) >> 1 : (near + far) >> 1
      if (common(order[middle] as number, j, 0) >= length) near = middle
      else far = far > near ? middle - 1 : middle + 1
    }
    return near
  }

  /** Places outwards from between `low` and `high`, the longest runs first. */
  const follow = (at: Between): void => {
    const { begin, end, j } = at
    const longest = Math.max(at.ofLow, at.ofHigh)
    const least = Math.ceil(longest * NEARLY)
    let [low, high, ofLow, ofHigh] = [at.low, at.high, at.ofLow, at.ofHigh]
    let places = 0
    while (true) {
      const below = ofLow >= ofHigh
      const length = below ? ofLow : ofHigh
      if (length < least) return
      if (places === PLACES_MOST || steps <= 0) break
      take(order[below ? low : high] as number, j, length)
      places++
      if (below) {
        ofLow = low > begin ? Math.min(ofLow, shared[low] as number) : 0
        low--
      } else {
        high++
        ofHigh = high < end ? Math.min(ofHigh, shared[high] as number) : 0
      }
    }
    if (Math.max(ofLow, ofHigh) < longest) return
    // More are alike than are followed: the one that stands in a where this one stands in b.
    exact = false
    const some = at.ofLow === longest ? at.low : at.high
    const first = farthest(some, begin, j, longest)
    const last = farthest(some, end - 1, j, longest)
    const share = clausesB > 1 ? (b.clause[j] as number) / (clausesB - 1) : 0
    take(order[first + Math.round(share * (last - first))] as number, j, longest)
  }

  let covered = -1 // where the runs so far end
  let j = from
  while (j < to) {
    const s = b.symbol[j] as number
    const may = s >= 0 && mayHold(grams, b.symbol, j, isWord(s) ? LEAST_WORDS : LEAST_HAN)
    const word = may ? wordOf.get(s) : undefined
    if (word === undefined) {
      j++
      continue
    }
    const begin = begins[word] as number
    const end = begins[word + 1] as number
    // Halving: `low` sorts before b's place, `high` does not.
    let [low, high] = [begin - 1, end]
    let [ofLow, ofHigh] = [low < 0 ? 0 : 1, 1]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      const place = order[middle] as number
      const n = common(place, j, Math.min(ofLow, ofHigh))
      // Where b's clause ends it sorts behind the ends of a's and before all words.
      const next = Math.max(b.symbol[j + n] as number, 0)
      if ((a.symbol[place + n] as number) < next) [low, ofLow] = [middle, n]
      else [high, ofHigh] = [middle, n]
    }
    ofLow = low >= begin ? common(order[low] as number, j, ofLow) : 0
    ofHigh = high < end ? common(order[high] as number, j, ofHigh) : 0
    const longest = Math.max(ofLow, ofHigh)
    if (longest < (isWord(s) ? LEAST_WORDS : LEAST_HAN)) {
      j++
      continue
    }
    // What lies inside a run found before stands there in longer company.
    if (j + longest > covered) follow({ low, high, ofLow, ofHigh, begin, end, j })
    covered = Math.max(covered, j + longest)
    // A run that goes on beyond this one holds its last words and the next.
    const next = j + longest
    const beyond =
      (b.symbol[next] as number) >= 0 &&
      (mayHold(grams, b.symbol, next - 1, 3) || (longest > 1 && mayHold(grams, b.symbol, next - 2, 3)))
    j = beyond ? j + Math.max(1, longest >> 1) : next
  }
  return { runs, exact }
}
