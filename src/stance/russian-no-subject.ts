/**
 * Russian sentences whose subject is not who speaks, or is in no table.
 *
 *     План поддержан обеими Сторонами.        Отмечается, что …        Сторонам следует …        Засуха вызывает озабоченность Сторон.
 */
import type { Found, Named, Word } from './found.ts'
import { RUSSIAN_PREPOSITIONS } from './ru-rows.ts'
import {
  ADJECTIVES,
  ADVERBS,
  FORMS,
  INFINITIVE,
  MODALS,
  NOUNS,
  type Predicate,
  type Sentence,
} from './russian-predicate.ts'
import { wordAcross } from './words-of.ts'

/** поддерживается обеими Сторонами; Сторонами было решено; Отмечается, что …: by nobody who is named. */
export function passiveAt(s: Sentence, i: number): Found | null {
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
export function causedAt(s: Sentence, i: number): Found | null {
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
export function loneModal(s: Sentence, i: number): (Predicate & { readonly who: Named | null }) | null {
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
