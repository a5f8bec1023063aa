/**
 * A link read out as sentences, for screen readers, `why` and plain text.
 *
 *     2023-3 对应 2021-5，改动：“支持”改为“欢迎”；多出“和平”。
 *     2023-3 corresponds to 2021-5, reworded: "support" becomes "welcome"; with "peace".
 *     2023-5 与 2021 提要的 2021-3 同题，共有“国际法”。提要，非原文，请勿引用。
 */
import type { Bead, Variant } from '../model/alignment.ts'
import type { Reading } from '../model/collation.ts'
import type { ClauseView, Run, SubjectLink, Ui, WordingLink } from '../model/view.ts'
import { changeWords, groundsWords, linkWords } from '../words/describe-words.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { claimWord, echoClaim, subjectClaims } from './claims.ts'
import { addressIn, type WitnessSide } from './side.ts'

/** Longest passage quoted in a sentence, in characters; a longer one is cut in the middle. */
const QUOTE_LIMIT = 60
/** Changes told one by one; the rest are counted. */
const CHANGES_TOLD = 12
/** The same of one sentence that was reworded on its way to another clause: they stand in a note. */
const VARIANTS_TOLD = 4

interface Described {
  readonly ui: Ui
  readonly reading: Reading
  readonly a: WitnessSide
  readonly b: WitnessSide
}

/** A passage in quotation marks, line breaks as spaces, shortened in the middle. White space alone is named. */
export function quotePassage(text: string, ui: Ui): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line === '' && text !== '') return changeWords.space[ui]
  const characters = [...line]
  if (characters.length <= QUOTE_LIMIT) return typeset(ui).quoted(line)
  const half = QUOTE_LIMIT / 2
  // No word of a spaced script is cut in two: somebody quotes it.
  const [from, to] = [characters.slice(0, half), characters.slice(-half)]
  const split = (at: number): boolean => [characters[at - 1], characters[at]].every((c) => IN_WORD.test(c ?? ''))
  while (split(half) && from.length > half / 2 && IN_WORD.test(from.at(-1) ?? '')) from.pop()
  while (split(characters.length - half) && to.length > half / 2 && IN_WORD.test(to[0] ?? '')) to.shift()
  return typeset(ui).quoted(`${from.join('')}…${to.join('')}`)
}

const IN_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u

type Change = {
  readonly gone: string
  readonly come: string
  readonly ref: string | null
  /** Of a sentence that stands elsewhere on the other side; `inside` the same clauses it is reordered. */
  readonly moved: 'from' | 'to' | 'inside' | null
  /** … in other words. */
  readonly reworded: boolean
  /** Excerpts take part, and may merely leave out what stands on one side alone. */
  readonly limited: boolean
}

/** White space that came or went with a whole passage beside it: no change of its own. */
function withoutSeams(inline: readonly Run[]): readonly Run[] {
  return inline.filter((r, i) => {
    if ((r.mark !== 'del' && r.mark !== 'ins') || r.text.trim() !== '') return true
    const [same, moved] = [r.mark, r.mark === 'del' ? 'to' : 'from']
    return ![inline[i - 1], inline[i + 1]].some(
      (n) => n && (n.mark === same || n.mark === moved) && n.text.trim() !== '',
    )
  })
}

/**
 * Deletions and insertions in order of reading, a deletion paired with the insertion that follows it at once. A sentence
 * that stands elsewhere on the other side, in its words or in others, is neither; inside the bead (`own`) it is told once.
 */
function changesOf(inline: readonly Run[], own: ReadonlySet<string>): readonly Change[] {
  const changes: Change[] = []
  for (let i = 0; i < inline.length; i++) {
    const r = inline[i]!
    if (r.mark !== 'del' && r.mark !== 'ins' && r.mark !== 'from' && r.mark !== 'to') continue
    const next = inline[i + 1]
    const plain = { ref: null, moved: null, reworded: false, limited: r.evidence === 'limited' }
    if (r.ref !== null) {
      const here = r.mark === 'from' || r.mark === 'ins'
      const inside = own.has(r.ref)
      if (inside && !here) continue
      const reworded = r.mark === 'del' || r.mark === 'ins'
      changes.push({
        ...plain,
        gone: '',
        come: r.text,
        ref: r.ref,
        moved: inside ? 'inside' : here ? 'from' : 'to',
        reworded,
      })
    } else if (r.mark === 'del' && next?.mark === 'ins' && next.ref === null) {
      changes.push({ ...plain, gone: r.text, come: next.text })
      i++
    } else changes.push(r.mark === 'del' ? { ...plain, gone: r.text, come: '' } : { ...plain, gone: '', come: r.text })
  }
  return changes
}

function sayChange(change: Change, { ui, reading, a, b }: Described): string {
  const { ref, moved, reworded, limited } = change
  const [gone, come] = [change.gone && quotePassage(change.gone, ui), change.come && quotePassage(change.come, ui)]
  if (moved === 'inside') return say(ui, changeWords.reordered, { words: come, reworded })
  if (moved && ref)
    return say(ui, moved === 'from' ? changeWords.movedFrom : changeWords.movedTo, {
      words: come,
      where: ref,
      reworded,
    })
  if (limited) {
    // Nothing is said to be deleted or added where one text is excerpts.
    if (gone && come) return say(ui, changeWords.reads, { gone, come })
    const absent = claimWord('not_in_excerpts', { a: a.short, b: b.short, lacking: gone ? 'b' : 'a' }, ui)
    return say(ui, changeWords.absent, { words: gone || come, absent })
  }
  if (gone && come) return say(ui, changeWords.becomes, { gone, come })
  if (gone) return say(ui, reading === 'versions' ? changeWords.deleted : changeWords.without, { gone })
  return say(ui, reading === 'versions' ? changeWords.added : changeWords.with, { come })
}

/** What differs between two passages, in a few words: `“不得”改为“可”`. Each variant counts in the files of both sides. */
export function variantWords(variants: readonly Variant[], context: Described): string {
  const { ui, a, b } = context
  const told = variants.slice(0, VARIANTS_TOLD).map((v) => {
    const [gone, come] = [a.text.slice(...v.a), b.text.slice(...v.b)]
    // Excerpts may leave out what the other text has; what they have themselves is sure.
    const limited = (gone !== '' && b.shown.fidelity === 'abridged') || (come !== '' && a.shown.fidelity === 'abridged')
    return sayChange({ gone, come, ref: null, moved: null, reworded: false, limited }, context)
  })
  const more = variants.length - told.length
  if (more > 0) told.push(say(ui, changeWords.more, { changes: more }))
  return typeset(ui).list(told)
}

function opening(link: WordingLink, bead: Bead, { ui, a, b }: Described): string {
  const [earlier, later] = [bead.a.map((id) => addressIn(a, id)), bead.b.map((id) => addressIn(b, id))]
  const { word } = link
  if (earlier.length > 0 && later.length > 0) return say(ui, linkWords.pair, { earlier, later, word })
  return say(ui, linkWords.alone, { address: typeset(ui).list([...earlier, ...later]), word })
}

/** The change of one bead in the reader's language. Ends with a full stop. */
export function describeWording(link: WordingLink, bead: Bead, context: Described): string {
  const { ui } = context
  const alone = bead.a.length === 0 || bead.b.length === 0
  const own = new Set([
    ...bead.a.map((id) => addressIn(context.a, id)),
    ...bead.b.map((id) => addressIn(context.b, id)),
  ])
  const changes = changesOf(withoutSeams(link.inline), own).filter((c) => !alone || c.moved !== null)
  const told = changes.slice(0, CHANGES_TOLD).map((c) => sayChange(c, context))
  const more = changes.length - told.length
  if (more > 0) told.push(say(ui, changeWords.more, { changes: more }))
  return say(ui, linkWords.sentence, { head: opening(link, bead, context), changes: told, notes: link.notes })
}

const score = (n: number): string => n.toFixed(2)

/** How much wording a bead shares with a clause outside it, by the weight of its passages. */
export interface SharedWeight {
  readonly place: string
  readonly weight: number
}

/** What a bead rests on, one line a point; of a clause without a counterpart what comes nearest. */
export function whyWording(
  bead: Bead,
  { ui, a, b }: Described,
  shared: readonly SharedWeight[] = [],
): readonly string[] {
  const { why, runnerUp } = bead
  const alone = bead.a.length === 0 || bead.b.length === 0
  const lines = [alone ? words.label.noCounterpart[ui] : say(ui, groundsWords.pass, { pass: words.pass[why.pass] })]
  if (!alone && why.pass !== 'override') lines.push(say(ui, groundsWords.similarity, { score: score(bead.score) }))
  if (why.terms.length > 0) lines.push(say(ui, groundsWords.terms, { terms: why.terms.join(' · ') }))
  if (runnerUp) {
    // Of a clause that stands alone this is its nearest; else the next best beside the one that was linked.
    const own = new Set([...bead.a.map((id) => addressIn(a, id)), ...bead.b.map((id) => addressIn(b, id))])
    const places = [...runnerUp.a.map((id) => addressIn(a, id)), ...runnerUp.b.map((id) => addressIn(b, id))]
    lines.push(
      say(ui, groundsWords[alone ? 'nearest' : 'runnerUp'], {
        places: alone ? places.filter((place) => !own.has(place)) : places,
        score: score(runnerUp.score),
      }),
    )
  }
  if (shared.length > 0) {
    const { aside, list } = typeset(ui)
    const told = shared.map(({ place, weight }) => place + aside(String(weight)))
    lines.push(say(ui, groundsWords.sharedWeights, { places: list(told) }))
  }
  if (why.doubt !== null) lines.push(say(ui, groundsWords.doubt, { doubt: words.doubt[why.doubt] }))
  if (why.override !== null) lines.push(say(ui, words.phrase.override, { note: why.override }))
  return lines
}

/** What an echo rests on. Scores of echoes weigh shared terms; they are no share of wording. */
export function whySubject(link: Pick<SubjectLink, 'strength' | 'score' | 'terms'>, ui: Ui): readonly string[] {
  const { word } = subjectClaims[echoClaim(link.strength)]
  const lines = [groundsWords.subject[ui], say(ui, groundsWords.subjectScore, { score: score(link.score), word })]
  if (link.terms.length > 0)
    lines.push(say(ui, groundsWords.subjectTerms, { terms: link.terms.map(typeset(ui).quoted) }))
  return lines
}

/** An echo in the reader's language. `digest` is true where side a is a digest. */
export function describeSubject(
  link: {
    readonly strength: 'strong' | 'weak'
    readonly a: ClauseView
    readonly b: ClauseView
    readonly terms: readonly string[]
  },
  ui: Ui,
): string {
  return say(ui, linkWords.echo, {
    a: link.a.address,
    b: link.b.address,
    word: subjectClaims[echoClaim(link.strength)].word[ui],
    terms: link.terms.map(typeset(ui).quoted),
    caution: words.label.summaryNotQuotable[ui],
  })
}
