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
import { isDatedBefore } from './date-order.ts'
import { addressOf } from './names.ts'
import { langWords, placesWords, traceWords } from './trace-words.ts'
import { dateWords, listWords, type Phrase, plural, quoted, words } from './words.ts'

/** What labels call each text, by siglum. */
export type ShortNames = ReadonlyMap<string, string>

export const buildTraceLead = (trace: Trace, short: ShortNames, ui: Ui): readonly string[] => [
  ...searched(trace, ui),
  ...sums(trace, short, ui),
]

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
        ? `${which}文本 ${others.length} 份：文字不同，只查完全相同的字符串`
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
  const found = totals.exact + totals.inflected > 0
  if (!found) lines.push(traceWords.nowhere[ui])
  else
    lines.push(
      zh
        ? `原文中共 ${placesWords(totals, ui)}，见于 ${totals.documents} 份文件的 ${totals.witnesses} 份文本，逐份计数`
        : `In the documents' own words: ${placesWords(totals, ui)}, in ${plural(totals.witnesses, 'text')} of ${plural(totals.documents, 'document')}, each text counted by itself`,
    )
  if (totals.summary > 0)
    lines.push(
      zh
        ? `提要中另有 ${totals.summary} 处：是编者的话，非原文，不计，请勿引用`
        : `Besides, ${plural(totals.summary, 'place')} in summaries: their own words, not the documents', so not counted; do not quote`,
    )
  if (first && last) lines.push(...boundWords(trace, first, last, short, ui))
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
  const zh = ui === 'zh'
  const place = (b: TraceBound): string => {
    const address = addressOf(short.get(b.siglum) ?? b.siglum, b.clause)
    const said = [dateWords(b.date, ui), ...(b.kind === 'heading' ? [traceWords.heading[ui]] : [])]
    return zh ? `${address}（${said.join('，')}）` : `${address} (${said.join(', ')})`
  }
  const [one, other] = [place(first), place(last)]
  const line =
    one === other
      ? zh
        ? `仅就本语料库的文本而言：首见、末见都在 ${one}`
        : `First and last in the texts of this corpus: ${one}`
      : zh
        ? `仅就本语料库的文本而言：首见 ${one}，末见 ${other}`
        : `First in the texts of this corpus: ${one}; last: ${other}`
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

const UNKNOWN = {
  all: {
    zh: (list) => `${list} 此处没有该文字的全文：有无不得而知`,
    en: (list) => `Not here whole in this language: ${list}; whether the words stand there is not known`,
  },
  before: {
    zh: (list) => `更早的 ${list} 此处没有该文字的全文：此前有无，不得而知`,
    en: (list) => `Earlier, and not here whole in this language: ${list}; whether the words stand there is not known`,
  },
  sameDay: {
    zh: (list) => `同日的 ${list} 此处没有该文字的全文：有无不得而知`,
    en: (list) =>
      `Of the same day, and not here whole in this language: ${list}; whether the words stand there is not known`,
  },
  after: {
    zh: (list) => `更晚的 ${list} 此处没有该文字的全文：此后有无，不得而知`,
    en: (list) => `Later, and not here whole in this language: ${list}; whether the words stand there is not known`,
  },
} as const satisfies Record<string, Phrase<[string]>>

function unknownWords(documents: readonly string[], which: keyof typeof UNKNOWN, ui: Ui): readonly string[] {
  return documents.length === 0 ? [] : [UNKNOWN[which][ui](listWords(documents, ui))]
}
