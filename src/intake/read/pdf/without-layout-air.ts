/**
 * A line without the blanks that a typesetter put between signs.
 *
 *     双 方 愿 加 强          双方愿加强            一 、双方          一、双方
 *     Д О Г О В О Р          ДОГОВОР              J O I N T   S T A T E M E N T      JOINT STATEMENT
 *     习主席  出席            习主席 出席           第 3 条            第 3 条 (as it is printed)
 */

const HAN = '[\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3400-\\u9fff\\uf900-\\ufaff]'
/** Three Han characters and more, each by itself. */
const hanApart = new RegExp(`(?<!${HAN})${HAN}(?:[ \\u3000]+${HAN}(?!${HAN})){2,}`, 'gu')
const beforeClosing = /(?<=[\p{L}\p{N}）》」』”])[ \u3000]+(?=[、，。；：？！）》」』〉】])/gu
const behindOpening = new RegExp(`(?<=[（《「『〈【])[ \\u3000]+(?=${HAN})`, 'gu')
/** A line of letters each by itself, one blank between letters, more between words. */
const lettersApart = /^(?=.*\p{L} \p{L})\p{L}(?: \p{L})*(?: {2,}\p{L}(?: \p{L})*)*[.:]?$/u
/** Letters of such a line at least. */
const LETTERS_LEAST = 4

export function withoutLayoutAir(line: string): string {
  // A soft hyphen prints nothing but at a line's end.
  const text = line
    .replace(/\u00ad(?=.)/g, '')
    .replace(/[\u00a0\u2002-\u200a\u202f]|\t(?!\d)|(?<!\d)\t/g, ' ')
    .trim()
  if (lettersApart.test(text) && text.replace(/[^\p{L}]/gu, '').length >= LETTERS_LEAST && !isRow(text))
    return text
      .split(/ {2,}/)
      .map((word) => word.replace(/ /g, ''))
      .join(' ')
  return text
    .replace(/ {2,}/g, ' ')
    .replace(hanApart, (run) => run.replace(/[ \u3000]+/g, ''))
    .replace(beforeClosing, '')
    .replace(behindOpening, '')
}

/** `A B C D` counts; it is no word. */
function isRow(text: string): boolean {
  const codes = [...text.replace(/\s/g, '')].map((letter) => letter.codePointAt(0)!)
  return codes.every((code, i) => i === 0 || code === codes[i - 1]! + 1)
}
