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
import { subjectClaims, unechoed } from './claims.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'
import { chineseCount, plural } from './words.ts'

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

/** 十段, 120 段: numerals up to 99, then figures set off by a space. */
export const counted = (n: number, unit: string): string => (n < 100 ? `${chineseCount(n)}${unit}` : `${n} ${unit}`)

const measure = (side: WitnessSide): string => (isSummary(side) ? '条' : '段')

const absentWord = (lacking: Fidelity, ui: Ui): string => subjectClaims[unechoed(lacking)].word[ui]

/** What may be said of a unit that none of these texts has: of texts of several kinds, no more than that. */
function absentIn(sides: readonly WitnessSide[], ui: Ui): string {
  const kinds = new Set<Fidelity>(sides.map((s) => s.shown.fidelity))
  const [only] = kinds
  return absentWord(kinds.size === 1 && only !== undefined ? only : 'full', ui)
}

/** How many of the columns' units, and of what: `9 summary points`, `10 paragraphs of 2023`. */
function theirUnits(sides: readonly WitnessSide[], n: number, ui: Ui): { readonly all: string; readonly unit: string } {
  const zh = ui === 'zh'
  if (sides.every(isSummary)) return { all: zh ? `提要 ${n} 条` : plural(n, 'summary point'), unit: '条' }
  const whose = sides.length === 1 ? (sides[0] as WitnessSide).short : zh ? '各较早文本' : 'the others'
  const mixed = sides.some(isSummary)
  const unit = mixed ? '段（条）' : '段'
  if (zh) return { all: `${whose} 共 ${n} ${unit}`, unit }
  const noun = mixed ? plural(n, 'paragraph or point', 'paragraphs and points') : plural(n, 'paragraph')
  return { all: `${noun} of ${whose}`, unit }
}

const subjectSides = (columns: readonly ColumnLinks[]): readonly WitnessSide[] =>
  columns.filter((c) => c.kind === 'subject').map((c) => c.side)

/** The line of the lead for all columns of subjects. */
export function subjectLine(base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): string {
  const { units, echoed, theirs, unechoed } = subjectFigures(base, columns)
  const sides = subjectSides(columns)
  const none = units - echoed
  const { all, unit } = theirUnits(sides, theirs, ui)
  if (ui === 'zh') {
    const own = measure(base)
    const whole = `${isSummary(base) ? '提要' : ''}${counted(units, own)}`
    return `${whole}中 ${echoed} ${own}有同题，${none} ${own}${absentIn(sides, ui)}；${all}中 ${unechoed} ${unit}${absentWord(base.shown.fidelity, 'zh')}`
  }
  const where = { full: 'the text', abridged: 'the excerpts', digest: 'the summary' }[base.shown.fidelity]
  const own = plural(units, isSummary(base) ? 'summary point' : 'paragraph')
  return `${echoed} of ${own} ${echoed === 1 ? 'shares' : 'share'} a subject, ${none} ${none === 1 ? 'has' : 'have'} none; ${unechoed} of ${all} not found in ${where}`
}

/** The same for one column, under its name. */
export function subjectSummary(base: WitnessSide, column: ColumnLinks, ui: Ui): string {
  const { units, echoed, theirs, unechoed } = subjectFigures(base, [column])
  const missing = absentWord(base.shown.fidelity, ui)
  const summary = isSummary(column.side)
  if (ui === 'zh') {
    const own = measure(base)
    const [all, unit] = summary ? [`提要 ${theirs} 条`, '条'] : [`共 ${theirs} 段`, '段']
    return `${echoed} ${own}有同题，${units - echoed} ${own}${absentIn([column.side], ui)}；${all}中 ${unechoed} ${unit}${missing}`
  }
  const own = isSummary(base) ? 'summary points' : 'paragraphs'
  return `${echoed} of ${units} ${own} share a subject; ${unechoed} of ${theirs} ${summary ? 'summary points' : 'paragraphs'}: ${missing}`
}
