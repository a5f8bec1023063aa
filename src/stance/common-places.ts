/**
 * Which place of side a a place of side b is, where the words between two variants are the same.
 *
 *     a  双方支持早日恢复谈判        b  岚方坚定支持早日恢复谈判        variants 双→岚, ∅→坚定
 *     the b offset of 支持 leads to the a offset of 支持; that of 坚定 nowhere
 *
 * Both sides are joined, clause behind clause, as the variants count them.
 */
import type { Variant } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'

/** Clauses, or sentences, of one side: spans of its file, in order. */
export type Stretches = readonly Span[]

/** A variant in joined offsets of both sides. */
export interface Difference {
  readonly a: Span
  readonly b: Span
}

export interface CommonPlaces {
  /** In joined offsets, in order of both sides. */
  readonly differences: readonly Difference[]
  /** A span of the file of side a or b, in joined offsets; null outside. */
  readonly joined: (side: 'a' | 'b', span: Span) => Span | null
  /** The letter at a joined offset. */
  readonly letter: (side: 'a' | 'b', at: number, text: string) => string
  /** A joined span of b that no variant touches, in joined offsets of a; else null. */
  readonly toA: (span: Span) => Span | null
  /** Characters that are the same behind a joined place of b and its place in a, up to the next variant. */
  readonly sameAfter: (difference: Difference) => number
}

/** Null where the variants do not make one side of the other: then nothing is compared. */
export function commonPlaces(a: Stretches, b: Stretches, variants: readonly Variant[]): CommonPlaces | null {
  const lengthOf = (side: Stretches): number => side.reduce((sum, [s, e]) => sum + e - s, 0)
  const joinedIn = (side: Stretches, [from, to]: Span): Span | null => {
    let before = 0
    for (const [s, e] of side) {
      if (from >= s && to <= e) return [before + from - s, before + to - s]
      before += e - s
    }
    return null
  }
  const differences: Difference[] = []
  for (const v of variants) {
    const [inA, inB] = [joinedIn(a, v.a), joinedIn(b, v.b)]
    if (!inA || !inB) return null
    differences.push({ a: inA, b: inB })
  }
  differences.sort((x, y) => x.b[0] - y.b[0] || x.a[0] - y.a[0])
  let shift = 0
  let at = 0
  for (const { a: inA, b: inB } of differences) {
    if (inB[0] < at || inA[0] - inB[0] !== shift) return null
    at = inB[1]
    shift = inA[1] - inB[1]
  }
  const [wholeA, wholeB] = [lengthOf(a), lengthOf(b)]
  if (wholeA - wholeB !== shift) return null
  return {
    differences,
    joined: (side, span) => joinedIn(side === 'a' ? a : b, span),
    letter: (side, at, text) => {
      let before = 0
      for (const [s, e] of side === 'a' ? a : b) {
        if (at < before + e - s) return text[s + at - before]!
        before += e - s
      }
      return ''
    },
    toA: ([from, to]) => {
      let by = 0
      for (const { a: inA, b: inB } of differences) {
        if (to <= inB[0]) break
        if (from < inB[1] || (inB[0] === inB[1] && from < inB[0] && to > inB[0])) return null
        by = inA[1] - inB[1]
      }
      return [from + by, to + by]
    },
    sameAfter: (difference) => {
      const next = differences[differences.indexOf(difference) + 1]
      return (next ? next.b[0] : wholeB) - difference.b[1]
    },
  }
}
