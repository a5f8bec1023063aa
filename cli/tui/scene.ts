/**
 * What stays the same from key to key: the comparison, the window, and what the terminal can show.
 * The reducer and the layout are pure functions of a state and a scene.
 */
import type { ChainView, Ui, View } from '../../src/index.ts'
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
  /** What earlier documents of the corpus have of the clauses of a row, by its id, as far as it was asked; null: no corpus. */
  readonly chains: ReadonlyMap<string, readonly ChainView[]> | null
}

export const createScene = (
  view: (punctuation: boolean) => View,
  options: { readonly ui: Ui; readonly size: Size; readonly ambiguous: AmbiguousWidth } & Partial<
    Pick<Scene, 'chains'>
  >,
): Scene => ({ chains: null, ...options, glyphs: glyphsFor(options.ambiguous), view })

export const viewOf = (scene: Scene, state: Pick<State, 'punctuation'>): View => scene.view(state.punctuation)

export const SMALLEST: Size = { columns: 40, rows: 15 }

/** Below so many columns the list and the text have no room beside each other: one is shown at a time. */
const BOTH_FROM = 60

export const isTooSmall = ({ columns, rows }: Size): boolean => columns < SMALLEST.columns || rows < SMALLEST.rows

/** Where everything stands, in columns and lines. */
export interface Areas {
  readonly width: number
  /** One line less than the terminal: a frame that fills it makes Ink clear the scrollback. */
  readonly height: number
  readonly header: number
  /** Lines of the strip below the header, 0 where the window is low. */
  readonly strip: number
  /** Lines between the rule and the hint line. */
  readonly body: number
  /** Columns of the list with its map, 0 where it is hidden. */
  readonly list: number
  /** Columns of the text; where the list has all of the window, those that the text would have. */
  readonly text: number
  /** The list or the text, not both. */
  readonly single: boolean
}

/** Lines from which on the header takes three lines instead of two, and the strip has one. */
const TALL = 20

function listWidth(columns: number): number {
  if (columns < 72) return 22
  if (columns < 100) return 28
  if (columns < 160) return 40
  return 56
}

export function areasOf(size: Size, state: Pick<State, 'zoomed' | 'focus'>): Areas {
  const width = size.columns
  const height = size.rows - 1
  const tall = size.rows >= TALL
  const header = tall ? 3 : 2
  const strip = tall ? 1 : 0
  const body = height - header - strip - 2
  const single = width < BOTH_FROM
  const shared = { width, height, header, strip, body, single }
  if (state.zoomed || (single && state.focus === 'text')) return { ...shared, list: 0, text: width }
  if (single) return { ...shared, list: width, text: width }
  const list = listWidth(width)
  return { ...shared, list, text: width - list - 2 }
}
