/**
 * What a text says in words that others do not have, clause by clause and sentence by sentence.
 *
 *     一、〔双方设立热线。〕〔双方重申睦邻友好〕，〔不修高墙〕。      held: 双方重申睦邻友好
 *     →  a sentence, 双方设立热线     →  words, 不修高墙
 *
 * Sentences that are new as a whole and follow one another are told together. Words are never cut; what only joins
 * others is left off at the ends of a piece that ends inside a phrase, but never what denies it.
 */
import { isNegation } from '../diff/function-words.ts'
import type { Span } from '../model/span.ts'
import { HAN_FILLERS } from '../reuse/genre-shares.ts'
import { type HeldUnits, standsIn, unitsIn, weightBetween } from '../reuse/held-units.ts'
import type { StreamIndex } from '../reuse/index-stream.ts'
import { HAN_LETTERS } from '../reuse/weigh-units.ts'
import { isWord } from '../text/token-stream.ts'
import { tokenize } from '../text/tokenize.ts'
import type { TextOfNews } from './held-in.ts'
import { phraseGaps } from './phrase-gaps.ts'

/** A piece that weighs less is a name, a figure or a word that any statement has. */
const LEAST_OF_PIECE = 3
/** What weighs less together says nothing that a reader would quote: two words that are rare. */
const LEAST_TOLD = 5
/** Held words between two pieces of one phrase that weigh no more are told with them: 的, 双方, of the. */
const BRIDGED = 1.5
/** A sentence of which no more of the weight is held is told as new as a whole. */
const HELD_OF_WHOLE = 0.1
/** A phrase of which no more of the letters is held is told whole. */
const HELD_OF_PHRASE = 1 / 3
/** With a number in it a phrase is told whole where no more is held: 其中〔本币结算〕占三分之二. */
const HELD_OF_COUNTING = 0.45
/** What is said beside a number that is told for itself: a rare word. */
const LEAST_BESIDE_NUMBER = 2
/** A phrase of several texts is told from this weight on: 不针对第三国. */
const LEAST_OF_SET = 2
/** A run of it that stayed in its place, before or behind a piece, says something by itself from this weight on, and is left out: two words. */
const TELLS_OF_PHRASE = 3
/** Letters that are taken with one beside which they stand, each a word to the dictionary: 大|桥|已. */
const SINGLES = 2
const OF = '的'.charCodeAt(0)
/** And from so many letters on, in fifths: five Han characters. What is shorter is an object that has another verb now: 全面禁止〔底拖网〕作业. */
const LETTERS_IN_PLACE = 5 * HAN_LETTERS
/** A sentence of which so much of the letters is held was kept but for the pieces. */
const KEPT_AROUND = 0.5
/** A word of a spaced script that weighs less only joins others. */
const JOINS = 0.15

/** Words that join a piece to what stands before it, and say nothing of it. */
const CONJUNCTIONS: ReadonlySet<string> = new Set('and or nor but и или а но'.split(' '))

/** Words of one clause that stand in none of the others. */
export interface OwnWording {
  /** Index of the clause. */
  readonly clause: number
  readonly extent: 'clause' | 'sentence' | 'words'
  readonly pieces: readonly Units[]
  /** What the pieces weigh. */
  readonly weight: number
  /** The rest of the sentence, and most of it, stands in the others: these words were put in, or taken out. */
  readonly amid: boolean
  /** It is told for a number in it alone: the words weigh too little. */
  readonly light: boolean
}

/** Units of a stream: first, and behind the last. */
export type Units = readonly [from: number, to: number]

export interface HeldAndKept {
  readonly held: HeldUnits
  /** What of it stayed where it stood: see `keptInPlace`. */
  readonly kept: HeldUnits
}

/**
 * `held`: what the others hold. `others`: their words, in which no piece stands as it is. `set`: the words are those of
 * several texts, and a phrase of few counts. In order of the text.
 */
export function ownWording(
  text: TextOfNews,
  { held, kept }: HeldAndKept,
  others: readonly StreamIndex[],
  set: 'set wording' | null = null,
): readonly OwnWording[] {
  const { stream } = text.reuse.index
  const found: OwnWording[] = []
  text.clauses.forEach((clause, i) => {
    if (clause.kind === 'heading') return
    const [first, last] = [stream.first[i]!, stream.first[i + 1]! - 1]
    if (allHeld(held, first, last)) return
    const cutter = new Cutter(text, { clause: i, held, kept, others, set: set !== null })
    const sentences = clause.sentences.map((span) => cutter.sentence(span))
    const whole = sentences.length > 0 && sentences.every((s) => s.whole || s.weight === 0)
    let open: { pieces: Units[]; weight: number; whole: boolean; amid: boolean; light: boolean } | null = null
    const close = (): void => {
      const light = open !== null && open.weight < LEAST_TOLD
      if (open && (!light || open.light))
        found.push({
          clause: i,
          extent: whole ? 'clause' : open.whole ? 'sentence' : 'words',
          pieces: open.pieces,
          weight: open.weight,
          amid: open.amid,
          light,
        })
      open = null
    }
    for (const s of sentences) {
      if (open && !(open.whole && s.whole) && !whole) close()
      if (s.pieces.length === 0) continue
      open ??= { pieces: [], weight: 0, whole: s.whole, amid: s.amid, light: false }
      if (s.telling) open.light = true
      for (const p of s.pieces) open.pieces.push(p)
      open.weight += s.weight
      if (!s.whole && !whole) close()
    }
    close()
  })
  return found
}

function allHeld(held: HeldUnits, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (held[k] === 0) return false
  return true
}

/** Two pieces of one phrase may both have grown to all of it. */
function apart(pieces: readonly Units[]): readonly Units[] {
  const out: Units[] = []
  for (const [from, to] of pieces) {
    const before = out.at(-1)
    if (before && from < before[1]) out[out.length - 1] = [before[0], Math.max(before[1], to)]
    else out.push([from, to])
  }
  return out
}

interface CutSentence {
  readonly pieces: readonly Units[]
  readonly weight: number
  /** Next to nothing of it is held. */
  readonly whole: boolean
  /** Most of it is. */
  readonly amid: boolean
  /** It has a phrase that is told though it weighs little: with a number in it, or of several texts. */
  readonly telling: boolean
}

/** Where words of a clause begin and end, and where one begins that denies what follows: offsets of the file. */
interface Borders {
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
  readonly negations: ReadonlySet<number>
  readonly numbers: readonly Span[]
}

interface CutOf extends HeldAndKept {
  readonly clause: number
  readonly others: readonly StreamIndex[]
  readonly set: boolean
}

/** Pieces of one clause. */
class Cutter {
  private tokens: Borders | null = null
  /** Where phrases begin. */
  private readonly gap: Uint8Array

  private readonly clause: number
  private readonly held: HeldUnits
  private readonly kept: HeldUnits
  private readonly others: readonly StreamIndex[]
  private readonly set: boolean

  constructor(
    private readonly text: TextOfNews,
    { clause, held, kept, others, set }: CutOf,
  ) {
    this.gap = phraseGaps(text.reuse.index.stream)
    this.clause = clause
    this.held = held
    this.kept = kept
    this.others = others
    this.set = set
  }

  sentence(span: Span): CutSentence {
    const { stream } = this.text.reuse.index
    const [from, to] = unitsIn(stream, span)
    const all = weightBetween(stream, from, to)
    let free = 0
    for (let k = from; k < to; k++) if (this.held[k] === 0) free += stream.weight[k]!
    const whole = free >= (1 - HELD_OF_WHOLE) * all && all > 0
    // Beside a sentence that is new as a whole its light phrases are told, too: not those that a search finds.
    const least = whole ? 0 : LEAST_OF_PIECE
    const told = apart(this.free(from, to).map((piece) => this.trimmed(this.byPhrase(piece))))
      .filter(
        ([i, j]) => j > i && (this.freeWeight(i, j) >= least || this.ofRun(i, j) >= least || this.tellsAlone(i, j)),
      )
      .filter(([i, j]) => !this.others.some((other) => standsIn(stream, other, i, j)))
    const pieces = told.filter(([i, j]) => !whole || weightBetween(stream, i, j) > 0 || this.hasNumber(i, j))
    return {
      pieces,
      telling: pieces.some(([i, j]) => this.tellsAlone(i, j)),
      weight: pieces.reduce((sum, [i, j]) => sum + this.freeWeight(i, j), 0),
      whole,
      amid: to > from && this.heldShare(from, to) >= KEPT_AROUND,
    }
  }

  /** What the run of free words weighs that goes on over the marks at either end of a piece: 不结盟、不对抗 was taken out at once. */
  private ofRun(from: number, to: number): number {
    const [first, last] = this.units()
    const [begins, ends] = this.borderedAt(from, to)
    if (this.wordsWeigh(from, to) < LEAST_BESIDE_NUMBER) return 0
    let [i, j] = [from, to]
    while (begins && i > first && this.held[i - 1] === 0) i--
    while (ends && j < last && this.held[j] === 0) j++
    return this.freeWeight(i, j)
  }

  /** A phrase of few words that is told all the same: with a number, 其中本币结算占三分之二; or one of several texts, 不针对第三国. */
  private tellsAlone(from: number, to: number): boolean {
    const [begins, ends] = this.borderedAt(from, to)
    if (begins && ends && this.hasNumber(from, to) && this.wordsWeigh(from, to) >= LEAST_BESIDE_NUMBER) return true
    if (!this.set || !(begins || ends) || weightBetween(this.text.reuse.index.stream, from, to) < LEAST_OF_SET)
      return false
    const half = from + Math.ceil((to - from) / 2)
    return !this.others.some((other) => standsIn(this.text.reuse.index.stream, other, from, half))
  }

  /** Does a phrase begin with the first, does one end with the last unit? */
  private borderedAt(from: number, to: number): readonly [boolean, boolean] {
    const [first, last] = this.units()
    return [from === first || this.gap[from] !== 0, to === last || this.gap[to] !== 0]
  }

  /** What the words weigh that are no number. */
  private wordsWeigh(from: number, to: number): number {
    const { start, weight } = this.text.reuse.index.stream
    const { numbers } = this.borders()
    let sum = 0
    for (let k = from; k < to; k++) if (!numbers.some((n) => n[0] <= start[k]! && start[k]! < n[1])) sum += weight[k]!
    return sum
  }

  private hasNumber(from: number, to: number): boolean {
    const { start, end } = this.text.reuse.index.stream
    return this.borders().numbers.some((n) => n[0] < end[to - 1]! && n[1] > start[from]!)
  }

  /** Stretches of phrases that are not held; held words that say nothing do not part them. */
  private free(from: number, to: number): readonly Units[] {
    const { stream } = this.text.reuse.index
    const pieces: Units[] = []
    for (let k = from; k < to; ) {
      if (this.held[k] === 1) {
        k++
        continue
      }
      let end = k + 1
      while (end < to && this.held[end] === 0 && this.gap[end] === 0) end++
      const before = pieces.at(-1)
      const bridged = before && !this.gapIn(before[1], k) && weightBetween(stream, before[1], k) <= BRIDGED
      if (before && bridged) pieces[pieces.length - 1] = [before[0], end]
      else pieces.push([k, end])
      k = end
    }
    return pieces
  }

  private gapIn(from: number, to: number): boolean {
    const { gap } = this
    for (let k = from; k <= to; k++) if (gap[k]! > 0) return true
    return false
  }

  /** A piece of a phrase, or all of the phrase where it is mostly its own. */
  private byPhrase([from, to]: Units): Units {
    const { gap } = this
    const [first, last] = this.units()
    let [i, j] = [from, to]
    while (i > first && gap[i] === 0) i--
    while (j < last && gap[j] === 0) j++
    const share = this.heldShare(i, j)
    const counts = this.freeWeight(from, to) < LEAST_TOLD && this.hasNumber(from, to)
    if (share <= HELD_OF_COUNTING && counts) return [i, j]
    if (share > HELD_OF_PHRASE) return [from, to]
    // Of a list of formulas the noun stays that all of them go before: 不针对第三国〔的方针〕.
    const ofList = this.set && this.text.reuse.index.stream.symbol[to] === OF && this.kept[to] === 1
    return [this.tellsInPlace(i, from) ? from : i, ofList || this.tellsInPlace(to, j) ? to : j]
  }

  /** Does a run that stayed where it stood say something by itself? */
  private tellsInPlace(from: number, to: number): boolean {
    const { weight, lettersBefore } = this.text.reuse.index.stream
    let [weighs, letters] = [0, 0]
    for (let k = from; k < to; k++) {
      const stayed = this.kept[k] === 1
      weighs = stayed ? weighs + weight[k]! : 0
      letters = stayed ? letters + lettersBefore[k + 1]! - lettersBefore[k]! : 0
      if (weighs >= TELLS_OF_PHRASE && letters >= LETTERS_IN_PLACE) return true
    }
    return false
  }

  private units(): Units {
    const { first } = this.text.reuse.index.stream
    return [first[this.clause]!, first[this.clause + 1]! - 1]
  }

  /** What the words weigh that no other text holds. */
  private freeWeight(from: number, to: number): number {
    const { weight, symbol } = this.text.reuse.index.stream
    let sum = 0
    for (let k = from; k < to; k++)
      if (this.held[k] === 0 && (isWord(symbol[k]!) || (k > from && this.held[k - 1] === 0))) sum += weight[k]!
    return sum
  }

  private heldShare(from: number, to: number): number {
    const { lettersBefore } = this.text.reuse.index.stream
    let held = 0
    for (let k = from; k < to; k++) if (this.held[k] === 1) held += lettersBefore[k + 1]! - lettersBefore[k]!
    return held / Math.max(1, lettersBefore[to]! - lettersBefore[from]!)
  }

  /** Widened to whole words, and then without what only joins others, at an end that lies inside a phrase. */
  private trimmed([from, to]: Units): Units {
    const { stream } = this.text.reuse.index
    const [first, last] = this.units()
    let [i, j] = [from, to]
    // Most pieces are phrases: only of a part of one is it asked where words begin and end.
    if ((i === first || this.gap[i] !== 0) && (j === last || this.gap[j] !== 0)) return [i, j]
    const { starts, ends } = this.borders()
    while (i > first && this.gap[i] === 0 && !starts.has(stream.start[i]!)) i--
    while (j < last && this.gap[j] === 0 && !ends.has(stream.end[j - 1]!)) j++
    // One letter beside a longer word may be the half of a name or of a word: 萨兰班|轮.
    if (i > first && this.gap[i] === 0 && this.single(i) && !this.single(i - 1)) i = this.wordBefore(i, first)
    // Two letters side by side of which no dictionary makes a word may be one: 赛|方.
    for (let n = 0; n < SINGLES && i > first && this.gap[i] === 0 && this.single(i) && this.single(i - 1); n++) i--
    for (let n = 0; n < SINGLES && j < last && this.gap[j] === 0 && this.single(j) && this.single(j - 1); n++) j++
    while (i < j && i > first && this.gap[i] === 0 && this.leads(i) && this.joins(i, starts, ends)) i++
    while (j > i && j < last && this.gap[j] === 0 && this.joins(j - 1, starts, ends)) j--
    // A number is told with what it counts: 四个领域.
    if (j > i && j < last && this.gap[j] === 0 && this.borders().numbers.some((n) => n[1] === stream.end[j - 1]!)) {
      j++
      while (j < last && this.gap[j] === 0 && !ends.has(stream.end[j - 1]!)) j++
    }
    return j > i ? [this.denied(i), j] : [i, j]
  }

  /** May a joining word at the head of a piece be left off? “and” may; of “with regard to”, put in as a whole, nothing. */
  private leads(k: number): boolean {
    const { symbol, form, words } = this.text.reuse.index.stream
    if (!isWord(symbol[k]!) || this.held[k] === 1) return true
    return CONJUNCTIONS.has(words.get(form[k]!) ?? '')
  }

  /** Where the word begins that denies a piece, whoever has it, too: 〔不〕谋求联盟, 〔not〕 a military alliance. */
  private denied(from: number): number {
    const { start } = this.text.reuse.index.stream
    const { gap } = this
    const [first] = this.units()
    const { starts, ends, negations } = this.borders()
    for (let k = from; k > first && gap[k] === 0; k--) {
      if (negations.has(start[k - 1]!)) return k - 1
      const within = !starts.has(start[k - 1]!)
      if (!within && !this.joins(k - 1, starts, ends)) return from
    }
    return from
  }

  /** Where the word before a unit begins, but for one that only joins. */
  private wordBefore(k: number, first: number): number {
    const { symbol, start } = this.text.reuse.index.stream
    if (isWord(symbol[k - 1]!) || HAN_FILLERS.has(symbol[k - 1]!)) return k
    let at = k - 1
    while (at > first && this.gap[at] === 0 && !this.borders().starts.has(start[at]!)) at--
    return at
  }

  /** A Han character that is a word by itself, and no joining one. */
  private single(k: number): boolean {
    const { symbol, start, end } = this.text.reuse.index.stream
    const { starts, ends } = this.borders()
    return !isWord(symbol[k]!) && !HAN_FILLERS.has(symbol[k]!) && starts.has(start[k]!) && ends.has(end[k]!)
  }

  private joins(k: number, starts: ReadonlySet<number>, ends: ReadonlySet<number>): boolean {
    const { symbol, weight, start, end } = this.text.reuse.index.stream
    if (this.hasNumber(k, k + 1)) return false
    if (isWord(symbol[k]!)) return weight[k]! < JOINS
    return HAN_FILLERS.has(symbol[k]!) && starts.has(start[k]!) && ends.has(end[k]!)
  }

  private borders(): Borders {
    if (this.tokens) return this.tokens
    const { text, fold } = this.text.reuse
    const { start, end } = this.text.clauses[this.clause]!
    const [starts, ends, negations] = [new Set<number>(), new Set<number>(), new Set<number>()]
    const numbers: Span[] = []
    for (const token of tokenize(text, start, end, fold)) {
      starts.add(token.start)
      ends.add(token.end)
      if (token.kind === 'number') numbers.push([token.start, token.end])
      if (isNegation(token.key)) negations.add(token.start)
    }
    this.tokens = { starts, ends, negations, numbers }
    return this.tokens
  }
}
