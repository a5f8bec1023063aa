/**
 * How much a decoded text looks like text of the genre, whatever its language.
 *
 *     双方重申      1.0      邦源笭扠      -0.2      ЛЋЦЊ     -1.4      Ë«·½ÖØÉê   -1.1
 *
 * The same bytes are decoded in each encoding in question, and the readings compared by this score.
 * ASCII says nothing (it is the same in all of them) and is not counted.
 */
import { scriptForms } from '../../genre/script-forms.ts'
import { commonHan, russianLetters } from './common-characters.ts'

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
/** Accented Latin letters: alone in a word they are honest, in rows they are mojibake. */
const LONE_ACCENT = 0.2
const ACCENT_RUN = -1.5
/** Capital in a word that began with a small letter: KOI8-R read as Windows-1251 swaps the case of every letter. */
const CASE_BREAK = -1
/** A Cyrillic letter that touches a Latin one. */
const MIXED_WORD = 1
/** Letters of one kind side by side: common enough in Russian, the rule in a wrong reading. */
const VOWELS_MEET = 0.5
const CONSONANTS_MEET = 0.25
const KANA = -0.6
const SYMBOL = -1.2
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
    for (const character of new TextDecoder(encoding).decode(Uint8Array.from(bytes))) {
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
const isCyrillic = (c: number): boolean => c >= 0x400 && c <= 0x45f
const isAccented = (c: number): boolean => c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7
const isLatin = (c: number): boolean => (c | 32) >= 0x61 && (c | 32) <= 0x7a
const isUpper = (c: number): boolean => c >= 0x400 && c <= 0x42f

/** Linear in the length; `sample` characters at most are looked at. */
export function scorePlausibility(text: string, sample = 20_000): Plausibility {
  if (!classes.ready) prepare()
  let sum = 0
  let counted = 0
  let previous = 0
  let first = 0 // of the Cyrillic word that is being read
  const end = Math.min(text.length, sample)
  for (let i = 0; i < end; i++) {
    const c = text.codePointAt(i)!
    if (c > 0xffff) i++
    if (c >= 0x20 && c < 0x7f) {
      previous = c
      continue
    }
    if (c === 0x0a || c === 0x0d || c === 0x09 || c === 0x0c || c === 0xfeff) {
      previous = c
      continue
    }
    if (isCyrillic(c) && !isCyrillic(previous)) first = c
    sum += scoreCharacter(c, previous, text.charCodeAt(i + 1), first)
    counted++
    previous = c
  }
  return { mean: counted === 0 ? 0 : sum / counted, counted }
}

function scoreCharacter(c: number, previous: number, next: number, first: number): number {
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return BROKEN
  if (isHan(c)) return classes.han.get(c) ?? RARE_HAN
  if (isCyrillic(c)) return scoreCyrillic(c, previous, first) - (isLatin(previous) || isLatin(next) ? MIXED_WORD : 0)
  if (isAccented(c)) {
    const inRun = isAccented(previous) || isAccented(next) || previous > 0x2fff
    return inRun ? ACCENT_RUN : LONE_ACCENT
  }
  if (c === 0xfffd || (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xfff0 && c <= 0xffff)) return BROKEN
  if ((c >= 0x3000 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301b)) return HAN_PUNCTUATION
  if (c >= 0xff01 && c <= 0xff5e) return HAN_PUNCTUATION
  // Quotes and dashes are shared by all scripts; inside Han text they are Han punctuation.
  if (c >= 0x2010 && c <= 0x2026) return isHan(previous) || isHan(next) ? HAN_PUNCTUATION : WESTERN_PUNCTUATION
  if (c === 0xa0 || c === 0xab || c === 0xbb || c === 0xb7 || c === 0x2116 || c === 0xa7) return WESTERN_PUNCTUATION
  if (c >= 0x3040 && c <= 0x30ff) return KANA
  return SYMBOL
}

const isLetterOf = (set: string, c: number): boolean => set.includes(String.fromCharCode(c).toLowerCase())
const vowels = 'аеёиоуыэюя'

/**
 * A letter by how often it stands in Russian, and by its neighbour: vowels and consonants alternate, ь follows no
 * vowel, no word begins with ы, and a capital follows a capital (a heading) or nothing.
 */
function scoreCyrillic(c: number, previous: number, first: number): number {
  const letter = String.fromCharCode(c).toLowerCase()
  const share = russianLetters[letter]
  // Letters of Ukrainian, Serbian, Macedonian: honest, but rare in what tifa reads.
  if (share === undefined) return -1
  let score = Math.max(-1.5, Math.min(1, Math.log2(share / 25) / 1.5 + 0.3))
  const inWord = isCyrillic(previous)
  if (!inWord) return 'ьъы'.includes(letter) ? score - 2 : score
  if (!isUpper(first) && isUpper(c)) score += CASE_BREAK
  const vowel = isLetterOf(vowels, c)
  const after = isLetterOf(vowels, previous)
  const sign = isLetterOf('ьъ', previous)
  if ('ьъ'.includes(letter) && (after || sign)) score -= 2
  else if (letter === 'й' && !after) score -= 1
  else if (vowel && after) score -= VOWELS_MEET
  else if (!vowel && !after && !sign) score -= CONSONANTS_MEET
  return score
}
