/**
 * A newspaper's text as it was before columns broke it.
 *
 *     一、两国反对阵营对抗,反对冷 ⏎ ⏎ 战思维。      a column ended inside a word; the blank line is the page's, not the text's
 *     …stability in the neigh- ⏎ bouring regions      a hyphen that only the margin put there
 *     一、双方重申睦邻友好。 ⏎ ⏎ 双方指出……        two paragraphs, and they stay two
 *
 * A paragraph that is not finished runs on into the next one, unless either is a line of its own: headline, label,
 * dateline, credit, signature. Where nothing shows that it runs on, it stays apart. What was joined is told, so that
 * a person can read each join; no other character is touched but white space at line ends.
 */
import { joinWrapped } from '../join-wrapped.ts'

export interface NewspaperJoin {
  /** The last words before the break and the first behind it. */
  readonly before: string
  readonly after: string
  /** Which line of the input the second part began on, from 1. */
  readonly line: number
  readonly ground: 'margin' | 'word' | 'open-bracket' | 'comma' | 'lower-case' | 'unfinished'
}

export interface UnwrappedNewspaper {
  /** One paragraph a line, no blank lines, one line feed at the end; empty for an empty text. */
  readonly text: string
  readonly joins: readonly NewspaperJoin[]
}

interface Part {
  readonly text: string
  readonly line: number
  readonly indented: boolean
  /** A blank line stands before it. */
  readonly apart: boolean
}

/** Printed columns of a paragraph that is no headline: headlines of the genre stay below. A Han character takes two. */
const BODY_COLUMNS = 80
/** Lines that must end near one column for a text to count as set in lines. */
const WRAPPED_LINES = 4
/** Share of them. */
const WRAPPED_SHARE = 0.7
/** Columns by which a full line falls short of the margin: two Han characters, or a long word. */
const SLACK = { han: 4, spaced: 14 } as const
/** Characters of each side that are shown, and that are looked at for a broken word. */
const SHOWN = 8
/** Characters of a paragraph that tell whether it runs on. */
const TAIL = 2000

const END = /[。！？!?…；;：:.][”’"'」』）)》〉\]】]*$/u
const COMMA = /[，、,]$/u
const HAN = /[\u2e80-\u2fdf\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/u
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”‘’—…《》〈〉]/u

/** Beginnings of a line that starts something new. One row a form. */
const OPENERS: readonly RegExp[] = [
  /^[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]/u, // 一、  （一）
  /^第[一二三四五六七八九十百零〇\d]{1,6}[条條款项項章编編节節]/u, // 第一条
  /^[（(]?\d{1,3}(?:[、）)．]|\.(?!\d))/u, // 1.  1、  1)  (1)
  /^[①-⑳㈠-㈩]/u, // ①
  /^[（(]?[a-zа-я][)）]\s/u, // (a)  а)
  /^[IVXLC]{1,6}[.)]\s/u, // IV.
  /^(?:Article|ARTICLE|Статья|СТАТЬЯ|Chapter|CHAPTER|Глава|ГЛАВА)\s+[\dIVXLC]/u, // Article 5
  /^#{1,6}\s|^[-*•●—–]\s/u, // # heading, a bullet
  /^[（(]?据\p{Script=Han}{1,8}[社报網网台](?:[^，,]{0,20}[电讯])?[）)]?$/u, // 据某某社
  /^[（(]?(?:本报|又讯|新华社|中新社|新华网|人民网|中新网)/u, // 新华社某地3月2日电, 又讯
  /^\p{Script=Han}{1,10}社\p{Script=Han}{1,10}\d{1,2}月\d{1,2}日/u, // 通讯社某地3月2日电
  /^(?:当地时间|北京时间)/u,
  /^[（(【](?:\p{Script=Han}{0,4}记者|作者|编辑|责任编辑|来源)/u, // （记者 某某）
  /^(?:记者|作者|编辑|责任编辑|责编|来源|摄影|图片)\s*[：:]/u, // 责任编辑：某某
  /^(?:[\d〇○零一二三四五六七八九十]{4})年\S{1,3}月\S{1,3}日[^,，。]{0,12}$/u, // 二〇一九年三月二日于洛河城
  /^[A-ZА-ЯЁ][\p{Lu} .,'’-]{2,40},\s+\p{L}+\.?\s+\d{1,2}\b/u, // LORRAN, March 2 (Agency) --
  /^\p{Lu}[\p{Lu} -]{2,30}[,.]\s+\d{1,2}\s+\p{Ll}+/u, // ЛОРРАН, 2 марта. /Агентство/
  /^(?:Source|Источник|By|Photo|Фото)\b\s*[:A-ZА-Я]/u, // Source: …
  /^(?:Done|Signed|Совершено|Подписано)\s/u, // Done at …
]

/** Lines that stand alone, whatever follows: nothing runs on from them. */
const ALONE: readonly RegExp[] = [
  /^[（(]?据?\S{0,6}社(?:发|供稿|电|讯)?[）)]?$/u, // 据新华社, 新华社发
  /^\p{Script=Han}{2,4}(?:[ \u3000、]\p{Script=Han}{2,4}){0,5}$/u, // 张某 李某: a byline or signatures
  /^(?:[\d〇○零一二三四五六七八九十]{4})年\S{1,3}月\S{1,3}日[^,，。]{0,12}$/u, // a date line
  /^[^\p{Ll}\p{Script=Han}]+$/u, // PREAMBLE
  /^#{1,6}\s/u, // # heading
]

/** A labelled sentence, though it may be short: 五、双方重申致力于坚 */
const SPEAKS =
  /^(?:[（(]?[一二三四五六七八九十]{1,4}[、）)．.]|\d{1,3}[.、)）])?\s*(?:缔约)?(?:双方|两国|各方|.{1,4}方)(?:一致|共同|高度|再次|将|愿)?(?:将|应|愿|须|不得|同意|支持|重申|强调|认为|指出|欢迎|反对|决定|承诺|确认|呼吁|主张|致力|表示|注意到|谴责|敦促|赞赏|关注)/u

/** Words of spaced scripts that nothing ends with. */
const DANGLING =
  /\s(?:the|an?|of|and|or|to|in|by|with|for|on|at|from|that|и|в|на|с|со|к|по|о|об|от|для|или|за|из|при|что)$/iu

/** Linear in the text. Any line ends; the text's own script decides how two parts are put together. */
export function unwrapNewspaper(text: string): UnwrappedNewspaper {
  const parts = partsOf(text)
  const words = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
  const margin = marginOf(parts)
  const out: string[] = []
  const joins: NewspaperJoin[] = []
  // The paragraph being read, in two strings, so that joining a long one stays linear: what is settled, and its tail.
  let settled: string[] = []
  let tail = ''
  let last: Part | null = null
  const close = (): void => {
    if (last !== null) out.push(settled.join('') + tail)
    settled = []
  }
  for (const part of parts) {
    const ground = last === null ? null : runsOn(tail, settled.length > 0 || tail !== last.text, last, part, margin)
    if (ground === null) {
      close()
      tail = part.text
    } else {
      // Lines of one paragraph are no news; a break that looked like the end of one is.
      if (part.apart || ground !== 'margin')
        joins.push({ before: tail.slice(-SHOWN), after: part.text.slice(0, SHOWN), line: part.line, ground })
      tail = put(tail, part.text, words)
      if (tail.length > 2 * TAIL) {
        settled.push(tail.slice(0, -TAIL))
        tail = tail.slice(-TAIL)
      }
    }
    last = part
  }
  close()
  return { text: out.length === 0 ? '' : `${out.join('\n')}\n`, joins }
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let apart = false
  text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).forEach((raw, i) => {
    const trimmed = raw.replace(/^[\s\ufeff\u200b]+|[\s\u200b]+$/gu, '')
    if (trimmed === '') {
      apart = true
      return
    }
    parts.push({ text: trimmed, line: i + 1, indented: /^(?:\ufeff?)(?:\u3000| {2,}|\t)/.test(raw), apart })
    apart = false
  })
  return parts
}

/** The column at which lines end, or null where each line is a paragraph. */
function marginOf(parts: readonly Part[]): number | null {
  const inner = parts.filter((_, i) => parts[i + 1] !== undefined && !parts[i + 1]!.apart && !parts[i + 1]!.indented)
  const widths = inner.map((part) => columns(part.text)).sort((x, y) => x - y)
  const margin = widths[Math.floor(widths.length * 0.9)]
  if (margin === undefined || widths.length < WRAPPED_LINES) return null
  // A margin breaks sentences; lines that are all finished are paragraphs of like length.
  if (inner.filter((part) => !END.test(part.text)).length < inner.length / 2) return null
  const near = inner.filter((part) => columns(part.text) >= margin - slackOf(part.text))
  const longest = parts.reduce((most, part) => Math.max(most, columns(part.text)), 0)
  return near.length >= widths.length * WRAPPED_SHARE && longest <= margin + SLACK.spaced ? margin : null
}

const slackOf = (line: string): number => (HAN.test(line) ? SLACK.han : SLACK.spaced)

/**
 * Why a part belongs to the paragraph before it, or null where it does not. `before` is that paragraph's tail, `last`
 * its last line; `joined` says that these differ.
 */
function runsOn(
  before: string,
  joined: boolean,
  last: Part,
  next: Part,
  margin: number | null,
): NewspaperJoin['ground'] | null {
  if (OPENERS.some((form) => form.test(next.text))) return null
  const alone = !joined && ALONE.some((form) => form.test(before))
  if (margin !== null && !next.apart && !next.indented && !alone && columns(last.text) >= margin - slackOf(last.text))
    return 'margin'
  if (alone || END.test(before.slice(-SHOWN))) return null
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(next.text)) return 'word'
  if (HAN.test(before.slice(-SHOWN)) && wordCrosses(before, next.text)) return 'word'
  if (isOpen(before) && closes(next.text)) return 'open-bracket'
  if (COMMA.test(before.slice(-1))) return 'comma'
  if (next.indented && !last.indented) return null
  if (/^\p{Ll}/u.test(next.text) && /\p{L}/u.test(before)) return HAN.test(before) ? null : 'lower-case'
  const isBody =
    columns(before) >= BODY_COLUMNS && (HAN.test(before) ? /[，,。；;]/u.test(before) : DANGLING.test(before))
  return isBody || SPEAKS.test(before) || DANGLING.test(before) ? 'unfinished' : null
}

let segmenter: Intl.Segmenter | null = null

/** True where one word of the language lies across the break: 冷|战, 坚|定. The dictionary is ICU's. */
function wordCrosses(before: string, after: string): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const head = before.slice(-SHOWN * 2)
  const tail = after.slice(0, SHOWN * 2)
  if (!HAN.test(head.at(-1)!) || !HAN.test(tail[0]!)) return false
  for (const word of segmenter.segment(head + tail)) {
    const end = word.index + word.segment.length
    if (word.index < head.length && end > head.length) return true
    if (end >= head.length) return false
  }
  return false
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['«', '»'],
]

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** A bracket or quotation is open at the end. */
const isOpen = (text: string): boolean => PAIRS.some(([open, close]) => count(text, open) > count(text, close))
/** … and ends here, before another begins. */
const closes = (text: string): boolean =>
  PAIRS.some(([open, close]) => {
    const end = text.indexOf(close)
    const start = text.indexOf(open)
    return end >= 0 && (start < 0 || end < start)
  })

/** No space beside Han characters and full-width signs; a space, or a mended hyphen, between words of spaced scripts. */
function put(before: string, after: string, words: ReadonlySet<string>): string {
  const last = before.at(-1)!
  const first = after[0]!
  const isTight = WIDE.test(last) || WIDE.test(first) || (/\d/.test(last) && /\d/.test(first) && HAN.test(before))
  if (isTight) return before + after
  // Only the last word and what follows decide.
  const cut = before.lastIndexOf(' ') + 1
  return before.slice(0, cut) + joinWrapped([before.slice(cut), after], words).text
}

function columns(line: string): number {
  let n = 0
  for (const character of line) n += WIDE.test(character) ? 2 : 1
  return n
}
