/**
 * Several earlier texts: one clause through the years. The later text once, and under it a line for each of the others.
 *
 *     <b>[一、第一段](#2024-1.1)</b>
 *     岚多尔和托雷纳是一河相连的邻邦……
 *     - <b>1998</b> \+ 未见
 *     - <b>2016→2024</b> \~ 改动（一、第一段）<br>……<del>正处于成熟稳定的时期</del><ins>持续在高水平上运行</ins>
 *
 * A line that reads both texts as one is headed by both. What an earlier text lacks is said, and not shown.
 */
import type { ApparatusLine, BodyPart, Row } from '../../src/core.ts'
import { wordAfterName } from '../../src/words/claim-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { aloneWords } from '../report-words.ts'
import { isWording } from '../row-sides.ts'
import { type ClausesMd, lines } from './clauses-md.ts'
import { escapeMd } from './escape-md.ts'
import { FOLDED } from './pair-md.ts'

function apparatusLine(line: ApparatusLine, row: Row, md: ClausesMd): string {
  const cell = row.cells[line.column]!
  const link = line.link === null ? undefined : cell.links[line.link]
  const own = escapeMd(line.short)
  if (link === undefined) return `- <b>${own}</b> ${md.none(cell)}`
  const t = typeset(md.ui)
  const fused = isWording(link) && link.a.length > 0 && link.b.length > 0 && !link.quiet
  const word = wordAfterName(line.word, line.short)
  const places = t.aside(t.list(line.places.map((p) => md.place(p.address, { full: false }))))
  const said = t.clauses([`${md.word(link, word)}${places}`, ...md.notes(link)])
  const name = fused ? `${own}→${escapeMd(md.view.witnesses.at(-1)!.short)}` : own
  const words = fused ? md.runs(link.inline) : isWording(link) ? '' : md.clause(link.a)
  return `- ${lines([`<b>${name}</b> ${said}`, words])}`
}

function clauseParts(row: Row, index: number, md: ClausesMd): readonly string[] {
  const places = [...new Set(row.base.map((c) => md.place(c.address, { full: false })))]
  const claim = row.claim === null ? '' : ` <b>${escapeMd(row.claim.word)}</b>`
  const apparatus = row.claim === null ? (md.view.layout.apparatus[index] ?? []) : []
  const words = md.clauses(row.base, { places: row.base.length > 1 })
  return [
    ...(row.heading
      ? [`${row.opens ? '### ' : ''}${md.anchors([row])}${words}${claim}`, '']
      : [`${md.anchors([row])}<b>${places.join(' · ')}</b>${claim}`, '', words, '']),
    ...apparatus.map((line) => apparatusLine(line, row, md)),
    ...(apparatus.length > 0 ? [''] : []),
  ]
}

export function yearsParts(md: ClausesMd, { unfolded }: { readonly unfolded: boolean }): readonly string[] {
  const { rows, layout } = md.view
  const part = (p: BodyPart): readonly string[] => {
    if (p.kind === 'row') return clauseParts(rows[p.row]!, p.row, md)
    if (unfolded) return p.rows.flatMap((i) => clauseParts(rows[i]!, i, md))
    return [`${md.anchors(p.rows.map((i) => rows[i]!))}${FOLDED} ${escapeMd(p.words)}`, '']
  }
  return layout.body.flatMap(part)
}

/** What the later text does not have, a part for each earlier one. */
export function appendixParts(md: ClausesMd): readonly string[] {
  const { rows, layout } = md.view
  return layout.appendices.flatMap(({ column, title, claim, rows: own }) => [
    `## ${escapeMd(title)}`,
    '',
    ...(own.some((i) => rows[i]!.cells[column]!.alone.length > 0) ? [`*${escapeMd(aloneWords(md.view))}*`, ''] : []),
    ...own.map((i) => {
      const row = rows[i]!
      const cell = row.cells[column]!
      const said = cell.links.map((link) => lines([link.word === claim ? '' : md.word(link), ...md.notes(link)]))
      const clauses = cell.links.length > 0 ? cell.links.flatMap((l) => (isWording(l) ? l.a : [l.a])) : cell.alone
      return `- ${lines([`${md.anchors([row])}${md.clauses(clauses, { places: true })}`, ...said])}`
    }),
    '',
  ])
}
