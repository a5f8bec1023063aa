/**
 * What a text calls itself, from its first lines.
 *
 *     北岭国和南滨国 ⏎ 关于…的 ⏎ 联合声明                        Chinese: put together up to the noun that closes a title
 *     СОВМЕСТНОЕ ЗАЯВЛЕНИЕ ⏎ Озёрной Республики … ⏎ об …        Russian, English: the noun comes first, lines below go on
 *     Утратил силу ⏎ Закон об озёрах                            a publisher's remark above is no title
 *     （摘要）, (Извлечения), г. Озёрск, 8 сентября 2021 года    nor are the notes and the dateline below
 *     一、双方重申…                                             a clause: no title
 */
import type { Lang } from '../model/document.ts'
import { readDateline } from './dateline.ts'
import { findDays } from './dates.ts'
import { hasTitleNoun } from './kinds.ts'
import { isWholenessRemark, withoutWholeness } from './wholeness.ts'

/** Characters of a title at most: the longest titles of the genre, with half as many again. */
const LONGEST: Readonly<Record<Lang, number>> = { zh: 150, ru: 480, en: 480 }
/** Characters at the head in which a title begins, lines that may stand above it, and lines over which it is broken. */
const HEAD = 4000
const ABOVE = 8
const LINES = 7
/** Words of a line that only names the kind: СОВМЕСТНОЕ ЗАЯВЛЕНИЕ, JOINT STATEMENT, DRAFT JOINT STATEMENT. */
const BARE_WORDS = 3

const END = /[。；！？，、;!?,:：]["”’»」』）)]*$|(?<!\p{Lu})[.](?:["”’»」』）)]*)$/u
const LABEL =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百零〇\d]{1,6}[条條款章编編节節]|[（(]?\d{1,3}[.)、）．]|[①-⑳]|[（(]?[a-zа-я][)）]|[IVXLC]{1,6}\.\s|(?:Article|Статья|Глава|Раздел|Chapter|Part|Section)\s+[\dIVXLC])/iu

const CYRILLIC = /[а-яё]/iu

/**
 * What publishers print above or below a title, and no title says. One row a form; where its pattern is slow to
 * compile, a short one for what every such line has is asked first.
 */
export const REMARKS: readonly (readonly [pattern: RegExp, example: string, needs?: RegExp])[] = [
  [
    /^[（([]?(?:документ\s+)?(?:утратил[a-zа-яё]*\s+силу|не\s+вступил[a-zа-яё]*\s+в\s+силу|недействующ[a-zа-яё]*|действующ[a-zа-яё]*\s+(?:редакци[a-zа-яё]*|документ))/iu,
    'Утратил силу 1 января 2020 года',
    CYRILLIC,
  ],
  [
    /^[（([]?(?:в\s+ред(?:акции|\.)|с\s+изменениями|с\s+изм\.)/iu,
    '(в редакции Протокола от 3 мая 2010 года)',
    CYRILLIC,
  ],
  [
    /^[（([]?(?:неофициальн[a-zа-яё]*|официальн[a-zа-яё]*|рабоч[a-zа-яё]*|предварительн[a-zа-яё]*)\s+(?:перевод|текст|верси[a-zа-яё]*|публикаци[a-zа-яё]*)/iu,
    'Неофициальный перевод',
    CYRILLIC,
  ],
  [/^[（([]?перевод\s+с\s/iu, 'Перевод с английского', CYRILLIC],
  [
    /^[（([]?(?:an?\s+)?(?:unofficial|official|provisional|courtesy|working|certified)\s+(?:english\s+)?(?:translation|text|version|copy)/iu,
    '[Unofficial translation]',
  ],
  [
    /^[（([]?(?:translated\s+from|translation\s+from|original\s*:|no\s+longer\s+in\s+force|not\s+(?:yet\s+)?in\s+force|repealed|superseded|as\s+amended)/iu,
    'Not yet in force',
  ],
  [
    /^[（([]?(?:advance|check against delivery|for immediate release|embargoed|press release|embargo)\b/iu,
    'For immediate release',
  ],
  [
    /^[（([【]?(?:非正式|非官方|正式|官方|参考|參考)?(?:译文|譯文|中译本|中譯本|译本|譯本|译稿)[）)\]】]?$/u,
    '（非正式译文）',
  ],
  [
    /^[（([【]?(?:已失效|已废止|已廢止|尚未生效|现行有效|現行有效|受权发布|受權發布|授权发布|全文如下|滚动|快讯|最新)[）)\]】]?/u,
    '【已废止】',
  ],
  [/^[（([【]?(?:来源|來源|出处|发布时间|发布日期|責任編輯|责任编辑|编辑|作者|字号|文号)[：:]/u, '来源：海国日报'],
  [/^(?:source|published|date|author|editor|источник|дата|опубликовано|автор)\s*:/iu, 'Source: Lakeside Gazette'],
  [
    /^(?:\p{L}+\s+){0,3}(?:treaty\s+series|official\s+(?:journal|gazette)|сборник\s+договоров|собрание\s+законодательства)(?!\p{L})/iu,
    'Treaty Series No. 12',
    /series|journal|gazette|договоров|законодательства/iu,
  ],
  [/^(?:№|N[o°]\.?)\s*\d|^\[?(?:reg(?:istration)?\.?\s+no|document\s+no|док\.\s*№)/iu, '№ 12-Р'],
]

/** Is a line a publisher's remark, or a note of wholeness? Neither is a title, and both may stand beside one. */
export const isRemark = (line: string, rows = REMARKS): boolean =>
  isWholenessRemark(line) || rows.some(([pattern, , needs]) => (needs?.test(line) ?? true) && pattern.test(line))

export interface FoundTitle {
  /** As one line, without notes. */
  readonly title: string
  /** Indexes of its first line and of the line behind its last, among the lines with words. */
  readonly from: number
  readonly to: number
  /** Whether it names a kind of document, or is but the first line that looks like a heading. */
  readonly named: boolean
}

/** The title of a text, or null where its first lines are none. */
export const findTitle = (text: string, lang: Lang): FoundTitle | null =>
  titleAmong(
    withoutFrontMatter(text.slice(0, HEAD).replace(/^\ufeff/, ''))
      .split(/\r\n?|\n|\u2028|\u2029/)
      .filter((line) => line.trim() !== ''),
    lang,
  )

/** The title among the first lines of a text, none of which is empty. */
export function titleAmong(all: readonly string[], lang: Lang): FoundTitle | null {
  const lines = all.slice(0, ABOVE + LINES).map(bareLine)
  let first: number | null = null
  for (let from = 0; from < Math.min(ABOVE, lines.length); from++) {
    const line = lines[from]!
    if (isRemark(line) || isDated(line)) continue
    if (!isHeading(line, lang)) {
      // Behind its first sentence a text has begun.
      if (LABEL.test(line) || line.length > LONGEST[lang]) break
      continue
    }
    const found = lang === 'zh' ? hanTitle(lines, from) : spacedTitle(lines, from, lang)
    if (found !== null) return found
    first ??= from
  }
  // A text without a noun that names its kind is called by its first line, where that looks like a heading and not like
  // prose that a margin broke.
  if (first !== null && (SECTION.test(lines[first]!) || isProse(lines[first]!, lines[first + 1]))) return null
  return first === 0 || (first !== null && lines.slice(0, first).every((l) => isRemark(l) || isDated(l)))
    ? { title: cleanTitle(lines[first]!), from: first, to: first + 1, named: false }
    : null
}

/** Headings of a part of a text, never of the whole. */
const SECTION =
  /^(?:preamble|introduction|contents|table of contents|преамбула|введение|содержание|序言|序|前言|引言|目录|目錄|总则|總則)$/iu

/** Words that another line goes on from, or that have a comma: a sentence and no heading. */
const isProse = (line: string, below: string | undefined): boolean =>
  /[，,；;]/u.test(line) || (below !== undefined && /^\p{Ll}/u.test(below))

/** The lines from `from` up to the one that ends with the noun. */
function hanTitle(lines: readonly string[], from: number): FoundTitle | null {
  let joined = ''
  for (let to = from + 1; to <= Math.min(lines.length, from + LINES); to++) {
    const line = lines[to - 1]!
    if (to > from + 1 && (!isHeading(line, 'zh') || isDated(line) || isRemark(line))) return null
    joined += line
    if (joined.length > LONGEST.zh) return null
    if (hasTitleNoun(withoutNotes(joined), 'zh')) return { title: cleanTitle(joined), from, to, named: true }
  }
  return null
}

/** The line with the noun, those above it that it needs (names of the parties), and those below that go on. */
function spacedTitle(lines: readonly string[], from: number, lang: 'ru' | 'en'): FoundTitle | null {
  let joined = lines[from]!
  if (!hasTitleNoun(withoutNotes(joined), lang)) return null
  let to = from + 1
  while (to < Math.min(lines.length, from + LINES)) {
    const line = lines[to]!
    if (!goesOn(joined, line, lines[to + 1], lang) || joined.length + line.length >= LONGEST[lang]) break
    joined += ` ${line}`
    to++
  }
  return { title: cleanTitle(joined), from, to, named: true }
}

/** of the Republic of …, о развитии …, AND THE KINGDOM OF …: words that link a line to the title above it. */
const LINKS =
  /^(?:of|by|between|on|and|for|to|with|in|at|concerning|regarding|relating|about|и|о|об|обо|между|по|к|ко|в|во|с|со|для|на|от|при|из)\s/iu
const LINKS_WITHIN = /\s(?:of|by|between|and|и|о|об|между)\s/iu
const DANGLING =
  /(?:\s(?:the|of|and|or|to|in|by|with|for|on|between|a|an|и|в|во|на|с|со|по|о|об|от|для|или|между|к)|[-–—,])$/iu

/** Does `line` go on from the title above it? One that ends with a comma does, where the line `below` it does too. */
function goesOn(title: string, line: string, below: string | undefined, lang: 'ru' | 'en'): boolean {
  if (isRemark(line) || isDated(line)) return false
  const broken = line.endsWith(',') && below !== undefined && /^\p{Ll}/u.test(below) && !END.test(below)
  if (!isHeading(broken ? line.slice(0, -1) : line, lang)) return false
  const bare = title.split(/\s+/).length <= BARE_WORDS
  return /^\p{Ll}/u.test(line) || LINKS.test(line) || DANGLING.test(title) || (bare && LINKS_WITHIN.test(` ${line}`))
}

/** A line that has a whole date and is short beside it: a dateline, or a line of adoption. */
const isDated = (line: string): boolean => {
  if (readDateline(line) !== null) return true
  const [date] = findDays(line)
  return (
    date !== undefined &&
    (/^[（(]/.test(line) ||
      /(?:通过|通過|修正|修订|公布|发布|批准)[）)]?$/u.test(line) ||
      /^(?:adopted|signed|done|approved|принят|подписан|совершено)/iu.test(line))
  )
}

/** 双方支持该倡议: the sides do something, though the line ends with a noun of titles. */
const SPEAKS = /^(?:缔约|締約)?(?:双方|雙方|各方|两国|兩國)(?!关于|關於)/u

/** A line that may be a title or a part of one. */
function isHeading(line: string, lang: Lang): boolean {
  return (
    line !== '' &&
    line.length <= LONGEST[lang] &&
    !END.test(line) &&
    !LABEL.test(line) &&
    !SPEAKS.test(line) &&
    /\p{L}/u.test(line)
  )
}

/** The line without the signs of Markdown, its spaces folded. */
const bareLine = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim()

const NOTES = /\s*[（(【[][^（）()[\]【】]{0,60}[）)\]】]\s*$/u

/** A title without the notes in brackets behind it. */
const withoutNotes = (title: string): string =>
  title
    .replace(NOTES, '')
    .replace(/^《(.+)》$/u, '$1')
    .trim()

/** Without 《》 around it, without （全文） or （摘要） or a day behind it, spaces folded. */
export function cleanTitle(title: string): string {
  const plain = withoutWholeness(
    title
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^《([^《》]+)》(?=$|[（(])/u, '$1'),
  ).trim()
  const note = NOTES.exec(plain)
  return note !== null && findDays(note[0]).length > 0 ? plain.slice(0, note.index).trim() : plain
}

const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '')
