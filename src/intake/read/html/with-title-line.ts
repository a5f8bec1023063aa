/**
 * A page's body without the title that the page prints above it, put together again.
 *
 *     <h1>岚国和霍恩联邦联合声明</h1> <div class="time">…</div> <div class="content"><p>（2017年5月9日于云港）</p>…
 *
 * Without it the title would be missing from the text, and be told as dropped beside a copy that has it. A headline of
 * the press is no title: 两国元首签署联合声明.
 */
import { typeOfTitle } from '../../../genre/kinds.ts'
import { guessLang } from '../../../genre/language.ts'
import { cleanTitle, titleAmong } from '../../../genre/title.ts'

/** What somebody did, or a colon: words of a headline that a document's own title has not. */
const headline =
  /签署|簽署|发表|發表|签订|簽訂|会谈|會談|会晤|會晤|举行|舉行|出席|访问|訪問|[：:！!]|\b(?:sign|issue|publish|hold|meet|visit|adopt)(?:s|ed)?\b|подписа|опублик|обнарод|встре[тч]|состоял/i
/** What a collection adds to a title to tell six of that name apart: 联合声明(1997), 联合声明(2000年4号), 联合声明（全文）(3). */
const THEIR_YEAR = /(?:\s*[（(]\s*(?:\d{4}(?:年第?\d{1,2}[号期])?|\d{1,2})\s*[）)])+$/
/** Characters of a title at most. */
const LONGEST = 320

/** `heading` is what the page prints in large letters, a line each, or null. */
export function withTitleLine(paragraphs: readonly string[], heading: string | null): readonly string[] {
  if (heading === null || heading.length > LONGEST || paragraphs.length === 0) return paragraphs
  const lines = heading.replace(THEIR_YEAR, '').split('\n')
  const title = cleanTitle(inOneLine(lines.join('\n')))
  if (typeOfTitle(title) === 'other' || headline.test(title)) return paragraphs
  if (titleAmong(paragraphs, guessLang(title))?.named === true) return paragraphs
  return [...(lines.length === 1 ? [title] : lines), ...paragraphs]
}

/** Lines of one title as one: 岚国和山国 ⏎ 联合声明 is 岚国和山国联合声明, between letters stands a blank. */
export const inOneLine = (heading: string): string =>
  heading.replace(/(?<=[\p{Script=Han}》」』）)])\n(?=[\p{Script=Han}《「『（(])/gu, '').replaceAll('\n', ' ')
