/**
 * How far back the word stands that denies a stretch: without it the same words say the contrary.
 *
 *     双方|不|支持设立基地                                  支持设立基地: one unit back
 *     the Sides shall |not| station troops                  station troops: one
 *     do |not| in any way recognise the annexation          recognise the annexation: none, too much stands between
 */
import { NEGATIONS } from '../text/negations.ts'
import { GAP, isDigits, isWord } from '../text/token-stream.ts'
import { LEAST_AT_END, NEGATIVE } from './cut-formula.ts'
import type { JoinedStreams } from './join-streams.ts'
import type { UnitBorders } from './unit-borders.ts'
import type { WeighedStream } from './weigh-units.ts'

const HAN_NEGATIVE = new Set(NEGATIONS)
/** Units looked at: to not be the first to, 并不再. */
const REACH = 4

/** Units from the negation to the stretch that begins at a place of the row; 0 where nothing denies it. */
export function deniedBy({ text, unit, streams }: JoinedStreams, borders: readonly UnitBorders[], at: number): number {
  const t = text[at]!
  const stream = streams[t]!
  const first = stream.first[stream.clause[unit[at]!]!]!
  // Where the word ends that is being read, behind its last unit.
  let end = unit[at]!
  for (let k = unit[at]! - 1; k >= first && unit[at]! - k <= REACH && stream.gap[k + 1] === GAP.none; k--) {
    const symbol = stream.symbol[k]!
    if (isWord(symbol)) {
      if (NEGATIVE.has(symbol)) return unit[at]! - k
      if (isDigits(symbol) || stream.weight[k]! >= LEAST_AT_END) return 0
      end = k
    } else if (borders[t]!.begins(k)) {
      return HAN_NEGATIVE.has(wordOf(stream, k, end)) ? unit[at]! - k : 0
    }
  }
  return 0
}

const wordOf = ({ text, start, end }: WeighedStream, from: number, to: number): string =>
  text.slice(start[from]!, end[to - 1]!)
