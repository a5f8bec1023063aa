/**
 * Where a regular expression stands in the texts of a trace.
 *
 *     /不针对.{0,4}第三[国方]/   in   不针对任何第⏎三国          the wrapped line is joined
 *
 * It is held against the characters as printed, a stretch at a time, its wrapped lines joined as a reader joins them and
 * runs of blanks as one space; what nobody sees (soft hyphens, zero-width characters) is left out. A hyphen at a line's
 * end belongs to the word or to the line: both readings are tried. A match of no characters is no place.
 */
import { UNSPACED } from '../text/unwrapped.ts'
import { refuse } from '../words/input-error.ts'
import type { Pattern } from './pattern.ts'

/** A half-open span. */
export type PatternSpan = readonly [start: number, end: number]

/** Finds a pattern in each of some strings. Whoever runs patterns of strangers gives one that can be stopped. */
export type FindPattern = (texts: readonly string[], pattern: Pattern) => readonly (readonly PatternSpan[])[]

/** Places of one run at most: what matches everywhere says nothing, and fills the memory. */
const MOST_PLACES = 200_000

/** Finds it in place, and may take for ever where the pattern is made so. Throws InputError for too many places, and for too much memory. */
export const findPattern: FindPattern = (texts, { source, flags }) => {
  const rule = new RegExp(source, `${flags}g`)
  let places = 0
  try {
    return texts.map((text) => {
      const spans: PatternSpan[] = []
      for (const { index, 0: match } of text.matchAll(rule)) {
        if (match === '') continue
        if (++places > MOST_PLACES) throw refuse('trace', 'trace.pattern-everywhere', { limit: MOST_PLACES })
        spans.push([index, index + match.length])
      }
      return spans
    })
  } catch (error) {
    // Found out only when it runs: (a|b)* keeps its place in every letter of a long clause.
    if (error instanceof RangeError || error instanceof SyntaxError) throw refuse('trace', 'trace.pattern-memory')
    throw error
  }
}

/** A stretch of a text as it is read, and where in the text each of its characters stands. */
export interface ReadStretch {
  readonly text: string
  readonly at: readonly number[]
}

const BLANKS = /\s+/uy
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/u
const LETTER = /[\p{L}\p{N}\p{M}]/u
const HYPHEN = /[-\u2010\u2011]/u

/** The readings of a stretch: two where a hyphen ends a line inside a word. */
export function readingsOf(text: string, start: number, end: number): readonly ReadStretch[] {
  const kept = readStretch(text, start, end, true)
  return kept.parted ? [kept, readStretch(text, start, end, false)] : [kept]
}

function readStretch(
  text: string,
  start: number,
  end: number,
  keepHyphen: boolean,
): ReadStretch & { readonly parted: boolean } {
  let read = ''
  let parted = false
  const at: number[] = []
  for (let i = start; i < end; ) {
    const c = text[i]!
    if (UNSEEN.test(c)) {
      i++
      continue
    }
    BLANKS.lastIndex = i
    const blanks = BLANKS.exec(text)?.[0].slice(0, end - i)
    if (blanks === undefined) {
      read += c
      at.push(i++)
      continue
    }
    const [before, after] = [read.at(-1) ?? '', text[i + blanks.length] ?? '']
    const wraps = /[\r\n]/.test(blanks)
    const atHyphen = wraps && HYPHEN.test(before) && LETTER.test(read.at(-2) ?? '') && LETTER.test(after)
    if (atHyphen) {
      parted = true
      if (!keepHyphen) {
        read = read.slice(0, -1)
        at.pop()
      }
    } else if (!(wraps && UNSPACED.test(before) && UNSPACED.test(after))) {
      read += ' '
      at.push(i)
    }
    i += blanks.length
  }
  return { text: read, at, parted }
}

/** A span of a reading as one of the text. */
export const spanIn = ({ at }: ReadStretch, [start, end]: PatternSpan): PatternSpan => [at[start]!, at[end - 1]! + 1]
