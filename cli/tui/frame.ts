import type { Line } from './line.ts'

/** The whole screen as lines. */
export interface Frame {
  /** At most one line less than the terminal has, each at most as wide. */
  readonly lines: readonly Line[]
  /** Where the terminal's own cursor belongs, from 0: an input method opens its window there. Null: hidden. */
  readonly cursor: { readonly x: number; readonly y: number } | null
}
