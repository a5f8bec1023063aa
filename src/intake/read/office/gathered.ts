/** A paragraph as it is gathered: its words, and what stands apart from them at a place. */
import type { LeftOut } from '../../../model/index.ts'

/** `reading`: how to say the characters below it. Told as hidden, though a reader does see it. */
export type Apart = LeftOut['what'] | 'reading'

export interface Placed {
  readonly what: Apart
  words: string
  /** Characters of the paragraph's text before it. */
  readonly at: number
}

/** A raised figure or star that may be the mark of a note which somebody typed. */
export interface Mark {
  readonly sign: string
  readonly from: number
  readonly to: number
}

/** A paragraph, or a row that became one; without text it only holds what stood apart at its place. */
export interface Gathered {
  text: string
  readonly placed: Placed[]
  readonly marks: Mark[]
}

export const empty = (): Gathered => ({ text: '', placed: [], marks: [] })

/** `before` goes on as `after`. */
export function joinGathered(before: Gathered, after: Gathered, between: string): Gathered {
  const by = before.text.length + between.length
  return {
    text: before.text + between + after.text,
    placed: [...before.placed, ...after.placed.map((one) => ({ ...one, at: one.at + by }))],
    marks: [...before.marks, ...after.marks.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }))],
  }
}

/** The same with `text`, which begins `by` characters later. */
export const withText = (one: Gathered, text: string, by: number): Gathered => ({
  text,
  placed: one.placed.map((placed) => ({ ...placed, at: Math.max(0, placed.at + by) })),
  marks: one.marks.map(({ sign, from, to }) => ({ sign, from: Math.max(0, from + by), to: Math.max(0, to + by) })),
})
