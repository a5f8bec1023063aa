/**
 * A bead as it is shown: the words for its relation, what limits them, and both texts with their marks.
 *
 *     relation dropped, b abridged                 节录未见 not in these excerpts
 *     relation added, one earlier witness          新见 new here
 *     relation added, 2021 has it and 2001 not     2001 未见 not in 2001
 */
import type { Bead, Variant, VariantKind } from '../model/alignment.ts'
import type { Reading } from '../model/collation.ts'
import type { ClauseView, Run, Ui, WordingLink } from '../model/view.ts'
import { describeWording, variantWords, whyWording } from './describe.ts'
import { inlineRuns, type Mark, type MovedSentence, tile, variantMarks, withMovedSentences } from './runs.ts'
import { addressIn, clausesOf, clauseView, type WitnessSide } from './side.ts'
import { words } from './words.ts'

/** What stays the same for all beads of one alignment. */
export interface WordingContext {
  readonly ui: Ui
  readonly reading: Reading
  readonly showPunctuation: boolean
  readonly a: WitnessSide
  readonly b: WitnessSide
  /** True for a base clause that no earlier witness compared has, all of them whole. */
  readonly isNew: (clause: string) => boolean
  /** Sentences that stand in another bead on the other side, by the clause that holds them. */
  readonly movedA: ReadonlyMap<string, readonly MovedSentence[]>
  readonly movedB: ReadonlyMap<string, readonly MovedSentence[]>
  /** True where two headings (by position in a and in b) belong together. */
  readonly sameHeading: (a: number, b: number) => boolean
}

/** The short word for the relation. Follows the evidence, not the relation alone. */
function relationWord(bead: Bead, context: WordingContext): string {
  const { ui, reading, a, b } = context
  const abridged = (side: WitnessSide): boolean => side.shown.fidelity === 'abridged'
  if (bead.relation === 'dropped' && (bead.evidence === 'limited' || abridged(b))) return words.absent.abridged[ui]
  if (bead.relation === 'added') {
    if (bead.evidence === 'limited' || abridged(a)) return words.phrase.notInExcerpts[ui](a.short)
    if (!bead.b.every(context.isNew)) return words.phrase.notIn[ui](a.short)
  }
  return words.relation[reading][bead.relation][ui]
}

/** A move inside one section is a reordering; a text without headings is one section. */
function isReordering(bead: Bead, context: WordingContext): boolean {
  const positions = (side: WitnessSide, ids: readonly string[]): number[] =>
    ids.map((id) => side.headingAbove[side.position.get(id) ?? -1] ?? -1)
  const [inA, inB] = [positions(context.a, bead.a), positions(context.b, bead.b)]
  const headed = inA.some((h) => h >= 0) || inB.some((h) => h >= 0)
  if (headed)
    return inA.every((x) => inB.every((y) => (x < 0 && y < 0) || (x >= 0 && y >= 0 && context.sameHeading(x, y))))
  return true
}

function movedWords(bead: Bead, context: WordingContext): readonly string[] {
  if (!bead.moved) return []
  const where = bead.a.map((id) => addressIn(context.a, id)).join(' ')
  const phrase = isReordering(bead, context) ? words.phrase.reordered : words.phrase.movedFrom
  return [phrase[context.ui](where)]
}

/**
 * Of sentences that moved and were reworded on their way: where from, with what differs, and where to. Inside one bead
 * they are reordered, and told once.
 */
function rewordedWords(context: WordingContext, a: readonly ClauseView[], b: readonly ClauseView[]): readonly string[] {
  const { ui, showPunctuation } = context
  const sentences = (views: readonly ClauseView[], moved: WordingContext['movedA']): readonly MovedSentence[] =>
    views.flatMap((view) =>
      (moved.get(view.id) ?? []).filter(
        ({ span, variants }) =>
          variants && view.runs.some((r) => r.mark !== 'same' && r.start < span[1] && r.end > span[0]),
      ),
    )
  const here = new Set([...a, ...b].map((view) => view.address))
  return [
    ...sentences(b, context.movedB).map(({ ref, variants = [] }) => {
      const shown = showPunctuation ? variants : variants.filter((v) => v.kind !== 'punctuation')
      const change = variantWords(shown, context)
      const said = here.has(ref) ? words.label.sentenceReworded[ui] : words.phrase.rewordedFrom[ui](ref)
      return said + (ui === 'zh' ? `（${change}）` : ` (${change})`)
    }),
    ...sentences(a, context.movedA)
      .filter(({ ref }) => !here.has(ref))
      .map(({ ref }) => words.phrase.rewordedTo[ui](ref)),
  ]
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)]

function notesOf(
  bead: Bead,
  context: WordingContext,
  onlyPunctuation: boolean,
  a: readonly ClauseView[],
  b: readonly ClauseView[],
): readonly string[] {
  const { ui } = context
  const refs = (views: readonly ClauseView[], mark: Run['mark']): readonly string[] =>
    unique(views.flatMap((v) => v.runs).flatMap((r) => (r.mark === mark && r.ref ? [r.ref] : [])))
  const own = new Set([...a, ...b].map((view) => view.address))
  const [from, to] = [refs(b, 'from'), refs(a, 'to')]
  // Of a kept clause only marks of type differ: its bead's own evidence speaks.
  const limited =
    bead.evidence === 'limited' || (bead.relation !== 'kept' && bead.variants.some((v) => v.evidence === 'limited'))
  const excerpts = [context.a, context.b].filter((s) => s.shown.fidelity === 'abridged').map((s) => s.short)
  // A word such as 节录未见 says already that the evidence is limited.
  const said = bead.relation === 'added' || bead.relation === 'dropped'
  return [
    ...movedWords(bead, context),
    ...from.filter((ref) => !own.has(ref)).map((ref) => words.phrase.sentenceFrom[ui](ref)),
    ...to.filter((ref) => !own.has(ref)).map((ref) => words.phrase.sentenceTo[ui](ref)),
    ...([...from, ...to].some((ref) => own.has(ref)) ? [words.label.sentenceReordered[ui]] : []),
    ...unique(rewordedWords(context, a, b)),
    ...(onlyPunctuation ? [words.label.onlyPunctuation[ui]] : []),
    ...(limited && !said
      ? excerpts.length > 0
        ? excerpts.map((short) => words.phrase.limitedBecause[ui](short))
        : [words.evidence.limited[ui]]
      : []),
    ...(bead.doubtful ? [words.label.doubtful[ui]] : []),
    ...(bead.why.override === null ? [] : [words.phrase.override[ui](bead.why.override)]),
  ]
}

function markSide(
  side: WitnessSide,
  which: 'a' | 'b',
  bead: Bead,
  shown: readonly Variant[],
  moved: ReadonlyMap<string, readonly MovedSentence[]>,
): readonly ClauseView[] {
  const ids = which === 'a' ? bead.a : bead.b
  const alone = bead.a.length === 0 || bead.b.length === 0
  const marks = alone ? [] : [...variantMarks(shown, which)].sort((x, y) => x.span[0] - y.span[0])
  return clausesOf(side, ids).map((clause) => {
    const whole: Mark = {
      span: [clause.start, clause.end],
      mark: which === 'a' ? 'del' : 'ins',
      kind: 'wording',
      evidence: bead.evidence,
      ref: null,
    }
    const own = alone ? [whole] : marks.filter((m) => m.span[0] < clause.end && m.span[1] > clause.start)
    const laid = withMovedSentences(own, clause, moved.get(clause.id) ?? [], which)
    return clauseView(side, clause, tile(side.text, clause.start, clause.end, laid))
  })
}

const isMarked = (r: Run): boolean => r.mark !== 'same'

/** Characters marked, of all characters on both sides. */
function changedShare(views: readonly ClauseView[]): number {
  let all = 0
  let marked = 0
  for (const r of views.flatMap((v) => v.runs)) {
    all += r.end - r.start
    if (isMarked(r)) marked += r.end - r.start
  }
  return all === 0 ? 0 : marked / all
}

export function buildWordingLink(bead: Bead, context: WordingContext): WordingLink {
  const shown = context.showPunctuation ? bead.variants : bead.variants.filter((v) => v.kind !== 'punctuation')
  const a = markSide(context.a, 'a', bead, shown, context.movedA)
  const b = markSide(context.b, 'b', bead, shown, context.movedB)
  const variants: Record<VariantKind, number> = { wording: 0, punctuation: 0, number: 0, order: 0 }
  for (const v of bead.variants) variants[v.kind]++
  // Marked as words, whole: a number that changed in it counts as one all the same.
  const own = new Set(bead.a.map((id) => addressIn(context.a, id)))
  for (const { ref, variants: inner = [] } of bead.b.flatMap((id) => context.movedB.get(id) ?? []))
    if (!own.has(ref)) variants.number += inner.filter((v) => v.kind === 'number').length
  const onlyPunctuation = bead.variants.length > 0 && variants.punctuation === bead.variants.length
  const spans = (side: WitnessSide, ids: readonly string[], views: readonly ClauseView[]) =>
    clausesOf(side, ids).map((c, i) => ({ start: c.start, end: c.end, runs: views[i]?.runs ?? [] }))
  const link: WordingLink = {
    kind: 'wording',
    bead: bead.id,
    relation: bead.relation,
    moved: bead.moved,
    movedFrom: bead.moved ? bead.a.map((id) => addressIn(context.a, id)) : [],
    evidence: bead.evidence,
    doubtful: bead.doubtful,
    score: bead.why.pass === 'override' ? null : bead.score,
    word: relationWord(bead, context),
    notes: notesOf(bead, context, onlyPunctuation, a, b),
    onlyPunctuation,
    sentence: '',
    why: whyWording(bead, context),
    a,
    b,
    inline: inlineRuns(spans(context.a, bead.a, a), spans(context.b, bead.b, b), shown),
    changed: changedShare([...a, ...b]),
    variants,
  }
  return { ...link, sentence: describeWording(link, bead, context) }
}
