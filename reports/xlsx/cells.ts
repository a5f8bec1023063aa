/**
 * Cells of a workbook. Every text is a cell of type text with the format text: `=1+1` is shown as it is and stays text
 * when it is edited.
 *
 *     textCell('双方支持该倡议')
 *     markedCell([{ text: '双方' }, { text: '支持', mark: 'del' }, { text: '该倡议' }])      支持 struck through
 *
 * The library that packs the workbook knows no marks inside a cell. They are written into the text as characters that no
 * text has, and `withMarks` makes them runs of the format when the workbook is packed again.
 */
import type { Cell } from 'write-excel-file/universal'
import { looks, type Run } from '../../src/core.ts'
import type { Patch } from '../fixed-zip.ts'
import { numbered, visible } from '../unseen.ts'

/** Characters (UTF-16) a cell may hold; Excel repairs a file that has more. */
const CELL_LIMIT = 32_767
const CUT = ' […]'
const FORMAT_TEXT = '@'

export const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const
export const HEAD = { fontWeight: 'bold', backgroundColor: '#e7ebf0' } as const

export type CellMark = 'del' | 'ins' | 'moved' | 'term' | 'aside'

export interface MarkedPiece {
  readonly text: string
  readonly mark: CellMark | null
}

/** As the format orders them: bold, slant, strike, underline, then size, colour and font. */
const MARKS: readonly { readonly mark: CellMark | null; readonly shape: string; readonly colour: string | null }[] = [
  { mark: null, shape: '', colour: null },
  { mark: 'del', shape: '<strike/>', colour: looks.dropped.light },
  { mark: 'ins', shape: '<u/>', colour: looks.added.light },
  { mark: 'moved', shape: '<u val="double"/>', colour: looks.moved.light },
  { mark: 'term', shape: '<b/>', colour: null },
  { mark: 'aside', shape: '<i/>', colour: looks.absent.light },
]

function properties({ shape, colour }: (typeof MARKS)[number], bold: boolean): string {
  const weight = bold && shape !== '<b/>' ? '<b/>' : ''
  const ink = colour === null ? '' : `<color rgb="FF${colour.slice(1).toUpperCase()}"/>`
  return `<rPr>${weight}${shape}<sz val="${FONT.fontSize}"/>${ink}<rFont val="${FONT.fontFamily}"/></rPr>`
}

/** Private characters of the last plane: one before each stretch says how it looks, the later ones in a bold cell. */
const FIRST_CODE = 0x10_ff_e0
const codeOf = (mark: CellMark | null, bold: boolean): string =>
  String.fromCodePoint(FIRST_CODE + MARKS.findIndex((row) => row.mark === mark) + (bold ? MARKS.length : 0))
const CODES = /[\u{10ffe0}-\u{10ffff}]/gu

const plainText = (text: string): string => visible(text).replace(CODES, numbered).replace(/\r\n?/g, '\n')

function fitting(text: string): string {
  if (text.length <= CELL_LIMIT) return text
  const cut = text.slice(0, CELL_LIMIT - CUT.length)
  return `${cut.replace(/[\ud800-\udbff]$/u, '')}${CUT}`
}

const asText = (value: string, more: object): Cell => ({
  value: fitting(value),
  type: String,
  format: FORMAT_TEXT,
  wrap: true,
  alignVertical: 'top',
  ...more,
})

export const textCell = (text: string, more: object = {}): Cell => asText(plainText(text), more)

export function valueCell(value: string | number | boolean | null): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' }
  return textCell(value)
}

/** Stretches one after the other, each with its mark. */
export function markedCell(pieces: readonly MarkedPiece[], more: { readonly fontWeight?: 'bold' } & object = {}): Cell {
  const shown = pieces.filter((piece) => piece.text !== '')
  if (shown.length === 0) return Object.keys(more).length === 0 ? null : asText('', more)
  if (shown.every((piece) => piece.mark === null)) return textCell(shown.map((piece) => piece.text).join(''), more)
  const bold = more.fontWeight === 'bold'
  return asText(shown.map(({ text, mark }) => `${codeOf(mark, bold)}${plainText(text)}`).join(''), more)
}

const MARK_OF: Readonly<Record<Run['mark'], CellMark | null>> = {
  same: null,
  ins: 'ins',
  del: 'del',
  term: 'term',
  from: 'moved',
  to: 'moved',
}

export const cellMark = (run: Run): CellMark | null => MARK_OF[run.mark]

/** Texts of the workbook in which marks are written become runs of the format. */
export const withMarks: Patch = (name, xml) =>
  name === 'xl/sharedStrings.xml'
    ? xml.replace(/<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/gu, (whole, text: string) =>
        text.search(CODES) === -1 ? whole : `<si>${runsOf(text)}</si>`,
      )
    : xml

function runsOf(text: string): string {
  const parts = text.split(/(?=[\u{10ffe0}-\u{10ffff}])/u)
  return parts
    .map((part) => {
      const code = part.codePointAt(0)! - FIRST_CODE
      const as = properties(MARKS[code % MARKS.length]!, code >= MARKS.length)
      return `<r>${as}<t xml:space="preserve">${part.slice(2)}</t></r>`
    })
    .join('')
}
