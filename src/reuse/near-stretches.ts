/**
 * Where words could stand but for one stretch (`find-near`), told without reading the texts: a near wording has the
 * beginning or the end of the words, a third of them at least.
 *
 *     恢复索尔明至卡斯廷的国际旅客列车      恢复索尔明至… or …国际旅客列车, and nowhere else
 *
 * What is not told here, `findNear` need not look at; what is told, it judges.
 */
import { NEAR_SHARE } from '../text/find-near.ts'
import type { SoughtWords } from '../text/find-words.ts'
import type { RowSpan } from './find-varied.ts'
import { intervalOf, type JoinedStreams } from './join-streams.ts'

/** Units between the two ends of a near wording at most, and some: see `find-near`. */
const BETWEEN = 10
/** Share of the words of which one end alone may be near; no more than what `find-near` asks. */
const ONE_END_SHARE = 0.7

/** Calls `each(place)` for a place of the row in every stretch of the texts asked about; some twice. */
export function eachNear(
  joined: JoinedStreams,
  { at, length }: RowSpan,
  sought: SoughtWords,
  isAsked: (text: number) => boolean,
  each: (place: number) => void,
): void {
  const spaced = sought.units.length > 0
  const count = spaced ? sought.units.length : sought.key.length
  const half = Math.ceil(Math.ceil(count * NEAR_SHARE) / 2)
  const [head, tail] = spaced
    ? [Math.min(half, length), Math.min(half, length)]
    : [hanUnits(sought.key.slice(0, half)), hanUnits([...sought.key.slice(-half)].reverse().join(''))]
  const alone = Math.floor(length * ONE_END_SHARE)
  follow(joined, { at, length, head, alone, way: 1 }, isAsked, each)
  follow(joined, { at, length, head: tail, alone, way: -1 }, isAsked, each)
}

/** Han characters up to the first letter of another script, which a near wording may have half of. */
function hanUnits(key: string): number {
  let n = 0
  for (const c of key) {
    if (/[\p{L}\p{N}]/u.test(c) && !/\p{Script=Han}/u.test(c)) break
    if (/\p{Script=Han}/u.test(c)) n++
  }
  return n
}

interface End extends RowSpan {
  /** Units of the end that stand there at least. */
  readonly head: number
  /** From so many on the other end need not be there. */
  readonly alone: number
  /** From the beginning of the words, or from their end. */
  readonly way: 1 | -1
}

function follow(
  joined: JoinedStreams,
  { at, length, head, alone, way }: End,
  isAsked: (text: number) => boolean,
  each: (place: number) => void,
): void {
  const { order, row, text, firstWord, size } = joined
  const units = Math.max(1, Math.min(head, length))
  const { from, to } = intervalOf(joined, way > 0 ? at : at + length - units, units)
  const other = row[way > 0 ? at + length - 1 : at]!
  for (let k = from; k <= to; k++) {
    const place = order[k]!
    if (!isAsked(text[place]!)) continue
    const first = way > 0 ? place : place + units - 1
    let same = units
    while (same < length && row[first + way * same] === row[(way > 0 ? at : at + length - 1) + way * same]) same++
    if (same >= alone) {
      each(place)
      continue
    }
    for (let n = 1; n <= length + BETWEEN; n++) {
      const j = first + way * n
      if (j < 0 || j >= size || row[j]! < firstWord) break
      if (row[j] !== other) continue
      each(place)
      break
    }
  }
}
