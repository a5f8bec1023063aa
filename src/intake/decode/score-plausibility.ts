/**
 * How much a decoded text looks like text of the genre, whatever its language.
 *
 *     双方重申      1.0      邦源笭扠      -0.2      ЛЋЦЊ     -1.4      Ë«·½ÖØÉê   -1.1
 *
 * The same bytes are decoded in each encoding in question, and the readings compared by this score.
 * ASCII says nothing (it is the same in all of them) and is not counted.
 */
import { scriptForms } from '../../genre/script-forms.ts'
import { commonHan } from './common-characters.ts'
import { decodeAs } from './decode-as.ts'
import { BY_CHANCE, pairShare, russianLetter } from './russian-pairs.ts'

export interface Plausibility {
  /** Mean over the characters that count, about -5 … 1; 0 where none does. */
  readonly mean: number
  /** Characters that count. */
  readonly counted: number
}

/** Scores of one character; the mean of real text of its kind is 0.5 or more. */
const COMMON_HAN = 1
/** In the level of frequent use of the national sets (GB 2312 level 1, Big5 level 1), but not in the short table. */
const KNOWN_HAN = 0.15
const RARE_HAN = -1
/** Punctuation that Han text always has, and mojibake seldom. */
const HAN_PUNCTUATION = 0.8
/** Quotes, dashes, spaces and signs of spaced scripts. */
const WESTERN_PUNCTUATION = 0.4
/** A quote or dash that touches a Latin letter: English has them oftener than accents. */
const LATIN_QUOTE = 0.9
/** Accented Latin letters: alone in a word they are honest, in rows they are mojibake. */
const LONE_ACCENT = 0.35
const ACCENT_RUN = -1.5
/** Words of one letter in French, Italian and Portuguese. */
const WORDS_OF_ONE = 'àÀèÈéÉ'
/** Capital in a word that began with a small letter: KOI8-R read as Windows-1251 swaps the case of every letter. */
const CASE_BREAK = -1
/** A Cyrillic letter that touches a Latin one, a Han character inside a Latin word. */
const MIXED_WORD = 2
/** A quote, a dash or a blank where nobody writes one. */
const STANDS_WRONG = 2
/** A letter of Ukrainian or Belarusian, beside the Russian one. */
const NEIGHBOUR = 0.1
/** What one letter may say for or against a reading: млрд is a word, too. */
const MOST = 1.2
const LEAST = -1.2
const KANA = -0.6
const SYMBOL = -1.2
/** взаимна€: the я of another table. */
const SYMBOL_IN_WORD = -2.5
/** Control characters, private use, unassigned, U+FFFD: never part of a text. */
const BROKEN = -5

const classes = { han: new Map<number, number>(), ready: false }

function prepare(): void {
  // The two national sets order their frequent characters first: the decoder itself knows which they are.
  const levels: readonly (readonly [string, number, number, number, number])[] = [
    ['gb18030', 0xb0, 0xd7, 0xa1, 0xfe],
    ['big5', 0xa4, 0xc6, 0x40, 0x7e],
    ['big5', 0xa4, 0xc6, 0xa1, 0xfe],
  ]
  for (const [encoding, leadFrom, leadTo, trailFrom, trailTo] of levels) {
    const bytes: number[] = []
    for (let lead = leadFrom; lead <= leadTo; lead++)
      for (let trail = trailFrom; trail <= trailTo; trail++) bytes.push(lead, trail)
    for (const character of decodeAs(Uint8Array.from(bytes), encoding)) {
      classes.han.set(character.codePointAt(0)!, KNOWN_HAN)
    }
  }
  const { simplified, traditional } = scriptForms()
  for (const character of [...commonHan, ...simplified, ...traditional])
    classes.han.set(character.codePointAt(0)!, COMMON_HAN)
  classes.ready = true
}

const isHan = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) || c >= 0x20000
const isCyrillic = (c: number): boolean => (c >= 0x400 && c <= 0x45f) || c === 0x490 || c === 0x491
const isAccented = (c: number): boolean => c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7
const isLatin = (c: number): boolean => (c | 32) >= 0x61 && (c | 32) <= 0x7a
const isSmallLatin = (c: number): boolean => c >= 0x61 && c <= 0x7a
const isLargeLatin = (c: number): boolean => c >= 0x41 && c <= 0x5a
const isLargeAccent = (c: number): boolean => (c >= 0xc0 && c <= 0xde) || (c >= 0x100 && c % 2 === 0)
const isUpper = (c: number): boolean => c >= 0x400 && c <= 0x42f

/** Linear in the length; `sample` characters at most are looked at. */
export function scorePlausibility(text: string, sample = 20_000): Plausibility {
  let sum = 0
  let counted = 0
  for (const [, score] of characterScores(text.length > sample ? text.slice(0, sample) : text)) {
    sum += score
    counted++
  }
  return { mean: counted === 0 ? 0 : sum / counted, counted }
}

/** Each character that counts: its place and its score. */
export function* characterScores(text: string): Generator<readonly [at: number, score: number]> {
  if (!classes.ready) prepare()
  let previous = 0
  let first = 0 // of the Cyrillic word that is being read
  for (let i = 0; i < text.length; i++) {
    const at = i
    const c = text.codePointAt(i)!
    if (c > 0xffff) i++
    // ASCII says nothing, nor does a mark.
    if ((c >= 0x20 && c < 0x7f) || (c >= 0x09 && c <= 0x0d) || c === 0xfeff) {
      previous = c
      continue
    }
    if (isCyrillic(c) && !isCyrillic(previous)) first = c
    yield [
      at,
      scoreCharacter(c, previous, text.charCodeAt(i + 1), first) - (standsWrong(text, at, c) ? STANDS_WRONG : 0),
    ]
    previous = c
  }
}

function scoreCharacter(c: number, previous: number, next: number, first: number): number {
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return BROKEN
  if (isHan(c)) {
    const inWord = isSmallLatin(previous) ? (isSmallLatin(next) ? MIXED_WORD : MIXED_WORD / 2) : 0
    return (classes.han.get(c) ?? RARE_HAN) - inWord
  }
  if (isCyrillic(c))
    return scoreCyrillic(c, previous, next, first) - (isLatin(previous) || isLatin(next) ? MIXED_WORD : 0)
  if (isAccented(c)) {
    const inRun = isAccented(previous) || isAccented(next) || previous > 0x2fff
    if (inRun) return ACCENT_RUN
    if (!isLatin(previous) && !isLatin(next) && WORDS_OF_ONE.includes(String.fromCharCode(c))) return LONE_ACCENT
    const breaks = isLargeAccent(c) ? isSmallLatin(previous) : isLargeLatin(next)
    return breaks || (!isLatin(previous) && !isLatin(next)) ? LONE_ACCENT + CASE_BREAK : LONE_ACCENT
  }
  if (c === 0xfffd || (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xfff0 && c <= 0xffff)) return BROKEN
  if ((c >= 0x3000 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301b)) return HAN_PUNCTUATION
  if (c >= 0xff01 && c <= 0xff5e) return HAN_PUNCTUATION
  // Quotes and dashes are shared by all scripts; inside Han text they are Han punctuation.
  if (c >= 0x2010 && c <= 0x2026) {
    if (isHan(previous) || isHan(next)) return HAN_PUNCTUATION
    return isLatin(previous) || isLatin(next) ? LATIN_QUOTE : WESTERN_PUNCTUATION
  }
  if (c === 0xa0 || c === 0xab || c === 0xbb || c === 0xb7 || c === 0x2116 || c === 0xa7) return WESTERN_PUNCTUATION
  if (c >= 0x3040 && c <= 0x30ff) return KANA
  return isCyrillic(previous) || isCyrillic(next) ? SYMBOL_IN_WORD : SYMBOL
}

const QUOTES = '«»„“”‘’'
/** Characters within which a quote that was opened closes. */
const QUOTE_MOST = 400
const LETTER = /\p{L}/u
const LARGE = /\p{Lu}/u
const BLANK_OR_START = /^$|[\s([]/

/**
 * A sign of spaced scripts in a place where nobody writes one: a capital of another table often comes out so.
 *
 *     “ороны   Стороны, and nothing closes the quote        »тоги   Итоги
 *     —тороны  a dash that touches the word behind it alone    \u00a0онвенция  a blank after a blank
 *     м№ро     a number sign inside a word
 */
function standsWrong(text: string, at: number, c: number): boolean {
  if (c === 0x2116) return LETTER.test(text[at - 1] ?? '') || LETTER.test(text[at + 1] ?? '')
  if (c < 0xa0 || c > 0x2026) return false
  const sign = text[at]!
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (sign === '\u00a0' || sign === '…') return BLANK_OR_START.test(before) && LETTER.test(after)
  if (sign === '—' || sign === '–')
    return isCyrillic(text.charCodeAt(at + 1)) ? !LARGE.test(after) : LETTER.test(before) && BLANK_OR_START.test(after)
  if (!QUOTES.includes(sign) || isHan(text.charCodeAt(at - 1)) || isHan(text.charCodeAt(at + 1))) return false
  // English leaves quotes open from paragraph to paragraph.
  if (isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(at + 1))) return false
  const opens = BLANK_OR_START.test(before) || QUOTES.includes(before)
  if (opens && (sign === '»' || sign === '’')) return LETTER.test(after)
  if (opens) return !CLOSING.test(text.slice(at + 1, at + QUOTE_MOST))
  // An apostrophe stands in a word, a closing quote behind one that was opened.
  if (sign === '’' && LETTER.test(before)) return false
  if (LETTER.test(before) && LETTER.test(after)) return true
  return sign !== '’' && !OPENING.test(text.slice(Math.max(0, at - QUOTE_MOST), at))
}

const CLOSING = /[»“”’]/
const OPENING = /[«„“‘]/

/** Letters of Ukrainian and Belarusian, as the Russian ones that stand in their place. */
const NEIGHBOURS: ReadonlyMap<number, number> = new Map([
  [0x456, 0x438], // і и
  [0x457, 0x438], // ї и
  [0x454, 0x435], // є е
  [0x491, 0x433], // ґ г
  [0x45e, 0x443], // ў у
])

/** A step of the table of pairs, as a score: real text means some 0.6, a wrong reading less than nothing. */
const PAIR_STEP = 0.45

const small = (c: number): number =>
  c >= 0x410 && c <= 0x42f ? c + 32 : c >= 0x400 && c <= 0x40f ? c + 80 : c === 0x490 ? 0x491 : c

/** A letter by how often it follows the one before it; a capital follows a capital (a heading) or nothing. */
function scoreCyrillic(c: number, previous: number, next: number, first: number): number {
  const neighbour = NEIGHBOURS.get(small(c))
  const letter = russianLetter(neighbour ?? small(c))
  // Letters of Serbian and Macedonian: honest, but rare in what tifa reads, and frequent in wrong readings.
  if (letter === 0) return -1
  const inWord = isCyrillic(previous)
  const before = inWord ? russianLetter(NEIGHBOURS.get(small(previous)) ?? small(previous)) : 0
  let score = Math.max(LEAST, Math.min(MOST, (pairShare(before, letter) - BY_CHANCE) * PAIR_STEP))
  if (neighbour !== undefined) score -= NEIGHBOUR
  // А, В, И, К, О, С, У, Я are words; Ч between blanks is a dash of another table.
  if (!inWord && isUpper(c) && !isCyrillic(next) && next !== 0x2e && !'АВИКОСУЯ'.includes(String.fromCharCode(c)))
    score -= 1
  if (inWord && !isUpper(first) && isUpper(c)) score += CASE_BREAK
  else if (inWord && isUpper(c) && !isUpper(previous)) score += CASE_BREAK
  return score
}
