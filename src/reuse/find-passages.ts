/**
 * Wording that travelled: all stretches of a later text (b) that stand, the same or nearly, in an earlier one (a), in
 * whatever clause.
 *
 *     a 5  …两国关系走过由疏到亲、由浅入深的历程，…   →   b 3 of the preamble
 *     a 7  …双方承认各国人民有权自己决定走什么样的道路，…   →   b 20 of another section
 *
 * Runs of common words (`find-runs`), looked up from both sides, are joined over small differences (`join-runs`), cut
 * where words end (`cut-at-borders`), and told where they weigh enough (`weigh-units`). Where nothing of weight links a
 * clause to the other text, but ten Han characters or 36 letters stand in both word for word, those are told: what a
 * search would find is never called absent.
 *
 * What two texts give depends on no third one. Cost is near linear in the texts.
 */
import type { Clause } from '../model/clause.ts'
import type { Passage } from '../model/passage.ts'
import { comparisonKey, type FoldTable, sameWording } from '../text/key.ts'
import type { Token } from '../text/token.ts'
import { tokenStream } from '../text/token-stream.ts'
import { tokenize } from '../text/tokenize.ts'
import { bordersOf, cutAtBorders, type Sides } from './cut-at-borders.ts'
import { findRuns, type Run, VERBATIM_LETTERS } from './find-runs.ts'
import { indexStream, type StreamIndex } from './index-stream.ts'
import { joinRuns, weightOf } from './join-runs.ts'
import { type SameWord, sameWord } from './same-word.ts'
import { weighUnits } from './weigh-units.ts'

/** A text as this stage reads it. */
export interface ReuseSide {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly fold: FoldTable | null
  readonly index: StreamIndex
}

/** Once for a text, and for all that it is compared with. `title`: its own, where it is known. */
export function readReuseSide(
  text: string,
  clauses: readonly Clause[],
  { title, fold }: { readonly title: string | null; readonly fold: FoldTable | null },
): ReuseSide {
  return { text, clauses, fold, index: indexStream(weighUnits(tokenStream(text, clauses, fold), title)) }
}

/** Weight of a passage at least: three rare words, or a phrase of four or five Han characters that is no set one. */
export const LEAST_PASSAGE = 7
/** Runs between two clauses that are joined at most, the heaviest first. */
const RUNS_MOST = 200

export interface FoundPassages {
  /** In order of b, then of a. */
  readonly passages: readonly Passage[]
  /** False where a limit was reached: what stands in very many places is not told of all. */
  readonly exact: boolean
}

/** Runs in order, between one clause of a and one of b. */
interface Draft {
  readonly runs: readonly Run[]
  readonly weight: number
  readonly verbatim: boolean
}

/** `a` is the earlier text. Swapping the two swaps the places of each passage. */
export function findPassages(a: ReuseSide, b: ReuseSide): FoundPassages {
  const [streamA, streamB] = [a.index.stream, b.index.stream]
  const forth = findRuns(a.index, streamB)
  const back = findRuns(b.index, streamA)
  const same = sameWord(streamA, streamB)
  const sides: Sides = {
    a: streamA,
    b: streamB,
    bordersA: bordersOf(tokensOf(a)),
    bordersB: bordersOf(tokensOf(b)),
  }
  let exact = forth.exact && back.exact
  const drafts: Draft[] = []
  for (const group of byClauses(sides, [
    ...forth.runs,
    ...back.runs.map((r) => ({ a: r.b, b: r.a, length: r.length })),
  ])) {
    const runs = group.flatMap((run) => ofOneWord(run, same))
    runs.sort((x, y) => weightOf(streamA, streamB, y) - weightOf(streamA, streamB, x) || x.b - y.b || x.a - y.a)
    if (runs.length > RUNS_MOST) {
      runs.length = RUNS_MOST
      exact = false
    }
    drafts.push(...draftsOf(sides, runs, same))
  }
  const told = withVerbatim(sides, drafts)
  const passages = told.map((draft) => passageOf(a, b, draft))
  passages.sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0] || x.a[1] - y.a[1])
  return { passages, exact }
}

const tokensOf =
  ({ text, clauses, fold }: ReuseSide) =>
  (clause: number): readonly Token[] => {
    const { start, end } = clauses[clause] as Clause
    return tokenize(text, start, end, fold)
  }

/** Runs that differ, by the two clauses that they stand in. */
function byClauses({ a, b }: Sides, runs: readonly Run[]): readonly Run[][] {
  const groups = new Map<number, Map<string, Run>>()
  const clausesA = a.first.length
  for (const run of runs) {
    const clauses = (b.clause[run.b] as number) * clausesA + (a.clause[run.a] as number)
    const group = groups.get(clauses)
    const place = `${run.a} ${run.b}`
    if (group) group.set(place, run)
    else groups.set(clauses, new Map([[place, run]]))
  }
  return [...groups.values()].map((group) => [...group.values()])
}

/** The parts of a run in which each word is a form of the other text's. */
function ofOneWord(run: Run, same: SameWord): readonly Run[] {
  const parts: Run[] = []
  let from = 0
  for (let k = 0; k <= run.length; k++) {
    if (k < run.length && same(run.a + k, run.b + k)) continue
    if (k > from) parts.push({ a: run.a + from, b: run.b + from, length: k - from })
    from = k + 1
  }
  return parts
}

/** What the runs between two clauses join to, the heaviest first; each run goes into one. */
function draftsOf(sides: Sides, runs: readonly Run[], same: SameWord): readonly Draft[] {
  const { a, b } = sides
  const drafts: Draft[] = []
  const taken: Run[] = []
  for (const run of runs) {
    if (taken.some((t) => t.a - t.b === run.a - run.b && run.a >= t.a && run.a + run.length <= t.a + t.length)) continue
    const stretch = joinRuns(a, b, run, same)
    taken.push(...stretch.runs)
    const cut = cutAtBorders(sides, stretch.runs)
    if (cut.length === 0) continue
    const weight = cut.reduce((sum, r) => sum + weightOf(a, b, r), 0)
    const verbatim = stretch.runs.some(
      (r) => (b.lettersBefore[r.b + r.length] as number) - (b.lettersBefore[r.b] as number) >= VERBATIM_LETTERS,
    )
    if (weight >= LEAST_PASSAGE || verbatim) drafts.push({ runs: cut, weight, verbatim })
  }
  return drafts
}

/** The drafts of weight, and for a clause that none of them touches the one with most words in common. */
function withVerbatim({ a, b }: Sides, drafts: readonly Draft[]): readonly Draft[] {
  const told = drafts.filter((d) => d.weight >= LEAST_PASSAGE)
  const clauseA = (d: Draft): number => a.clause[(d.runs[0] as Run).a] as number
  const clauseB = (d: Draft): number => b.clause[(d.runs[0] as Run).b] as number
  const [touchedA, touchedB] = [new Set(told.map(clauseA)), new Set(told.map(clauseB))]
  const light = drafts.filter((d) => d.weight < LEAST_PASSAGE && d.verbatim)
  const chosen = new Set<Draft>()
  for (const [touched, clause] of [
    [touchedA, clauseA],
    [touchedB, clauseB],
  ] as const) {
    const best = new Map<number, number>()
    for (const d of light)
      if (!touched.has(clause(d))) best.set(clause(d), Math.max(best.get(clause(d)) ?? 0, unitsOf(d)))
    for (const d of light) if (best.get(clause(d)) === unitsOf(d)) chosen.add(d)
  }
  return [...told, ...chosen]
}

const unitsOf = (d: Draft): number => d.runs.reduce((sum, r) => sum + r.length, 0)

function passageOf(a: ReuseSide, b: ReuseSide, { runs, weight }: Draft): Passage {
  const [first, last] = [runs[0] as Run, runs.at(-1) as Run]
  const [streamA, streamB] = [a.index.stream, b.index.stream]
  const spanA = [streamA.start[first.a] as number, streamA.end[last.a + last.length - 1] as number] as const
  const spanB = [streamB.start[first.b] as number, streamB.end[last.b + last.length - 1] as number] as const
  const exact =
    runs.length === 1 &&
    sameWording(
      comparisonKey(a.text, spanA[0], spanA[1], a.fold).text,
      comparisonKey(b.text, spanB[0], spanB[1], b.fold).text,
    )
  return { a: spanA, b: spanB, exact, weight: Math.round(weight * 100) / 100 }
}
