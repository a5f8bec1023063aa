/**
 * PrintedLines that hold nothing but the number of a page.
 *
 *     - 3 -     Page 3 of 12     第3页     стр. 3      by their form, in a row or where a page 3 may be
 *     3                                               in a row from 1 on, pages apart, that cuts a sentence somewhere
 *
 * Such a line is part of no clause, so the evidence must be strong: `- 220 -` may be a quota, 2026 a heading, and 7 the
 * votes for a motion.
 */
import { endsSentence } from '../text/measure-lines.ts'
import type { PrintedLines } from '../text/split-lines.ts'

const FORM =
  /^(?:[-–—]\s*(\d{1,4})\s*[-–—]|page\s+(\d{1,4})(?:\s+(?:of|\/)\s+\d{1,4})?|第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|(?:стр\.|страница)\s*(\d{1,4})(?:\s+из\s+\d{1,4})?)$/i
const BARE = /^(\d{1,4})$/
/** Longest such line, in characters. */
const LONGEST = 24
/** A row has so many numbers that follow one another, each so many printed lines behind the last. */
const FEWEST_PAGES = 3
const FEWEST_LINES = 12
/** Printed lines of the shortest page: a number stands behind so many for each page before its own. */
const SHORTEST_PAGE = 8
/** Alone, only the first pages are known: a text of two or three pages has no row. */
const FIRST_PAGES = 3
/** From this number on it is a year as likely as a page. */
const YEARS = 1900

/** 1 for each line that is a page number. Linear. */
export function findPageNumbers(text: string, lines: PrintedLines): Uint8Array {
  const found = new Uint8Array(lines.count)
  const formed = rowsOf(text, lines, FORM)
  for (const row of formed) {
    const [first] = row
    if (!first) continue
    // One that stands where its page may end: 2 not before a page of text.
    const early = row.every(({ value, line }) => value <= FIRST_PAGES && line >= (value - 1) * SHORTEST_PAGE)
    if (early || (row.length >= FEWEST_PAGES && first.value < YEARS)) for (const { line } of row) found[line] = 1
  }
  for (const row of rowsOf(text, lines, BARE)) {
    if (row.length < FEWEST_PAGES || (row[0]?.value ?? YEARS) > FIRST_PAGES) continue
    // The numbers of sections stand between paragraphs alone; some page ends inside one.
    if (row.some(({ line }) => cutsSentence(text, lines, line))) for (const { line } of row) found[line] = 1
  }
  return found
}

interface Numbered {
  readonly line: number
  readonly value: number
}

/** PrintedLines of a form whose numbers follow one another, pages apart; a line alone is a row of one. */
function rowsOf(text: string, lines: PrintedLines, form: RegExp): Numbered[][] {
  const rows: Numbered[][] = []
  let row: Numbered[] = []
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.start[line]!, lines.end[line]!]
    if (end - start > LONGEST) continue
    const match = form.exec(text.slice(start, end))
    if (!match) continue
    // At the foot or the head of a page: a blank line on one side at least, or the text's end.
    if (lines.blanks[line] === 0 && line + 1 < lines.count && lines.blanks[line + 1] === 0 && form === BARE) continue
    const value = Number(match.slice(1).find((digits) => digits !== undefined))
    const last = row[row.length - 1]
    if (last && (value !== last.value + 1 || line - last.line < FEWEST_LINES)) {
      rows.push(row)
      row = []
    }
    row.push({ line, value })
  }
  rows.push(row)
  return rows
}

/** Does the line before a number break off in the middle of a sentence? */
const cutsSentence = (text: string, lines: PrintedLines, line: number): boolean =>
  line > 0 && line + 1 < lines.count && !endsSentence(text, lines.start[line - 1]!, lines.end[line - 1]!)

/** The lines without those of page numbers; the blank lines around one count for the next, and one for itself. */
export function withoutPageNumbers(lines: PrintedLines, isPage: Uint8Array): PrintedLines {
  if (!isPage.includes(1)) return lines
  const kept: number[] = []
  const blanks: number[] = []
  let before = 0
  for (let i = 0; i < lines.count; i++) {
    before += lines.blanks[i]!
    if (isPage[i] === 1) {
      before++
      continue
    }
    kept.push(i)
    blanks.push(before)
    before = 0
  }
  const pick = (column: readonly number[]): number[] => kept.map((i) => column[i]!)
  return { count: kept.length, start: pick(lines.start), end: pick(lines.end), indent: pick(lines.indent), blanks }
}
