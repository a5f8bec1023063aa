/** What the later text does not have: an appendix for each earlier one, its claim said once in the heading. */
import { HeadingLevel, Paragraph, type Table, TableRow, TextRun } from 'docx'
import type { Appendix, ClauseView, Row } from '../../src/core.ts'
import { docxWords } from '../../src/words/docx-words.ts'
import { aloneWords } from '../report-words.ts'
import { earlierOf } from '../row-sides.ts'
import { visible } from '../unseen.ts'
import { addressParagraph, clauseParagraph, noneParagraph, placeParagraph, saysParagraphs } from './clauses.ts'
import { type Drawing, wholeIn } from './drawing.ts'
import { cellOf, columnHead, HEAD_FILL, HEADING_FILL, isKeptWhole, plainHead, tableOf } from './grid.ts'
import { STYLE } from './styles.ts'

const PLACE_WIDTH = 2_140

export function appendixParts(appendix: Appendix, room: number, drawing: Drawing): readonly (Paragraph | Table)[] {
  const { view, ui } = drawing
  const widths = [PLACE_WIDTH, room - PLACE_WIDTH]
  const rows = appendix.rows.map((i) => view.rows[i]!)
  const witness = view.witnesses[appendix.column]!
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [plainHead(docxWords.clause[ui]), columnHead(witness, '')].map((paragraphs, i) =>
      cellOf(paragraphs, { width: widths[i]!, fill: HEAD_FILL }),
    ),
  })
  const alone = rows.some((row) => (row.cells[appendix.column]?.alone.length ?? 0) > 0)
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(visible(appendix.title))] }),
    ...(alone ? [new Paragraph({ style: STYLE.end, keepNext: true, children: [new TextRun(aloneWords(view))] })] : []),
    tableOf([head, ...rows.map((row) => rowOf(row, appendix, widths, drawing))], widths),
  ]
}

function rowOf(row: Row, { column, claim }: Appendix, widths: readonly number[], drawing: Drawing): TableRow {
  const { placeOf } = drawing
  const cell = row.cells[column]!
  const clauses = earlierOf(cell)
  const whole = wholeIn(cell)
  const says = claim === null ? [...cell.links.flatMap((l) => saysParagraphs(l, drawing)), ...noneParagraph(cell)] : []
  const fill = row.heading ? HEADING_FILL : null
  return new TableRow({
    cantSplit: isKeptWhole(row, { beside: false }),
    children: [
      cellOf([placeParagraph(row, '', drawing), ...addressParagraph(clauses[0]), ...says], {
        width: widths[0]!,
        fill,
      }),
      cellOf(
        clauses.map((c) =>
          // That all of it stands in this text alone is said in the heading: no word needs a mark for it.
          clauseParagraph(claim === null ? c : unmarked(c), drawing, {
            place: clauses.length > 1 ? placeOf(c.address) : null,
            whole: claim === null ? (whole.get(c.address) ?? null) : null,
          }),
        ),
        { width: widths[1]!, fill },
      ),
    ],
  })
}

const unmarked = (clause: ClauseView): ClauseView => ({
  ...clause,
  runs: clause.runs.map((run) => (run.mark === 'del' && run.ref === null ? { ...run, mark: 'same' } : run)),
})
