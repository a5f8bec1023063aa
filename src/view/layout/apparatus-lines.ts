/**
 * What each earlier text says of a clause, in a line.
 *
 *     2019   沿用（一、第二段）
 *     2016   改动（一、第一段）：“支持”→“欢迎”；句移至 一、第四段
 *     1998   未见
 */
import type { ApparatusLine, ApparatusPoint, Place } from '../../model/layout.ts'
import type { Column, Row, Run, SubjectLink, WordingLink } from '../../model/view.ts'
import { subjectClaims } from '../claims.ts'
import { shortened } from './opening.ts'

/** Points told in a line; the rest is counted, and stands in the comparison with that text. */
const POINTS = 2
/** Chinese characters of a point's words. */
const ROOM = 16

const HAS_LETTER = /[\p{L}\p{N}]/u

interface Told {
  readonly columns: readonly Column[]
  readonly placeOf: (address: string) => string
}

function pointsOf(link: WordingLink, place: (address: string) => Place): readonly ApparatusPoint[] {
  if (link.a.length === 0 || link.b.length === 0) return []
  const points: ApparatusPoint[] = []
  const own = new Set([...link.a, ...link.b].map((c) => c.address))
  const cut = (run: Run): string => shortened(run.text, ROOM)
  const runs = link.inline
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!
    if (run.mark === 'same' || run.mark === 'term' || run.kind === 'punctuation' || !HAS_LETTER.test(run.text)) continue
    const elsewhere = run.ref !== null && !own.has(run.ref)
    const at = elsewhere ? place(run.ref!) : null
    if (run.mark === 'from' || run.mark === 'to') {
      if (elsewhere) points.push({ gone: '', come: cut(run), at, way: run.mark })
      continue
    }
    const next = runs[i + 1]
    if (elsewhere) points.push({ gone: '', come: cut(run), at, way: run.mark === 'ins' ? 'from' : 'to' })
    else if (run.mark === 'del' && next?.mark === 'ins' && next.ref === null && HAS_LETTER.test(next.text)) {
      points.push({ gone: cut(run), come: cut(next), at: null, way: 'reads' })
      i++
    } else
      points.push(
        run.mark === 'del'
          ? { gone: cut(run), come: '', at: null, way: 'reads' }
          : { gone: '', come: cut(run), at: null, way: 'reads' },
      )
  }
  return points
}

export function apparatusLines(row: Row, { columns, placeOf }: Told): readonly ApparatusLine[] {
  const place = (address: string): Place => ({ address, words: placeOf(address) })
  return row.cells.flatMap((cell, k): readonly ApparatusLine[] => {
    const short = columns[k]?.short ?? ''
    const plain = { column: k, link: null, short, places: [], points: [], more: 0 }
    if (cell.links.length === 0) {
      if (cell.none === null || cell.alone.length > 0 || row.base.length === 0) return []
      return [{ ...plain, look: cell.claim === null ? null : subjectClaims[cell.claim].look, word: cell.none }]
    }
    return cell.links.flatMap((link: WordingLink | SubjectLink, i): readonly ApparatusLine[] => {
      // Of a heading only what was reworded or moved is worth a line.
      if (row.heading && link.kind === 'wording' && (link.quiet || link.a.length === 0)) return []
      const line = { ...plain, link: i, look: link.look, word: link.word }
      if (link.kind === 'subject') return [{ ...line, places: [place(link.a.address)] }]
      const points = pointsOf(link, place)
      const places = link.b.length > 0 ? link.a.map((c) => place(c.address)) : []
      return [{ ...line, places, points: points.slice(0, POINTS), more: Math.max(0, points.length - POINTS) }]
    })
  })
}
