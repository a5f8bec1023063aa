/**
 * Wording that a bead shares with clauses other than its counterparts, and how it is told.
 *
 *     a clause without a counterpart      与 2021-2.2 共有“视彼此为优先合作伙伴”
 *     a clause of which nearly all stands in another one      其文亦见于 2021-5
 *     a revised clause, some words of which its own counterpart lacks      “在该框架内协调立场”见于 2021-7
 *
 * Beside a counterpart a passage is told only where it explains words that are marked: what the counterpart has as well
 * needs no other source.
 */
import type { Bead } from '../model/alignment.ts'
import { type Passage, WEIGHT_THAT_TELLS } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import type { ClauseView, PassageView, Run, Ui } from '../model/view.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { commonStretches } from './common-stretches.ts'
import { quotePassage, type SharedWeight } from './describe.ts'
import { addressIn, clauseAt, type WitnessSide } from './side.ts'

/** A passage explains what is marked where at least this share of it bears a mark. */
const MARKED = 0.5
/** Notes told one by one; the rest are counted. */
const NOTES_TOLD = 4

/** A passage with the clauses that hold it. */
export interface PlacedPassage {
  readonly passage: Passage
  readonly a: string
  readonly b: string
}

export interface Passages {
  readonly byA: ReadonlyMap<string, readonly PlacedPassage[]>
  readonly byB: ReadonlyMap<string, readonly PlacedPassage[]>
}

/** The passages of one alignment by the clauses of each side. */
export function placePassages(passages: readonly Passage[], a: WitnessSide, b: WitnessSide): Passages {
  const byA = new Map<string, PlacedPassage[]>()
  const byB = new Map<string, PlacedPassage[]>()
  const put = (map: Map<string, PlacedPassage[]>, id: string, placed: PlacedPassage): void => {
    const list = map.get(id)
    if (list) list.push(placed)
    else map.set(id, [placed])
  }
  for (const passage of passages) {
    const [inA, inB] = [clauseAt(a, passage.a[0]), clauseAt(b, passage.b[0])]
    if (!inA || !inB) continue
    const placed = { passage, a: inA.id, b: inB.id }
    put(byA, inA.id, placed)
    put(byB, inB.id, placed)
  }
  return { byA, byB }
}

const of = (map: ReadonlyMap<string, readonly PlacedPassage[]>, ids: readonly string[]): readonly PlacedPassage[] =>
  ids.flatMap((id) => map.get(id) ?? [])

const isOfWeight = ({ passage }: PlacedPassage): boolean => passage.weight >= WEIGHT_THAT_TELLS

/** Those of weight, and where there are none the others: a name that both have is told only where nothing else is. */
function weightiest(passages: readonly PlacedPassage[]): readonly PlacedPassage[] {
  const own = passages.filter(isOfWeight)
  return own.length > 0 ? own : passages
}

const inside = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1]

/** Characters of a stretch that bear one of the marks. */
function marked(span: Span, views: readonly ClauseView[], marks: readonly Run['mark'][]): number {
  let sum = 0
  for (const r of views.flatMap((v) => v.runs))
    if (marks.includes(r.mark)) sum += Math.max(0, Math.min(r.end, span[1]) - Math.max(r.start, span[0]))
  return sum
}

/** The passages that are told of a bead: of each side those that lead to clauses outside it. */
export function passagesOf(
  bead: Bead,
  passages: Passages,
  shown: { readonly a: readonly ClauseView[]; readonly b: readonly ClauseView[] },
): {
  readonly a: readonly PlacedPassage[]
  readonly b: readonly PlacedPassage[]
  readonly own: readonly PlacedPassage[]
} {
  const lone = bead.a.length === 0 || bead.b.length === 0
  const sentences = bead.sentences.filter((s) => s.moved)
  const told = (side: 'a' | 'b', { passage }: PlacedPassage): boolean =>
    !sentences.some((s) => s[side] !== null && inside(passage[side], s[side]))
  const explains = (side: 'a' | 'b', { passage }: PlacedPassage): boolean => {
    const span = passage[side]
    return marked(span, shown[side], side === 'a' ? ['del'] : ['ins']) >= MARKED * (span[1] - span[0])
  }
  const all = { a: of(passages.byA, bead.a), b: of(passages.byB, bead.b) }
  if (lone) {
    return {
      a: weightiest(all.a.filter((p) => told('a', p))),
      b: weightiest(all.b.filter((p) => told('b', p))),
      own: [],
    }
  }
  if (bead.relation === 'kept') return { a: [], b: [], own: [] }
  const [a, b] = [all.a.filter(isOfWeight), all.b.filter(isOfWeight)]
  return {
    a: a.filter((p) => !bead.b.includes(p.b) && told('a', p) && explains('a', p)),
    b: b.filter((p) => !bead.a.includes(p.a) && told('b', p) && explains('b', p)),
    own: bead.claim === 'carries' ? b.filter((p) => bead.a.includes(p.a)) : [],
  }
}

/** The clauses that passages lead to, heaviest first, with the weight of what is shared. */
export function sharedWeights(
  told: { readonly a: readonly PlacedPassage[]; readonly b: readonly PlacedPassage[] },
  sideA: WitnessSide,
  sideB: WitnessSide,
): readonly SharedWeight[] {
  const sums = new Map<string, number>()
  const add = (place: string, weight: number): unknown => sums.set(place, (sums.get(place) ?? 0) + weight)
  for (const p of told.b) add(addressIn(sideA, p.a), p.passage.weight)
  for (const p of told.a) add(addressIn(sideB, p.b), p.passage.weight)
  return [...sums]
    .map(([place, weight]) => ({ place, weight: Math.round(weight * 10) / 10 }))
    .sort((x, y) => y.weight - x.weight)
    .slice(0, NOTES_TOLD)
}

const line = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export function passageView({ passage, a, b }: PlacedPassage, sideA: WitnessSide, sideB: WitnessSide): PassageView {
  return {
    a: addressIn(sideA, a),
    b: addressIn(sideB, b),
    textA: line(sideA.text.slice(...passage.a)),
    textB: line(sideB.text.slice(...passage.b)),
    exact: passage.exact,
  }
}

/** Own words with the addresses where they stand, words that stand in the same places together. */
function byPlaces(passages: readonly PassageView[], side: 'a' | 'b'): readonly Places[] {
  const places = new Map<string, { text: string; exact: boolean; where: Set<string> }>()
  for (const p of passages) {
    const [text, there] = side === 'a' ? [p.textA, p.b] : [p.textB, p.a]
    const key = `${p.exact} ${text}`
    const known = places.get(key) ?? { text, exact: p.exact, where: new Set<string>() }
    known.where.add(there)
    places.set(key, known)
  }
  const groups = new Map<string, { places: string[]; texts: string[]; exact: boolean }>()
  for (const { text, exact, where } of places.values()) {
    const key = `${exact} ${[...where].join(' ')}`
    const group = groups.get(key)
    if (group) group.texts.push(text)
    else groups.set(key, { places: [...where], texts: [text], exact })
  }
  return [...groups.values()]
}

interface Places {
  readonly places: readonly string[]
  readonly texts: readonly string[]
  /** The same words there, or with small differences. */
  readonly exact: boolean
}

/** How it is told where all of a clause stands: an earlier one's words stand there, a later one's stand there as well. */
const WHOLE = {
  a: { exact: 'standsIn', near: 'nearlyStandsIn' },
  b: { exact: 'alsoIn', near: 'nearlyAlsoIn' },
} as const

/** The notes on one side's passages. */
export function passageNotes(bead: Bead, passages: readonly PassageView[], side: 'a' | 'b', ui: Ui): readonly string[] {
  const groups = byPlaces(passages, side)
  const whole = bead.claim === 'stands_elsewhere'
  const lone = bead.a.length === 0 || bead.b.length === 0
  const notes = groups.map(({ places, texts, exact }) => {
    if (whole && groups.length === 1)
      return say(ui, words.phrase[WHOLE[side][exact ? 'exact' : 'near']], { where: typeset(ui).list(places) })
    const quotes = texts.map((text) => quotePassage(text, ui))
    const row = lone ? (exact ? 'shares' : 'nearlyShares') : exact ? 'standsIn' : 'nearlyStandsIn'
    return say(ui, words.passages[row], { quotes, where: places })
  })
  const more = notes.length - NOTES_TOLD
  return more > 0 ? [...notes.slice(0, NOTES_TOLD), say(ui, words.passages.more, { passages: more })] : notes
}

/** 至少[每年→每半年]举行一次会议 → 至少…举行一次会议: what only the later text says is not quoted as carried over. */
function inCommon({ textA, textB }: PassageView): string {
  const whole = (text: string): { readonly text: string; readonly span: Span } => ({ text, span: [0, text.length] })
  return commonStretches(whole(textB), whole(textA))
    .map(([start, end]) => line(textB.slice(start, end)))
    .join('…')
    .replace(LOOSE_END, '')
}

/** 教育、文化和[科技→青年]: what joins a list to a member that differs joins nothing here. */
const LOOSE_END = /(?:[、，,]|和|与|及|以及|\s(?:and|or|и|или))+$/u

/** What a clause that is mostly other words carries over from its counterpart. */
export function carriedNote(passages: readonly PassageView[], ui: Ui): readonly string[] {
  if (passages.length === 0) return []
  const texts = [...new Set(passages.map((p) => (p.exact ? p.textB : inCommon(p))))]
  return [say(ui, words.passages.carries, { quotes: texts.map((text) => quotePassage(text, ui)) })]
}
