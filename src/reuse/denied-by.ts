/**
 * How far back the word stands that denies a stretch: without it the same words say the contrary.
 *
 *     双方|不|支持设立基地                                  支持设立基地: one unit back
 *     the Sides shall |not| station troops                  station troops: one
 *     do |not| in any way recognise the annexation          recognise the annexation: four, for in any way is passed over
 *     do |not| invite others to recognise the annexation    recognise the annexation: none, too much stands between
 */
import { NEGATIONS } from '../text/negations.ts'
import { GAP, isDigits, isWord, symbolOf } from '../text/token-stream.ts'
import { LEAST_AT_END, NEGATIVE } from './cut-at-borders.ts'
import type { JoinedStreams } from './join-streams.ts'
import { type PhraseUnits, phrasesOf, standsAt } from './phrase-units.ts'
import type { UnitBorders } from './unit-borders.ts'
import type { WeighedStream } from './weigh-units.ts'

/** Words of will that deny, too: 无意设立基地. */
const HAN_NEGATIVE = new Set([...NEGATIONS, ...'无意 不愿 不愿意 不想 不打算 不拟 无权 拒绝'.split(' ')])
/** Units looked at: to not be the first to, 并不再. */
const REACH = 4
/** The same of spaced scripts: refuse to recognise. */
const REFUSALS = new Set('refuse refuses refused отказываются отказывается отказались'.split(' ').map(symbolOf))
/** Words that a denial stands before, and that say no deed by themselves: will not, do not intend to, не вправе. */
const AUXILIARIES = new Set(
  'will shall may can could would should must be do does did have has had to intend ready willing entitled again ever longer будут будет должны должна может могут станут намерены намерена готовы готова вправе вновь снова больше впредь'
    .split(' ')
    .map(symbolOf),
)
/** Words between that make a denial stronger, and are passed over. One row, one language. */
const PASSED_OVER = phrasesOf([
  '以任何形式|以任何方式|以任何理由|以任何借口|在任何情况下|在任何条件下|从任何方面',
  'in any way|in any form|in any manner|in any case|by any means|under any circumstances|under any pretext|under any conditions|at any time|at all',
  'никоим образом|ни при каких обстоятельствах|ни при каких условиях|ни в какой форме|ни под каким предлогом|каким-либо образом|в какой-либо форме|в какой бы то ни было форме|под каким-либо предлогом',
])

/** Units from the negation to the stretch that begins at a place of the row; 0 where nothing denies it. */
export function deniedBy({ text, unit, streams }: JoinedStreams, borders: readonly UnitBorders[], at: number): number {
  const t = text[at]!
  const stream = streams[t]!
  const first = stream.first[stream.clause[unit[at]!]!]!
  const between = passedOver(stream, first, unit[at]!)
  const near = unit[at]! - between
  // Where the word ends that is being read, behind its last unit.
  let end = near
  for (let k = near - 1; k >= first && near - k <= REACH && stream.gap[k + 1] === GAP.none; k--) {
    const symbol = stream.symbol[k]!
    if (isWord(symbol)) {
      if (NEGATIVE.has(symbol) || REFUSALS.has(symbol)) return unit[at]! - k
      if (isDigits(symbol) || (stream.weight[k]! >= LEAST_AT_END && !AUXILIARIES.has(symbol))) return 0
      end = k
    } else if (borders[t]!.begins(k)) {
      return HAN_NEGATIVE.has(wordOf(stream, k, end)) ? unit[at]! - k : 0
    }
  }
  return 0
}

/** Units before `at` that make a denial stronger. */
function passedOver({ symbol, gap }: WeighedStream, first: number, at: number): number {
  if (at <= first || gap[at] !== GAP.none) return 0
  const ends = (phrase: PhraseUnits): boolean =>
    at - phrase.length >= first && standsAt(phrase, symbol, at - phrase.length, at)
  return PASSED_OVER.find(ends)?.length ?? 0
}

const wordOf = ({ text, start, end }: WeighedStream, from: number, to: number): string =>
  text.slice(start[from]!, end[to - 1]!)
