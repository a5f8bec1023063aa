/**
 * The clauses of a row, side by side: what each earlier text has for it, and the later text as its links mark it.
 *
 *     two points of a summary share 互信 and 能源 with one clause   →   the clause once, both marked in it
 */
import type { Cell, ClauseView, Row, SubjectLink, WordingLink } from '../src/core.ts'
import { uniteMarks } from './unite-marks.ts'

export const isWording = (link: WordingLink | SubjectLink): link is WordingLink => link.kind === 'wording'

/** What an earlier text has for a row, as often as links name it. */
export const earlierClauses = ({ links, alone }: Cell): readonly ClauseView[] => [
  ...links.flatMap((link) => (isWording(link) ? link.a : [link.a])),
  ...alone,
]

/** The same, each clause once, with the marks of all its links. */
export const earlierOf = (cell: Cell): readonly ClauseView[] => uniteMarks(earlierClauses(cell))

/** The later text of a row as one earlier text marks it. */
export function laterBeside(row: Row, { links }: Cell): readonly ClauseView[] {
  const linked = links.flatMap((link) => (isWording(link) ? link.b : [link.b]))
  const marked = new Map(uniteMarks(linked).map((clause) => [clause.address, clause]))
  return row.base.map((clause) => marked.get(clause.address) ?? clause)
}

/** The later text of a row, with the marks of its links where one earlier text is compared. */
export const laterOf = (row: Row): readonly ClauseView[] =>
  row.cells.length === 1 ? laterBeside(row, row.cells[0]!) : row.base

/** Addresses that a row answers to, the row's own first. */
export const addressesOf = (row: Row): readonly string[] => [
  ...new Set([row.id, ...[...row.base, ...row.cells.flatMap(earlierClauses)].map((clause) => clause.address)]),
]
