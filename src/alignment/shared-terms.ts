/**
 * What a link rests on, in words: the rare stretches that both sides share.
 *
 *     双方重申支持《塔兰海渔业协定》。  ↔  双方欢迎《塔兰海渔业协定》生效。    →  塔兰海渔业协定
 *
 * Printed from side b as they stand there; phrases of the genre (双方重申) weigh too little to be named.
 */
import { comparisonKey } from '../text/key.ts'
import { eachFeature, WORD } from './features.ts'
import type { RawAlignment } from './wording-side.ts'

/** At most so many terms are named. */
const TERMS = 5
/** A term longer than this is cut: it names, it does not quote. In characters. */
const LONGEST = 24
/** The share of the weight of a feature found once that makes a feature rare enough to be named. */
const RARE = 0.6

/** The weightiest shared stretches of b's clauses `inB` with a's clauses `inA`, by clause index. */
export function sharedTerms(
  alignment: RawAlignment,
  inA: readonly number[],
  inB: readonly number[],
  text: string,
  clauses: readonly { readonly start: number; readonly end: number }[],
): readonly string[] {
  const { space } = alignment
  const known = new Set<number>()
  for (const i of inA) for (const id of space.a[i]?.ids ?? []) known.add(id)
  const total = space.a.length + space.b.length
  const rare = RARE * Math.log(1 + (total + 40) / 2.8)
  const runs = new Map<string, number>()
  for (const j of inB) {
    const clause = clauses[j]
    if (!clause) continue
    const key = comparisonKey(text, clause.start, clause.end)
    let from = -1
    let to = -1
    let weight = 0
    const close = (): void => {
      if (from < 0) return
      const start = key.at[from] as number
      const end = (key.at[to - 1] as number) + 1
      const words = text
        .slice(start, Math.min(end, start + LONGEST))
        .replace(/\s+/g, ' ')
        .trim()
      runs.set(words, Math.max(weight, runs.get(words) ?? 0))
      from = -1
    }
    eachFeature(key.text, (hash, s, e, pair) => {
      const id = space.idOf(hash)
      const w = id < 0 ? 0 : (space.weight[id] as number)
      const least = key.text.charCodeAt(s) < 0x2e80 ? WORD * rare : rare
      if (id < 0 || !known.has(id) || w < least || !(pair || e - s > 1)) return
      if (from >= 0 && s < to) {
        to = Math.max(to, e)
        weight += w
        return
      }
      close()
      from = s
      to = e
      weight = w
    })
    close()
  }
  return [...runs]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, TERMS)
    .map(([words]) => words)
}
