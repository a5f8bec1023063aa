/**
 * What the table has to know of a row: what filters match, which clauses are marked whole.
 *
 *     2019: revised, moved; 2016: kept      →   2:revised 2:moved 2:changed 1:kept
 */
import { type Cell, type ClaimLook, type Row, weightiestLook } from '../../src/core.ts'
import { isWording } from '../row-sides.ts'

/**
 * What filters match: `1:revised`, `1:moved`, `1:changed`. The keys are those of the columns' counts, and `changed`: that
 * this earlier text has a part in the row's being changed.
 */
export function tokensOf(row: Row): readonly string[] {
  const tokens = new Set<string>()
  const differs = row.cells.some((cell) => cell.links.some((link) => isWording(link) && link.difference))
  for (const cell of row.cells) {
    const say = (key: string): unknown => tokens.add(`${cell.column}:${key}`)
    for (const link of cell.links) {
      if (row.changed && (isWording(link) ? link.difference : !differs)) say('changed')
      if (!isWording(link)) say(link.look)
      else {
        say(link.group)
        if (link.moved) say('moved')
        if (link.doubtful) say('doubtful')
        if (link.stances.length > 0) say('stance')
        if (row.heading && link.claim !== 'kept') say('headings')
      }
    }
    if (cell.claim !== null) say(cell.alone.length > 0 ? 'alone' : 'none')
  }
  return [...tokens]
}

/** Addresses of clauses that are marked whole: nothing of them stands elsewhere. */
export const wholeIn = (cell: Cell): ReadonlySet<string> =>
  new Set(
    cell.links
      .filter(isWording)
      .filter((link) => link.look === 'added' || link.look === 'dropped')
      .flatMap((link) => [...link.a, ...link.b])
      .map((clause) => clause.address),
  )

/** A heading that every text has as it stands: it is shown once, over its section. */
export const isSingleHeading = (row: Row): boolean =>
  row.heading &&
  row.base.length > 0 &&
  !row.changed &&
  row.cells.every((cell) => cell.links.every((link) => isWording(link) && link.quiet))

/** The look of a row as a whole, for its edge. */
export const lookOf = (row: Row): ClaimLook | null =>
  row.claim !== null ? 'added' : weightiestLook(row.cells.flatMap((cell) => cell.links.map((link) => link.look)))
