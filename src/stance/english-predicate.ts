/**
 * What is predicated at a word of an English sentence: modal, denial, word of strength, verb.
 *
 *     will | not | firmly | support        are | deeply | concerned        express | grave | concern
 *
 * Every word up to the verb is known, or nothing is found.
 */
import {
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
import type { Word } from './found.ts'
import { NO_STANCE_UNDER_MODAL, type VerbRow } from './stance-row.ts'
import { type Token, wordAcross, wordsOf } from './words-of.ts'

type Form = 'plain' | 's' | 'past' | 'ing'

export const FORMS = new Map<string, readonly (readonly [EnglishVerb, Form])[]>()
for (const row of ENGLISH_VERBS)
  row.forms.forEach((form, i) => {
    FORMS.set(form, [...(FORMS.get(form) ?? []), [row, (['plain', 's', 'past', 'ing'] as const)[i]!]])
  })
export const ADVERBS = new Set(ENGLISH_ADVERBS)
export const ADJECTIVES = new Set([...ENGLISH_ADJECTIVES])
const FILLERS = new Set(ENGLISH_FILLERS)
const rowsBy = (table: typeof ENGLISH_STATES): ReadonlyMap<string, VerbRow> =>
  new Map(table.map(([word, key, family, rank, example]) => [word, { key, family, rank, example, source: null }]))
const STATES = rowsBy(ENGLISH_STATES)
export const NOUNS = rowsBy(ENGLISH_NOUNS)
const phrases = (list: readonly string[]): readonly (readonly string[])[] => list.map((phrase) => phrase.split(' '))
const PHRASE_ADVERBS = phrases(ENGLISH_PHRASE_ADVERBS)
const NEGATIONS = phrases(ENGLISH_NEGATIONS)
const TWICE_DENIED = phrases(ENGLISH_TWICE_DENIED)
const MODALS = ENGLISH_MODALS.flatMap(({ key, words }) => words.map((w) => ({ key, words: w.split(' ') })))

export interface Predicate {
  readonly modal: Word | null
  readonly negation: Word | null
  readonly adverb: Word | null
  readonly verb: (Word & { readonly row: VerbRow }) | null
  readonly form: Form | 'state'
  readonly next: number
  /** By a noun: express support for. */
  readonly expressed?: boolean
}

export class Sentence {
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

/** holding that …, recalling the Treaty: with an object that is no noun's own. */
export function ing(s: Sentence, i: number, { sure } = { sure: false }): Predicate | null {
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
