/**
 * Runs that small differences part become one stretch.
 *
 *     渡口的班次应当由[两岸→各村]一起商定，[而不是→不能]由船主一家定夺
 *     open the [upper→lower] lock to barges carrying more than [six→nine] tonnes of timber
 *
 * From a run outwards, to both ends of the two clauses: the next stretch of common words within a few words on each
 * side is joined where it weighs more than the gap costs. Words of one stem that are not forms of one word (party,
 * parted) part a run like any other difference.
 */

import { isWord } from '../text/token-stream.ts'
import type { Run } from './find-runs.ts'
import type { SameWord } from './same-word.ts'
import type { WeighedStream } from './weigh-units.ts'

/** Runs in order on both sides, and what they weigh less the gaps between. */
export interface Stretch {
  readonly runs: readonly Run[]
  readonly weight: number
}

/** Units of a gap at most, on either side. A word is some two Han characters. */
const GAP_HAN = 6
const GAP_WORDS = 4
/** What a gap costs, and each unit of its longer side: the weight of a rare word for five words put in. */
const GAP_COSTS = 0.6
const HAN_COSTS = 0.25
const WORD_COSTS = 0.4

/** What the common units `at` to `at + length` weigh. Of Han characters the first has no pair in the run. */
export function weightOf(a: WeighedStream, b: WeighedStream, run: Run): number {
  const from = isWord(b.symbol[run.b]!) ? 0 : 1
  const own = (s: WeighedStream, at: number): number =>
    s.weightBefore[at + run.length]! - s.weightBefore[Math.min(at + from, at + run.length)]!
  return Math.min(own(a, run.a), own(b, run.b))
}

/** `run`, with all that belongs to it before and behind. */
export function joinRuns(a: WeighedStream, b: WeighedStream, run: Run, same: SameWord): Stretch {
  const runs = [run]
  let weight = weightOf(a, b, run)
  for (let next = step(a, b, runs[0]!, -1, same); next !== null; next = step(a, b, runs[0]!, -1, same)) {
    runs.unshift(next.run)
    weight += next.gain
  }
  for (let next = step(a, b, runs.at(-1)!, 1, same); next; next = step(a, b, runs.at(-1)!, 1, same)) {
    runs.push(next.run)
    weight += next.gain
  }
  const opening = restOfPhrase(a, b, runs[0]!, -1, same)
  if (opening) runs.unshift(opening)
  const closing = restOfPhrase(a, b, runs.at(-1)!, 1, same)
  if (closing) runs.push(closing)
  return { runs, weight }
}

/**
 * 不[应对邻村→对对方]放牧时节指手画脚: where both phrases begin (or end) alike and hold no more than a gap's words before
 * the run, half of them in common, the stretch begins with the phrase. Null elsewhere.
 */
function restOfPhrase(a: WeighedStream, b: WeighedStream, run: Run, way: 1 | -1, same: SameWord): Run | null {
  const i = way > 0 ? run.a + run.length : run.a - 1
  const j = way > 0 ? run.b + run.length : run.b - 1
  const most = isWord(b.symbol[run.b]!) ? GAP_WORDS : GAP_HAN
  const [restA, restB] = [unitsToBorder(a, i, way, most), unitsToBorder(b, j, way, most)]
  if (restA === 0 || restB === 0) return null
  const [edgeA, edgeB] = [i + way * (restA - 1), j + way * (restB - 1)]
  let alike = 0
  while (alike < Math.min(restA, restB) && same(edgeA - way * alike, edgeB - way * alike)) alike++
  if (alike === 0) return null
  const common = commonInOrder(restA, restB, (x, y) => same(i + way * x, j + way * y))
  if (2 * common < Math.min(restA, restB)) return null
  return way > 0 ? { a: edgeA - alike + 1, b: edgeB - alike + 1, length: alike } : { a: edgeA, b: edgeB, length: alike }
}

/** Units from `at` (inclusive) to the border of its phrase; 0 where it lies beyond `most`, or `at` is across it already. */
function unitsToBorder(s: WeighedStream, at: number, way: 1 | -1, most: number): number {
  if (at < 0 || s.symbol[at]! < 0) return 0
  if (s.gap[way > 0 ? at : at + 1]! > 0) return 0
  for (let n = 1; n <= most; n++) {
    const border = way > 0 ? at + n : at - n + 1
    if (s.gap[border]! > 0 || s.symbol[border]! < 0) return n
  }
  return 0
}

/** How many of `n` and `m` units stand on both sides in one order. */
function commonInOrder(n: number, m: number, same: (x: number, y: number) => boolean): number {
  let before = new Array<number>(m + 1).fill(0)
  for (let x = 0; x < n; x++) {
    const row = [0]
    for (let y = 0; y < m; y++) row.push(same(x, y) ? before[y]! + 1 : Math.max(before[y + 1]!, row[y]!))
    before = row
  }
  return before[m]!
}

interface Step {
  readonly run: Run
  readonly gain: number
  /** Units left out on the side that leaves out more, and how many more than the other. */
  readonly gap: number
  readonly off: number
  /** Symbol of the run's first unit. */
  readonly word: number
}

/** More gained, less left out, more words; the last comparison only settles ties, and the same way from either side. */
const isBetter = (x: Step, y: Step): boolean =>
  (x.gain - y.gain || y.gap - x.gap || y.off - x.off || x.run.length - y.run.length || x.word - y.word) > 0

/**
 * 遵循[《海洋公约》→《条约》]的宗旨: one title for another is no small difference, what is said is said of another document.
 * `count` units from `at` on, backwards where it is negative.
 */
function leavesOutTitle({ text, start, end }: WeighedStream, at: number, count: number): boolean {
  if (count === 0) return false
  const [first, last] = count > 0 ? [at, at + count - 1] : [at + count + 1, at]
  const [from, to] = [first > 0 ? (end[first - 1] as number) : 0, start[last + 1] ?? text.length]
  return /[《》]/.test(text.slice(from, to))
}

/** The best next run behind (1) or before (-1) one, or null where none is worth its gap. */
function step(
  a: WeighedStream,
  b: WeighedStream,
  from: Run,
  way: 1 | -1,
  same: SameWord,
): { readonly run: Run; readonly gain: number } | null {
  const i0 = way > 0 ? from.a + from.length : from.a - 1
  const j0 = way > 0 ? from.b + from.length : from.b - 1
  const inside = (s: WeighedStream, at: number): boolean => at >= 0 && s.symbol[at]! >= 0
  if (!inside(a, i0) || !inside(b, j0)) return null
  const words = isWord(b.symbol[j0 - way]!)
  const most = words ? GAP_WORDS : GAP_HAN
  let best: Step | null = null
  for (let x = 0; x <= most && inside(a, i0 + way * x); x++) {
    for (let y = 0; y <= most && inside(b, j0 + way * y); y++) {
      if (!same(i0 + way * x, j0 + way * y)) continue
      // Only where a run begins: what goes on from one cell to the next is one run.
      if (x > 0 && y > 0 && same(i0 + way * (x - 1), j0 + way * (y - 1))) continue
      let n = 1
      while (same(i0 + way * (x + n), j0 + way * (y + n))) n++
      const run = way > 0 ? { a: i0 + x, b: j0 + y, length: n } : { a: i0 - x - n + 1, b: j0 - y - n + 1, length: n }
      if (leavesOutTitle(a, i0, way * x) || leavesOutTitle(b, j0, way * y)) continue
      const gap = Math.max(x, y)
      const gain = weightOf(a, b, run) - GAP_COSTS - gap * (words ? WORD_COSTS : HAN_COSTS)
      if (gain <= 0) continue
      const found = { run, gain, gap, off: Math.abs(x - y), word: b.symbol[run.b]! }
      if (best === null || isBetter(found, best)) best = found
    }
  }
  return best
}
