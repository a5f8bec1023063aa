/**
 * What stays the same from key to key: the comparison, the window, and what the terminal can show.
 * The reducer and the layout are pure functions of a state and a scene.
 */
import type { Ui, View } from '../../src/index.ts'
import type { AmbiguousWidth } from '../text-width.ts'
import { type Glyphs, glyphsFor } from './glyphs.ts'
import type { State } from './state.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

export interface Scene {
  readonly ui: Ui
  readonly size: Size
  readonly ambiguous: AmbiguousWidth
  readonly glyphs: Glyphs
  /** The comparison with differences of punctuation marked, or without. The same value each time. */
  readonly view: (punctuation: boolean) => View
}

export const createScene = (
  view: (punctuation: boolean) => View,
  options: { readonly ui: Ui; readonly size: Size; readonly ambiguous: AmbiguousWidth },
): Scene => ({ ...options, glyphs: glyphsFor(options.ambiguous), view })

export const viewOf = (scene: Scene, state: Pick<State, 'punctuation'>): View => scene.view(state.punctuation)

const SMALLEST: Size = { columns: 60, rows: 15 }

export const isTooSmall = ({ columns, rows }: Size): boolean => columns < SMALLEST.columns || rows < SMALLEST.rows

/** Where everything stands, in columns and lines. */
export interface Areas {
  readonly width: number
  /** One line less than the terminal: a frame that fills it makes Ink clear the scrollback. */
  readonly height: number
  readonly header: number
  /** Lines between the rule and the hint line. */
  readonly body: number
  /** Columns of the list with its map, 0 where it is hidden. */
  readonly list: number
  readonly text: number
}

/** Lines from which on the header takes three lines instead of two. */
const TALL = 20

function listWidth(columns: number): number {
  if (columns < 72) return 22
  if (columns < 100) return 28
  if (columns < 160) return 40
  return 56
}

export function areasOf(size: Size, state: Pick<State, 'zoomed'>): Areas {
  const width = size.columns
  const height = size.rows - 1
  const header = size.rows >= TALL ? 3 : 2
  const list = state.zoomed ? 0 : listWidth(width)
  return { width, height, header, body: height - header - 2, list, text: list === 0 ? width : width - list - 2 }
}
