/**
 * A text as tokens that are compared and marked whole.
 *
 *     双方支持普京总统2022年2月4日的倡议  →  双方|支持|普京|总统|2022年2月4日|的|倡议
 *     under Article 5(2) of the U.S. law →  under| |Article 5(2)| |of| |the| |U.S.| |law
 *
 * Cut on the comparison key with its capitals, so that a line break inside a Han word or after a hyphen parts nothing; spans are of
 * the file. Tokens tile the text: joined, they give it back, byte for byte. What the key drops (spaces, line
 * breaks) is kind `space` with key ''; a space that the key keeps has it too, since layout never makes words differ
 * that the tokens beside it do not.
 */
import { isAbbreviation } from './abbreviations.ts'
import { hanWords } from './han-borders.ts'
import { casedKey, type FoldTable, MAYBE_HYPHEN } from './key.ts'
import { spacedName } from './lexicon.ts'
import { isMonthDay, numberEnd, numberWordEnd, RAISED_FIGURES } from './numbers.ts'
import type { Token, TokenKind } from './token.ts'

const SPACE = 0x20
const QUOTE = 0x22
const STOP = 0x2e
const HYPHEN = 0x2d
/** Hyphens, of all that a key folds to one: a dash parts words. */
const HYPHENS_ALONE = '-‐‑'
const APOSTROPHES = "'’ʼ`´′＇‘"

/** Ranges of Han characters and of other scripts written without spaces; halves of rare characters count too. */
const HAN: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
]
/** Ranges without a letter, where no pattern need be asked: the first one that is compiled costs a millisecond. */
const MARKS: readonly (readonly [number, number])[] = [
  [0x20, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0x2010, 0x206f],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
]
const LETTERS: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0x410, 0x44f],
]
const WORD = /[\p{L}\p{M}\p{N}]/u

const OTHER = 0
const WORD_CLASS = 1
const HAN_CLASS = 2
const DIGIT_CLASS = 3
const UNKNOWN = 255
let classes: Uint8Array | null = null

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(UNKNOWN)
  const set = (ranges: readonly (readonly [number, number])[], to: number): void => {
    for (const [first, last] of ranges) table.fill(to, first, last + 1)
  }
  set(HAN, HAN_CLASS)
  set(MARKS, OTHER)
  set(LETTERS, WORD_CLASS)
  set([[0x30, 0x39]], DIGIT_CLASS)
  for (const figure of RAISED_FIGURES) table[figure.charCodeAt(0)] = DIGIT_CLASS
  return table
}

/** What a character of a key is, by code unit; rare ones are looked up on demand. */
function classOf(c: number): number {
  classes ??= buildClasses()
  const known = classes[c]!
  if (known !== UNKNOWN) return known
  const found = WORD.test(String.fromCharCode(c)) ? WORD_CLASS : OTHER
  classes[c] = found
  return found
}

/** Tokens of `text.slice(start, end)`, in order, tiling it. `fold` is the key's table for traditional characters. */
export function tokenize(text: string, start = 0, end = text.length, fold: FoldTable | null = null): Token[] {
  const { text: key, at } = casedKey(text, start, end, fold)
  const tokens: Token[] = []
  let rawEnd = start // how far the tokens so far cover the text

  /** Adds key.slice(from, to) as one token, with the layout before it as a token of its own. */
  const push = (from: number, to: number, kind: TokenKind): void => {
    const rawStart = at[from]!
    const next = to < key.length ? at[to]! : end
    let stop = at[to - 1]! + 1
    // What prints nothing, and the rest of a run that counts once (…… ——), belong to the token before.
    while (stop < next && !isSpace(text.charCodeAt(stop))) stop++
    if (rawStart < rawEnd || stop <= rawEnd) {
      // Part of a character that folds to several (㈠): joined to the token that has it.
      const last = tokens.pop()
      if (last) {
        tokens.push({
          start: last.start,
          end: Math.max(stop, last.end),
          kind: last.kind,
          key: last.key + lowered(key.slice(from, to)),
        })
        rawEnd = Math.max(stop, last.end)
      }
      return
    }
    if (rawStart > rawEnd) tokens.push({ start: rawEnd, end: rawStart, kind: 'space', key: '' })
    tokens.push({
      start: rawStart,
      end: stop,
      kind,
      key: kind === 'punct' ? key.slice(from, to) : joined(lowered(key.slice(from, to))),
    })
    rawEnd = stop
  }

  // An apostrophe and a closing quotation mark share a key; only an apostrophe stands close on both sides.
  const inner = (i: number): boolean => {
    const raw = at[i]!
    if (key.charCodeAt(i) === MAYBE_HYPHEN) return true
    if (at[i - 1]! !== raw - 1 || at[i + 1]! !== raw + 1) return false
    return (key.charCodeAt(i) === HYPHEN ? HYPHENS_ALONE : APOSTROPHES).includes(text[raw]!)
  }

  // A key has no space behind a comma and one stop for 。 and `.`: 1,000 is a number, 达1000，2021年 and "2021, 300" two.
  // And a cell of a table is no group of a figure: 30⇥420 are two numbers.
  const numberTo = (from: number): number => {
    const to = numberEnd(key, from)
    for (let k = from + 1; k < to - 1; k++) {
      const c = key[k]
      if (c === ' ' && text.slice(at[k - 1]! + 1, at[k + 1]).includes('\t')) return numberEnd(key.slice(0, k), from)
      if ((c !== ',' && c !== '.') || !isDigit(key, k - 1) || !isDigit(key, k + 1)) continue
      const raw = at[k]!
      if (text[raw] === c && at[k + 1] === raw + 1) continue
      if (!isMonthDay(key.slice(from, k))) return numberEnd(key.slice(0, k), from)
    }
    return to
  }

  const n = key.length
  let i = 0
  while (i < n) {
    const c = key.charCodeAt(i)
    if (c === SPACE) {
      i++
      continue
    }
    const type = classOf(c)
    if (type === HAN_CLASS) {
      i = pushHan(key, i, numberTo, push)
      continue
    }
    const number = numberTo(i)
    if (
      number > i &&
      !(
        classOf(key.charCodeAt(number - 1)) === WORD_CLASS &&
        number < n &&
        classOf(key.charCodeAt(number)) === WORD_CLASS
      )
    ) {
      push(i, number, 'number')
      i = number
      continue
    }
    if (type === OTHER) {
      push(i, i + 1, 'punct')
      i++
      continue
    }
    i = pushSpaced(key, i, inner, push)
  }
  if (rawEnd < end) tokens.push({ start: rawEnd, end, kind: 'space', key: '' })
  return tokens
}

/** co-operation and co-⏎operation are the word cooperation; between digits a hyphen parts (2021-2025). */
const joined = (word: string): string => (HYPHENS.test(word) ? word.replace(/(?<=\p{L})[-\xad](?=\p{L})/gu, '') : word)
const HYPHENS = /[-\xad]/

/** As a comparison key has it: capitals are print. */
const lowered = (word: string): string => (CAPITALS.test(word) ? word.toLowerCase() : word)
const CAPITALS = /\p{Lu}/u

type Push = (from: number, to: number, kind: TokenKind) => void

/** A run of Han characters, with digits inside it (2022年, 第3条). Returns where it ends. */
function pushHan(key: string, from: number, numberTo: (at: number) => number, push: Push): number {
  let to = from + 1
  while (to < key.length) {
    const type = classOf(key.charCodeAt(to))
    if (type !== HAN_CLASS && type !== DIGIT_CLASS) break
    to++
  }
  // A reference may go on over brackets: 第三条第（三）项.
  let begin = from
  for (const word of hanWords(key.slice(from, to))) {
    let end = from + word.end
    if (end <= begin) continue
    if (word.kind === 'number') end = Math.max(end, numberTo(begin))
    push(begin, end, word.kind)
    begin = end
  }
  return begin
}

/** A word, an abbreviation or a name of several words. Returns where it ends. */
function pushSpaced(key: string, from: number, inner: (i: number) => boolean, push: Push): number {
  const end = wordEnd(key, from, inner)
  const word = joined(key.slice(from, end))
  let at = end
  const ends: number[] = [end]
  const name = spacedName(word, (n) => {
    while (ends.length <= n) {
      if (key.charCodeAt(at) !== SPACE) return null
      const to = wordEnd(key, at + 1, inner)
      if (to === at + 1) return null
      ends.push(to)
      at = to
    }
    return joined(key.slice(ends[n - 1]! + 1, ends[n]!))
  })
  if (name) {
    const to = ends[name.words - 1]!
    push(from, to, name.kind)
    return to
  }
  const number = numberWordEnd(key, from, end)
  push(from, Math.max(end, number), number > 0 ? 'number' : 'word')
  return Math.max(end, number)
}

/** The end of the word at `from`: letters and digits, with inner apostrophes, hyphens, and an abbreviation's stops. */
function wordEnd(key: string, from: number, inner: (i: number) => boolean): number {
  const n = key.length
  let to = from
  while (to < n) {
    const type = classOf(key.charCodeAt(to))
    if (type === WORD_CLASS || type === DIGIT_CLASS) {
      to++
      continue
    }
    const c = key.charCodeAt(to)
    const joins = c === QUOTE || c === HYPHEN || c === MAYBE_HYPHEN
    if (joins && to > from && to + 1 < n && isWordClass(key.charCodeAt(to + 1)) && inner(to)) {
      to++
      continue
    }
    break
  }
  if (to === from || key.charCodeAt(to) !== STOP) return to
  // U.S., т.е., В.В.: single letters, each with its stop.
  if (to - from === 1) {
    let p = to + 1
    let letters = 1
    while (p + 1 < n && classOf(key.charCodeAt(p)) === WORD_CLASS && key.charCodeAt(p + 1) === STOP) {
      p += 2
      letters++
    }
    if (letters > 1) return p
    // An initial before a name: S. Bernanke, А. Велин.
    if (isUpper(key, from) && isUpper(key, to + 1) && /\p{Ll}/u.test(key[to + 2] ?? '')) return to + 1
  }
  return isAbbreviation(key.slice(from, to + 1)) ? to + 1 : to
}

const isDigit = (key: string, at: number): boolean => classOf(key.charCodeAt(at)) === DIGIT_CLASS

const isUpper = (key: string, at: number): boolean => /\p{Lu}/u.test(key[at] ?? '')

const isWordClass = (c: number): boolean => {
  const type = classOf(c)
  return type === WORD_CLASS || type === DIGIT_CLASS
}

const isSpace = (c: number): boolean =>
  c === 0x20 ||
  (c >= 0x09 && c <= 0x0d) ||
  c === 0x85 ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000
