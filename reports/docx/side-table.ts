/**
 * One earlier text: the 对照表 on a sheet that lies, its head repeated on each page.
 *
 *     第三条      | 2019 …支持…            | 2024 …欢迎…
 *     ~ 改动      |                       |
 *     ---------------------------------------------------
 *     = 沿用 3 段：第四条至第六条，两文相同
 *
 * Earlier left, later right, always. No cell of one text holds the other's words; what both print alike stands across.
 */
import { type Paragraph, TableRow } from 'docx'
import type { BodyPart, Cell, ClauseView, Row, WordingLink } from '../../src/core.ts'
import { docxWords } from '../../src/words/docx-words.ts'
import { pageWords, reportWords } from '../../src/words/report-words.ts'
import { printedClause } from '../printed.ts'
import { orderNote } from '../report-words.ts'
import { earlierOf, isWording, laterOf } from '../row-sides.ts'
import {
  addressParagraph,
  clauseParagraph,
  noneParagraph,
  placeParagraph,
  saysParagraphs,
  sentenceParagraph,
} from './clauses.ts'
import { type Drawing, wholeIn } from './drawing.ts'
import { foldRow } from './fold-row.ts'
import { cellOf, columnHead, HEAD_FILL, HEADING_FILL, isKeptWhole, LYING, plainHead, roomOf, tableOf } from './grid.ts'

/** The column that says where a row stands and what changed. */
const SAYS_WIDTH = 2_140
const EACH = Math.floor((roomOf(LYING) - SAYS_WIDTH) / 2)
const WIDTHS = [SAYS_WIDTH, EACH, EACH] as const

export function sideTable(parts: readonly BodyPart[], drawing: Drawing): ReturnType<typeof tableOf> {
  const { view } = drawing
  const rows = parts.flatMap((part): readonly TableRow[] =>
    part.kind === 'fold'
      ? [foldRow(part, { widths: WIDTHS, ditto: part.alike ? pageWords.ditto[view.ui] : '' }, drawing)]
      : bodyRows(view.rows[part.row]!, drawing),
  )
  return tableOf([headRow(drawing), ...rows], WIDTHS)
}

function headRow({ view }: Drawing): TableRow {
  const { ui, witnesses } = view
  const [earlier, later] = [witnesses[0]!, witnesses.at(-1)!]
  const subject = view.columns.every((c) => c.kind === 'subject')
  const cells = [
    plainHead(docxWords[subject ? 'clauseAndSubject' : 'clauseAndChange'][ui]),
    columnHead(earlier, orderNote(earlier, ui)),
    columnHead(later, ` ${reportWords.base[ui]}${orderNote(later, ui)}`),
  ]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((paragraphs, i) => cellOf(paragraphs, { width: WIDTHS[i]!, fill: HEAD_FILL })),
  })
}

/** Where the row stands, the claims and notes of it. */
function sayings(row: Row, cell: Cell, drawing: Drawing): readonly Paragraph[] {
  return [
    placeParagraph(row, row.base.length > 0 ? '' : drawing.view.columns[0]!.short, drawing),
    ...addressParagraph(row.base[0] ?? cell.links.filter(isWording)[0]?.a[0] ?? cell.alone[0]),
    ...cell.links.flatMap((link) => saysParagraphs(link, drawing)),
    ...noneParagraph(cell),
  ]
}

function bodyRows(row: Row, drawing: Drawing): readonly TableRow[] {
  const { placeOf } = drawing
  const cell = row.cells[0]!
  const fill = row.heading ? HEADING_FILL : null
  const [link, ...more] = cell.links
  if (link !== undefined && isWording(link) && link.pairs !== null && more.length === 0)
    return pairRows(link, sayings(row, cell, drawing), drawing)
  const whole = wholeIn(cell)
  const earlier = earlierOf(cell)
  const later = laterOf(row)
  const across = asOne(row, earlier, later)
  if (across !== null)
    return [
      new TableRow({
        cantSplit: true,
        keepNext: true,
        children: [
          cellOf([placeParagraph(row, '', drawing)], { width: WIDTHS[0], fill }),
          cellOf([clauseParagraph(across, drawing)], { width: 2 * EACH, fill, columnSpan: 2 }),
        ],
      }),
    ]
  const head = placeOf(row.id)
  const set = (clauses: readonly ClauseView[]): readonly Paragraph[] =>
    clauses.map((clause) => {
      const place = placeOf(clause.address)
      return clauseParagraph(clause, drawing, {
        place: !row.heading && (clauses.length > 1 || (row.base.length > 0 && place !== head)) ? place : null,
        whole: whole.get(clause.address) ?? null,
      })
    })
  return [
    new TableRow({
      cantSplit: isKeptWhole(row, { beside: true }),
      ...(row.heading ? { keepNext: true } : {}),
      children: [
        cellOf(sayings(row, cell, drawing), { width: WIDTHS[0], fill }),
        cellOf(set(earlier), { width: EACH, fill }),
        cellOf(set(later), { width: EACH, fill }),
      ],
    }),
  ]
}

/** A heading that both texts print alike, label and all: it stands once, over its section. */
function asOne(row: Row, earlier: readonly ClauseView[], later: readonly ClauseView[]): ClauseView | null {
  const [a, b] = [earlier[0], later[0]]
  if (!row.heading || row.changed || !a || !b || earlier.length > 1 || later.length > 1) return null
  return printedClause(a) === printedClause(b) ? b : null
}

/** Sentence beside sentence, each pair a row; what is said of them stands beside the first. */
function pairRows(link: WordingLink, says: readonly Paragraph[], drawing: Drawing): readonly TableRow[] {
  const pairs = link.pairs ?? []
  const side = (which: 'a' | 'b', runs: WordingLink['inline']): readonly Paragraph[] => {
    const start = runs[0]?.start
    if (start === undefined) return []
    const clauses = link[which]
    const clause = clauses.find((c) => (c.runs.at(-1)?.end ?? 0) > start) ?? clauses[0]!
    // The label belongs to the clause and stands before its first sentence.
    if (clause.runs[0]?.start === start)
      return [
        clauseParagraph({ ...clause, runs }, drawing, {
          place: clauses.length > 1 ? drawing.placeOf(clause.address) : null,
        }),
      ]
    return [sentenceParagraph(clause, runs, drawing)]
  }
  return pairs.map(
    (pair, i) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...(i === 0 ? [cellOf(says, { width: WIDTHS[0], rowSpan: pairs.length })] : []),
          cellOf(side('a', pair.a), { width: EACH }),
          cellOf(side('b', pair.b), { width: EACH }),
        ],
      }),
  )
}
