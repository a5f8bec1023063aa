/**
 * The sheet that is read: the 对照表, a row a clause, earlier texts left, the later one right, then what changed.
 *
 *     条款          1998     2016            2024            1998：变化    2016：变化    说明
 *     一、第二段              双方[支持]该倡议   双方欢迎该倡议    未见 +       改动 ~       2016 一、第一段；[-支持-]{+欢迎+}
 *
 * Above the heads stand the lines that say what each text is. Every cell under the name of a text holds its own words
 * alone: pointers to other places are notes. What a text has alone follows the later text's rows, as on the page.
 */
import type { Cell, SheetData } from 'write-excel-file/universal'
import {
  type Cell as ClaimCell,
  type ClauseView,
  DOUBTFUL,
  looks,
  type Row,
  subjectClaims,
  type View,
  type WitnessView,
} from '../../src/core.ts'
import { wordAfterName } from '../../src/words/claim-words.ts'
import { reportWords } from '../../src/words/report-words.ts'
import { say } from '../../src/words/say.ts'
import { sheetPhrases, sheetWords } from '../../src/words/sheet-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { fullPlaces } from '../full-places.ts'
import { labelGap, printedSpan } from '../printed.ts'
import { orderNote } from '../report-words.ts'
import { earlierOf, isWording, laterOf } from '../row-sides.ts'
import { cellMark, HEAD, type MarkedPiece, markedCell, textCell } from './cells.ts'
import { rowHeight } from './row-height.ts'
import { pagesAcross } from './sheet-setup.ts'

export interface ComparisonSheet {
  readonly data: SheetData
  readonly widths: readonly number[]
  /** The row of heads, from 1. */
  readonly head: number
  readonly pagesWide: number
}

/** Widths in characters. A text beside others is narrower, never so narrow that a line holds a word or two. */
const WIDTH = { place: 16, word: 14, notes: 40, alone: 58, beside: 34 } as const
const LINED = { borderColor: '#bfc4ca', bottomBorderStyle: 'thin' } as const
const HEADING = { fontWeight: 'bold', backgroundColor: '#f4f4f4' } as const

function pieces(clauses: readonly ClauseView[], digest: string | null): readonly MarkedPiece[] {
  return clauses.flatMap((clause, i): readonly MarkedPiece[] => [
    ...(i === 0 ? [] : [{ text: '\n', mark: null }]),
    ...(digest === null ? [] : [{ text: digest, mark: 'aside' as const }]),
    ...(clause.label === null ? [] : [{ text: `${clause.label}${labelGap(clause.label)}`, mark: null }]),
    ...clause.runs.map((run) => ({ text: printedSpan(run.text, 0, run.text.length), mark: cellMark(run) })),
  ])
}

/** The word of a claim without the name of its text, which heads the column; then its signs. */
function changeOf(cell: ClaimCell, short: string): string {
  const said = cell.links.map((link) => {
    const signs = [
      looks[link.look].sign,
      isWording(link) && link.moved && link.look !== 'moved' ? looks.moved.sign : '',
      isWording(link) && link.doubtful ? DOUBTFUL : '',
    ]
    return [wordAfterName(link.word, short), ...signs.filter((sign) => sign !== '')].join(' ')
  })
  if (cell.none !== null)
    said.push(cell.claim === null ? cell.none : `${cell.none} ${looks[subjectClaims[cell.claim].look].sign}`)
  return [...new Set(said)].join('\n')
}

class Rows {
  private readonly placeOf: (address: string) => string
  private readonly fullPlaceOf: (address: string) => string
  private readonly digests: readonly boolean[]

  constructor(
    private readonly view: View,
    private readonly widths: readonly number[],
  ) {
    this.placeOf = (address) => view.layout.places[address] ?? address
    this.fullPlaceOf = fullPlaces(view)
    this.digests = view.witnesses.map((w) => w.fidelity === 'digest')
  }

  private place(row: Row): string {
    if (row.base.length > 0) return [...new Set(row.base.map((c) => this.placeOf(c.address)))].join('\n')
    return [...new Set(row.cells.flatMap(earlierOf).map((c) => this.fullPlaceOf(c.address)))].join('\n')
  }

  /** Where the clause stands in each earlier text, the first words that went and came, and what is told besides. */
  private notes(row: Row, index: number): string {
    const { view } = this
    const t = typeset(view.ui)
    const lines = (view.layout.apparatus[index] ?? []).map((line) => {
      const link = line.link === null ? undefined : row.cells[line.column]?.links[line.link]
      const places = line.places.map((place) => this.fullPlaceOf(place.address))
      const points = line.points
        .filter((point) => point.way === 'reads')
        .map(({ gone, come }) => (gone === '' ? '' : `[-${gone}-]`) + (come === '' ? '' : `{+${come}+}`))
      const shared =
        link?.kind === 'subject' && link.terms.length > 0
          ? [`${reportWords.inCommon[view.ui]}${t.list(link.terms)}`]
          : []
      const told = t.clauses([t.list(places), points.join(' '), ...(link?.notes ?? []), ...shared])
      return told === '' || places.length > 0 || view.columns.length === 1 ? told : `${line.short} ${told}`
    })
    return [row.claim?.word ?? '', ...lines].filter((line) => line !== '').join('\n')
  }

  of(index: number): readonly Cell[] {
    const { view, digests } = this
    const row = view.rows[index]!
    const style = row.heading ? { ...LINED, ...HEADING } : LINED
    const mark = (k: number): string | null => (digests[k] ? reportWords.summaryMark[view.ui] : null)
    const plain = (text: string): readonly MarkedPiece[] => [{ text, mark: null }]
    const parts = [
      plain(this.place(row)),
      ...row.cells.map((cell, k) => pieces(earlierOf(cell), mark(k))),
      pieces(laterOf(row), mark(view.witnesses.length - 1)),
      ...row.cells.map((cell, k) => plain(changeOf(cell, view.columns[k]!.short))),
      plain(this.notes(row, index)),
    ]
    const texts = parts.map((part) => part.map((piece) => piece.text).join(''))
    const own = { ...style, height: rowHeight(texts, this.widths) }
    const notes = { ...own, fontWeight: undefined }
    const last = parts.length - 1
    return parts.map((part, i) => markedCell(part, i === 0 ? { ...own, fontWeight: 'bold' } : i === last ? notes : own))
  }
}

export function comparisonSheet(view: View): ComparisonSheet {
  const { ui, columns, witnesses, layout } = view
  const several = columns.length > 1
  const text = several ? WIDTH.beside : WIDTH.alone
  const widths = [WIDTH.place, ...witnesses.map(() => text), ...columns.map(() => WIDTH.word), WIDTH.notes]
  const named = (w: WitnessView, role: string): string => `${w.short}${role}\n${w.fidelityWords}`
  const heads = [
    sheetWords.clause[ui],
    ...witnesses.slice(0, -1).map((w) => named(w, orderNote(w, ui))),
    ...witnesses.slice(-1).map((w) => named(w, ` ${reportWords.base[ui]}${orderNote(w, ui)}`)),
    ...columns.map(({ short }) => (several ? say(ui, sheetPhrases.changeSince, { short }) : sheetWords.change[ui])),
    sheetWords.notes[ui],
  ]
  const above = [view.title, ...layout.lead.texts].map((line, i): Cell[] => {
    return [textCell(line, { ...(i === 0 ? { fontWeight: 'bold', fontSize: 14 } : {}), columnSpan: heads.length })]
  })
  const order = [
    ...layout.body.flatMap((part) => (part.kind === 'row' ? [part.row] : part.rows)),
    ...layout.appendices.flatMap((a) => a.rows),
  ]
  const rows = new Rows(view, widths)
  return {
    data: [...above, heads.map((head) => textCell(head, HEAD)), ...order.map((i) => [...rows.of(i)])],
    widths,
    head: above.length + 1,
    pagesWide: pagesAcross(widths),
  }
}
