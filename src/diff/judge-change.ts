/**
 * What two stretches of a bead differ in, each read with what stands around it: a mark is part of a figure, and a space a
 * border of words, by its neighbours.
 *
 *     为[-→]5度         read as  为−5  and  为5      wording
 *     now[ →]here       read as  w h  and  wh      wording
 *     双方[，→]同意       read as  方,同  and  方同     punctuation
 */
import { firstWhere } from '../text/first-where.ts'
import { type Difference, differenceOf, lostSpaces } from '../text/is-print.ts'
import { comparisonKey, type FoldTable } from '../text/key.ts'
import type { Core } from './find-core.ts'
import type { JoinedSide } from './read-side.ts'

/** Stretches of both joined texts; either may be empty. */
export interface Stretches {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

interface Change {
  readonly difference: Difference
  /** A figure stands in the stretch or right beside it. */
  readonly figure: boolean
  /** Spaces that each side has and the other has not, where nothing else differs. */
  readonly lost: readonly [ofA: number, ofB: number] | null
}

/** Characters of the word behind a stretch that are read with it: a unit is told by them. */
const WORD_BEHIND = 6
const WORDY = /^[\p{L}\p{N}\p{M}]+/u

/** A comparison key of a joined text, in which the border of two clauses parts words. */
interface JoinedKey {
  readonly text: string
  readonly at: ArrayLike<number>
}

export class Judge {
  readonly #sides: { readonly a: JoinedSide; readonly b: JoinedSide }
  readonly #fold: FoldTable | null
  #keys: { readonly a: JoinedKey; readonly b: JoinedKey } | null = null

  readonly #core: Core

  /** Outside `core` the two sides are printed alike. */
  constructor(sides: { readonly a: JoinedSide; readonly b: JoinedSide }, core: Core, fold: FoldTable | null) {
    this.#sides = sides
    this.#core = core
    this.#fold = fold
  }

  change({ a0, a1, b0, b1 }: Stretches): Change {
    this.#keys ??= {
      a: joinedKey(this.#sides.a, this.#core.a, this.#fold),
      b: joinedKey(this.#sides.b, this.#core.b, this.#fold),
    }
    const x = read(this.#keys.a, a0, a1)
    const y = read(this.#keys.b, b0, b1)
    const before = alike(x.before, y.before)
    const behind = alike(x.behind, y.behind)
    const [p, q] = [before[0] + x.own + behind[0], before[1] + y.own + behind[1]]
    return {
      difference: differenceOf(p, q),
      lost: lostSpaces(p, q),
      figure: /\d/.test(x.before + x.own + x.behind.charAt(0) + y.before + y.own + y.behind.charAt(0)),
    }
  }
}

/** Characters read around what is not alike: a figure and its marks, a word. */
const AROUND = 32

function joinedKey(side: JoinedSide, [from, to]: Core['a'], fold: FoldTable | null): JoinedKey {
  if (side.starts.length === 1)
    return comparisonKey(side.text, Math.max(0, from - AROUND), Math.min(side.text.length, to + AROUND), fold)
  let text = ''
  const at: number[] = []
  side.starts.forEach((_, k) => {
    const [from, to] = [side.borders[k]!, side.borders[k + 1]!]
    const key = comparisonKey(side.text, from, to, fold)
    if (text !== '' && key.text !== '') {
      text += ' '
      at.push(from)
    }
    text += key.text
    for (const offset of key.at) at.push(offset)
  })
  return { text, at }
}

/** The key of a stretch with the spaces around it, the character before and the word behind. */
function read({ text, at }: JoinedKey, from: number, to: number) {
  let first = indexOf(at, from)
  let last = indexOf(at, to)
  while (first > 0 && text[first - 1] === ' ') first--
  while (last < text.length && text[last] === ' ') last++
  const rest = text.slice(last, last + WORD_BEHIND)
  return {
    before: text.charAt(first - 1),
    own: text.slice(first, last),
    behind: WORDY.exec(rest)?.[0] ?? rest.charAt(0),
  }
}

/** The first character of the key that comes from `offset` or behind it. */
const indexOf = (at: ArrayLike<number>, offset: number): number => firstWhere(at, (from) => from >= offset)

/** What stands beside both stretches: as it is where it is the same, else what it is: a figure, a letter, or nothing. */
function alike(x: string, y: string): readonly [string, string] {
  if (x === y) return [x, y]
  const [p, q] = [kindOf(x), kindOf(y)]
  return p === q ? [p, q] : ['', '']
}

function kindOf(c: string): string {
  if (/^\d/.test(c)) return '0'
  if (!WORDY.test(c)) return ''
  return c < '\u2e80' ? 'x' : '字'
}
