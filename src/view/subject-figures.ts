/**
 * What the subject alignments of a comparison come to, in figures and in words.
 *
 *     十段中 2 段有同题，8 段提要未载；提要 9 条中 6 条节录未见
 *     4 of 12 summary points share a subject, 8 have none; 6 of 10 paragraphs of 2023 not found in the summary
 *
 * A summary has points (条), a text in its own words has paragraphs (段): each is counted by its own name.
 */
import type { Clause } from '../model/clause.ts'
import type { Fidelity } from '../model/document.ts'
import type { Ui } from '../model/view.ts'
import { subjectWords } from '../words/lead-words.ts'
import { type Label, say } from '../words/say.ts'
import { subjectClaims, unechoed } from './claims.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'

export interface SubjectFigures {
  /** Units of the base, and how many of them have an echo in some column. */
  readonly units: number
  readonly echoed: number
  /** Units of all columns, and how many of them have no echo. */
  readonly theirs: number
  readonly unechoed: number
}

const isSummary = (side: WitnessSide): boolean => side.shown.fidelity === 'digest'

/** What is counted of a text: every point of a summary, the paragraphs that bear a text. */
const unitsOf = (side: WitnessSide): readonly Clause[] =>
  isSummary(side) ? side.clauses.filter((c) => c.kind === 'clause') : side.operative

/** Columns of wording are passed over. */
export function subjectFigures(base: WitnessSide, columns: readonly ColumnLinks[]): SubjectFigures {
  const echoed = new Set<string>()
  let theirs = 0
  let unechoed = 0
  for (const column of columns) {
    if (column.kind !== 'subject') continue
    const found = new Set<string>()
    for (const link of column.links) {
      found.add(link.a.id)
      echoed.add(link.b.id)
    }
    const units = unitsOf(column.side)
    theirs += units.length
    unechoed += units.filter((c) => !found.has(c.id)).length
  }
  const own = unitsOf(base)
  return { units: own.length, echoed: own.filter((c) => echoed.has(c.id)).length, theirs, unechoed }
}

/** What may be said of a unit that none of these texts has: of texts of several kinds, no more than that. */
function absentIn(sides: readonly WitnessSide[]): Label {
  const kinds = new Set<Fidelity>(sides.map((s) => s.shown.fidelity))
  const [only] = kinds
  return subjectClaims[unechoed(kinds.size === 1 && only !== undefined ? only : 'full')].word
}

const subjectSides = (columns: readonly ColumnLinks[]): readonly WitnessSide[] =>
  columns.filter((c) => c.kind === 'subject').map((c) => c.side)

/** The line of the lead for all columns of subjects. */
export function subjectLine(base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): string {
  const { units, echoed, theirs, unechoed: alone } = subjectFigures(base, columns)
  const sides = subjectSides(columns)
  return say(ui, subjectWords.line, {
    units,
    echoed,
    summary: isSummary(base),
    absent: absentIn(sides),
    theirs,
    alone,
    others: sides.every(isSummary) ? 'summaries' : sides.some(isSummary) ? 'both' : 'texts',
    short: sides.length === 1 ? sides[0]!.short : '',
    alsoAbsent: absentIn([base]),
    baseIs: base.shown.fidelity,
  })
}

/** The same for one column, under its name. */
export function subjectSummary(base: WitnessSide, column: ColumnLinks, ui: Ui): string {
  const { units, echoed, theirs, unechoed: alone } = subjectFigures(base, [column])
  return say(ui, subjectWords.summary, {
    units,
    echoed,
    summary: isSummary(base),
    absent: absentIn([column.side]),
    theirs,
    alone,
    theirsSummary: isSummary(column.side),
    alsoAbsent: absentIn([base]),
  })
}
