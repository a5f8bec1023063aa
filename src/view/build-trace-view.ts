/**
 * A trace as a page or a terminal shows it, all labels in one language.
 *
 *     “战略协作”在 corpus 的 5 份文件、4 份文本中，由早到晚
 *     2023  节录（新华社）；新闻媒体文本   1 处
 *           2023-1.1   …中俄新时代全面[=战略协作=]伙伴关系达到…
 *
 * The first lines say which texts were searched and what they are; nothing below claims more than these allow.
 */
import type { Corpus, Document, Witness } from '../model/document.ts'
import type { Trace, TraceDocument, TraceHit, TraceNear, TraceWitness } from '../model/trace.ts'
import type { TraceDocumentView, TraceLine, TraceTextView, TraceView } from '../model/trace-view.ts'
import type { Ui } from '../model/view.ts'
import { around } from '../text/around.ts'
import { unwrapped } from '../text/unwrapped.ts'
import { say } from '../words/say.ts'
import { tracePlaces, traceWords } from '../words/trace-words.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { addressOf, documentName, fidelityWords, shortSigla } from './names.ts'
import { buildTraceLead, type ShortNames } from './trace-lead.ts'
import { outcomeWords } from './trace-words.ts'

/** `corpus` is the one that was searched: documents and texts in the same order. */
export function buildTraceView({ trace, corpus }: { trace: Trace; corpus: Corpus }, { ui }: { ui: Ui }): TraceView {
  const short = shortNamesOf(trace)
  return {
    ui,
    lead: buildTraceLead(trace, short, ui),
    documents: trace.documents.map((d, k) => documentView(d, corpus.documents[k]!, short, trace, ui)),
    tail: tail(trace, ui),
  }
}

/** Texts of the words' own language go without it, as in a comparison; those of other languages keep their siglum. */
function shortNamesOf(trace: Trace): ShortNames {
  const all = trace.documents.flatMap((d) => d.witnesses)
  const own = all.filter((w) => trace.words.langs.includes(w.lang)).map((w) => w.siglum)
  const names = new Map(all.map((w) => [w.siglum, w.siglum]))
  shortSigla(own).forEach((name, k) => {
    names.set(own[k]!, name)
  })
  return names
}

function documentView(
  traced: TraceDocument,
  document: Document,
  short: ShortNames,
  trace: Trace,
  ui: Ui,
): TraceDocumentView {
  const shown = (w: TraceWitness): boolean => w.outcome !== 'other-language'
  const others = traced.witnesses.filter((w) => !shown(w))
  const beside: string[] = []
  if (traced.witnesses.length === 0) beside.push(traceWords.noText[ui])
  if (others.length > 0) {
    const outcome = outcomeWords('other-language', none, trace.words.langs, ui)
    beside.push(typeset(ui).named(typeset(ui).list(others.map((w) => w.siglum)), outcome))
  }
  return {
    id: traced.id,
    name: traced.loose ? looseName(traced, ui) : documentName(document, ui),
    date: traced.date,
    texts: traced.witnesses.flatMap((w, k) =>
      shown(w) ? [textView(w, document.witnesses[k]!, short, trace, ui)] : [],
    ),
    beside,
  }
}

/** What a file says that it is: its title and its date. */
function looseName({ titles, date }: TraceDocument, ui: Ui): string {
  const t = typeset(ui)
  return t.parts([...Object.values(titles), date === null ? traceWords.undated[ui] : t.date(date)])
}

const none = { exact: 0, inflected: 0, cited: 0, summary: 0 }

function textView(traced: TraceWitness, witness: Witness, short: ShortNames, trace: Trace, ui: Ui): TraceTextView {
  const name = short.get(traced.siglum) ?? traced.siglum
  const places = [...traced.hits, ...traced.near].sort((x, y) => x.start - y.start)
  const near = traced.near.length
  const says = [outcomeWords(traced.outcome, traced.counts, trace.words.langs, ui)]
  if (near > 0) says.push(say(ui, tracePlaces.nearPlaces, { places: near }))
  const what = [fidelityWords(witness, ui)]
  // Of a file that no record describes nothing is known but where it is.
  if (witness.record === null && traced.standing === 'unknown') what.push(traced.file)
  else if (traced.wording) what.push(words.standing[traced.standing][ui])
  return {
    siglum: traced.siglum,
    what: typeset(ui).clauses(what),
    says: typeset(ui).clauses(says),
    wording: traced.wording,
    found: places.length > 0,
    lines: places.map((place) => lineOf(place, witness.text, name, trace, ui)),
  }
}

function lineOf(place: TraceHit | TraceNear, text: string, name: string, trace: Trace, ui: Ui): TraceLine {
  const notes: string[] = []
  if (place.kind === 'heading') notes.push(traceWords.heading[ui])
  if (place.through !== null) notes.push(say(ui, tracePlaces.through, { clause: addressOf(name, place.through) }))
  if (place.citation) {
    const { target, as } = place.citation
    const unresolved = trace.corpus === null ? '' : typeset(ui).aside(words.label.unresolved[ui])
    notes.push(say(ui, tracePlaces.cited, { target: target ?? unwrapped(as) + unresolved }))
  }
  if ('share' in place) notes.push(say(ui, tracePlaces.near, { share: Math.round(place.share * 100) }))
  const { span, before, after } = around(place.sentence, place.start, place.end)
  return {
    address: addressOf(name, place.clause),
    before: before + unwrapped(text, span[0], place.start),
    words: unwrapped(text, place.start, place.end),
    after: unwrapped(text, place.end, span[1]) + after,
    form: 'form' in place ? place.form : 'near',
    notes,
  }
}

function tail(trace: Trace, ui: Ui): readonly string[] {
  const lines: string[] = []
  if (!trace.words.near && trace.words.pattern === null && trace.totals.exact + trace.totals.inflected === 0)
    lines.push(traceWords.tryNear[ui])
  const own = trace.documents.flatMap((d) => d.witnesses).filter((w) => trace.words.langs.includes(w.lang))
  if (own.some((w) => !w.wording)) lines.push(traceWords.fetch[ui])
  return lines
}
