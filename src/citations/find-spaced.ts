/**
 * Russian and English mentions: a head noun, its title, its date.
 *
 *     Совместном заявлении Республики А и Федерации Б о партнёрстве от 3 сентября 2016 года (далее — Заявление)
 *     └ head ────────────┘ └ title ───────────────────────────────┘    └ date ───────────┘   └ short form ─┘
 *     the Treaty of Friendship signed on 16 July 2001      подписанный 16 июля 2001 г. Договор о дружбе
 *
 * A title has no brackets here, so its end is found by what follows: its date, a closing quote, or the last word
 * that the corpus knows from a title.
 */

import type { DateInText } from '../genre/dates.ts'
import { firstWhere } from '../text/first-where.ts'
import {
  DATE_BEFORE,
  DATE_BEFORE_SIGNED,
  DATE_LINKS,
  DATE_SERIES,
  FUNCTION_WORDS,
  SHORT_FORM_INTRODUCTIONS,
} from './citation-forms.ts'
import { findHeads, type Head, isCapital, mayName, type Spaced, TITLE_LIMIT, type Word } from './find-heads.ts'
import { inSeries, type Mention } from './mention.ts'

/** Words of a title without a date, walked at most. */
const WORDS_LIMIT = 60

/** How well a title that starts somewhere is known, and where its last known word ends. */
export interface TitleReader {
  /** 0..1 for a dated title. */
  readonly likeness: (title: string, iso: string) => number
  /** Stems that stand in a title of the corpus. */
  readonly knows: (lower: string) => boolean
  /** True where the title, undated, is one document's. */
  readonly isTitle: (title: string) => boolean
}

/** Where mentions are looked for. */
interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly lang: Spaced
}

/** A stretch with its words and heads, and those heads that a mention has already. */
interface ReadStretch extends Stretch {
  readonly words: readonly Word[]
  readonly heads: readonly Head[]
  readonly taken: Set<Head>
  readonly reader: TitleReader
}

export function findSpaced(stretch: Stretch, dates: readonly DateInText[], reader: TitleReader): readonly Mention[] {
  const { text, start, end, lang } = stretch
  const inside = text.slice(start, end)
  if (dates.length === 0 && !mayName(inside, lang)) return []
  const words: Word[] = []
  for (const m of inside.matchAll(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)) {
    words.push({ start: start + m.index, end: start + m.index + m[0].length, lower: m[0].toLowerCase() })
  }
  const heads = findHeads(text, words, lang)
  const taken = new Set<Head>()
  const read: ReadStretch = { ...stretch, words, heads, taken, reader }
  const mentions = datedMentions(read, dates)
  const spans = mentions.map((m) => [m.start, m.until] as const).sort((x, y) => x[0] - y[0])
  let next = 0
  for (const head of heads) {
    while (next < spans.length && spans[next]![1] <= head.start) next++
    if (taken.has(head) || (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) < head.noun.end) continue
    const mention = withoutDate(read, head)
    if (mention) mentions.push(mention)
  }
  return mentions
}

/** What the dates name, each by a noun of its own or by one that it shares with others. */
function datedMentions(read: ReadStretch, dates: readonly DateInText[]): Mention[] {
  const { text, lang } = read
  const mentions: Mention[] = []
  let floor = read.start
  /** Dates that wait for the noun that the last of them has. */
  let waiting: DateInText[] = []
  /** The date before, whose noun stands before it. */
  let before: { readonly date: DateInText; readonly title: string } | null = null
  for (const date of dates) {
    const joined = (from: DateInText): boolean => DATE_SERIES[lang].test(text.slice(from.end, date.start))
    const last = waiting.at(-1)
    if (last !== undefined && !joined(last)) waiting = []
    const inFront = beforeHead(read, date)
    const mention = inFront ?? behindHead(read, date, floor)
    if (mention) {
      // the 2016, 2019 and 2022 Joint Statements
      if (inFront) for (const other of waiting) mentions.push(inSeries(other, mention.title))
      waiting = []
      mentions.push(mention)
      floor = Math.max(floor, mention.end)
      before = inFront ? null : { date, title: mention.title }
    } else if (before !== null && joined(before.date)) {
      // the Joint Statements of 3 September 2016 and 20 June 2019
      mentions.push(inSeries(date, before.title))
      floor = Math.max(floor, date.end)
      before = { date, title: before.title }
    } else {
      waiting.push(date)
      before = null
    }
  }
  return mentions
}

/** подписанный 16 июля 2001 г. Договор о дружбе; the 2001 Treaty */
function beforeHead(read: ReadStretch, date: DateInText): Mention | null {
  const { text, end, lang, heads, taken } = read
  const head = heads[firstFrom(heads, date.end)]
  if (!head?.capital || taken.has(head)) return null
  const gap = text.slice(date.end, head.start - (head.quotedTo === null ? 0 : 1))
  const signed = DATE_BEFORE_SIGNED[lang]
  const lead = text.slice(Math.max(0, date.start - 60), date.start)
  if (!DATE_BEFORE[lang].test(gap) && !(signed.gap.test(gap) && signed.lead.test(lead))) return null
  const close = head.quotedTo ?? titleEnd(read, head)
  taken.add(head)
  const title = text.slice(head.start, close)
  const stop = head.quotedTo === null ? close : close + 1
  const quoted = head.quotedTo === null ? 0 : 1
  return {
    start: head.start - quoted,
    end: stop,
    title,
    date: date.iso,
    form: 'dated',
    ...introduced(text, stop, end, lang),
  }
}

/** Договор …, подписанный 16 июля 2001 г.; the Joint Statement … of 4 February 2022 */
function behindHead(
  { text, end, lang, heads, taken, reader }: ReadStretch,
  date: DateInText,
  floor: number,
): Mention | null {
  const lead = text.slice(Math.max(floor, date.start - 80), date.start)
  const link = DATE_LINKS[lang].exec(lead)
  const yearOnly = date.iso.length === 4
  const before = date.start - (link ? link[0].length : 0)
  const open: Head[] = []
  for (let k = firstFrom(heads, date.start) - 1; k >= 0; k--) {
    const head = heads[k]!
    if (head.start < floor || before - head.start > TITLE_LIMIT) break
    if (hasBreak(text, head.noun.end, before)) break
    if (!taken.has(head)) open.push(head)
  }
  open.reverse()
  if (open.length === 0) return null
  // Договор 2001 года: a year needs no word before it, and then stands right behind its noun.
  const last = open[open.length - 1]!
  if (!link && !(yearOnly && lang === 'ru' && /^\s+$/u.test(text.slice(last.noun.end, date.start)))) return null
  const usable = open.filter((h) => h.capital || !yearOnly)
  if (usable.length === 0) return null
  let chosen: Head | null = null
  let best = 0
  for (const head of usable) {
    const likeness = reader.likeness(text.slice(head.start, before), date.iso)
    if (likeness > best) {
      best = likeness
      chosen = head
    }
  }
  // A small letter names a document only where the corpus has one to it.
  if (chosen === null) {
    for (let k = usable.length - 1; k >= 0; k--) if (!usable[k]!.capital) usable.splice(k, 1)
    if (usable.length === 0) return null
  }
  // Unknown to the corpus: the outermost title, unless "and" parts two documents.
  chosen ??= usable.reduceRight(
    (inner, head) => (partedByAnd(text, head, inner, lang) ? inner : head),
    usable[usable.length - 1]!,
  )
  for (let k = firstFrom(heads, chosen.start); k < heads.length; k++) {
    const head = heads[k]!
    if (head.start >= date.end) break
    taken.add(head)
  }
  const closing = text[date.end] === ')' ? 1 : 0
  const stop = date.end + (link?.[0].trimEnd().endsWith('(') ? closing : 0)
  const title = text.slice(chosen.start, before).replace(/[\s,("“”«»]+$/u, '')
  const quoted = chosen.quotedTo !== null ? 1 : 0
  return {
    start: chosen.start - quoted,
    end: stop,
    title,
    date: date.iso,
    form: 'dated',
    ...introduced(text, stop, end, lang),
  }
}

/** A title without a date: quoted, or walked as far as the corpus knows its words, or capitalised through. */
function withoutDate(read: ReadStretch, head: Head): Mention | null {
  if (!head.capital) return null
  const { text, end, lang, reader } = read
  let close = head.quotedTo ?? titleEnd(read, head, titleLimit(read, head))
  let title = text.slice(head.start, close)
  if (head.quotedTo === null && !reader.isTitle(title)) {
    // Unknown to the corpus: Charter of the United Nations and the … names two.
    title = title.replace(/\s+and\s+the\s[\s\S]*$/u, '')
    close = head.start + title.length
  }
  const bare = close <= head.noun.end
  if (bare) return null
  const capitalised = lang === 'en' && /\b(?:of|on|between|for|concerning)\s/u.test(title)
  if (head.quotedTo === null && !capitalised && !reader.isTitle(title)) return null
  const stop = head.quotedTo === null ? close : close + 1
  const start = head.quotedTo === null ? head.start : head.start - 1
  return { start, end: stop, title, date: null, form: 'name', ...introduced(text, stop, end, lang) }
}

/** Where a title that starts at a head ends: behind its last word that a title of the corpus has, or that is capitalised. */
function titleEnd({ text, words, lang, reader }: ReadStretch, head: Head, limit = Number.POSITIVE_INFINITY): number {
  let stop = head.noun.end
  for (let k = head.at + 1; k < words.length && k <= head.at + WORDS_LIMIT; k++) {
    const word = words[k]!
    if (word.start >= limit) break
    const gap = text.slice(words[k - 1]!.end, word.start)
    if (!/^(?:[\s\u00a0–—-]+|,\s+)$/u.test(gap)) break
    if (FUNCTION_WORDS[lang].has(word.lower)) continue
    const capital = lang === 'en' && isCapital(text[word.start]!) && !gap.includes(',')
    if (!capital && !reader.knows(word.lower)) break
    stop = word.end
  }
  return stop
}

function introduced(text: string, at: number, end: number, lang: Spaced): Pick<Mention, 'introduces' | 'until'> {
  const rule = SHORT_FORM_INTRODUCTIONS[lang]
  rule.lastIndex = at
  const m = rule.exec(text)
  if (!m || rule.lastIndex > end) return { introduces: null, until: at }
  return { introduces: m[1]!.replace(/^(?:the)\s+/iu, '').trim(), until: rule.lastIndex }
}

/** Where the next mention starts that is not part of this one's title. */
function titleLimit({ text, heads, taken, lang }: ReadStretch, head: Head): number {
  for (let k = firstFrom(heads, head.start) + 1; k < heads.length; k++) {
    const next = heads[k]!
    if (next.start - head.start > TITLE_LIMIT) break
    if (taken.has(next) || partedByAnd(text, head, next, lang)) return next.start
  }
  return Number.POSITIVE_INFINITY
}

/** A full stop with a capital behind it, or a semicolon, parts two mentions; г. and the like do not. */
function hasBreak(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to)
  return /;|[!?](?=\s)|(?<!\sг|\sгг|\sst|\sno)\.(?=\s+[\p{Lu}«“"])/u.test(between)
}

function partedByAnd(text: string, outer: Head, inner: Head, lang: Spaced): boolean {
  const between = text.slice(outer.noun.end, inner.start)
  return lang === 'ru'
    ? /(?:\sи|,|\sтакже|\sили)\s+[«“"]?$/u.test(between)
    : /(?:\sand|,|\sor)\s+(?:the\s+)?[«“"]?$/iu.test(between)
}

/** Index of the first head that starts at or after an offset. */
const firstFrom = (heads: readonly Head[], offset: number): number => firstWhere(heads, ({ start }) => start >= offset)
