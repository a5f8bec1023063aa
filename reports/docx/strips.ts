/**
 * The strip of each earlier text, drawn as cells of tables, which Word and LibreOffice both show; and one row of swatch,
 * word and count, which is summary and key.
 *
 *     2019 ▯▯▒▒▓▯▯        a cell a section, as wide as it is long, darker as more of it differs
 *     2024 ▯▯▒▓▓▯▯
 *     2019  = 沿用 28   ~ 改动 25   + 2019 未见 7
 */
import {
  BorderStyle,
  HeightRule,
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
import { type Column, looks, type Strip, type StripCell, stripShades } from '../../src/core.ts'
import { docxWords } from '../../src/words/docx-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { countSign } from '../report-words.ts'
import { visible } from '../unseen.ts'
import type { Drawing } from './drawing.ts'
import { GREY, ink, lookStyle, STYLE, swatch } from './styles.ts'

/** Twentieths of a point: the name before the cells, their height, the narrowest that word processors draw. */
const NAME_WIDTH = 1_100
const HEIGHT = 250
const NARROWEST = 40
/** A character of a name in a cell, and from which shade on white can be read better than black. */
const CHARACTER_WIDTH = 150
const DARK = 4
/** Crossings that are told: the weightiest. */
const CROSSINGS = 4

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const WHITE = { style: BorderStyle.SINGLE, size: 6, color: 'FFFFFF' } as const

/** The number of a section, by which it is known: 一、, 第三章, IV. or 4) */
const SHORT = /^\p{L}{1,3}(?=、)|^(?:[IVXLC]+|\d{1,3}|\p{L})(?=[.)])|^第\p{L}{1,4}?[章节条](?=\s)/u

/** As much of a section's name as its cell has room for: its number at least, or nothing. */
function nameIn({ label }: StripCell, width: number): string {
  const room = Math.floor((width - 40) / CHARACTER_WIDTH)
  const short = SHORT.exec(label)?.[0] ?? label
  const taken = [...short].reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 1 : 0.6), 0)
  return taken <= room ? short : ''
}

function bar(
  name: string,
  {
    cells,
    scale,
    room,
  }: { readonly cells: readonly StripCell[]; readonly scale: Strip['scale']; readonly room: number },
): Table {
  const across = room - NAME_WIDTH
  const widths = cells.map(({ from, to }) => Math.max(NARROWEST, Math.round((to - from) * across)))
  const paragraph = (words: string, color: string, bold = false): Paragraph =>
    new Paragraph({
      style: STYLE.thin,
      spacing: { line: HEIGHT - 20, lineRule: 'exact', after: 0 },
      children: words === '' ? [] : [new TextRun({ text: words, size: bold ? 17 : 14, bold, color })],
    })
  const first = new TableCell({
    children: [paragraph(visible(name), '000000', true)],
    width: { size: NAME_WIDTH, type: WidthType.DXA },
    margins: { left: 0, right: 40 },
  })
  const drawn = cells.map((cell, i) => {
    const fill = ink(stripShades[scale][cell.level] ?? stripShades[scale][0]!)
    return new TableCell({
      children: [paragraph(visible(nameIn(cell, widths[i]!)), cell.level >= DARK ? 'FFFFFF' : '000000')],
      width: { size: widths[i]!, type: WidthType.DXA },
      margins: { left: 20, right: 0 },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    })
  })
  const all = [NAME_WIDTH, ...widths]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: all.reduce((x, y) => x + y, 0), type: WidthType.DXA },
    columnWidths: all,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: WHITE },
    rows: [new TableRow({ height: { value: HEIGHT, rule: HeightRule.EXACT }, children: [first, ...drawn] })],
  })
}

const thin = (): Paragraph => new Paragraph({ style: STYLE.thin, keepNext: true })

/** A space at which no line ends: sign, word and count stay together. */
const HOLD = '\u00a0'

/** Swatch, word, count. */
function keyParagraph(column: Column): Paragraph {
  const shown = column.counts.filter((c) => c.count > 0)
  const children = (shown.length > 0 ? shown : column.counts.slice(0, 1)).flatMap((count): ParagraphChild[] => {
    const sign = countSign(count)
    const style = count.look === null ? STYLE.word : lookStyle(count.look)
    const colour = count.look === null ? GREY : ink(looks[count.look].light)
    return [
      ...(sign === '' ? [] : [new TextRun({ text: `${HOLD}${sign}${HOLD}`, style, ...swatch(colour) })]),
      new TextRun(`${HOLD}${visible(count.word)}${HOLD}`),
      new TextRun({ text: String(count.count), bold: true }),
      new TextRun('   '),
    ]
  })
  return new Paragraph({
    style: STYLE.key,
    children: [new TextRun({ text: `${visible(column.short)}  `, bold: true }), ...children],
  })
}

function crossings({ curves }: Strip, { ui }: Drawing): readonly Paragraph[] {
  if (curves.length === 0) return []
  const told = [...curves].sort((x, y) => y.weight - x.weight).slice(0, CROSSINGS)
  const t = typeset(ui)
  const words = t.named(docxWords.crossing[ui], t.clauses(told.map((c) => c.words)))
  const more = curves.length > told.length ? ' …' : ''
  return [new Paragraph({ style: STYLE.end, children: [new TextRun(visible(words) + more)] })]
}

export function stripParts(room: number, drawing: Drawing): readonly (Paragraph | Table)[] {
  const { view, ui } = drawing
  const base = view.witnesses.at(-1)!
  const scales = new Set(view.layout.strips.map((s) => s.scale))
  const hints = [...scales].map((scale) => docxWords[scale === 'changed' ? 'darkerChanged' : 'darkerShared'][ui])
  return [
    ...view.columns.flatMap((column, k): readonly (Paragraph | Table)[] => {
      const strip = view.layout.strips[k]
      if (strip === undefined || strip.b.length === 0) return [keyParagraph(column)]
      const { scale } = strip
      return [
        ...(strip.a.length === 0 ? [] : [bar(column.short, { cells: strip.a, scale, room }), thin()]),
        bar(base.short, { cells: strip.b, scale, room }),
        thin(),
        keyParagraph(column),
        ...crossings(strip, drawing),
      ]
    }),
    ...(hints.length === 0
      ? []
      : [new Paragraph({ style: STYLE.end, children: [new TextRun(typeset(ui).clauses(hints))] })]),
  ]
}
