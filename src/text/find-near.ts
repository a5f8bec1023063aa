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
 *
 *     不针对任何第三国            不针对任何第三[方]           the word that stands for the last one is shown, too, and no
 *     against third countries     against third [parties]      word of any language is cut in two
 */

import { type SoughtWords, searchKey, spanOf, unhyphened, wordSpans } from './find-words.ts'
import { hanWords } from './han-borders.ts'

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
  /** With the whole of the words that vary. */
  readonly start: number
  readonly end: number
  /** What of it is like the words. */
  readonly like: readonly [start: number, end: number]
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
  /** The word that unit `i` stands in, in units; null where it is none that can take the place of another. */
  readonly wordAt: (i: number) => readonly [from: number, to: number] | null
}

/** Words that join others and stand for none of them. */
const JOINING = new Set(
  `的 地 得 和 与 及 或 在 对 以 为 是 等 了 并 而 将 向 从 由 于 之
  the a an of and or in on to for with by as is are и или в во на с со о об от по для к ко из у за не что`.split(/\s+/),
)

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
  taken.sort((x, y) => x.from - y.from)
  let after = 0
  return taken.flatMap((c, k) => {
    const [from, to] = widened(key.text, units, c, [after, taken[k + 1]?.from ?? units.count])
    const like = spanOf(key, [units.from(c.from), units.to(c.to - 1)], { text, end })
    if (!like) return []
    after = to
    const whole = spanOf(key, [units.from(from), units.to(to - 1)], { text, end }) ?? like
    return [{ ...whole, like: [like.start, like.end] as const, share: Math.round(c.share * 1000) / 1000 }]
  })
}

/** A candidate with the whole of the words that it cuts, and with the word in the place of one that is wanting at an end. */
function widened(
  key: string,
  units: Units,
  { from, to, open }: Candidate,
  [low, high]: readonly [number, number],
): readonly [number, number] {
  let begin = Math.max(low, units.wordAt(from)?.[0] ?? from)
  let stop = Math.min(high, units.wordAt(to - 1)?.[1] ?? to)
  if (open === 'begin' && begin === from && begin > low) begin = Math.max(low, units.wordAt(begin - 1)?.[0] ?? begin)
  if (open === 'end' && stop === to && stop < high) stop = Math.min(high, units.wordAt(stop)?.[1] ?? stop)
  const parted = (a: number, b: number): boolean => STOPS.test(key.slice(units.to(a), units.from(b)))
  if (begin < from && parted(begin, from)) begin = from
  if (stop > to && parted(to - 1, stop - 1)) stop = to
  return [begin, stop]
}

const hanUnits = (key: string, words: string): Units => ({
  count: key.length,
  from: (i) => i,
  to: (i) => i + 1,
  is: (i, k) => key.charCodeAt(i) === words.charCodeAt(k),
  wordAt: (i) => {
    let [from, to] = [i, i]
    while (from > 0 && HAN.test(key[from - 1]!)) from--
    while (to < key.length && HAN.test(key[to]!)) to++
    if (from === to || !HAN.test(key[i]!)) return null
    const run = key.slice(from, to)
    const borders = hanWords(run).map((word) => from + word.end)
    const end = borders.find((border) => border > i) as number
    const start = borders.findLast((border) => border <= i) ?? from
    return JOINING.has(key.slice(start, end)) ? null : [start, end]
  },
})

const HAN = /\p{Script=Han}/u

function wordUnits(key: string, spans: ReturnType<typeof wordSpans>, sought: SoughtWords): Units {
  const words = spans.map(([from, to]) => unhyphened(key.slice(from, to)))
  return {
    count: spans.length,
    from: (i) => spans[i]![0],
    to: (i) => spans[i]![1],
    is: (i, k) => sought.units[k]?.forms.has(words[i]!) === true,
    wordAt: (i) => (JOINING.has(words[i]!) ? null : [i, i + 1]),
  }
}

/** Half-open, in units of the text. */
interface Candidate {
  readonly from: number
  readonly to: number
  readonly share: number
  /** The end of the words that does not stand there. */
  readonly open: 'begin' | 'end' | null
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
  const add = (from: number, to: number, held: number, open: Candidate['open'] = null): void => {
    if (unbroken(from, to)) found.push({ from, to, share: held / count, open })
  }
  for (let i = 0; i < units.count; i++) {
    const tail = tails[i + 1]!
    if (oneEnd && tail >= alone) add(i + 1 - tail, i + 1, tail, tail < count ? 'begin' : null)
    const head = heads[i]!
    if (head === 0) continue
    if (oneEnd && head >= alone) add(i, i + head, head, head < count ? 'end' : null)
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
