/**
 * Rows of a table, a line each: what stands in one row belongs together, whatever its cells hold.
 *
 *     | 港口扩建 | 2019年 ¶ 六月底 |        →  港口扩建 ⇥ 2019年六月底
 *
 * A table that only lays out a page is none: one column, or cells that hold a text of articles each.
 */
import { type Gathered, joinGathered } from './gathered.ts'

/** Paragraphs in one cell, and characters of a row, beyond which a text is set beside a text. */
const CELL_PARAGRAPHS = 8
const ROW_CHARACTERS = 2000

/** An article's label: two of them in one cell are no item of a table. */
const ARTICLE = /^(?:第[一二三四五六七八九十百\d]+[条章条條]|[一二三四五六七八九十]+、|Article\s+\d|Статья\s+\d)/u

export function rowLines(rows: readonly (readonly (readonly Gathered[])[])[]): readonly Gathered[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.flatMap((row) => {
    const all = row.flat()
    if (columns < 2 || isLayout(row)) return all
    const cells = row
      .map((cell) => cell.reduce<Gathered | null>(joinInCell, null))
      .filter((cell): cell is Gathered => cell !== null)
    const [first, ...rest] = cells
    return first === undefined
      ? []
      : [rest.reduce((line, cell) => joinGathered(line, cell, between(line, cell)), first)]
  })
}

const isLayout = (row: readonly (readonly Gathered[])[]): boolean =>
  row.flat().reduce((sum, { text }) => sum + text.length, 0) > ROW_CHARACTERS ||
  row.some(
    (cell) =>
      cell.filter(({ text }) => text !== '').length > CELL_PARAGRAPHS ||
      cell.filter(({ text }) => ARTICLE.test(text)).length > 1,
  )

/** A cell without words is passed over. */
const between = (line: Gathered, cell: Gathered): string => (line.text === '' || cell.text === '' ? '' : '\t')

const WIDE_END = /[\u2e80-\uffef]$/u
const WIDE_START = /^[\u2e80-\uffef]/u

/** A blank between them, but in Han text, which has none. */
const blankBetween = (before: string, after: string): string =>
  before === '' || after === '' || (WIDE_END.test(before) && WIDE_START.test(after)) ? '' : ' '

export const joinWords = (before: string, after: string): string => before + blankBetween(before, after) + after

/** Paragraphs of a cell, and lines in them, become one line of it. */
function joinInCell(cell: Gathered | null, paragraph: Gathered): Gathered {
  const next = oneLine(paragraph)
  if (cell === null) return next
  return joinGathered(cell, next, blankBetween(cell.text, next.text))
}

/** A break in a line parts nothing in a cell. */
function oneLine({ text, placed, marks }: Gathered): Gathered {
  const joined = (words: string): string =>
    words.replace(/(.?)\s*\n\s*(.?)/gu, (_, before: string, after: string) => joinWords(before, after))
  const at = (place: number): number => joined(text.slice(0, place)).length
  return {
    text: joined(text),
    placed: placed.map((one) => ({ ...one, at: at(one.at) })),
    marks: marks.map(({ sign, from, to }) => ({ sign, from: at(from), to: at(to) })),
  }
}
