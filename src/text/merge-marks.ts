/**
 * The marks that git leaves where a merge did not know which side to take.
 *
 *     <<<<<<< HEAD
 *     双方支持扩大贸易。
 *     =======
 *     双方支持稳定贸易。
 *     >>>>>>> draft-2
 *
 * A text with them is two texts, and nothing may be said of it. A line of seven equals signs alone is a rule that
 * somebody drew.
 */

/** Seven signs at the beginning of a line, and nothing or a blank behind them. */
const MARK = /^(?:<{7}|>{7}|\|{7})(?=[ \t\r\n]|$)/gm

export interface MergeMark {
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
}

/** The first mark, or null where there is none. Linear. */
export function findMergeMark(text: string): MergeMark | null {
  MARK.lastIndex = 0
  const match = MARK.exec(text)
  if (match === null) return null
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < match.index; at = text.indexOf('\n', at + 1)) line++
  return { start: match.index, end: match.index + match[0].length, line }
}

/**
 * A record as our side of the merge has it, so that whatever depends on it can still be said: the marks and the other
 * side are blanked, and every place stays where it was.
 */
export function ourSide(text: string): string {
  let keeps = true
  return text.replace(/[^\r\n]*(?:\r\n?|\n|$)/g, (line) => {
    const sign = /^(?:<{7}|>{7}|\|{7}|={7})(?=[ \t\r\n]|$)/.exec(line)?.[0][0]
    if (sign === '<' || sign === '>') keeps = true
    else if (sign === '|' || (sign === '=' && line.trim() === '=======')) keeps = false
    return keeps && sign === undefined ? line : line.replace(/[^\r\n]/g, ' ')
  })
}
