/**
 * Characters that the screen itself draws with.
 *
 *     ambiguous-width 1    │ ─ ┃ ▄ █        ambiguous-width 2    | - # 4 8
 *
 * Lines and blocks are among the characters whose width depends on the terminal. Where “ ” … — take two columns, so do
 * these, and a frame drawn with them falls apart: there ASCII is used. Signs of relations are ASCII everywhere.
 */
import type { AmbiguousWidth } from '../text-width.ts'

export interface Glyphs {
  readonly vertical: string
  readonly horizontal: string
  /** The part of the text that the list shows, in the map beside it. */
  readonly thumb: string
  readonly track: string
  /** Eight heights, lowest first: how much of a clause is marked. */
  readonly bars: readonly string[]
  /** Five shades of a section: nothing differs, up to a tenth, a quarter, a half, more. */
  readonly shades: readonly string[]
  /** A link in the picture, by its slope: down, to the right, to the left. */
  readonly down: string
  readonly right: string
  readonly left: string
  readonly chosen: string
  readonly folded: string
  readonly path: string
  readonly between: string
  readonly bullet: string
}

const NARROW: Glyphs = {
  vertical: '│',
  horizontal: '─',
  thumb: '┃',
  track: '│',
  bars: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  shades: ['·', '░', '▒', '▓', '█'],
  down: '│',
  right: '╲',
  left: '╱',
  chosen: '»',
  folded: '▸',
  path: ' › ',
  between: ' · ',
  bullet: '•',
}

const ASCII: Glyphs = {
  vertical: '|',
  horizontal: '-',
  thumb: '#',
  track: '|',
  bars: ['1', '2', '3', '4', '5', '6', '7', '8'],
  shades: ['.', '1', '2', '3', '4'],
  down: '|',
  right: '\\',
  left: '/',
  chosen: '»',
  folded: '=',
  path: ' > ',
  between: '; ',
  bullet: '-',
}

export const glyphsFor = (ambiguous: AmbiguousWidth): Glyphs => (ambiguous === 2 ? ASCII : NARROW)
