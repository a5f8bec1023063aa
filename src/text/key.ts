/**
 * The comparison key: what two wordings must share to count as the same words.
 *
 *     （以下称“双方”），  声明如下：      and      (以下称"双方"),声明如下:
 *
 * are printed differently and say the same. A key folds what a typesetter decides: width, capitals, quote style,
 * dashes, spacing, zero-width characters, stress marks, hyphens at a line's end, ё and е, the groups of a figure (1,000),
 * and, with a table given, traditional characters. It keeps what an author decides: letters, digits, whether a figure is
 * raised (10⁸ is not 108), the marks of a figure (1.5, 12′05″), and which punctuation mark stands where. Keys are compared
 * and never shown; `at` leads back to the file. What two keys differ in is judged by `is-print.ts`.
 */
import { DOUBLE_PRIME, FIGURE_MARKS, markOfFigure } from './figure-marks.ts'

/** A folded text. `at[i]` is the offset in the file of the character that gave `text[i]`. */
export interface Key {
  readonly text: string
  readonly at: Uint32Array
}

/** Single characters to fold before all else, by code unit: a traditional-to-simplified table, for example. */
export type FoldTable = ReadonlyMap<number, number>

const DROP = 0xffff
const SPACE = 0x20
const HYPHEN = 0x2d
const STOP = 0x2e
const PRIME = 0x2032
/** The first figure of full width, and characters before it that no figure of a key is. */
const WIDE_NOUGHT = 0xff10
/** Characters of a key that tell what a mark behind them is: degrees, minutes and seconds with decimals. */
const NEAR = 12
/** Marks a character whose NFKC form has several characters: looked up in `expansions`. */
const EXPAND = 0xfffe

/** Stands in a key for a hyphen at a line's end (soft hyphen; none other is left in a key). */
export const MAYBE_HYPHEN = 0xad

/** A key without its spaces, but for one between two numbers (5 6 is not 56): what identical clauses are found by. */
export const unspaced = (key: string): string => (key.includes(' ') ? key.replace(LOOSE_SPACE, '') : key)

/** A space that a key can do without: not between two figures, unless it parts thousands (1 000). */
const LOOSE_SPACE = /(?<!\d) | (?!\d)| (?=\d{3}(?!\d))/g

/**
 * What each character folds to, and whether it is a letter or digit of a spaced script (between which a space
 * matters), by pages of 256: a text needs a handful of pages, and building all of them would cost more than folding.
 */
const pages: (Uint16Array | undefined)[] = new Array(256)
const smallPages: (Uint16Array | undefined)[] = new Array(256)
const wordyPages: (Uint8Array | undefined)[] = new Array(256)
const expansions = new Map<number, string>()

/** Rows of [characters, what they fold to]. Each is a difference of type, not of wording. */
const FOLDS: readonly (readonly [string, string])[] = [
  ["“”„‟«»「」『』‘’‚‛＂＇'`´′″〝〞〟", '"'], // quote styles, and the apostrophe that shares their glyphs
  ['‐‑‒–—―−－─━﹣﹘', '-'], // dashes of every length; a run counts once
  ['·•・‧∙⋅', '·'],
  ['⁄∕', '/'],
  ['∶꞉', ':'],
  ['〜∼', '~'],
  ['ѐЀ', 'е'], // with a stress mark
  ['ѝЍ', 'и'],
  ['〔【［', '['],
  ['〕】］', ']'],
  ['〈＜‹', '<'],
  ['〉＞›', '>'],
  ['。｡', '.'],
  ['､', '、'],
  ['ё', 'е'],
  ['Ё', 'Е'],
  ['…', '.'], // a run of dots counts once
  ['〇', '零'],
]

/** Characters that print nothing: zero-width, direction and variation marks, soft hyphen, BOM, controls. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff], // no characters at all, and in the table below they would be read as marks of ours
]

/** Ranges whose NFKC form may differ from the character itself: looked up one by one, once. */
const COMPATIBILITY: readonly (readonly [number, number])[] = [
  [0x00a0, 0x00bf],
  [0x0132, 0x0149],
  [0x01c4, 0x01cc],
  [0x2000, 0x205f],
  [0x2070, 0x209f],
  [0x20a8, 0x20a8],
  [0x2100, 0x218f],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3000, 0x3000],
  [0x3131, 0x318e],
  [0x3192, 0x319f],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xfe10, 0xfe6f],
  [0xff01, 0xffee],
]

/** Raised figures, which are numbers of their own (10⁸, 132¹, km²), and a sign that is no word: № 5 is not "no 5". */
const KEPT = '⁰¹²³⁴⁵⁶⁷⁸⁹№'

/** White space: all of it folds to one space. */
const SPACES = new Set([
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
  0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
])

function buildPage(page: number): Uint16Array {
  const first = page << 8
  const t = new Uint16Array(256)
  for (let k = 0; k < 256; k++) t[k] = first + k
  /** The part of a range of characters that lies in this page. */
  const within = (from: number, to: number): readonly [number, number] => [
    Math.max(from, first) - first,
    Math.min(to, first + 255) - first,
  ]
  for (const range of COMPATIBILITY) {
    const [from, to] = within(range[0], range[1])
    for (let k = from; k <= to; k++) {
      const character = String.fromCharCode(first + k)
      const folded = KEPT.includes(character) ? character : character.normalize('NFKC')
      if (folded.length === 1) t[k] = folded.charCodeAt(0)
      else {
        t[k] = EXPAND
        expansions.set(first + k, folded)
      }
    }
  }
  for (const range of INVISIBLE) {
    const [from, to] = within(range[0], range[1])
    for (let k = from; k <= to; k++) t[k] = DROP
  }
  for (const c of SPACES) if (c >> 8 === page) t[c & 255] = SPACE
  for (const [characters, to] of FOLDS) {
    for (let k = 0; k < characters.length; k++) {
      const c = characters.charCodeAt(k)
      if (c >> 8 === page) t[c & 255] = to.charCodeAt(0)
    }
  }
  pages[page] = t
  return t
}

/** A page whose letters are small: those that have a small one of the same length. */
function buildSmallPage(page: number): Uint16Array {
  const cased = pages[page] ?? buildPage(page)
  const small = cased.map((c) => {
    if (c === DROP || c === EXPAND) return c
    const lower = String.fromCharCode(c).toLowerCase()
    // Ё folds to Е, which has a page of its own.
    return lower.length === 1 ? lower.charCodeAt(0) : c
  })
  smallPages[page] = small
  return small
}

const SPACED_WORD = /^[\p{L}\p{N}\p{M}]$/u

function buildWordyPage(page: number): Uint8Array {
  const w = new Uint8Array(256)
  for (let k = 0; k < 256; k++) {
    const c = (page << 8) + k
    if (c >= 0x30 && c < 0x2e80 && SPACED_WORD.test(String.fromCharCode(c))) w[k] = 1
  }
  wordyPages[page] = w
  return w
}

const foldOf = (c: number): number => (smallPages[c >> 8] ?? buildSmallPage(c >> 8))[c & 255]!
const casedFoldOf = (c: number): number => (pages[c >> 8] ?? buildPage(c >> 8))[c & 255]!

const isWordy = (c: number): boolean => (wordyPages[c >> 8] ?? buildWordyPage(c >> 8))[c & 255] === 1

/** Characters that fold to themselves and stand without spaces: Han, and what lies between it and the private area. */
const FIRST_PLAIN = 0x3400
const AFTER_PLAIN = 0xf900

/** Stress marks, which Russian books set over any vowel. */
const isStress = (c: number, on: number): boolean => (c === 0x301 || c === 0x300) && on >= 0x400 && on < 0x530

/** Variation selectors beyond the basic plane: this half and one of the range behind it. */
const SELECTOR = 0xdb40
const isSelectorTail = (c: number): boolean => c >= 0xdd00 && c <= 0xddef

/** 祗 and 只 are one word in texts of either script. */
const RESPECTFUL = 0x7957
const ONLY = 0x53ea

/**
 * The comparison key of `text.slice(start, end)`.
 *
 * A space is kept (once) only between two letters or digits of a spaced script. A hyphen with a line break
 * behind it becomes `MAYBE_HYPHEN`: it may belong to the word or to the line.
 * Linear in the length. `fold` is applied to single UTF-16 code units before the rest.
 */
export function comparisonKey(text: string, start = 0, end = text.length, fold: FoldTable | null = null): Key {
  return write({ text, start, end, fold }, { cased: false, places: true }).key()
}

/** The key with its capitals, for a reader of words: names, Roman numbers and initials begin with one. */
export function casedKey(text: string, start = 0, end = text.length, fold: FoldTable | null = null): Key {
  return write({ text, start, end, fold }, { cased: true, places: true }).key()
}

/** The key's text alone, without the way back: the cheaper call where only equality counts. */
export function keyText(text: string, start = 0, end = text.length, fold: FoldTable | null = null): string {
  return write({ text, start, end, fold }, { cased: false, places: false }).text()
}

/** The same with its capitals: what was printed, width and quotes folded. */
export function casedKeyText(text: string, start = 0, end = text.length, fold: FoldTable | null = null): string {
  return write({ text, start, end, fold }, { cased: true, places: false }).text()
}

interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly fold: FoldTable | null
}

interface Manner {
  /** Whether capitals stay. */
  readonly cased: boolean
  /** Whether the way back to the text is kept. */
  readonly places: boolean
}

/** A key being put together, character by character. */
class KeyWriter {
  units: Uint16Array
  at: Uint32Array | null
  length = 0
  /** White space stands between the last kept character and the next. */
  gap = false
  /** A line break is among it. */
  broken = false
  /** The length behind a hyphen that followed its word without a space. */
  tight = -1
  readonly #text: string

  constructor(text: string, room: number, places: boolean) {
    this.#text = text
    this.units = new Uint16Array(room)
    this.at = places ? new Uint32Array(room) : null
  }

  /** Adds what the character at `offset` folds to. */
  put(c: number, offset: number): void {
    if (c === SPACE) {
      this.gap = true
      const raw = this.#text.charCodeAt(offset)
      if (raw === 0x0a || raw === 0x0d || raw === 0x85 || raw === 0x2028) this.broken = true
      return
    }
    const last = this.length > 0 ? this.units[this.length - 1]! : 0
    if ((c === HYPHEN || c === 0x2e) && last === c) return
    if (this.length + 2 > this.units.length) this.#grow()
    if (isWordy(c)) {
      if (this.tight === this.length && this.broken && isLetter(c) && isLetter(this.units[this.length - 2]!)) {
        this.units[this.length - 1] = MAYBE_HYPHEN // well-⏎known and co-⏎operation look alike
      } else if (this.gap && this.length > 0 && isWordy(last)) this.add(SPACE, offset - 1)
    }
    if (c === HYPHEN) this.tight = !this.gap && this.length > 0 && isWordy(last) ? this.length + 1 : -1
    this.gap = false
    this.broken = false
    this.add(c, offset)
  }

  add(c: number, offset: number): void {
    if (this.at) this.at[this.length] = offset
    this.units[this.length++] = c
  }

  /** Adds a mark as part of a figure; false where it is none. */
  figure({ text, start, end }: Stretch, at: number, folded: number): boolean {
    const near = folded === STOP ? text.charCodeAt(at + 1) : this.#last()
    if (!isDigit(near) && near < WIDE_NOUGHT && near !== PRIME) return false
    const said = markOfFigure({
      text,
      at,
      start,
      end,
      folded: String.fromCharCode(folded),
      key: String.fromCharCode(...this.units.subarray(Math.max(0, this.length - NEAR), this.length)),
      gap: this.gap,
    })
    if (said === null) return false
    if (said === DOUBLE_PRIME && this.#last() === PRIME) this.units[this.length - 1] = DOUBLE_PRIME.charCodeAt(0)
    else for (let k = 0; k < said.length; k++) this.put(said.charCodeAt(k), at)
    return true
  }

  #last = (): number => (this.length > 0 ? this.units[this.length - 1]! : 0)

  /** Adds a character that folds to several. */
  expand(expanded: string, offset: number, fold: (c: number) => number): void {
    // 3½ is three and a half, not 31/2.
    if (expanded.includes('⁄') && !this.gap && this.length > 0 && isDigit(this.units[this.length - 1]!)) {
      if (this.length + 2 > this.units.length) this.#grow()
      this.add(SPACE, offset)
    }
    for (let k = 0; k < expanded.length; k++) this.put(fold(expanded.charCodeAt(k)), offset)
  }

  #grow(): void {
    const units = new Uint16Array(this.units.length * 2)
    units.set(this.units)
    this.units = units
    if (!this.at) return
    const at = new Uint32Array(units.length)
    at.set(this.at)
    this.at = at
  }

  text(): string {
    return LITTLE_ENDIAN
      ? (decoded(this.units, this.length) ?? inPieces(this.units, this.length))
      : inPieces(this.units, this.length)
  }

  key(): Key {
    return { text: this.text(), at: this.at!.subarray(0, this.length) }
  }
}

function write({ text, start, end, fold }: Stretch, { cased, places }: Manner): KeyWriter {
  const foldOne = cased ? casedFoldOf : foldOf
  const writer = new KeyWriter(text, end - start + ROOM, places)
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i)
    if (fold !== null && c > 0x2e7f) c = fold.get(c) ?? c
    const hasRoom = writer.length + 2 <= writer.units.length
    if (c >= FIRST_PLAIN && c < AFTER_PLAIN && hasRoom) {
      if (c === SELECTOR && isSelectorTail(text.charCodeAt(i + 1))) {
        i++
        continue
      }
      writer.gap = false
      writer.broken = false
      writer.add(c === RESPECTFUL ? ONLY : c, i)
      continue
    }
    // Letters inside a word, Latin and Cyrillic: the most of a text of a spaced script.
    const isSmall = (c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x44f)
    if (isSmall && hasRoom && !writer.gap && writer.tight !== writer.length) {
      writer.add(c, i)
      continue
    }
    const f = foldOne(c)
    if (f === DROP) continue
    if (f === EXPAND) {
      writer.expand(expansions.get(c)!, i, foldOne)
      continue
    }
    if (f < FIGURE_MARKS.length && FIGURE_MARKS[f] === 1 && writer.figure({ text, start, end, fold }, i, f)) continue
    if (f >= 0x300 && f <= 0x36f && writer.length > 0 && !writer.gap && combine(writer, f, foldOne)) continue
    writer.put(f, i)
  }
  return writer
}

/** Code units that a key may have beyond the text's before more room is made. */
const ROOM = 16

/**
 * Decomposed letters: е + U+0308, и + U+0306. Composed where a composed letter exists; a stress mark on a Cyrillic letter
 * is left out. False where the mark stays by itself.
 */
function combine(writer: KeyWriter, mark: number, fold: (c: number) => number): boolean {
  const before = writer.units[writer.length - 1]!
  if (isStress(mark, before)) return true
  const composed = String.fromCharCode(before, mark).normalize('NFC')
  if (composed.length !== 1) return false
  const folded = fold(composed.charCodeAt(0))
  if (folded !== DROP && folded !== EXPAND) writer.units[writer.length - 1] = folded
  return true
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
const isLetter = (c: number): boolean => !isDigit(c)

/** Where code units lie in memory as UTF-16LE, a decoder reads them some three times as fast as an argument list. */
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
const utf16 = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true })

/** So many code units as a string; null where half a surrogate pair stands among them, which a decoder refuses. */
function decoded(units: Uint16Array, length: number): string | null {
  try {
    return utf16.decode(units.subarray(0, length))
  } catch {
    return null
  }
}

/** UTF-16 code units to a string, in pieces that fit an argument list. */
function inPieces(units: Uint16Array, length: number): string {
  const PIECE = 8192
  if (length <= PIECE) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  let s = ''
  for (let i = 0; i < length; i += PIECE) {
    s += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + PIECE)) as unknown as number[])
  }
  return s
}
