/**
 * Who speaks in a Russian sentence, with which verb.
 *
 *     Стороны | считают|, что …, и | выступают против | санкций     both verbs are the sides'
 *     Проект, который поддерживает велийская Сторона, …             no subject at the head of its clause: nothing
 *
 * Endings tell a verb from a noun and whose it is: a verb in the plural is none of Торенская Сторона. A clause with что
 * is left only where a comma and и lead out of it.
 */
import type { Carried, Found, Named, ReadSentence, Word } from './found.ts'
import {
  BEFORE_NOT,
  KEPT_UP,
  RUSSIAN_ADJECTIVES,
  RUSSIAN_ADVERBS,
  RUSSIAN_EXPRESS,
  RUSSIAN_FILLERS,
  RUSSIAN_MODALS,
  RUSSIAN_NOUNS,
  RUSSIAN_PHRASE_ADVERBS,
  RUSSIAN_PREPOSITIONS,
  RUSSIAN_STATES,
  RUSSIAN_VERBS,
  type RussianModal,
  type RussianVerb,
} from './ru-rows.ts'
import { type RussianSpeaker, russianSpeakerAt } from './russian-speaker.ts'
import { isSpoken, NO_STANCE_UNDER_MODAL, type VerbRow } from './stance-row.ts'
import { type Token, wordAcross, wordsOf } from './words-of.ts'

type Form = 'plural' | 'single' | 'gerunds' | 'infinitives' | 'passive'

const FORMS = new Map<string, [RussianVerb, Form][]>()
for (const row of RUSSIAN_VERBS)
  for (const form of ['plural', 'single', 'gerunds', 'infinitives', 'passive'] as const)
    for (const word of row[form]) FORMS.set(word, [...(FORMS.get(word) ?? []), [row, form]])
const ADVERBS = RUSSIAN_ADVERBS.map((adverb) => adverb.split('_'))
const PHRASE_ADVERBS = RUSSIAN_PHRASE_ADVERBS.map((adverb) => adverb.split('_'))
const ADJECTIVES = new Set(RUSSIAN_ADJECTIVES)
const FILLERS = new Set(RUSSIAN_FILLERS)
const rowOf = (key: string, family: VerbRow['family'], rank: number | null, example: string): VerbRow => ({
  key,
  family,
  rank,
  example,
  source: null,
})
const NOUNS = new Map(
  RUSSIAN_NOUNS.map(([word, key, family, rank, example]) => [word, rowOf(key, family, rank, example)]),
)
const STATES = new Map(
  RUSSIAN_STATES.flatMap(([words, key, family, rank, example]) =>
    words.split(' ').map((word) => [word, rowOf(key, family, rank, example)] as const),
  ),
)
const MODALS = new Map<string, [RussianModal, 'plural' | 'single'][]>()
for (const row of RUSSIAN_MODALS)
  for (const number of ['plural', 'single'] as const)
    for (const word of row[number]) MODALS.set(word, [...(MODALS.get(word) ?? []), [row, number]])

/** Words that a part of a verb may stand behind it: принимает эту позицию к сведению. */
const REACH = 7
/** Words of a phrase that may stand between a subject and its verb. */
const PHRASE = 8
const INFINITIVE = /(?:ть|ться|ти|тись|чь)$/

interface Predicate {
  readonly modal: Word | null
  readonly negation: Word | null
  readonly adverb: Word | null
  readonly verb: (Word & { readonly row: VerbRow }) | null
  readonly next: number
}

class Sentence {
  readonly tokens: readonly Token[]
  constructor(text: string) {
    this.tokens = wordsOf(text)
  }
  word = (i: number): string => this.tokens[i]?.word ?? ''

  predicate(start: number, number: 'plural' | 'single', phrases: boolean): Predicate | null {
    let i = start
    let modal: Word | null = null
    let negation: Word | null = null
    let adverb: Word | null = null
    // обязуются не применять: what is denied is the deed, and the modal stays what it is.
    const only = (): Predicate | null =>
      modal
        ? {
            modal,
            negation: negation && negation.from < modal.from ? negation : null,
            adverb: null,
            verb: null,
            next: i,
          }
        : null
    /** An infinitive is to follow: не может не поддерживать, продолжат поддерживать. */
    let infinitive = false
    for (let steps = 0; steps < 16; steps++) {
      const w = this.word(i)
      // не может не поддерживать: said.
      if (w === 'не' && /^мо(?:гут|жет)$/.test(this.word(i + 1)) && this.word(i + 2) === 'не') {
        infinitive = true
        i += 3
        continue
      }
      if (/^продолж(?:а?ют|ат|[аи]?ет|ит)$/.test(w) && (number === 'plural') === /[юа]т$/.test(w)) {
        infinitive = true
        i++
        continue
      }
      if (w === 'не' && this.word(i + 1) === 'только') {
        i += 2
        continue
      }
      if (BEFORE_NOT.has(w) && this.word(i + 1) === 'не') {
        negation = wordAcross(this.tokens, i, i + 1, 'не')
        i += 2
        continue
      }
      // ни поддерживают, ни осуждают
      if (w === 'ни' && this.word(i + 1) !== 'один' && this.word(i + 1) !== 'одна') {
        negation = wordAcross(this.tokens, i, i, 'не')
        i++
        continue
      }
      if (w === 'не') {
        negation = wordAcross(this.tokens, i, i, 'не')
        i++
        continue
      }
      const strong = ADVERBS.find((words) => words.every((x, k) => this.word(i + k) === x))
      if (strong) {
        adverb = wordAcross(this.tokens, i, i + strong.length - 1, strong.join(' '))
        i += strong.length
        continue
      }
      // имеют право, выражают готовность: modals of two words.
      const two: Word | null = modal === null ? this.#twoWords(i, number) : null
      if (two) {
        modal = two
        i += 2
        continue
      }
      const asked = modal === null ? MODALS.get(w)?.find(([, n]) => n === number) : undefined
      if (asked) {
        modal = wordAcross(this.tokens, i, i, asked[0].key)
        i++
        continue
      }
      const verb = this.#verb(i, modal === null && !infinitive ? number : 'infinitives')
      if (verb && modal !== null && NO_STANCE_UNDER_MODAL.has(verb.verb?.row.key ?? '')) return only()
      if (verb) return { ...verb, modal, negation, adverb: verb.adverb ?? adverb }
      if (phrases && modal === null && RUSSIAN_PREPOSITIONS.has(w)) {
        const to = this.#phraseEnd(i, number)
        if (to !== null) {
          i = to
          continue
        }
      }
      if (FILLERS.has(w)) {
        i++
        continue
      }
      return only()
    }
    return only()
  }

  #twoWords(i: number, number: 'plural' | 'single'): Word | null {
    const plural = /(?:ют|ли)$/.test(this.word(i))
    if (plural !== (number === 'plural') || !INFINITIVE.test(this.word(i + 2))) return null
    if (/^име(?:ют|ет)$/.test(this.word(i)) && this.word(i + 1) === 'право')
      return wordAcross(this.tokens, i, i + 1, 'вправе')
    if (RUSSIAN_EXPRESS.has(this.word(i)) && this.word(i + 1) === 'готовность')
      return wordAcross(this.tokens, i, i + 1, 'готовы')
    return null
  }

  /** The first verb of the tables behind a phrase, the number right and no comma between. */
  #phraseEnd(from: number, number: 'plural' | 'single'): number | null {
    for (let k = from + 1; k < from + PHRASE && k < this.tokens.length; k++) {
      if (/^[,;:—]$/.test(this.word(k))) return null
      const finite = (FORMS.get(this.word(k)) ?? []).some(([, form]) => form === number)
      if (finite || RUSSIAN_EXPRESS.has(this.word(k)) || MODALS.get(this.word(k))?.some(([, n]) => n === number)) {
        let first = k
        while (
          first > from &&
          (this.word(first - 1) === 'не' || ADVERBS.some((a) => a.at(-1) === this.word(first - 1)))
        )
          first--
        return first
      }
    }
    return null
  }

  #verb(i: number, wanted: Form): Predicate | null {
    const w = this.word(i)
    const done = (row: VerbRow, last: number, adverb: Word | null = null, from = i): Predicate => ({
      modal: null,
      negation: null,
      adverb,
      verb: { ...wordAcross(this.tokens, from, last, row.key), row },
      next: last + 1,
    })
    const expressed: Form = /ть$/.test(w) ? 'infinitives' : /(?:ют|ли|ят)$/.test(w) ? 'plural' : 'single'
    if (RUSSIAN_EXPRESS.has(w) && wanted === expressed) {
      let k = i + 1
      let adverb: Word | null = null
      for (; k < i + 4; k++) {
        if (ADJECTIVES.has(this.word(k))) adverb = wordAcross(this.tokens, k, k, this.word(k))
        else if (!/^(?:свою|свое|свои|также|вновь)$/.test(this.word(k))) break
      }
      const row = NOUNS.get(this.word(k))
      return row ? done(row, k, adverb, k) : null
    }
    const state = STATES.get(w)
    if (state && wanted !== 'infinitives') return done(state, i)
    for (const [row, form] of FORMS.get(w) ?? []) {
      if (form !== wanted) continue
      if (row.key === 'поддерживать' && [1, 2].some((k) => KEPT_UP.test(this.word(i + k)))) continue
      if (row.with.length === 0) return done(row, i, this.#late(i, row))
      const last = this.#withBehind(i, row.with)
      if (last === null) continue
      const close = row.key.startsWith('выступать') || row.key.startsWith('принимать')
      const adverb =
        row.key === 'придавать' && ADJECTIVES.has(this.word(last - 1))
          ? wordAcross(this.tokens, last - 1, last - 1, this.word(last - 1))
          : null
      return done(row, close && last - i <= 2 ? last : i, adverb)
    }
    return null
  }

  /** осуждают … в самых решительных выражениях: it may stand behind the verb. */
  #late(i: number, { key }: VerbRow): Word | null {
    if (key !== 'осуждать' && key !== 'отвергать') return null
    const words = PHRASE_ADVERBS.find((phrase) => phrase.every((x, k) => this.word(i + 1 + k) === x))
    return words ? wordAcross(this.tokens, i + 1, i + words.length, words.join(' ')) : null
  }

  /** Index of the last word of what belongs to a verb, where it stands close behind. */
  #withBehind(i: number, [phrase]: readonly string[]): number | null {
    const words = phrase!.split(' ')
    const reach = words.length > 1 || words[0] === 'значение' ? REACH : 2
    for (let k = i + 1; k <= i + reach; k++) {
      if (words.every((x, n) => this.word(k + n) === x)) return k + words.length - 1
      if (this.word(k) === ',') return null
    }
    return null
  }
}

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

function gerundAt(s: Sentence, i: number): Predicate | null {
  for (const [row, form] of FORMS.get(s.word(i)) ?? [])
    if (form === 'gerunds' && row.with.length === 0)
      return {
        modal: null,
        negation: null,
        adverb: null,
        verb: { ...wordAcross(s.tokens, i, i, row.key), row },
        next: i + 1,
      }
  return null
}

/** поддерживается обеими Сторонами; Сторонами было решено; Отмечается, что …: by nobody who is named. */
function passiveAt(s: Sentence, i: number): Found | null {
  const row = (FORMS.get(s.word(i)) ?? []).find(([, form]) => form === 'passive')?.[0]
  if (!row) return null
  const by = (k: number): Named | null => {
    const last = s.word(k) === 'обеими' ? k + 1 : k
    if (s.word(last) === 'сторонами') return { kind: 'sides', ...wordAcross(s.tokens, k, last, 'стороны') }
    const adjective = /^(\p{L}+)ой$/u.exec(s.word(k))
    if (adjective && s.word(k + 1) === 'стороной')
      return { kind: 'side', ...wordAcross(s.tokens, k, k + 1, `${adjective[1]}ая сторона`) }
    return null
  }
  let first = i
  let adverb: Word | null = null
  let negation: Word | null = null
  for (; first > 0; first--) {
    const w = s.word(first - 1)
    if (w === 'не') negation = wordAcross(s.tokens, first - 1, first - 1, 'не')
    else if (ADVERBS.some((words) => words.length === 1 && words[0] === w))
      adverb = wordAcross(s.tokens, first - 1, first - 1, w)
    else if (!/^(?:был[оаи]?|также|вновь)$/.test(w)) break
  }
  const speaker = by(i + 1) ?? by(first - 1) ?? by(first - 2)
  const heads = first === 0 || RUSSIAN_PREPOSITIONS.has(s.word(0))
  const impersonal =
    heads && /о$|ся$/.test(s.word(i)) && ((s.word(i + 1) === ',' && s.word(i + 2) === 'что') || row.key === 'решить')
  if (!speaker && !impersonal) return null
  return {
    speaker,
    inherited: false,
    verb: { ...wordAcross(s.tokens, i, i, row.key), row },
    negation,
    adverb,
    modal: null,
  }
}

const CAUSED = /^(?:получ|встрет|вызвал|вызыва)/
const CAUSED_FORM = /(?:ил|ал|ило|ала|ало|или|али|ила|ет|ют)$/

/** Предложение получило поддержку обеих Сторон; Засуха вызывает озабоченность Сторон; У Сторон вызывает …. */
function causedAt(s: Sentence, i: number): Found | null {
  const w = s.word(i)
  if (!CAUSED.test(w) || !CAUSED_FORM.test(w) || s.word(i - 1) === 'не') return null
  const k = ADJECTIVES.has(s.word(i + 1)) ? i + 2 : i + 1
  const row = NOUNS.get(s.word(k))
  if (!row) return null
  const whose = ownerAt(s, s.word(k + 1) === 'у' ? k + 2 : k + 1) ?? (s.word(i - 2) === 'у' ? ownerAt(s, i - 1) : null)
  if (!whose) return null
  return {
    speaker: whose,
    inherited: false,
    verb: { ...wordAcross(s.tokens, k, k, row.key), row },
    negation: null,
    adverb: k > i + 1 ? wordAcross(s.tokens, i + 1, i + 1, s.word(i + 1)) : null,
    modal: null,
  }
}

/** Сторон, обеих Сторон, торенской Стороны: in the genitive. */
function ownerAt(s: Sentence, k: number): Named | null {
  const last = s.word(k) === 'обеих' ? k + 1 : k
  if (s.word(last) === 'сторон' && (last > k || s.tokens[last]!.capital))
    return { kind: 'sides', ...wordAcross(s.tokens, k, last, 'стороны') }
  const adjective = /^(\p{L}+)ой$/u.exec(s.word(k))
  if (!adjective || s.word(k + 1) !== 'стороны') return null
  return { kind: 'side', ...wordAcross(s.tokens, k, k + 1, `${adjective[1]}ая сторона`) }
}

/** Сторонам следует …, Государствам необходимо …: who should do it stands in the dative. */
const DATIVE: ReadonlyMap<string, Pick<Named, 'kind' | 'key'>> = new Map([
  ['сторонам', { kind: 'sides', key: 'стороны' }],
  ['государствам', { kind: 'states', key: 'государства' }],
])
const DUE = new Set(['следует', 'необходимо', 'надлежит'])

/** A modal whose subject no row names; an infinitive follows. */
function loneModal(s: Sentence, i: number): (Predicate & { readonly who: Named | null }) | null {
  const w = s.word(i)
  const due = DUE.has(w)
  const row = due ? null : MODALS.get(w)?.[0]?.[0]
  if (!due && !row?.alone) return null
  let infinitive = false
  for (let k = i + 1; k < i + (due ? 2 : 5) && !infinitive; k++) {
    if (/^[,;:.]$/.test(s.word(k))) break
    infinitive = INFINITIVE.test(s.word(k))
  }
  if (!infinitive) return null
  const negation = s.word(i - 1) === 'не' ? wordAcross(s.tokens, i - 1, i - 1, 'не') : null
  const whose = due ? DATIVE.get(s.word(negation ? i - 2 : i - 1)) : undefined
  const at = negation ? i - 2 : i - 1
  return {
    modal: wordAcross(s.tokens, i, i, due ? w : row!.key),
    negation,
    adverb: null,
    verb: null,
    next: i + 1,
    who: whose ? { ...wordAcross(s.tokens, at, at, whose.key), kind: whose.kind } : null,
  }
}
