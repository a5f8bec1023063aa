/**
 * The set wording that recurs, without being told what to look for: classes of passages over all texts of one language.
 *
 *     1998  本条约不针对任何第三国，…     2016  两国伙伴关系不是军事同盟，不针对任何第三国，…    →  不针对任何第三国 (1998, 2016 …)
 *     2019  …互不以武力相威胁，互不以经济手段施压…                                           →  互不以武力相威胁，互不以…
 *
 * One suffix array over all texts (`join-streams`) tells what stands in several documents (`find-repeats`); that is cut to
 * what one would quote (`cut-formula`), weighed by how unlike boilerplate it is (`weigh-units`), and grouped: what stands
 * nowhere but inside a longer class of as many documents is no class of its own, and what is nearly another class is its
 * variant (`find-varied`). Words that one text denies and another does not are no formula of both: the one is a variant
 * of the other (`denied-by`). Cost is near linear in the texts.
 */
import type { Clause } from '../model/clause.ts'
import { WEIGHT_THAT_TELLS } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import type { FoldTable } from '../text/key.ts'
import { isWord, tokenStream } from '../text/token-stream.ts'
import { tokenize } from '../text/tokenize.ts'
import { COMMA, type CutPhrase, cutFormula, quoteSpan } from './cut-formula.ts'
import { deniedBy } from './denied-by.ts'
import { findRepeats } from './find-repeats.ts'
import { findVaried, type RowSpan } from './find-varied.ts'
import { HAN_FILLERS } from './genre-shares.ts'
import { intervalOf, type JoinedStreams, joinStreams, rowWeight } from './join-streams.ts'
import { type UnitBorders, unitBorders } from './unit-borders.ts'
import { type WeighedStream, weighUnits } from './weigh-units.ts'

/** A text whose formulas are sought. */
export interface FormulaSide {
  readonly text: string
  readonly title: string | null
  /** Stretches in which words may stand: nothing goes from one to the next. */
  readonly stretches: readonly Pick<Clause, 'start' | 'end'>[]
  /** Names of documents that the text cites, in order: words in them are no wording of its own. */
  readonly names: readonly Span[]
  /** Where in a stretch a heading ends and its clause begins: no formula goes over it, though a search may. In order. */
  readonly breaks: readonly number[]
  /** Number of the document whose text it is, from 0: the oldest first. */
  readonly document: number
}

/** Where something stands: text and stretch by number, and the span in the file. */
export interface FoundPlace {
  readonly side: number
  readonly stretch: number
  readonly span: Span
}

export interface FormulaClass {
  readonly weight: number
  /** Places of the words, whatever their endings; one and more. */
  readonly places: readonly FoundPlace[]
  /** Places of the words inside names of documents, and over the end of a heading. */
  readonly named: readonly FoundPlace[]
  /** Places of nearly the words, and of part of them. */
  readonly varied: readonly FoundPlace[]
  readonly parts: readonly FoundPlace[]
}

export interface FoundFormulas {
  /** In no order of rank. */
  readonly classes: readonly FormulaClass[]
  /** False where a limit was reached: the classes of most weight in most documents were followed. */
  readonly exact: boolean
}

export interface FormulaLimits {
  readonly fold: FoldTable | null
  /** Documents that a class is in at least. */
  readonly minDocuments: number
  /** The last document: what stands in it alone is told where it stands there twice. */
  readonly lastDocument: number
}

/** Units of a formula at least: four Han characters, three words. */
const LEAST = { han: 4, words: 3 } as const
/** Classes that are followed at most, those of most weight in most documents first. */
const CLASSES_MOST = 4000
/**
 * What a class of two documents weighs at least, half a rare word less than a passage, which two texts share. That more
 * documents have it says something, too: 不针对任何第三国 is made of common words.
 */
const TELLS_OF_TWO = 5.5
/** Whatever has it: less is made of common words alone. */
const TELLS_OF_MANY = 3.5

const tells = (weight: number, documents: number): boolean =>
  weight >= Math.max(TELLS_OF_MANY, (TELLS_OF_TWO * Math.log2(3)) / Math.log2(1 + Math.max(2, documents)))

/** A class that has another one inside it, of more documents, says this much more at least: as much as a passage does. */
const EXTRA_TELLS = WEIGHT_THAT_TELLS
/** Two places are one where they have so much of the shorter one in common. */
const SAME_PLACE = 0.6

interface Draft extends RowSpan {
  readonly ended: boolean
  readonly weight: number
  readonly documents: ReadonlySet<number>
  /** Starts in the row. */
  readonly places: readonly number[]
  /** Starts in names of documents, and over the end of a heading: no places of its own. */
  readonly named: readonly number[]
  /** Where the same words are denied and here not, or the other way round: with what denies them. */
  readonly contrary: readonly RowSpan[]
  /** Starts that are not to be read again: of the words in `contrary`, as far from their place as `at` is from its words. */
  readonly taken: readonly number[]
}

/** All of `sides` are of one language. */
export function findFormulas(sides: readonly FormulaSide[], limits: FormulaLimits): FoundFormulas {
  const streams = sides.map((side) => readSide(side, limits.fold))
  const joined = joinStreams(streams)
  const borders = streams.map((stream, t) =>
    unitBorders(stream, (c) => {
      const { start, end } = sides[t]!.stretches[c]!
      return tokenize(sides[t]!.text, start, end, limits.fold)
    }),
  )
  const documentOf = Int32Array.from(sides, (side) => side.document)
  const { minDocuments, lastDocument } = limits
  const documentAt = (at: number): number => documentOf[joined.text[at]!]!
  const wanted = (documents: number, places: number, at: number): boolean =>
    documents >= minDocuments || (documents === 1 && places > 1 && documentAt(at) === lastDocument)
  const repeats = [true, false].flatMap((han) =>
    findRepeats(joined, documentOf, {
      least: han ? LEAST.han : LEAST.words,
      weight: TELLS_OF_MANY,
      han,
      wanted: (documents, places, at) => isHanAt(joined, at) === han && wanted(documents, places, at),
    }),
  )
  const breaks = breaksIn(joined, sides)
  const deniedAt = (at: number): number => deniedBy(joined, borders, at)
  const take = draftTaker(joined, breaks, { documentAt, deniedAt, wanted })
  const drafts = draftsOf(
    joined,
    borders,
    repeats.flatMap((repeat) => unbroken(repeat, breaks)),
    take,
  )
  const followed = drafts.slice(0, CLASSES_MOST)
  const classes = group(joined, borders, followed, take)
  const place = ({ at, length }: RowSpan): FoundPlace => {
    const stream = streams[joined.text[at]!]!
    const [from, to] = [joined.unit[at]!, joined.unit[at + length - 1]!]
    return {
      side: joined.text[at]!,
      stretch: stream.clause[from]!,
      span: quoteSpan(stream.text, stream.start[from]!, stream.end[to]!),
    }
  }
  // Nearly the words are shown with what denies them, too.
  const told = (span: RowSpan): FoundPlace => place(widened(span, deniedAt(span.at)))
  return {
    classes: classes.map(({ draft, varied, parts }) => ({
      weight: Math.round(draft.weight * 100) / 100,
      places: draft.places.map((at) => place({ at, length: draft.length })),
      named: draft.named.map((at) => place({ at, length: draft.length })),
      varied: varied.map(told),
      parts: parts.map(told),
    })),
    exact: followed.length === drafts.length,
  }
}

/** 1 at each place of the row that begins a clause behind its heading. */
function breaksIn(joined: JoinedStreams, sides: readonly FormulaSide[]): Uint8Array {
  const breaks = new Uint8Array(joined.size)
  sides.forEach((side, t) => {
    const { start } = joined.streams[t]!
    let unit = 0
    for (const at of side.breaks) {
      while (unit < start.length && start[unit]! < at) unit++
      if (unit < start.length) breaks[rowAt(joined, t, unit)] = 1
    }
  })
  return breaks
}

/** The parts of a stretch between the breaks in it. */
function unbroken({ at, length }: RowSpan, breaks: Uint8Array): readonly RowSpan[] {
  const parts: RowSpan[] = []
  let from = 0
  for (let k = 1; k <= length; k++) {
    if (k < length && breaks[at + k] === 0) continue
    parts.push({ at: at + from, length: k - from })
    from = k
  }
  return parts
}

/** Where in the row a unit of a text stands. */
function rowAt({ text, unit, size, row, firstWord }: JoinedStreams, side: number, wanted: number): number {
  let [low, high] = [0, size - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    const [t, u] = [text[middle]!, unit[middle]!]
    if (t < side || (t === side && u < wanted)) low = middle + 1
    else high = middle
  }
  return row[low]! < firstWord ? low + 1 : low
}

function readSide({ text, stretches, title, names }: FormulaSide, fold: FoldTable | null): WeighedStream {
  const stream = weighUnits(tokenStream(text, stretches, fold), title)
  let n = 0
  for (let k = 0; k < stream.size; k++) {
    while (n < names.length && names[n]![1] <= stream.start[k]!) n++
    if (n < names.length && names[n]![0] <= stream.start[k]!) stream.weight[k] = 0
  }
  return stream
}

const symbolAt = ({ streams, text, unit }: JoinedStreams, at: number): number => streams[text[at]!]!.symbol[unit[at]!]!

const isHanAt = (joined: JoinedStreams, at: number): boolean => !isWord(symbolAt(joined, at))

/** Tells what recurs at a place of the row as a class; null where it is too short, too light, or in too few documents. */
type TakeDraft = (cut: CutPhrase) => Draft | null

function draftTaker(
  joined: JoinedStreams,
  breaks: Uint8Array,
  {
    documentAt,
    deniedAt,
    wanted,
  }: {
    readonly documentAt: (at: number) => number
    readonly deniedAt: (at: number) => number
    readonly wanted: (documents: number, places: number, at: number) => boolean
  },
): TakeDraft {
  return (cut) => {
    const han = isHanAt(joined, cut.at)
    // A preposition at the beginning (在卡斯廷) is none of the characters that a formula has.
    const least = han ? LEAST.han + (HAN_FILLERS.has(symbolAt(joined, cut.at)) ? 1 : 0) : LEAST.words
    if (cut.length < least) return null
    const { from, to } = intervalOf(joined, cut.at, cut.length)
    const places: number[] = []
    const named: number[] = []
    // Words that repeat themselves stand at every other unit of one sentence: it is one place.
    let end = 0
    for (const at of joined.order.slice(from, to + 1).sort()) {
      if (at < end) continue
      end = at + cut.length
      const own =
        rowWeight(joined, at, cut.length, han) > 0 && unbroken({ at, length: cut.length }, breaks).length === 1
      const list = own ? places : named
      list.push(at)
    }
    const { own, before, contrary } = byDenial(joined, places, { documentAt, deniedAt })
    const starts = own.map((at) => at - before)
    const length = cut.length + before
    const documents = new Set(starts.map(documentAt))
    if (starts.length === 0 || !wanted(documents.size, starts.length, starts[0]!)) return null
    // Two texts weigh a common word as the one does that weighs it less: the texts of the first and the last place.
    const weight = Math.min(rowWeight(joined, starts[0]!, length, han), rowWeight(joined, starts.at(-1)!, length, han))
    if (!tells(weight, documents.size)) return null
    return {
      at: starts.at(-1)!,
      length,
      ended: cut.ended,
      weight,
      documents,
      places: starts,
      named: before === 0 ? named : named.filter((at) => deniedAt(at) === before).map((at) => at - before),
      contrary: contrary.map((at) => widened({ at, length: cut.length }, deniedAt(at))),
      taken: contrary.map((at) => at - before),
    }
  }
}

const widened = ({ at, length }: RowSpan, before: number): RowSpan => ({ at: at - before, length: length + before })

/** Of the places of one wording those that say the same: what most documents deny, or do not, and how far back. */
function byDenial(
  joined: JoinedStreams,
  places: readonly number[],
  { documentAt, deniedAt }: { readonly documentAt: (at: number) => number; readonly deniedAt: (at: number) => number },
): { readonly own: readonly number[]; readonly before: number; readonly contrary: readonly number[] } {
  const groups = new Map<string, { readonly before: number; readonly own: number[] }>()
  for (const at of places) {
    const before = deniedAt(at)
    const denied = joined.row.subarray(at - before, at).join(' ')
    const group = groups.get(denied)
    if (group) group.own.push(at)
    else groups.set(denied, { before, own: [at] })
  }
  const documents = ({ own }: { readonly own: readonly number[] }): number => new Set(own.map(documentAt)).size
  const [most] = [...groups]
    .sort(([x, a], [y, b]) => documents(b) - documents(a) || x.length - y.length)
    .map(([, group]) => group)
  if (most === undefined) return { own: [], before: 0, contrary: [] }
  const same = new Set(most.own)
  return { ...most, contrary: places.filter((at) => !same.has(at)) }
}

/** What recurs, cut and told once, the most telling first. */
function draftsOf(
  joined: JoinedStreams,
  borders: readonly UnitBorders[],
  repeats: readonly RowSpan[],
  take: TakeDraft,
): readonly Draft[] {
  const known = new Set<number>()
  const drafts: Draft[] = []
  for (const repeat of repeats) {
    const cut = cutFormula(joined, borders, repeat)
    if (cut === null) continue
    const key = intervalOf(joined, cut.at, cut.length).from * 128 + cut.length
    if (known.has(key)) continue
    known.add(key)
    const draft = take(cut)
    if (draft) drafts.push(draft)
  }
  return drafts.sort((x, y) => y.documents.size - x.documents.size || y.weight - x.weight || x.at - y.at)
}

/**
 * Parts of a stretch, cut where a phrase of it is a formula of more documents; null where none is.
 *
 *     两国伙伴关系不是军事同盟，不针对任何第三国，…      two documents
 *                               不针对任何第三国         four: 两国伙伴关系不是军事同盟 is one of its own
 */
function partedAt(
  joined: JoinedStreams,
  { at, length }: Draft,
  isCommoner: (phrase: RowSpan) => boolean,
): readonly RowSpan[] | null {
  const stream = joined.streams[joined.text[at]!]!
  const unit = joined.unit[at]!
  const phrases: RowSpan[] = []
  let from = 0
  for (let k = 1; k <= length; k++) {
    if (k < length && !COMMA.test(stream.text.slice(stream.end[unit + k - 1], stream.start[unit + k]))) continue
    phrases.push({ at: at + from, length: k - from })
    from = k
  }
  if (phrases.length < 2) return null
  const isCommon = phrases.map(isCommoner)
  if (!isCommon.includes(true)) return null
  const parts: RowSpan[] = []
  phrases.forEach((phrase, k) => {
    const last = parts.at(-1)
    if (last !== undefined && !isCommon[k] && !isCommon[k - 1])
      parts[parts.length - 1] = { at: last.at, length: last.length + phrase.length }
    else parts.push(phrase)
  })
  return parts
}

interface Grouped {
  readonly draft: Draft
  readonly varied: readonly RowSpan[]
  readonly parts: readonly RowSpan[]
}

/** Without what is part of another class, or a variant of it. */
function group(
  joined: JoinedStreams,
  borders: readonly UnitBorders[],
  drafts: readonly Draft[],
  take: TakeDraft,
): readonly Grouped[] {
  const groups: Grouped[] = []
  const cover = new Cover()
  const recut = (phrase: RowSpan): Draft | null => {
    const cut = cutFormula(joined, borders, phrase)
    return cut === null ? null : take(cut)
  }
  const add = (draft: Draft, isPart: boolean): void => {
    const over = cover.over(draft)
    if (over.some((g) => draft.weight - groups[g]!.draft.weight < EXTRA_TELLS)) return
    const split = isPart
      ? null
      : partedAt(joined, draft, (phrase) => (recut(phrase)?.documents.size ?? 0) > draft.documents.size)
    if (split !== null) {
      for (const phrase of split) {
        const part = recut(phrase)
        if (part !== null) add(part, true)
      }
      return
    }
    const known = new Set([...draft.places, ...draft.named, ...draft.taken])
    const near = findVaried(joined, borders, draft, known)
    const varied = [...draft.contrary, ...near.varied].sort((x, y) => x.at - y.at)
    const { parts } = near
    for (const at of draft.places) cover.add(groups.length, { at, length: draft.length })
    for (const span of varied) cover.add(groups.length, span)
    groups.push({ draft, varied, parts })
  }
  for (const draft of drafts) add(draft, false)
  // The beginning of a phrase that more documents have, but each of them in the longer class, or in a variant of it.
  return groups.filter(
    ({ draft }, own) =>
      draft.ended || !cover.over(draft).some((g) => g !== own && groups[g]!.draft.weight > draft.weight),
  )
}

/** Which classes stand where. */
class Cover {
  /** By stretches of the row of `BUCKET` units. */
  readonly #spans = new Map<number, { readonly group: number; readonly span: RowSpan }[]>()
  static readonly BUCKET = 128

  add(group: number, span: RowSpan): void {
    for (const bucket of this.#buckets(span)) {
      const list = this.#spans.get(bucket)
      if (list) list.push({ group, span })
      else this.#spans.set(bucket, [{ group, span }])
    }
  }

  #buckets({ at, length }: RowSpan): readonly number[] {
    const [first, last] = [Math.floor(at / Cover.BUCKET), Math.floor((at + length - 1) / Cover.BUCKET)]
    return first === last ? [first] : [first, last]
  }

  /** The classes that stand at every place of the draft. */
  over({ places, length }: Draft): readonly number[] {
    let all: Set<number> | null = null
    for (const at of places) {
      const here = new Set<number>()
      for (const bucket of this.#buckets({ at, length })) {
        for (const { group, span } of this.#spans.get(bucket) ?? []) {
          if (all !== null && !all.has(group)) continue
          const common = Math.min(at + length, span.at + span.length) - Math.max(at, span.at)
          if (common >= SAME_PLACE * Math.min(length, span.length)) here.add(group)
        }
      }
      all = here
      if (all.size === 0) return []
    }
    return [...(all ?? [])]
  }
}
