/**
 * A changed number is a hunk by itself.
 *
 *     [2021年6月至7月发布→2022年2月至3月签署]     →     [2021年6月→2022年2月]至[7月→3月][发布→签署]
 *
 * A hunk that holds as many numbers on one side as on the other is parted around them; what the parts between them
 * begin or end with on both sides has not changed. A date does not become an ordinal: where the two count different
 * things, other words took their place, and both stay in the hunk.
 */
import type { Hunk, Pairing, Unit } from './unit.ts'

const numbersIn = (units: readonly Unit[], from: number, to: number): number[] => {
  const found: number[] = []
  for (let i = from; i < to; i++) if (units[i]!.kind === 'number') found.push(i)
  return found
}

/** What a number counts, by its key: its place in a row, time, or an amount; bare digits may be any. */
function countsOf(key: string): 'place' | 'time' | 'amount' | 'any' {
  if (/^\d+$/u.test(key)) return 'any'
  if (PLACE.test(key)) return 'place'
  return TIME.test(key) ? 'time' : 'amount'
}

/** 第二十六次, Article 5(2), статье 5, 20th */
const PLACE = /^第|^\p{L}+\.? ?\d+(?:\.\d+)*(?:\([0-9a-z]+\))*$|^№|^\d+(?:st|nd|rd|th)$/iu
/** 2022年2月4日, 三年, 20周年, 4 February 2022, thirty days, 16 июля, 2021 году */
const TIME =
  /[年月日天]|周年|小时|世纪|(?:January|February|March|April|May|June|July|August|September|October|November|December|days?|weeks?|months?|years?|hours?)$|(?:uary|arch|pril|May|June|July|gust|ember|ober) \d|(?:дн|недел|месяц|год|лет|час|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)/iu

const countAlike = (x: Unit, y: Unit): boolean => {
  const [a, b] = [countsOf(x.key), countsOf(y.key)]
  return a === b || a === 'any' || b === 'any'
}

export function partNumbers(p: Pairing, hunks: readonly Hunk[]): Hunk[] {
  const same = (i: number, j: number): boolean => p.a[i]?.id === p.b[j]?.id
  return hunks.flatMap((hunk) => {
    const a = numbersIn(p.a, hunk.a0, hunk.a1)
    const b = numbersIn(p.b, hunk.b0, hunk.b1)
    if (hunk.moved || a.length === 0 || a.length !== b.length) return [hunk]
    const parts: Hunk[] = []
    const add = (a0: number, a1: number, b0: number, b1: number): void => {
      while (a0 < a1 && b0 < b1 && same(a0, b0)) {
        a0++
        b0++
      }
      while (a0 < a1 && b0 < b1 && same(a1 - 1, b1 - 1)) {
        a1--
        b1--
      }
      if (a1 > a0 || b1 > b0) parts.push({ a0, a1, b0, b1 })
    }
    let { a0, b0 } = hunk
    a.forEach((i, k) => {
      const j = b[k]!
      if (!countAlike(p.a[i]!, p.b[j]!)) return
      add(a0, i, b0, j)
      add(i, i + 1, j, j + 1)
      a0 = i + 1
      b0 = j + 1
    })
    add(a0, hunk.a1, b0, hunk.b1)
    return parts
  })
}
