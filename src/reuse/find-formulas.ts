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
import type { Span } from '../model/span.ts'
import type { FoldTable } from '../text/key.ts'
import { tokenStream } from '../text/token-stream.ts'
import { tokenize } from '../text/tokenize.ts'
import { quoteSpan } from './cut-formula.ts'
import { deniedBy } from './denied-by.ts'
import { draftsOf, draftTaker, isHanAt, LEAST, TELLS_OF_MANY, widened } from './draft-formulas.ts'
import { findRepeats } from './find-repeats.ts'
import type { RowSpan } from './find-varied.ts'
import { groupDrafts } from './group-drafts.ts'
import { joinStreams } from './join-streams.ts'
import { breaksIn, unbroken } from './row-breaks.ts'
import { unitBorders } from './unit-borders.ts'
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
  /** Told which share of the work is done, 0 to 1. */
  readonly working?: (share: number) => void
}

/** Classes that are followed at most, those of most weight in most documents first. */
const CLASSES_MOST = 4000
const NOT_ASKED = -1
/** Share of the work that is done when the texts are joined, and when what recurs is cut. */
const DONE = { joined: 0.1, cut: 0.6 } as const

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
  const { minDocuments, lastDocument, working = () => {} } = limits
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
  const breaks = breaksIn(
    joined,
    sides.map((side) => side.breaks),
  )
  // Asked of a place by each class that begins there.
  const denied = new Int16Array(joined.size).fill(NOT_ASKED)
  const deniedAt = (at: number): number => {
    if (denied[at] === NOT_ASKED) denied[at] = deniedBy(joined, borders, at)
    return denied[at]!
  }
  const take = draftTaker(joined, breaks, { documentAt, deniedAt, wanted })
  const drafts = draftsOf(
    joined,
    borders,
    repeats.flatMap((repeat) => unbroken(repeat, breaks)),
    take,
    (share) => working(DONE.joined + (DONE.cut - DONE.joined) * share),
  )
  const followed = drafts.slice(0, CLASSES_MOST)
  const classes = groupDrafts(joined, borders, followed, {
    take,
    working: (share) => working(DONE.cut + (1 - DONE.cut) * share),
  })
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

function readSide({ text, stretches, title, names }: FormulaSide, fold: FoldTable | null): WeighedStream {
  const stream = weighUnits(tokenStream(text, stretches, fold), title)
  let n = 0
  for (let k = 0; k < stream.size; k++) {
    while (n < names.length && names[n]![1] <= stream.start[k]!) n++
    if (n < names.length && names[n]![0] <= stream.start[k]!) stream.weight[k] = 0
  }
  return stream
}
