/**
 * The body in order, with what is only kept folded away.
 *
 *     kept kept changed kept kept kept      →      ▸ 沿用 2 段 · row · ▸ 沿用 3 段
 *
 * A heading over a section in which something changed stays; one over kept clauses alone is folded with them.
 */
import type { BodyPart } from '../../model/layout.ts'
import type { Row, Ui } from '../../model/view.ts'
import { layoutWords } from '../../words/layout-words.ts'
import { say } from '../../words/say.ts'

/** So many headings without a clause between them stand; more are folded. */
const HEADINGS = 2

/** Nothing to read but that the texts of these columns have the same words. */
const isKeptIn = (row: Row, columns: readonly number[]): boolean =>
  row.base.length > 0 &&
  columns.every((k) => {
    const links = row.cells[k]?.links ?? []
    return (
      links.length > 0 &&
      links.every((link) => link.kind === 'wording' && link.quiet && !link.difference && !link.doubtful)
    )
  })

/** Nothing to read but that every text compared has the same words. */
export const isKept = (row: Row): boolean => !row.changed && isKeptIn(row, [...row.cells.keys()])

/** Of those, the ones that differ in nothing: what differs in punctuation that is not shown is folded too. */
const isAlikeIn = (row: Row, columns: readonly number[]): boolean =>
  columns.every((k) => row.cells[k]!.links.every((link) => link.kind === 'wording' && link.look !== 'punctuation'))

/** Indices of kept headings below which, up to the next of their depth or above, a row is not kept. */
function headingsThatStay(rows: readonly Row[], kept: readonly boolean[]): ReadonlySet<number> {
  const stay = new Set<number>()
  let open: { readonly at: number; readonly depth: number }[] = []
  rows.forEach((row, i) => {
    if (row.heading && row.base.length > 0) {
      open = open.filter((h) => h.depth < row.path.length)
      if (kept[i]) {
        open.push({ at: i, depth: row.path.length })
        return
      }
    }
    if (kept[i]) return
    for (const { at } of open) stay.add(at)
    open = []
  })
  return stay
}

export function foldKept(
  rows: readonly Row[],
  {
    of,
    columns,
    placeOf,
    ui,
  }: {
    readonly of: readonly number[]
    /** The earlier texts that are asked; all of them by default. */
    readonly columns?: readonly number[]
    readonly placeOf: (row: Row) => string
    readonly ui: Ui
  },
): readonly BodyPart[] {
  const kept = rows.map((row) => (columns === undefined ? isKept(row) : isKeptIn(row, columns)))
  const stay = headingsThatStay(rows, kept)
  const parts: BodyPart[] = []
  const paragraphsIn = (of: readonly number[]): number => of.reduce((sum, i) => sum + rows[i]!.base.length, 0)
  const isAlike = (i: number): boolean => isAlikeIn(rows[i]!, columns ?? [...rows[i]!.cells.keys()])
  const alike = (of: readonly number[]): boolean => of.every(isAlike)
  let run: number[] = []
  const close = (): void => {
    const clauses = run.filter((i) => !rows[i]!.heading)
    // A heading alone says more than that it is folded; many in a row are a list of editions.
    if (clauses.length === 0 && run.length <= HEADINGS) for (const row of run) parts.push({ kind: 'row', row })
    else if (clauses.length === 0) {
      const values = { headings: run.length, from: placeOf(rows[run[0]!]!), to: placeOf(rows[run.at(-1)!]!) }
      parts.push({ kind: 'fold', rows: run, words: say(ui, layoutWords.foldHeadings, values), alike: alike(run) })
    } else {
      const [from, to] = [placeOf(rows[clauses[0]!]!), placeOf(rows[clauses.at(-1)!]!)]
      const paragraphs = paragraphsIn(clauses)
      const punctuation = paragraphsIn(clauses.filter((i) => !isAlike(i)))
      const words = say(ui, layoutWords.fold, { paragraphs, punctuation, from, to })
      parts.push({ kind: 'fold', rows: run, words, alike: alike(run) })
    }
    run = []
  }
  for (const i of of) {
    if (kept[i] && !stay.has(i)) run.push(i)
    else {
      close()
      parts.push({ kind: 'row', row: i })
    }
  }
  close()
  return parts
}
