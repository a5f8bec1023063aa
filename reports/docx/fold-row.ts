/** One row across the table for what is kept: which paragraphs they are, and that they read alike. */
import { TableRow, TextRun } from 'docx'
import { type Fold, looks } from '../../src/core.ts'
import { addressesOf } from '../row-sides.ts'
import { visible } from '../unseen.ts'
import { type Drawing, placed } from './drawing.ts'
import { cellOf } from './grid.ts'
import { lookStyle, STYLE } from './styles.ts'

export interface FoldOptions {
  readonly widths: readonly number[]
  /** `两文相同`, where two texts are compared. */
  readonly ditto: string
}

/** Links to a folded clause lead here. */
export function foldRow(fold: Fold, { widths, ditto }: FoldOptions, drawing: Drawing): TableRow {
  const addresses = fold.rows.flatMap((row) => addressesOf(drawing.view.rows[row]!))
  const children = [
    new TextRun({ text: `${looks.kept.sign} `, style: lookStyle('kept') }),
    new TextRun(visible(fold.words)),
    ...(ditto === '' ? [] : [new TextRun(`  ${ditto}`)]),
  ]
  return new TableRow({
    cantSplit: true,
    children: [
      cellOf([placed(addresses, { style: STYLE.fold, children }, drawing)], {
        width: widths.reduce((x, y) => x + y, 0),
        columnSpan: widths.length,
      }),
    ],
  })
}
