/**
 * Printed lines as their paragraphs were typed: double-spaced or not, broken at a column or not.
 *
 *     双方支持扩大港口合作，责成有关部
 *                                          (a typist's blank line)
 *     门拟订行动计划。                      one paragraph
 *
 * Every stage that needs paragraphs asks here, so that a text compared as it is and one that was brought in are read alike.
 */
import { type Joining, judgeLines } from './judge-lines.ts'
import { singleSpaced } from './single-spaced.ts'
import type { PrintedLines } from './split-lines.ts'

export interface Typing {
  /** The lines given, or without a typist's blank line behind each. */
  readonly lines: PrintedLines
  readonly joining: Joining
}

/** `opens` and `ends` as for `judgeLines`. */
export function judgeTyping(
  text: string,
  lines: PrintedLines,
  opens: (line: number) => boolean,
  ends: (line: number) => boolean,
): Typing {
  const typed = singleSpaced(text, lines)
  if (typed !== null) {
    const joining = judgeLines(text, typed.lines, opens, ends)
    if (joining.wrapped && (typed.sure || joining.hasEdge)) return { lines: typed.lines, joining }
  }
  return { lines, joining: judgeLines(text, lines, opens, ends) }
}
