/**
 * Several earlier texts: each clause of the later one once, across the sheet, and below it a line for each earlier text.
 *
 *     一、第二段   双方重申遵循《条约》的宗旨。
 *                 2019   = 沿用 一、第三段
 *                 2016   ~ 改动 一、第一段：支持→欢迎
 *                 1998   + 1998 未见
 *
 * No column bears an earlier text's name, and so none can hold another's words. Where a line has no room for all that
 * differs, both texts follow in one line of reading, headed by both: `2016→2024`.
 */
import { Paragraph, type ParagraphChild, Tab, TableRow, TextRun } from 'docx'
import type { ApparatusLine, ApparatusPoint, BodyPart, Row, WordingLink } from '../../src/core.ts'
import { wordAfterName } from '../../src/words/claim-words.ts'
import { docxWords } from '../../src/words/docx-words.ts'
import { pageWords, reportWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { orderNote } from '../report-words.ts'
import { isWording } from '../row-sides.ts'
import { uniteMarks } from '../unite-marks.ts'
import { visible } from '../unseen.ts'
import {
  addressParagraph,
  clauseParagraph,
  clauseRuns,
  linkedRuns,
  placeLink,
  placeParagraph,
  tagRuns,
  wordRuns,
} from './clauses.ts'
import type { Drawing } from './drawing.ts'
import { foldRow } from './fold-row.ts'
import {
  cellOf,
  columnHead,
  HEAD_FILL,
  HEADING_FILL,
  isKeptWhole,
  plainHead,
  roomOf,
  STANDING,
  tableOf,
} from './grid.ts'
import { STYLE } from './styles.ts'

const PLACE_WIDTH = 1_560
const WIDTHS = [PLACE_WIDTH, roomOf(STANDING) - PLACE_WIDTH] as const

export function yearsTable(parts: readonly BodyPart[], drawing: Drawing): ReturnType<typeof tableOf> {
  const { view } = drawing
  const rows = parts.map((part) =>
    part.kind === 'fold'
      ? foldRow(part, { widths: WIDTHS, ditto: '' }, drawing)
      : bodyRow(view.rows[part.row]!, view.layout.apparatus[part.row] ?? [], drawing),
  )
  return tableOf([headRow(drawing), ...rows], WIDTHS)
}

function headRow({ view }: Drawing): TableRow {
  const { ui, witnesses, columns } = view
  const base = witnesses.at(-1)!
  const against = typeset(ui).list(columns.map((c) => c.short))
  const cells = [
    plainHead(docxWords.clause[ui]),
    [
      ...columnHead(base, ` ${reportWords.base[ui]}${orderNote(base, ui)}`),
      new Paragraph({
        style: STYLE.change,
        keepNext: true,
        children: [new TextRun(visible(typeset(ui).named(pageWords.against[ui], against)))],
      }),
    ],
  ]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((paragraphs, i) => cellOf(paragraphs, { width: WIDTHS[i]!, fill: HEAD_FILL })),
  })
}

function bodyRow(row: Row, lines: readonly ApparatusLine[], drawing: Drawing): TableRow {
  const { placeOf } = drawing
  const echoed = row.cells.flatMap((cell) => cell.links.flatMap((link) => (isWording(link) ? [] : [link.b])))
  const clauses = uniteMarks([...row.base, ...echoed.filter((c) => row.base.some((b) => b.address === c.address))])
  // Where none of the earlier texts has the clause, that is said once, with the clause.
  const said =
    row.claim === null
      ? lines.flatMap((line, i) => linesOf(line, row, lines[i - 1]?.column !== line.column, drawing))
      : [new Paragraph({ style: STYLE.line, children: [...tagRuns('added', row.claim.word)] })]
  const fill = row.heading ? HEADING_FILL : null
  return new TableRow({
    cantSplit: isKeptWhole(row, { beside: false }),
    ...(row.heading ? { keepNext: true } : {}),
    children: [
      cellOf([placeParagraph(row, '', drawing), ...addressParagraph(row.base[0])], { width: WIDTHS[0], fill }),
      cellOf(
        [
          ...clauses.map((c) => clauseParagraph(c, drawing, { place: clauses.length > 1 ? placeOf(c.address) : null })),
          ...said,
        ],
        { width: WIDTHS[1], fill },
      ),
    ],
  })
}

const plain = (text: string): ParagraphChild => new TextRun(visible(text))

/** Sides of a point, as the texts print them. */
function pointRuns({ gone, come, at, way }: ApparatusPoint, drawing: Drawing): readonly ParagraphChild[] {
  if (at !== null)
    return [
      ...(come === '' ? [] : [plain(typeset(drawing.ui).quoted(come))]),
      plain(`${pageWords[way === 'to' ? 'sentenceTo' : 'sentenceFrom'][drawing.ui]} `),
      placeLink(at.address, drawing, at.words),
    ]
  return [
    ...(gone === '' ? [] : [new TextRun({ text: visible(gone), style: 'Deletion' })]),
    ...(gone !== '' && come !== '' ? [plain('→')] : []),
    ...(come === '' ? [] : [new TextRun({ text: visible(come), style: 'Insertion' })]),
  ]
}

/** `named`: no line above is of the same text. */
function linesOf(line: ApparatusLine, row: Row, named: boolean, drawing: Drawing): readonly Paragraph[] {
  const { ui } = drawing
  const t = typeset(ui)
  const link = line.link === null ? undefined : row.cells[line.column]?.links[line.link]
  const wording = link !== undefined && isWording(link) ? link : null
  const word = wordAfterName(line.word, line.short)
  const points = line.points.flatMap((point, i) => [
    plain(i === 0 ? t.colon : t.semicolon),
    ...pointRuns(point, drawing),
  ])
  const notes = (wording?.notes ?? []).flatMap((note) => [plain(t.semicolon), ...linkedRuns(note, drawing)])
  const children: ParagraphChild[] = [
    new TextRun({ children: [named ? visible(line.short) : '', new Tab()], bold: true }),
    ...tagRuns(line.look, word, wording?.doubtful === true),
    // A heading's place is its own words, which stand above.
    ...(row.heading ? [] : line.places).flatMap((place) => [
      plain(' '),
      placeLink(place.address, drawing, place.words),
    ]),
    ...(line.more > 0 ? [] : points),
    ...notes,
    ...(link !== undefined && !isWording(link) ? [plain(t.colon), ...digestRuns(link.a, drawing)] : []),
  ]
  const told = new Paragraph({ style: STYLE.line, keepNext: line.more > 0, children })
  return line.more > 0 && wording !== null ? [told, fusedParagraph(wording, line.short, drawing)] : [told]
}

const digestRuns = (clause: Row['base'][number], drawing: Drawing): readonly ParagraphChild[] => [
  ...(drawing.digests.has(clause.siglum)
    ? [new TextRun({ text: reportWords.summaryMark[drawing.ui], style: STYLE.mark })]
    : []),
  ...clauseRuns(clause, drawing),
]

/** Both texts in one line of reading, headed by both. */
function fusedParagraph(link: WordingLink, short: string, drawing: Drawing): Paragraph {
  const base = drawing.view.witnesses.at(-1)!
  const lang = (link.b[0] ?? link.a[0])?.lang ?? base.lang
  return new Paragraph({
    style: STYLE.fused,
    children: [
      new TextRun({ text: `${visible(short)}→${visible(base.short)}  `, style: STYLE.address }),
      ...wordRuns(link.inline, { lang }, drawing),
    ],
  })
}
