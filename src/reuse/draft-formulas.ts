/**
 * What recurs, each stretch cut and told once as a class that may be a formula: where it stands, in how many documents,
 * what it weighs.
 *
 *     双方重申不针对任何第三国 (2016, 2019)      →  不针对任何第三国 (1998, 2016, 2019), and where it is denied apart
 */
import { isWord } from '../text/token-stream.ts'
import { type CutPhrase, cutFormula } from './cut-formula.ts'
import type { RowSpan } from './find-varied.ts'
import { HAN_FILLERS } from './genre-shares.ts'
import { intervalOf, type JoinedStreams, rowWeight } from './join-streams.ts'
import { isBroken } from './row-breaks.ts'
import type { UnitBorders } from './unit-borders.ts'

/** Units of a formula at least: four Han characters, three words. */
export const LEAST = { han: 4, words: 3 } as const
/**
 * What a class of two documents weighs at least, half a rare word less than a passage, which two texts share. That more
 * documents have it says something, too: 不针对任何第三国 is made of common words.
 */
const TELLS_OF_TWO = 5.5
/** Whatever has it: less is made of common words alone. */
export const TELLS_OF_MANY = 3.5

const tells = (weight: number, documents: number): boolean =>
  weight >= Math.max(TELLS_OF_MANY, (TELLS_OF_TWO * Math.log2(3)) / Math.log2(1 + Math.max(2, documents)))

export interface Draft extends RowSpan {
  readonly whole: boolean
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

const symbolAt = ({ streams, text, unit }: JoinedStreams, at: number): number => streams[text[at]!]!.symbol[unit[at]!]!

export const isHanAt = (joined: JoinedStreams, at: number): boolean => !isWord(symbolAt(joined, at))

/** Tells what recurs at a place of the row as a class; null where it is too short, too light, or in too few documents. */
export type TakeDraft = (cut: CutPhrase) => Draft | null

export function draftTaker(
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
      const own = rowWeight(joined, at, cut.length, han) > 0 && !isBroken({ at, length: cut.length }, breaks)
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
      whole: cut.whole,
      weight,
      documents,
      places: starts,
      named: before === 0 ? named : named.filter((at) => deniedAt(at) === before).map((at) => at - before),
      contrary: contrary.map((at) => widened({ at, length: cut.length }, deniedAt(at))),
      taken: contrary.map((at) => at - before),
    }
  }
}

export const widened = ({ at, length }: RowSpan, before: number): RowSpan => ({
  at: at - before,
  length: length + before,
})

/** Of the places of one wording those that say the same: what most documents deny, or do not, and how far back. */
function byDenial(
  joined: JoinedStreams,
  places: readonly number[],
  { documentAt, deniedAt }: { readonly documentAt: (at: number) => number; readonly deniedAt: (at: number) => number },
): { readonly own: readonly number[]; readonly before: number; readonly contrary: readonly number[] } {
  const groups = new Map<string, { readonly before: number; readonly own: number[] }>()
  for (const at of places) {
    const before = deniedAt(at)
    const denied = before === 0 ? '' : joined.row.subarray(at - before, at).join(' ')
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
export function draftsOf(
  joined: JoinedStreams,
  borders: readonly UnitBorders[],
  repeats: readonly RowSpan[],
  take: TakeDraft,
  working: (share: number) => void,
): readonly Draft[] {
  const known = new Set<number>()
  const drafts: Draft[] = []
  repeats.forEach((repeat, k) => {
    working(k / repeats.length)
    const cut = cutFormula(joined, borders, repeat)
    if (cut === null) return
    const key = intervalOf(joined, cut.at, cut.length).from * 128 + cut.length
    if (known.has(key)) return
    known.add(key)
    const draft = take(cut)
    if (draft) drafts.push(draft)
  })
  return drafts.sort((x, y) => y.documents.size - x.documents.size || y.weight - x.weight || x.at - y.at)
}
