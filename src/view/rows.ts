/**
 * The rows of a 对照表, in the order of the base.
 *
 *     beads with 2021:  (5)–(3)   (6)–(4 5)   (7)–()        rows   3 | 5
 *     beads with 2022:  (1)–(3 4)                                  → 3 and 4 share a row, and so 5 with them:
 *                                                           rows   3 4 5 | 5 6      — | 7
 *
 * Base clauses that any bead ties together share a row. What an earlier witness alone has follows the row of the bead
 * before it; points of a digest have no place in the base and follow at the end.
 */
import type { Alignment, SubjectAlignment, WordingAlignment } from '../model/alignment.ts'
import type { Clause } from '../model/clause.ts'
import type { Cell, ClauseView, Row, RowClaim, SubjectLink, Ui, WordingLink } from '../model/view.ts'
import { rowClaimWords } from '../words/claim-words.ts'
import { subjectClaims, unechoed } from './claims.ts'
import { tile } from './runs.ts'
import { addressIn, clauseView, type WitnessSide } from './side.ts'

/** One earlier witness with its links, built once and shared by rows, counts and ribbons. */
export type ColumnLinks =
  | {
      readonly kind: 'wording'
      readonly side: WitnessSide
      readonly alignment: WordingAlignment
      /** In the order of the alignment's beads. */
      readonly links: readonly WordingLink[]
    }
  | {
      readonly kind: 'subject'
      readonly side: WitnessSide
      readonly alignment: SubjectAlignment
      /** In the order of the alignment's echoes. */
      readonly links: readonly SubjectLink[]
    }

const plain = (side: WitnessSide, clause: Clause): ClauseView =>
  clauseView(side, clause, tile(side.text, clause.start, clause.end, []))

/** Groups of base clauses (by position) that beads tie together, in order of their first clause. */
function tieBase(base: WitnessSide, alignments: readonly Alignment[]): readonly (readonly number[])[] {
  const parent = base.clauses.map((_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) r = parent[r]!
    parent[i] = r
    return r
  }
  for (const alignment of alignments) {
    if (alignment.kind !== 'wording') continue
    for (const bead of alignment.beads) {
      const [first, ...rest] = bead.b.map((id) => base.position.get(id)!)
      // The smaller position is the root, so that a group is named by its first clause.
      for (const other of rest) {
        const [x, y] = [root(first!), root(other)]
        parent[Math.max(x, y)] = Math.min(x, y)
      }
    }
  }
  const groups = new Map<number, number[]>()
  base.clauses.forEach((_, i) => {
    const r = root(i)
    const group = groups.get(r)
    if (group) group.push(i)
    else groups.set(r, [i])
  })
  return [...groups.values()]
}

const byStrength = (x: SubjectLink, y: SubjectLink): number =>
  (x.strength === y.strength ? 0 : x.strength === 'strong' ? -1 : 1) || y.score - x.score

const emptyCell = (column: number): Cell => ({ column, links: [], alone: [], none: null, claim: null })

/** What is said of a clause without an echo, by the text that lacks one. */
function wanting(lacking: WitnessSide, ui: Ui): Pick<Cell, 'claim' | 'none'> {
  const claim = unechoed(lacking.shown.fidelity)
  return { claim, none: subjectClaims[claim].word[ui] }
}

/** Claims of a clause that a whole earlier text lacks, as far as is known of that text alone. */
const LACKED: ReadonlySet<string> = new Set(['new_here', 'not_in_earlier', 'added', 'only_in_later'])

/** Said once of a row that none of several earlier texts has. */
function rowClaim(cells: readonly Cell[], allCompared: boolean, ui: Ui): RowClaim | null {
  if (cells.length < 2) return null
  const lacked = (link: Cell['links'][number]): boolean => link.kind === 'wording' && LACKED.has(link.claim)
  if (!cells.every((cell) => cell.links.length > 0 && cell.links.every(lacked))) return null
  const claims = new Set(cells.flatMap((cell) => cell.links.map((l) => l.claim)))
  const claim = allCompared && claims.size === 1 && claims.has('new_here') ? 'new_here' : 'in_none_compared'
  return { claim, word: rowClaimWords[claim][ui] }
}

/** `allCompared`: every document that the base cites is among the columns. */
export function buildRows(
  base: WitnessSide,
  columns: readonly ColumnLinks[],
  { ui, allCompared }: { readonly ui: Ui; readonly allCompared: boolean },
): readonly Row[] {
  const groups = tieBase(
    base,
    columns.map((c) => c.alignment),
  )
  const rowOf = new Map<string, number>()
  groups.forEach((group, row) => {
    for (const i of group) rowOf.set(base.clauses[i]!.id, row)
  })
  const wording = columns.some((c) => c.kind === 'wording')
  const cells = groups.map(() =>
    columns.map((_, column) => ({ ...emptyCell(column), links: [] as Cell['links'][number][] })),
  )
  /** Rows without base clauses, by the row they follow (-1: before the first). */
  const following = new Map<number, Row[]>()
  const atEnd: Row[] = []

  columns.forEach((column, k) => {
    if (column.kind === 'wording') {
      let after = -1
      column.links.forEach((link, i) => {
        const bead = column.alignment.beads[i]
        const first = bead?.b[0]
        if (bead && first !== undefined) {
          after = rowOf.get(first)!
          cells[after]?.[k]?.links.push(link)
          return
        }
        const row = lonelyRow(k, columns, link.a, { ...emptyCell(k), links: [link] }, link.difference)
        const list = following.get(after)
        if (list) list.push(row)
        else following.set(after, [row])
      })
      return
    }
    const echoed = new Set<string>()
    for (const link of [...column.links].sort(byStrength)) {
      echoed.add(link.a.id)
      const row = rowOf.get(link.b.id)
      if (row !== undefined) cells[row]?.[k]?.links.push(link)
    }
    for (const clause of column.side.clauses) {
      if (clause.kind === 'heading' || echoed.has(clause.id)) continue
      const view = plain(column.side, clause)
      const lacks = wanting(base, ui)
      atEnd.push(lonelyRow(k, columns, [view], { ...emptyCell(k), alone: [view], ...lacks }, false))
    }
  })

  const rows: Row[] = [...(following.get(-1) ?? [])]
  groups.forEach((group, row) => {
    const clauses = group.map((i) => base.clauses[i]!)
    const heading = clauses.every((c) => c.kind === 'heading')
    const filled: readonly Cell[] = (cells[row] ?? []).map((cell, k): Cell => {
      const column = columns[k]!
      const lacks = cell.links.length === 0 && !heading && column.kind === 'subject'
      return lacks ? { ...cell, ...wanting(column.side, ui) } : cell
    })
    const links = filled.flatMap((cell) => cell.links)
    rows.push({
      id: addressIn(base, clauses[0]!.id),
      heading,
      opens: heading && clauses.some((c) => c.part === undefined || c.part === 'title'),
      path: clauses[0]!.path,
      base: clauses.map((c) => plain(base, c)),
      cells: filled,
      claim: rowClaim(filled, allCompared, ui),
      changed: wording
        ? links.some((l) => l.kind === 'wording' && (l.difference || l.stances.length > 0))
        : links.length > 0,
    })
    for (const each of following.get(row) ?? []) rows.push(each)
  })
  return [...rows, ...atEnd]
}

function lonelyRow(
  k: number,
  columns: readonly ColumnLinks[],
  views: readonly ClauseView[],
  cell: Cell,
  changed: boolean,
): Row {
  const first = views[0]!
  return {
    id: first.address,
    heading: views.every((v) => v.kind === 'heading'),
    opens: false,
    path: first.path,
    base: [],
    cells: columns.map((_, i) => (i === k ? cell : emptyCell(i))),
    claim: null,
    changed,
  }
}
