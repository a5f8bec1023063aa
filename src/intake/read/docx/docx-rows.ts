/**
 * Rows of a table of data, a line each, as a page gives them too.
 *
 *     | 港口扩建 | 2019年 |        →  港口扩建 ⇥ 2019年
 *
 * A table that lays out a page has paragraphs in its cells, or one cell a row: those stay as they are.
 */

/** Characters of a row at most: longer ones are text set side by side. */
export const ROW_LINE = 160

export class DocxRows {
  /** Rows that are open, outermost first: where each began, and each of its cells, in the list of paragraphs. */
  private readonly rows: { readonly from: number; readonly cells: number[]; nested: boolean }[] = []

  enter(name: string, at: number): void {
    if (name === 'tr') {
      for (const row of this.rows) row.nested = true
      this.rows.push({ from: at, cells: [], nested: false })
    } else if (name === 'tc') this.rows.at(-1)?.cells.push(at)
  }

  /** At the end of a row: puts its paragraphs together if they are data. */
  leave(name: string, paragraphs: string[]): void {
    if (name !== 'tr') return
    const row = this.rows.pop()
    if (row === undefined || row.nested || row.cells.length < 2) return
    const ends = [...row.cells.slice(1), paragraphs.length]
    const isData = row.cells.every((from, k) => ends[k]! - from <= 1)
    const line = paragraphs.slice(row.from)
    if (!isData || line.length < 2 || line.join('').length > ROW_LINE) return
    paragraphs.splice(row.from, line.length, line.join('\t'))
  }
}
