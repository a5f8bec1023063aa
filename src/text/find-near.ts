/**
 * Where words stand but for one stretch: put in, left out, or otherwise.
 *
 *     全面战略协作伙伴关系      全面战略伙伴关系           left out
 *                               全面战略和协作伙伴关系     put in
 *     人类命运共同体            网络空间命运共同体         the beginning otherwise
 *     peace and mutual trust    peace and lasting trust    otherwise
 *
 * A near wording begins as the words begin and ends as they end, and `NEAR_SHARE` of the words stand there, between
 * two marks of punctuation; or it does one of both at greater length. It is never the formula itself, and is not counted as such.
 */
import { type SoughtWords, searchKey, spanOf, unhyphened, wordSpans } from './find-words.ts'

/** Share of the words that stands at a near place at least: with less, 伙伴关系 would be near every partnership. */
export const NEAR_SHARE = 2 / 3

/**
 * The same where only the beginning or only the end of the words stands: such a part is often a word of its own, and
 * 国际关系 is not near 新型国际关系.
 */
const ONE_END_SHARE = 0.7

/** What fits between the two ends: Han characters, or words. */
const GAP = { han: 8, words: 3 } as const
/** Units of the words below which a place says nothing: shorter ones are searched as they are. */
const SHORTEST = { han: 4, words: 3 } as const
/** Han characters that an end holds at least where more than one stands between; one alone is chance. Of words one. */
const LEAST_END = { han: 2, words: 1 } as const
/** Units from which one end alone may do. */
const ONE_END = { han: 5, words: 4 } as const

/** Nothing near reaches over these marks of a key. */
const STOPS = /[.;:!?,，"<>()[\]]/u

export interface NearPlace {
  readonly start: number
  readonly end: number
  /** Share of the words, 0..1. */
  readonly share: number
}

interface Units {
  readonly count: number
  /** Span of a unit in the key. */
  readonly from: (i: number) => number
  readonly to: (i: number) => number
  /** Whether unit `i` of the text is unit `k` of the words. */
  readonly is: (i: number, k: number) => boolean
}

/** Places in `text.slice(start, end)`, in order; none overlap. Linear in the length for given words. */
export function findNear(text: string, start: number, end: number, sought: SoughtWords): readonly NearPlace[] {
  const kind = sought.units.length > 0 ? 'words' : 'han'
  const count = kind === 'words' ? sought.units.length : sought.key.length
  if (count < SHORTEST[kind]) return []
  const key = searchKey(text, start, end, sought.fold)
  const units = kind === 'words' ? wordUnits(key.text, wordSpans(key, text), sought) : hanUnits(key.text, sought.key)
  const found = candidates(key.text, units, count, kind)
  found.sort((x, y) => y.share - x.share || x.to - x.from - (y.to - y.from) || x.from - y.from)
  const taken: Candidate[] = []
  const free = new Uint8Array(units.count)
  for (const c of found) {
    if (free.subarray(c.from, c.to).some((used) => used === 1)) continue
    free.fill(1, c.from, c.to)
    taken.push(c)
  }
  return taken
    .sort((x, y) => x.from - y.from)
    .flatMap((c) => {
      const span = spanOf(key, [units.from(c.from), units.to(c.to - 1)], { text, end })
      return span ? [{ ...span, share: Math.round(c.share * 1000) / 1000 }] : []
    })
}

const hanUnits = (key: string, words: string): Units => ({
  count: key.length,
  from: (i) => i,
  to: (i) => i + 1,
  is: (i, k) => key.charCodeAt(i) === words.charCodeAt(k),
})

function wordUnits(key: string, spans: ReturnType<typeof wordSpans>, sought: SoughtWords): Units {
  const words = spans.map(([from, to]) => unhyphened(key.slice(from, to)))
  return {
    count: spans.length,
    from: (i) => spans[i]![0],
    to: (i) => spans[i]![1],
    is: (i, k) => sought.units[k]?.forms.has(words[i]!) === true,
  }
}

/** Half-open, in units of the text. */
interface Candidate {
  readonly from: number
  readonly to: number
  readonly share: number
}

function candidates(key: string, units: Units, count: number, kind: 'han' | 'words'): Candidate[] {
  const need = Math.ceil(count * NEAR_SHARE)
  const alone = Math.ceil(count * ONE_END_SHARE)
  const least = LEAST_END[kind]
  const oneEnd = count >= ONE_END[kind]
  const heads = new Uint16Array(units.count) // units of the words' beginning that stand from i on
  const tails = new Uint16Array(units.count + 1) // units of their end that stand up to i
  for (let i = 0; i < units.count; i++) {
    let n = 0
    while (n < count && i + n < units.count && units.is(i + n, n)) n++
    heads[i] = n
    n = 0
    while (n < count && i - n >= 0 && units.is(i - n, count - 1 - n)) n++
    tails[i + 1] = n
  }
  const unbroken = (from: number, to: number): boolean =>
    to - from < 2 || !STOPS.test(key.slice(units.to(from), units.from(to - 1)))
  const found: Candidate[] = []
  const add = (from: number, to: number, held: number): void => {
    if (unbroken(from, to)) found.push({ from, to, share: held / count })
  }
  for (let i = 0; i < units.count; i++) {
    const tail = tails[i + 1]!
    if (oneEnd && tail >= alone) add(i + 1 - tail, i + 1, tail)
    const head = heads[i]!
    if (head === 0) continue
    if (oneEnd && head >= alone) add(i, i + head, head)
    for (let to = i + 1; to <= Math.min(units.count, i + count + GAP[kind]); to++) {
      const end = tails[to]!
      if (end === 0) continue
      // Both ends may hold the same units of the words, or of the text: each counts once.
      const held = Math.min(head + end, count, to - i)
      const between = to - i - held
      const firm = Math.min(head, end) >= least || between <= 1 // 海洋伙伴关系, 海上伙伴关系
      if (firm && held >= need && between <= GAP[kind]) add(i, to, held)
    }
  }
  return found
}
