/**
 * A view laid out for reading. Every output draws this and decides nothing of it again.
 *
 *     one earlier text        rows in order, what only that text has among them, kept ones folded
 *     several                 rows of the later text with a line for each earlier one; what they have alone in appendices
 */
import type { Appendix, Layout } from '../../model/layout.ts'
import type { Row } from '../../model/view.ts'
import { layoutWords } from '../../words/layout-words.ts'
import { say } from '../../words/say.ts'
import { words } from '../../words/view-words.ts'
import { apparatusLines } from './apparatus-lines.ts'
import { buildStrips } from './build-strips.ts'
import { clausesShown, type Unlaid } from './clauses-shown.ts'
import { foldKept } from './fold-kept.ts'
import { listChanges } from './list-changes.ts'
import { placeNames } from './place-names.ts'

/** `known`: places by address, where rows were left out that name the others. */
export function buildLayout(view: Unlaid, lead: Layout['lead'], known: Layout['places'] = {}): Layout {
  const { rows, columns, ui } = view
  const clauses = clausesShown(view)
  const places = new Map<string, string>()
  for (const own of clauses.values())
    for (const [address, name] of placeNames(
      own.map((c) => c.clause),
      ui,
    ))
      places.set(address, known[address] ?? name)
  const placeOf = (address: string): string => places.get(address) ?? address
  const several = columns.length > 1
  const apart = rows.map((row) => row.base.length === 0 && (several || row.cells.some((c) => c.alone.length > 0)))
  const inBody = rows.flatMap((_, i) => (apart[i] ? [] : [i]))
  const body = foldKept(rows, { of: inBody, placeOf: (row) => placeOf(row.id), ui })
  return {
    lead: { texts: lead.texts, notes: lead.notes },
    body,
    appendices: columns.flatMap((_, k) => appendixOf(view, k, apart)),
    spine: listChanges(rows, inBody, { ui, placeOf }),
    apparatus: rows.map((row) => apparatusLines(row, { columns, placeOf })),
    strips: buildStrips(view, clauses, placeOf),
    places: Object.fromEntries(places),
    folded: body.reduce((sum, part) => sum + (part.kind === 'fold' ? part.rows.length : 0), 0),
  }
}

function appendixOf({ rows, columns, ui }: Unlaid, k: number, apart: readonly boolean[]): readonly Appendix[] {
  const isOwn = (row: Row): boolean => {
    const cell = row.cells[k]
    return cell !== undefined && (cell.links.length > 0 || cell.alone.length > 0)
  }
  const own = rows.flatMap((row, i) => (apart[i] && isOwn(row) ? [i] : []))
  if (own.length === 0) return []
  const said = new Set(
    own
      .flatMap((i) => rows[i]!.cells[k]!.links.map((link) => link.word))
      .concat(own.flatMap((i) => rows[i]!.cells[k]!.none ?? [])),
  )
  const claim = said.size === 1 ? [...said][0]! : null
  const title = say(ui, layoutWords.appendix, {
    short: columns[k]!.short,
    claim: claim ?? words.label.noCounterpart[ui],
    paragraphs: own.filter((i) => !rows[i]!.heading).length,
  })
  return [{ column: k, title, claim, rows: own }]
}
