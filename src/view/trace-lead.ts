/**
 * The first lines of a trace: which texts were searched, what they are, how; what it comes to, and no more than that.
 *
 *     “战略协作”：语料库 corpus，5 份文件，4 份文本，由早到晚
 *     所查中文文本 4 份：节录 2023·zh；编者提要（非原文） 2001·zh、2021·zh、2022·zh
 *     仅就本语料库的文本而言：首见、末见都在 2023-1.1（2023-03-21）
 *     更早的 2001、2021、2022 此处没有该文字的全文：此前有无，不得而知
 */
import type { Fidelity } from '../model/document.ts'
import type { Trace, TraceBound, TraceDocument } from '../model/trace.ts'
import type { Ui } from '../model/view.ts'
import { langWords } from '../words/names.ts'
import { type Label, say } from '../words/say.ts'
import { traceFidelityWords, traceLeadWords, traceUnknownWords, traceWords } from '../words/trace-words.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { isDatedBefore } from './date-order.ts'
import { addressOf } from './names.ts'
import { placesWords } from './trace-words.ts'

const row = traceLeadWords

/** What labels call each text, by siglum. */
export type ShortNames = ReadonlyMap<string, string>

export const buildTraceLead = (trace: Trace, short: ShortNames, ui: Ui): readonly string[] => [
  ...searched(trace, ui),
  ...sums(trace, short, ui),
]

const FIDELITY_WORDS: Readonly<Record<Fidelity, Label>> = { ...words.fidelity, ...traceFidelityWords }

/** Which corpus, which of its texts, and how. */
function searched(trace: Trace, ui: Ui): readonly string[] {
  const { documents } = trace
  const all = documents.flatMap((d) => d.witnesses)
  const own = all.filter((w) => w.lang === trace.words.lang)
  const others = all.filter((w) => w.lang !== trace.words.lang)
  const kinds = (Object.keys(FIDELITY_WORDS) as Fidelity[]).flatMap((fidelity) => {
    const sigla = own.filter((w) => w.fidelity === fidelity).map((w) => w.siglum)
    return sigla.length === 0 ? [] : [say(ui, row.ofKind, { kind: FIDELITY_WORDS[fidelity], sigla })]
  })
  const lines = [
    say(ui, row.corpus, {
      words: typeset(ui).quoted(trace.words.as),
      corpus: trace.corpus,
      documents: documents.length,
      texts: all.length,
    }),
  ]
  if (trace.words.lang !== null) {
    const lang = langWords[trace.words.lang]
    if (own.length === 0) lines.push(say(ui, row.noneInLanguage, { lang }))
    else lines.push(say(ui, row.searched, { lang, texts: own.length, kinds }))
  }
  if (others.length > 0) {
    const langs = [...new Set(others.map((w) => w.lang))].map((lang) => langWords[lang])
    lines.push(say(ui, row.otherLanguages, { langs, texts: others.length }))
  }
  lines.push(traceWords.folded[ui])
  if (trace.words.inflected) lines.push(traceWords.inflected[ui])
  else if (trace.words.lang === 'ru' || trace.words.lang === 'en') lines.push(traceWords.exactAlone[ui])
  if (trace.words.near) lines.push(traceWords.nearMeans[ui])
  return lines
}

/** What it comes to; first and last, and why no more is claimed. */
function sums(trace: Trace, short: ShortNames, ui: Ui): readonly string[] {
  const { totals, first, last } = trace
  const lines: string[] = []
  const found = totals.exact + totals.inflected > 0
  if (found)
    lines.push(
      say(ui, row.found, {
        places: placesWords(totals, ui),
        documents: totals.documents,
        texts: totals.witnesses,
      }),
    )
  else lines.push(traceWords.nowhere[ui])
  if (totals.summary > 0) lines.push(say(ui, row.inSummaries, { places: totals.summary }))
  if (first && last) for (const line of boundWords(trace, first, last, short, ui)) lines.push(line)
  else {
    if (found) lines.push(traceWords.citedAlone[ui])
    lines.push(
      ...unknownWords(
        trace.documents.filter((d) => !isWhole(d, trace)).map((d) => d.name),
        'all',
        ui,
      ),
    )
  }
  return lines
}

const isWhole = (d: TraceDocument, { words: { lang } }: Trace): boolean =>
  d.witnesses.some((w) => w.lang === lang && w.fidelity === 'full')

/** Where the words stand first and last: in this corpus, and no more than that. */
function boundWords(trace: Trace, first: TraceBound, last: TraceBound, short: ShortNames, ui: Ui): readonly string[] {
  const t = typeset(ui)
  const place = (b: TraceBound): string => {
    const address = addressOf(short.get(b.siglum) ?? b.siglum, b.clause)
    return address + t.aside(t.parts([t.date(b.date), b.kind === 'heading' ? traceWords.heading[ui] : '']))
  }
  const [one, other] = [place(first), place(last)]
  const line =
    one === other ? say(ui, row.firstAndLast, { place: one }) : say(ui, row.firstThenLast, { first: one, last: other })
  const blank = trace.documents.filter((d) => !isWhole(d, trace))
  const named = (is: (d: TraceDocument) => boolean): readonly string[] => blank.filter(is).map((d) => d.name)
  return [
    line,
    ...unknownWords(
      named((d) => isDatedBefore(d.date, first.date)),
      'before',
      ui,
    ),
    // What is of the same day is neither earlier nor later.
    ...unknownWords(
      named((d) => (isOfDay(d, first) || isOfDay(d, last)) && d.witnesses.every((w) => w.outcome !== 'found')),
      'sameDay',
      ui,
    ),
    ...unknownWords(
      named((d) => isDatedBefore(last.date, d.date)),
      'after',
      ui,
    ),
  ]
}

/** Another document, and neither date before the other as far as both go. */
const isOfDay = (d: TraceDocument, bound: TraceBound): boolean =>
  d.id !== bound.document && !isDatedBefore(d.date, bound.date) && !isDatedBefore(bound.date, d.date)

function unknownWords(documents: readonly string[], which: keyof typeof traceUnknownWords, ui: Ui): readonly string[] {
  if (documents.length === 0) return []
  return [say(ui, traceUnknownWords[which], { documents: typeset(ui).list(documents) })]
}
