/**
 * A trace as CSV (RFC 4180): one row a place, one row for each text without the words, one for a document without text,
 * and one for what was asked for and not searched (`not-searched`, with the reason).
 *
 *     document,date,siglum,lang,text_is,…,outcome,form,clause,…,before,words,after,summary,…
 *     2001-07-16-treaty,2001-07-16,2001·zh,zh,digest,…,in-summary,exact,p2,…,,,,一句提要,…
 *
 * The sentence of a summary stands in a column of its own, so that nobody takes it for the document's words. A digest's
 * place is `counted` false, and so is a near one.
 */
import {
  buildTraceView,
  type Traced,
  type TraceHit,
  type TraceLine,
  type TraceNear,
  type TraceWitness,
} from '../src/core.ts'
import { cell, MARK } from './csv.ts'
import { visible } from './unseen.ts'

/** Names are stable: a new column comes last. */
const COLUMNS = [
  'document',
  'date',
  'siglum',
  'lang',
  'text_is',
  'standing',
  'outcome',
  'form',
  'counted',
  'address',
  'clause',
  'through_clause',
  'kind',
  'headings',
  'before',
  'words',
  'after',
  'summary',
  'cited_name',
  'cited_document',
  'near_share',
  'file',
  'line',
  'column',
  'start',
  'end',
  'sha256',
  'why',
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>

export function traceToCsv(traced: Traced): string {
  // Sentences are the view's: wrapped lines joined, giant ones cut.
  const view = buildTraceView(traced, { ui: 'en' })
  const lines = new Map(view.documents.flatMap((d) => d.texts.map((t) => [t.siglum, t.lines] as const)))
  const rows = traced.trace.documents.flatMap((d): readonly Row[] => {
    const head: Row = { document: d.id, date: d.date }
    if (d.witnesses.length === 0) return [{ ...head, outcome: 'no-text' }]
    return d.witnesses.flatMap((w) => witnessRows(head, w, lines.get(w.siglum) ?? []))
  })
  const leftOut = traced.trace.among.leftOut.map(
    ({ name, why }): Row => ({ document: name, outcome: 'not-searched', why }),
  )
  const cells = [[...COLUMNS], ...[...rows, ...leftOut].map((row) => COLUMNS.map((name) => cell(shown(row[name]))))]
  return MARK + cells.map((line) => `${line.join(',')}\r\n`).join('')
}

const shown = (value: Row[keyof Row]): string | number | boolean | null =>
  typeof value === 'string' ? visible(value) : (value ?? null)

function witnessRows(document: Row, witness: TraceWitness, lines: readonly TraceLine[]): readonly Row[] {
  const { siglum, lang, fidelity, standing, outcome, file, sha256 } = witness
  const head: Row = { ...document, siglum, lang, text_is: fidelity, standing, outcome, file, sha256 }
  const places = [...witness.hits, ...witness.near].sort((x, y) => x.start - y.start)
  if (places.length === 0) return [head]
  return places.map((place, k) => ({ ...head, ...placeRow(place, witness.wording, lines[k]!) }))
}

function placeRow(place: TraceHit | TraceNear, wording: boolean, printed: TraceLine): Row {
  const { clause, through, kind, path, start, end, line, column, citation } = place
  const { before, words, after } = printed
  const near = 'share' in place
  return {
    form: printed.form,
    counted: wording && !near,
    address: printed.address,
    clause,
    through_clause: through,
    kind,
    headings: path.join(' / '),
    ...(wording ? { before, words, after } : { summary: before + words + after }),
    cited_name: citation?.as ?? null,
    cited_document: citation?.target ?? null,
    near_share: near ? place.share : null,
    line,
    column,
    start,
    end,
  }
}
