/**
 * Words with a line through them.
 *
 *     The Parties ------ agree.        a thin line at half the height of the letters: struck out
 *     The Parties ______ agree.        under them: underlined
 */
import { least, most } from '../../../text/extremes.ts'
import type { Box, PagePiece } from './walk-page.ts'

/** Shares of the font size: where above the baseline such a line runs, how thick it is, and how far it may reach. */
const LOWEST = 0.14
const HIGHEST = 0.5
const THICK = 0.16
const BEYOND = 0.4

/** Pieces without their struck words, and those words as pieces. */
export function findStruck(
  pieces: readonly PagePiece[],
  rules: readonly Box[],
): { readonly kept: readonly PagePiece[]; readonly struck: readonly PagePiece[] } {
  const lines = rules.filter(([x0, y0, x1, y1]) => x1 - x0 > 3 * (y1 - y0))
  if (lines.length === 0) return { kept: pieces, struck: [] }
  const struck: PagePiece[] = []
  const kept = pieces.flatMap((piece) => {
    const through = lines.filter((line) => runsThrough(line, piece, pieces))
    if (through.length === 0) return [piece]
    const isStruck = (i: number): boolean => {
      const from = piece.xs[i]!
      const middle = (from + (piece.xs[i + 1] ?? piece.x + piece.width)) / 2
      return through.some(([x0, , x1]) => middle > x0 && middle < x1)
    }
    const parts: PagePiece[] = []
    for (let i = 0; i < piece.text.length; ) {
      const is = isStruck(i)
      let end = i + 1
      while (end < piece.text.length && isStruck(end) === is) end++
      const part = partOf(piece, i, end)
      if (is) struck.push(part)
      // The place stays taken, lest a blank be read there.
      parts.push(is ? { ...part, text: '', xs: [] } : part)
      i = end
    }
    return parts
  })
  return { kept, struck }
}

function runsThrough([x0, y0, x1, y1]: Box, piece: PagePiece, pieces: readonly PagePiece[]): boolean {
  const { size, x, width } = piece
  const up = piece.y - (y0 + y1) / 2
  if (up < LOWEST * size || up > HIGHEST * size || y1 - y0 > THICK * size) return false
  if (x1 <= x || x0 >= x + width || piece.text.trim() === '') return false
  // A frame's line goes on where no words are.
  const beside = pieces.filter((other) => Math.abs(other.y - piece.y) < 0.3 * size)
  const reach = BEYOND * size
  return x0 > least(beside.map((p) => p.x)) - reach && x1 < most(beside.map((p) => p.x + p.width)) + reach
}

function partOf(piece: PagePiece, from: number, to: number): PagePiece {
  const x = piece.xs[from]!
  const end = piece.xs[to] ?? piece.x + piece.width
  return { ...piece, text: piece.text.slice(from, to), xs: piece.xs.slice(from, to), x, width: end - x }
}
