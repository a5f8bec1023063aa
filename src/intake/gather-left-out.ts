/**
 * What a file holds and its text leaves out, gathered by kind.
 *
 *     [{ what: 'footnote', words: '正本以两种文字写成。', at: 3 }, { what: 'footnote', words: '同上。', at: 7 }]
 *
 * is one entry: two footnotes, a line each, of the third and the seventh paragraph.
 */
import type { LeftOut } from '../model/index.ts'

/** One stretch as a reader comes by it. `at`: as in `LeftOut`. */
export interface LeftStretch {
  readonly what: LeftOut['what']
  readonly words: string
  readonly at: number
}

/** The order in which kinds are told. */
const KINDS: readonly LeftOut['what'][] = ['footnote', 'comment', 'header', 'hidden', 'struck', 'outside']

/** Stretches without words are passed over; white space and control characters become a blank, so that each is a line; in the order of places. */
export function gatherLeftOut(stretches: readonly LeftStretch[]): readonly LeftOut[] {
  const worded = stretches
    .map((stretch) => ({ ...stretch, words: stretch.words.replace(/[\s\p{Cc}]+/gu, ' ').trim() }))
    .filter(({ words }) => words !== '')
    .sort((one, other) => one.at - other.at)
  return KINDS.flatMap((what) => {
    const own = worded.filter((stretch) => stretch.what === what)
    if (own.length === 0) return []
    return [{ what, count: own.length, text: own.map(({ words }) => words).join('\n'), at: own.map(({ at }) => at) }]
  })
}

/** The stretches again, one by one. */
export const stretchesOf = (leftOut: readonly LeftOut[]): readonly LeftStretch[] =>
  leftOut.flatMap(({ what, text, at }) => text.split('\n').map((words, i) => ({ what, words, at: at[i] ?? 0 })))
