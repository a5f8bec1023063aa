/**
 * A text as one row of whole numbers: equal numbers are equal words, whatever their endings, print or capitals.
 *
 *     双方重申睦邻友好，…        →  双 方 重 申 睦 邻 友 好 | …            a unit is a Han character,
 *     the Parties' co-operation  →  the parti cooperation | …             or a word without its ending
 *
 * What looks for common wording in two texts compares numbers in typed arrays, and asks the letters only where it found
 * something. The units of a clause stand together and end with a number that equals no other, so that no common run
 * goes on into the next clause. Punctuation makes no unit; `gap` tells where it stands.
 */
import type { Clause } from '../model/clause.ts'
import { isWordUnit } from './each-feature.ts'
import { comparisonKey, type FoldTable } from './key.ts'
import { wordStem } from './word-stem.ts'

/** What stands between a unit and the one before: nothing or a space, a comma or its like, the end of a sentence. */
export const GAP = { none: 0, weak: 1, strong: 2 } as const

/** Units of all clauses, each clause closed by one of its own. */
export interface TokenStream {
  readonly text: string
  /** Units with those that close a clause. */
  readonly size: number
  /** The word's number, 0 or more: see `isWord`, `isDigits`. Below 0: the end of a clause, equal to no other. */
  readonly symbol: Int32Array
  /** The word as it is written, in small letters: equal where the symbols are equal and the endings, too. */
  readonly form: Int32Array
  /** Span in the file. Of what closes a clause, empty, at the clause's end. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index of the clause that the unit stands in. */
  readonly clause: Int32Array
  readonly gap: Uint8Array
  /** Where each clause begins, and behind the last one `size`: clause `c` has units `first[c]` to `first[c + 1] - 2`. */
  readonly first: Int32Array
  /** Words by `form`. */
  readonly words: ReadonlyMap<number, string>
}

/** Set in the symbols of words and numbers of spaced scripts; without it a symbol is a character's code. */
const WORD_BIT = 0x40000000
/** Set beside it where there are digits: a number is one by its value, not by its letters. */
const DIGITS_BIT = 0x20000000
const HASH_BITS = 0x1fffffff

/** Is the symbol a word (or number) of a spaced script, and no Han character? */
export const isWord = (symbol: number): boolean => symbol >= WORD_BIT
/** Is it a word with digits in it? */
export const isDigits = (symbol: number): boolean => symbol >= WORD_BIT && (symbol & DIGITS_BIT) !== 0

const MAYBE_HYPHEN = 0xad
const HYPHEN = 0x2d
const QUOTE = 0x22
/** Hyphens, of all that a key folds to one: a dash parts words. */
const HYPHENS = '-‐‑'
const APOSTROPHES = "'’ʼ`´′＇‘"
/** Of a key: what ends a sentence or a part of one. A stop between digits does not. */
const STRONG = '.!?;:'
const SPACE = 0x20

/** `fold` as for the comparison keys. Linear in the text. */
export function tokenStream(
  text: string,
  clauses: readonly Pick<Clause, 'start' | 'end'>[],
  fold: FoldTable | null,
): TokenStream {
  let room = clauses.length
  for (const clause of clauses) room += clause.end - clause.start
  const symbol = new Int32Array(room)
  const form = new Int32Array(room)
  const start = new Int32Array(room)
  const end = new Int32Array(room)
  const clauseOf = new Int32Array(room)
  const gap = new Uint8Array(room)
  const first = new Int32Array(clauses.length + 1)
  const words = new Map<number, string>()
  const symbols = new Map<number, number>() // by form
  let n = 0

  for (let c = 0; c < clauses.length; c++) {
    const clause = clauses[c]!
    const { text: key, at } = comparisonKey(text, clause.start, clause.end, fold)
    const length = key.length
    first[c] = n
    let before: number = GAP.strong // nothing stands before the first
    const put = (number: number, written: number, from: number, to: number): void => {
      // A character that folds to several (㈠) gives several units of one place.
      symbol[n] = number
      form[n] = written
      start[n] = at[from]!
      end[n] = at[to - 1]! + 1
      clauseOf[n] = c
      gap[n] = before
      before = GAP.none
      n++
    }
    // A hyphen or apostrophe with letters close on both sides: co-operation, other's; not the Parties' own.
    const inner = (i: number): boolean => {
      const sign = key.charCodeAt(i)
      if (sign !== HYPHEN && sign !== MAYBE_HYPHEN && sign !== QUOTE) return false
      if (!isWordUnit(key.charCodeAt(i + 1)) || isDigit(key.charCodeAt(i - 1)) || isDigit(key.charCodeAt(i + 1)))
        return false
      const raw = at[i]!
      if (sign === MAYBE_HYPHEN) return true
      return at[i + 1] === raw + 1 && (sign === HYPHEN ? HYPHENS : APOSTROPHES).includes(text[raw]!)
    }
    let i = 0
    while (i < length) {
      const code = key.charCodeAt(i)
      if (code >= 0x2e80 && !isMark(code)) {
        const low = code >= 0xd800 && code < 0xdc00 && i + 1 < length ? key.charCodeAt(i + 1) : 0
        const whole = low === 0 ? code : ((code - 0xd800) << 10) + (low - 0xdc00) + 0x10000
        const to = low === 0 ? i + 1 : i + 2
        put(whole, whole, i, to)
        i = to
        continue
      }
      if (code >= 0x2e80 || !isWordUnit(code)) {
        if (code !== SPACE) {
          const strong = STRONG.includes(key[i]!) && !(code === 0x2e && isDigit(key.charCodeAt(i + 1)))
          before = Math.max(before, strong ? GAP.strong : GAP.weak)
        }
        i++
        continue
      }
      const from = i
      let hash = 0x811c9dc5
      let digits = false
      while (i < length) {
        const d = key.charCodeAt(i)
        if (d < 0x2e80 && isWordUnit(d)) {
          if (isDigit(d)) digits = true
          hash = Math.imul(hash ^ lower(d), 0x01000193)
        } else if (i > from && inner(i)) {
          // co-operation is cooperation; other's is not others
          if (d === QUOTE) hash = Math.imul(hash ^ d, 0x01000193)
        } else break
        i++
      }
      hash = (hash ^ (hash >>> 15)) | 0
      let number = symbols.get(hash)
      if (number === undefined) {
        const word = key
          .slice(from, i)
          .replace(/[-\u00ad]/g, '')
          .toLowerCase()
        words.set(hash, word)
        number = digits ? (hash & HASH_BITS) | DIGITS_BIT | WORD_BIT : (hashOf(wordStem(word)) & HASH_BITS) | WORD_BIT
        symbols.set(hash, number)
      }
      put(number, hash, from, i)
    }
    symbol[n] = c - clauses.length
    form[n] = c - clauses.length
    start[n] = clause.end
    end[n] = clause.end
    clauseOf[n] = c
    gap[n] = GAP.strong
    n++
  }
  first[clauses.length] = n
  return {
    text,
    size: n,
    symbol: symbol.subarray(0, n),
    form: form.subarray(0, n),
    start: start.subarray(0, n),
    end: end.subarray(0, n),
    clause: clauseOf.subarray(0, n),
    gap: gap.subarray(0, n),
    first,
    words,
  }
}

/** Chinese punctuation and signs, of all that a key may hold beyond the spaced scripts. */
const isMark = (c: number): boolean => (c >= 0x3000 && c <= 0x3020 && c !== 0x3005 && c !== 0x3007) || c >= 0xfe10

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39

function lower(c: number): number {
  if (c >= 0x61 && c <= 0x7a) return c
  if (c >= 0x41 && c <= 0x5a) return c + 32
  if (c >= 0x410 && c <= 0x42f) return c + 32
  if (c >= 0xc0 && c <= 0xde) return c + 32
  return c
}

/** The number that a word's symbol is made of. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** The symbol of a word as it stands in a text, or of a Han character. */
export function symbolOf(word: string): number {
  const code = word.codePointAt(0)!
  if (code >= 0x2e80) return code
  return (hashOf(wordStem(word.toLowerCase())) & HASH_BITS) | WORD_BIT
}
