/**
 * Which clauses of a comparison a user means, and the links that these have.
 *
 *     2023-7.1      its address          7, 2023-7     all paragraphs of point 7
 *     第三条        as it is printed     三、第四段     as every output calls it
 */
import type { ClauseView, SubjectLink, View, WordingLink } from '../../src/index.ts'

type Link = WordingLink | SubjectLink

/** Is the clause one of those that were meant? */
export type Names = (clause: ClauseView) => boolean

/** A link with the short name of the earlier witness it belongs to. */
export interface Found {
  readonly short: string
  readonly siglum: string
  readonly link: Link
}

export const clausesIn = (link: Link): readonly ClauseView[] =>
  link.kind === 'wording' ? [...link.a, ...link.b] : [link.a, link.b]

/**
 * How a clause may be named: its address or its id; `7` and `2023-7` also mean all paragraphs of point 7, and, where
 * numbers run on through the sections, the clauses that are printed so: `6` is 2.6, 第三条 is art3.1; or as outputs call
 * it, 三、第四段.
 */
export function namer(view: View, name: string): Names {
  const wanted = name.replace(/^#/u, '')
  const is = (c: ClauseView): boolean => c.address === wanted || c.id === wanted
  const under = (c: ClauseView): boolean => c.address.startsWith(`${wanted}.`) || c.id.startsWith(`${wanted}.`)
  const printed = (c: ClauseView): boolean => c.label !== null && bare(c.label) === bare(wanted)
  const all = allClauses(view)
  // As every output calls it beside its text: 三、第四段.
  const called = (c: ClauseView): boolean => {
    const place = view.layout.places[c.address] ?? ''
    return [place, `${view.witnesses.find((w) => w.siglum === c.siglum)?.short} ${place}`]
      .map(bare)
      .includes(bare(wanted))
  }
  return [is, under, printed, called].find((names) => all.some(names)) ?? printed
}

/** `6．` and `6` are one number. */
const bare = (label: string): string => label.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

export const allClauses = (view: View): readonly ClauseView[] =>
  view.rows.flatMap((r) => [...r.base, ...r.cells.flatMap((c) => [...c.alone, ...c.links.flatMap(clausesIn)])])

/** Every link of the clause, and whether the clause exists at all. */
export function linksOf(view: View, names: Names): { readonly found: readonly Found[]; readonly exists: boolean } {
  const found: Found[] = []
  let exists = false
  const seen = new Set<Link>()
  for (const row of view.rows) {
    exists ||= row.base.some((c) => names(c))
    for (const cell of row.cells) {
      exists ||= cell.alone.some((c) => names(c))
      const column = view.columns[cell.column]
      for (const link of cell.links) {
        if (seen.has(link) || !clausesIn(link).some((c) => names(c))) continue
        seen.add(link)
        exists = true
        found.push({ short: column?.short ?? '', siglum: column?.siglum ?? '', link })
      }
    }
  }
  return { found, exists }
}
