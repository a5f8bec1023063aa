/**
 * Words at places to rows, with what is raised or lowered kept so, and blanks where blanks are meant.
 *
 *     30 km²          the 2 is smaller and stands higher: it belongs to km, in raised characters
 *     双  方  愿       the same air behind every sign is a typesetter's, not the text's: 双方愿
 *     The   Parties   a wide blank in a justified line is one blank
 *
 * A raised stretch stands between two signs of our own until it is known whether it is a note's mark (`find-notes.ts`).
 */
import { most } from '../../../text/extremes.ts'
import { lower, raise } from '../raised-figures.ts'

/** Places are in points from the top left; `y` is the baseline; `x` the left edge. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface Row {
  text: string
  x: number
  right: number
  y: number
  size: number
  /** All cells of a table's row; else one line of a text. */
  readonly isTableRow?: boolean
  /** Two things stand side by side, far apart. */
  isParted?: boolean
  /** Where words begin behind a label that stands apart. */
  hang?: number
}

/** Around a raised stretch: characters that no text has. */
export const RAISED_FROM = '\ufdd0'
export const RAISED_TO = '\ufdd1'

/** Shares of the font size: baselines this near are one line, in one size and in two. */
const SAME_LINE = 0.2
const SAME_LINE_OTHER_SIZE = 0.06
/** Smaller than this share of its line: raised or lowered, where it does not stand on the line itself. */
const SMALLER = 0.88
/** Shares of the line's font size: how high raised words stand, how low lowered ones, and how near to their word. */
const RAISED_LEAST = 0.1
const RAISED_MOST = 0.8
const LOWERED_LEAST = 0.05
const LOWERED_MOST = 0.5
const BESIDE = 0.6
/** Full-size signs stand so high at least to be raised. */
const RAISED_FULL = 0.22
/** Characters of a raised stretch at most. */
const RAISED_LENGTH = 12

/** Shares of the font size: gaps from which a blank, or a new piece, is meant. */
const SPACE_GAP = 0.18
const HAN_SPACE_GAP = 0.75
const PIECE_GAP = 1.6
/** The same where it stands at one place in so many of the lines. */
const CORRIDOR = 0.8
const CORRIDOR_SHARE = 0.4
const CORRIDOR_LINES = 8
/** Gap behind most letters of a line from which it is set with letters apart, and how much wider a blank is then. */
const LETTERS_APART = 0.12
const LETTERS_MOST = 0.6
const WIDER = 1.6

interface Placed extends PdfPiece {
  shift?: 'raised' | 'lowered'
}

interface Group {
  y: number
  size: number
  pieces: Placed[]
}

/** Pieces that stand on one baseline with no wide gap between them are one row, from the top down. */
export function groupRows(pieces: readonly PdfPiece[]): Row[] {
  const groups = baselines(pieces)
  for (const group of groups) shiftedTo(group, groups)
  const corridors = corridorsOf(groups)
  return groups.flatMap((group) => (group.pieces.some(isWord) ? rowsOf(group, corridors) : []))
}

const isWord = (piece: PdfPiece): boolean => piece.text.trim() !== ''

function baselines(pieces: readonly PdfPiece[]): Group[] {
  const groups: Group[] = []
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)
  for (const piece of sorted) {
    let home: Group | null = null
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i]!
      const away = piece.y - group.y
      if (away > 2 * Math.max(piece.size, group.size)) break
      const larger = Math.max(piece.size, group.size)
      const alike = Math.min(piece.size, group.size) > SMALLER * larger
      if (away > (alike ? SAME_LINE : SAME_LINE_OTHER_SIZE) * larger) continue
      if (home === null || away < piece.y - home.y) home = group
    }
    if (home === null) groups.push({ y: piece.y, size: piece.size, pieces: [{ ...piece }] })
    else {
      home.pieces.push({ ...piece })
      if (isWord(piece)) home.size = Math.max(home.size, piece.size)
    }
  }
  return groups
}

/** Gives each raised or lowered stretch of a group to the line whose words it stands beside. */
function shiftedTo(group: Group, groups: readonly Group[]): void {
  const own = group.pieces.filter((piece) => piece.shift === undefined)
  own.sort((a, b) => a.x - b.x)
  const stretches: Placed[][] = []
  for (const piece of own) {
    const last = stretches.at(-1)?.at(-1)
    if (last !== undefined && piece.x - last.x - last.width < piece.size) stretches.at(-1)!.push(piece)
    else stretches.push([piece])
  }
  for (const stretch of stretches) {
    const text = stretch
      .map((piece) => piece.text)
      .join('')
      .trim()
    if (text === '' || text.length > RAISED_LENGTH) continue
    const host = hostOf(stretch, text, { group, groups })
    if (host === null) continue
    for (const piece of stretch) {
      piece.shift = host.shift
      group.pieces.splice(group.pieces.indexOf(piece), 1)
      host.group.pieces.push(piece)
    }
  }
}

function hostOf(
  stretch: readonly Placed[],
  text: string,
  { group, groups }: { readonly group: Group; readonly groups: readonly Group[] },
): { readonly group: Group; readonly shift: 'raised' | 'lowered' } | null {
  const [first, last] = [stretch[0]!, stretch.at(-1)!]
  const size = most(stretch.map((piece) => piece.size))
  let best: { group: Group; shift: 'raised' | 'lowered'; away: number } | null = null
  for (const other of groups) {
    if (other === group) continue
    const up = other.y - first.y
    const smaller = size < SMALLER * other.size
    const isFigure = /^[\d+−-]{1,3}$/.test(text) && size < 1.05 * other.size
    if (!smaller && !isFigure) continue
    const shift =
      up >= (smaller ? RAISED_LEAST : RAISED_FULL) * other.size && up <= RAISED_MOST * other.size
        ? 'raised'
        : smaller && -up >= LOWERED_LEAST * other.size && -up <= LOWERED_MOST * other.size
          ? 'lowered'
          : null
    if (shift === null) continue
    const reach = BESIDE * other.size
    const behind = other.pieces.some(
      (p) => isWord(p) && p.shift === undefined && first.x >= p.x && Math.abs(first.x - p.x - p.width) < reach,
    )
    const before = other.pieces.some(
      (p) => isWord(p) && p.shift === undefined && Math.abs(p.x - last.x - last.width) < reach,
    )
    if (!behind && !(before && shift === 'raised')) continue
    // A full-size figure is raised only behind a word.
    if (!smaller && !behind) continue
    const away = Math.abs(up) / other.size + (behind ? 0 : 1)
    if (best === null || away < best.away) best = { group: other, shift, away }
  }
  return best
}

/** Places across the page that most lines leave free, with words on both sides: between columns that stand close. */
function corridorsOf(groups: readonly Group[]): readonly number[] {
  const lines = groups.filter((group) => group.pieces.some(isWord))
  if (lines.length < CORRIDOR_LINES) return []
  const gaps: [number, number][] = []
  for (const { pieces, size } of lines) {
    const sorted = pieces.filter(isWord).sort((a, b) => a.x - b.x)
    for (let i = 1; i < sorted.length; i++) {
      const [from, to] = [sorted[i - 1]!.x + sorted[i - 1]!.width, sorted[i]!.x]
      if (to - from > CORRIDOR * size) gaps.push([from, to])
    }
  }
  const found: number[] = []
  for (const [from, to] of gaps) {
    const x = (from + to) / 2
    if (found.some((other) => Math.abs(other - x) < 4)) continue
    if (gaps.filter(([a, b]) => a < x && b > x).length >= CORRIDOR_SHARE * lines.length) found.push(x)
  }
  return found
}

function rowsOf(group: Group, corridors: readonly number[]): Row[] {
  const pieces = withoutShadows([...group.pieces].sort((a, b) => a.x - b.x))
  const air = letterAir(pieces)
  const rows: (Row & { weights: Map<number, number> })[] = []
  let row: (typeof rows)[number] | null = null
  let before: Placed | null = null
  for (const piece of pieces) {
    const gap = row === null ? 0 : piece.x - row.right
    const isCorridor =
      row !== null && gap > CORRIDOR * group.size && corridors.some((x) => x > row!.right && x < piece.x)
    if (row === null || ((isCorridor || gap > Math.max(PIECE_GAP * group.size, WIDER * air)) && isWord(piece))) {
      if (!isWord(piece)) continue
      row = { text: '', x: piece.x, right: piece.x, y: piece.y, size: piece.size, weights: new Map() }
      rows.push(row)
      before = null
    }
    const isMark = piece.shift === 'raised' && /[\d*†‡]/.test(piece.text)
    if (before !== null && !isMark && needsSpace(row.text, piece.text, { gap, air, size: group.size })) row.text += ' '
    row.text += written(piece, row.text)
    row.right = Math.max(row.right, piece.x + piece.width)
    if (piece.shift === undefined) {
      row.y = before === null || before.shift !== undefined ? piece.y : row.y
      row.weights.set(piece.size, (row.weights.get(piece.size) ?? 0) + piece.text.length)
    }
    before = piece
  }
  return rows.map(({ weights, ...rest }) => {
    let size = rest.size
    // Figures may be set in another size than Han characters: a row is of the size of most of it.
    for (const [each, weight] of weights) if (weight > (weights.get(size) ?? 0)) size = each
    return { ...rest, size, text: rest.text.replaceAll(RAISED_TO + RAISED_FROM, '') }
  })
}

function written(piece: Placed, before: string): string {
  if (piece.shift === undefined) return piece.text
  if (piece.shift === 'lowered') return lower(piece.text.trim())
  return RAISED_FROM + raise(piece.text.trim(), before.replace(/[\ufdd0\ufdd1]/g, '')) + RAISED_TO
}

/** Bold print is made, in some files, by printing words twice, a hair apart. */
function withoutShadows(pieces: readonly Placed[]): readonly Placed[] {
  return pieces.filter((piece, i) => {
    for (let k = i - 1; k >= 0 && piece.x - pieces[k]!.x < 0.2 * piece.size; k--)
      if (pieces[k]!.text === piece.text && isWord(piece)) return false
    return true
  })
}

/** The gap behind each letter of a line set with letters apart, in points; 0 for any other line. */
function letterAir(pieces: readonly Placed[]): number {
  const gaps: number[] = []
  let letters = 0
  for (const [i, piece] of pieces.entries()) {
    letters += [...piece.text.replace(/\s/g, '')].length
    const next = pieces[i + 1]
    if (next === undefined || !isWord(piece) || !isWord(next) || next.shift !== undefined) continue
    const gap = next.x - piece.x - piece.width
    if (gap > LETTERS_APART * piece.size) gaps.push(gap)
  }
  if (letters < 4 || gaps.length < LETTERS_MOST * (letters - 1)) return 0
  gaps.sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)]!
}

const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u3011]/.test(character)

function needsSpace(
  before: string,
  after: string,
  { gap, air, size }: { gap: number; air: number; size: number },
): boolean {
  if (before === '' || /\s$/.test(before) || /^\s/.test(after)) return false
  if (air > 0) return gap > WIDER * air && gap > air + SPACE_GAP * size
  return gap > (isHan(before.at(-1)) || isHan(after[0]) ? HAN_SPACE_GAP : SPACE_GAP) * size
}
