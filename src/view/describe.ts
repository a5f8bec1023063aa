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
import { claimWord, echoClaim, subjectClaims } from './claims.ts'
import { addressIn, type WitnessSide } from './side.ts'
import { listWords, quoted, words } from './words.ts'

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
  if (line === '' && text !== '') return ui === 'zh' ? '空格' : 'a space'
  const characters = [...line]
  if (characters.length <= QUOTE_LIMIT) return quoted(line, ui)
  const half = QUOTE_LIMIT / 2
  // No word of a spaced script is cut in two: somebody quotes it.
  const [from, to] = [characters.slice(0, half), characters.slice(-half)]
  const split = (at: number): boolean => [characters[at - 1], characters[at]].every((c) => IN_WORD.test(c ?? ''))
  while (split(half) && from.length > half / 2 && IN_WORD.test(from.at(-1) ?? '')) from.pop()
  while (split(characters.length - half) && to.length > half / 2 && IN_WORD.test(to[0] ?? '')) to.shift()
  return quoted(`${from.join('')}…${to.join('')}`, ui)
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
    const r = inline[i] as Run
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

function changeWords(change: Change, { ui, reading, a, b }: Described): string {
  const { gone, come, ref, moved, reworded, limited } = change
  const q = (text: string): string => quotePassage(text, ui)
  if (moved && ref) {
    const zh = ui === 'zh'
    const where =
      moved === 'inside'
        ? words.label.reorderedInside[ui]
        : (moved === 'from' ? words.phrase.movedFrom : words.phrase.movedTo)[ui](ref)
    const other = reworded ? (zh ? (moved === 'inside' ? '并改动' : ' 并改动') : ', reworded') : ''
    return zh ? `${q(come)}${where}${other}` : `${q(come)} ${where}${other}`
  }
  if (limited) {
    // Nothing is said to be deleted or added where one text is excerpts.
    if (gone && come) return ui === 'zh' ? `${q(gone)}此处作${q(come)}` : `${q(gone)} reads ${q(come)} here`
    const absent = claimWord('not_in_excerpts', { a: a.short, b: b.short, lacking: gone ? 'b' : 'a' }, ui)
    return ui === 'zh' ? `${q(gone || come)}${absent}` : `${q(gone || come)} ${absent}`
  }
  if (gone && come) return ui === 'zh' ? `${q(gone)}改为${q(come)}` : `${q(gone)} becomes ${q(come)}`
  if (reading === 'versions') {
    if (gone) return ui === 'zh' ? `删${q(gone)}` : `deleted ${q(gone)}`
    return ui === 'zh' ? `增${q(come)}` : `added ${q(come)}`
  }
  if (gone) return ui === 'zh' ? `不见${q(gone)}` : `without ${q(gone)}`
  return ui === 'zh' ? `多出${q(come)}` : `with ${q(come)}`
}

/** What differs between two passages, in a few words: `“不得”改为“可”`. Each variant counts in the files of both sides. */
export function variantWords(variants: readonly Variant[], context: Described): string {
  const { ui, a, b } = context
  const told = variants.slice(0, VARIANTS_TOLD).map((v) => {
    const [gone, come] = [a.text.slice(...v.a), b.text.slice(...v.b)]
    // Excerpts may leave out what the other text has; what they have themselves is sure.
    const limited = (gone !== '' && b.shown.fidelity === 'abridged') || (come !== '' && a.shown.fidelity === 'abridged')
    return changeWords({ gone, come, ref: null, moved: null, reworded: false, limited }, context)
  })
  const more = variants.length - told.length
  if (more > 0) told.push(ui === 'zh' ? `另有 ${more} 处` : `${more} more`)
  return listWords(told, ui)
}

function opening(link: WordingLink, bead: Bead, { ui, a, b }: Described): string {
  const left = listWords(
    bead.a.map((id) => addressIn(a, id)),
    ui,
  )
  const right = listWords(
    bead.b.map((id) => addressIn(b, id)),
    ui,
  )
  const zh = ui === 'zh'
  if (left === '' || right === '') return zh ? `${left}${right}：${link.word}` : `${left}${right}: ${link.word}`
  // That they correspond, and how the words differ: never what the later document did to the earlier one.
  return zh ? `${right} 对应 ${left}，${link.word}` : `${right} corresponds to ${left}, ${link.word}`
}

/** The change of one bead in the reader's language. Ends with a full stop. */
export function describeWording(link: WordingLink, bead: Bead, context: Described): string {
  const { ui } = context
  const zh = ui === 'zh'
  const alone = bead.a.length === 0 || bead.b.length === 0
  const own = new Set([
    ...bead.a.map((id) => addressIn(context.a, id)),
    ...bead.b.map((id) => addressIn(context.b, id)),
  ])
  const changes = changesOf(withoutSeams(link.inline), own).filter((c) => !alone || c.moved !== null)
  const told = changes.slice(0, CHANGES_TOLD).map((c) => changeWords(c, context))
  const more = changes.length - told.length
  if (more > 0) told.push(zh ? `另有 ${more} 处` : `${more} more`)
  const notes = link.notes
  const head = opening(link, bead, context)
  if (zh)
    return `${head}${told.length > 0 ? `：${told.join('；')}` : ''}。${notes.length > 0 ? `${notes.join('；')}。` : ''}`
  return `${head}${told.length > 0 ? `: ${told.join('; ')}` : ''}.${notes.length > 0 ? ` ${sentenceCase(notes.join('; '))}.` : ''}`
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
  const zh = ui === 'zh'
  const { why, runnerUp } = bead
  const pass = words.pass[why.pass]
  const alone = bead.a.length === 0 || bead.b.length === 0
  const lines = alone ? [words.label.noCounterpart[ui]] : [zh ? `方法：${pass.zh}` : `found: ${pass.en}`]
  if (bead.a.length > 0 && bead.b.length > 0 && why.pass !== 'override')
    lines.push(zh ? `相似度 ${score(bead.score)}` : `similarity ${score(bead.score)}`)
  if (why.terms.length > 0) {
    // Strings of characters that the method counts, often parts of words: no quotation, and not set as one.
    const terms = why.terms.join(' · ')
    lines.push(zh ? `据以相连的共有字串：${terms}` : `shared strings used for matching: ${terms}`)
  }
  if (runnerUp) {
    // Of a clause that stands alone this is its nearest; else the next best beside the one that was linked.
    const own = new Set([...bead.a.map((id) => addressIn(a, id)), ...bead.b.map((id) => addressIn(b, id))])
    const places = [...runnerUp.a.map((id) => addressIn(a, id)), ...runnerUp.b.map((id) => addressIn(b, id))]
    const named = listWords(alone ? places.filter((place) => !own.has(place)) : places, ui)
    const label = words.label[alone ? 'nearest' : 'runnerUp'][ui]
    lines.push(zh ? `${label}：${named}，${score(runnerUp.score)}` : `${label}: ${named}, ${score(runnerUp.score)}`)
  }
  if (shared.length > 0) {
    const told = shared.map(({ place, weight }) => (zh ? `${place}（${weight}）` : `${place} (${weight})`))
    lines.push(words.phrase.sharedWeights[ui](listWords(told, ui)))
  }
  if (why.doubt !== null)
    lines.push(zh ? `对应存疑：${words.doubt[why.doubt].zh}` : `doubtful match: ${words.doubt[why.doubt].en}`)
  if (why.override !== null) lines.push(words.phrase.override[ui](why.override))
  return lines
}

/** What an echo rests on. Scores of echoes weigh shared terms; they are no share of wording. */
export function whySubject(link: Pick<SubjectLink, 'strength' | 'score' | 'terms'>, ui: Ui): readonly string[] {
  const zh = ui === 'zh'
  const lines = [
    zh ? '方法：共有的术语与少见字词；不比字句' : 'found: shared terms and rare words; wording is not compared',
  ]
  lines.push(
    zh
      ? `分值 ${score(link.score)}（${subjectClaims[echoClaim(link.strength)].word.zh}）`
      : `score ${score(link.score)} (${subjectClaims[echoClaim(link.strength)].word.en})`,
  )
  if (link.terms.length > 0) {
    const terms = listWords(
      link.terms.map((t) => quoted(t, ui)),
      ui,
    )
    lines.push(zh ? `共有：${terms}` : `in common: ${terms}`)
  }
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
  const zh = ui === 'zh'
  const word = subjectClaims[echoClaim(link.strength)].word[ui]
  const terms = listWords(
    link.terms.map((t) => quoted(t, ui)),
    ui,
  )
  const caution = words.label.summaryNotQuotable[ui]
  if (zh) return `${link.b.address} 与 ${link.a.address} ${word}${terms ? `，共有${terms}` : ''}。${caution}。`
  return `${link.b.address} and ${link.a.address}: ${word}${terms ? `, sharing ${terms}` : ''}. ${sentenceCase(caution)}.`
}

/** The sentences of a link as built. */
export const describeLink = (link: WordingLink | SubjectLink): string => link.sentence
