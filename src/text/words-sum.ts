/**
 * The checksum of a text's words, by which a decision knows the text that it was made for, whatever its file.
 *
 *     双方互派教师。⏎⏎　双方会晤。      the same words as      双方互派教师。⏎双方会晤。⏎
 *     双方互派教师。⏎双方会晤。         other words than       双方互派教师。双方会晤。
 *
 * A clause is known by its place among the paragraphs, so that where a paragraph ends is part of it; white space is not.
 */
import { sha256 } from './sha256.ts'

export const wordsSum = (text: string): string =>
  sha256(
    text
      .normalize('NFC')
      .split(/\r\n?|\n/)
      .map((line) => line.replace(/[\s\ufeff]+/gu, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
  )
