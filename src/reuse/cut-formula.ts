/**
 * What recurs, cut to what a reader would quote.
 *
 *     双方重申互不以武力相威胁，互不以经济手段施压，|彼此   →   互不以武力相威胁，互不以经济手段施压
 *     …遵循《条约|》的宗旨                                  →   no half of a title, nor of a quotation
 *
 * A stretch begins and ends at the border of a word in each of the places looked at; what only joins words, and says who
 * speaks, is left off, and so is a phrase of which no more than a light opening or close is left. Where all places have a
 * mark before (or behind) it, it begins (or ends) there as it is.
 */
import { GAP, isDigits, isWord, symbolOf, type TokenStream } from '../text/token-stream.ts'
import { LEAST_AT_END, NEGATIVE, REST_AT_MOST } from './cut-at-borders.ts'
import { openerAt } from './formula-openers.ts'
import { intervalOf, type JoinedStreams, rowWeight } from './join-streams.ts'
import { behindAt, dateAt, isCutShort, isLeaning, isOpenEnd } from './phrase-ends.ts'
import type { UnitBorders } from './unit-borders.ts'

/** Places that are looked at: the borders of words differ little from one to the next. */
const PLACES_READ = 5
/**
 * Han characters that are no beginning or no end of a formula where they are a word by themselves. A preposition may
 * begin one (在外层空间), a negation always stays: 不针对.
 */
const NO_BEGIN = charactersOf('的和与及并或而也还又都但则之其者得着地了过中内外上下前后间等于')
const NO_END = charactersOf(
  '的和与及并或而也还又都但则之其所在对为以是于将不有应当各把同向从由到被给让使就该每更最这那此任',
)

function charactersOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((c) => c.charCodeAt(0)))
}

/** Joins what follows to what was said before, whatever mark stands there. */
const CONJUNCTIONS = new Set([...'和与及并或而也还又但则', 'and', 'or', 'but', 'и', 'а', 'но', 'или'].map(symbolOf))

/** The end of a phrase whose beginning was cut stands by itself sooner than its beginning does: it has the predicate. */
const END_AT_MOST = 4
/** Whole phrases of less weight do not stand by themselves. */
const WHOLE_TELLS = 6
/** What parts phrases; 、 parts the items of a list, which are none. */
const COMMA = /[,，;；:：]/u

/** Does a comma stand before the unit? */
export const commaBefore = ({ text, start, end }: TokenStream, unit: number): boolean =>
  COMMA.test(text.slice(end[unit - 1], start[unit]))

export interface CutStretch {
  readonly at: number
  readonly length: number
}

/** A stretch that was cut, and whether it is a phrase: a mark behind it at all places, and before it, or who speaks, at one. */
export interface CutPhrase extends CutStretch {
  readonly whole: boolean
}

interface Place {
  readonly text: number
  /** Unit of the stretch's first. */
  readonly unit: number
}

/** Null where nothing is left. `borders` by text. */
export function cutFormula(
  joined: JoinedStreams,
  borders: readonly UnitBorders[],
  { at, length }: CutStretch,
): CutPhrase | null {
  const { from, to } = intervalOf(joined, at, length)
  const places: Place[] = []
  const read = Math.min(PLACES_READ, to - from + 1)
  for (let k = 0; k < read; k++) {
    const place = joined.order[from + Math.round((k * (to - from)) / Math.max(1, read - 1))]!
    places.push({ text: joined.text[place]!, unit: joined.unit[place]! })
  }
  const cut = new Cut(joined, borders, places, at, length)
  return cut.settle() ? { at: at + cut.from, length: cut.to - cut.from, whole: cut.whole } : null
}

class Cut {
  from = 0
  to: number
  /** Were words left off that say who speaks? */
  #opened = false
  readonly #stream
  readonly #unit: number

  constructor(
    private readonly joined: JoinedStreams,
    private readonly borders: readonly UnitBorders[],
    private readonly places: readonly Place[],
    private readonly at: number,
    length: number,
  ) {
    this.to = length
    this.#stream = joined.streams[joined.text[at]!]!
    this.#unit = joined.unit[at]!
  }

  /** False where nothing is left. */
  settle(): boolean {
    for (let before = -1; before !== this.to - this.from; ) {
      before = this.to - this.from
      this.#cutBegin()
      this.#cutEnd()
      this.#dropRests()
      this.#cutHalves()
      if (this.to <= this.from) return false
    }
    return true
  }

  get whole(): boolean {
    const begins = this.#opened || this.places.some((place) => this.#partedAt(place, this.from))
    return begins && this.#parted(this.to)
  }

  /** Does a mark stand before the unit at `offset` of the stretch, at every place? Of `to` itself: behind the last one. */
  #parted(offset: number): boolean {
    return this.places.every((place) => this.#partedAt(place, offset))
  }

  #partedAt({ text, unit }: Place, offset: number): boolean {
    const stream = this.joined.streams[text]!
    const k = unit + offset
    return stream.gap[k]! > GAP.none || k === stream.first[stream.clause[unit]!] || stream.symbol[k]! < 0
  }

  /** Does a word begin (or end) there at every place? A mark at one place shows that it does, however the others are cut. */
  #onBorder(offset: number, side: 'begins' | 'ends'): boolean {
    const k = side === 'begins' ? offset : offset - 1
    return (
      this.places.some((place) => this.#partedAt(place, offset)) ||
      this.places.every(({ text, unit }) => this.borders[text]![side](unit + k))
    )
  }

  #isLight(offset: number, noEnd: ReadonlySet<number>): boolean {
    const k = this.#unit + offset
    const symbol = this.#stream.symbol[k]!
    if (isWord(symbol)) {
      return this.#stream.weight[k]! < LEAST_AT_END && !isDigits(symbol) && !NEGATIVE.has(symbol)
    }
    const borders = this.borders[this.joined.text[this.at]!]!
    return noEnd.has(symbol) && borders.begins(k) && borders.ends(k)
  }

  #joins(offset: number): boolean {
    return CONJUNCTIONS.has(this.#stream.symbol[this.#unit + offset]!)
  }

  #cutBegin(): void {
    while (this.from < this.to) {
      if (!this.#onBorder(this.from, 'begins')) {
        this.from++
        continue
      }
      const leaning = this.#leaningAt(this.from)
      if (leaning > 0) {
        this.from += leaning
        continue
      }
      const opener = openerAt(this.#stream.symbol, this.#unit + this.from, this.#unit + this.to)
      const last = this.#unit + this.from + opener - 1
      if (opener > 0 && this.borders[this.joined.text[this.at]!]!.ends(last)) {
        this.from += opener
        this.#opened = true
      } else if (this.#isLight(this.from, NO_BEGIN) && (!this.#parted(this.from) || this.#joins(this.from))) this.from++
      else return
    }
  }

  /** Units at the beginning that say something of what stands before the stretch. */
  #leaningAt(offset: number): number {
    const { symbol } = this.#stream
    const [at, to] = [this.#unit + offset, this.#unit + this.to]
    if (isLeaning(symbol[at]!)) return 1
    if (this.#parted(offset)) return 0
    // A date with a mark behind it ends what was said before; 1998年签署的条约 is one phrase.
    const date = dateAt(symbol, at, to)
    if (date > 0 && at + date < to && this.#parted(offset + date)) return date
    const units = behindAt(symbol, at, to)
    return units > 0 && at + units < to && this.#onBorder(offset + units, 'begins') ? units : 0
  }

  #cutEnd(): void {
    while (this.to > this.from) {
      const last = this.#unit + this.to - 1
      const isOpen = this.#isLight(this.to - 1, NO_END) || isOpenEnd(this.#stream, last)
      const ends = this.#onBorder(this.to, 'ends') && (this.#parted(this.to) || !isOpen)
      if (ends && !isCutShort(this.#stream, last)) return
      this.to--
    }
  }

  #weight(from: number, to: number): number {
    const han = !isWord(this.#stream.symbol[this.#unit + from]!)
    return rowWeight(this.joined, this.at + from, to - from, han)
  }

  /**
   * What the stretch has of a phrase that goes on beyond it is left off, where it weighs little or less than the whole
   * phrases beside it: 遵循《条约》的宗旨，反对|… and …影响，|并充分顾及
   */
  #dropRests(): void {
    if (!this.#parted(this.to)) {
      let k = this.to - 1
      while (k > this.from && !this.#comma(k)) k--
      const [whole, rest] = [this.#weight(this.from, k), this.#weight(k, this.to)]
      if (k > this.from && (rest <= REST_AT_MOST || whole >= WHOLE_TELLS)) this.to = k
    }
    if (!this.#parted(this.from) && !this.#opened) {
      let k = this.from + 1
      while (k < this.to && !this.#comma(k)) k++
      if (k < this.to && this.#weight(this.from, k) <= END_AT_MOST) this.from = k
    }
  }

  #comma(offset: number): boolean {
    return commaBefore(this.#stream, this.#unit + offset)
  }

  /** Without a title or a quotation of which one half is outside, and stands in no mark close by. */
  #cutHalves(): void {
    for (;;) {
      const half = halfOf(this.#stream.text, ...this.#span())
      if (half === null) return
      // The part on the heavier side of the mark stays.
      let k = this.from
      while (k < this.to && this.#stream.end[this.#unit + k]! <= half) k++
      if (k === this.from || k === this.to) return
      if (this.#weight(this.from, k) >= this.#weight(k, this.to)) this.to = k
      else this.from = k
    }
  }

  #span(): readonly [number, number] {
    return quoteSpan(
      this.#stream.text,
      this.#stream.start[this.#unit + this.from]!,
      this.#stream.end[this.#unit + this.to - 1]!,
    )
  }
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
  ['（', '）'],
  ['(', ')'],
  ['[', ']'],
]
const OPENERS = new Map(PAIRS)
const CLOSERS = new Map(PAIRS.map(([open, close]) => [close, open]))

/** Where the first mark stands whose other half is not in the stretch, or null. */
function halfOf(text: string, start: number, end: number): number | null {
  const open: { readonly mark: string; readonly at: number }[] = []
  for (let at = start; at < end; at++) {
    const mark = text[at]!
    if (OPENERS.has(mark)) open.push({ mark, at })
    else if (CLOSERS.has(mark)) {
      if (open.at(-1)?.mark !== CLOSERS.get(mark)) return at
      open.pop()
    }
  }
  return open[0]?.at ?? null
}

/** The stretch with the half of a pair that stands close before or behind it: “灯塔计划”同“北方走廊”倡议对接. */
export function quoteSpan(text: string, start: number, end: number): readonly [start: number, end: number] {
  let [from, to] = [start, end]
  for (;;) {
    const half = halfOf(text, from, to)
    if (half === null) return [from, to]
    const mark = text[half]!
    if (CLOSERS.get(mark) !== undefined && CLOSERS.get(mark) === text[from - 1]) from--
    else if (OPENERS.get(mark) !== undefined && OPENERS.get(mark) === text[to]) to++
    else return [start, end]
  }
}
