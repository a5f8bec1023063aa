/**
 * Words at places, to lines in reading order.
 *
 *     +--------------+        A page in two columns is read down the left one, then down the right one; a heading
 *     |  heading     |        across both parts it into bands, each read by itself. Method: a recursive cut along
 *     | left   right |        white gutters (the X-Y cut of Nagy and Seth, 1984), with room for lines that cross.
 *     | left   right |
 *     +--------------+
 */

import { least, most } from '../../../text/extremes.ts'
import { findTables } from './find-tables.ts'
import { groupRows, type PdfPiece, type Row } from './group-rows.ts'
import type { Box } from './walk-page.ts'
import { withoutLayoutAir } from './without-layout-air.ts'

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
  /** Where its words begin behind a number or letter in the margin. */
  readonly hang: number
  /** A table's row, a line by itself. */
  readonly isRow: boolean
  /** Two things side by side, far apart; or a line that was stretched to its column's width. */
  readonly isParted: boolean
  /** It begins with the mark of a note. */
  readonly beginsNote?: boolean
}

/** Share of the font size: baselines this near are one line. */
const SAME_LINE = 0.35
/** Points by which a line may stand beyond the edge of all others. */
const HANGS = 40
/** A number or letter in the margin. */
const label =
  /^(?:[（(]?[\d.]{1,7}[)）.、．]?|[（(]?[a-zа-яivxIVX]{1,4}[)）.]|[（(]?[一二三四五六七八九十百]{1,4}[)）、．.]?|第.{1,5}[条章节款]|(?:Article|Статья)\s\d{1,3}\.?|[•·–—-])$/
/** In font sizes: a gap between two parts of a line from which they are cells, not words. */
const CELLS_APART = 3
/** In font sizes: a gap between two figures that no justified line has, nor a figure between its groups. */
const FIGURES_APART = 1
/** A gutter is at least this wide, in points, and has lines on both sides: so many, with so much of the text. */
const GUTTER_WIDTH = 7
const GUTTER_LINES = 4
const GUTTER_TEXT = 0.2
/** Share of the rows that may cross a gutter (headings, wide tables). */
const GUTTER_CROSSED = 0.2
/** Lines of one page, in reading order. */
export function pdfLines(pieces: readonly PdfPiece[], rules: readonly Box[] = []): PdfLine[] {
  const tables = findTables(pieces, rules)
  const rows = [...groupRows(tables.rest), ...tables.rows].sort((a, b) => a.y - b.y || a.x - b.x)
  const columns: Row[][] = []
  cut(rows, columns, 0)
  const lines: PdfLine[] = []
  columns.forEach((rowsOfColumn, column) => {
    for (const row of rowsOfColumn)
      lines.push({
        ...{ x: row.x, right: row.right, y: row.y, size: row.size, column, left: row.x, margin: row.right },
        text: row.isTableRow === true ? row.text : withoutLayoutAir(row.text),
        hang: row.hang ?? row.x,
        isRow: row.isTableRow === true,
        isParted: row.isParted === true,
      })
  })
  return lines.filter((line) => line.text !== '')
}

/** Lines of a page with the edges of their column: of those that are the text's, once running titles are gone. */
export function withEdges(lines: readonly PdfLine[], width: number): readonly PdfLine[] {
  const columns = new Map<number, PdfLine[]>()
  for (const line of lines) columns.set(line.column, [...(columns.get(line.column) ?? []), line])
  const edges = new Map(
    [...columns].map(([column, own]) => {
      const left = typicalEdge(
        own.map(({ x }) => x),
        Math.min,
      )
      const right = typicalEdge(
        own.map((line) => line.right),
        Math.max,
      )
      return [column, { left, margin: Math.min(width, right) }] as const
    }),
  )
  return lines.map((line) => ({ ...line, ...edges.get(line.column) }))
}

/** The outermost edge, or one near it that at least two lines share (within a point or two): one line may hang beyond. */
function typicalEdge(edges: readonly number[], outer: (...values: number[]) => number): number {
  const sorted = [...edges].sort((a, b) => (outer(a, b) === a ? -1 : 1))
  for (let i = 0; i + 1 < sorted.length && Math.abs(sorted[i]! - sorted[0]!) < HANGS; i++)
    if (Math.abs(sorted[i]! - sorted[i + 1]!) < 2) return sorted[i]!
  return sorted[0] ?? 0
}

const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(character)

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
  const parts = new Map<Row, number>()
  for (const row of rows) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.isTableRow !== true &&
      row.isTableRow !== true &&
      Math.abs(last.y - row.y) < SAME_LINE * last.size &&
      row.x >= last.right - 1
    ) {
      const isLabel = label.test(last.text.trim())
      if (last.hang === undefined && isLabel) last.hang = row.x
      parts.set(last, (parts.get(last) ?? 1) + 1)
      last.isParted =
        parts.get(last) === 2 &&
        !isLabel &&
        row.x - last.right > CELLS_APART * row.size &&
        row.text.trim().length > 1 &&
        !/^\p{Ll}/u.test(row.text.trim()) &&
        !/[,，、-]$/.test(last.text.trim())
      last.text += `${between(last, row)}${row.text}`
      last.right = row.right
    } else joined.push({ ...row })
  }
  return joined
}

/** Figures far apart are two, as in a table without lines: with a blank between them they would read as 50 420. */
function between(last: Row, row: Row): string {
  if (isHan(last.text.at(-1)) && isHan(row.text[0])) return '\u3000'
  const isApart = row.x - last.right > FIGURES_APART * row.size
  return isApart && /\d$/.test(last.text) && /^\d/.test(row.text) ? '\t' : ' '
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
    const width = least(right.map((r) => r.x)) - most(left.map((r) => r.right))
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
  const top = Math.max(least(left.map((r) => r.y)), least(right.map((r) => r.y)))
  const bottom = Math.min(most(left.map((r) => r.y)), most(right.map((r) => r.y)))
  const within = (side: readonly Row[]): number => side.filter((r) => r.y >= top - 2 && r.y <= bottom + 2).length
  return bottom > top && within(left) >= GUTTER_LINES && within(right) >= GUTTER_LINES
}
