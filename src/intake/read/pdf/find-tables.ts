/**
 * Tables, by the lines that frame their cells: a row is one line of the text, whatever its cells hold.
 *
 *     +------+----------------+
 *     | 1    | The Parties    |         1 ⇥ The Parties agree.
 *     |      | agree.         |
 *     +------+----------------+
 *
 * Text in a frame is no table, nor are two columns of a page with a line between them.
 */
import { least, most } from '../../../text/extremes.ts'
import { joinWrapped } from '../join-wrapped.ts'
import { groupRows, type PdfPiece, type Row } from './group-rows.ts'
import type { Box } from './walk-page.ts'
import { withoutLayoutAir } from './without-layout-air.ts'

/** Points: lines this near meet, or stand at one height. */
const MEET = 2.5
/** Points: what is shorter frames no cell. */
const SHORT = 6
/** Lines of a page that are looked at; a drawing has more. */
const LINES_MOST = 1500
/** Share of the table's width, or of the row's height, over which a line parts it. */
const ACROSS = 0.85
const DOWN = 0.6
/** Lines of a cell from which a table of one row is a page's layout. */
const CELL_LINES = 14

/** Takes the pieces that stand in tables out, and gives their rows. */
export function findTables(
  pieces: readonly PdfPiece[],
  rules: readonly Box[],
): { readonly rows: readonly Row[]; readonly rest: readonly PdfPiece[] } {
  const rows: Row[] = []
  const taken = new Set<PdfPiece>()
  for (const grid of gridsOf(rules)) {
    const inside = pieces.filter((piece) => !taken.has(piece) && isWithin(piece, grid.box))
    if (inside.length === 0) continue
    const found = rowsOf(grid, inside)
    if (found === null) continue
    for (const row of found) rows.push(row)
    for (const piece of inside) taken.add(piece)
  }
  return { rows, rest: taken.size === 0 ? pieces : pieces.filter((piece) => !taken.has(piece)) }
}

interface Grid {
  readonly box: Box
  readonly across: readonly Box[]
  readonly down: readonly Box[]
}

const isWithin = ({ x, y, size, text, width }: PdfPiece, [x0, y0, x1, y1]: Box): boolean =>
  text.trim() !== '' && x + width / 2 > x0 && x + width / 2 < x1 && y - 0.3 * size > y0 && y - 0.3 * size < y1

/** Lines that meet, in at least two columns. */
function gridsOf(rules: readonly Box[]): readonly Grid[] {
  const lines = rules.filter(([x0, y0, x1, y1]) => Math.max(x1 - x0, y1 - y0) >= SHORT)
  if (lines.length < 5 || lines.length > LINES_MOST) return []
  const group = lines.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (group[root] !== root) root = group[root]!
    group[i] = root
    return root
  }
  for (let i = 0; i < lines.length; i++)
    for (let k = 0; k < i; k++) if (meet(lines[i]!, lines[k]!)) group[rootOf(i)] = rootOf(k)
  const groups = new Map<number, Box[]>()
  for (const [i, line] of lines.entries()) groups.set(rootOf(i), [...(groups.get(rootOf(i)) ?? []), line])
  return [...groups.values()].flatMap((members) => {
    const across = members.filter(([x0, y0, x1, y1]) => x1 - x0 > y1 - y0)
    const down = members.filter(([x0, y0, x1, y1]) => x1 - x0 <= y1 - y0)
    const box: Box = [
      least(members.map((m) => m[0])),
      least(members.map((m) => m[1])),
      most(members.map((m) => m[2])),
      most(members.map((m) => m[3])),
    ]
    const isGrid = levels(across.map((m) => m[1])).length >= 2 && levels(down.map((m) => m[0])).length >= 2
    return isGrid ? [{ box, across, down }] : []
  })
}

const meet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] + MEET && b[0] <= a[2] + MEET && a[1] <= b[3] + MEET && b[1] <= a[3] + MEET

function levels(values: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - found.at(-1)! > 2 * MEET) found.push(value)
  return found
}

/** The rows of a table; null where it is none. */
function rowsOf({ box, across, down }: Grid, pieces: readonly PdfPiece[]): readonly Row[] | null {
  const [left, top, right, bottom] = box
  const heights = levels([
    top,
    ...levels(across.map((line) => line[1])).filter(
      (y) =>
        covered(
          across.filter((line) => Math.abs(line[1] - y) <= 2 * MEET).map((line) => [line[0], line[2]]),
          [left, right],
        ) >= ACROSS,
    ),
    bottom,
  ])
  const rows: Row[] = []
  let widest = 0
  let longest = 0
  for (let i = 0; i + 1 < heights.length; i++) {
    const [from, to] = [heights[i]!, heights[i + 1]!]
    const borders = levels(down.map((line) => line[0])).filter(
      (x) =>
        covered(
          down.filter((line) => Math.abs(line[0] - x) <= 2 * MEET).map((line) => [line[1], line[3]]),
          [from, to],
        ) >= DOWN,
    )
    const edges = levels([left, ...borders, right])
    const own = pieces.filter((piece) => piece.y - 0.3 * piece.size > from && piece.y - 0.3 * piece.size <= to)
    const cells: string[] = []
    let first: Row | null = null
    for (let k = 0; k + 1 < edges.length; k++) {
      const lines = groupRows(own.filter((p) => p.x + p.width / 2 > edges[k]! && p.x + p.width / 2 <= edges[k + 1]!))
      lines.sort((a, b) => a.y - b.y || a.x - b.x)
      if (lines.length === 0) continue
      first = first === null || lines[0]!.y < first.y ? lines[0]! : first
      longest = Math.max(longest, lines.length)
      cells.push(joinWrapped(lines.map(({ text }) => withoutLayoutAir(text))).text)
    }
    widest = Math.max(widest, cells.length)
    if (first !== null) rows.push({ ...first, text: cells.join('\t'), x: left, right, isTableRow: true })
  }
  // One frame around a text, or a page's columns with lines between them.
  return widest < 2 || (rows.length <= 2 && longest > CELL_LINES) ? null : rows
}

/** The share of a stretch that others cover. */
function covered(stretches: readonly (readonly [number, number])[], [from, to]: readonly [number, number]): number {
  let [at, sum] = [from, 0]
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const [x, y] = [Math.max(at, start), Math.min(end, to)]
    if (y <= x) continue
    sum += y - x
    at = y
  }
  return to > from ? sum / (to - from) : 0
}
