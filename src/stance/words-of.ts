/** A sentence of a spaced script as its words and marks, in small letters, with their places. */

export interface Token {
  readonly word: string
  readonly from: number
  readonly to: number
  /** It is printed with a capital. */
  readonly capital: boolean
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+|□+|[^\s]/gu

export const wordsOf = (text: string): readonly Token[] =>
  [...text.matchAll(WORD)].map(({ 0: printed, index }) => ({
    word: printed.toLowerCase().replaceAll('’', "'"),
    from: index,
    to: index + printed.length,
    capital: /^\p{Lu}/u.test(printed),
  }))

/** The same from one token to another, as a word. */
export const wordAcross = (tokens: readonly Token[], first: number, last: number, key: string) => ({
  key,
  from: tokens[first]!.from,
  to: tokens[last]!.to,
})
