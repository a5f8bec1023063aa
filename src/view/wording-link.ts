/**
 * A bead as it is shown: the words for its relation, what limits them, and both texts with their marks.
 *
 *     claim not_in_excerpts      节录未见            nothing marked: nothing is known to be dropped
 *     claim shares               无对应条款；与 2021-2.2 共有“视彼此为优先合作伙伴”
 *     claim new_here             新见; in a column among several  2001 未见, and the row says once what holds for all
 *
 * What is claimed was settled when the collation was made (`claims.ts`); here it is put into words and marks.
 */
import type { Bead, VariantKind } from '../model/alignment.ts'
import type { ClauseView, Run, WordingLink } from '../model/view.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { claimWord, differs, groupOf, wordingClaims } from './claims.ts'
import { describeWording, variantWords, whyWording } from './describe.ts'
import { markSide } from './mark-sides.ts'
import { inlineRuns, type MovedSentence } from './runs.ts'
import { MUCH_CHANGED, sentencePairs } from './sentence-pairs.ts'
import { carriedNote, passageNotes, passagesOf, passageView, sharedWeights } from './shared-passages.ts'
import { addressIn, clausesOf, type WitnessSide } from './side.ts'
import { stanceChanges } from './stance-changes.ts'
import type { WordingContext } from './wording-context.ts'

/** The short word of the claim. In a column among several nothing is called new: the row says what holds for all. */
function shortWord({ claim, b }: Bead, context: WordingContext): string {
  const names = { a: context.a.short, b: context.b.short, lacking: b.length > 0 ? ('a' as const) : ('b' as const) }
  return claimWord(context.several && claim === 'new_here' ? 'not_in_earlier' : claim, names, context.ui)
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
  return [say(context.ui, phrase, { where })]
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
      const said = here.has(ref) ? words.label.sentenceReworded[ui] : say(ui, words.phrase.rewordedFrom, { where: ref })
      return said + typeset(ui).aside(change)
    }),
    ...sentences(a, context.movedA)
      .filter(({ ref }) => !here.has(ref))
      .map(({ ref }) => say(ui, words.phrase.rewordedTo, { where: ref })),
  ]
}

/** Words, less than a sentence, that stand in the counterpart at another place. */
const isCrossed = (r: Run): boolean => (r.mark === 'to' || r.mark === 'from') && r.kind === 'order'

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)]

function notesOf(
  bead: Bead,
  context: WordingContext,
  a: readonly ClauseView[],
  b: readonly ClauseView[],
  shared: readonly string[],
): readonly string[] {
  const { ui } = context
  const refs = (views: readonly ClauseView[], mark: Run['mark']): readonly string[] =>
    unique(views.flatMap((v) => v.runs).flatMap((r) => (r.mark === mark && r.ref && !isCrossed(r) ? [r.ref] : [])))
  const own = new Set([...a, ...b].map((view) => view.address))
  const [from, to] = [refs(b, 'from'), refs(a, 'to')]
  // Of a kept clause only marks of type differ: its bead's own evidence speaks.
  const limited =
    bead.evidence === 'limited' || (bead.relation !== 'kept' && bead.variants.some((v) => v.evidence === 'limited'))
  const excerpts = [context.a, context.b].filter((s) => s.shown.fidelity === 'abridged').map((s) => s.short)
  const printed = [context.a, context.b].filter((s) => s.witness.fromLayout === true).map((s) => s.short)
  // A word such as 节录未见 says already that the evidence is limited; of shared words nothing is claimed to be absent.
  const said = bead.a.length === 0 || bead.b.length === 0
  return [
    ...movedWords(bead, context),
    ...shared,
    ...from.filter((ref) => !own.has(ref)).map((ref) => say(ui, words.phrase.sentenceFrom, { where: ref })),
    ...to.filter((ref) => !own.has(ref)).map((ref) => say(ui, words.phrase.sentenceTo, { where: ref })),
    ...([...from, ...to].some((ref) => own.has(ref)) ? [words.label.sentenceReordered[ui]] : []),
    ...(a.some((view) => view.runs.some(isCrossed)) ? [words.label.wordsReordered[ui]] : []),
    ...unique(rewordedWords(context, a, b)),
    ...(limited && !said
      ? excerpts.length > 0
        ? excerpts.map((short) => say(ui, words.phrase.limitedBecause, { short }))
        : printed.length > 0
          ? printed.map((short) => say(ui, words.phrase.limitedByLayout, { short }))
          : [words.evidence.limited[ui]]
      : []),
    ...(bead.doubtful ? [words.label.doubtful[ui]] : []),
    ...(bead.why.override === null ? [] : [say(ui, words.phrase.override, { note: bead.why.override })]),
  ]
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

/** A share of characters in words: `12%`; of less than one in a hundred `<1%`. */
const shareWords = (share: number): string => (share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`)

/** `对应 2021-5`: that the later clause corresponds, and not what the later document did to the earlier one. */
function placeWords(bead: Bead, context: WordingContext): string {
  if (bead.a.length === 0 || bead.b.length === 0) return ''
  const where = bead.a.map((id) => addressIn(context.a, id))
  return say(context.ui, words.phrase.correspondsTo, { where: typeset(context.ui).list(where) })
}

function countVariants(bead: Bead, context: WordingContext): Readonly<Record<VariantKind, number>> {
  const variants: Record<VariantKind, number> = { wording: 0, punctuation: 0, number: 0, order: 0 }
  for (const v of bead.variants) variants[v.kind]++
  // Marked as words, whole: a number that changed in it counts as one all the same.
  const own = new Set(bead.a.map((id) => addressIn(context.a, id)))
  for (const { ref, variants: inner = [] } of bead.b.flatMap((id) => context.movedB.get(id) ?? []))
    if (!own.has(ref)) variants.number += inner.filter((v) => v.kind === 'number').length
  return variants
}

export function buildWordingLink(bead: Bead, context: WordingContext): WordingLink {
  const { ui } = context
  const shown = context.showPunctuation ? bead.variants : bead.variants.filter((v) => v.kind !== 'punctuation')
  const a = markSide('a', bead, shown, context)
  const b = markSide('b', bead, shown, context)
  const spans = (side: WitnessSide, ids: readonly string[], views: readonly ClauseView[]) =>
    clausesOf(side, ids).map((c, i) => ({ start: c.start, end: c.end, runs: views[i]?.runs ?? [] }))
  const told = passagesOf(bead, context.passages, { a, b })
  const views = (placed: (typeof told)['a']) => placed.map((p) => passageView(p, context.a, context.b))
  const [sharedA, sharedB, own] = [views(told.a), views(told.b), views(told.own)]
  const shared = [
    ...carriedNote(own, ui),
    ...passageNotes(bead, sharedB, 'b', ui),
    ...passageNotes(bead, sharedA, 'a', ui),
  ]
  const { look } = wordingClaims[bead.claim]
  const stances = stanceChanges(bead.stances, bead.a, context)
  const changed = changedShare([...a, ...b])
  const linked = bead.a.length > 0 && bead.b.length > 0
  const sentences = linked && changed > 0 ? sentencePairs(bead, { a, b }, context) : null
  const link: WordingLink = {
    kind: 'wording',
    bead: bead.id,
    claim: bead.claim,
    group: groupOf(bead),
    look,
    difference: differs(bead, context.showPunctuation),
    quiet: changed === 0 && stances.length === 0 && (look === 'kept' || look === 'moved' || look === 'punctuation'),
    moved: bead.moved,
    movedFrom: bead.moved ? bead.a.map((id) => addressIn(context.a, id)) : [],
    evidence: bead.evidence,
    doubtful: bead.doubtful,
    score: bead.why.pass === 'override' ? null : bead.score,
    word: shortWord(bead, context),
    notes: notesOf(bead, context, a, b, [...new Set(stances.map((s) => s.word)), ...shared]),
    place: placeWords(bead, context),
    passages: [...own, ...sharedB, ...sharedA],
    sentence: '',
    why: whyWording(bead, context, sharedWeights(told, context.a, context.b)),
    a,
    b,
    inline: inlineRuns(spans(context.a, bead.a, a), spans(context.b, bead.b, b), shown),
    sentences,
    pairs: changed > MUCH_CHANGED ? sentences : null,
    changed,
    // Of a clause that one side lacks the whole is marked: a share would say nothing.
    share: linked && changed > 0 && context.shares ? shareWords(changed) : null,
    variants: countVariants(bead, context),
    stances,
  }
  return { ...link, sentence: describeWording(link, bead, context) }
}
