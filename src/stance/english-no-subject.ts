/**
 * English sentences whose subject is not who speaks, or is in no table.
 *
 *     The plan is supported by both sides.        It was agreed that …        Such projects should follow …
 */
import { BEFORE_NOUN_WILL } from './en-rows.ts'
import { ADJECTIVES, ADVERBS, FORMS, NOUNS, type Predicate, type Sentence } from './english-predicate.ts'
import { englishSpeakerAt } from './english-speaker.ts'
import type { Found, Word } from './found.ts'
import { wordAcross } from './words-of.ts'

/** is welcomed by both sides; It was agreed that …: by nobody who is named. */
export function passiveAt(s: Sentence, i: number, names: ReadonlySet<string>): Found | null {
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
export function nominalAt(s: Sentence, i: number, names: ReadonlySet<string>): Found | null {
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
export function loneModal(s: Sentence, i: number): Predicate | null {
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
