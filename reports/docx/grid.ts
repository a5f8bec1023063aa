/** What the tables have in common: widths, rules, cells, and which rows the end of a page may tear apart. */
import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ClauseView, Row, WitnessView } from '../../src/core.ts'
import { earlierClauses } from '../row-sides.ts'
import { visible } from '../unseen.ts'
import { STYLE } from './styles.ts'

/** Twentieths of a point. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly margin: number
}

/**
 * A4. Two texts stand beside each other on a sheet that lies, one text alone on a sheet that stands: in either a line holds
 * about thirty to thirty-eight Chinese characters.
 */
export const LYING: Sheet = { width: 16_838, height: 11_906, margin: 850 }
export const STANDING: Sheet = { width: 11_906, height: 16_838, margin: 1_080 }

export const roomOf = ({ width, margin }: Sheet): number => width - 2 * margin

export const HEAD_FILL = 'E9E6DE'
export const HEADING_FILL = 'F5F3EE'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'C9C3B5' } as const
const RULE = { style: BorderStyle.SINGLE, size: 8, color: '5C574E' } as const

export interface CellOptions {
  readonly width: number
  readonly fill?: string | null
  readonly columnSpan?: number
  readonly rowSpan?: number
}

export const cellOf = (
  paragraphs: readonly Paragraph[],
  { width, fill = null, columnSpan = 1, rowSpan = 1 }: CellOptions,
): TableCell =>
  new TableCell({
    children: paragraphs.length === 0 ? [new Paragraph({ style: STYLE.change, children: [] })] : paragraphs,
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  })

/** Hairs between rows and columns, a rule above and below. */
export const tableOf = (rows: readonly TableRow[], widths: readonly number[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((x, y) => x + y, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: HAIR },
    margins: { top: 50, bottom: 40, left: 90, right: 90 },
    rows,
  })

const lineOf = (style: string, words: string, more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ style, ...more, children: words === '' ? [] : [new TextRun(visible(words))] })

/** The name of a text, and below it what the text is. */
export const columnHead = ({ short, fidelityWords }: WitnessView, role: string): readonly Paragraph[] => [
  lineOf(STYLE.column, short + role),
  lineOf(STYLE.change, fidelityWords, { keepNext: true }),
]

export const plainHead = (words: string): readonly Paragraph[] => [lineOf(STYLE.column, words)]

/** Rows with less text than this, in characters down the page, are not torn apart by its end. */
const KEPT_WHOLE = 500

const charactersIn = (clauses: readonly ClauseView[]): number =>
  clauses.reduce((sum, c) => c.runs.reduce((n, run) => n + run.text.length, sum), 0)

/** `beside`: the texts stand beside one another, else below. */
export function isKeptWhole(row: Row, { beside }: { readonly beside: boolean }): boolean {
  const earlier = row.cells.map((cell) => charactersIn(earlierClauses(cell)))
  const all = [charactersIn(row.base), ...earlier]
  return all.reduce((x, y) => (beside ? Math.max(x, y) : x + y), 0) < KEPT_WHOLE
}
