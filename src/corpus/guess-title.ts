/**
 * The title of a loose text: what its first lines say, else null.
 *
 *     北岭国和南滨国关于…的联合声明         the first line, if it reads like a heading
 *     北岭国和南滨国 ⏎ 关于… ⏎ 联合声明     broken over lines: put together up to the word that closes a title
 *     一、双方重申…                         a clause: no title
 */
import type { Lang } from '../model/document.ts'

/** Characters of a title at most: the longest titles of the genre, doubled. */
const LONGEST = { zh: 120, spaced: 320 } as const
/** Lines over which a title is broken at most. */
const LINES = 4
/** Characters at the head in which a title begins. */
const HEAD = 4000

/** Words that close, or in spaced scripts open, a title of the genre. */
const KIND =
  /(?:声明|聲明|条约|條約|公报|公報|宣言|协定|協定|议定书|議定書|备忘录|公约|公約|法|决议)(?:[（(][^（）()]{1,20}[）)])?$|\b(?:statement|treaty|communiqu[eé]|declaration|agreement|protocol|memorandum|convention)\b|заявлени|договор|коммюнике|деклараци|соглашени|протокол|меморандум|конвенци/iu
const END = /[。；！？，、.;!?,:：]["”’»」』）)]?$/u
/** 4 February 2022, Kastin; （2019年6月20日，卡斯廷） */
const DATED = /^.{0,40}\b(?:1[89]|20|21)\d{2}\b.{0,30}$|^[（(]?[\d一二〇○零三四五六七八九]{4}年.{0,30}$/u
const LABEL =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百零〇\d]{1,6}[条條章款编節节]|[（(]?\d{1,3}[.)、）．]|[①-⑳]|[（(]?[a-zа-я][)）]|[IVXLC]{1,6}\.\s|(?:Article|Статья)\s+\d)/iu

export function guessTitle(text: string, lang: Lang): string | null {
  const lines = withoutFrontMatter(text.slice(0, HEAD).replace(/^\ufeff/, ''))
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.trim())
  const most = lang === 'zh' ? LONGEST.zh : LONGEST.spaced
  const from = lines.findIndex((line) => line !== '')
  if (from < 0) return null
  const first = heading(lines[from] as string, most)
  if (first === null) return null
  // A Chinese title ends with its kind; in spaced scripts the kind comes first, and the lines under it belong to it.
  let title = KIND.test(first) ? first : null
  let joined = first
  for (let i = from + 1; i < Math.min(lines.length, from + LINES) && lines[i] !== ''; i++) {
    if (lang === 'zh' && title !== null) break
    const next = heading(lines[i] as string, most)
    if (next === null || DATED.test(next)) break
    joined += lang === 'zh' ? next : ` ${next}`
    if (joined.length > most) break
    if (KIND.test(joined)) title = joined
  }
  return clean(title ?? first)
}

/** The line without the signs of Markdown, or null where it is no heading. */
function heading(line: string, most: number): string | null {
  const bare = line
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.+)\*\*$/, '$1')
    .trim()
  return bare === '' || bare.length > most || END.test(bare) || LABEL.test(bare) ? null : bare
}

const clean = (title: string): string => title.replace(/\s+/g, ' ').replace(/^《([^《》]+)》$/, '$1')

const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '')
