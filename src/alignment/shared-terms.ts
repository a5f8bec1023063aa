/**
 * What a link rests on, in words: the rare stretches that both sides share.
 *
 *     双方重申支持《塔兰海渔业协定》。  ↔  双方欢迎《塔兰海渔业协定》生效。    →  塔兰海渔业协定
 *
 * Printed from side b as they stand there; phrases of the genre (双方重申) weigh too little to be named.
 */
import type { Clause } from '../model/index.ts'
import { eachFeature, isLetter } from '../text/each-feature.ts'
import { comparisonKey, type FoldTable, type Key } from '../text/key.ts'
import { type ClauseFeatures, inOrder, WORD } from './features.ts'
import type { RawAlignment } from './wording-side.ts'

/** At most so many terms are named. */
const TERMS = 5
/** A term longer than this is cut: it names, it does not quote. In characters. */
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

/** The weightiest shared stretches of b's clauses `inB` with a's clauses `inA`, by clause index. */
export function sharedTerms(
  alignment: RawAlignment,
  inA: readonly number[],
  inB: readonly number[],
  b: { readonly text: string; readonly clauses: readonly Clause[]; readonly keys: readonly string[] },
  fold: FoldTable | null,
): readonly string[] {
  const { space } = alignment
  const rare = RARE * Math.log(1 + (space.a.length + space.b.length + 40) / 2.8)
  // Clauses with one key have one record of features: all of them are shared.
  const same = inA.length === 1 && inB.length === 1 && space.a[inA[0] as number] === space.b[inB[0] as number]
  const ofA = same ? [] : inA.map((i) => inOrder(space.a[i] as ClauseFeatures).ids)
  const stretches: Stretch[] = []
  for (const clause of inB) {
    let open: Stretch | null = null
    const key = b.keys[clause] ?? ''
    eachFeature(key, (hash, from, to, pair) => {
      if (!pair && to - from === 1) return
      const id = space.idOf(hash)
      if (id < 0) return
      const weight = space.weight[id] as number
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
  stretches.sort((x, y) => y.weight - x.weight || x.clause - y.clause || x.from - y.from)
  const terms: string[] = []
  const keys = new Map<number, Key>()
  for (const { clause, from, to } of stretches) {
    const { start, end } = b.clauses[clause] as Clause
    const key = keys.get(clause) ?? comparisonKey(b.text, start, end, fold)
    keys.set(clause, key)
    const first = key.at[from] as number
    const last = (key.at[to - 1] as number) + 1
    const printed = b.text.slice(first, Math.min(last, first + LONGEST))
    const term = /\s/.test(printed) ? printed.replace(/\s+/g, ' ').trim() : printed
    if (!terms.includes(term)) terms.push(term)
    if (terms.length === TERMS) break
  }
  return terms
}

/** Whether a number stands in a rising list, by halving it. */
function holds(rising: Int32Array, wanted: number): boolean {
  let low = 0
  let high = rising.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((rising[mid] as number) < wanted) low = mid + 1
    else high = mid
  }
  return rising[low] === wanted
}
