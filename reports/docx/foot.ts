/** What stands after the body: the texts with their sources and checksums, citations, order, what was left out. */
import { ExternalHyperlink, Paragraph, type ParagraphChild, type Table, TableRow, TextRun } from 'docx'
import { publisherNamed, type Ui, type View, type WitnessView } from '../../src/core.ts'
import { pageWords, reportWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { fileName } from '../file-name.ts'
import { orderLine } from '../order-lines.ts'
import { orderNote } from '../report-words.ts'
import { visible, webAddress } from '../unseen.ts'
import { placeLink } from './clauses.ts'
import type { Drawing } from './drawing.ts'
import { heading, line } from './front.ts'
import { cellOf, HEAD_FILL, plainHead, tableOf } from './grid.ts'
import { STYLE } from './styles.ts'

/** Shares of the room: text, date, what it is, source and checksum. */
const SHARES = [0.26, 0.13, 0.16, 0.45] as const

const small = (children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ style: STYLE.source, children: [...children] })

const plain = (text: string): Paragraph => small([new TextRun(visible(text))])

export function textsParts(view: View, room: number): readonly (Paragraph | Table)[] {
  const { ui, witnesses } = view
  const widths = SHARES.map((share) => Math.round(share * room))
  const rowOf = (cells: readonly (readonly Paragraph[])[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((paragraphs, i) => cellOf(paragraphs, { width: widths[i]!, fill: head ? HEAD_FILL : null })),
    })
  const heads = (['text', 'date', 'nature', 'source'] as const).map((word) => plainHead(pageWords[word][ui]))
  const rows = witnesses.map((w, i) =>
    rowOf(
      [
        nameOf(w, i === witnesses.length - 1, ui),
        [plain(w.date ?? reportWords.dateUnknown[ui])],
        natureOf(w),
        sourceOf(w, ui),
      ],
      false,
    ),
  )
  return [heading(reportWords.texts[ui]), tableOf([rowOf(heads, true), ...rows], widths)]
}

function nameOf(w: WitnessView, last: boolean, ui: Ui): readonly Paragraph[] {
  const role = reportWords[last ? 'base' : 'earlier'][ui] + orderNote(w, ui)
  const others = [w.name, w.title, w.headline ?? ''].filter((name) => name !== '' && name !== w.short)
  return [
    small([new TextRun({ text: visible(w.short), bold: true }), new TextRun(`  ${visible(role)}`)]),
    ...[...new Set(others)].map(plain),
  ]
}

const natureOf = (w: WitnessView): readonly Paragraph[] => [
  small([new TextRun({ text: visible(w.fidelityWords), bold: true })]),
]

function sourceOf(w: WitnessView, ui: Ui): readonly Paragraph[] {
  const url = webAddress(w.url)
  const name = w.publisher === null ? w.credit : publisherNamed(w.publisher, ui)
  const known = typeset(ui).clauses([name ?? '', w.standingWords])
  const times = [
    w.published ? `${reportWords.published[ui]} ${w.published.slice(0, 10)}` : '',
    w.accessed ? `${reportWords.accessed[ui]} ${w.accessed.slice(0, 10)}` : '',
  ]
  return [
    plain(known === '' && w.url === null ? reportWords.noSource[ui] : known),
    ...(url === null
      ? w.url === null
        ? []
        : [plain(w.url)]
      : [small([new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] })])]),
    plain(typeset(ui).clauses([...times, `${reportWords.file[ui]} ${fileName(w.file)}`])),
    small([new TextRun({ text: `SHA-256 ${w.sha256}`, style: STYLE.address })]),
    ...(w.note === null ? [] : [plain(w.note)]),
  ]
}

/** Documents that the later text cites, and where. */
export function citedParagraphs(drawing: Drawing): readonly Paragraph[] {
  const { view, ui, placeOf } = drawing
  if (view.citations.length === 0) return []
  return [
    heading(pageWords.cited[ui]),
    ...view.citations.map(
      (c) =>
        new Paragraph({
          style: STYLE.change,
          children: [
            placeLink(c.clause, drawing, placeOf(c.clause)),
            new TextRun(` ${visible(typeset(ui).quoted(c.as))} ${visible(c.words)}`),
          ],
        }),
    ),
  ]
}

/** Order and share, pair by pair. */
export const orderParagraphs = (view: View): readonly Paragraph[] =>
  view.orders.flatMap((order) => [
    heading(order.title),
    ...order.sections.map((section) => line(orderLine(section, order, view.ui), STYLE.change)),
    ...order.lists.flatMap(({ title, items, more }) => [
      new Paragraph({ style: STYLE.change, children: [new TextRun({ text: visible(title), bold: true })] }),
      ...[...items, ...(more === null ? [] : [more])].map((item) => line(item, STYLE.change)),
    ]),
  ])

/** Words of the files beside their texts. */
export const leftOutParagraphs = (view: View): readonly Paragraph[] =>
  view.leftOut.flatMap(({ title, items, more }) => [
    heading(title),
    ...items.map(
      ({ label, lines }) =>
        new Paragraph({
          style: STYLE.change,
          children: [
            new TextRun({ text: visible(label), bold: true }),
            ...lines.map((words) => new TextRun({ text: visible(words), break: 1 })),
          ],
        }),
    ),
    ...(more === null ? [] : [line(more, STYLE.end)]),
  ])

/** Last lines: what made the document. */
export const colophon = (view: View): readonly Paragraph[] => [
  line(
    `${reportWords.madeBy[view.ui]} tifa ${view.tool.version}, ICU ${view.tool.icu}. ${reportWords.mechanical[view.ui]}`,
    STYLE.end,
  ),
]
