/**
 * What a link rests on, in words: the rare stretches that both sides share.
 *
 *     双方重申支持《塔兰海渔业协定》。  ↔  双方欢迎《塔兰海渔业协定》生效。    →  塔兰海渔业协定
 *
 * Printed from side b as they stand there, whole words, none of them cut: of 海渔业协, which the two may share as
 * characters, 渔业 is named. Phrases of the genre (双方重申) weigh too little to be named.
 */
import type { Clause } from '../../model/index.ts'
import { eachFeature, isLetter } from '../../text/each-feature.ts'
import { hanWords } from '../../text/han-borders.ts'
import { comparisonKey, type FoldTable, type Key } from '../../text/key.ts'
import { type FeatureSpace, inOrder, WORD, weightOfRare } from './feature-space.ts'

/** At most so many terms are named. */
const TERMS = 5
/** A term longer than this ends with the last whole word that fits: it names, it does not quote. In characters. */
const LONGEST = 24
/** The share of the weight of a feature found once that makes a feature rare enough to be named. */
const RARE = 0.6

/** A stretch of a key, in its offsets, with the weight of its features. */
interface Stretch {
  readonly clause: number
  readonly from: number
  to: number
  weight: number
}

/** One side of a bead: the text's clauses, and which of them are in the bead, by index. */
export interface TermSide {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly keys: readonly string[]
  readonly at: readonly number[]
}

/** The weightiest stretches that the clauses of b share with those of a. */
export function sharedTerms(
  space: FeatureSpace,
  a: Pick<TermSide, 'keys' | 'at'>,
  b: TermSide,
  fold: FoldTable | null,
): readonly string[] {
  const stretches = sharedStretches(space, a.at, b)
  stretches.sort((x, y) => y.weight - x.weight || x.clause - y.clause || x.from - y.from)
  const terms: string[] = []
  const keys = new Map<number, Key>()
  for (const stretch of stretches) {
    const { start, end } = b.clauses[stretch.clause]!
    const key = keys.get(stretch.clause) ?? comparisonKey(b.text, start, end, fold)
    keys.set(stretch.clause, key)
    const words = wholeWords(key.text, stretch)
    if (words === null) continue
    const printed = b.text.slice(key.at[words.from], key.at[words.to - 1]! + 1).replace(/\s+/g, ' ')
    if (!terms.includes(printed)) terms.push(printed)
    if (terms.length === TERMS) break
  }
  return terms
}

/** Runs of rare features of b's clauses that a's clauses have, too. */
function sharedStretches(space: FeatureSpace, inA: readonly number[], b: TermSide): Stretch[] {
  const rare = RARE * weightOfRare(space)
  // Clauses with one key have one record of features: all of them are shared.
  const same = inA.length === 1 && b.at.length === 1 && space.a[inA[0]!] === space.b[b.at[0]!]
  const ofA = same ? [] : inA.map((i) => inOrder(space.a[i]!).ids)
  const stretches: Stretch[] = []
  for (const clause of b.at) {
    let open: Stretch | null = null
    const key = b.keys[clause] ?? ''
    eachFeature(key, (hash, from, to, pair) => {
      if (!pair && to - from === 1) return
      const id = space.idOf(hash)
      if (id < 0) return
      const weight = space.weight[id]!
      // A word of a spaced script weighs more than a Han character of the same rarity.
      if (weight < (isLetter(key.charCodeAt(from)) ? WORD * rare : rare)) return
      if (!same && !ofA.some((ids) => holds(ids, id))) return
      if (open !== null && from < open.to) {
        open.to = Math.max(open.to, to)
        open.weight += weight
        return
      }
      open = { clause, from, to, weight }
      stretches.push(open)
    })
  }
  return stretches
}

/** Code units from here on are Han characters, or their like. */
const FIRST_HAN = 0x2e80
const HAN_RUN = /[\p{Script=Han}]/u
const isHan = (key: string, at: number): boolean => key.charCodeAt(at) >= FIRST_HAN && HAN_RUN.test(key[at] ?? '')

/**
 * The part of a stretch of a key that is whole words, not longer than a term may be; null where none is. Words of spaced
 * scripts are whole already; of a run of Han characters the words that stick out are left out.
 */
function wholeWords(key: string, stretch: Stretch): { readonly from: number; readonly to: number } | null {
  let { from, to } = stretch
  const borders = new Set<number>()
  let first = from
  while (first > 0 && isHan(key, first) && isHan(key, first - 1)) first--
  let last = to
  while (last < key.length && isHan(key, last) && isHan(key, last - 1)) last++
  for (let at = first; at < last; ) {
    let end = at + 1
    if (isHan(key, at)) {
      while (end < last && isHan(key, end)) end++
      borders.add(at)
      for (const word of hanWords(key.slice(at, end))) borders.add(at + word.end)
    } else {
      while (end < last && !isHan(key, end)) {
        if (key[end] === ' ') borders.add(end).add(end + 1)
        end++
      }
      borders.add(at).add(end)
    }
    at = end
  }
  while (from < to && !borders.has(from)) from++
  while (to > from && (!borders.has(to) || to - from > LONGEST)) to--
  while (key[to - 1] === ' ') to--
  return to - from < 2 ? null : { from, to }
}

/** Whether a number stands in a rising list, by halving it. */
function holds(rising: Int32Array, wanted: number): boolean {
  let low = 0
  let high = rising.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (rising[mid]! < wanted) low = mid + 1
    else high = mid
  }
  return rising[low] === wanted
}
