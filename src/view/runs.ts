/**
 * A clause cut into runs, each with one mark.
 *
 *     text      双方支持该倡议。            variant  支持 → 欢迎
 *     side a    双方|支持|该倡议。           same, del, same
 *     side b    双方|欢迎|该倡议。           same, ins, same
 *     inline    双方|支持|欢迎|该倡议。       same, del, ins, same
 *
 * Runs of a clause, joined, give its text back: what is not marked is `same`, and marks that overlap or reach
 * beyond the clause are cut, never printed twice.
 */

import type { Variant } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { Span } from '../model/span.ts'
import type { Run } from '../model/view.ts'
import { firstWhere } from '../text/first-where.ts'

export type Side = 'a' | 'b'

/** A stretch to mark. */
export type Mark = Pick<Run, 'mark' | 'kind' | 'evidence' | 'ref'> & { readonly span: Span }

/** A sentence that stands in another clause on the other side. `ref` is that clause's address. */
export interface MovedSentence {
  readonly span: Span
  readonly ref: string
  /** Where the two differ, if it was reworded on its way. */
  readonly variants?: readonly Variant[]
}

const run = (text: string, start: number, end: number, mark: Omit<Mark, 'span'>): Run => ({
  text: text.slice(start, end),
  start,
  end,
  mark: mark.mark,
  kind: mark.kind,
  evidence: mark.evidence,
  ref: mark.ref,
})

const SAME: Omit<Mark, 'span'> = { mark: 'same', kind: null, evidence: null, ref: null }

/** Tiles [start, end) with runs. Marks need not be sorted; of two that overlap the earlier one wins the overlap. */
export function tile(text: string, start: number, end: number, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = []
  let at = start
  for (const m of [...marks].sort((x, y) => x.span[0] - y.span[0] || x.span[1] - y.span[1])) {
    const from = Math.max(at, m.span[0])
    const to = Math.min(end, m.span[1])
    if (from >= to) continue
    if (from > at) runs.push(run(text, at, from, SAME))
    runs.push(run(text, from, to, m))
    at = to
  }
  if (at < end) runs.push(run(text, at, end, SAME))
  return runs
}

const within = (span: Span, clause: Clause): boolean => span[0] >= clause.start && span[1] <= clause.end

/** Insertions or deletions of one side, as marks. */
export function variantMarks(variants: readonly Variant[], side: Side): readonly Mark[] {
  return variants
    .filter((v) => v[side][1] > v[side][0])
    .map((v) => ({
      span: v[side],
      mark: side === 'a' ? 'del' : 'ins',
      kind: v.kind,
      evidence: v.evidence,
      ref: null,
    }))
}

/**
 * Lays moved sentences over the marks of one clause. A sentence of which nothing is marked stays as it is: it was found
 * in its place. Else it is marked as one piece, since what it shares with its new neighbours is chance: as moved where
 * it is the same, and where it was reworded as deleted here and inserted there, since these words did not stand elsewhere.
 */
export function withMovedSentences(
  marks: readonly Mark[],
  clause: Clause,
  moved: readonly MovedSentence[],
  side: Side,
): readonly Mark[] {
  const [away, gone] = side === 'a' ? (['to', 'del'] as const) : (['from', 'ins'] as const)
  const pieces: Mark[] = []
  for (const { span, ref, variants } of moved) {
    if (!within(span, clause)) continue
    const touched = marks.find((m) => m.span[0] < span[1] && m.span[1] > span[0])
    if (!touched) continue
    const { evidence } = touched
    if (variants) pieces.push({ span, mark: gone, kind: 'wording', evidence, ref })
    else pieces.push({ span, mark: away, kind: null, evidence, ref })
  }
  if (pieces.length === 0) return marks
  return [...outsideOf(marks, pieces), ...pieces]
}

/** What of the marks lies outside the pieces. */
export const outsideOf = (marks: readonly Mark[], pieces: readonly Mark[]): readonly Mark[] =>
  marks.flatMap((m) => outside(m, pieces))

/** What of a mark lies outside the pieces. */
function outside(mark: Mark, pieces: readonly Mark[]): readonly Mark[] {
  let left: Span[] = [mark.span]
  for (const { span } of pieces) {
    left = left.flatMap(([s, e]): Span[] => {
      if (span[1] <= s || span[0] >= e) return [[s, e]]
      return (
        [
          [s, Math.min(e, span[0])],
          [Math.max(s, span[1]), e],
        ] as Span[]
      ).filter(([x, y]) => x < y)
    })
  }
  return left.map((span) => ({ ...mark, span }))
}

/** Cuts runs at the given offsets (ascending), so that something can be put between. */
function cutRuns(runs: readonly Run[], offsets: readonly number[]): readonly Run[] {
  const out: Run[] = []
  let next = 0
  for (const r of runs) {
    let at = r.start
    while (next < offsets.length && offsets[next]! <= at) next++
    for (; next < offsets.length && offsets[next]! < r.end; next++) {
      const to = offsets[next]!
      if (to > at) out.push({ ...r, text: r.text.slice(at - r.start, to - r.start), start: at, end: to })
      at = to
    }
    out.push(at === r.start ? r : { ...r, text: r.text.slice(at - r.start), start: at })
  }
  return out
}

/** The runs of one clause, as `inlineRuns` needs them. */
export interface MarkedClause {
  readonly start: number
  readonly end: number
  readonly runs: readonly Run[]
}

const breakAt = (offset: number): Run => ({ ...SAME, text: '\n', start: offset, end: offset })

/**
 * Both sides in the order of side b. Each deleted stretch of side a stands before what replaced it, or where it was cut out;
 * sentences that side a alone marks as moved away stand where the deletion that covered them did.
 * Variants need not be sorted. Without side b, side a alone, and the other way about.
 */
export function inlineRuns(
  a: readonly MarkedClause[],
  b: readonly MarkedClause[],
  variants: readonly Variant[],
): readonly Run[] {
  if (a.length === 0) return joinClauses(b.map((c) => c.runs))
  if (b.length === 0) return joinClauses(a.map((c) => c.runs))
  const gone = a.flatMap((c) => c.runs).filter((r) => r.mark !== 'same')
  const emitted = new Uint8Array(gone.length)
  const goneIn = (span: Span): readonly Run[] => {
    const found: Run[] = []
    for (let i = firstEndingAfter(gone, span[0]); i < gone.length && gone[i]!.start < span[1]; i++) {
      if (!emitted[i]) found.push(gone[i]!)
      emitted[i] = 1
    }
    return found
  }
  const sorted = variants
    .filter((v) => v.a[1] > v.a[0])
    .sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0])
  const places = sorted.map((v) => v.b[0])
  let next = 0
  const clauses = b.map((clause, i) => {
    const last = i === b.length - 1
    const due = (to: number): readonly Run[] => {
      const out: Run[] = []
      for (; next < sorted.length && (sorted[next]!.b[0] <= to || (last && to === clause.end)); next++)
        for (const row of goneIn(sorted[next]!.a)) out.push(row)
      return out
    }
    const runs: Run[] = []
    for (const run of cutRuns(clause.runs, places)) {
      for (const gone of due(run.start)) runs.push(gone)
      runs.push(run)
    }
    for (const gone of due(clause.end)) runs.push(gone)
    return runs
  })
  const left = gone.filter((_, i) => !emitted[i])
  for (const run of left) clauses.at(-1)?.push(run)
  return joinClauses(clauses)
}

/** Index of the first run that ends after an offset; runs are ascending. */
const firstEndingAfter = (runs: readonly Run[], offset: number): number => firstWhere(runs, ({ end }) => end > offset)

function joinClauses(clauses: readonly (readonly Run[])[]): readonly Run[] {
  return clauses.flatMap((runs, i) => (i === 0 ? runs : [breakAt(runs[0]?.start ?? 0), ...runs]))
}
