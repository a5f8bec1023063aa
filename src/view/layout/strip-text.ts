/**
 * A strip of sections in characters, for a line of a terminal or of a plain file.
 *
 *     ·· ░░░ ▒▒▒▒ ·· ▓▓       a stretch a section, as long as it is long, darker as more of it differs
 */
import type { StripCell } from '../../model/layout.ts'

/** By `StripCell.level`. */
const SHADES = ['·', '░', '▒', '▓', '█'] as const

/** `width` characters at most. A space parts sections that have room for one; one that has none is left out. */
export function stripText(cells: readonly StripCell[], width: number): string {
  if (cells.length === 0) return ''
  const at = Array.from({ length: width }, (_, x) => {
    const middle = (x + 0.5) / width
    const found = cells.findIndex((cell) => middle < cell.to)
    return found === -1 ? cells.length - 1 : found
  })
  return at
    .map((cell, x) => (x > 0 && at[x - 1] !== cell && at[x + 1] === cell ? ' ' : SHADES[cells[cell]!.level]!))
    .join('')
}
