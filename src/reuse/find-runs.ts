/**
 * Maximal runs of words that two texts share, each with its place on both sides.
 *
 *     a  …修复古渡口和沿岸灯塔的计划，…        b  …乙方愿资助甲方修复古渡口和沿岸灯塔的计划，…
 *          └──────── run ────────┘                              └──────── run ────────┘
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
const LEAST_WEIGHT = 3
/** Runs of this share of the longest one are followed, too: two places have the formula, one with a word more. */
const NEARLY = 0.75
/** Places of one stretch that are told at most. What stands in more is told with the one nearest in its text. */
const PLACES_MOST = 4
/** Places among which the nearest is sought, to either side in the order of the index; of more, by their share. */
const LOOKED_AT = 64
/** Steps of widening and comparing a unit at most; when they are used up one place is followed: all is covered still. */
const STEPS_A_UNIT = 200

export interface FoundRuns {
  /** In order of b. */
  readonly runs: readonly Run[]
  /** False where the work was cut short: then each stretch has one place still. */
  readonly exact: boolean
}

/** Letters in a run that are told whatever they weigh: ten Han characters, or 36 letters. */
export const VERBATIM_LETTERS = 10 * HAN_LETTERS // and 36 * LETTER

/** Letters of a run, on the side that has fewer. */
export function lettersOf(a: WeighedStream, b: WeighedStream, { a: x, b: y, length }: Run): number {
  return Math.min(
    a.lettersBefore[x + length]! - a.lettersBefore[x]!,
    b.lettersBefore[y + length]! - b.lettersBefore[y]!,
  )
}

/**
 * Is it all that a clause (or heading) of one text says, and part of what one of the other text does? Then it is told,
 * however short it is: no one may say that it is absent. Two that say the same are a pair, and need no telling.
 */
export function isWholeClause(a: WeighedStream, b: WeighedStream, { a: x, b: y, length }: Run): boolean {
  const whole = (s: WeighedStream, at: number): boolean => {
    const clause = s.clause[at] as number
    return at === s.first[clause] && (s.symbol[at + length] as number) < 0
  }
  return whole(a, x) !== whole(b, y)
}

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
  const clausesA = a.first.length - 1
  const clausesB = b.first.length - 1
  let exact = true
  let steps = STEPS_A_UNIT * (to - from) + 1_000_000

  /** Units that a's place and b's place have in common, `known` of them known. */
  const common = (i: number, j: number, known: number): number => {
    let n = known
    while (a.symbol[i + n] === b.symbol[j + n] && b.symbol[j + n]! >= 0) n++
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
      b.symbol[j - left - 1]! >= 0 &&
      a.symbol[place - left - 1] === b.symbol[j - left - 1]
    )
      left++
    steps -= left
    seenTo.set(diagonal, j + length)
    const [x, y, n] = [place - left, j - left, length + left]
    const weight = Math.min(a.weightBefore[x + n]! - a.weightBefore[x]!, b.weightBefore[y + n]! - b.weightBefore[y]!)
    const run = { a: x, b: y, length: n }
    if (weight >= LEAST_WEIGHT || lettersOf(a, b, run) >= VERBATIM_LETTERS || isWholeClause(a, b, run)) runs.push(run)
  }

  /** The first or last of `order` from `from` towards `to` that shares at least `length` with b's place. */
  const farthest = (from: number, to: number, j: number, length: number): number => {
    let [near, far] = [from, to]
    while (near !== far) {
      const middle = far > near ? (near + far + 1) >> 1 : (near + far) >> 1
      if (common(order[middle]!, j, 0) >= length) near = middle
      else far = far > near ? middle - 1 : middle + 1
    }
    return near
  }

  /** Of many places in `order` that are alike, the one that stands in a where `j` stands in b. */
  const nearestOf = (first: number, last: number, j: number): number => {
    const share = b.clause[j]! / Math.max(1, clausesB - 1)
    if (last - first > LOOKED_AT) return order[first + Math.round(share * (last - first))]!
    let best = order[first]!
    let least = Number.POSITIVE_INFINITY
    for (let k = first; k <= last; k++) {
      const place = order[k]!
      const off = Math.abs(a.clause[place]! / Math.max(1, clausesA - 1) - share)
      if (off < least || (off === least && place < best)) {
        best = place
        least = off
      }
    }
    return best
  }

  /** The places that share most with b's place `j`; of very many the nearest. */
  const follow = ({ low, high, ofLow, ofHigh, begin, end, j }: Between): void => {
    const longest = Math.max(ofLow, ofHigh)
    const some = ofLow === longest ? low : high
    let [first, last] = [some, some]
    while (first > begin && some - first < LOOKED_AT && shared[first]! >= longest) first--
    while (last + 1 < end && last - some < LOOKED_AT && shared[last + 1]! >= longest) last++
    if (steps <= 0) exact = false
    if (last - first >= PLACES_MOST || steps <= 0) {
      if (some - first === LOOKED_AT) first = farthest(some, begin, j, longest)
      if (last - some === LOOKED_AT) last = farthest(some, end - 1, j, longest)
      take(nearestOf(first, last, j), j, longest)
      return
    }
    for (let k = first; k <= last; k++) take(order[k]!, j, longest)
    // Outwards, the longest first.
    const least = Math.ceil(longest * NEARLY)
    let [down, up] = [first > begin ? shared[first]! : 0, last + 1 < end ? shared[last + 1]! : 0]
    for (let places = last - first + 1; places < PLACES_MOST && Math.max(down, up) >= least; places++) {
      if (down >= up) {
        first--
        take(order[first]!, j, down)
        down = first > begin ? Math.min(down, shared[first]!) : 0
      } else {
        last++
        take(order[last]!, j, up)
        up = last + 1 < end ? Math.min(up, shared[last + 1]!) : 0
      }
    }
  }

  let covered = -1 // where the runs so far end
  let j = from
  while (j < to) {
    const s = b.symbol[j]!
    const may = s >= 0 && mayHold(grams, b.symbol, j, isWord(s) ? LEAST_WORDS : LEAST_HAN)
    const word = may ? wordOf.get(s) : undefined
    if (word === undefined) {
      j++
      continue
    }
    const begin = begins[word]!
    const end = begins[word + 1]!
    // Halving: `low` sorts before b's place, `high` does not.
    let [low, high] = [begin - 1, end]
    let [ofLow, ofHigh] = [low < 0 ? 0 : 1, 1]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      const place = order[middle]!
      const n = common(place, j, Math.min(ofLow, ofHigh))
      // Where b's clause ends it sorts behind the ends of a's and before all words.
      const next = Math.max(b.symbol[j + n]!, 0)
      if (a.symbol[place + n]! < next) [low, ofLow] = [middle, n]
      else [high, ofHigh] = [middle, n]
    }
    ofLow = low >= begin ? common(order[low]!, j, ofLow) : 0
    ofHigh = high < end ? common(order[high]!, j, ofHigh) : 0
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
      b.symbol[next]! >= 0 &&
      (mayHold(grams, b.symbol, next - 1, 3) || (longest > 1 && mayHold(grams, b.symbol, next - 2, 3)))
    j = beyond ? j + Math.max(1, longest >> 1) : next
  }
  return { runs, exact }
}
