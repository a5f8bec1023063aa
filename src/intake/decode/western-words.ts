/**
 * Words of Western languages in letters of ASCII and others: nothing of them was read with a wrong table.
 *
 *     the communiqué of São Tomé – “à l’heure”      words, and signs between them
 *     the communiquÃ© of SÃ£o TomÃ©                 words with signs inside
 *     Ñîâìåñòíîå çàÿâëåíèå                          words without any letter of ASCII
 *
 * A wrong table leaves ASCII as it is, so what it makes is whole words beyond ASCII, or signs inside of words. A single
 * é between letters of ASCII is what a person wrote.
 */

/** `plain`: figures. `open`: single letters and signs (à, –), which are what their neighbours are. */
type Kind = 'western' | 'plain' | 'open' | 'other'

/** Signs that stand between and around words of Western languages. */
const MARK =
  '\\u0000-@\\[-`{-\\u007f\\u00a0\\u00a1\\u00a7\\u00aa\\u00ab\\u00b0\\u00b7\\u00ba\\u00bb\\u00bf\\u2009-\\u2026\\u202f-\\u203a'
const MARKS = new RegExp(`[${MARK}]+`, 'u')
const UNKNOWN = new RegExp(`[^\\p{Script=Latin}\\p{M}${MARK}\\u00ad]`, 'u')
/** What UTF-8 comes to in Windows-1252 though each half is a letter or a mark: Ã¡ for á, Ã“ for Ó. */
const HALVES = /[\u00c2-\u00c5][\u0080-\u00bf\u2010-\u203a]/
/** A soft hyphen parts two small letters. */
const SOFT_HYPHEN = /(?<=\p{Ll}\p{M}*)\u00ad(?=\p{Ll})/gu
const LETTER_OF_ASCII = /[A-Za-z]/
const BEYOND_ASCII = /[^\x00-\x7f]/
/** A large letter behind a small one, one of them beyond ASCII: no name is written so, but STRAßE is. */
const CASE_BREAK = /[a-z](?![A-Z])\p{Lu}|(?![a-zß])\p{Ll}[A-Z]/u
/** Letters beyond ASCII in a row: được has three. */
const ROW = /(?:[^\x00-\x7f\p{M}]\p{M}*){4}/u
/** Letters of a word without any of ASCII: à, où has none, þó. */
const SMALL = /^(?:\p{L}\p{M}*){1,2}$/u

/** The words that are not such, a blank between: all that may have been read with a wrong table. */
export function withoutWesternWords(text: string): string {
  const words = text.split(/[\t-\r ]+/)
  const kinds = words.map(kindOf)
  const before = neighbours(kinds)
  const after = neighbours(kinds.toReversed()).toReversed()
  const isHonest = (at: number): boolean => {
    const beside = [before[at], after[at]]
    return beside.includes('western') && !beside.includes('other')
  }
  return words.filter((_, at) => kinds[at] === 'other' || (kinds[at] === 'open' && !isHonest(at))).join(' ')
}

/** For each word the last one before it that shows what it is; null where there is none. */
function neighbours(kinds: readonly Kind[]): readonly (Kind | null)[] {
  let last: Kind | null = null
  return kinds.map((kind) => {
    const before = last
    if (kind === 'western' || kind === 'other') last = kind
    return before
  })
}

function kindOf(word: string): Kind {
  if (!BEYOND_ASCII.test(word)) return LETTER_OF_ASCII.test(word) ? 'western' : 'plain'
  if (UNKNOWN.test(word) || HALVES.test(word)) return 'other'
  let ofAscii = false
  for (const part of word.replace(SOFT_HYPHEN, '').split(MARKS)) {
    if (part === '') continue
    if (LETTER_OF_ASCII.test(part)) ofAscii = true
    else if (!SMALL.test(part)) return 'other'
    if (part.includes('\u00ad') || CASE_BREAK.test(part) || ROW.test(part)) return 'other'
  }
  return ofAscii ? 'western' : 'open'
}
