/**
 * Who speaks in a Chinese sentence, part by part, with which verb.
 *
 *     双方强调和平的价值，|反对滥用武力，|岚方对此表示赞赏。
 *     双方 强调            |双方 反对 (inherited)|岚方 赞赏
 *
 * A verb is read only where everything between its speaker, or the head of its part, and itself is known: 双方边防部门,
 * 双方的支持, 支持率 are none. Whose verb it is after a clause of others (各国应相互尊重，支持……) is not known.
 */
import { anyOf, type Carried, type Found, matchAt, type Named, type ReadSentence } from './found.ts'
import { modalIn, passiveIn } from './han-no-subject.ts'
import { ADVERB, deedAt, nounBeside, type Part, type Predicate, partsOf, predicateAt, VERB } from './han-predicate.ts'
import { hanSpeakerAt } from './han-speaker.ts'
import { BLOT } from './legible.ts'
import { isSpoken } from './stance-row.ts'
import { HAN_DEEDS, HAN_OPENERS, HAN_PREPOSITIONS, type HanVerb } from './zh-rows.ts'

const OPENER = anyOf(HAN_OPENERS)
const PREPOSITION = anyOf(HAN_PREPOSITIONS)

/** Subjects of others inside what somebody says: whose verb the next one is cannot be told. */
const ACTOR =
  /各国|各方|国家(?!元首|主权|利益|安全)|国际社会|当事方|双方(?!关系)|政府|联合国(?!宪章)|理事会|安理会|委员会|大会|组织|集团|势力|企业|成员国|沿岸国|一方|军队|武装/

export function readHan(text: string, before: Named | Carried | null, names: ReadonlySet<string>): ReadSentence {
  const found: Found[] = []
  let subject: Named | Carried | null = before
  /** Named in this sentence, or carried from the one before. */
  let own = false
  /** A speaker stands alone in a part, its verb still to come. */
  let waiting = false
  /** What is said is open: the next part may belong to it. */
  let open = false
  /** A clause of others stands between: only verbs of one who speaks are still the speaker's. */
  let unsure = false
  /** The subject is states that are told what to do: they are the subject of norms alone. */
  let ofStates = false
  const speakers = new Set<string>()
  /** The verb under which what is said is open. */
  let said: HanVerb | null = null
  const add = (p: Predicate, speaker: Named | Carried | null, inherited: boolean): void => {
    const { modal, negation, adverb, verb } = p
    if (verb) said = verb.row
    found.push({ speaker, inherited: speaker !== null && inherited, verb, negation, adverb, modal })
  }
  for (const part of partsOf(text)) {
    let at = part.from
    for (
      let opener = matchAt(OPENER, text, at);
      opener !== null && !HAN_DEEDS.has(opener);
      opener = matchAt(OPENER, text, at)
    ) {
      if (hanSpeakerAt(text, at, names)) break
      at += opener.length
    }
    // ……，并希望……: a second verb of one subject.
    const beside = subject !== null && /并$/.test(text.slice(part.from, at))
    const speaker = hanSpeakerAt(text, at, names)
    const after = speaker ? skipBlots(text, speaker.to) : at
    const p: Predicate | null =
      after < part.to
        ? (predicateAt(text, after, part.to, speaker !== null || waiting || beside) ??
          (speaker === null && subject !== null && !open && !unsure ? plainVerbAt(text, after, part) : null))
        : null
    if (speaker && after >= part.to) {
      // 双方，在这方面，支持……
      subject = speaker
      own = waiting = true
      speakers.add(speaker.key)
      continue
    }
    if (speaker && p) {
      const others = speaker.kind === 'states' || speaker.kind === 'others'
      // 成员国……，任何国家都不应……，反对……: what all states should do makes none of them the speaker of what follows.
      const norm: boolean = speaker.kind === 'states' && p.verb === null && p.modal !== null
      const inside = (open && others) || (norm && part.from > 0)
      add(p, speaker, false)
      if (inside) unsure = true
      else {
        subject = speaker
        own = true
        unsure = ofStates = norm
        speakers.add(speaker.key)
      }
      open = follow(text, p, part, { speaker, inherited: false, inside, unsure, add })
      if (!inside) open = p.verb?.row.clause === true || p.verb?.row.family === 'ask'
      if (
        open &&
        ACTOR.test(text.slice(p.to, part.to)) &&
        (p.verb?.row.family === 'ask' || hasModal(text.slice(p.to, part.to)))
      )
        unsure = true
      waiting = false
      continue
    }
    if (speaker && isOfNoun(text, after, part.to)) {
      unsure = true
      const modal = modalIn(text, part)
      if (modal) add(modal, null, false)
      continue
    }
    if (speaker && (isDeed(text, after) || isAside(text, after))) {
      if (open && (speaker.kind === 'states' || speaker.kind === 'others')) {
        unsure = true
        continue
      }
      subject = speaker
      own = true
      open = unsure = ofStates = false
      waiting = isAside(text, after)
      speakers.add(speaker.key)
      continue
    }
    if (!speaker && p && subject === null && p.verb && isNounHead(text, p, part)) continue
    if (!speaker && p) {
      const spoken = p.verb ? isSpoken(p.verb.row) : p.modal?.key === '愿'
      // 双方认为，应当由理事会派遣……: what should be is no deed of theirs.
      const norm: boolean = open && p.verb === null && p.modal?.key !== '愿' && !isOwnPlan(text, part, said, p)
      // 各国应……，不得……: a second norm for the same.
      const known = subject !== null && !norm && (!unsure || (ofStates ? p.verb === null : spoken))
      add(p, known ? subject : null, !waiting)
      const here: Named | Carried | null = known ? subject : null
      follow(text, p, part, { speaker: here, inherited: true, inside: false, unsure, add })
      waiting = false
      if (p.verb) {
        open = p.verb.row.clause || p.verb.row.family === 'ask'
        const rest = text.slice(p.to, part.to)
        if (open && ACTOR.test(rest) && (p.verb.row.family === 'ask' || hasModal(rest))) unsure = true
      }
      continue
    }
    // A part with a subject of its own that no row names, or a phrase beside the predicate.
    for (const passive of passiveIn(text, part, names)) found.push(passive)
    if (isAside(text, part.from)) continue
    const modal = modalIn(text, part)
    if (modal) add(modal, null, false)
    if (!open || ACTOR.test(text.slice(part.from, part.from + 14))) unsure = true
  }
  withOwnSubject(text, found)
  const sure = own || found.length === 0 || before !== null
  return { found, subject: sure && speakers.size <= 1 && !unsure ? subject : null }
}

/** 重申声明的原则，双方同意……: the verb that a sentence begins with is its subject's, if nothing stands between. */
function withOwnSubject(text: string, found: Found[]): void {
  const [first, second] = found
  if (!first?.verb || first.speaker || first.modal || !second?.speaker || second.inherited) return
  const { speaker } = second
  if (!('from' in speaker) || !['sides', 'side', 'leaders'].includes(speaker.kind) || !isSpoken(first.verb.row)) return
  const between = text.slice(first.verb.to, speaker.from)
  if (first.verb.from === 0 && /^[^,，。；：:;]+[,，]$/.test(between)) found[0] = { ...first, speaker, inherited: true }
}

/** ……，要求释放船员: behind a clause of the speaker's own a verb that is a noun as often is one, if something is said of it. */
function plainVerbAt(text: string, at: number, part: Part): Predicate | null {
  const p = predicateAt(text, at, part.to, true)
  if (!p?.verb || p.modal || p.framed || p.verb.row.family === 'bind' || isNounHead(text, p, part)) return null
  return /^(?:[和与、已均被也得受]|$)/.test(text.slice(p.to, part.to)) ? null : p
}

/** 双方商定，将设立……; 双方认为……，并将……: what will be done is the speaker's; 双方认为，将……: whose is not known. */
function isOwnPlan(text: string, part: Part, said: HanVerb | null, { modal }: Predicate): boolean {
  if (modal?.key !== '将') return false
  return /^并且?$/.test(text.slice(part.from, modal.from)) || (modal.from === part.from && isOfOneself(said))
}

const isOfOneself = (said: HanVerb | null): boolean =>
  said?.family === 'bind' ||
  said?.family === 'agree' ||
  ['重申', '表示', '声明', '宣布', '申明', '宣告'].includes(said?.key ?? '')

const skipBlots = (text: string, at: number): number =>
  at + (matchAt(new RegExp(`${BLOT}*`, 'y'), text, at)?.length ?? 0)

const hasModal = (text: string): boolean => /应|须|不得|要|可/.test(text)

/** 支持中小企业是合作的重点; 反对与谴责……: without a subject before it what a sentence begins with is its subject. */
function isNounHead(text: string, p: Predicate, part: Part): boolean {
  if (p.verb?.row.clause) return false
  const rest = text.slice(p.to, part.to)
  return (
    p.modal === null && p.negation === null && (/^[与和]/.test(rest) || /是|成为|有助于|有利于|意味着|符合/.test(rest))
  )
}

/** 岚方支持的方案……: a clause of its noun, which is the subject. */
function isOfNoun(text: string, at: number, end: number): boolean {
  const key = matchAt(VERB, text, at + (matchAt(ADVERB, text, at)?.length ?? 0))
  return key !== null && /^[^，的]{0,8}的/.test(text.slice(at + key.length, end))
}

const isDeed = (text: string, at: number): boolean => deedAt(text.slice(at, at + 12))

const isAside = (text: string, at: number): boolean => matchAt(PREPOSITION, text, at) !== null

interface Follow {
  readonly speaker: Named | Carried | null
  readonly inherited: boolean
  readonly inside: boolean
  readonly unsure: boolean
  readonly add: (p: Predicate, speaker: Named | Carried | null, inherited: boolean) => void
}

/** Verbs behind a verb in the same part: 重申支持……, 赞赏并支持……, ……并呼吁……. Whether what is said is open. */
function follow(text: string, first: Predicate, part: Part, { speaker, inherited, add }: Follow): boolean {
  let last = first
  for (;;) {
    if (!last.verb) return false
    const chained = ['重申', '强调', '表示', '声明', '宣布', '承诺', '决定', '同意', '商定'].includes(last.verb.key)
    const next = chained ? predicateAt(text, last.to, part.to, false) : null
    if (next) {
      add(next, speaker, inherited)
      last = next
      continue
    }
    const joined = matchAt(/(?:并|和|与|、|也|又|但)/y, text, last.to)
    const beside = joined === null ? null : predicateAt(text, last.to + joined.length, part.to, false)
    const named = last.framed && beside === null ? nounBeside(text, last.to, part.to) : null
    if (named) {
      add(named, speaker, true)
      last = named
      continue
    }
    if (beside?.verb && (beside.to < part.to || last.framed)) {
      add(beside, speaker, true)
      last = beside
      continue
    }
    break
  }
  const rest = text.slice(last.to, part.to)
  const more = /并(?!且|不|非|重|存|网|列|行|购|入)/.exec(rest)
  if (more && !ACTOR.test(rest.slice(0, more.index))) {
    const later = predicateAt(text, last.to + more.index + 1, part.to, false)
    if (later?.verb && isSpoken(later.verb.row)) add(later, speaker, true)
  }
  return false
}
