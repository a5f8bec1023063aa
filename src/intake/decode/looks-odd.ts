/**
 * Is a text that was read without a fault worth a second look? Asked of every plain UTF-8 file before it is compared, so
 * it is quick, loads no table, and says yes too often rather than too seldom.
 *
 *     ~{NR7=~}               seven bits, that hold Chinese
 *     Ñòîðîíû, яРНПНМШ       letters in an order that no language has
 *     邦源笭扠               Han characters, and hardly a frequent one among them
 *     捕\ue123配额           a private-use character
 */
import { scriptForms } from '../../genre/script-forms.ts'
import { commonHan } from './common-characters.ts'
import { BY_CHANCE, pairShare, russianLetter } from './russian-pairs.ts'

/** Characters looked at: this many at the beginning, in the middle and at the end. */
const PIECE = 2000
/** Characters of a script below which nothing is judged by shares. */
const FEWEST = 8
/** Share of frequent characters that any Han text reaches. */
const FREQUENT = 0.3
/** Shares of what words do not have, from which a text is looked at again. */
const BREAKS = 0.015
const RUNS = 0.06
const SIGNS = 0.2
/** Characters beyond ASCII of a text so short that it may be another encoding by chance. */
const SHORT = 5

const SEVEN_BITS = /\x1b[$(]|~\{|\+[A-Za-z0-9+/]{3}/
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff]/
const BEYOND_ASCII = /[^\x00-\x7f\ufeff]/g
const HAN = /[\u3400-\u9fff]/g
const CYRILLIC = /[\u0400-\u045f\u0490\u0491]/g
/** A capital behind a small letter: кВт has one, too. */
const CYRILLIC_BREAK = /[а-яё][А-ЯЁ]/g
/** A sign of money in a word, a letter that only Serbian has, a dash before a small letter: a capital of another table. */
const OTHER_CAPITAL = /[а-яё]€|[ЂЃЅЈЉЊЋЌЏђѓѕјљњћќџѐѝЀЍ]|(?<=^|\s)[—‘’]\p{Ll}/gmu
/** Mean step above chance of the pairs of letters (`russian-pairs.ts`); a Russian text has 1.2 or more. */
const RUSSIAN = 0.7
/** Accented letters side by side, control characters of Latin-1. */
const LATIN_RUN = /[\u00c0-\u024f]{3,}|[\u0080-\u009f]/g
/** What stands in no statement: lines of tables, half-width kana, letters of phonetics, signs of mathematics. */
const ODD_SIGNS =
  /[\u0250-\u036f\u2190-\u22ff\u2500-\u257f\uff61-\uff9f\ufffd]|[\u00a1-\u00a6\u00a8\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf]/g
/** What a short text may have beyond ASCII without being looked at again. */
const PLAIN =
  /^(?:[\u00a0\u00a7\u00ab\u00bb\u2010-\u2026\u2116\u3000-\u3011\uff01-\uff5e\u3400-\u9fff]|[А-яЁё]|[\u00c0-\u017f](?![\u00c0-\u017f]))+$/

/** An accented letter that touches no letter of ASCII: её in ISO-8859-5 is ţ. */
const LONE_ACCENT = /(?<![A-Za-z])[\u00c0-\u024f](?![A-Za-z])/

let frequent: ReadonlySet<string> | null = null

export function looksOdd(text: string): boolean {
  if (PRIVATE.test(text)) return true
  const piece = pieceOf(text)
  const foreign = piece.match(BEYOND_ASCII)
  if (foreign === null) return SEVEN_BITS.test(text)
  const count = (pattern: RegExp): number => piece.match(pattern)?.length ?? 0
  if (foreign.length <= SHORT && (!PLAIN.test(foreign.join('')) || LONE_ACCENT.test(piece))) return true
  const han = piece.match(HAN) ?? []
  if (han.length >= FEWEST) {
    if (frequent === null) {
      const { simplified, traditional } = scriptForms()
      frequent = new Set([...commonHan, ...simplified, ...traditional])
    }
    let known = 0
    for (const c of han) if (frequent.has(c)) known++
    if (known < FREQUENT * han.length) return true
  }
  const cyrillic = count(CYRILLIC)
  if (
    cyrillic >= FEWEST &&
    (count(CYRILLIC_BREAK) > BREAKS * cyrillic || count(OTHER_CAPITAL) > 0 || meanPair(piece) < RUSSIAN)
  )
    return true
  return (
    count(LATIN_RUN) > RUNS * foreign.length || (foreign.length >= FEWEST && count(ODD_SIGNS) > SIGNS * foreign.length)
  )
}

function meanPair(text: string): number {
  let sum = 0
  let n = 0
  let before = 0
  for (const c of text.toLowerCase()) {
    const letter = russianLetter(c.charCodeAt(0))
    if (letter > 0) {
      sum += pairShare(before, letter) - BY_CHANCE
      n++
    }
    before = letter
  }
  return n === 0 ? RUSSIAN : sum / n
}

function pieceOf(text: string): string {
  if (text.length <= 3 * PIECE) return text
  const middle = text.length >> 1
  return `${text.slice(0, PIECE)}\n${text.slice(middle, middle + PIECE)}\n${text.slice(-PIECE)}`
}
