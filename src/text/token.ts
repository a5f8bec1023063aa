/** `name`: names of states, people, bodies and places. `number`: numbers with units, dates, sums, article references. */
export type TokenKind = 'word' | 'number' | 'name' | 'punct' | 'space'

/**
 * A stretch of text that is never marked in part. Half-open span of the file.
 * `key` is what equality is judged by: the comparison key's stretch, or '' for layout (spaces, line breaks).
 */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  readonly key: string
}
