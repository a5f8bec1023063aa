/**
 * What is predicated at a place of a Chinese sentence: modal, denial, word of strength, verb.
 *
 *     将 | 不 | 坚定 | 支持……        对旱情 | 表示 | 严重 | 关切        在这方面 | 支持……
 *
 * Everything up to the verb is known, or nothing is found.
 */
import { anyOf, matchAt, type Word } from './found.ts'
import { BLOT } from './legible.ts'
import { NO_STANCE_UNDER_MODAL } from './stance-row.ts'
import {
  HAN_ADVERBS,
  HAN_DEEDS,
  HAN_FILLERS,
  HAN_FRAME_NOUNS,
  HAN_FRAMES,
  HAN_MODALS,
  HAN_NEGATIONS,
  HAN_TWICE_DENIED,
  HAN_VERBS,
  type HanModal,
  type HanVerb,
} from './zh-rows.ts'

const VERBS = new Map(HAN_VERBS.map((row) => [row.key, row]))
export const VERB = anyOf(HAN_VERBS.map((row) => row.key))
const FRAME = anyOf(HAN_FRAMES)
const FRAME_NOUN = anyOf(HAN_FRAME_NOUNS)
export const ADVERB = anyOf(HAN_ADVERBS.map((word) => `${word}地?`))
const FILLER = anyOf(HAN_FILLERS)
const NEGATION = anyOf(HAN_NEGATIONS)
const TWICE_DENIED = anyOf(HAN_TWICE_DENIED)
const STRICT = new Map<string, HanModal>()
export const MODAL_ROWS = new Map<string, HanModal>()
for (const row of HAN_MODALS) for (const form of row.forms) (row.strict ? STRICT : MODAL_ROWS).set(form, row)
export const LONG_MODAL = anyOf([...MODAL_ROWS.keys()])
export const SHORT_MODAL = anyOf([...STRICT.keys()])
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

export interface Predicate {
  readonly modal: Word | null
  readonly negation: Word | null
  readonly adverb: Word | null
  readonly verb: (Word & { readonly row: HanVerb }) | null
  readonly to: number
  /** By a noun: 表示严重关切. */
  readonly framed?: true
}

/** One part of a sentence, between marks. */
export interface Part {
  readonly from: number
  readonly to: number
}

export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !'，,；;：:。！!？?'.includes(text[i]!)) continue
    if (i > from) parts.push({ from, to: i })
    from = i + 1
  }
  return parts
}

export const word = (key: string, from: number, length = key.length): Word => ({ key, from, to: from + length })

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

export function isShortModal(text: string, at: number, form: string, end: number, sure: boolean): HanModal | null {
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
export function deedAt(after: string): boolean {
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
export function predicateAt(text: string, from: number, end: number, sure: boolean, depth = 0): Predicate | null {
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

export function isLongModal(row: HanModal, text: string, at: number, form: string, end: number): boolean {
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

/** 表示强烈不满和坚决反对: a second noun behind one verb. */
export function nounBeside(text: string, from: number, end: number): Predicate | null {
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
