/**
 * Letters by which states send papers to an organisation, as their lines show them; and where in a volume of such papers
 * the next one begins.
 *
 *     … Kasting, 20 June 2019                          the statement ends
 *     United Nations  A/74/1                           the masthead of the next paper
 *     Letter dated 25 June 2019 from … addressed to …  its head
 */
import { isDateline } from './dateline.ts'
import { readSignatureLine } from './signature-block.ts'

/** A line that says that this is a letter; one a row. */
export const letterLines: readonly RegExp[] = [
  /^\s*(?:Identical )?letters? dated .{8,}/i, // Letter dated 2 May 2016 from …
  /^\s*Note verbale dated .{8,}/i,
  /^.{4,120}(?:常驻代表|常駐代表|临时代办|代表).{0,60}(?:给|給|致).{2,60}的(?:信|普通照会|同文信)$/u, // …代表给秘书长的信
  /^\s*(?:Идентичные )?Письм[оа] .{0,40}(?:от \d{1,2} \p{L}+ \d{4} года|\d{4} года).{8,}/u,
]
/** What a letter does. */
export const transmits =
  /(?:have|has) the honou?r to (?:transmit|forward|submit|attach|enclose)|谨随函|謹隨函|谨转递|谨此转递|имеем честь (?:препроводить|настоящим)|имею честь (?:препроводить|настоящим)/i
/** The first line of a masthead, which by itself might be a party that signs. */
const isMasthead = /^\s*(?:United Nations|联合国|聯合國|Организация Объедин[её]нных Наций)\s*$/iu
/** Characters that stand before the next paper at least: a letter at the head of a file is no next one. */
const PAPER_LEAST = 400
/** Characters of a line of a masthead at most, and lines behind a letter's head in which it says what it does. */
const MASTHEAD_LINE = 80
const LETTER_SAYS = 40

/** Where the next letter of a volume has its head, and from where on nothing is of this statement; null where none follows. */
export function nextPaper(lines: readonly string[]): { readonly head: number; readonly from: number } | null {
  let characters = 0
  for (const [head, line] of lines.entries()) {
    const isLetter =
      characters >= PAPER_LEAST &&
      letterLines.some((form) => form.test(line)) &&
      lines.slice(head, head + LETTER_SAYS).some((other) => transmits.test(other))
    if (isLetter) return { head, from: closingEnd(lines, head) }
    characters += line.length
  }
  return null
}

/** Between a statement's last words and the next head stand those who signed it, and then the masthead of the next. */
function closingEnd(lines: readonly string[], head: number): number {
  let start = head
  while (start > 0 && lines[start - 1]!.length <= MASTHEAD_LINE && !/[。；;.!?！？]$/.test(lines[start - 1]!.trim()))
    start--
  const signs = (line: string): boolean =>
    !isMasthead.test(line) && (readSignatureLine(line) !== null || isDateline(line))
  let end = start
  while (end < head && signs(lines[end]!)) end++
  // Nobody signs: the masthead can't be told from the statement's own last lines.
  return end === start && start > 0 && !/[。；;.!?！？]$/.test(lines[start - 1]!.trim()) ? head : end
}
