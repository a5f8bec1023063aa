/**
 * The places of a text that name a document, and which document of the corpus each one means.
 *
 *     双方遵循2001年7月16日签署的《甲国和乙国友好条约》（以下称《条约》）…… 《条约》第三条 …… 《联合国宪章》
 *                                └ 2001-07-16-treaty ┘                       └ the same ┘        └ null
 *
 * Two steps: mentions are found by form (brackets, head nouns, dates, names), then resolved by date and title.
 * A text's own title, and words for the text itself (本声明, this Statement), are no citations.
 */

import { findDates } from '../genre/dates.ts'
import type { Citation, Clause, Document, Lang } from '../model/index.ts'
import {
  BEFORE_SHORT_FORM_ZH,
  KNOWN_INSTRUMENTS,
  PLANNED_ZH,
  SELF_REFERENCES,
  SHORT_FORM_INTRODUCTIONS,
  UNNAMED_DOCUMENTS,
} from './citation-forms.ts'
import { findBracketed, findDatedNouns } from './find-bracketed.ts'
import { findSpaced, type TitleReader } from './find-spaced.ts'
import type { Mention } from './mention.ts'
import { type Resolution, TitleIndex } from './resolve-mention.ts'

/** Short forms that are followed through a text. No document of the genre brings in more than a few. */
const SHORT_FORMS_LIMIT = 100

/** A citation with what `check` asks of it. */
export interface CitationReport {
  readonly citation: Citation
  /** The date printed with it: a day, a month, a year, or null. */
  readonly date: string | null
  readonly form: Mention['form']
  /** Documents that fit, best first; two or more where the choice is open. */
  readonly candidates: Resolution['candidates']
  /** The document that the title names although the printed date is another. */
  readonly contradiction: Resolution['contradiction']
  /** True where the document it resolves to was signed after the citing one. */
  readonly later: boolean
}

/**
 * The citations of a text, in its order; none overlap.
 *
 * `documents` may be empty: then every target is null. `self` is the id of the document that the text belongs to
 * (null for a loose file): it is never its own citation. Linear in the length of the text for a given corpus.
 */
export function findCitations(
  text: string,
  clauses: readonly Clause[],
  lang: Lang,
  documents: readonly Document[],
  self: string | null = null,
): readonly Citation[] {
  return reportCitations(text, clauses, lang, documents, self).map((r) => r.citation)
}

/**
 * Whether a text may bring in a short form: if not, what each of its clauses cites hangs on no other clause, and a few may
 * be asked alone.
 */
export const bringsInShortForms = (text: string, lang: Lang): boolean => ANYWHERE[lang].test(text)

/** The forms wherever they stand, without the blanks before them. */
const anywhere = ({ source, flags }: RegExp): RegExp => new RegExp(source.replace(/^\\s\*/, ''), flags.replace('y', ''))
const ANYWHERE: Readonly<Record<Lang, RegExp>> = {
  zh: anywhere(SHORT_FORM_INTRODUCTIONS.zh),
  ru: anywhere(SHORT_FORM_INTRODUCTIONS.ru),
  en: anywhere(SHORT_FORM_INTRODUCTIONS.en),
}

/** Like `findCitations`, with candidates, contradictions and dates. */
export function reportCitations(
  text: string,
  clauses: readonly Clause[],
  lang: Lang,
  documents: readonly Document[],
  self: string | null = null,
): readonly CitationReport[] {
  const index = titleIndex(documents, lang)
  const own = index.document(self)
  const shortForms = new Map<string, { readonly resolution: Resolution; readonly date: string | null }>()
  const reports: CitationReport[] = []
  for (const clause of clauses) {
    if (clause.kind === 'heading') continue
    const whole = [
      ...mentionsOf(text, clause, lang, index),
      ...namedInstruments(text, clause, lang),
      ...index.namesIn(text, clause.start, clause.end),
    ]
    const forms = new Set(shortForms.keys())
    for (const m of whole)
      if (m.introduces !== null && forms.size < SHORT_FORMS_LIMIT) forms.add(shortKey(m.introduces))
    const mentions = inOrder([...whole, ...shortMentions(text, clause, lang, forms)])
    // Asked only where something is named: most clauses name nothing.
    if (mentions.length === 0 || index.isOwnTitle(text.slice(clause.start, clause.end), own)) continue
    let barrier = clause.start
    for (const mention of mentions) {
      if (mention.start < barrier) continue
      barrier = mention.until
      const brought = mention.date === null ? shortForms.get(shortKey(mention.title)) : undefined
      if (mention.form === 'short' && !brought) continue // stands before the words that bring it in
      const meant = brought?.resolution ?? index.resolve(mention.title, mention.date)
      if (mention.introduces !== null && shortForms.size < SHORT_FORMS_LIMIT) {
        shortForms.set(shortKey(mention.introduces), { resolution: meant, date: mention.date })
      }
      const date = mention.date ?? brought?.date ?? null
      const resolution = withoutSelf(meant, date, self)
      // A text that names itself by its title cites nothing.
      if (resolution === null) continue
      const target = resolution.target
      if (target === null && resolution.candidates.length === 0 && isPlanned(text, clause.start, mention)) continue
      reports.push({
        citation: {
          clause: clause.id,
          start: mention.start,
          end: mention.end,
          target,
          as: text.slice(mention.start, mention.end),
        },
        date,
        form: mention.form,
        // A text cites what was there before it.
        candidates:
          own === null || target !== null
            ? resolution.candidates
            : resolution.candidates.filter((c) => (index.document(c.document)?.date ?? '') <= own.date),
        contradiction: mention.ofSeries === true ? null : resolution.contradiction,
        later: own !== null && target !== null && (index.document(target)?.date ?? '') > own.date,
      })
    }
  }
  return reports
}

/** 双方将制定《海洋合作规划》: what is still to be drawn up holds no wording, and need not be compared. */
const isPlanned = (text: string, from: number, { start, form }: Mention): boolean =>
  form === 'bracketed' && PLANNED_ZH.test(text.slice(Math.max(from, start - PLANNED_REACH), start))

/** Characters before a title in which its plan is spoken of. */
const PLANNED_REACH = 30

/**
 * A document never cites itself: what may be meant by a mention in its own text, itself left out; null where the text
 * names itself.
 *
 *     2024-10-08, 《渔业联合声明》 of 1996-04-25      its own title, another day: no misprint, a document that is not here
 *     2019-11-02, 《联合声明》 of 2019-11-02          itself or the other one of that day: the other one
 *     2019-11-02, 《联合声明》                        itself or another that is called so: its own name
 */
function withoutSelf(resolution: Resolution, date: string | null, self: string | null): Resolution | null {
  if (self === null) return resolution
  const { target, candidates, contradiction } = resolution
  if (target === self) return null
  const others = candidates.filter((c) => c.document !== self)
  const open = target === null && others.length < candidates.length
  if (open && others.length < 2 && (date === null || others.length === 0)) return null
  return {
    target: open && others.length === 1 ? others[0]!.document : target,
    candidates: others,
    contradiction: contradiction?.document === self ? null : contradiction,
  }
}

/** The index of a list of documents, made once for each language and kept as long as the list is. */
function titleIndex(documents: readonly Document[], lang: Lang): TitleIndex {
  const byLang = indexes.get(documents) ?? new Map<Lang, TitleIndex>()
  indexes.set(documents, byLang)
  const index = byLang.get(lang) ?? new TitleIndex(documents, lang)
  byLang.set(lang, index)
  return index
}

const indexes = new WeakMap<readonly Document[], Map<Lang, TitleIndex>>()

function mentionsOf(text: string, clause: Clause, lang: Lang, index: TitleIndex): readonly Mention[] {
  const dates = findDates(text, lang, [clause.start, clause.end])
  if (lang === 'zh') {
    return [
      ...findBracketed(text, clause.start, clause.end, dates, index.partyLetters),
      ...findDatedNouns(text, clause.start, clause.end, dates, index.partyRun),
    ]
  }
  const reader: TitleReader = {
    likeness: (title, iso) => index.likeness(title, iso),
    knows: (lower) => index.knows(lower),
    isTitle: (title) => index.resolve(title, null).candidates.length > 0,
  }
  return findSpaced({ text, start: clause.start, end: clause.end, lang }, dates, reader)
}

/** Later uses of a short form: 《条约》, 根据条约, целям Договора, under the Treaty. */
function shortMentions(text: string, clause: Clause, lang: Lang, forms: Iterable<string>): readonly Mention[] {
  const found: Mention[] = []
  const part = text.slice(clause.start, clause.end)
  for (const form of forms) {
    for (const [at, length] of lang === 'zh' ? placesOf(part, form) : stemPlacesOf(part, form, lang)) {
      const start = clause.start + at
      const before = text.slice(Math.max(0, start - 24), start)
      if (SELF_REFERENCES[lang].test(before)) continue
      if (lang === 'zh' && /[\u3400-\u9fff]$/u.test(before) && !BEFORE_SHORT_FORM_ZH.test(before)) continue
      if (lang === 'zh' && /[〈《]$/u.test(before)) continue // bracketed: found as such
      if (lang !== 'zh' && titleGoesOn(text, start + length, lang)) continue
      found.push({
        start,
        end: start + length,
        title: form,
        date: null,
        form: 'short',
        introduces: null,
        until: start + length,
      })
    }
  }
  return found
}

/** Договор о … and Treaty on … are other documents than Договор and the Treaty. */
const titleGoesOn = (text: string, at: number, lang: 'ru' | 'en'): boolean =>
  lang === 'ru'
    ? /^\s+(?:о|об|между|от|\d{4})\s/u.test(text.slice(at, at + 12))
    : /^\s+(?:of|on|between|concerning)\s+[A-Z\d]/u.test(text.slice(at, at + 16))

function* placesOf(part: string, form: string): Generator<readonly [number, number]> {
  for (let p = part.indexOf(form); p >= 0; p = part.indexOf(form, p + form.length)) yield [p, form.length]
}

/** Each word of a form with any ending: Договор finds Договора. The first letter's case is kept, so договор is none. */
function* stemPlacesOf(part: string, form: string, lang: 'ru' | 'en'): Generator<readonly [number, number]> {
  if (!/^[\p{Lu}\d]/u.test(form)) return
  const words = form.split(/\s+/u).map((w) => {
    const plain = w.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    if (lang === 'en' || /^\d/u.test(w)) return plain
    return `${plain.replace(/(?:ия|ие|ый|ая|ое|а|я|о|е|й|ь)$/u, '')}[а-яё]{0,4}`
  })
  const rule = new RegExp(`(?<![\\p{L}\\d-])${words.join('\\s+')}(?![\\p{L}\\d])`, 'gu')
  for (const m of part.matchAll(rule)) yield [m.index, m[0].length]
}

const instrumentRules = new Map<Lang, RegExp>()

/** 联合国宪章, Устав ООН, the UN Charter, 历次联合声明: known by their words, printed without brackets. */
function namedInstruments(text: string, clause: Clause, lang: Lang): readonly Mention[] {
  let rule = instrumentRules.get(lang)
  if (!rule) {
    const names = [...KNOWN_INSTRUMENTS[lang], ...UNNAMED_DOCUMENTS[lang]].join('|')
    rule = lang === 'zh' ? new RegExp(names, 'gu') : new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'giu')
    instrumentRules.set(lang, rule)
  }
  const found: Mention[] = []
  const part = text.slice(clause.start, clause.end)
  rule.lastIndex = 0
  for (let m = rule.exec(part); m; m = rule.exec(part)) {
    const start = clause.start + m.index
    found.push({
      start,
      end: start + m[0].length,
      title: m[0],
      date: null,
      form: 'name',
      introduces: null,
      until: start + m[0].length,
    })
  }
  return found
}

/** By place; of two that overlap the longer one stays, so a title inside a title is part of it. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = [...mentions].sort((x, y) => x.start - y.start || y.end - x.end)
  const kept: Mention[] = []
  for (const m of sorted) {
    const last = kept[kept.length - 1]
    if (!last || m.start >= last.end) kept.push(m)
    else if (m.end - m.start > last.end - last.start) kept[kept.length - 1] = m
  }
  return kept
}

const shortKey = (form: string): string => form.replace(/[《》〈〉“”"«»]/gu, '').trim()
