/**
 * The first lines of a trace: which texts were searched, what they are, how; what it comes to, and no more than that.
 *
 *     “战略协作”：语料库 corpus，5 份文件，4 份文本，由早到晚
 *     所查中文文本 4 份：节录 2023·zh；编者提要（非原文） 2001·zh、2021·zh、2022·zh
 *     仅就本语料库的文本而言：首见、末见都在 2023-1.1（2023-03-21）
 *     更早的 2001、2021、2022 此处没有该语种的全文：此前有无，不得而知
 */
import type { Trace, TraceAmong, TraceBound, TraceDocument } from '../model/trace.ts'
import type { Ui } from '../model/view.ts'
import { langWords } from '../words/names.ts'
import { say } from '../words/say.ts'
import {
  traceBoundWords,
  traceLeadWords,
  traceLeftOutWords,
  traceManyWords,
  traceUnknownWords,
  traceWords,
} from '../words/trace-words.ts'
import { typeset } from '../words/typeset.ts'
import { isDatedBefore } from './date-order.ts'
import { addressOf } from './names.ts'
import { byKind } from './text-kinds.ts'
import { placesWords } from './trace-words.ts'

const row = traceLeadWords

/** What labels call each text, by siglum. */
export type ShortNames = ReadonlyMap<string, string>

export const buildTraceLead = (trace: Trace, short: ShortNames, ui: Ui): readonly string[] => [
  ...searched(trace, ui),
  ...sums(trace, short, ui),
]

/** Which texts, of which kinds, and how. */
function searched(trace: Trace, ui: Ui): readonly string[] {
  const { documents, words: asked } = trace
  const all = documents.flatMap((d) => d.witnesses)
  const own = all.filter((w) => asked.langs.includes(w.lang))
  const others = all.filter((w) => !asked.langs.includes(w.lang))
  const kinds = byKind(own).map(({ kind, texts }) => say(ui, row.ofKind, { kind, sigla: texts.map((w) => w.siglum) }))
  const lines = [whichTexts(trace, all.length, ui), ...leftOutOfTrace(trace.among, ui)]
  if (asked.langs.length > 0) {
    const langs = asked.langs.map((lang) => langWords[lang])
    if (own.length === 0) lines.push(say(ui, isWholeCorpus(trace) ? row.noneInLanguage : row.noneOfThese, { langs }))
    else lines.push(say(ui, row.searched, { langs, texts: own.length, kinds }))
  }
  if (others.length > 0) {
    const langs = [...new Set(others.map((w) => w.lang))].map((lang) => langWords[lang])
    lines.push(say(ui, row.otherLanguages, { langs, texts: others.length }))
  }
  const undated = documents.filter((d) => d.date === null).map((d) => d.name)
  if (undated.length > 0 && undated.length < documents.length)
    lines.push(say(ui, row.undatedLast, { documents: undated }))
  const elsewhere = documents.filter((d) => d.dateBasis === 'elsewhere').map((d) => d.name)
  if (elsewhere.length > 0) lines.push(say(ui, row.datedElsewhere, { documents: elsewhere }))
  if (asked.pattern !== null) {
    lines.push(traceWords[asked.pattern.flags.includes('i') ? 'patternNoCase' : 'patternCase'][ui])
    return lines
  }
  lines.push(traceWords.folded[ui])
  if (asked.inflected) lines.push(traceWords.inflected[ui])
  else if (asked.langs.some((lang) => lang !== 'zh')) lines.push(traceWords.exactAlone[ui])
  if (asked.near) lines.push(traceWords.nearMeans[ui])
  return lines
}

/** All of a corpus, or what of it and of files was asked for. */
function whichTexts(trace: Trace, texts: number, ui: Ui): string {
  const { corpus, among, documents } = trace
  const { as, pattern } = trace.words
  const quoted =
    pattern === null ? typeset(ui).quoted(as) : say(ui, row.pattern, { pattern: `/${pattern.source}/${pattern.flags}` })
  if (isWholeCorpus(trace))
    return say(ui, row.corpus, { words: quoted, corpus: corpus as string, documents: documents.length, texts })
  return say(ui, row.asked, {
    words: quoted,
    documents: documents.length,
    texts,
    named: among.named.slice(0, NAMED),
    more: Math.max(0, among.named.length - NAMED),
    corpus,
    from: among.from,
    to: among.to,
    parties: among.parties.map((party) => party.as),
  })
}

/** Nothing but the corpus was asked for, and all of it. */
const isWholeCorpus = ({ corpus, among: { named, from, to, parties } }: Trace): boolean =>
  corpus !== null && named.length === 0 && from === null && to === null && parties.length === 0

/** Texts and left-out files named in a line; the others are counted. */
const NAMED = 6

/** What was named, or stands in what was named, and is not searched: a line a reason. */
export function leftOutOfTrace({ leftOut }: TraceAmong, ui: Ui): readonly string[] {
  const lines: string[] = []
  const outside = leftOut.filter(({ why }) => why === 'out-of-range' || why === 'other-parties').length
  if (outside > 0) lines.push(say(ui, row.outside, { documents: outside }))
  for (const why of Object.keys(traceLeftOutWords) as (keyof typeof traceLeftOutWords)[]) {
    const these = leftOut.filter((one) => one.why === why)
    if (these.length === 0) continue
    const names = these
      .slice(0, NAMED)
      .map(({ name, said }) =>
        why === 'same-words' && said !== null ? say(ui, row.sameAs, { name, other: said }) : name,
      )
    lines.push(say(ui, traceLeftOutWords[why], { count: these.length, names, more: these.length - names.length }))
  }
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
    if (found && totals.cited === totals.exact + totals.inflected) lines.push(traceWords.citedAlone[ui])
    lines.push(
      ...unknownWords(
        trace.documents.filter((d) => d.date !== null && !isWhole(d, trace)).map((d) => d.name),
        'all',
        ui,
      ),
    )
  }
  if (trace.documents.length > 1) for (const line of unknownWords(trace.undated, 'undated', ui)) lines.push(line)
  return lines
}

const isWhole = (d: TraceDocument, { words: { langs } }: Trace): boolean =>
  d.witnesses.some((w) => langs.includes(w.lang) && w.fidelity === 'full')

/** Where the words stand first and last: among the texts searched, and no more than that. */
function boundWords(trace: Trace, first: TraceBound, last: TraceBound, short: ShortNames, ui: Ui): readonly string[] {
  const t = typeset(ui)
  const place = (b: TraceBound): string => {
    const address = addressOf(short.get(b.siglum) ?? b.siglum, b.clause)
    return address + t.aside(t.parts([t.date(b.date), b.kind === 'heading' ? traceWords.heading[ui] : '']))
  }
  const [one, other] = [place(first), place(last)]
  const bounds = isWholeCorpus(trace) ? traceBoundWords.ofCorpus : traceBoundWords.ofAsked
  const line =
    one === other
      ? say(ui, bounds.firstAndLast, { place: one })
      : say(ui, bounds.firstThenLast, { first: one, last: other })
  const names = (documents: readonly TraceDocument[]): readonly string[] => documents.map((d) => d.name)
  const blank = trace.documents.filter((d) => !isWhole(d, trace))
  const ofDay = trace.documents.filter((d) => isOfDay(d, first) || isOfDay(d, last))
  const has = (d: TraceDocument): boolean =>
    d.witnesses.some((w) => w.hits.some((h) => w.wording && h.citation === null))
  return [
    line,
    ...unknownWords(names(blank.filter((d) => isDatedBefore(d.date, first.date))), 'before', ui),
    // What is of the same day is neither earlier nor later.
    ...unknownWords(names(ofDay.filter(has)), 'sameDayToo', ui),
    ...unknownWords(
      names(ofDay.filter((d) => !isWhole(d, trace) && d.witnesses.every((w) => w.outcome !== 'found'))),
      'sameDay',
      ui,
    ),
    ...unknownWords(names(blank.filter((d) => isDatedBefore(last.date, d.date))), 'after', ui),
  ]
}

/** Another document, and neither date before the other as far as both go. */
const isOfDay = (d: TraceDocument, bound: TraceBound): boolean =>
  d.date !== null && d.id !== bound.document && !isDatedBefore(d.date, bound.date) && !isDatedBefore(bound.date, d.date)

/** More documents than this are no sentence any more: the first ones are named, the others counted. */
const NAMED_AT_MOST = 12
const NAMED_OF_MANY = 3

function unknownWords(documents: readonly string[], which: keyof typeof traceUnknownWords, ui: Ui): readonly string[] {
  if (documents.length === 0) return []
  const told =
    documents.length > NAMED_AT_MOST
      ? say(ui, traceManyWords, { names: documents.slice(0, NAMED_OF_MANY), all: documents.length })
      : typeset(ui).list(documents)
  return [say(ui, traceUnknownWords[which], { documents: told })]
}
