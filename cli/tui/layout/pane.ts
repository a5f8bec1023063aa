/**
 * What every part of the reading pane is given, and how parts are put together.
 *
 *     beside([left, right])   two texts, a line between them
 *     { pinned, blocks }      what is said of a link stays at the top while its blocks scroll below
 */
import type { ClauseView, View } from '../../../src/index.ts'
import { cutLine, fill, type Line, lineWidth, seg } from '../line.ts'
import type { Scene } from '../scene.ts'
import type { State } from '../state.ts'
import { clauseLines, clauseName, type Reading } from './clause-lines.ts'

/** Space, line, space. */
const GUTTER = 3

export interface Pane extends Reading {
  readonly scene: Scene
  readonly view: View
  readonly state: State
}

export type Block = readonly Line[]

/** A link, or the want of one. */
export interface Part {
  /** The relation, and the names of the texts; none: what was pinned before stays. */
  readonly pinned: readonly Line[]
  /** What belongs together: a walk through the marks shows a block from its first line where it fits. */
  readonly blocks: readonly Block[]
}

export const narrower = (pane: Pane, width: number): Pane => ({ ...pane, width })

/** Width of each of several columns in a pane. */
export const halfOf = (width: number, columns: number): number => Math.floor((width - GUTTER * (columns - 1)) / columns)

/** Texts beside each other, each filled to its width. */
export function beside(columns: readonly Block[], width: number, pane: Pane): Block {
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

export const clausesLines = (clauses: readonly ClauseView[], note: string, pane: Pane): Block =>
  clauses.flatMap((c) => clauseLines(c, note, pane))

/** The words alone where one clause is named above, each under its name where there are several. */
export const wordsOf = (clauses: readonly ClauseView[], note: string, pane: Pane): Block =>
  clauses.flatMap((c) => clauseLines(c, note, pane, clauses.length > 1))

/** The names of all clauses of one side in a line; where that is too long, without the addresses of those with a place. */
export function namesLine(clauses: readonly ClauseView[], note: string, pane: Pane): Line {
  const line = (addresses: boolean): Line =>
    clauses.flatMap((c, i): Line => {
      const name = clauseName(c, i === clauses.length - 1 ? note : '', pane.view, addresses)
      return i === 0 ? name : [seg('  '), ...name]
    })
  const whole = line(true)
  return lineWidth(whole, pane.ambiguous) <= pane.width ? whole : cutLine(line(false), pane.width, pane.ambiguous)
}

/** Blocks with a blank line between them; empty ones leave none. */
export const parted = (blocks: readonly Block[]): Block =>
  blocks.filter((b) => b.length > 0).flatMap((b, i) => (i === 0 ? b : [[], ...b]))
