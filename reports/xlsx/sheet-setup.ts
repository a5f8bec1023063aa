/**
 * How a sheet is read and printed: a filter in its head, A4 across, as wide as the page, the head on every page.
 *
 *     { name: '对照', rows: 80, columns: 6, head: 4, running: '2024 对照 2019' }
 *     →   filter A4:F80 · rows 1–4 and the first column stay · print 1 page wide · row 4 on each page · 1 / 7 at its foot
 *
 * The library that packs the workbook has no words for this: it is written into the parts afterwards.
 */

import type { Patch } from '../fixed-zip.ts'
import { escaped } from '../tei/xml.ts'
import { visible } from '../unseen.ts'

export interface SheetSetup {
  readonly name: string
  readonly rows: number
  readonly columns: number
  /** The row of heads, from 1, with the filter; null where the sheet is no table. */
  readonly head: number | null
  readonly pagesWide: number
  /** Said at the top of every page. */
  readonly running: string
}

/** `A`, `Z`, `AA`. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

/** Characters that a running head may have. */
const RUNNING_LIMIT = 200

const running = (words: string): string => {
  const line = visible(words).replace(/\s+/gu, ' ')
  const cut = [...line].slice(0, RUNNING_LIMIT).join('')
  return escaped(`&L${cut.length < line.length ? `${cut}…` : cut}`.replace(/(?<!^)&/gu, '&&'))
}

const quoted = (name: string): string => escaped(`'${name.replace(/'/g, "''")}'`)

const lastCell = ({ rows, columns }: SheetSetup): string => `$${columnName(columns - 1)}$${rows}`

const hasFilter = ({ head, rows }: SheetSetup): boolean => head !== null && rows > head

function namesOf(sheet: SheetSetup, index: number): readonly string[] {
  const { name, head, rows, columns } = sheet
  if (rows === 0 || columns === 0) return []
  const own = (kind: string, range: string, hidden = false): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}"${hidden ? ' hidden="1"' : ''}>${range}</definedName>`
  return [
    ...(hasFilter(sheet) ? [own('_FilterDatabase', `${quoted(name)}!$A$${head}:${lastCell(sheet)}`, true)] : []),
    own('Print_Area', `${quoted(name)}!$A$1:${lastCell(sheet)}`),
    ...(head === null ? [] : [own('Print_Titles', `${quoted(name)}!$A:$A,${quoted(name)}!$${head}:$${head}`)]),
  ]
}

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/u

/** Characters across a page of A4 that can still be read without a glass. */
const PAGE_WIDTH = 260

/** Pages that columns of these widths, in characters, need beside each other. */
export const pagesAcross = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(widths.reduce((sum, n) => sum + n, 0) / PAGE_WIDTH))

/** Elements are put where the format wants them: it is strict about their order. */
export const withSetup =
  (sheets: readonly SheetSetup[]): Patch =>
  (part, xml) => {
    if (part === 'xl/workbook.xml')
      return xml.replace('<definedNames/>', () => `<definedNames>${sheets.flatMap(namesOf).join('')}</definedNames>`)
    const sheet = sheets[Number(SHEET.exec(part)?.[1]) - 1]
    if (!sheet) return xml
    const range = `A${sheet.head}:${lastCell(sheet).replace(/\$/g, '')}`
    const filter = hasFilter(sheet) ? `<autoFilter ref="${range}"/>` : ''
    return (
      xml
        .replace(/<worksheet[^>]*>/u, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
        // A height is a proposal: the program may measure the texts, and does once a width or a font is changed.
        .replace(/(<row [^>]*) customHeight="1"/gu, '$1')
        .replace('</sheetData>', `</sheetData>${filter}`)
        .replace(
          /<pageMargins[^>]*>/u,
          '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
        )
        .replace(
          /<pageSetup[^>]*>/u,
          () =>
            `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${sheet.pagesWide}" fitToHeight="0"/>` +
            `<headerFooter><oddHeader>${running(sheet.running)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
        )
    )
  }
