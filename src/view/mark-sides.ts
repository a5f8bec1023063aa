/**
 * Both sides of a bead with their marks.
 *
 *     revised            双方[支持→欢迎]该倡议。       what differs, and sentences that moved
 *     new_here           {+双方建立热线。+}             the whole clause
 *     shares             {+面对干旱，+}双方视彼此为优先合作伙伴      what stands in the other text is not marked, and leads there
 *     not_in_excerpts    双方建立热线。                 nothing: nothing is known to differ
 */
import type { Bead, Variant } from '../model/alignment.ts'
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

export function markSide(
  which: 'a' | 'b',
  bead: Bead,
  shown: readonly Variant[],
  context: WordingContext,
): readonly ClauseView[] {
  const side = context[which]
  const moved = which === 'a' ? context.movedA : context.movedB
  const alone = bead.a.length === 0 || bead.b.length === 0
  const marks = alone
    ? loneMarks(bead, which, context)
    : [...variantMarks(shown, which)].sort((x, y) => x.span[0] - y.span[0])
  return clausesOf(side, bead[which]).map((clause) => {
    const own = marks.filter((m) => m.span[0] < clause.end && m.span[1] > clause.start)
    const laid = withMovedSentences(own, clause, moved.get(clause.id) ?? [], which)
    return clauseView(side, clause, tile(side.text, clause.start, clause.end, laid))
  })
}
