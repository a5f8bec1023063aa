/**
 * Which units of a text belong to names: of states, persons, bodies and places, and the titles of documents.
 *
 *     2011年签署的《睦邻合作基础条约》   the Charter of the United Nations   赛兰特共和国, where the title has it
 *
 * A name that two texts share shows that they speak of the same thing, not that one took its wording from the other.
 */
import { hanEntryAt } from '../text/lexicon.ts'
import { HAN_ROWS } from '../text/lexicon-rows.ts'
import { GAP, isWord, symbolOf, type TokenStream } from '../text/token-stream.ts'

const CAPITAL = /\p{Lu}/u
/** Units of a quoted title at most: a quotation that goes on longer is a passage of text. */
const TITLE_UNITS = 60
/** Letters of a title that are read. */
const TITLE_LETTERS = 400

/** 1 for each unit of a name; of a Han character, where the pair with the one before belongs to a name. */
export function nameMarks(stream: TokenStream, title: string | null): Uint8Array {
  const { size, symbol, start, gap, text } = stream
  const marks = new Uint8Array(size)
  const titled = titleSymbols(title)
  const quotes = text.includes('《')
  let quotedFrom = -1
  for (let k = 0; k < size; k++) {
    const s = symbol[k]!
    if (s < 0) {
      quotedFrom = -1
      continue
    }
    const at = start[k]!
    if (isWord(s)) {
      if (titled.words.has(s)) marks[k] = 1
      // A capital inside a sentence: a name, or a word of one (the Security Council).
      else if (gap[k] !== GAP.strong && isCapital(text, at) && !isCapital(text, at + 1)) marks[k] = 1
    } else {
      const before = k > 0 ? symbol[k - 1]! : -1
      if (before >= 0 && titled.pairs.has(before * 0x110000 + s)) marks[k] = 1
    }
    // 总理奥·林德: the dot stands between a person's names.
    if (gap[k] === GAP.weak && !isWord(s) && text[at - 1] === '·') {
      if (k > 0) marks[k - 1] = 1
      marks[k] = 1
      if (k + 1 < size) marks[k + 1] = 1
    }
    if (quotes && gap[k] !== 0) {
      const between = text.slice(k > 0 ? stream.end[k - 1] : at, at)
      if (between.includes('《')) quotedFrom = k
      else if (between.includes('》')) quotedFrom = -1
    }
    if (quotedFrom >= 0 && k - quotedFrom < TITLE_UNITS) marks[k] = 1
  }
  markLexicon(stream, marks)
  return marks
}

/** Most letters are asked about by their code: a pattern takes ten times as long. */
function isCapital(text: string, at: number): boolean {
  const c = text.charCodeAt(at)
  if (c < 0x80) return c >= 0x41 && c <= 0x5a
  if (c >= 0x400 && c < 0x460) return c < 0x430
  return c < 0x2e80 && CAPITAL.test(text[at]!)
}

/** Han names of the lexicon. */
function markLexicon({ size, symbol, gap }: TokenStream, marks: Uint8Array): void {
  for (let k = 0; k < size; k++) {
    const s = symbol[k]!
    if (s < 0x3400 || isWord(s) || s > 0xffff) continue
    if (!startsName(s)) continue
    let run = String.fromCharCode(s)
    let to = k + 1
    for (; to < size && to < k + LONGEST_NAME; to++) {
      const next = symbol[to]!
      if (next < 0x3400 || next > 0xffff || gap[to] !== 0) break
      run += String.fromCharCode(next)
    }
    const entry = hanEntryAt(run, 0, run.length)
    if (entry?.kind !== 'name') continue
    for (let i = k + 1; i < k + entry.word.length; i++) marks[i] = 1
  }
}

/** Characters of the longest name in the lexicon, and some. */
const LONGEST_NAME = 16

let starters: ReadonlySet<number> | null = null

/** Does a Han name of the lexicon begin with the character? Asked of every one, so kept. */
function startsName(symbol: number): boolean {
  starters ??= new Set(
    HAN_ROWS.flatMap(([kind, words]) => (kind === 'phrase' ? [] : words.split(' ').map((word) => word.charCodeAt(0)))),
  )
  return starters.has(symbol)
}

function titleSymbols(title: string | null): {
  readonly words: ReadonlySet<number>
  readonly pairs: ReadonlySet<number>
} {
  const words = new Set<number>()
  const pairs = new Set<number>()
  let before = -1
  for (const [unit] of (title ?? '').slice(0, TITLE_LETTERS).matchAll(/[\u2e80-\u9fff]|[\p{L}\p{M}]+/gu)) {
    const s = symbolOf(unit)
    if (isWord(s)) {
      words.add(s)
      before = -1
    } else {
      if (before >= 0) pairs.add(before * 0x110000 + s)
      before = s
    }
  }
  return { words, pairs }
}
