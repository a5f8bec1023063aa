/**
 * What of a page can be read: its words, a scan's, or none.
 *
 *     a picture over the page, no words                        a scan: refused, or told for its page
 *     a picture over the page, words without ink under it      a scan that a program has read: its words, told as such
 *     signs of a font that names no characters                 never written as garbage
 *     a column of signs from the top down                      vertical writing: order is not known
 */
import { findRuby } from './find-ruby.ts'
import { findStruck } from './find-struck.ts'
import type { Box, PageDrawing, PagePiece } from './walk-page.ts'

export interface JudgedPage {
  readonly pieces: readonly PagePiece[]
  /** Words that nobody sees, of those that are the page's. */
  readonly unseen: readonly PagePiece[]
  /** Words printed across the others, as watermarks are. */
  readonly across: readonly PagePiece[]
  readonly comments: readonly PagePiece[]
  /** Words with a line through them. */
  readonly struck: readonly PagePiece[]
  /** Readings above characters. */
  readonly ruby: readonly PagePiece[]
  /** Why the page was not read, or null. */
  readonly fault: 'scan' | 'vertical' | 'unmapped' | null
  /** The words are a program's reading of a picture. */
  readonly scanned: boolean
  /** Measured as the words stand upright. */
  readonly width: number
  readonly height: number
  readonly rules: readonly Box[]
}

/** Share of the page that a picture covers where the page is a scan. */
const COVERED = 0.5
/** Letters of a page at most that a stamp or a page's number has; at least, that a text has. */
const FEW = 24
/** Shares of the letters that are no characters, or from the top down, from which the page is not read. */
const GARBAGE = 0.05
const DOWNWARDS = 0.5
/** Curved shapes from which words may be drawn as outlines. */
const OUTLINES = 150

/** Share of a page's signs, of so many at least, that are neither letters nor figures nor what stands between them. */
const ODD = 0.35
const ODD_LEAST = 60
const oddities = /[^\p{L}\p{N}\p{M}\p{Zs}\p{Pd}\p{Pi}\p{Pf}.,;:!?…_·•()"'、，。；：！？（）《》「」]/gu
const garbage = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff\ufdd0-\ufdef]/g

export function judgePage(drawing: PageDrawing): JudgedPage {
  const { width, height, pictures, rules, shapes, lastPicture } = drawing
  const comments = drawing.pieces.filter((piece) => piece.comment)
  const own = withBullets(drawing.pieces.filter((piece) => !piece.comment))
  // A scan may come in strips.
  const covering = pictures.reduce((sum, box) => sum + area(box), 0) >= COVERED * width * height
  const seen = own.filter((piece) => piece.unseen === null)
  const inkless = own.filter((piece) => piece.unseen === 'ink')
  const above = seen.filter((piece) => piece.order > lastPicture)
  // Words without ink under a picture, a stamp's beside them; or words that a picture was drawn over: a program read them.
  const under = covering && letters(inkless) > Math.max(FEW, 2 * letters(seen))
  const scanned = under || (covering && letters(seen) > FEW && letters(above) <= FEW && allUnder(seen, drawing))
  const text = under ? [...seen, ...inkless] : seen
  const turn = mainTurn(text)
  const upright = text.filter((piece) => piece.turn === turn)
  const { kept, struck } = turn === 0 ? findStruck(upright, rules) : { kept: upright, struck: [] }
  const { kept: pieces, ruby } = findRuby(kept)
  const sideways = turn === 1 || turn === 3
  const fault =
    letters(pieces) <= FEW && (covering || shapes > OUTLINES)
      ? 'scan'
      : letters(pieces) > 0 && downwards(pieces) > DOWNWARDS
        ? 'vertical'
        : garbled(pieces) > GARBAGE
          ? 'unmapped'
          : null
  return {
    pieces,
    unseen: own.filter((piece) => piece.unseen !== null && !text.includes(piece)),
    across: text.filter((piece) => piece.turn !== turn),
    comments,
    struck,
    ruby,
    fault,
    scanned,
    width: sideways ? height : width,
    height: sideways ? width : height,
    rules: turn === 0 ? rules : [],
  }
}

/** A sign of a symbol font that stands by itself before the words of its line. */
const withBullets = (pieces: readonly PagePiece[]): readonly PagePiece[] =>
  pieces.map((piece, i) => {
    const next = pieces[i + 1]
    const isBullet =
      /^\s*[\ue000-\uf8ff]\s*$/.test(piece.text) &&
      next !== undefined &&
      Math.abs(next.y - piece.y) < 0.3 * piece.size &&
      next.x > piece.x &&
      (next.x - piece.x - piece.width > 0.2 * piece.size || /\s$/.test(piece.text) || /^\s/.test(next.text)) &&
      !pieces.some(
        (other) => other.x < piece.x && Math.abs(other.y - piece.y) < 0.3 * piece.size && /\S/.test(other.text),
      )
    return isBullet ? { ...piece, text: piece.text.replace(/[\ue000-\uf8ff]/, '•') } : piece
  })

const area = ([x0, y0, x1, y1]: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)

const letters = (pieces: readonly PagePiece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.text.replace(/\s/g, '').length, 0)

function allUnder(pieces: readonly PagePiece[], { pictures, lastPicture }: PageDrawing): boolean {
  return pieces.every(
    (piece) =>
      piece.order > lastPicture ||
      pictures.some(
        ([x0, y0, x1, y1]) => piece.x >= x0 - 1 && piece.x <= x1 + 1 && piece.y >= y0 - 1 && piece.y <= y1 + 1,
      ),
  )
}

/** A page may be printed sideways: the way most words stand is upright. */
function mainTurn(pieces: readonly PagePiece[]): PagePiece['turn'] {
  const counts = new Map<PagePiece['turn'], number>()
  for (const piece of pieces) counts.set(piece.turn, (counts.get(piece.turn) ?? 0) + piece.text.trim().length)
  let best: PagePiece['turn'] = 0
  for (const [turn, count] of counts) if (turn !== null && count > (counts.get(best) ?? 0)) best = turn
  return best
}

/** Share of the signs that stand under the one before. */
function downwards(pieces: readonly PagePiece[]): number {
  let [under, all] = [0, 0]
  for (const [i, piece] of pieces.entries()) {
    const count = piece.text.trim().length
    all += count
    const before = pieces[i - 1]
    const isUnder =
      before !== undefined &&
      count === 1 &&
      before.text.trim().length === 1 &&
      Math.abs(piece.x + piece.width / 2 - before.x - before.width / 2) < 0.3 * piece.size &&
      piece.y - before.y > 0.7 * piece.size &&
      piece.y - before.y < 1.6 * piece.size
    if (piece.vertical || isUnder) under += count
  }
  return all === 0 ? 0 : under / all
}

/** Share of the signs that are no characters; all of them where signs that no text is made of are many. */
function garbled(pieces: readonly PagePiece[]): number {
  let [bad, all, odd] = [0, 0, 0]
  for (const { text, unmapped } of pieces) {
    const count = text.replace(/\s/g, '').length
    all += count
    odd += text.match(oddities)?.length ?? 0
    bad += unmapped ? count : (text.match(garbage)?.length ?? 0)
  }
  if (all >= ODD_LEAST && odd > ODD * all) return 1
  return all === 0 ? 0 : bad / all
}
