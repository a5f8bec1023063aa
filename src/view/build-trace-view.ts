/**
 * A trace as a page or a terminal shows it, all labels in one language.
 *
 *     “战略协作”在 corpus 的 5 份文件、4 份文本中，由早到晚
 *     2023  节录（新华社）；新闻媒体文本   1 处
 *           2023-1.1   …中俄新时代全面[=战略协作=]伙伴关系达到…
 *
 * The first lines say which texts were searched and what they are; nothing below claims more than these allow.
 */
import type { Corpus, Document, Fidelity, Witness } from '../model/document.ts'
import type { Trace, TraceBound, TraceDocument, TraceHit, TraceNear, TraceWitness } from '../model/trace.ts'
import type { TraceDocumentView, TraceLine, TraceTextView, TraceView } from '../model/trace-view.ts'
import type { Ui } from '../model/view.ts'
import { addressOf, documentName, fidelityWords, shortSigla } from './names.ts'
import { langWords, outcomeWords, placesWords, tracePhrases, traceWords } from './trace-words.ts'
import { dateWords, listWords, plural, quoted, words } from './words.ts'

/** `corpus` is the one that was searched: documents and texts in the same order. */
export function buildTraceView({ trace, corpus }: { trace: Trace; corpus: Corpus }, { ui }: { ui: Ui }): TraceView {
  const short = shortNamesOf(trace)
  return {
    ui,
    lead: [...searched(trace, ui), ...sums(trace, short, ui)],
    documents: trace.documents.map((d, k) => documentView(d, corpus.documents[k] as Document, short, trace, ui)),
    tail: tail(trace, ui),
  }
}

/** Texts of the words' own language go without it, as in a comparison; those of other languages keep their siglum. */
function shortNamesOf(trace: Trace): ReadonlyMap<string, string> {
  const all = trace.documents.flatMap((d) => d.witnesses)
  const own = all.filter((w) => w.lang === trace.words.lang).map((w) => w.siglum)
  const names = new Map(all.map((w) => [w.siglum, w.siglum]))
  shortSigla(own).forEach((name, k) => {
    names.set(own[k] as string, name)
  })
  return names
}

type ShortNames = ReturnType<typeof shortNamesOf>

const FIDELITY_WORDS: Readonly<Record<Fidelity, Readonly<Record<Ui, string>>>> = {
  full: words.fidelity.full,
  abridged: words.fidelity.abridged,
  digest: { zh: '编者提要（非原文）', en: "editors' summaries (not the documents' words)" },
}

/** Which corpus, which of its texts, and how. */
function searched(trace: Trace, ui: Ui): readonly string[] {
  const zh = ui === 'zh'
  const { documents } = trace
  const all = documents.flatMap((d) => d.witnesses)
  const own = all.filter((w) => w.lang === trace.words.lang)
  const others = all.filter((w) => w.lang !== trace.words.lang)
  const kinds = (Object.keys(FIDELITY_WORDS) as Fidelity[]).flatMap((fidelity) => {
    const texts = own.filter((w) => w.fidelity === fidelity)
    if (texts.length === 0) return []
    const list = listWords(
      texts.map((w) => w.siglum),
      ui,
    )
    return [zh ? `${FIDELITY_WORDS[fidelity].zh} ${list}` : `${FIDELITY_WORDS[fidelity].en} ${list}`]
  })
  const lang = trace.words.lang === null ? null : words.lang[trace.words.lang][ui]
  const lines = [
    zh
      ? `${quoted(trace.words.as, ui)}：语料库 ${trace.corpus}，${documents.length} 份文件，${all.length} 份文本，由早到晚`
      : `${quoted(trace.words.as, ui)} in ${trace.corpus}: ${plural(documents.length, 'document')}, ${plural(all.length, 'text')}, oldest first`,
  ]
  if (lang !== null)
    lines.push(
      own.length === 0
        ? zh
          ? `语料库没有${lang}文本`
          : `The corpus has no ${lang} text`
        : zh
          ? `所查${lang}文本 ${own.length} 份：${kinds.join('；')}`
          : `Searched: ${plural(own.length, `${lang} text`)}: ${kinds.join('; ')}`,
    )
  if (others.length > 0) {
    const which = langWords(
      others.map((w) => w.lang),
      ui,
    )
    lines.push(
      zh
        ? `${which}文本 ${others.length} 份：他种文字，只查相同字符串`
        : `${plural(others.length, 'text')} in ${which}: other languages, looked at for the same string alone`,
    )
  }
  lines.push(traceWords.folded[ui])
  if (trace.words.inflected) lines.push(traceWords.inflected[ui])
  else if (trace.words.lang === 'ru' || trace.words.lang === 'en') lines.push(traceWords.exactAlone[ui])
  if (trace.words.near) lines.push(traceWords.nearMeans[ui])
  return lines
}

/** What it comes to; first and last, and why no more is claimed. */
function sums(trace: Trace, short: ShortNames, ui: Ui): readonly string[] {
  const zh = ui === 'zh'
  const { totals, first, last } = trace
  const lines: string[] = []
  if (totals.exact + totals.inflected > 0)
    lines.push(
      zh
        ? `原文中共 ${placesWords(totals, ui)}，见于 ${totals.documents} 份文件的 ${totals.witnesses} 份文本，逐份计数`
        : `In the documents' own words: ${placesWords(totals, ui)}, in ${plural(totals.witnesses, 'text')} of ${plural(totals.documents, 'document')}, each text counted by itself`,
    )
  else
    lines.push(
      zh
        ? '所查的全文和节录中，一处也没有；节录未见、提要未载，不等于原文没有'
        : "In no full text and no excerpts searched here; what excerpts or summaries lack may stand in the document's own words",
    )
  if (totals.summary > 0)
    lines.push(
      zh
        ? `提要中另有 ${totals.summary} 处：是编者的话，非原文，不计，请勿引用`
        : `Besides, ${plural(totals.summary, 'place')} in summaries: their own words, not the documents', so not counted; do not quote`,
    )
  if (first && last) {
    const place = (b: TraceBound): string =>
      `${addressOf(short.get(b.siglum) ?? b.siglum, b.clause)}${zh ? `（${b.date}）` : ` (${dateWords(b.date, ui)})`}`
    lines.push(
      zh
        ? `仅就本语料库的文本而言：首见 ${place(first)}，末见 ${place(last)}`
        : `First in the texts of this corpus: ${place(first)}; last: ${place(last)}`,
    )
    const list = (names: readonly string[]): string => listWords(names, ui)
    if (first.unknown.length > 0)
      lines.push(
        zh
          ? `更早的 ${list(first.unknown)} 此处没有该文字的全文：此前有无，不得而知`
          : `Earlier and not here whole in this language: ${list(first.unknown)}; whether the words stand there is not known`,
      )
    if (last.unknown.length > 0)
      lines.push(
        zh
          ? `更晚的 ${list(last.unknown)} 此处没有该文字的全文：此后有无，不得而知`
          : `Later and not here whole in this language: ${list(last.unknown)}; whether the words stand there is not known`,
      )
  }
  return lines
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
    const sigla = listWords(
      others.map((w) => w.siglum),
      ui,
    )
    beside.push(`${sigla}${ui === 'zh' ? '：' : ': '}${outcomeWords('other-language', none, ui)}`)
  }
  return {
    id: traced.id,
    name: documentName(document, ui),
    date: traced.date,
    texts: traced.witnesses.flatMap((w, k) =>
      shown(w) ? [textView(w, document.witnesses[k] as Witness, short, trace, ui)] : [],
    ),
    beside,
  }
}

const none = { exact: 0, inflected: 0, cited: 0, summary: 0 }

function textView(traced: TraceWitness, witness: Witness, short: ShortNames, trace: Trace, ui: Ui): TraceTextView {
  const name = short.get(traced.siglum) ?? traced.siglum
  const places = [...traced.hits, ...traced.near].sort((x, y) => x.start - y.start)
  const near = traced.near.length
  const says = [outcomeWords(traced.outcome, traced.counts, ui)]
  if (near > 0) says.push(tracePhrases.nearPlaces[ui](String(near)))
  const what = [fidelityWords(witness, ui)]
  if (traced.wording) what.push(words.standing[traced.standing][ui])
  const gap = ui === 'zh' ? '；' : '; '
  return {
    siglum: traced.siglum,
    what: what.join(gap),
    says: says.join(gap),
    wording: traced.wording,
    found: places.length > 0,
    lines: places.map((place) => lineOf(place, witness.text, name, trace, ui)),
  }
}

function lineOf(place: TraceHit | TraceNear, text: string, name: string, trace: Trace, ui: Ui): TraceLine {
  const notes: string[] = []
  if (place.kind === 'heading') notes.push(traceWords.heading[ui])
  if (place.citation) {
    const known = trace.documents.some((d) => d.id === place.citation?.target)
    const target = known ? (place.citation.target as string) : unwrapped(place.citation.as, 0, place.citation.as.length)
    notes.push(
      tracePhrases.cited[ui](
        known
          ? target
          : `${target}${ui === 'zh' ? '（' : ' ('}${words.label.unresolved[ui]}${ui === 'zh' ? '）' : ')'}`,
      ),
    )
  }
  if ('share' in place) notes.push(tracePhrases.near[ui](String(Math.round(place.share * 100))))
  const [from, to] = place.sentence
  return {
    address: addressOf(name, place.clause),
    before: unwrapped(text, from, place.start),
    words: unwrapped(text, place.start, place.end),
    after: unwrapped(text, place.end, to),
    form: 'form' in place ? place.form : 'near',
    notes,
  }
}

/** Characters between which a wrapped line is joined without a space. */
const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/u

/** A stretch whose wrapped lines are joined: nothing between Han characters, else a space. */
const unwrapped = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/\s*[\r\n]\s*/gu, (gap, at: number) => {
    const [before, after] = [text[start + at - 1] ?? '', text[start + at + gap.length] ?? '']
    return UNSPACED.test(before) && UNSPACED.test(after) ? '' : ' '
  })

function tail(trace: Trace, ui: Ui): readonly string[] {
  const lines: string[] = []
  if (!trace.words.near && trace.totals.exact + trace.totals.inflected === 0) lines.push(traceWords.tryNear[ui])
  const own = trace.documents.flatMap((d) => d.witnesses).filter((w) => w.lang === trace.words.lang)
  if (own.some((w) => !w.wording)) lines.push(traceWords.fetch[ui])
  return lines
}
