/**
 * A trace as CSV (RFC 4180): one row a place, one row for each text without the words, one for a document without text.
 *
 *     document,date,siglum,lang,text_is,…,outcome,form,clause,…,before,words,after,summary,…
 *     2001-07-16-treaty,2001-07-16,2001·zh,zh,digest,…,in-summary,exact,p2,…,,,,一句提要,…
 *
 * The sentence of a summary stands in a column of its own, so that nobody takes it for the document's words. A digest's
 * place is `counted` false, and so is a near one.
 */
import type { Traced, TraceHit, TraceNear, TraceWitness } from '../src/index.ts'
import { cell, MARK } from './csv.ts'
import { printedSpan } from './printed.ts'
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
  'clause',
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
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>

export function traceToCsv({ trace, corpus }: Traced): string {
  const rows = trace.documents.flatMap((d, k): readonly Row[] => {
    const head: Row = { document: d.id, date: d.date }
    if (d.witnesses.length === 0) return [{ ...head, outcome: 'no-text' }]
    return d.witnesses.flatMap((w, n) => witnessRows(head, w, corpus.documents[k]?.witnesses[n]?.text ?? ''))
  })
  const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => cell(shown(row[name]))))]
  return MARK + lines.map((line) => `${line.join(',')}\r\n`).join('')
}

const shown = (value: Row[keyof Row]): string | number | boolean | null =>
  typeof value === 'string' ? visible(value) : (value ?? null)

function witnessRows(document: Row, witness: TraceWitness, text: string): readonly Row[] {
  const { siglum, lang, fidelity, standing, outcome, file, sha256 } = witness
  const head: Row = { ...document, siglum, lang, text_is: fidelity, standing, outcome, file, sha256 }
  const places = [...witness.hits, ...witness.near].sort((x, y) => x.start - y.start)
  if (places.length === 0) return [head]
  return places.map((place) => ({ ...head, ...placeRow(place, witness.wording, text) }))
}

function placeRow(place: TraceHit | TraceNear, wording: boolean, text: string): Row {
  const { clause, kind, path, start, end, line, column, sentence, citation } = place
  const near = 'share' in place
  const said = wording
    ? {
        before: printedSpan(text, sentence[0], start),
        words: printedSpan(text, start, end),
        after: printedSpan(text, end, sentence[1]),
      }
    : { summary: printedSpan(text, sentence[0], sentence[1]) }
  return {
    form: near ? 'near' : place.form,
    counted: wording && !near,
    clause,
    kind,
    headings: path.join(' / '),
    ...said,
    cited_name: citation?.as ?? null,
    cited_document: citation?.target ?? null,
    near_share: near ? place.share : null,
    line,
    column,
    start,
    end,
  }
}
