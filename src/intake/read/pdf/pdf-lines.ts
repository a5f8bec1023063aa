/**
 * Words at places, to lines in reading order.
 *
 *     +--------------+        A page in two columns is read down the left one, then down the right one; a heading
 *     |  heading     |        across both parts it into bands, each read by itself. Method: a recursive cut along
 *     | left   right |        white gutters (the X-Y cut of Nagy and Seth, 1984), with room for lines that cross.
 *     | left   right |
 *     +--------------+
 */

/** Places are in points from the top left; `y` is the baseline; `x` the left edge. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Counts columns on a page in reading order; lines of one column share it. */
  readonly column: number
  /** Edges of the column: where its lines begin and end at most. */
  readonly left: number
  readonly margin: number
}

interface Row {
  /** Characters in each font size. */
  weights: Map<number, number>
  text: string
  x: number
  right: number
  y: number
  size: number
}

/** Shares of the font size: baselines this near are one line; gaps from which a space, or a new piece, is meant. */
const SAME_LINE = 0.35
const SPACE_GAP = 0.18
const HAN_SPACE_GAP = 0.75
const PIECE_GAP = 1.6
/** A gutter is at least this wide, in points, and has lines on both sides: so many, with so much of the text. */
const GUTTER_WIDTH = 7
const GUTTER_LINES = 4
const GUTTER_TEXT = 0.2
/** Share of the rows that may cross a gutter (headings, wide tables). */
const GUTTER_CROSSED = 0.2
/** Smaller than this share of its line, and raised: a footnote's mark. */
const MARK_SIZE = 0.8
const RAISED = 0.6

/** Lines of one page, in reading order. `width` is the page's, in points. */
export function pdfLines(pieces: readonly PdfPiece[], width: number): PdfLine[] {
  const rows = joinPieces(pieces)
  const columns: Row[][] = []
  cut(rows, columns, 0)
  const lines: PdfLine[] = []
  columns.forEach((rowsOfColumn, column) => {
    const left = typicalEdge(
      rowsOfColumn.map((r) => r.x),
      Math.min,
    )
    const margin = Math.min(
      width,
      typicalEdge(
        rowsOfColumn.map((r) => r.right),
        Math.max,
      ),
    )
    for (const row of rowsOfColumn)
      lines.push({ text: row.text.trim(), x: row.x, right: row.right, y: row.y, size: row.size, column, left, margin })
  })
  return lines.filter((line) => line.text !== '')
}

/** The outermost edge that at least two lines share (within a point or two), or the outermost of all. */
function typicalEdge(edges: readonly number[], outer: (...values: number[]) => number): number {
  const sorted = [...edges].sort((a, b) => (outer(a, b) === a ? -1 : 1))
  for (let i = 0; i + 1 < sorted.length; i++) if (Math.abs(sorted[i]! - sorted[i + 1]!) < 2) return sorted[i]!
  return sorted[0] ?? 0
}

/** Pieces that stand on one baseline with no wide gap between them are one row. */
function joinPieces(pieces: readonly PdfPiece[]): Row[] {
  const byLine: { y: number; size: number; pieces: PdfPiece[] }[] = []
  const sorted = [...pieces].filter((p) => p.text.trim() !== '' || p.width > 0).sort((a, b) => a.y - b.y || a.x - b.x)
  for (const piece of sorted) {
    if (piece.text.trim() === '') continue
    const last = byLine.at(-1)
    const previous = byLine.at(-2)
    const near = (line: { y: number; size: number } | undefined): boolean =>
      line !== undefined &&
      Math.abs(piece.y - line.y) <= nearness(piece.size, line.size) * Math.max(piece.size, line.size)
    if (last !== undefined && near(last)) {
      last.pieces.push(piece)
      if (piece.size > last.size) {
        last.size = piece.size
        last.y = piece.y
      }
    } else if (previous !== undefined && near(previous)) previous.pieces.push(piece)
    else byLine.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  const rows: Row[] = []
  for (const line of byLine) {
    line.pieces.sort((a, b) => a.x - b.x)
    let row: Row | null = null
    for (const piece of line.pieces) {
      const isMark =
        piece.size < MARK_SIZE * line.size &&
        piece.y < line.y - 0.1 * line.size &&
        /^[[(]?[\d*†‡]{1,3}[\])]?$/.test(piece.text.trim())
      if (isMark) continue
      const gap = row === null ? 0 : piece.x - row.right
      if (row === null || gap > PIECE_GAP * line.size) {
        row = { text: '', x: piece.x, right: piece.x, y: line.y, size: piece.size, weights: new Map() }
        rows.push(row)
      } else if (needsSpace(row.text, piece.text, gap / line.size)) row.text += ' '
      row.text += piece.text
      row.right = Math.max(row.right, piece.x + piece.width)
      row.weights.set(piece.size, (row.weights.get(piece.size) ?? 0) + piece.text.length)
    }
  }
  // Figures may be set in another size than Han characters: a row is of the size of most of it.
  for (const row of rows)
    for (const [size, weight] of row.weights) if (weight > (row.weights.get(row.size) ?? 0)) row.size = size
  return rows
}

/** Raised marks are smaller and still stand on the line. */
function nearness(one: number, other: number): number {
  return Math.min(one, other) < MARK_SIZE * Math.max(one, other) ? RAISED : SAME_LINE
}

const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(character)

function needsSpace(before: string, after: string, gap: number): boolean {
  if (before === '' || /\s$/.test(before) || /^\s/.test(after)) return false
  return gap > (isHan(before.at(-1)) || isHan(after[0]) ? HAN_SPACE_GAP : SPACE_GAP)
}

/** Cuts rows into columns, in reading order. `depth` bounds the recursion: pages have a handful of bands. */
function cut(rows: readonly Row[], columns: Row[][], depth: number): void {
  if (rows.length === 0) return
  const gutter = depth < 12 ? findGutter(rows) : null
  if (gutter === null) {
    columns.push(joinRow([...rows].sort((a, b) => a.y - b.y || a.x - b.x)))
    return
  }
  const crossing = rows.filter((r) => r.x < gutter && r.right > gutter).sort((a, b) => a.y - b.y)
  let rest = rows.filter((r) => !crossing.includes(r))
  const band = (upTo: number): void => {
    const inside = rest.filter((r) => r.y < upTo)
    rest = rest.filter((r) => r.y >= upTo)
    cut(
      inside.filter((r) => r.right <= gutter),
      columns,
      depth + 1,
    )
    cut(
      inside.filter((r) => r.x >= gutter),
      columns,
      depth + 1,
    )
  }
  for (let i = 0; i < crossing.length; i++) {
    const first = crossing[i]!
    band(first.y - 0.5 * first.size)
    const block = [first]
    while (i + 1 < crossing.length && !rest.some((r) => r.y > first.y && r.y < crossing[i + 1]!.y))
      block.push(crossing[++i]!)
    columns.push(joinRow(block))
  }
  band(Number.POSITIVE_INFINITY)
}

/** Pieces of one line that no gutter parts are one line again: `第一条` and what follows after a tab. */
function joinRow(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last !== undefined && Math.abs(last.y - row.y) < SAME_LINE * last.size && row.x >= last.right - 1) {
      last.text += isHan(last.text.at(-1)) && isHan(row.text[0]) ? `\u3000${row.text}` : ` ${row.text}`
      last.right = row.right
    } else joined.push({ ...row })
  }
  return joined
}

/** The x of the widest white stretch that has enough text on both sides, beside each other; or null. */
function findGutter(rows: readonly Row[]): number | null {
  if (rows.length < 2 * GUTTER_LINES) return null
  const total = rows.reduce((n, r) => n + r.text.length, 0)
  const edges = [...new Set(rows.map((r) => Math.round(r.right)))].sort((a, b) => a - b)
  let best: { x: number; crossed: number; width: number } | null = null
  for (const edge of edges) {
    const x = edge + GUTTER_WIDTH / 2
    const left = rows.filter((r) => r.right <= x)
    const right = rows.filter((r) => r.x >= x)
    const crossed = rows.length - left.length - right.length
    if (left.length < GUTTER_LINES || right.length < GUTTER_LINES || crossed > GUTTER_CROSSED * rows.length) continue
    const width = Math.min(...right.map((r) => r.x)) - Math.max(...left.map((r) => r.right))
    if (width < GUTTER_WIDTH) continue
    const share = (side: readonly Row[]): number => side.reduce((n, r) => n + r.text.length, 0) / total
    if (share(left) < GUTTER_TEXT || share(right) < GUTTER_TEXT) continue
    if (!beside(left, right)) continue
    if (best === null || crossed < best.crossed || (crossed === best.crossed && width > best.width))
      best = { x, crossed, width }
  }
  return best?.x ?? null
}

/** Both sides stand beside each other, not one above the other, for GUTTER_LINES lines at least. */
function beside(left: readonly Row[], right: readonly Row[]): boolean {
  const top = Math.max(Math.min(...left.map((r) => r.y)), Math.min(...right.map((r) => r.y)))
  const bottom = Math.min(Math.max(...left.map((r) => r.y)), Math.max(...right.map((r) => r.y)))
  const within = (side: readonly Row[]): number => side.filter((r) => r.y >= top - 2 && r.y <= bottom + 2).length
  return bottom > top && within(left) >= GUTTER_LINES && within(right) >= GUTTER_LINES
}
