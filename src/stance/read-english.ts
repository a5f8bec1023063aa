/**
 * Who speaks in an English sentence, with which verb.
 *
 *     The two sides | support | the talks, and | oppose | the use of force.     both verbs are the two sides'
 *     with the support of the two sides                                         a noun: nothing
 *
 * A subject is read only where one may stand, a verb only behind it or in one line with its first verb. An infinitive in
 * between (agree to expand trade and support …), or a clause of other states, leaves whose verb it is unknown.
 */
import {
  BEFORE_NOUN_WILL,
  ENGLISH_ADJECTIVES,
  ENGLISH_ADVERBS,
  ENGLISH_FILLERS,
  ENGLISH_MODALS,
  ENGLISH_NEGATIONS,
  ENGLISH_NOUNS,
  ENGLISH_PHRASE_ADVERBS,
  ENGLISH_READY,
  ENGLISH_READY_NOUNS,
  ENGLISH_STATES,
  ENGLISH_TWICE_DENIED,
  ENGLISH_VERBS,
  type EnglishVerb,
  OPEN_OBJECT,
} from './en-rows.ts'
import { englishSpeakerAt, type SpeakerAt } from './english-speaker.ts'
import type { Carried, Found, Named, ReadSentence, Word } from './found.ts'
import { isSpoken, NO_STANCE_UNDER_MODAL, type VerbRow } from './stance-row.ts'
import { type Token, wordAcross, wordsOf } from './words-of.ts'

type Form = 'plain' | 's' | 'past' | 'ing'

const FORMS = new Map<string, readonly (readonly [EnglishVerb, Form])[]>()
for (const row of ENGLISH_VERBS)
  row.forms.forEach((form, i) => {
    FORMS.set(form, [...(FORMS.get(form) ?? []), [row, (['plain', 's', 'past', 'ing'] as const)[i]!]])
  })
const ADVERBS = new Set(ENGLISH_ADVERBS)
const ADJECTIVES = new Set([...ENGLISH_ADJECTIVES])
const FILLERS = new Set(ENGLISH_FILLERS)
const rowsBy = (table: typeof ENGLISH_STATES): ReadonlyMap<string, VerbRow> =>
  new Map(table.map(([word, key, family, rank, example]) => [word, { key, family, rank, example, source: null }]))
const STATES = rowsBy(ENGLISH_STATES)
const NOUNS = rowsBy(ENGLISH_NOUNS)
const phrases = (list: readonly string[]): readonly (readonly string[])[] => list.map((phrase) => phrase.split(' '))
const PHRASE_ADVERBS = phrases(ENGLISH_PHRASE_ADVERBS)
const NEGATIONS = phrases(ENGLISH_NEGATIONS)
const TWICE_DENIED = phrases(ENGLISH_TWICE_DENIED)
const MODALS = ENGLISH_MODALS.flatMap(({ key, words }) => words.map((w) => ({ key, words: w.split(' ') })))

interface Predicate {
  readonly modal: Word | null
  readonly negation: Word | null
  readonly adverb: Word | null
  readonly verb: (Word & { readonly row: VerbRow }) | null
  readonly form: Form | 'state'
  readonly next: number
  /** By a noun: express support for. */
  readonly expressed?: boolean
}

class Sentence {
  readonly tokens: readonly Token[]
  constructor(readonly text: string) {
    this.tokens = wordsOf(text)
  }
  word = (i: number): string => this.tokens[i]?.word ?? ''

  /** What is predicated from token `start` on; `wants`: the forms of a finite verb that agree. */
  predicate(start: number, wants: 'plural' | 'single', beside: Predicate['form'] | null = null): Predicate | null {
    let i = start
    let modal: Word | null = null
    let negation: Word | null = null
    let adverb: Word | null = null
    let aux: 'none' | 'do' | 'have' | 'be' = 'none'
    /** cannot but express: a plain form follows. */
    let modalBefore = false
    const only = (): Predicate | null =>
      modal ? { modal, negation, adverb: null, verb: null, form: 'plain', next: i } : null
    for (let steps = 0; steps < 14; steps++) {
      const w = this.word(i)
      const row = modal === null ? MODALS.find(({ words }) => words.every((x, k) => this.word(i + k) === x)) : undefined
      if (row && !(w === 'may' && this.tokens[i]!.capital)) {
        modal = wordAcross(this.tokens, i, i + row.words.length - 1, row.key)
        i += row.words.length
        continue
      }
      const twice = this.#phraseAt(i, TWICE_DENIED)
      if (twice > 0) {
        i += twice
        if (w.startsWith('can')) modalBefore = true
        continue
      }
      const denied = negation === null ? this.#phraseAt(i, NEGATIONS) : 0
      if (denied > 0) {
        negation = wordAcross(this.tokens, i, i + denied - 1, 'not')
        i += denied
        continue
      }
      if (w === 'cannot' && modal === null) {
        modal = wordAcross(this.tokens, i, i, 'can')
        negation = wordAcross(this.tokens, i, i, 'not')
        i++
        continue
      }
      if (w === 'not' || (w === 'never' && negation === null)) {
        negation = wordAcross(this.tokens, aux === 'do' && !this.#isAdverb(i - 1) ? i - 1 : i, i, 'not')
        i++
        continue
      }
      if (aux === 'none' && ['do', 'does', 'did'].includes(w) && this.word(i + 1) === 'not') aux = 'do'
      else if (aux === 'none' && ['have', 'has', 'had'].includes(w)) aux = 'have'
      else if (w === 'yet' && aux === 'have') {
      } else if (
        aux === 'none' &&
        ['are', 'is', 'were', 'was', 'remain', 'remains', 'stand', 'stands', 'be'].includes(w)
      )
        aux = 'be'
      else if (ADVERBS.has(w)) adverb = wordAcross(this.tokens, i, i, w)
      else if (aux === 'be') return this.#state(i, { modal, negation, adverb })
      else {
        const ready = modal === null ? this.#readiness(i, wants) : null
        if (ready) return { ...ready, negation }
        const verb = this.#verb(i, { modal, aux: modalBefore ? 'do' : aux, negation, wants, beside, adverb })
        if (verb && modal !== null && NO_STANCE_UNDER_MODAL.has(verb.verb?.row.key ?? '')) return only()
        if (verb) return { ...verb, modal, negation, adverb: verb.adverb ?? adverb }
        if (!this.#isFiller(i)) return only()
      }
      i++
    }
    return only()
  }

  /** Words of one of the phrases that stand here; 0: none. */
  #phraseAt(i: number, list: readonly (readonly string[])[]): number {
    return list.find((words) => words.every((x, k) => this.word(i + k) === x))?.length ?? 0
  }

  /** express their readiness to host: a modal. */
  #readiness(i: number, wants: 'plural' | 'single'): Predicate | null {
    const express = /^express(es|ed)?$/.exec(this.word(i))
    if (!express || (express[1] === undefined) !== (wants === 'plural' && express[1] !== 'ed')) {
      if (express?.[1] !== 'ed') return null
    }
    const k = ['their', 'its', 'the'].includes(this.word(i + 1)) ? i + 2 : i + 1
    const key = ENGLISH_READY_NOUNS[this.word(k)]
    if (key === undefined || this.word(k + 1) !== 'to') return null
    const modal = wordAcross(this.tokens, i, k + 1, key)
    return { modal, negation: null, adverb: null, verb: null, form: 'plain', next: k + 2 }
  }

  #isAdverb = (i: number): boolean => ADVERBS.has(this.word(i))

  #isFiller(i: number): boolean {
    const w = this.word(i)
    if (w === 'in' && ['this', 'that'].includes(this.word(i + 1))) return true
    if (['this', 'that', 'regard', 'respect', 'connection'].includes(w))
      return ['in', 'this', 'that'].includes(this.word(i - 1))
    if (w === 'for' && this.word(i + 2) === 'part') return true
    if (['their', 'its'].includes(w)) return this.word(i - 1) === 'for'
    if (w === 'part') return ['their', 'its'].includes(this.word(i - 1))
    if (w === 'and') return this.word(i - 1) === 'once' || FILLERS.has(this.word(i - 1))
    if (w === 'to') return /^continue/.test(this.word(i - 1))
    if (w === 'pride' || w === 'satisfaction') return this.word(i - 1) === 'with'
    if (w === 'with') return ['pride', 'satisfaction'].includes(this.word(i + 1))
    return FILLERS.has(w)
  }

  /** are deeply concerned about, remain committed to, stand ready to. */
  #state(i: number, { modal, negation, adverb }: Pick<Predicate, 'modal' | 'negation' | 'adverb'>): Predicate | null {
    const w = this.word(i)
    const ready = ENGLISH_READY[w]
    if (ready !== undefined && this.word(i + 1) === 'to' && modal === null) {
      const be = wordAcross(this.tokens, i - 1, i + 1, ready)
      const then = this.predicate(i + 2, 'plural')
      const verb = then?.form === 'plain' && then.modal === null ? then.verb : null
      return {
        modal: be,
        negation,
        adverb: verb ? (then?.adverb ?? null) : null,
        verb,
        form: 'plain',
        next: verb ? then!.next : i + 2,
      }
    }
    const row = STATES.get(w)
    if (!row) return modal ? { modal, negation, adverb: null, verb: null, form: 'plain', next: i } : null
    return {
      modal,
      negation,
      adverb,
      verb: { ...wordAcross(this.tokens, i, i, row.key), row },
      form: 'state',
      next: i + 1,
    }
  }

  #verb(
    i: number,
    how: {
      modal: Word | null
      negation: Word | null
      aux: 'none' | 'do' | 'have' | 'be'
      wants: 'plural' | 'single'
      beside: Predicate['form'] | null
      adverb: Word | null
    },
  ): Predicate | null {
    const w = this.word(i)
    const bare = how.modal !== null || how.aux === 'do'
    const fits = (form: Form): boolean => {
      if (bare) return form === 'plain'
      if (how.aux === 'have') return form === 'past'
      return form === 'past' || form === (how.wants === 'plural' ? 'plain' : 's')
    }
    const express = /^(?:express|voice?)(es|ed|ing|s|d)?$/.exec(w)
    if (express && w !== 'voic') {
      const form: Form =
        express[1] === undefined ? 'plain' : /s$/.test(express[1]) ? 's' : /d$/.test(express[1]) ? 'past' : 'ing'
      return fits(form) ? this.#expressed(i, form) : null
    }
    for (const [row, form] of FORMS.get(w) ?? []) {
      if (!fits(form)) continue
      const then = this.word(i + 1)
      if (row.follow.length > 0 && !row.follow.includes(then)) continue
      // "and support" may be a noun: what follows must open an object.
      if (row.noun && how.beside && how.adverb === null && row.follow.length === 0 && !OPEN_OBJECT.has(then)) continue
      // expressed regret and demanded their release; not the plan drafted and supported by …
      if (how.beside && form === 'past' && !(how.beside === 'past' && OPEN_OBJECT.has(then))) continue
      if (row.denied && how.negation === null) continue
      const last = row.key === 'call' || row.key.includes(' ') ? i + 1 : i
      const adverb =
        (row.key === 'attach' && ADJECTIVES.has(then)) || (row.key === 'speak highly' && then === 'highly')
          ? wordAcross(this.tokens, i + 1, i + 1, then)
          : this.#late(i)
      return {
        modal: null,
        negation: null,
        adverb,
        verb: { ...wordAcross(this.tokens, i, last, row.key), row },
        form,
        next: last + 1,
      }
    }
    return null
  }

  /** condemn … in the strongest terms: it may stand behind the object. */
  #late(i: number): Word | null {
    if (!['condemn', 'condemns', 'condemned', 'reject', 'rejects'].includes(this.word(i))) return null
    for (let k = i + 1; k < this.tokens.length; k++) {
      if (this.word(k) === ';') return null
      const length = this.#phraseAt(k, PHRASE_ADVERBS)
      if (length > 0)
        return wordAcross(
          this.tokens,
          k,
          k + length - 1,
          ENGLISH_PHRASE_ADVERBS.find((x) => x.split(' ').length === length)!,
        )
      if (k > i + 1 && this.word(k) === 'and') return null
    }
    return null
  }

  /** express (their) grave concern at … */
  #expressed(i: number, form: Form): Predicate | null {
    let k = i + 1
    let adverb: Word | null = null
    for (; k < i + 4; k++) {
      const w = this.word(k)
      if (ADJECTIVES.has(w)) adverb = wordAcross(this.tokens, k, k, w)
      else if (!['their', 'its', 'the', 'his', 'her'].includes(w)) break
    }
    const row = NOUNS.get(this.word(k))
    if (!row) return null
    return {
      modal: null,
      negation: null,
      adverb,
      verb: { ...wordAcross(this.tokens, k, k, row.key), row },
      form,
      next: k + 1,
      expressed: true,
    }
  }
}

const ACTORS = new Set(
  'states countries state country party parties community council governments government companies nations nation'.split(
    ' ',
  ),
)

export function readEnglish(text: string, before: Named | Carried | null, names: ReadonlySet<string>): ReadSentence {
  const s = new Sentence(text)
  const { tokens, word } = s
  const found: Found[] = []
  const read = new Uint8Array(tokens.length + 1)
  let main: { readonly who: Named | Carried; readonly plural: boolean } | null = null
  let subject: Named | Carried | null = null
  const speakers = new Set<string>()
  /** The sentence begins with a participle, whose subject follows. */
  let preamble = false
  /** That of the verb before, which one beside it shares. */
  let form: Predicate['form'] = 'plain'
  let infinitive = false
  let content = false
  let actor = false
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
  /** to exchange; not to Quirin, to the table. */
  const isInfinitive = (i: number): boolean =>
    word(i) === 'to' && /^[a-z]/.test(word(i + 1)) && tokens[i + 1]?.capital !== true && !OPEN_OBJECT.has(word(i + 1))
  const mark = (from: number, to: number): void => {
    read.fill(1, from, to)
  }
  for (let i = 0; i < tokens.length; i++) {
    const w = word(i)
    if (read[i]) {
      if (isInfinitive(i)) infinitive = true
      continue
    }
    const previous = word(i - 1)
    const heads = i === 0 || [',', ';', ':', '—', '–'].includes(previous)
    const joins = ['and', 'but', 'or', 'nor', 'while', 'whereas', 'although', 'though'].includes(previous)
    const says = previous === 'that' && (found.at(-1)?.verb?.to ?? -1) === tokens[i - 2]?.to
    const again: boolean = previous === 'that' && ['and', ','].includes(word(i - 2)) && content
    if (heads || joins || says || again) {
      // the EFTA State or Latvia shall …: one of two who are named is not the subject.
      const half: boolean = ['and', 'or'].includes(previous) && main === null && !again
      const at: At | null = half
        ? null
        : (englishSpeakerAt(tokens, i, names) ?? pronounAt(tokens, i, main, before, says || again))
      const p: Predicate | null = at && predicateBehind(s, at)
      if (at && p) {
        const inside = says || again
        const carried = word(i) === 'they'
        const who = at.who === undefined ? at.speaker : at.who
        // Recalling the Treaty, the Sides …; the Sides, recalling the Treaty, …: the participle is the subject's.
        if (preamble && !inside && who)
          for (const [k, f] of found.entries()) if (!f.speaker) found[k] = { ...f, speaker: who, inherited: true }
        if (!inside) preamble = false
        if (word(at.next) === ',') {
          const k = word(at.next + 1) === 'while' ? at.next + 2 : at.next + 1
          const aside = isIng(word(k)) ? ing(s, k, k > at.next + 1) : null
          if (aside) add(aside, who, true)
        }
        add(p, who, carried)
        mark(i, p.next)
        if (inside) actor = true
        else {
          main = at.who === null ? null : { who: at.who ?? at.speaker, plural: at.plural }
          subject = main?.who ?? null
          if (subject) speakers.add(subject.key)
          form = p.form
          infinitive = p.modal !== null
          content = word(p.next) === 'that'
          actor = false
        }
        i = Math.max(i, p.next - 1)
        continue
      }
      if (at && (says || again)) actor = true
    }
    if (isIng(w) && ((heads && i === 0) || (joins && preamble && main === null))) {
      const p = ing(s, i)
      if (p) {
        add(p, null, false)
        mark(i, p.next)
        preamble = true
        continue
      }
    }
    if (i === 0 && main === null) {
      const at = englishSpeakerAt(tokens, 0, names)
      if (at && PAST.test(word(at.next))) {
        main = { who: at.speaker, plural: at.plural }
        subject = at.speaker
        speakers.add(subject.key)
        infinitive = true
        i = at.next
        continue
      }
    }
    if (main && (previous === ',' || joins)) {
      const comma = previous === ',' || (joins && word(i - 2) === ',')
      if (previous === ',' && isIng(w)) {
        const p = ing(s, i)
        if (p) {
          add(p, main.who, true)
          mark(i, p.next)
          continue
        }
      }
      // neither support nor oppose: nor belongs to what follows it.
      const p = s.predicate(previous === 'nor' ? i - 1 : i, main.plural ? 'plural' : 'single', form)
      if (p && mayFollow(p, { comma, infinitive, content, actor, start: i })) {
        add(p, main.who, true)
        mark(i, p.next)
        infinitive = p.modal !== null
        if (word(p.next) === 'that') content = true
        i = Math.max(i, p.next - 1)
        continue
      }
    }
    if (w === 'that' && i > 0 && (found.at(-1)?.verb?.to ?? -1) === tokens[i - 1]?.to) content = true
    if (ACTORS.has(w) && content) actor = true
    if (isInfinitive(i)) infinitive = true
    if (w === ';') {
      infinitive = content = actor = false
    }
    const passive = passiveAt(s, i, names) ?? nominalAt(s, i, names)
    if (passive) found.push(passive)
    const modal = loneModal(s, i)
    if (modal) {
      add(modal, null, false)
      mark(i, modal.next)
    }
  }
  return { found, subject: speakers.size === 1 ? subject : null }
}

interface At extends Omit<SpeakerAt, 'speaker'> {
  readonly speaker: Named
  /** Of a pronoun: whom it stands for, null where that is not known. */
  readonly who?: Named | Carried | null
}

/** they: whoever the sentence, or the one before, spoke for. */
function pronounAt(
  tokens: readonly Token[],
  i: number,
  main: { readonly who: Named | Carried; readonly plural: boolean } | null,
  before: Named | Carried | null,
  inside: boolean,
): At | null {
  if (tokens[i]?.word !== 'they') return null
  const who =
    inside || main
      ? main?.plural
        ? main.who
        : null
      : before && before.kind !== 'side' && before.kind !== 'others'
        ? before
        : null
  return { speaker: { kind: 'sides', ...wordAcross(tokens, i, i, 'they') }, next: i + 1, plural: true, who }
}

/** The predicate behind a subject, with an aside between commas passed over: The Sides, guided by …, oppose. */
function predicateBehind(s: Sentence, at: At): Predicate | null {
  const wants = at.plural ? 'plural' : 'single'
  if (s.word(at.next) !== ',') return s.predicate(at.next, wants)
  for (let k = at.next + 1; k < Math.min(at.next + 30, s.tokens.length); k++)
    if (s.word(k) === ',') return s.predicate(k + 1, wants)
  return null
}

/** The two sides discussed …: a deed, after which the two sides are still who speaks. */
const PAST = /^(?:[a-z]+ed|held|met|made|took|gave|had|reached)$/

const isIng = (word: string): boolean => word.endsWith('ing')

/** holding that …, recalling the Treaty: with an object that is no noun's own. */
function ing(s: Sentence, i: number, sure = false): Predicate | null {
  for (const [row, form] of FORMS.get(s.word(i)) ?? []) {
    if (form !== 'ing' || (row.follow.length > 0 && !row.follow.includes(s.word(i + 1)))) continue
    if (!sure && !OPEN_OBJECT.has(s.word(i + 1)) && row.follow.length === 0) continue
    return {
      modal: null,
      negation: null,
      adverb: null,
      verb: { ...wordAcross(s.tokens, i, i, row.key), row },
      form,
      next: i + 1,
    }
  }
  return null
}

function mayFollow(
  p: Predicate,
  {
    comma,
    infinitive,
    content,
    actor,
  }: { comma: boolean; infinitive: boolean; content: boolean; actor: boolean; start: number },
): boolean {
  if (p.verb === null) return !content && p.modal !== null
  if (p.form === 'past' || p.form === 'state') return !content
  const spoken = isSpoken(p.verb.row) || p.verb.row.family === 'against'
  if (infinitive && !((spoken || p.expressed === true) && comma)) return false
  if (content && !comma) return false
  return !(content && actor && p.verb.row.family !== 'say' && !(spoken && comma))
}

/** is welcomed by both sides; It was agreed that …: by nobody who is named. */
function passiveAt(s: Sentence, i: number, names: ReadonlySet<string>): Found | null {
  if (!['is', 'are', 'was', 'were', 'been'].includes(s.word(i))) return null
  let k = i + 1
  let adverb: Word | null = null
  let negation: Word | null = null
  for (; k < i + 4; k++) {
    if (s.word(k) === 'not') negation = wordAcross(s.tokens, k, k, 'not')
    else if (ADVERBS.has(s.word(k))) adverb = wordAcross(s.tokens, k, k, s.word(k))
    else if (!['also', 'been', 'further', 'again'].includes(s.word(k))) break
  }
  const row = (FORMS.get(s.word(k)) ?? []).find(([r, form]) => form === 'past' && r.follow.length === 0)?.[0]
  if (!row) return null
  const at = s.word(k + 1) === 'by' ? englishSpeakerAt(s.tokens, k + 2, names) : null
  const impersonal = s.word(i - 1) === 'it' && i === 1 && ['that', 'to'].includes(s.word(k + 1))
  if (!at && !impersonal) return null
  return {
    speaker: at?.speaker ?? null,
    inherited: false,
    verb: { ...wordAcross(s.tokens, k, k, row.key), row },
    negation,
    adverb,
    modal: null,
  }
}

/** met with the support of the Torenan side; is a matter of grave concern to both sides. */
function nominalAt(s: Sentence, i: number, names: ReadonlySet<string>): Found | null {
  const won =
    ['won', 'enjoys', 'enjoy', 'received', 'has'].includes(s.word(i)) ||
    (s.word(i) === 'with' && s.word(i - 1) === 'met')
  const matter = s.word(i) === 'of' && ['matter', 'source'].includes(s.word(i - 1))
  if (!won && !matter) return null
  let k = s.word(i + 1) === 'the' ? i + 2 : i + 1
  const strong = ADJECTIVES.has(s.word(k)) ? wordAcross(s.tokens, k, k, s.word(k)) : null
  if (strong) k++
  const row = NOUNS.get(s.word(k))
  if (!row || s.word(k + 1) !== (matter ? 'to' : 'of')) return null
  const at = englishSpeakerAt(s.tokens, k + 2, names)
  if (!at || /^[a-z]/.test(s.word(at.next))) return null
  const verb = { ...wordAcross(s.tokens, k, k, row.key), row }
  return { speaker: at.speaker, inherited: false, verb, negation: null, adverb: strong, modal: null }
}

/** A modal whose subject no row names. */
function loneModal(s: Sentence, i: number): Predicate | null {
  const w = s.word(i)
  const row = ['shall', 'should', 'must', 'may', 'will'].includes(w) ? w : null
  if (row === null || i === 0 || s.tokens[i]!.capital || [',', '(', '□'].includes(s.word(i - 1))) return null
  if (w === 'will' && (BEFORE_NOUN_WILL.has(s.word(i - 1)) || s.word(i + 1) === 'of')) return null
  let next = i + 1
  let negation: Word | null = null
  if (s.word(next) === 'not') {
    negation = wordAcross(s.tokens, next, next, 'not')
    next++
  }
  if (
    !/^[a-z]{2,}/.test(s.word(next)) ||
    ['of', 'to', 'in', 'the', 'and', 'or', 'is', 'are', 'for'].includes(s.word(next))
  )
    return null
  return { modal: wordAcross(s.tokens, i, i, row), negation, adverb: null, verb: null, form: 'plain', next }
}
