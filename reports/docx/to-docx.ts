/**
 * The comparison as a Word document: the 对照表, or the later text with tracked changes.
 *
 *     toDocx(collated, view)                                              the table
 *     toDocx(collated, view, { docxMode: 'redline', author: 'desk' })     tracked changes, by `desk`
 *
 * The same input gives the same bytes: the library's clock and random names are taken out when the zip is packed again.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { BodyPart, Collated, View } from '../../src/core.ts'
import { pageWords, reportWords } from '../../src/words/report-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { defaultReportOptions, type ReportOptions } from '../exporter.ts'
import { fixedZip, type Patch, withoutClock } from '../fixed-zip.ts'
import { visible } from '../unseen.ts'
import { appendixParts } from './appendices.ts'
import { drawingOf } from './drawing.ts'
import { citedParagraphs, colophon, leftOutParagraphs, orderParagraphs, textsParts } from './foot.ts'
import {
  cautionParagraphs,
  heading,
  leadParagraphs,
  legendParagraph,
  line,
  newsParagraphs,
  printedLine,
} from './front.ts'
import { LYING, roomOf, type Sheet, STANDING } from './grid.ts'
import { redline } from './redline.ts'
import { UNDATED } from './revisions.ts'
import { sideTable } from './side-table.ts'
import { stripParts } from './strips.ts'
import { STYLE, styles } from './styles.ts'
import { yearsTable } from './years-table.ts'

const pageOf = (sheet: Sheet): NonNullable<ISectionOptions['properties']> => ({
  page: {
    // The library turns a lying sheet by itself.
    size: {
      width: Math.min(sheet.width, sheet.height),
      height: Math.max(sheet.width, sheet.height),
      orientation: sheet.width > sheet.height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: sheet.margin, bottom: 900, left: sheet.margin, right: sheet.margin, header: 450, footer: 450 },
  },
})

/** Running head: what is compared, and which rows are printed; below, the page's number. */
function running(view: View, printed: string): Pick<ISectionOptions, 'headers' | 'footers'> {
  const head = typeset(view.ui).clauses([view.title, printed])
  const numbers = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  return {
    headers: { default: new Header({ children: [line(head, STYLE.end)] }) },
    footers: {
      default: new Footer({
        children: [new Paragraph({ style: STYLE.end, alignment: AlignmentType.RIGHT, children: [numbers] })],
      }),
    },
  }
}

function tableSection(view: View, all: boolean): ISectionOptions {
  const drawing = drawingOf(view)
  const several = view.columns.length > 1
  const sheet = several ? STANDING : LYING
  const room = roomOf(sheet)
  const printed = printedLine(view, all)
  const parts = all ? unfolded(view.layout.body) : view.layout.body
  return {
    properties: pageOf(sheet),
    ...running(view, printed),
    children: [
      ...leadParagraphs(view, printed),
      ...newsParagraphs(view),
      heading(pageWords.picture[view.ui]),
      ...stripParts(room, drawing),
      heading(reportWords.table[view.ui]),
      ...cautionParagraphs(view),
      legendParagraph(view),
      several ? yearsTable(parts, drawing) : sideTable(parts, drawing),
      ...view.layout.appendices.flatMap((appendix) => appendixParts(appendix, room, drawing)),
      ...textsParts(view, room),
      ...orderParagraphs(view),
      ...citedParagraphs(drawing),
      ...leftOutParagraphs(view),
      ...colophon(view),
    ],
  }
}

/** What is folded stands row by row. */
const unfolded = (body: readonly BodyPart[]): readonly BodyPart[] =>
  body.flatMap((part) => (part.kind === 'row' ? [part] : part.rows.map((row) => ({ kind: 'row', row }) as const)))

/** Throws ReportRefused where tracked changes would claim what the texts do not allow. */
export async function toDocx(
  collated: Collated,
  view: View,
  options: Partial<ReportOptions> = {},
): Promise<Uint8Array> {
  const { docxMode, author, rows } = { ...defaultReportOptions, ...options }
  const about = {
    title: visible(view.title),
    creator: `tifa ${view.tool.version}`,
    lastModifiedBy: `tifa ${view.tool.version}`,
    description: visible(view.lead.join('\n')),
    styles,
  }
  if (docxMode === 'table') return pack(new Document({ ...about, sections: [tableSection(view, rows === 'all')] }))
  const { comments, front, body } = redline(collated, view, author)
  // Tracked changes fold nothing and hide nothing: all of them are needed to read both texts.
  const whole = { ...view, hidden: null }
  const section = { properties: pageOf(STANDING), ...running(view, '') }
  return pack(
    new Document({
      ...about,
      comments: { children: comments },
      sections: [
        {
          ...section,
          children: [
            ...leadParagraphs(whole, ''),
            ...cautionParagraphs(whole, front),
            ...newsParagraphs(view),
            ...textsParts(view, roomOf(STANDING)),
            ...leftOutParagraphs(view),
            ...colophon(view),
          ],
        },
        { ...section, children: body },
      ],
    }),
  )
}

async function pack(document: Document): Promise<Uint8Array> {
  return fixedZip(new Uint8Array(await Packer.toArrayBuffer(document)), steady())
}

/** Bookmarks and tracked changes share numbers: so many changes may come before. */
const FIRST_BOOKMARK = 1_000_000

/** Two marks of punctuation that meet, and one at a line's end, take half the room: fewer last lines of one character. */
const PUNCTUATION = '<w:characterSpacingControl w:val="compressPunctuation"/>'

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
        .replace('<w:compat>', name === 'word/settings.xml' ? `${PUNCTUATION}<w:compat>` : '<w:compat>')
    )
  }
}
