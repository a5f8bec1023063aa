/**
 * What can be decided of a row of the comparison: the texts, their clauses by their place and first words, and what was
 * decided of the row's own.
 *
 *     第四条第二款 …      2019: 第四条第二款 “双方互派教师……”      2024: 第三条 “双方鼓励互派……”
 */
import {
  type Collated,
  type CollationWitness,
  decisionsMade,
  type MadeDecision,
  type Row,
  type View,
} from '../../src/core.ts'
import type { ChoosableText, Decidable, Decisions } from './messages.ts'

/** Characters of a clause that tell which one it is. */
const FIRST_WORDS = 80

/** `id`: the row's address, which is its id in the page. */
export async function decidableRow(
  collated: Collated,
  view: View,
  id: string,
  decisions: Decisions,
): Promise<Decidable> {
  const row = view.rows.find((r) => r.id === id)
  if (row === undefined) throw new Error(`no row ${id}`)
  const places = placesById(view)
  const { witnesses } = collated.collation
  const texts = witnesses.map((witness, k) =>
    choosable(witness, {
      short: view.witnesses[k]!.short,
      text: collated.witnesses[k]!.text,
      placeOf: (clause) => places.get(`${witness.siglum} ${clause}`) ?? clause,
    }),
  )
  const shown = shownIn(row, view)
  const made = decisions === null ? [] : await decisionsMade(decisions.text, collated.witnesses)
  return {
    place: view.layout.places[id] ?? id,
    earlier: texts.slice(0, -1).map((text, k) => (view.columns[k]?.kind === 'wording' ? text : null)),
    base: texts.at(-1)!,
    shown,
    made: made.filter((decision) => isAbout(decision, row)),
  }
}

/** How each clause is named where it is shown, by siglum and id. */
function placesById(view: View): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const row of view.rows) {
    const links = row.cells.flatMap((cell) => cell.links)
    const clauses = links.flatMap((link) => (link.kind === 'wording' ? [...link.a, ...link.b] : [link.a, link.b]))
    for (const { siglum, id, address } of [...row.base, ...clauses])
      places.set(`${siglum} ${id}`, view.layout.places[address] ?? address)
  }
  return places
}

const choosable = (
  { clauses, lang }: CollationWitness,
  told: { readonly short: string; readonly text: string; readonly placeOf: (clause: string) => string },
): ChoosableText => ({
  short: told.short,
  lang,
  clauses: clauses.map(({ id, start, end }) => {
    const words = told.text.slice(start, end).replace(/\s+/g, ' ')
    const first = [...words].slice(0, FIRST_WORDS).join('')
    return { id, label: `${told.placeOf(id)}  ${first}${first.length < words.length ? '…' : ''}` }
  }),
})

/** The first link of wording that the row shows. */
function shownIn(row: Row, view: View): Decidable['shown'] {
  for (const cell of row.cells)
    for (const link of cell.links)
      if (link.kind === 'wording')
        return { earlier: cell.column, a: link.a[0]?.id ?? null, b: link.b[0]?.id ?? row.base[0]?.id ?? null }
  const earlier = view.columns.findIndex((column) => column.kind === 'wording')
  return { earlier, a: null, b: row.base[0]?.id ?? null }
}

const isAbout = (decision: MadeDecision, row: Row): boolean =>
  row.base.some((clause) => clause.id === decision.b) ||
  row.cells.some(
    (cell) =>
      cell.column === decision.earlier &&
      cell.links.some((link) => link.kind === 'wording' && link.a.some((clause) => clause.id === decision.a)),
  )
