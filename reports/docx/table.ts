/**
 * The 对照表 as a Word table, landscape, its header repeated on each page.
 *
 *     one earlier text        address | earlier | later | what changed
 *     several earlier texts   address | later | one column each: the word, and both readings in one line
 */
import {
  Bookmark,
  BorderStyle,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Cell, ClauseView, Row, Run, SubjectLink, View, WitnessView, WordingLink } from '../../src/core.ts'
import { termList } from '../../src/words/names.ts'
import { reportWords } from '../../src/words/report-words.ts'
import { labelGap, printedSpan } from '../printed.ts'
import { orderNote } from '../report-words.ts'
import { uniteMarks } from '../unite-marks.ts'
import { visible } from '../unseen.ts'
import type { Bookmarks } from './bookmarks.ts'
import { languageOf, STYLE, styleOfRun } from './styles.ts'

export interface TableContext {
  readonly view: View
  readonly digests: ReadonlySet<string>
  readonly bookmarks: Bookmarks
  /** Addresses that have their bookmark already. */
  readonly placed: Set<string>
}

/** Twentieths of a point across a landscape A4 page between its margins. */
const TEXT_WIDTH = 15_000
const ADDRESS_WIDTH = 1_300
const CHANGE_WIDTH = 2_900

const shownWords = (text: string): string => visible(printedSpan(text, 0, text.length))

function wordRuns(runs: readonly Run[], clause: Pick<ClauseView, 'lang'>, bookmarks: Bookmarks): ParagraphChild[] {
  const language = languageOf(clause.lang)
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.text === '\n') return [new TextRun({ break: 1 })]
    const style = styleOfRun(run)
    const words = new TextRun({ text: shownWords(run.text), language, ...(style === null ? {} : { style }) })
    // The notes tell where a reworded sentence stood: these words did not.
    if (run.ref === null || run.mark === 'del' || run.mark === 'ins') return [words]
    return [words, placeLink(run.ref, bookmarks, PLACE_SIGN[run.mark] ?? '')]
  })
}

/** Before the address of the clause where these words came from, went to, or stand as well. */
const PLACE_SIGN: Partial<Readonly<Record<Run['mark'], string>>> = { from: '←', to: '→', same: '＝' }

/** A place that can be gone to; plain words where the document has no such place. */
function placeLink(address: string, bookmarks: Bookmarks, sign: string): ParagraphChild {
  const run = new TextRun({ text: ` ${sign}${visible(address)} `, style: 'Hyperlink', size: 15 })
  const name = nameOf(address, bookmarks)
  return name === null ? run : new InternalHyperlink({ anchor: name, children: [run] })
}

function nameOf(address: string, bookmarks: Bookmarks): string | null {
  try {
    return bookmarks(address)
  } catch {
    return null
  }
}

function clauseParagraph(clause: ClauseView, context: TableContext, address: boolean): Paragraph {
  const { view, digests, bookmarks } = context
  const digest = digests.has(clause.siglum)
  const style = clause.kind === 'heading' ? STYLE.heading : digest ? STYLE.summary : STYLE.clause
  const children: ParagraphChild[] = []
  if (address) children.push(new TextRun({ text: `${visible(clause.address)} `, color: '595959', size: 15 }))
  if (digest) children.push(new TextRun({ text: reportWords.summaryMark[view.ui], style: STYLE.mark }))
  if (clause.label !== null)
    children.push(
      new TextRun({ text: visible(clause.label) + labelGap(clause.label), language: languageOf(clause.lang) }),
    )
  for (const child of wordRuns(clause.runs, clause, bookmarks)) children.push(child)
  return placed(clause.address, { style, children }, context)
}

/** A paragraph that bears the bookmark of an address, the first time that it stands in the document. */
function placed(address: string, options: IParagraphOptions, context: TableContext): Paragraph {
  const { bookmarks, placed: taken } = context
  if (taken.has(address)) return new Paragraph(options)
  taken.add(address)
  const mark = new Bookmark({ id: bookmarks(address), children: [] })
  return new Paragraph({ ...options, children: [mark, ...(options.children ?? [])] })
}

const isWording = (link: WordingLink | SubjectLink): link is WordingLink => link.kind === 'wording'

/** Address, word, notes, and what both share. */
function saysParagraphs(link: WordingLink | SubjectLink, context: TableContext): readonly Paragraph[] {
  const { ui } = context.view
  const children: ParagraphChild[] = [new TextRun({ text: visible(link.word), style: STYLE.word })]
  for (const note of link.notes) children.push(new TextRun({ text: visible(note), break: 1 }))
  if (!isWording(link) && link.terms.length > 0)
    children.push(
      new TextRun({ text: visible(`${reportWords.inCommon[ui]}${termList(link.terms, link.a.lang)}`), break: 1 }),
    )
  return [new Paragraph({ style: STYLE.change, children })]
}

const noneParagraph = (words: string | null): readonly Paragraph[] =>
  words === null
    ? []
    : [new Paragraph({ style: STYLE.change, children: [new TextRun({ text: visible(words), style: STYLE.word })] })]

function earlierParagraphs(cell: Cell, context: TableContext): readonly Paragraph[] {
  const clauses = uniteMarks([...cell.links.flatMap((link) => (isWording(link) ? link.a : [link.a])), ...cell.alone])
  return clauses.map((clause) => clauseParagraph(clause, context, true))
}

/** Both readings of one link in one line, or the point of a summary. */
function bothParagraphs(link: WordingLink | SubjectLink, context: TableContext): readonly Paragraph[] {
  if (!isWording(link)) return [...saysParagraphs(link, context), clauseParagraph(link.a, context, true)]
  const first = link.b[0] ?? link.a[0]
  // What the earlier text lacks is said, and not shown in a column that bears its name.
  if (!first || link.a.length === 0) return saysParagraphs(link, context)
  const places = link.a.map((c) => visible(c.address)).join(' ')
  const style = first.kind === 'heading' ? STYLE.heading : STYLE.clause
  const children = [
    ...(places === '' ? [] : [new TextRun({ text: `${places} `, color: '595959', size: 15 })]),
    ...wordRuns(link.inline, first, context.bookmarks),
  ]
  // What the earlier text has alone has no other place to be gone to.
  const marks = link.a.filter((c) => !context.placed.has(c.address))
  for (const clause of marks) context.placed.add(clause.address)
  const bookmarks = marks.map((c) => new Bookmark({ id: context.bookmarks(c.address), children: [] }))
  return [...saysParagraphs(link, context), new Paragraph({ style, children: [...bookmarks, ...children] })]
}

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } as const
/** Rows with less text than this, in characters of the longest cell, are not torn apart by the end of a page. */
const KEPT_WHOLE = 500

const HEAD_FILL = 'E7EBF0'
const HEADING_FILL = 'F4F4F4'

const cellOf = (paragraphs: readonly Paragraph[], width: number, fill: string | null): TableCell =>
  new TableCell({
    children: paragraphs.length === 0 ? [new Paragraph({ style: STYLE.clause, children: [] })] : paragraphs,
    width: { size: width, type: WidthType.DXA },
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  })

function widthsOf(view: View): readonly number[] {
  if (view.columns.length > 1) {
    const each = Math.floor((TEXT_WIDTH - ADDRESS_WIDTH) / (view.columns.length + 1))
    return [ADDRESS_WIDTH, ...Array.from({ length: view.columns.length + 1 }, () => each)]
  }
  const each = Math.floor((TEXT_WIDTH - ADDRESS_WIDTH - CHANGE_WIDTH) / 2)
  return [ADDRESS_WIDTH, each, each, CHANGE_WIDTH]
}

function headRow(view: View, widths: readonly number[]): TableRow {
  const { ui, columns, witnesses } = view
  const base = witnesses.at(-1)!
  const named = (w: WitnessView, role: string): readonly Paragraph[] => [
    new Paragraph({
      style: STYLE.heading,
      children: [
        new TextRun(visible(w.short) + role),
        new TextRun({ text: visible(w.fidelityWords), break: 1, bold: false, size: 17 }),
      ],
    }),
  ]
  const plain = (text: string): readonly Paragraph[] => [
    new Paragraph({ style: STYLE.heading, children: [new TextRun(text)] }),
  ]
  const later = named(base, ` ${reportWords.base[ui]}${orderNote(base, ui)}`)
  const earlier = witnesses.slice(0, -1).map((w) => named(w, ''))
  // A column that reads both texts in one line is named after both.
  const fused = witnesses
    .slice(0, -1)
    .map((w, k) => named(w, columns[k]?.kind === 'subject' ? '' : ` → ${visible(base.short)}`))
  const subject = columns.every((c) => c.kind === 'subject')
  const cells =
    columns.length > 1
      ? [plain(reportWords.address[ui]), later, ...fused]
      : [plain(reportWords.address[ui]), ...earlier, later, plain(reportWords[subject ? 'sameSubject' : 'change'][ui])]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((paragraphs, i) => cellOf(paragraphs, widths[i]!, HEAD_FILL)),
  })
}

function bodyRow(row: Row, context: TableContext, widths: readonly number[]): TableRow {
  const { view } = context
  const address = placed(row.id, { style: STYLE.address, children: [new TextRun(visible(row.id))] }, context)
  const several = view.columns.length > 1
  let cells: readonly (readonly Paragraph[])[]
  if (several) {
    const base = [
      ...row.base.map((c) => clauseParagraph(c, context, row.base.length > 1)),
      ...noneParagraph(row.claim?.word ?? null),
    ]
    const columns = row.cells.map((cell) => [
      ...cell.links.flatMap((link) => bothParagraphs(link, context)),
      ...noneParagraph(cell.none),
      ...cell.alone.map((clause) => clauseParagraph(clause, context, true)),
    ])
    cells = [base, ...columns]
  } else {
    const cell = row.cells[0]!
    const marked = new Map(
      uniteMarks(cell.links.flatMap((l) => (isWording(l) ? l.b : [l.b]))).map((c) => [c.address, c]),
    )
    const later = row.base.map((c) => clauseParagraph(marked.get(c.address) ?? c, context, row.base.length > 1))
    const says = [...cell.links.flatMap((link) => saysParagraphs(link, context)), ...noneParagraph(cell.none)]
    cells = [earlierParagraphs(cell, context), later, says]
  }
  const fill = row.heading ? HEADING_FILL : null
  return new TableRow({
    cantSplit: longestCell(row) < KEPT_WHOLE,
    children: [[address], ...cells].map((paragraphs, i) => cellOf(paragraphs, widths[i]!, fill)),
  })
}

const charactersIn = (clauses: readonly ClauseView[]): number =>
  clauses.reduce((sum, c) => c.runs.reduce((n, run) => n + run.text.length, sum), 0)

function longestCell(row: Row): number {
  const earlier = row.cells.map((cell) =>
    charactersIn([
      ...cell.links.flatMap((link) => (isWording(link) ? [...link.a, ...link.b] : [link.a])),
      ...cell.alone,
    ]),
  )
  return Math.max(charactersIn(row.base), ...earlier)
}

export function buildTable(rows: readonly Row[], context: TableContext): Table {
  const widths = widthsOf(context.view)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((x, y) => x + y, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [headRow(context.view, widths), ...rows.map((row) => bodyRow(row, context, widths))],
  })
}
