/**
 * Line breaks that somebody typed inside one paragraph of a Word file.
 *
 *     双方重申睦邻友好。↵ 双方支持该倡议。           two paragraphs
 *     岚国和霍恩联邦 ↵ 联合声明 ↵ （2017年5月9日于云港）   a title in two lines, and the date under it
 */
import { readDateline } from '../../../genre/dateline.ts'

/** A line break inside a paragraph parts paragraphs where the line before it is a whole one; else it is layout. */
export function splitAtBreaks(text: string): string[] {
  const lines: string[] = []
  for (const piece of text.split('\n')) {
    const words = piece.trim()
    if (words === '') continue
    const last = lines.at(-1)
    if (
      last === undefined ||
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
