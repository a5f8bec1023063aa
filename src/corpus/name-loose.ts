/**
 * Short names of texts that have no record.
 *
 *     draft.txt, signed.docx                    draft, signed         a file's name, where it says something
 *     2019/zh.txt, 2024/zh.txt                  2019-06, 2024         else the date, as short as it tells the texts apart
 *     a/text.txt of no date, 海国渔业法           海国渔业法             else the end of the title, if it is no fragment
 *     signed.docx, signed.pdf                   signed.docx, signed.pdf
 *     old/s.txt, new/s.txt that say neither      old/s, new/s          else the file's name with its folder
 */
import type { Witness } from '../model/index.ts'
import { fileOf, fileSigla, nameOf } from './file-sigla.ts'

/** Names by which a file says no more than that it is one: a language, a kind of file, a number of a download. */
const SAYS_NOTHING =
  /^(?:zh|cn|ru|en|eng|rus|chs|cht|zh-(?:cn|tw|hans|hant)|text|txt|doc|document|index|page|file|content|default|print|download|untitled|new|copy|заявление|документ|текст|файл|без имени|新建文本文档|新建文档|文档|文本|正文|全文|未命名|下载|无标题)(?:[\s._-]*(?:full|abridged|\(?\d{1,3}\)?))?$/iu

/** Lengths of an ISO date: its year, its month, its day. */
const LENGTHS = [4, 7, 10] as const
/** Characters of a title that make a name: a Han one says as much as some three letters. */
const TITLE = { zh: 12, ru: 30, en: 30 } as const

/** What is known of a text that a name is to be made for. */
export type Unnamed = Pick<Witness, 'title' | 'date' | 'lang'> & { readonly path: string }

/** The names, in order; none twice but for one path given twice. */
export function nameLoose(texts: readonly Unnamed[]): readonly string[] {
  const byFile = fileSigla(texts.map((text) => text.path))
  const names = texts.map(({ path }) => nameOf(path))
  // signed.docx and signed.pdf tell themselves apart; old/signed.pdf and new/signed.pdf do not.
  const files = texts.map(({ path }) => fileOf(path))
  const needs = texts.map(
    (_, i) =>
      SAYS_NOTHING.test(names[i]!) ||
      files.some((file, j) => j !== i && file === files[i] && texts[j]!.path !== texts[i]!.path),
  )
  const taken = new Set(byFile.filter((_, i) => !needs[i]))
  return texts.map((text, i) => {
    if (!needs[i]) return byFile[i]!
    const others = texts.filter((other) => other !== text)
    const made = byDate(text, others) ?? byTitle(text, others)
    return made === null || taken.has(made) ? byFile[i]! : made
  })
}

/** The shortest of year, month and day that no other text has. */
function byDate({ date }: Unnamed, others: readonly Unnamed[]): string | null {
  if (date === null) return null
  const length = LENGTHS.find((n) => !others.some((other) => other.date?.slice(0, n) === date.slice(0, n)))
  return length === undefined ? null : date.slice(0, length)
}

/** The end of a Chinese title, which tells of what it is; the beginning of others. Not of two texts of one title. */
function byTitle(text: Unnamed, others: readonly Unnamed[]): string | null {
  const short = shortTitle(text)
  return short === null || others.some((other) => shortTitle(other) === short) ? null : short
}

function shortTitle({ title, lang, path }: Unnamed): string | null {
  if (title === nameOf(path)) return null
  if (lang === 'zh') {
    // A longer one would be cut inside a word: 和国和俄罗斯联邦联合声明 names nothing.
    const end = title.replace(/^.*[关關][于於]/u, '')
    return [...end].length <= TITLE.zh ? end : null
  }
  if (title.length <= TITLE[lang]) return title
  const cut = title.slice(0, TITLE[lang] + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim()
}
