/**
 * A table that sets one text beside another, read row by row into one text.
 *
 *     双方重申睦邻友好，尊重彼此主权。 ⇥ 双方重申睦邻友好，尊重彼此主权和领土完整。      two texts, or a text and its translation
 *     港口扩建 ⇥ 2019年六月底                                                         a table of a text: its cells are short
 *
 * What follows compares the rows as if they were paragraphs of one text, so it is told.
 */

/** Rows, at least; the share of the letters that stand in such rows; characters of each of two cells. */
const ROWS = 3
const SHARE = 0.6
const CELL = 12

/** How many rows hold two long cells or more, where the text is mostly such rows; else 0. */
export function rowsSideBySide(paragraphs: readonly string[]): number {
  let rows = 0
  let letters = 0
  let all = 0
  for (const paragraph of paragraphs) {
    all += paragraph.length
    if (!paragraph.includes('\t')) continue
    if (paragraph.split('\t').filter((cell) => cell.trim().length >= CELL).length < 2) continue
    rows++
    letters += paragraph.length
  }
  return rows >= ROWS && letters >= SHARE * all ? rows : 0
}
