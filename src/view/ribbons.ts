/**
 * The picture of an alignment: where in each text the linked clauses stand, as fractions of its length.
 *
 *     bead (2)–(5), texts of 1000 and 2000 characters   →   a [0.10, 0.15]  b [0.40, 0.44]
 *
 * Clauses of one bead that do not touch give a ribbon for each piece, so that nothing between them is painted over.
 */
import type { Clause } from '../model/clause.ts'
import type { Ribbon } from '../model/view.ts'
import type { ColumnLinks } from './rows.ts'
import { clausesOf, type WitnessSide } from './side.ts'

type Fraction = readonly [number, number]

/** Six decimals: enough for a text of a million characters, and the same bytes everywhere. */
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6

function pieces(side: WitnessSide, ids: readonly string[]): readonly Fraction[] {
  const length = side.text.length || 1
  const found: Clause[][] = []
  let previous = -2
  for (const clause of clausesOf(side, ids)) {
    const at = side.position.get(clause.id)!
    if (at === previous + 1) found.at(-1)?.push(clause)
    else found.push([clause])
    previous = at
  }
  return found.map((run) => [rounded(run[0]!.start / length), rounded(run[run.length - 1]!.end / length)])
}

const isHeading = (side: WitnessSide, ids: readonly string[]): boolean =>
  clausesOf(side, ids).every((c) => c.kind === 'heading')

/** `rowOf` names the row of a clause by its address. Headings have no ribbons. */
export function buildRibbons(
  base: WitnessSide,
  columns: readonly ColumnLinks[],
  rowOf: ReadonlyMap<string, string>,
): readonly Ribbon[] {
  return columns.flatMap((column, k): readonly Ribbon[] => {
    if (column.kind === 'subject') {
      return column.links.flatMap((link) =>
        pieces(column.side, [link.a.id]).flatMap((a) =>
          pieces(base, [link.b.id]).map((b) => ({
            column: k,
            row: rowOf.get(link.b.address) ?? link.b.address,
            kind: 'subject' as const,
            look: link.look,
            moved: false,
            a,
            b,
            words: link.sentence,
          })),
        ),
      )
    }
    return column.links.flatMap((link, i) => {
      const bead = column.alignment.beads[i]
      if (!bead || (isHeading(column.side, bead.a) && isHeading(base, bead.b))) return []
      const address = (link.b[0] ?? link.a[0])?.address ?? ''
      const lefts: readonly (Fraction | null)[] = bead.a.length > 0 ? pieces(column.side, bead.a) : [null]
      const rights: readonly (Fraction | null)[] = bead.b.length > 0 ? pieces(base, bead.b) : [null]
      return lefts.flatMap((a) =>
        rights.map((b) => ({
          column: k,
          row: rowOf.get(address) ?? address,
          kind: 'wording' as const,
          look: link.look,
          moved: link.moved,
          a,
          b,
          words: link.sentence,
        })),
      )
    })
  })
}
