/**
 * The comparison as a Word document: the 对照表, or the later text with tracked changes.
 *
 *     toDocx(collated, view)                                              the table
 *     toDocx(collated, view, { docxMode: 'redline', author: 'desk' })     tracked changes, by `desk`
 *
 * The same input gives the same bytes: the library's clock and random names are taken out when the zip is packed again.
 */
import { Document, Footer, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { Collated, View } from '../../src/core.ts'
import { reportWords } from '../../src/words/report-words.ts'
import { defaultReportOptions, type ReportOptions } from '../exporter.ts'
import { fixedZip, type Patch, withoutClock } from '../fixed-zip.ts'
import { aloneWords } from '../report-words.ts'
import { visible } from '../unseen.ts'
import { nameBookmarks } from './bookmarks.ts'
import {
  colophon,
  heading,
  leadParagraphs,
  leftOutParagraphs,
  newsParagraphs,
  orderParagraphs,
  sourceNotes,
  witnessParagraphs,
} from './front.ts'
import { redline } from './redline.ts'
import { UNDATED } from './revisions.ts'
import { legendRows, STYLE, styles } from './styles.ts'
import { buildTable } from './table.ts'

/** A4 in twentieths of a point; margins of 18 mm and 20 mm. */
const PAGE = { width: 11_906, height: 16_838 } as const
const MARGIN = { top: 1_020, bottom: 1_020, left: 920, right: 920 } as const

const pageFooter = (view: View): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.end,
        children: [
          new TextRun(visible(view.title)),
          new TextRun({ children: [' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

function legend(view: View): readonly Paragraph[] {
  const { ui } = view
  const wording = view.columns.some((c) => c.kind === 'wording')
  const limited = view.witnesses.some((w) => w.fidelity === 'abridged') && wording
  const subject = view.columns.some((c) => c.kind === 'subject')
  const shown = legendRows(ui).filter(([style]) => {
    if (style === 'SharedTerm') return subject
    return style === 'InsertionLimited' ? limited : wording
  })
  return shown.map(
    ([style, words]) =>
      new Paragraph({
        style: STYLE.change,
        children: [new TextRun({ text: reportWords.sample[ui], style }), new TextRun(`  ${words}`)],
      }),
  )
}

function tableSection(view: View): ISectionOptions {
  const digests = new Set(view.witnesses.filter((w) => w.fidelity === 'digest').map((w) => w.siglum))
  const bookmarks = nameBookmarks(addressesOf(view))
  const context = { view, digests, bookmarks, placed: new Set<string>() }
  // Points of a summary without a counterpart come last and have no order of their own here.
  const first = view.rows.findIndex((row) => row.cells.some((cell) => cell.alone.length > 0))
  const end = first === -1 ? view.rows.length : first
  const [rows, rest] = [view.rows.slice(0, end), view.rows.slice(end)]
  return {
    properties: { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
    footers: { default: pageFooter(view) },
    children: [
      ...leadParagraphs(view, []),
      ...newsParagraphs(view),
      heading(reportWords.texts[view.ui]),
      ...witnessParagraphs(view),
      heading(reportWords.table[view.ui]),
      ...legend(view),
      buildTable(rows, context),
      ...(rest.length === 0 ? [] : [heading(aloneWords(view)), buildTable(rest, context)]),
      ...orderParagraphs(view),
      ...leftOutParagraphs(view),
      ...colophon(view),
    ],
  }
}

function addressesOf(view: View): readonly string[] {
  return view.rows.flatMap((row) => [
    row.id,
    ...row.base.map((c) => c.address),
    ...row.cells.flatMap((cell) => [
      ...cell.links.flatMap((link) => (link.kind === 'wording' ? link.a : [link.a])).map((c) => c.address),
      ...cell.alone.map((c) => c.address),
    ]),
  ])
}

/** Throws ReportRefused where tracked changes would claim what the texts do not allow. */
export async function toDocx(
  collated: Collated,
  view: View,
  options: Partial<ReportOptions> = {},
): Promise<Uint8Array> {
  const { docxMode, author } = { ...defaultReportOptions, ...options }
  const about = {
    title: visible(view.title),
    creator: `tifa ${view.tool.version}`,
    lastModifiedBy: `tifa ${view.tool.version}`,
    description: visible(view.lead.join('\n')),
    styles,
    footnotes: sourceNotes(view),
  }
  if (docxMode === 'table') return pack(new Document({ ...about, sections: [tableSection(view)] }))
  const { comments, front, body } = redline(collated, view, author)
  const page = { page: { size: PAGE, margin: MARGIN } }
  const footers = { default: pageFooter(view) }
  return pack(
    new Document({
      ...about,
      comments: { children: comments },
      sections: [
        {
          properties: page,
          footers,
          children: [
            // Tracked changes hide nothing: all of them are needed to read both texts.
            ...leadParagraphs({ ...view, hidden: null }, front),
            ...newsParagraphs(view),
            heading(reportWords.texts[view.ui]),
            ...witnessParagraphs(view),
            ...leftOutParagraphs(view),
            ...colophon(view),
          ],
        },
        { properties: page, footers, children: body },
      ],
    }),
  )
}

async function pack(document: Document): Promise<Uint8Array> {
  return fixedZip(new Uint8Array(await Packer.toArrayBuffer(document)), steady())
}

/** Bookmarks and tracked changes share numbers: so many changes may come before. */
const FIRST_BOOKMARK = 1_000_000

/**
 * Takes out what the library makes anew each time: the clock, random relation names, bookmark numbers that count on
 * from one document to the next, dates that are not known.
 */
function steady(): Patch {
  const relations = new Map<string, string>()
  const named = (id: string): string => {
    const known = relations.get(id)
    if (known !== undefined) return known
    const name = `rIdL${relations.size + 1}`
    relations.set(id, name)
    return name
  }
  return (name, text) => {
    let marks = FIRST_BOOKMARK
    return (
      withoutClock(name, text)
        .replace(/\b([Ii]d=")(rId[A-Za-z0-9_-]{21})"/g, (_, head: string, id: string) => `${head}${named(id)}"`)
        // Bookmarks are empty here: each end follows its start.
        .replace(/(<w:bookmark(Start|End)\b[^>]*\bw:id=")[^"]*"/g, (_, head: string, which: string) => {
          if (which === 'Start') marks++
          return `${head}${marks}"`
        })
        .replaceAll(` w:date="${UNDATED}"`, '')
    )
  }
}
