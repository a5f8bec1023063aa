/**
 * Which paragraphs and sentences moved whole, for tracked changes that show a move as a move.
 *
 *     a: 1 甲。 2 乙。丙。      b: 1 乙。 2 甲。丙。       甲。 moved from 1 to 2, as far as either text shows it as a change
 *
 * A paragraph counts where it is told as moved and has one counterpart; a sentence where all of it is shown as gone on one
 * side and as come on the other. Words that did not move with the rest are deleted or inserted inside the range. What is
 * less than whole stays a deletion and an insertion: a word processor would show a move that no text tells of.
 */
import type { Bead, WordingAlignment } from '../../src/core.ts'
import { clausesIn, type ReadSide, readBoth } from '../both-readings.ts'
import type { Step } from './redline-plan.ts'

type Span = readonly [start: number, end: number]

export interface Move {
  /** Joins the place where it stood with the place where it stands. */
  readonly name: string
  readonly span: Span
  /** The stretches of it that the other side has as they are, in order. */
  readonly common: readonly Span[]
}

export interface Moves {
  /** Paragraphs, by bead. */
  readonly paragraphs: ReadonlyMap<string, { readonly a: Move; readonly b: Move }>
  /** Sentences, by side, in order of the text. */
  readonly a: readonly Move[]
  readonly b: readonly Move[]
}

interface Sides {
  readonly a: ReadSide
  readonly b: ReadSide
}

const within = ([start, end]: Span, spans: readonly Span[]): boolean => spans.some(([s, e]) => s <= start && e >= end)
const overlaps = (x: Span, y: Span): boolean => x[0] < y[1] && x[1] > y[0]

/** Stretches of both sides that are shown as changed, each inside one clause. `shown` prints a stretch of a side. */
function changedSpans(
  steps: readonly Step[],
  sides: Sides,
  { whole, alike }: { readonly whole: ReadonlySet<string>; readonly alike: (a: Span, b: Span) => boolean },
): { readonly a: readonly Span[]; readonly b: readonly Span[] } {
  const [a, b]: [Span[], Span[]] = [[], []]
  for (const step of steps) {
    if (step.type === 'both') {
      for (const piece of readBoth(step.bead, sides.a, sides.b)) {
        if (piece.type === 'start' || (piece.type === 'same' && alike(piece.a, piece.b))) continue
        if (piece.a !== null) a.push(piece.a)
        if (piece.b !== null) b.push(piece.b)
      }
    } else if (!whole.has(step.bead.id)) {
      const [side, spans] = step.type === 'gone' ? ([sides.a, a] as const) : ([sides.b, b] as const)
      const clause = clausesIn(side, [step.clause])[0]!
      spans.push([clause.start, clause.end])
    }
  }
  return { a, b }
}

/** A paragraph's common stretches, or null where nothing of it stayed. */
function paragraphMove(bead: Bead, sides: Sides, name: string): { readonly a: Move; readonly b: Move } | null {
  const [x] = clausesIn(sides.a, bead.a)
  const [y] = clausesIn(sides.b, bead.b)
  if (!x || !y) return null
  const same = readBoth(bead, sides.a, sides.b).flatMap((piece) => (piece.type === 'same' ? [piece] : []))
  if (same.length === 0) return null
  return {
    a: { name, span: [x.start, x.end], common: same.map((piece) => piece.a) },
    b: { name, span: [y.start, y.end], common: same.map((piece) => piece.b) },
  }
}

/** What is left of a span without others, which lie in it and in order. */
function without([start, end]: Span, cuts: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let at = start
  for (const [from, to] of cuts) {
    if (from > at) left.push([at, from])
    at = Math.max(at, to)
  }
  if (end > at) left.push([at, end])
  return left
}

export function findMoves(
  steps: readonly Step[],
  { beads }: WordingAlignment,
  { alike, ...sides }: Sides & { readonly alike: (a: Span, b: Span) => boolean },
): Moves {
  const moved = beads.filter((bead) => bead.moved && bead.a.length === 1 && bead.b.length === 1)
  let last = 0
  const named = (): string => `move${++last}`
  const paragraphs = new Map(
    moved.flatMap((bead) => {
      const move = paragraphMove(bead, sides, named())
      return move === null ? [] : [[bead.id, move] as const]
    }),
  )
  const changed = changedSpans(steps, sides, { whole: new Set(paragraphs.keys()), alike })
  const [a, b]: [Move[], Move[]] = [[], []]
  const byStart = (x: Move, y: Move): number => x.span[0] - y.span[0]
  for (const { sentences } of beads) {
    for (const link of sentences) {
      if (!link.moved || !link.a || !link.b) continue
      if (!within(link.a, changed.a) || !within(link.b, changed.b)) continue
      const [spanA, spanB] = [link.a, link.b]
      // A link may be told by the beads of both clauses.
      if (a.some((m) => overlaps(m.span, spanA)) || b.some((m) => overlaps(m.span, spanB))) continue
      const variants = link.variants ?? []
      const common = {
        a: without(
          spanA,
          variants.map((v) => v.a),
        ),
        b: without(
          spanB,
          variants.map((v) => v.b),
        ),
      }
      if (common.a.length === 0) continue
      const name = named()
      a.push({ name, span: spanA, common: common.a })
      b.push({ name, span: spanB, common: common.b })
    }
  }
  return { paragraphs, a: a.sort(byStart), b: b.sort(byStart) }
}
