/**
 * Sentence beside sentence, where two clauses have so little in common that marks inside one line could not be read.
 *
 *     a   甲。乙。丙。          甲。  | 甲′。
 *     b   甲′。丙。丁。    →    乙。  |
 *                             丙。  | 丙。
 *                                   | 丁。
 *
 * What has no partner on either side stands beside what has none on the other, between the same neighbours.
 */
import type { Bead } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import type { ClauseView, Run, SentencePair } from '../model/view.ts'
import { clausesOf } from './side.ts'
import type { WordingContext } from './wording-context.ts'

/** From so great a share of marked characters on sentences stand beside each other. */
export const MUCH_CHANGED = 0.4

const within = (views: readonly ClauseView[], [start, end]: Span): readonly Run[] =>
  views.flatMap((view) =>
    view.runs.flatMap((run): readonly Run[] => {
      const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)]
      if (from >= to) return []
      return [{ ...run, text: run.text.slice(from - run.start, to - run.start), start: from, end: to }]
    }),
  )

const overlaps = (x: Span, y: Span): boolean => x[0] < y[1] && x[1] > y[0]

/** In the order of side b. Joined, the sentences of a side are its text, but for the space between them. */
export function sentencePairs(
  bead: Bead,
  sides: { readonly a: readonly ClauseView[]; readonly b: readonly ClauseView[] },
  context: WordingContext,
): readonly SentencePair[] {
  const spans = (side: 'a' | 'b'): readonly Span[] => clausesOf(context[side], bead[side]).flatMap((c) => c.sentences)
  const [inA, inB] = [spans('a'), spans('b')]
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const link of bead.sentences) {
    if (!link.a || !link.b) continue
    const y = inB.findIndex((s) => overlaps(s, link.b!))
    const x = inA.findIndex((s) => overlaps(s, link.a!))
    if (x === -1 || y === -1 || partner.has(y) || taken.has(x)) continue
    partner.set(y, x)
    taken.add(x)
  }
  const pairs: SentencePair[] = []
  /** Sentences since the last that belong together: beside each other as they come, since nothing says which is which. */
  let [restA, restB]: [Span[], Span[]] = [[], []]
  const flush = (): void => {
    for (let i = 0; i < Math.max(restA.length, restB.length); i++) {
      const [x, y] = [restA[i], restB[i]]
      pairs.push({ a: x === undefined ? [] : within(sides.a, x), b: y === undefined ? [] : within(sides.b, y) })
    }
    ;[restA, restB] = [[], []]
  }
  let next = 0
  const gatherUntil = (until: number): void => {
    for (; next < until; next++) if (!taken.has(next)) restA.push(inA[next]!)
  }
  inB.forEach((span, y) => {
    const x = partner.get(y)
    if (x === undefined) {
      restB.push(span)
      return
    }
    if (x >= next) gatherUntil(x)
    flush()
    pairs.push({ a: within(sides.a, inA[x]!), b: within(sides.b, span) })
    if (x >= next) next = x + 1
  })
  gatherUntil(inA.length)
  flush()
  return pairs
}
