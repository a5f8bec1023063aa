/**
 * Where the words of a run of Han characters end.
 *
 *     双方支持人类命运共同体理念  →  双方|支持|人类命运共同体|理念
 *
 * The lexicon and numbers go first, `Intl.Segmenter` (ICU's dictionary) cuts the rest. A lexicon word stands only
 * where the segmenter does not speak against it: 其中国际社会 holds no 中国.
 *
 * Why ICU: it is in Node already. It costs some 10 ms to create and 0.5 µs a character (far more on one long string)
 * where a jieba binding cuts better but loads its dictionary in some 200 ms on every run; names, which ICU cuts worst
 * (普|京), are the lexicon's. So it is created on first need, is given runs between punctuation marks of at most
 * `PIECE` characters, and its answers are kept.
 */
import { hanEntryAt } from './lexicon.ts'
import { numberEnd } from './numbers.ts'
import type { TokenKind } from './token.ts'

/** Longest string given to the segmenter, in UTF-16 units: its cost a character grows with the string's length. */
const PIECE = 256

/** Runs kept; a text's two versions share most of theirs. Emptied when full: the answers stay the same. */
const KEPT_RUNS = 4096

/**
 * Words of two characters that end with what else joins the items of a list. Any other is a name's last character
 * and the conjunction: ICU reads an era of Japan in 索尔明|和|卡斯廷.
 */
const NO_CONJUNCTION = new Set(
  `共和 温和 缓和 调和 谐和 饱和 总和 祥和 柔和 平和 随和 议和 讲和 求和 媾和 违和 中和 亲和 人和 不和 失和 应和 附和 暖和 掺和
  参与 给与 赋与 授与 付与 相与 以及 涉及 普及 提及 触及 危及 波及 埃及 顾及 言及 论及 企及 不及 兼及 旁及 殃及 累及
  料及 述及 遍及 推及 谈及 惠及`.split(/\s+/),
)
const CONJUNCTION = /[和与及]$/

/** A lexicon word this long is never chance, wherever the segmenter cuts. */
const SURE_LENGTH = 4

export interface HanWord {
  readonly end: number
  readonly kind: TokenKind
}

let segmenter: Intl.Segmenter | null = null
const kept = new Map<string, readonly HanWord[]>()

/** Words of a run without spaces or punctuation; ends count from the run's start and the last is its length. */
export function hanWords(run: string): readonly HanWord[] {
  const known = kept.get(run)
  if (known) return known
  const words = cut(run)
  if (kept.size >= KEPT_RUNS) kept.clear()
  kept.set(run, words)
  return words
}

function cut(run: string): HanWord[] {
  const n = run.length
  if (n === 1) return [{ end: 1, kind: numberEnd(run, 0) === 1 ? 'number' : 'word' }]
  const whole = hanEntryAt(run, 0, n)
  if (whole && whole.word.length === n) return [{ end: n, kind: whole.kind }]
  const border = segmentBorders(run)
  const words: HanWord[] = []
  let from = 0
  let fixed = fixedWordAt(run, 0, border)
  while (from < n) {
    if (fixed) {
      words.push(fixed)
      from = fixed.end
      fixed = from < n ? fixedWordAt(run, from, border) : null
      continue
    }
    // To the segmenter's next border, or to a fixed word that begins before it.
    let to = from + 1
    for (; to < n; to++) {
      fixed = fixedWordAt(run, to, border)
      if (fixed || border[to] === 1) break
    }
    const word = run.slice(from, to)
    if (to - from === 2 && CONJUNCTION.test(word) && !NO_CONJUNCTION.has(word))
      words.push({ end: to - 1, kind: 'word' })
    words.push({ end: to, kind: 'word' })
    from = to
  }
  return words
}

/** A name, set phrase or number at `from` that the segmenter's borders allow. */
function fixedWordAt(run: string, from: number, border: Uint8Array): HanWord | null {
  const entry = hanEntryAt(run, from, run.length)
  const number = numberEnd(run, from)
  const nameEnd = entry ? from + entry.word.length : -1
  if (entry && nameEnd >= number && allowed(from, nameEnd, border)) return { end: nameEnd, kind: entry.kind }
  if (number > 0 && border[from] === 1 && number - from >= 1) {
    // A lone numeral inside a longer word (四川) is none; where a unit follows it is.
    if (number - from > 1 || border[number] === 1) return { end: number, kind: 'number' }
  }
  return null
}

function allowed(from: number, end: number, border: Uint8Array): boolean {
  const length = end - from
  if (length >= SURE_LENGTH) return true
  const borders = border[from]! + border[end]!
  return length === 3 ? borders >= 1 : borders === 2
}

/** 1 at each offset where a word of the segmenter begins or ends; both ends of the run count. */
function segmentBorders(run: string): Uint8Array {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const border = new Uint8Array(run.length + 1)
  border[0] = 1
  for (let at = 0; at < run.length; at += PIECE) {
    const piece = run.length > PIECE ? run.slice(at, at + PIECE) : run
    for (const { index, segment } of segmenter.segment(piece)) border[at + index + segment.length] = 1
  }
  return border
}
