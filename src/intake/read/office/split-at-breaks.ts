/**
 * Line breaks that somebody typed inside one paragraph of a Word file.
 *
 *     双方重申睦邻友好。↵ 双方支持该倡议。           two paragraphs
 *     岚国和霍恩联邦 ↵ 联合声明 ↵ （2017年5月9日于云港）   a title in two lines, and the date under it
 *     岚国和霍恩联邦联合声明 ↵ 应总统邀请…… ↵ 一 ↵ 双方……   a whole text, as it is pasted from a page: title, prose, numbers
 */
import { readDateline } from '../../../genre/dateline.ts'
import { guessLang } from '../../../genre/language.ts'
import { titleAmong } from '../../../genre/title.ts'

/** 一, IV, 3: a number that stands alone on its line heads what follows. */
const NUMBER_ALONE = /^(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5}|\d{1,2})[.、．]?$/u

/** A line break inside a paragraph parts paragraphs where the line before it is a whole one; else it is layout. */
export function splitAtBreaks(text: string): string[] {
  const lines: string[] = []
  const pieces = text
    .split('\n')
    .map((piece) => piece.trim())
    .filter((words) => words !== '')
  const title = pieces.length > 2 ? titleAmong(pieces, guessLang(text)) : null
  const behindTitle = title?.named && title.from === 0 ? title.to : null
  for (const [i, words] of pieces.entries()) {
    const last = lines.at(-1)
    if (
      last === undefined ||
      i === behindTitle ||
      NUMBER_ALONE.test(words) ||
      NUMBER_ALONE.test(last) ||
      readDateline(last) !== null ||
      readDateline(words) !== null ||
      /[。！？；：.!?;:”」』]$/.test(last) ||
      /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、)]|第[一二三四五六七八九十百]+[条章])/.test(
        words,
      )
    )
      lines.push(words)
    else
      lines[lines.length - 1] =
        /[\u2e80-\uffef]$/.test(last) && /^[\u2e80-\uffef]/.test(words) ? last + words : `${last} ${words}`
  }
  return lines.map((line) => line.replace(/\t+/g, '\t'))
}
