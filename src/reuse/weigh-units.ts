/**
 * How much of its own each word of a text says.
 *
 *     双方 指出 赛兰特共和国 | 同舟共济        a speaker, a verb of stance, the name of a state: nothing or next to it
 *     the Sides stress | hospitals            hospitals: all that one word can say
 *
 * A word weighs by how unlike boilerplate it is: by the share of clauses that hold it in texts of the genre at large
 * (fixed tables) or in this text, whichever is more. Names, numbers, dates and quoted titles are what a statement is
 * made about, not its wording. Of Han characters it is pairs that are weighed, which need no dictionary.
 * A text is weighed by itself: two texts weigh a common word as the one does that weighs it less, and no third has a say.
 */
import { isDigits, isWord, type TokenStream } from '../text/token-stream.ts'
import { genreShares, HAN_FIGURES, HAN_FILLERS } from './genre-shares.ts'
import { nameMarks } from './mark-names.ts'
import { pairOf } from './pair-of.ts'

/** A word that every fourth clause has says nothing. */
const SAYS_NOTHING = 0.25
/** Of a word or pair that no table names: chance alone puts it into so many clauses. */
const UNKNOWN_SHARE = 0.02
/** Clauses added to those of the text, so that in a short one a word that stands twice is not taken for boilerplate. */
const IMAGINED_CLAUSES = 10
/** What is left of the weight of a pair with a Han character that only joins words: 的努 */
const FILLER = 0.4
/** What is left of the weight of a name, a number, a quoted title. */
const NAMED = 0.1

/** A stream with what its units weigh. */
export interface WeighedStream extends TokenStream {
  /** By unit. Of a Han character: what the pair of it and the one before weighs; 0 where none stands close before. */
  readonly weight: Float32Array
  /** Sum of the weights of all units before, one longer than the stream. */
  readonly weightBefore: Float64Array
  /** The same of letters: `LETTER` for each, `HAN_LETTERS` for a Han character. */
  readonly lettersBefore: Int32Array
}

/** Letters are counted in fifths, since one Han character says as much as 3.6: ten characters are 36 letters. */
const LETTER = 5
export const HAN_LETTERS = 18

/** `title`: the text's own title, where it is known. Linear in the text. */
export function weighUnits(stream: TokenStream, title: string | null): WeighedStream {
  const { size, symbol, clause, gap, start, end } = stream
  const clauses = stream.first.length - 1
  const feature = new Int32Array(size)
  const counts = new Tally(size)
  for (let k = 0; k < size; k++) {
    const s = symbol[k]!
    if (s < 0) continue
    const before = k > 0 ? symbol[k - 1]! : -1
    if (isWord(s)) feature[k] = s
    else if (gap[k] === 0 && before >= 0 && !isWord(before)) feature[k] = pairOf(before, s)
    else continue
    counts.add(feature[k]!, clause[k]!)
  }
  const named = nameMarks(stream, title)
  const common = genreShares()
  const weight = new Float32Array(size)
  const weightBefore = new Float64Array(size + 1)
  const lettersBefore = new Int32Array(size + 1)
  for (let k = 0; k < size; k++) {
    const s = symbol[k]!
    const f = feature[k]!
    const letters = s < 0 ? 0 : isWord(s) ? (end[k]! - start[k]!) * LETTER : HAN_LETTERS
    lettersBefore[k + 1] = lettersBefore[k]! + letters
    if (f !== 0) {
      const own = (counts.of(f) - 1) / (clauses + IMAGINED_CLAUSES)
      let w = Math.max(0, Math.log(SAYS_NOTHING / Math.max(own, common.get(f) ?? UNKNOWN_SHARE)))
      if (named[k] === 1 || isDigits(s)) w *= NAMED
      else if (!isWord(s)) {
        const before = symbol[k - 1]!
        if (HAN_FIGURES.has(s) || HAN_FIGURES.has(before)) w *= NAMED
        else if (HAN_FILLERS.has(s) || HAN_FILLERS.has(before)) w *= FILLER
      }
      weight[k] = w
    }
    weightBefore[k + 1] = weightBefore[k]! + weight[k]!
  }
  return { ...stream, weight, weightBefore, lettersBefore }
}

/** In how many clauses each feature stands. Open addressing: a `Map` of so many small numbers takes five times as long. */
class Tally {
  readonly #mask: number
  readonly #features: Int32Array
  readonly #counts: Int32Array
  readonly #last: Int32Array

  constructor(most: number) {
    let slots = 16
    while (slots < most * 2) slots *= 2
    this.#mask = slots - 1
    this.#features = new Int32Array(slots)
    this.#counts = new Int32Array(slots)
    this.#last = new Int32Array(slots).fill(-1)
  }

  /** Feature 0 is none. */
  #slot(feature: number): number {
    let at = Math.imul(feature, 0x9e3779b1) >>> 7
    for (at &= this.#mask; ; at = (at + 1) & this.#mask) {
      const here = this.#features[at]
      if (here === feature || here === 0) return at
    }
  }

  add(feature: number, clause: number): void {
    const at = this.#slot(feature)
    this.#features[at] = feature
    if (this.#last[at] === clause) return
    this.#last[at] = clause
    this.#counts[at] = this.#counts[at]! + 1
  }

  of(feature: number): number {
    return this.#counts[this.#slot(feature)]!
  }
}
