/**
 * Who speaks in a Chinese sentence, part by part, with which verb.
 *
 *     双方强调和平的价值，|反对滥用武力，|岚方对此表示赞赏。
 *     双方 强调            |双方 反对 (inherited)|岚方 赞赏
 *
 * A verb is read only where everything between its speaker, or the head of its part, and itself is known: 双方边防部门,
 * 双方的支持, 支持率 are none. Whose verb it is after a clause of others (各国应相互尊重，支持……) is not known.
 */
import { anyOf, type Carried, type Found, matchAt, type Named, type ReadSentence, type Word } from './found.ts'
import { hanSpeakerAt } from './han-speaker.ts'
import { BLOT } from './legible.ts'
import { isSpoken, NO_STANCE_UNDER_MODAL } from './stance-row.ts'
import {
  HAN_ADVERBS,
  HAN_DEEDS,
  HAN_FILLERS,
  HAN_FRAME_NOUNS,
  HAN_FRAMES,
  HAN_MODALS,
  HAN_NEGATIONS,
  HAN_OPENERS,
  HAN_PREPOSITIONS,
  HAN_TWICE_DENIED,
  HAN_VERBS,
  type HanModal,
  type HanVerb,
} from './zh-rows.ts'

const VERBS = new Map(HAN_VERBS.map((row) => [row.key, row]))
const VERB = anyOf(HAN_VERBS.map((row) => row.key))
const FRAME = anyOf(HAN_FRAMES)
const FRAME_NOUN = anyOf(HAN_FRAME_NOUNS)
const ADVERB = anyOf(HAN_ADVERBS.map((word) => `${word}地?`))
const FILLER = anyOf(HAN_FILLERS)
const NEGATION = anyOf(HAN_NEGATIONS)
const TWICE_DENIED = anyOf(HAN_TWICE_DENIED)
const OPENER = anyOf(HAN_OPENERS)
const PREPOSITION = anyOf(HAN_PREPOSITIONS)
const STRICT = new Map<string, HanModal>()
const MODAL_ROWS = new Map<string, HanModal>()
for (const row of HAN_MODALS) for (const form of row.forms) (row.strict ? STRICT : MODAL_ROWS).set(form, row)
const LONG_MODAL = anyOf([...MODAL_ROWS.keys()])
const SHORT_MODAL = anyOf([...STRICT.keys()])
/** Characters that a phrase before a predicate may have. */
const PHRASE = 60
const TOWARD = /(?:对于|对|就|针对|围绕|向|关于)(?=[^，。；：])/y
const BESIDE_FRAME = new RegExp(
  `(?:${[...HAN_FILLERS, ...HAN_ADVERBS, ...HAN_NEGATIONS].sort((x, y) => y.length - x.length).join('|')})+$`,
)
const WITHIN = /(?:上|下|中|内|方面|领域|之间|期间|时|问题上)/g
const TOGETHER = /(?:同|与|和)[^，。；：]{1,20}?(?:一道|一起|共同)/y
/** 将双边贸易额提高到……: 将 takes an object and is no modal. */
const OBJECT_MARKER =
  /(?:提高|提升|扩大|增加|降低|缩短|升级|转化|建设|打造|确定|列|定|视|作|用|改|推|纳|移交|延长|延伸|上升|转|变|分|送|归|挂钩)(?:到|为|至|成|入|于|给)|纳入|作为|视为|强加|挂钩/

interface Predicate {
  readonly modal: Word | null
  readonly negation: Word | null
  readonly adverb: Word | null
  readonly verb: (Word & { readonly row: HanVerb }) | null
  readonly to: number
  /** By a noun: 表示严重关切. */
  readonly framed?: true
}

/** One part of a sentence, between marks. */
interface Part {
  readonly from: number
  readonly to: number
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !'，,；;：:。！!？?'.includes(text[i]!)) continue
    if (i > from) parts.push({ from, to: i })
    from = i + 1
  }
  return parts
}

const word = (key: string, from: number, length = key.length): Word => ({ key, from, to: from + length })

/** A verb of stance at a place, if what follows leaves it one. */
function verbAt(text: string, at: number, end: number): (Word & { readonly row: HanVerb }) | null {
  const key = matchAt(VERB, text, at)
  if (key === null || at + key.length > end) return null
  const row = VERBS.get(key)!
  const after = text.slice(at + key.length, end)
  // 表示尊重: a noun that no row holds says what is expressed.
  if (key === '表示' && /^[\u4e00-\u9fff]{1,4}$/.test(after)) return null
  if (/^(?:的|者)/.test(after) || row.not.some((no) => after.startsWith(no))) return null
  return { ...word(key, at), row }
}

/** 表示严重关切, 深表遗憾, 给予高度评价. */
function frameAt(text: string, at: number, end: number): Predicate | null {
  const frame = matchAt(FRAME, text, at)
  if (frame === null) return null
  let next = at + frame.length
  let adverb: Word | null = frame.startsWith('深') ? word('深', at) : null
  for (;;) {
    const strong = matchAt(ADVERB, text, next)
    const idle = strong === null ? matchAt(FILLER, text, next) : null
    if (strong === null && idle === null) break
    if (strong !== null) adverb = word(strong.replace(/地$/, ''), next, strong.length)
    next += (strong ?? idle)!.length
  }
  const noun = matchAt(FRAME_NOUN, text, next)
  const row = noun === null ? undefined : VERBS.get(noun)
  if (noun === null || row === undefined || next + noun.length > end) return null
  const after = text.slice(next + noun.length, end)
  // 表示支持联合国: the noun is a verb; 表示关切的问题: neither.
  if (/^的/.test(after)) return null
  return {
    modal: null,
    negation: null,
    adverb,
    verb: { ...word(noun, next), row },
    to: next + noun.length,
    framed: true,
  }
}

/** 对岚方给予的支持(表示感谢): where the first frame with its noun begins, with the words before it that change nothing. */
function frameBehind(text: string, from: number, end: number): number | null {
  for (let at = from + 1; at < end && at <= from + PHRASE; at++) {
    if (!frameAt(text, at, end)) continue
    const beside = BESIDE_FRAME.exec(text.slice(from + 1, at))
    return at - (beside?.[0].length ?? 0)
  }
  return null
}

/** Nothing of the part stands before it. */
const isHead = (text: string, at: number): boolean => at === 0 || '，,；;'.includes(text[at - 1]!)

function isShortModal(text: string, at: number, form: string, end: number, sure: boolean): HanModal | null {
  const row = STRICT.get(form)!
  if (row.notAfter?.includes(text[at - 1] ?? ' ')) return null
  const after = text.slice(at + form.length, end)
  if (row.notBefore && new RegExp(`^(?:${row.notBefore})`).test(after)) return null
  if (form === '应' && /^[^，]{2,}(?:邀请|要求|请求|之邀)/.test(after)) return null
  if (form === '将' && OBJECT_MARKER.test(after) && !/^[^，]{0,12}把/.test(after) && !deedAt(after)) return null
  if (form === '要' && !sure && !isHead(text, at)) return null
  if (row.own && !sure) return null
  // 双方将：
  if (sure && after === '' && '：:'.includes(text[end] ?? ' ')) return row
  return deedAt(after) ? row : null
}

/** Whether a known verb, or what opens its surroundings, stands at the head, words that change nothing before it. */
function deedAt(after: string): boolean {
  let at = 0
  for (let n = 0; n < 4; n++) {
    for (const length of [3, 2, 1]) if (HAN_DEEDS.has(after.slice(at, at + length))) return true
    const idle = matchAt(FILLER, after, at) ?? matchAt(ADVERB, after, at)
    if (idle === null) return matchAt(VERB, after, at) !== null
    at += idle.length
  }
  return false
}

/** What is predicated at a place: everything from here to the verb is known, or nothing is found. */
function predicateAt(text: string, from: number, end: number, sure: boolean, depth = 0): Predicate | null {
  let at = from
  let modal: Word | null = null
  let negation: Word | null = null
  let adverb: Word | null = null
  const only = (): Predicate | null => (modal ? { modal, negation, adverb: null, verb: null, to: at } : null)
  while (at < end) {
    const twice = matchAt(TWICE_DENIED, text, at)
    if (twice !== null) {
      at += twice.length
      continue
    }
    const framed = frameAt(text, at, end)
    if (framed) return { ...framed, modal, negation, adverb: framed.adverb ?? adverb }
    const verb = verbAt(text, at, end)
    if (verb) {
      // 关切 and its like say something by themselves only when an adverb makes verbs of them: 严重关切旱情.
      const bare =
        verb.row.noun && (verb.row.family === 'concern' || verb.row.family === 'regret' || verb.key === '评价')
      if (bare && adverb === null && !(verb.key === '评价' && /积极$/.test(text.slice(from, at)))) return only()
      if (verb.row.noun && !sure && modal === null) return null
      if (verb.row.denied && negation === null) return only()
      if (modal !== null && NO_STANCE_UNDER_MODAL.has(verb.key)) return only()
      return { modal, negation, adverb, verb, to: verb.to }
    }
    const long = modal === null ? matchAt(LONG_MODAL, text, at) : null
    const longRow = long === null ? undefined : MODAL_ROWS.get(long)
    if (long !== null && longRow && (sure || !longRow.own) && isLongModal(longRow, text, at, long, end)) {
      modal = word(longRow.key, at, long.length)
      at += long.length
      continue
    }
    const short = modal === null ? matchAt(SHORT_MODAL, text, at) : null
    const shortRow = short === null ? null : isShortModal(text, at, short, end, sure)
    if (short !== null && shortRow) {
      modal = word(shortRow.key, at, short.length)
      at += short.length
      continue
    }
    const strong = matchAt(ADVERB, text, at)
    if (strong !== null) {
      adverb = word(strong.replace(/地$/, ''), at, strong.length)
      at += strong.length
      continue
    }
    const no = negation === null ? matchAt(NEGATION, text, at) : null
    if (no !== null) {
      negation = word('不', at, no.length)
      at += no.length
      continue
    }
    const aside = asideAt(text, at, end, sure, depth)
    if (typeof aside === 'number') {
      at = aside
      continue
    }
    if (aside)
      return {
        ...aside,
        modal: modal ?? aside.modal,
        negation: negation ?? aside.negation,
        adverb: aside.adverb ?? adverb,
      }
    const idle = matchAt(FILLER, text, at) ?? matchAt(new RegExp(`${BLOT}+`, 'y'), text, at)
    if (idle === null) break
    at += idle.length
  }
  // 不加强: what is denied is no stance that the tables know, and 应 stays what it is.
  return only()
}

function isLongModal(row: HanModal, text: string, at: number, form: string, end: number): boolean {
  const after = text.slice(at + form.length, end)
  if (row.notAfter?.includes(text[at - 1] ?? ' ')) return false
  return !(row.notBefore && new RegExp(`^(?:${row.notBefore})`).test(after)) && !/^[\u4e00-\u9fff]{2}的/.test(after)
}

/** A phrase before the predicate: where it ends, or what is predicated behind it, or null. */
function asideAt(text: string, at: number, end: number, sure: boolean, depth: number): number | Predicate | null {
  const toward = matchAt(TOWARD, text, at)
  if (toward !== null) {
    const frame = frameBehind(text, at + toward.length, end)
    if (frame !== null) return frame
  }
  const together = matchAt(TOGETHER, text, at)
  if (together !== null && at + together.length < end) return at + together.length
  if (text[at] !== '在' || depth > 0) return null
  WITHIN.lastIndex = at + 2
  for (let m = WITHIN.exec(text); m && m.index < end && m.index - at < PHRASE; m = WITHIN.exec(text)) {
    const found = predicateAt(text, m.index + m[0].length, end, sure, depth + 1)
    if (found?.verb) return found
  }
  return null
}

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

/** 表示强烈不满和坚决反对: a second noun behind one verb. */
function nounBeside(text: string, from: number, end: number): Predicate | null {
  const joined = matchAt(/[和与、]/y, text, from)
  if (joined === null) return null
  let at = from + joined.length
  let adverb: Word | null = null
  const strong = matchAt(ADVERB, text, at)
  if (strong !== null) {
    adverb = word(strong.replace(/地$/, ''), at, strong.length)
    at += strong.length
  }
  const noun = matchAt(FRAME_NOUN, text, at)
  if (noun === null || at + noun.length !== end) return null
  const verb = { ...word(noun, at), row: VERBS.get(noun)! }
  return { modal: null, negation: null, adverb, verb, to: at + noun.length, framed: true }
}

/** 该倡议得到双方支持. */
function passiveIn(text: string, part: Part, names: ReadonlySet<string>): readonly Found[] {
  const pattern = /(?:得到|受到|获得|遭到|遭|被)了?/g
  pattern.lastIndex = part.from
  for (let m = pattern.exec(text); m && m.index < part.to; m = pattern.exec(text)) {
    const speaker = hanSpeakerAt(text, m.index + m[0].length, names)
    if (!speaker) continue
    const p = predicateAt(text, speaker.to + (text[speaker.to] === '的' ? 1 : 0), part.to, true)
    if (!p?.verb || p.modal || (p.to < part.to && !/^[和与、]/.test(text.slice(p.to)))) continue
    const second = nounBeside(text, p.to, part.to)
    return [p, ...(second ? [second] : [])].map(({ verb, negation, adverb }) => ({
      speaker,
      inherited: false,
      verb,
      negation,
      adverb,
      modal: null,
    }))
  }
  return []
}

/** The first modal of a part whose subject no row names. */
function modalIn(text: string, part: Part): Predicate | null {
  const none = matchAt(/没有/y, text, part.from)
  for (let at = part.from + 1; at < part.to; at++) {
    const long = matchAt(LONG_MODAL, text, at)
    const row = long === null ? undefined : MODAL_ROWS.get(long)
    const short = row ? null : matchAt(SHORT_MODAL, text, at)
    const shortRow = short === null ? null : isShortModal(text, at, short, part.to, false)
    const form = row ? long! : short
    const found = row ?? shortRow
    if (!form || !found || at + form.length >= part.to) continue
    if (found.own) continue
    if (row ? !isLongModal(row, text, at, form, part.to) || row.key === '愿' : found.key === '愿') continue
    // 没有国家有权……
    const negation = none === null ? null : word('不', part.from, none.length)
    return { modal: word(found.key, at, form.length), negation, adverb: null, verb: null, to: at + form.length }
  }
  return null
}
