/**
 * A clause that one text has alone while the other is excerpts: nothing is known to be added or deleted, so it is not
 * struck out or underlined, and the word of the row (节录未见) says what is known.
 */
import type { ClauseView, Row, Run, SubjectLink, WordingLink } from '../model/view.ts'

const unmark = (run: Run): Run =>
  run.mark === 'ins' || run.mark === 'del' ? { ...run, mark: 'same', kind: null, evidence: null } : run

const bare = (clauses: readonly ClauseView[]): readonly ClauseView[] =>
  clauses.map((clause) => ({ ...clause, runs: clause.runs.map(unmark) }))

function unmarked(link: WordingLink | SubjectLink): WordingLink | SubjectLink {
  if (link.kind === 'subject' || link.evidence === 'firm' || (link.a.length > 0 && link.b.length > 0)) return link
  return { ...link, a: bare(link.a), b: bare(link.b), inline: link.inline.map(unmark) }
}

/** The row with such clauses unmarked; all else of it as it is. */
export const unmarkedWhereAbsent = (row: Row): Row => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, links: cell.links.map(unmarked) })),
})
