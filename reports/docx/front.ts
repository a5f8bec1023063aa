/**
 * The first page: what is compared with what, what may be claimed, and the texts with their sources as footnotes.
 */
import { ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Paragraph, TextRun } from 'docx'
import { publisherNamed, type Ui, type View, type WitnessView } from '../../src/core.ts'
import { reportWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { orderLine } from '../order-lines.ts'
import { orderNote } from '../report-words.ts'
import { visible, webAddress } from '../unseen.ts'
import { STYLE } from './styles.ts'

const line = (text: string, style: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(visible(text))] })

export const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(visible(text))] })

export function leadParagraphs(view: View, more: readonly string[]): readonly Paragraph[] {
  const lines = [...view.lead, ...(view.hidden === null ? [] : [view.hidden]), ...more]
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(visible(view.title))] }),
    ...lines.map((text, i) => line(text, i === 0 ? STYLE.first : STYLE.lead)),
  ]
}

/** The digest, under a heading of its own. */
export function newsParagraphs({ news }: View): readonly Paragraph[] {
  return [
    heading(news.title),
    ...news.points.map(({ line: text }, i) => line(`${i + 1}. ${text}`, STYLE.lead)),
    ...(news.more === null ? [] : [line(news.more, STYLE.end)]),
    ...(news.apartTitle === null ? [] : [line(news.apartTitle, STYLE.first)]),
    ...news.apart.map(({ line: text }) => line(text, STYLE.lead)),
    ...news.notes.map((note) => line(note, STYLE.end)),
  ]
}

export function witnessParagraphs(view: View): readonly Paragraph[] {
  const { ui, witnesses } = view
  return witnesses.map((w, i) => {
    const role = reportWords[i === witnesses.length - 1 ? 'base' : 'earlier'][ui]
    const date = w.date ?? reportWords.dateUnknown[ui]
    const says = typeset(ui).clauses([w.title, date, w.fidelityWords, w.standingWords])
    return new Paragraph({
      style: STYLE.witness,
      children: [
        new TextRun({ text: visible(w.short), bold: true }),
        new TextRun(` ${role}${orderNote(w, ui)}${typeset(ui).colon}${visible(says)}`),
        new FootnoteReferenceRun(i + 1),
      ],
    })
  })
}

/** Footnotes by number from 1: one a witness. */
export function sourceNotes(view: View): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
  return Object.fromEntries(view.witnesses.map((w, i) => [String(i + 1), { children: [sourceNote(w, view.ui)] }]))
}

function sourceNote(w: WitnessView, ui: Ui): Paragraph {
  const { semicolon } = typeset(ui)
  const url = webAddress(w.url)
  const before = [w.publisher === null ? w.credit : publisherNamed(w.publisher, ui), w.headline].filter(
    (part) => part !== null,
  )
  const after = [
    w.url !== null && url === null ? w.url : null,
    w.published ? `${reportWords.published[ui]} ${w.published.slice(0, 10)}` : null,
    w.accessed ? `${reportWords.accessed[ui]} ${w.accessed.slice(0, 10)}` : null,
    `${reportWords.file[ui]} ${w.file}`,
    `SHA-256 ${w.sha256}`,
    w.note,
  ].filter((part) => part !== null)
  const start = before.length === 0 && w.url === null ? reportWords.noSource[ui] : before.join(semicolon)
  const link =
    url === null
      ? []
      : [new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] })]
  return new Paragraph({
    style: STYLE.source,
    children: [
      new TextRun(` ${visible(start)}${start !== '' && link.length > 0 ? semicolon : ''}`),
      ...link,
      new TextRun(visible(`${semicolon}${after.join(semicolon)}`)),
    ],
  })
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
