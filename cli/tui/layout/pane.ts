/**
 * What every part of the reading pane is given, and how parts are put together.
 *
 *     beside([left, right])   two texts, a line between them        parted([one, other])   a blank line between blocks
 */
import type { ClauseView, View } from '../../../src/index.ts'
import { fill, type Line, seg } from '../line.ts'
import type { Scene } from '../scene.ts'
import type { State } from '../state.ts'
import { clauseLines, type Reading } from './clause-lines.ts'

/** Space, line, space. */
const GUTTER = 3

export interface Pane extends Reading {
  readonly scene: Scene
  readonly view: View
  readonly state: State
}

export const narrower = (pane: Pane, width: number): Pane => ({ ...pane, width })

/** Width of each of several columns in a pane. */
export const halfOf = (width: number, columns: number): number => Math.floor((width - GUTTER * (columns - 1)) / columns)

/** Texts beside each other, each filled to its width. */
export function beside(columns: readonly (readonly Line[])[], width: number, pane: Pane): readonly Line[] {
  const { ambiguous, scene } = pane
  const height = Math.max(0, ...columns.map((c) => c.length))
  return Array.from({ length: height }, (_, i) =>
    columns.flatMap((column, k): Line => {
      const last = k === columns.length - 1
      const line = column[i] ?? []
      if (last) return line
      return [...fill(line, width, ambiguous), seg(` ${scene.glyphs.vertical} `, 'faint')]
    }),
  )
}

export const clausesLines = (clauses: readonly ClauseView[], note: string, pane: Pane): readonly Line[] =>
  clauses.flatMap((c) => clauseLines(c, note, pane))

/** Blocks with a blank line between them; empty ones leave none. */
export const parted = (blocks: readonly (readonly Line[])[]): readonly Line[] =>
  blocks.filter((b) => b.length > 0).flatMap((b, i) => (i === 0 ? b : [[], ...b]))
