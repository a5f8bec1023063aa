/**
 * Who speaks in a Russian sentence, with which verb.
 *
 *     Стороны | считают|, что …, и | выступают против | санкций     both verbs are the sides'
 *     Проект, который поддерживает велийская Сторона, …             no subject at the head of its clause: nothing
 *
 * Endings tell a verb from a noun and whose it is: a verb in the plural is none of Торенская Сторона. A clause with что
 * is left only where a comma and и lead out of it.
 */
import type { Carried, Found, Named, ReadSentence } from './found.ts'
import { RUSSIAN_PREPOSITIONS } from './ru-rows.ts'
import { causedAt, loneModal, passiveAt } from './russian-no-subject.ts'
import { FORMS, gerundAt, MODALS, type Predicate, Sentence } from './russian-predicate.ts'
import { type RussianSpeaker, russianSpeakerAt } from './russian-speaker.ts'
import { isSpoken } from './stance-row.ts'

export function readRussian(text: string, before: Named | Carried | null, names: ReadonlySet<string>): ReadSentence {
  const s = new Sentence(text)
  const { tokens, word } = s
  const found: Found[] = []
  const speakers = new Set<string>()
  let main: { readonly who: Named | Carried; readonly plural: boolean } | null = null
  let content = false
  /** The sentence begins with a participle, whose subject follows. */
  let preamble = false
  let next = 0
  const add = (p: Predicate, speaker: Named | Carried | null, inherited: boolean): void => {
    found.push({
      speaker,
      inherited: speaker !== null && inherited,
      verb: p.verb,
      negation: p.negation,
      adverb: p.adverb,
      modal: p.modal,
    })
  }
  for (let i = 0; i < tokens.length; i++) {
    if (i < next) continue
    const w = word(i)
    const previous = word(i - 1)
    const heads = i === 0 || [',', ';', ':', '—', '–', '-'].includes(previous)
    const joins = ['и', 'а', 'но', 'как', 'однако'].includes(previous)
    const says = previous === 'что' && (word(i - 2) === ',' || word(i - 2) === 'и')
    const inside = says && content
    if (content === false && w === 'что' && previous === ',' && found.length > 0) content = true
    const plainHead = heads || joins || says || isInverted(s, i, names)
    if (plainHead) {
      const at = speakerAt(s, i, { main, before, names, inside })
      const p = at && behind(s, at)
      if (at && p) {
        if (word(at.next) === ',') {
          const aside = gerundAt(s, at.next + 1)
          if (aside) add(aside, at.who, true)
        }
        add(p, at.who, at.carried)
        next = p.next
        if (!inside) {
          // Подтверждая верность Договору, Стороны …: the participle is the subject's.
          const { who } = at
          if (preamble && who)
            for (const [k, f] of found.entries()) if (!f.speaker) found[k] = { ...f, speaker: who, inherited: true }
          preamble = false
          main = at.who && { who: at.who, plural: at.plural }
          if (at.who) speakers.add(at.who.key)
          content = word(p.next) === ',' && word(p.next + 1) === 'что'
        }
        continue
      }
      if (at && !inside && at.who && heads && i === 0) main = { who: at.who, plural: at.plural }
    }
    // Напоминая о Хартии и приветствуя …: a second participle.
    const gerund = heads || (preamble && !main && joins) ? gerundAt(s, i) : null
    if (gerund) {
      add(gerund, main?.who ?? null, true)
      if (i === 0) preamble = true
      next = gerund.next
      continue
    }
    // подтвердили, что будут соблюдать: no other subject can be meant.
    if (main && says) {
      const p = ownPlan(s, i, main.plural ? 'plural' : 'single')
      if (p) {
        add(p, main.who, true)
        next = p.next
        continue
      }
    }
    if (i === 0 && before && !main) {
      const many = before.kind === 'sides' || before.kind === 'leaders'
      const p = s.predicate(0, many ? 'plural' : 'single', false)
      if (p?.verb && isSpoken(p.verb.row) && many) {
        add(p, before, true)
        main = { who: before, plural: many }
        next = p.next
        content = word(p.next) === ',' && word(p.next + 1) === 'что'
        continue
      }
    }
    if (main && (previous === ',' || joins)) {
      const comma = previous === ',' || word(i - 2) === ','
      if (!content || (comma && joins)) {
        const p = s.predicate(i, main.plural ? 'plural' : 'single', false)
        if (p && (p.verb || !content)) {
          add(p, main.who, true)
          next = p.next
          content = word(p.next) === ',' && word(p.next + 1) === 'что'
          continue
        }
      }
    }
    if (w === ';') content = false
    const passive = passiveAt(s, i) ?? causedAt(s, i)
    if (passive) {
      found.push(passive)
      continue
    }
    const modal = loneModal(s, i)
    if (modal) {
      add(modal, modal.who, false)
      next = modal.next
    }
  }
  return { found, subject: speakers.size === 1 && main ? main.who : null }
}

/** В развитие Договора Стороны будут …: a subject behind a phrase, without a comma. */
function isInverted(s: Sentence, i: number, names: ReadonlySet<string>): boolean {
  const printed = s.tokens[i]
  if (!printed || i === 0) return false
  let start = i
  while (start > 0 && !/^[.,;:—]$/.test(s.word(start - 1))) start--
  if (!RUSSIAN_PREPOSITIONS.has(s.word(start))) return false
  if (RUSSIAN_PREPOSITIONS.has(s.word(i - 1))) return false
  for (let k = start; k < i; k++) if (FORMS.has(s.word(k)) || MODALS.has(s.word(k))) return false
  const at = russianSpeakerAt(s.tokens, i, names)
  return at !== null && (at.speaker.kind === 'sides' || at.speaker.kind === 'side') && at.speaker.from === printed.from
}

const OWN_PLANS = new Set(['будут', 'намерены', 'готовы', 'обязуются', 'вправе'])

function ownPlan(s: Sentence, i: number, number: 'plural' | 'single'): Predicate | null {
  const p = s.predicate(i, number, false)
  if (!p) return null
  if (p.modal) return OWN_PLANS.has(p.modal.key) ? p : null
  return p.verb && p.negation && isSpoken(p.verb.row) ? p : null
}

interface At {
  readonly who: Named | Carried | null
  readonly carried: boolean
  readonly next: number
  readonly plural: boolean
}

function speakerAt(
  s: Sentence,
  i: number,
  {
    main,
    before,
    names,
    inside,
  }: {
    main: { readonly who: Named | Carried; readonly plural: boolean } | null
    before: Named | Carried | null
    names: ReadonlySet<string>
    inside: boolean
  },
): At | null {
  if (s.word(i) === 'они') {
    const many = before && (before.kind === 'sides' || before.kind === 'leaders') ? before : null
    const who = inside || main ? (main?.plural ? main.who : null) : many
    return { who, carried: true, next: i + 1, plural: true }
  }
  const named: RussianSpeaker | null = russianSpeakerAt(s.tokens, i, names)
  return named && { who: named.speaker, carried: false, next: named.next, plural: named.plural }
}

/** The predicate behind a subject, an aside between commas passed over. */
function behind(s: Sentence, at: At): Predicate | null {
  const number = at.plural ? 'plural' : 'single'
  if (s.word(at.next) !== ',') return s.predicate(at.next, number, true)
  for (let k = at.next + 1; k < Math.min(at.next + 24, s.tokens.length); k++)
    if (s.word(k) === ',') return s.predicate(k + 1, number, true)
  return null
}
