/**
 * Wording that travelled: all stretches of a later text (b) that stand, the same or nearly, in an earlier one (a), in
 * whatever clause.
 *
 *     a 5  …山口集市由小到大、由冷清到兴旺，…   →   b 3 of the preamble
 *     a 7  …双方赞成牧民随水草迁徙不必逐年申报，…   →   b 20 of another section
 *
 * Runs of common words (`find-runs`), looked up from both sides, are joined over small differences (`join-runs`), cut
 * where words end (`cut-at-borders`), and told where they weigh enough (`weigh-units`). Where nothing of weight links a
 * clause to the other text, but ten Han characters or 36 letters stand in both word for word, those are told: what a
 * search would find is never called absent.
 *
 * What two texts give depends on no third one. Cost is near linear in the texts.
 */
import type { Clause } from '../model/clause.ts'
import { type Passage, WEIGHT_THAT_TELLS } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import { isPrint } from '../text/is-print.ts'
import { comparisonKey, type FoldTable } from '../text/key.ts'
import type { Token } from '../text/token.ts'
import { isWord, tokenStream } from '../text/token-stream.ts'
import { tokenize } from '../text/tokenize.ts'
import { bordersOf, type CutSides, cutAtBorders } from './cut-at-borders.ts'
import { dropShadowed } from './drop-shadowed.ts'
import { findRuns, isWholeClause, lettersOf, type Run, VERBATIM_LETTERS } from './find-runs.ts'
import { indexStream, type StreamIndex } from './index-stream.ts'
import { joinRuns, weightOf } from './join-runs.ts'
import { type Item, type List, listsOf, matchLists } from './match-lists.ts'
import { type SameWord, sameWord } from './same-word.ts'
import { type WeighedStream, weighUnits } from './weigh-units.ts'

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
}

/** `a` is the earlier text. Swapping the two swaps the places of each passage. */
export function findPassages(a: ReuseSide, b: ReuseSide): FoundPassages {
  const [streamA, streamB] = [a.index.stream, b.index.stream]
  const forth = findRuns(a.index, streamB)
  const back = findRuns(b.index, streamA)
  const found = [...forth.runs, ...back.runs.map((r) => ({ a: r.b, b: r.a, length: r.length }))]
  const { passages, exact } = passagesOfRuns(a, b, dropShadowed(found, streamA.size, streamB.size))
  return { passages, exact: exact && forth.exact && back.exact }
}

/** What runs of common words amount to: joined, cut at borders, and told where they weigh enough. */
function passagesOfRuns(a: ReuseSide, b: ReuseSide, found: readonly Run[]): FoundPassages {
  const [streamA, streamB] = [a.index.stream, b.index.stream]
  const same = sameWord(streamA, streamB)
  const sides: Sides = {
    a: streamA,
    b: streamB,
    bordersA: once((clause) => bordersOf(tokensOf(a, clause))),
    bordersB: once((clause) => bordersOf(tokensOf(b, clause))),
    listsA: once((clause) => listsOf(streamA, clause)),
    listsB: once((clause) => listsOf(streamB, clause)),
  }
  let exact = true
  const drafts: Draft[] = []
  for (const group of byClauses(sides, found)) {
    const runs = group.flatMap((run) => ofOneWord(run, same))
    runs.sort(
      (x, y) =>
        weightOf(streamA, streamB, y) - weightOf(streamA, streamB, x) ||
        y.length - x.length ||
        x.a + x.b - y.a - y.b ||
        x.b - y.b,
    )
    if (runs.length > RUNS_MOST) {
      runs.length = RUNS_MOST
      exact = false
    }
    for (const draft of withLists(sides, draftsOf(sides, runs, same), runs[0]!, same)) drafts.push(draft)
  }
  const passages = withVerbatim(sides, drafts).map((draft) => passageOf(a, b, draft))
  passages.sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0] || x.a[1] - y.a[1])
  return { passages, exact }
}

/** What the search asks of single clauses, beside the streams. */
interface Sides extends CutSides {
  readonly listsA: (clause: number) => readonly List[]
  readonly listsB: (clause: number) => readonly List[]
}

function tokensOf({ text, clauses, fold }: ReuseSide, clause: number): readonly Token[] {
  const { start, end } = clauses[clause]!
  return tokenize(text, start, end, fold)
}

/** `make`, asked once for each clause. */
function once<T>(make: (clause: number) => T): (clause: number) => T {
  const known = new Map<number, T>()
  return (clause) => {
    let value = known.get(clause)
    if (value === undefined) {
      value = make(clause)
      known.set(clause, value)
    }
    return value
  }
}

/** Runs that differ, by the two clauses that they stand in. */
function byClauses({ a, b }: Sides, runs: readonly Run[]): readonly Run[][] {
  const sorted = [...runs].sort((x, y) => x.b - y.b || x.a - y.a)
  const groups = new Map<number, Run[]>()
  let last: Run | null = null
  for (const run of sorted) {
    if (last !== null && last.a === run.a && last.b === run.b) continue
    last = run
    const clauses = b.clause[run.b]! * a.first.length + a.clause[run.a]!
    const group = groups.get(clauses)
    if (group) group.push(run)
    else groups.set(clauses, [run])
  }
  return [...groups.values()]
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
    for (const run of stretch.runs) taken.push(run)
    const cut = cutAtBorders(sides, stretch.runs, 'weighty')
    const weight = weightOfAll(a, b, cut)
    if (weight >= WEIGHT_THAT_TELLS) drafts.push({ runs: cut, weight })
    else if (stretch.runs.some((r) => lettersOf(a, b, r) >= VERBATIM_LETTERS || isWholeClause(a, b, r))) {
      const whole = cutAtBorders(sides, stretch.runs, 'all')
      if (whole.length > 0) drafts.push({ runs: whole, weight: weightOfAll(a, b, whole) })
    }
  }
  const holds = (x: Draft, y: Draft): boolean =>
    (['a', 'b'] as const).every((side) => overlap(spanOf(x.runs, side), spanOf(y.runs, side)) === spanLength(y, side))
  return drafts.filter(
    (d, k) => !drafts.some((other, m) => other !== d && holds(other, d) && (m < k || !holds(d, other))),
  )
}

/** The drafts between two clauses, with lists of other order as one stretch each; `run` stands in both clauses. */
function withLists(sides: Sides, drafts: readonly Draft[], run: Run, same: SameWord): readonly Draft[] {
  const { a, b, listsA, listsB } = sides
  let all = drafts
  for (const x of listsA(a.clause[run.a]!)) {
    for (const y of listsB(b.clause[run.b]!)) {
      const script = isWord(b.symbol[y[0]?.from as number]!) ? 'spaced' : 'han'
      const match = matchLists(x, y, same, script)
      if (!match) continue
      const runs = match.items.map((i) => ({ a: i.a.from, b: i.b.from, length: i.a.to - i.a.from }))
      const weight = weightOfAll(a, b, runs)
      const inside = (d: Draft, side: 'a' | 'b'): number => overlap(spanOf(d.runs, side), match[side])
      const whole = (side: 'a' | 'b'): number => match[side].to - match[side].from
      if (weight < WEIGHT_THAT_TELLS) continue
      if (all.some((d) => inside(d, 'a') === whole('a') && inside(d, 'b') === whole('b'))) continue
      const apart = (d: Draft): boolean =>
        (['a', 'b'] as const).some((side) => 2 * inside(d, side) < spanLength(d, side))
      all = [...all.filter(apart), { runs, weight }]
    }
  }
  return all
}

const overlap = (x: Item, y: Item): number => Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from))

const spanLength = (d: Draft, side: 'a' | 'b'): number => spanOf(d.runs, side).to - spanOf(d.runs, side).from

/** The drafts of weight, and for a clause that none of them touches the one with most words in common. */
function withVerbatim({ a, b }: Sides, drafts: readonly Draft[]): readonly Draft[] {
  const told = drafts.filter((d) => d.weight >= WEIGHT_THAT_TELLS)
  const clauseA = (d: Draft): number => a.clause[d.runs[0]!.a]!
  const clauseB = (d: Draft): number => b.clause[d.runs[0]!.b]!
  const [clausesA, clausesB] = [Math.max(1, a.first.length - 2), Math.max(1, b.first.length - 2)]
  /** How far the clauses are from each other in their texts. */
  const off = (d: Draft): number => Math.abs(clauseA(d) / clausesA - clauseB(d) / clausesB)
  const chosen = new Set<Draft>()
  for (const [own, other] of [
    [clauseA, clauseB],
    [clauseB, clauseA],
  ] as const) {
    const touched = new Set(told.map(own))
    const best = new Map<number, Draft>()
    for (const d of drafts) {
      if (d.weight >= WEIGHT_THAT_TELLS || touched.has(own(d))) continue
      const rival = best.get(own(d))
      const better =
        rival === undefined ||
        unitsOf(d) - unitsOf(rival) ||
        off(rival) - off(d) ||
        other(rival) - other(d) ||
        placeOf(rival) - placeOf(d)
      if (better === true || better > 0) best.set(own(d), d)
    }
    for (const d of best.values()) chosen.add(d)
  }
  return [...told, ...chosen]
}

/** From the first unit of the runs to behind the last one; the items of a list may stand in any order. */
function spanOf(runs: readonly Run[], side: 'a' | 'b'): Item {
  let [from, to] = [Number.POSITIVE_INFINITY, 0]
  for (const run of runs) {
    from = Math.min(from, run[side])
    to = Math.max(to, run[side] + run.length)
  }
  return { from, to }
}

const weightOfAll = (a: WeighedStream, b: WeighedStream, runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + weightOf(a, b, run), 0)

/** Settles ties, and the same way from either side. */
const placeOf = ({ runs }: Draft): number => runs[0]!.a + runs[0]!.b

const unitsOf = (d: Draft): number => d.runs.reduce((sum, r) => sum + r.length, 0)

function passageOf(a: ReuseSide, b: ReuseSide, { runs, weight }: Draft): Passage {
  const [streamA, streamB] = [a.index.stream, b.index.stream]
  const [unitsA, unitsB] = [spanOf(runs, 'a'), spanOf(runs, 'b')]
  const spanA = [streamA.start[unitsA.from]!, streamA.end[unitsA.to - 1]!] as const
  const spanB = [streamB.start[unitsB.from]!, streamB.end[unitsB.to - 1]!] as const
  const exact = runs.length === 1 && sameKeys(a, b, spanA, spanB)
  return { a: spanA, b: spanB, exact, weight: Math.round(weight * 100) / 100 }
}

function sameKeys(a: ReuseSide, b: ReuseSide, [x, y]: Span, [v, w]: Span): boolean {
  if (y - x === w - v && a.text.slice(x, y) === b.text.slice(v, w)) return true
  return isPrint(comparisonKey(a.text, x, y, a.fold).text, comparisonKey(b.text, v, w, b.fold).text)
}
