/**
 * Small readings printed above characters.
 *
 *       hú chéng
 *     在湖城会晤          在湖城会晤, and the reading kept apart
 */
import type { PagePiece } from './walk-page.ts'

/** Of the characters' size: how large a reading is at most, and how high above their baseline it stands. */
const SMALL = 0.62
const LOWEST = 0.7
const HIGHEST = 1.4

/** Pieces without readings, and the readings. */
export function findRuby(pieces: readonly PagePiece[]): {
  readonly kept: readonly PagePiece[]
  readonly ruby: readonly PagePiece[]
} {
  const bases = pieces.filter(({ text }) => /\p{Script=Han}/u.test(text))
  const byHeight = [...bases].sort((a, b) => a.y - b.y)
  const isReading = (piece: PagePiece): boolean => {
    if (!/[\p{L}˙ˊˇˋ]/u.test(piece.text)) return false
    const middle = piece.x + piece.width / 2
    for (const base of byHeight) {
      if (base.y < piece.y) continue
      if (base.y - piece.y > 100) return false
      const up = (base.y - piece.y) / base.size
      if (
        piece.size <= SMALL * base.size &&
        up >= LOWEST &&
        up <= HIGHEST &&
        middle > base.x &&
        middle < base.x + base.width
      )
        return true
    }
    return false
  }
  const ruby = pieces.filter(isReading)
  if (ruby.length === 0) return { kept: pieces, ruby }
  // A line of small print that goes on beyond the characters is a line of its own.
  const alone = ruby.filter(
    (piece) =>
      !pieces.some(
        (other) => !ruby.includes(other) && other.text.trim() !== '' && Math.abs(other.y - piece.y) < 0.3 * piece.size,
      ),
  )
  return { kept: pieces.filter((piece) => !alone.includes(piece)), ruby: alone }
}
