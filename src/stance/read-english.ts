/**
 * Who speaks in an English sentence, with which verb.
 *
 *     The two sides | support | the talks, and | oppose | the use of force.     both verbs are the two sides'
 *     with the support of the two sides                                         a noun: nothing
 *
 * A subject is read only where one may stand, a verb only behind it or in one line with its first verb. An infinitive in
 * between (agree to expand trade and support …), or a clause of other states, leaves whose verb it is unknown.
 */
import { OPEN_OBJECT } from './en-rows.ts'
import { loneModal, nominalAt, passiveAt } from './english-no-subject.ts'
import { ing, type Predicate, Sentence } from './english-predicate.ts'
import { englishSpeakerAt, type SpeakerAt } from './english-speaker.ts'
import type { Carried, Found, Named, ReadSentence } from './found.ts'
import { isSpoken } from './stance-row.ts'
import { type Token, wordAcross } from './words-of.ts'

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
          const aside = isIng(word(k)) ? ing(s, k, { sure: k > at.next + 1 }) : null
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
