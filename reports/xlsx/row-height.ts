/**
 * How high a row must be to show its texts: not every program that opens a workbook measures them.
 *
 *     58 characters wide, a text of 90 Chinese characters   →   four lines, 60 points
 */

import type { SheetData } from 'write-excel-file/universal'

/** Points that a line of text is high. */
const LINE_HEIGHT = 15
/** A spreadsheet allows no higher row. */
const HIGHEST = 409

/** Widths in characters of a column: a Chinese character, and any other with the room that a break between words costs. */
const WIDE = 2.1
const NARROW = 0.95
/** Of a column's width the part that is margin. */
const MARGIN = 1

const isWide = (character: string): boolean => /[\p{scx=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character)

function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - MARGIN)
  return text.split('\n').reduce((lines, paragraph) => {
    let length = 0
    for (const character of paragraph) length += isWide(character) ? WIDE : NARROW
    return lines + Math.max(1, Math.ceil(length / room))
  }, 0)
}

/** A cell as far as its height hangs on it. */
interface Sized {
  readonly value?: unknown
  readonly columnSpan?: number
  readonly fontSize?: number
  readonly height?: number
}

/** Points of the letters for which a line is `LINE_HEIGHT` high. */
const LETTERS = 11

/** The rows of a sheet, each as high as its texts need; one that has a height of its own keeps it. */
export function withHeights(data: SheetData, widths: readonly number[]): SheetData {
  return data.map((row) => {
    const cells = row.map((cell) => (cell !== null && typeof cell === 'object' ? (cell as Sized) : null))
    const first = cells.findIndex((cell) => cell !== null)
    if (first === -1 || cells.some((cell) => cell?.height !== undefined)) return row
    const heights = cells.flatMap((cell, k) => {
      if (typeof cell?.value !== 'string') return []
      const size = (cell.fontSize ?? LETTERS) / LETTERS
      const width = widths.slice(k, k + (cell.columnSpan ?? 1)).reduce((sum, n) => sum + n, 0)
      return [rowHeight([cell.value], [width / size]) * size]
    })
    const height = Math.max(LINE_HEIGHT, ...heights)
    return row.map((cell, k) => (k === first ? ({ ...(cell as Sized), height } as typeof cell) : cell))
  })
}

/** `texts` stand in columns of these widths. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = Math.max(1, ...texts.map((text, i) => linesOf(text, widths[i]!)))
  return Math.min(HIGHEST, lines * LINE_HEIGHT)
}
