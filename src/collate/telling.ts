/**
 * What the text itself makes of a point: is it said in its title, or outside its numbered parts?
 *
 *     title   关于共建长堤友好港的联合声明              new   两港合为长堤友好港                  in the title
 *     p1      应托雷纳联邦总统邀请…                    outside the numbered parts
 */
import type { Clause } from '../model/clause.ts'
import type { NewsPlace } from '../model/news.ts'
import { standsIn, unitsIn } from '../reuse/held-units.ts'
import { isWord } from '../text/token-stream.ts'
import type { TextOfNews } from './held-in.ts'
import type { NewsDraft, NewsGround } from './news-ground.ts'
import { HAN_FOR_SPACED, type Telling } from './rank-news.ts'

/** Of the words of a title a point has so many in a row at least, and no earlier text has them: fewer are a word. */
const TITLE_HAN = 4
const TITLE_WORDS = 2
/** Characters of a Han word. */
const HAN_WORD = 2
/** Words of the title that no earlier text has, so many of them at least where they stand apart. */
const APART = 2
/** Letters of a word that does not only join others: to a, of the. */
const LETTERS_OF_WORD = 4
/** Of a text: where so much of it stands in numbered parts, what stands outside is its occasion. */
const NUMBERED = 0.5

export function telling(ground: NewsGround): (draft: NewsDraft) => Telling {
  const { base, against, shown } = ground
  const inTitle = titleWords(ground)
  const textOf = new Map([
    [shown.siglum, occasionOf(base)],
    ...against.map(({ text, witness }) => [witness.siglum, occasionOf(text)] as const),
  ])
  return ({ amid, reworded, light: _light, figures: _figures, ...fact }) => {
    const place = fact.kind === 'gone' ? fact.earlier.at(-1) : fact.base
    return {
      fact,
      weight: fact.weight * (shown.lang === 'zh' ? 1 : HAN_FOR_SPACED),
      amid,
      reworded,
      inTitle: fact.kind === 'new' && fact.base !== null && inTitle(fact.base),
      occasion: place !== undefined && place !== null && textOf.get(place.siglum)!.has(place.clause),
    }
  }
}

/** Clauses outside the numbered parts, of a text that has such. */
function occasionOf({ clauses }: TextOfNews): ReadonlySet<string> {
  const all = clauses.filter((c) => c.kind === 'clause')
  const outside = all.filter(({ id }: Clause) => /^p\d/.test(id))
  return new Set(outside.length <= (1 - NUMBERED) * all.length ? outside.map((c) => c.id) : [])
}

/**
 * Does a place say words of the title that no earlier text has? A run of them, or two apart: 全面提升…关系水平 in the
 * title, 将两国关系提升为全面合作伙伴关系 in the text.
 */
function titleWords({ base, against }: NewsGround): (place: NewsPlace) => boolean {
  const { stream } = base.reuse.index
  const titles = base.clauses.flatMap((c, i) => (c.part === 'title' ? [i] : []))
  const [runs, words] = [new Set<string>(), new Set<string>()]
  const isShort = (k: number): boolean => stream.end[k]! - stream.start[k]! < LETTERS_OF_WORD
  const isNew = (k: number, n: number): boolean =>
    !against.some(({ text }) => standsIn(stream, text.reuse.index, k, k + n))
  for (const i of titles) {
    const [first, last] = [stream.first[i]!, stream.first[i + 1]! - 1]
    for (let k = first; k < last; k++) {
      const spaced = isWord(stream.symbol[k]!)
      const one = spaced ? 1 : HAN_WORD
      if (k + one <= last && !(spaced && isShort(k)) && isNew(k, one)) words.add(keyOf(stream.symbol, k, one))
      const n = spaced ? TITLE_WORDS : TITLE_HAN
      if (k + n > last || !isNew(k, n) || (spaced && (isShort(k) || isShort(k + 1)))) continue
      runs.add(keyOf(stream.symbol, k, n))
    }
  }
  if (words.size === 0 && runs.size === 0) return () => false
  return ({ spans }) => {
    const said = new Set<string>()
    let beyond = -1
    for (const [from, to] of spans.map((span) => unitsIn(stream, span)))
      for (let k = from; k < to; k++) {
        const spaced = isWord(stream.symbol[k]!)
        const n = spaced ? TITLE_WORDS : TITLE_HAN
        if (k + n <= to && runs.has(keyOf(stream.symbol, k, n))) return true
        const one = spaced ? 1 : HAN_WORD
        const word = keyOf(stream.symbol, k, one)
        if (k < beyond || k + one > to || !words.has(word)) continue
        said.add(word)
        beyond = k + one
      }
    return said.size >= APART
  }
}

const keyOf = (symbol: Int32Array, from: number, n: number): string => symbol.subarray(from, from + n).join(' ')
