/**
 * The first lines of every output: which texts are compared, what they are, where they come from, what may be claimed.
 *
 *     中俄联合声明（2023-03-21）：节录（新华社摘要，九条十段），非全文
 *     对照所援引的三份文件（2001、2021、2022）：现仅有编者提要，非原文，请勿引用
 *     因此只示同题，不比字句；“未见”不等于新增或删去
 *
 * Nothing may be said below that these lines do not allow.
 */

import { findDates } from '../genre/dates.ts'
import type { Reading } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import type { Column, Ui } from '../model/view.ts'
import { leadWords } from '../words/lead-words.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import { words } from '../words/view-words.ts'
import { isDatedBefore } from './date-order.ts'
import { howRead } from './how-read.ts'
import { leftOutBeside, leftOutLines } from './left-out-view.ts'
import { bareName, isMarkedInvented } from './names.ts'
import { perhapsExcerpts } from './perhaps-excerpts.ts'
import { publisherOf, publisherWords } from './publishers.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'
import { subjectLine } from './subject-figures.ts'

/** What a witness is, in full: fidelity, publisher, extent. */
function whatItIs(side: WitnessSide, ui: Ui): string {
  const { full, abridged, digest } = leadWords.one
  const name = publisherOf(side.witness.record)
  const told = {
    publisher: name ? publisherWords(name, ui) : '',
    items: side.items,
    sectioned: side.sectioned,
    paragraphs: side.operative.length,
  }
  switch (side.shown.fidelity) {
    case 'full':
      return say(ui, full, { ...told, assumed: isAssumed(side) })
    case 'abridged':
      return say(ui, abridged, told)
    case 'digest':
      return digest[ui]
  }
}

const isAssumed = (side: WitnessSide): boolean => side.witness.fidelityBasis === 'assumed'

/** Name and date of a witness: 中俄联合声明（2023-03-21） / China–Russia Joint Statement, 21 March 2023. */
export function nameAndDate(side: WitnessSide, ui: Ui): string {
  const { witness, document } = side
  const { date, title } = side.shown
  const t = typeset(ui)
  const day = date ? t.date(date) : ''
  if (document === null) return witness.siglum + t.aside(t.parts([title === witness.siglum ? '' : title, day]))
  return documentAndDate(document, day, ui)
}

function documentAndDate(document: Document, day: string, ui: Ui): string {
  const invented = isMarkedInvented(document, ui) ? words.label.invented[ui] : ''
  return say(ui, leadWords.one.dated, { name: bareName(document, ui), invented, day })
}

/** Documents by their id, as a reader knows them: name and date. What has no record is left as it is. */
export function namedDocuments(documents: readonly Document[], ui: Ui): (id: string) => string {
  const names = new Map(documents.map((d) => [d.id, documentAndDate(d, typeset(ui).date(d.date), ui)]))
  return (id) => names.get(id) ?? id
}

/** The earlier witnesses, one line for each kind of text. */
function against(base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): readonly string[] {
  const cited = new Set(base.shown.citations.flatMap((c) => c.target ?? c.witness ?? []))
  const kinds = new Map<string, WitnessSide[]>()
  for (const { side } of columns) {
    const kind = `${side.shown.fidelity} ${isAssumed(side)}`
    const list = kinds.get(kind)
    if (list) list.push(side)
    else kinds.set(kind, [side])
  }
  return [...kinds.values()].map((sides) => {
    const first = sides[0]!
    const allCited = sides.every((s) => cited.has(s.document?.id ?? s.shown.siglum))
    if (sides.length === 1) {
      const name = nameAndDate(first, ui)
      return say(ui, leadWords.one.against, { name, cited: allCited, what: whatItIs(first, ui) })
    }
    const { fidelity } = first.shown
    return say(ui, leadWords.many.against, {
      texts: sides.length,
      loose: sides.some((s) => s.document === null),
      cited: allCited,
      all: sides.length === columns.length,
      shorts: sides.map((s) => s.short),
      what: leadWords.many[fidelity === 'full' && isAssumed(first) ? 'assumed' : fidelity][ui],
    })
  })
}

/** How the texts are read, and what the words for what one of them lacks mean. */
function readingWords({ base, notCompared, reading, ui }: LeadFacts, whole: boolean): string {
  const row = leadWords.reading
  if (!whole || reading === 'open') return row[reading][ui]
  if (reading === 'versions') return row.versionsWhole[ui]
  const citesNone = base.shown.citations.length === 0 && (base.document?.cites ?? []).length === 0
  return say(ui, row.successiveWhole, { allCompared: notCompared.length === 0, citesNone })
}

/** Titles of which no document is known are told up to so many; documents of the corpus all. */
const TITLES_TOLD = 4

/** What the base cites and was not compared: nothing is called new without having been looked for there. */
function missing({ base, notCompared, nameOf, ui }: LeadFacts): readonly string[] {
  if (notCompared.length === 0) return []
  const ids = new Set([
    ...base.shown.citations.flatMap((c) => c.target ?? c.witness ?? []),
    ...(base.document?.cites ?? []),
  ])
  const known = notCompared.filter((name) => ids.has(name))
  const titles = notCompared.filter((name) => !ids.has(name))
  const told = [...known.map(nameOf), ...titles.slice(0, TITLES_TOLD).map((name) => cited(name, base, ui))]
  const more = Math.max(0, titles.length - TITLES_TOLD)
  return [say(ui, leadWords.limits.notCompared, { told, more, all: notCompared.length })]
}

/** Of dates that share one noun the first ones are cited by nothing else: 2016年9月3日 is told as 2016年9月3日的文件. */
function cited(name: string, base: WitnessSide, ui: Ui): string {
  const [date] = findDates(name, base.shown.lang, [0, name.length])
  const alone = date?.start === 0 && date.end === name.length
  return alone ? say(ui, leadWords.documentOfDay, { day: name }) : name
}

/** What may be claimed of wording, given the reading and what the texts are. */
function claims(facts: LeadFacts): readonly string[] {
  const { base, columns, reading, ui } = facts
  const { limits } = leadWords
  const wording = columns.filter((c) => c.kind === 'wording').map((c) => c.side)
  const lines: string[] = []
  if (wording.length > 0) {
    const shorts = wording.filter((s) => s.shown.fidelity === 'abridged').map((s) => s.short)
    const whole = base.shown.fidelity === 'full' && shorts.length === 0
    const sides = [...columns.map((c) => c.side), base]
    const oneDocument = sides.every((s) => s.document !== null && s.document === base.document)
    lines.push(
      reading === 'open' && oneDocument
        ? say(ui, leadWords.reading.oneDocument, { texts: sides.length })
        : readingWords(facts, whole),
    )
    if (reading === 'successive') for (const line of missing(facts)) lines.push(line)
    if (base.shown.fidelity === 'abridged') lines.push(limits.laterIsExcerpts[ui])
    if (shorts.length > 0) lines.push(say(ui, limits.earlierAreExcerpts, { shorts }))
  }
  if (wording.length < columns.length) lines.push(limits[wording.length > 0 ? 'besideSummary' : 'summariesAlone'][ui])
  return lines
}

/** Where the base is older than what it is set against: nothing is exchanged unasked, and it is said. */
function againstTime({ base, columns, ui }: LeadFacts): readonly string[] {
  const later = columns.filter(({ side }) => isDatedBefore(base.shown.date, side.shown.date))
  if (later.length === 0) return []
  const t = typeset(ui)
  const dated = ({ short, shown }: WitnessSide): string => short + t.aside(t.date(shown.date ?? ''))
  return [
    say(ui, leadWords.limits.againstTime, {
      base: dated(base),
      earlier: later.map((c) => dated(c.side)),
      wording: later.some((c) => c.kind === 'wording'),
    }),
  ]
}

/** What the first lines are made of. */
export interface LeadFacts {
  readonly base: WitnessSide
  readonly columns: readonly ColumnLinks[]
  /** The same as shown, for their counts. */
  readonly shown: readonly Column[]
  readonly reading: Reading
  /** What the base cites and was not compared. */
  readonly notCompared: readonly string[]
  /** A document's name by its id. */
  readonly nameOf: (id: string) => string
  readonly ui: Ui
}

/** The first lines by what they do. */
export interface LeadParts {
  /** What is compared with what, and what each text is. */
  readonly texts: readonly string[]
  /** What may be claimed, what was left out: all but the counts. */
  readonly notes: readonly string[]
  /** In the order in which an output without room for parts says them. */
  readonly all: readonly string[]
}

export function buildLead(facts: LeadFacts): LeadParts {
  const { base, columns, shown, ui } = facts
  const t = typeset(ui)
  const first = t.named(nameAndDate(base, ui), whatItIs(base, ui))
  if (columns.length === 0) {
    const notes = [...howRead([base], ui), ...leftOutLines([base], ui)]
    return { texts: [first], notes, all: [first, ...notes] }
  }
  const sides = [...columns.map((c) => c.side), base]
  // What a record knows was cut away around its text (a paper's furniture) stands behind what may be claimed; what a
  // reader has just left out of somebody's file stands before it.
  const [files, held] = [sides.filter((s) => s.document === null), sides.filter((s) => s.document !== null)]
  // What a reader has to know before the first claim stands where no page folds it.
  const texts = [first, ...againstTime(facts), ...against(base, columns, ui), ...perhapsExcerpts(base, columns, ui)]
  const before = [...howRead(sides, ui), ...leftOutLines(files, ui), ...claims(facts)]
  const beside = shown.map((_, k) => leftOutBeside(columns[k]!, base, facts.reading, ui))
  const after: string[] = []
  const bySubject = columns.some((c) => c.kind === 'subject')
  if (bySubject) after.push(subjectLine(base, columns, ui))
  const inexact = shown.filter((c) => !c.exact).map((c) => c.short)
  if (inexact.length > 0) after.push(t.named(t.list(inexact), words.label.notExact[ui]))
  if (bySubject) after.push(leadWords.limits.officialWords[ui])
  for (const line of leftOutLines(held, ui)) after.push(line)
  const counted = shown.flatMap((column, k) => [
    ...(column.kind === 'wording' ? [t.named(column.short, column.summary)] : []),
    ...beside[k]!,
  ])
  return {
    texts,
    notes: [...before, ...beside.flat(), ...after],
    all: [...texts, ...before, ...counted, ...after],
  }
}
