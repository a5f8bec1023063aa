/** The digest as a sheet: a point a row, then what is in doubt, then what cannot be told. */
import type { SheetData } from 'write-excel-file/universal'
import type { NewsPoint, View } from '../../src/core.ts'
import { sheetWords } from '../../src/words/sheet-words.ts'
import { typeset } from '../../src/words/typeset.ts'
import { fullPlaces } from '../full-places.ts'
import { HEAD, textCell, valueCell } from './cells.ts'

export const NEWS_WIDTHS: readonly number[] = [8, 18, 60, 36, 18, 26, 80]
export const NEWS_HEAD = 2

export function newsSheet(view: View): SheetData {
  const { news, ui } = view
  const placeOf = fullPlaces(view)
  const { number, kind, words, was, laterPlace, earlierPlaces, line } = sheetWords
  const heads = [number, kind, words, was, laterPlace, earlierPlaces, line]
  const point = (p: NewsPoint, n: number | null) =>
    [
      n,
      p.word,
      p.words,
      p.was,
      p.base === null ? null : placeOf(p.base),
      typeset(ui).list(p.earlier.map(placeOf)),
      p.line,
    ].map(valueCell)
  const wide = { columnSpan: heads.length }
  const note = (words: string | null, more: object = {}) =>
    words === null ? [] : [[textCell(words, { ...wide, ...more })]]
  return [
    [textCell(news.title, { fontWeight: 'bold', fontSize: 14, ...wide })],
    heads.map((head) => textCell(head[ui], HEAD)),
    ...news.points.map((p, i) => point(p, i + 1)),
    ...note(news.more),
    ...note(news.apartTitle, { fontWeight: 'bold' }),
    ...news.apart.map((p) => point(p, null)),
    ...news.notes.flatMap((words) => note(words)),
  ]
}
