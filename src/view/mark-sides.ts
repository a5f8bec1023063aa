/**
 * Both sides of a bead with their marks.
 *
 *     revised            双方[支持→欢迎]该倡议。       what differs, and sentences that moved
 *     new_here           {+双方建立热线。+}             the whole clause
 *     shares             {+面对干旱，+}双方视彼此为优先合作伙伴      what stands in the other text is not marked, and leads there
 *     not_in_excerpts    双方建立热线。                 nothing: nothing is known to differ
 *     merged             [>双方支持渔业合作。]双方扩大贸易{<支持渔业合作}    words that changed their place inside the bead
 */
import type { Bead, Variant } from '../model/alignment.ts'
import { WEIGHT_THAT_TELLS } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import type { ClauseView } from '../model/view.ts'
import { wordingClaims } from './claims.ts'
import { commonStretches } from './common-stretches.ts'
import { type Mark, outsideOf, tile, variantMarks, withMovedSentences } from './runs.ts'
import { addressIn, clausesOf, clauseView } from './side.ts'
import type { WordingContext } from './wording-context.ts'

/** The stretch without the white space at its ends. */
function withoutBlanks(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  return [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length]
}

const LETTER = /[\p{L}\p{N}]/u

/** The marks of a clause that one side has alone, by its claim: nothing where no difference is known. */
function loneMarks(bead: Bead, which: 'a' | 'b', context: WordingContext): readonly Mark[] {
  const { difference, look } = wordingClaims[bead.claim]
  if (!difference) return []
  const side = context[which]
  const other = which === 'a' ? context.b : context.a
  const mark = which === 'a' ? ('del' as const) : ('ins' as const)
  const whole = clausesOf(side, bead[which]).map((clause): Mark => {
    return { span: [clause.start, clause.end], mark, kind: 'wording', evidence: bead.evidence, ref: null }
  })
  if (look !== 'shares') return whole
  // Words that stand in the other text are not marked as wanting there; they lead to their place.
  const placed = bead[which].flatMap((id) => context.passages[which === 'a' ? 'byA' : 'byB'].get(id) ?? [])
  const held = placed
    .flatMap(({ passage, a, b }): readonly Mark[] => {
      const ref = addressIn(other, which === 'a' ? b : a)
      const [own, there] = which === 'a' ? [passage.a, passage.b] : [passage.b, passage.a]
      const spans = passage.exact
        ? [own]
        : commonStretches({ text: side.text, span: own }, { text: other.text, span: there })
      return spans.map((span): Mark => ({ span, mark: 'same', kind: null, evidence: null, ref }))
    })
    .sort((x, y) => x.span[0] - y.span[0])
  // A full stop that is left over is no wording of its own.
  const left = outsideOf(whole, held).map((m): Mark => ({ ...m, span: withoutBlanks(side.text, m.span) }))
  return [...held, ...left.filter((m) => LETTER.test(side.text.slice(...m.span)))]
}

/** Of a stretch at least this share bears a mark, on both sides, where it changed its place and was not replaced. */
const MARKED = 0.5

interface BothSides {
  readonly shown: readonly Variant[]
  readonly bead: Bead
}

/**
 * Words that the counterpart has at another place are not marked as wanting there. A diff keeps one order; what crosses it
 * is deleted here and inserted there, and passages tell that it is the same.
 */
function crossedMarks(which: 'a' | 'b', { shown, bead }: BothSides, context: WordingContext): readonly Mark[] {
  const other = which === 'a' ? 'b' : 'a'
  const touched = (at: 'a' | 'b', [start, end]: Span): readonly Variant[] =>
    shown.filter((v) => v[at][0] < end && v[at][1] > start)
  const mostlyMarked = (at: 'a' | 'b', span: Span): boolean =>
    touched(at, span).reduce((sum, v) => sum + Math.min(v[at][1], span[1]) - Math.max(v[at][0], span[0]), 0) >=
    MARKED * (span[1] - span[0])
  const mark = which === 'a' ? ('to' as const) : ('from' as const)
  return bead[which].flatMap((id) =>
    (context.passages[which === 'a' ? 'byA' : 'byB'].get(id) ?? []).flatMap(({ passage, ...ids }): readonly Mark[] => {
      if (!passage.exact && passage.weight < WEIGHT_THAT_TELLS) return []
      if (!bead[other].includes(ids[other])) return []
      if (!mostlyMarked('a', passage.a) || !mostlyMarked('b', passage.b)) return []
      const ref = addressIn(context[other], ids[other])
      const own = { text: context[which].text, span: passage[which] }
      const there = { text: context[other].text, span: passage[other] }
      return (passage.exact ? [own.span] : commonStretches(own, there)).flatMap(([start, end]) =>
        touched(which, [start, end]).map((v): Mark => {
          const span: Span = [Math.max(start, v[which][0]), Math.min(end, v[which][1])]
          return { span, mark, kind: 'order', evidence: v.evidence, ref }
        }),
      )
    }),
  )
}

export function markSide(
  which: 'a' | 'b',
  bead: Bead,
  shown: readonly Variant[],
  context: WordingContext,
): readonly ClauseView[] {
  const side = context[which]
  const moved = which === 'a' ? context.movedA : context.movedB
  const alone = bead.a.length === 0 || bead.b.length === 0
  const crossed = alone ? [] : crossedMarks(which, { shown, bead }, context)
  const marks = alone
    ? loneMarks(bead, which, context)
    : [...outsideOf(variantMarks(shown, which), crossed), ...crossed].sort((x, y) => x.span[0] - y.span[0])
  return clausesOf(side, bead[which]).map((clause) => {
    const own = marks.filter((m) => m.span[0] < clause.end && m.span[1] > clause.start)
    const laid = withMovedSentences(own, clause, moved.get(clause.id) ?? [], which)
    return clauseView(side, clause, tile(side.text, clause.start, clause.end, laid))
  })
}
