/**
 * Rows of phrases as what a text is made of here: Han characters, and words.
 *
 *     '重申 一致同意'            two phrases, of two and four characters
 *     'reaffirm that|also'       two, of two words and of one: where a phrase has spaces, `|` parts it from the next
 */
import { symbolOf } from '../text/token-stream.ts'

/** The symbols of a phrase. */
export type PhraseUnits = readonly number[]

/** Of each row its phrases; of all rows the longest first. */
export const phrasesOf = (rows: readonly string[]): readonly PhraseUnits[] =>
  rows
    .flatMap((row) => row.split(row.includes('|') ? '|' : ' '))
    .map((phrase) => (phrase.charCodeAt(0) >= FIRST_HAN ? [...phrase] : phrase.split(' ')).map(symbolOf))
    .sort((x, y) => y.length - x.length)

const FIRST_HAN = 0x2e80

/** Does the phrase stand from `at` on, and end before `to`? */
export const standsAt = (phrase: PhraseUnits, symbol: Int32Array, at: number, to: number): boolean =>
  at + phrase.length <= to && phrase.every((s, k) => symbol[at + k] === s)
