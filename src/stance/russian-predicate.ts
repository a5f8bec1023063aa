/**
 * What is predicated at a word of a Russian sentence: modal, denial, word of strength, verb.
 *
 *     намерены | решительно | осуждать        выражают | серьёзную | озабоченность        не | принимают … к сведению
 *
 * Every word up to the verb is known, or nothing is found.
 */
import type { Word } from './found.ts'
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
import { NO_STANCE_UNDER_MODAL, type VerbRow } from './stance-row.ts'
import { type Token, wordAcross, wordsOf } from './words-of.ts'

type Form = 'plural' | 'single' | 'gerunds' | 'infinitives' | 'passive'

export const FORMS = new Map<string, [RussianVerb, Form][]>()
for (const row of RUSSIAN_VERBS)
  for (const form of ['plural', 'single', 'gerunds', 'infinitives', 'passive'] as const)
    for (const word of row[form]) FORMS.set(word, [...(FORMS.get(word) ?? []), [row, form]])
export const ADVERBS = RUSSIAN_ADVERBS.map((adverb) => adverb.split('_'))
const PHRASE_ADVERBS = RUSSIAN_PHRASE_ADVERBS.map((adverb) => adverb.split('_'))
export const ADJECTIVES = new Set(RUSSIAN_ADJECTIVES)
const FILLERS = new Set(RUSSIAN_FILLERS)
const rowOf = (key: string, family: VerbRow['family'], rank: number | null, example: string): VerbRow => ({
  key,
  family,
  rank,
  example,
  source: null,
})
export const NOUNS = new Map(
  RUSSIAN_NOUNS.map(([word, key, family, rank, example]) => [word, rowOf(key, family, rank, example)]),
)
const STATES = new Map(
  RUSSIAN_STATES.flatMap(([words, key, family, rank, example]) =>
    words.split(' ').map((word) => [word, rowOf(key, family, rank, example)] as const),
  ),
)
export const MODALS = new Map<string, [RussianModal, 'plural' | 'single'][]>()
for (const row of RUSSIAN_MODALS)
  for (const number of ['plural', 'single'] as const)
    for (const word of row[number]) MODALS.set(word, [...(MODALS.get(word) ?? []), [row, number]])

/** Words that a part of a verb may stand behind it: принимает эту позицию к сведению. */
const REACH = 7
/** Words of a phrase that may stand between a subject and its verb. */
const PHRASE = 8
export const INFINITIVE = /(?:ть|ться|ти|тись|чь)$/

export interface Predicate {
  readonly modal: Word | null
  readonly negation: Word | null
  readonly adverb: Word | null
  readonly verb: (Word & { readonly row: VerbRow }) | null
  readonly next: number
}

export class Sentence {
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
    if (state && w === 'против' && this.#hasFinite(i + 1)) return null
    if (state && wanted !== 'infinitives') return done(state, i)
    for (const [row, form] of FORMS.get(w) ?? []) {
      if (form !== wanted) continue
      if (row.key === 'понимать' && this.word(i + 1) === 'друг') continue
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

  /** Стороны против воли жителей ничего не решают: a phrase beside another verb, and no predicate. */
  #hasFinite(from: number): boolean {
    for (let k = from; k < this.tokens.length && !/^[,;:.]$/.test(this.word(k)); k++)
      if (/[юуя]т(?:ся)?$/.test(this.word(k))) return true
    return false
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

export function gerundAt(s: Sentence, i: number): Predicate | null {
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
