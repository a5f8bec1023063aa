/**
 * Whether a word of one text and a word of the other are forms of one word.
 *
 *     договору / договор   weeks / week   party / parties          never party / parted, which have one stem
 */
import type { Lang } from '../model/document.ts'
import type { TokenStream } from '../text/token-stream.ts'
import { wordForms } from '../text/word-forms.ts'

/** Are the units at place `i` of a and `j` of b one word? Ends of clauses, and places beyond the texts, never are. */
export type SameWord = (i: number, j: number) => boolean

const CYRILLIC = /[\u0400-\u04ff]/

export function sameWord(a: TokenStream, b: TokenStream): SameWord {
  const known = new Map<number, boolean>()
  return (i, j) => {
    const s = a.symbol[i]
    if (s === undefined || s < 0 || s !== b.symbol[j]) return false
    const [x, y] = [a.form[i]!, b.form[j]!]
    if (x === y) return true
    const pair = x * 0x100000000 + y
    let same = known.get(pair)
    if (same === undefined) {
      const [word, other] = [a.words.get(x), b.words.get(y)]
      same = word !== undefined && other !== undefined && (areForms(word, other) || areForms(other, word))
      known.set(pair, same)
    }
    return same
  }
}

function areForms(word: string, other: string): boolean {
  const lang: Lang = CYRILLIC.test(word) ? 'ru' : 'en'
  return wordForms(word, lang).has(other)
}
