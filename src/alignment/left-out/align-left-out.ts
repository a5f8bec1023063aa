/**
 * The words that two files hold beside their texts, set side by side by their wording: notes with notes, comments with
 * comments.
 *
 *     a  ¹ 正本以两种文字写成。           b  ¹ 本声明不影响第三方。            added
 *        ² 洛河为两国界河。                  ² 正本以两种文字写成，同等作准。   revised
 *                                           ³ 洛河为两国界河。                kept
 *
 * What one side lacks is firm only where its file would have told it: a plain text keeps no notes apart, an abridgement
 * leaves them out, and a note that stands in the other text, or in a comment there, is nothing that it lacks.
 */
import type { ComparedKind, Evidence, LeftOut, LeftOutAlignment, LeftOutChange, Witness } from '../../model/index.ts'
import { isPageNumber } from '../../text/is-page-number.ts'
import { type FoldTable, keyText, unspaced } from '../../text/key.ts'
import { pairByGrams } from './pair-by-grams.ts'
import { wordsIn } from './words-in.ts'

export type LeftOutSide = Pick<Witness, 'text' | 'leftOut' | 'keepsApart' | 'fidelity' | 'fromLayout'>

const KINDS: readonly ComparedKind[] = ['footnote', 'comment', 'header', 'hidden', 'struck']

/** Kinds whose words may stand in the other text all the same. Struck-out or hidden there, they are still no words of it. */
const MAY_STAND_ELSEWHERE: ReadonlySet<ComparedKind> = new Set(['footnote', 'comment', 'header'])
/** Characters of a key from which its standing in another text is no chance. */
const TELLING = 6

/** Kinds that belong to a place of the text: moved to another clause, the same note says another thing. */
const HAVE_PLACES: ReadonlySet<ComparedKind> = new Set(['footnote', 'comment'])

/** Do two paragraphs, counted from 1, stand in clauses that correspond? Null where nothing shows it. */
export type SamePlace = (inA: number, inB: number) => boolean | null

interface Stretch {
  readonly words: string
  /** The paragraph to which it belongs, counted from 1. */
  readonly at: number
  readonly key: string
}

/** One entry for each kind that either of the two has. */
export function alignLeftOut(
  a: LeftOutSide,
  b: LeftOutSide,
  fold: FoldTable | null,
  isSamePlace: SamePlace = () => null,
): readonly LeftOutAlignment[] {
  if (!a.leftOut?.length && !b.leftOut?.length) return []
  const inA = allWords(a, fold)
  const inB = allWords(b, fold)
  return KINDS.flatMap((what) => {
    const [left, right] = [stretches(a, what, fold), stretches(b, what, fold)]
    if (left.length === 0 && right.length === 0) return []
    const { pairs, onlyA, onlyB } = pairUp(left, right)
    const [dropped, added] = [new Lacked(what, b, inB), new Lacked(what, a, inA)]
    const evidence = a.fromLayout || b.fromLayout ? 'limited' : 'firm'
    const moved = (HAVE_PLACES.has(what) ? onceInBoth(left, right) : [])
      .filter(([x, y]) => isSamePlace(x.at, y.at) === false)
      .map(([x, y]): LeftOutChange => ({ a: x.words, b: y.words, moved: true, evidence }))
    const revised = pairs.map(([x, y]): LeftOutChange => ({ a: x.words, b: y.words, moved: false, evidence: 'firm' }))
    const come = onlyB.flatMap((y) =>
      added.told(y).map((sure) => ({ a: null, b: y.words, moved: false, evidence: sure })),
    )
    const gone = onlyA.flatMap((x) =>
      dropped.told(x).map((sure) => ({ a: x.words, b: null, moved: false, evidence: sure })),
    )
    return [
      {
        what,
        kept: left.length - pairs.length - onlyA.length - moved.length,
        moved: moved.length,
        revised: revised.length,
        added: come.length,
        dropped: gone.length,
        elsewhere: added.elsewhere + dropped.elsewhere,
        changes: [...moved, ...revised, ...come, ...gone],
      },
    ]
  })
}

/** Something that is known to differ: words that were changed, or that one file has and the other, which would tell them, has not. */
export const leftOutDiffers = (compared: readonly LeftOutAlignment[]): boolean =>
  compared.some(({ changes }) => changes.some(({ evidence }) => evidence === 'firm'))

const linesOf = (side: LeftOutSide, what: LeftOut['what']): readonly string[] =>
  (side.leftOut ?? []).filter((entry) => entry.what === what).flatMap(({ text }) => text.split('\n'))

/** A note's number at its head: in brackets any, bare its own place in the row, so that `3 марта` keeps its day. */
function withoutMark(words: string, index: number): string {
  const mark = /^(?:[[(（【〔](\d{1,4})[\])）】〕]|(\d{1,4})(?!\d)[.)、]?)\s*(?=\S)/.exec(words)
  if (mark === null || (mark[1] === undefined && Number(mark[2]) !== index + 1)) return words
  return words.slice(mark[0].length)
}

/** In their order. A header comes on every page and counts once, a page's number never. */
function stretches(side: LeftOutSide, what: ComparedKind, fold: FoldTable | null): readonly Stretch[] {
  const places = (side.leftOut ?? []).filter((entry) => entry.what === what).flatMap(({ at }) => at)
  const keyed = linesOf(side, what).map((words, i): Stretch => {
    const own = what === 'footnote' ? withoutMark(words, i) : words
    return { words, at: places[i] ?? 0, key: unspaced(keyText(own, 0, own.length, fold)) }
  })
  if (what !== 'header') return keyed
  const seen = new Set<string>()
  return keyed.filter(({ words, key }) => {
    if (isPageNumber(words) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The same first, each as often as both have it; of the rest, those that are alike. */
function pairUp(
  left: readonly Stretch[],
  right: readonly Stretch[],
): {
  readonly pairs: readonly (readonly [Stretch, Stretch])[]
  readonly onlyA: readonly Stretch[]
  readonly onlyB: readonly Stretch[]
} {
  const open = new Map<string, number>()
  for (const { key } of right) open.set(key, (open.get(key) ?? 0) + 1)
  const same = new Map<string, number>()
  const restA = left.filter(({ key }) => {
    const times = open.get(key) ?? 0
    if (times === 0) return true
    open.set(key, times - 1)
    same.set(key, (same.get(key) ?? 0) + 1)
    return false
  })
  const restB = right.filter(({ key }) => {
    const times = same.get(key) ?? 0
    if (times > 0) same.set(key, times - 1)
    return times === 0
  })
  const found = pairByGrams(
    restA.map(({ key }) => key),
    restB.map(({ key }) => key),
  )
  const [pairedA, pairedB] = [new Set(found.map(([x]) => x)), new Set(found.map(([, y]) => y))]
  return {
    pairs: found.map(([x, y]) => [restA[x]!, restB[y]!] as const),
    onlyA: restA.filter((_, i) => !pairedA.has(i)),
    onlyB: restB.filter((_, i) => !pairedB.has(i)),
  }
}

/** The stretches that either file has once, in the same words. Of `Ibid.` many times, which is which nobody can say. */
function onceInBoth(left: readonly Stretch[], right: readonly Stretch[]): readonly (readonly [Stretch, Stretch])[] {
  const single = (all: readonly Stretch[]): ReadonlyMap<string, Stretch | null> => {
    const found = new Map<string, Stretch | null>()
    for (const one of all) found.set(one.key, found.has(one.key) ? null : one)
    return found
  }
  const inA = single(left)
  return [...single(right)].flatMap(([key, y]) => {
    const x = inA.get(key)
    return x && y ? [[x, y] as const] : []
  })
}

/** Whether a file holds words anywhere, asked by their key; prepared when it is asked first. */
function allWords(side: LeftOutSide, fold: FoldTable | null): (key: string) => boolean {
  let has: ((key: string) => boolean) | null = null
  return (key) => {
    if (has === null) {
      const all = [side.text, ...(side.leftOut ?? []).map(({ text }) => text)].join('\n')
      has = wordsIn(unspaced(keyText(all, 0, all.length, fold)))
    }
    return has(key)
  }
}

/** What may be said of words that one side lacks. */
class Lacked {
  elsewhere = 0
  private readonly tells: boolean
  private readonly what: ComparedKind
  private readonly has: (key: string) => boolean

  /** `side` is the one that lacks them. */
  constructor(what: ComparedKind, side: LeftOutSide, has: (key: string) => boolean) {
    this.what = what
    this.has = has
    const keeps = side.keepsApart?.includes(what) === true || linesOf(side, what).length > 0
    this.tells = keeps && side.fidelity !== 'abridged'
  }

  /** The evidence, or nothing where the words stand in that file in other company. */
  told({ key }: Stretch): readonly Evidence[] {
    if (MAY_STAND_ELSEWHERE.has(this.what) && key.length >= TELLING && this.has(key)) {
      this.elsewhere++
      return []
    }
    return [this.tells ? 'firm' : 'limited']
  }
}
