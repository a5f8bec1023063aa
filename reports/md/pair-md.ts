/**
 * One earlier text: a table, earlier left, later right. What both have is folded to a line of it.
 *
 *     | 条款 | 2019 | 2024（较晚文本） | 变化 |
 *     | [二、第四段（三）](#…) | （三）议会领导人<del>每两年</del>会晤一次； | （三）议会领导人<ins>每年</ins>会晤一次； | \~ 改动 |
 *     | ▸ |  |  | 沿用 3 段：第六条第二款至第七条 |
 */
import type { Fold, Row, WitnessView } from '../../src/core.ts'
import { reportWords } from '../../src/words/report-words.ts'
import { sheetWords } from '../../src/words/sheet-words.ts'
import { orderNote } from '../report-words.ts'
import { earlierOf, laterOf } from '../row-sides.ts'
import { type ClausesMd, lines } from './clauses-md.ts'
import { escapeMd } from './escape-md.ts'

/** Before what is folded. */
export const FOLDED = '▸'

const line = (cells: readonly string[]): string => `| ${cells.map((c) => c || ' ').join(' | ')} |`

function rowLine(row: Row, md: ClausesMd): string {
  const cell = row.cells[0]!
  const own = row.base.length > 0 ? row.base : earlierOf(cell)
  const places = own.map((c) => md.place(c.address, { full: row.base.length === 0 }))
  const said = cell.links.map((link) => lines([md.word(link), ...md.notes(link)]))
  return line([
    `${md.anchors([row])}${lines([...new Set(places)])}`,
    md.clauses(earlierOf(cell), { places: row.base.length > 0 }),
    md.clauses(laterOf(row), { places: row.base.length > 1 }),
    lines([...said, md.none(cell)]),
  ])
}

export function pairTable(md: ClausesMd, { unfolded }: { readonly unfolded: boolean }): readonly string[] {
  const { ui, view } = md
  const { rows, layout, witnesses, columns } = view
  const name = (w: WitnessView, role: string): string =>
    `${escapeMd(w.short)}${role}<br><sub>${escapeMd(w.fidelityWords)}</sub>`
  const subject = columns.every((c) => c.kind === 'subject')
  const head = [
    sheetWords.clause[ui],
    ...witnesses.slice(0, -1).map((w) => name(w, orderNote(w, ui))),
    ...witnesses.slice(-1).map((w) => name(w, ` ${reportWords.base[ui]}${orderNote(w, ui)}`)),
    reportWords[subject ? 'sameSubject' : 'change'][ui],
  ]
  const fold = ({ rows: own, words }: Fold): string =>
    line([`${md.anchors(own.map((i) => rows[i]!))}${FOLDED}`, '', '', escapeMd(words)])
  return [
    line(head),
    line(head.map(() => '---')),
    ...layout.body.flatMap((part) => {
      if (part.kind === 'row') return [rowLine(rows[part.row]!, md)]
      return unfolded ? part.rows.map((i) => rowLine(rows[i]!, md)) : [fold(part)]
    }),
  ]
}
