/**
 * Double-spaced typing, in which a blank line behind each line says nothing.
 *
 *     The Sides will continue to deepen
 *
 *     their co-operation in trade.          one paragraph
 *
 * Paragraphs of a line each look alike: whether these are broken lines is for `judge-lines.ts` to judge.
 */
import { countInnerEnds } from './measure-lines.ts'
import type { PrintedLines } from './split-lines.ts'

/** Share of the lines that a typist's blank line must part from the one before, and the fewest lines to tell it by. */
const SPACED_SHARE = 0.9
const FEWEST_LINES = 8
/** Share of lines behind a wider gap, and the fewest, that show where such typing parts paragraphs. */
const WIDER_SHARE = 0.1
const FEWEST_WIDER = 3
/** Share of lines inside which a sentence ends in prose: items of a list have none. Only so much of a line is looked at. */
const INNER_SHARE = 0.05
const LONGEST = 200

/**
 * The lines with a typist's blank line taken off, so that only wider gaps are left; null where lines are not spaced so.
 * Sure where there are wider gaps, or sentences that end inside a line; else only an edge may show that the lines are
 * broken ones.
 */
export function singleSpaced(
  text: string,
  lines: PrintedLines,
): { readonly lines: PrintedLines; readonly sure: boolean } | null {
  if (lines.count < FEWEST_LINES) return null
  let spaced = 0
  for (let i = 1; i < lines.count; i++) if (lines.blanks[i] !== 0) spaced++
  if (spaced < (lines.count - 1) * SPACED_SHARE) return null
  let wider = 0
  for (let i = 1; i < lines.count; i++) if ((lines.blanks[i] as number) > 1) wider++
  const single = { ...lines, blanks: lines.blanks.map((n) => Math.max(0, n - 1)) }
  let inner = 0
  for (let i = 0; i < lines.count; i++)
    if (countInnerEnds(text, lines.start[i] as number, lines.end[i] as number, LONGEST) > 0) inner++
  const sure = wider >= Math.max(FEWEST_WIDER, lines.count * WIDER_SHARE) || inner >= lines.count * INNER_SHARE
  return { lines: single, sure }
}
