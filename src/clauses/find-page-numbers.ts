/**
 * Lines that hold nothing but the number of a page.
 *
 *     - 3 -     Page 3 of 12     第3页     стр. 3      by their form
 *     3                                               in a row with 2 and 4, pages apart, between blank lines
 */
import type { Lines } from './split-lines.ts'

const FORM =
  /^(?:[-–—]\s*\d{1,4}\s*[-–—]|page\s+\d{1,4}(?:\s+(?:of|\/)\s+\d{1,4})?|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|(?:стр\.|страница)\s*\d{1,4}(?:\s+из\s+\d{1,4})?)$/i
/** Longest such line, in characters. */
const LONGEST = 24
/** A bare number is a page's where so many follow one another, each so many printed lines behind the last. */
const FEWEST_PAGES = 3
const FEWEST_LINES = 12

/** 1 for each line that is a page number. Linear. */
export function findPageNumbers(text: string, lines: Lines): Uint8Array {
  const found = new Uint8Array(lines.count)
  let row: number[] = []
  let last = 0
  const close = (): void => {
    if (row.length >= FEWEST_PAGES) for (const i of row) found[i] = 1
    row = []
  }
  for (let i = 0; i < lines.count; i++) {
    const [start, end] = [lines.start[i] as number, lines.end[i] as number]
    if (end - start > LONGEST) continue
    const words = text.slice(start, end)
    if (FORM.test(words)) found[i] = 1
    if (!/^\d{1,4}$/.test(words)) continue
    // At the foot or the head of a page: a blank line on one side at least, or the text's end.
    if (lines.blanks[i] === 0 && i + 1 < lines.count && lines.blanks[i + 1] === 0) continue
    const value = Number(words)
    if (row.length > 0 && (value !== last + 1 || i - (row[row.length - 1] as number) < FEWEST_LINES)) close()
    row.push(i)
    last = value
  }
  close()
  return found
}
