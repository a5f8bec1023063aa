/**
 * Double-spaced typing, in which a blank line behind each line says nothing.
 *
 *     The Sides will continue to deepen
 *
 *     their co-operation in trade.          one paragraph
 *
 * Paragraphs of a line each look alike: whether these are broken lines is for `judge-lines.ts` to judge.
 */
import { countInnerEnds, isLower } from './measure-lines.ts'
import type { PrintedLines } from './split-lines.ts'

/** Share of the lines that a typist's blank line must part from the one before, and the fewest lines to tell it by. */
const SPACED_SHARE = 0.9
const FEWEST_LINES = 8
/** Share of lines behind a wider gap, and the fewest, that show where such typing parts paragraphs. */
const WIDER_SHARE = 0.1
const FEWEST_WIDER = 3
/** Share of lines inside which a sentence ends in prose: items of a list have none. Only so much of a line is looked at. */
const INNER_SHARE = 0.05
/** Share of lines that go on where a long one broke off between two words: recitals have no sentences that end. */
const GOING_ON_SHARE = 0.2
/** A line this near to the longest was broken for want of room. */
const LONG = 0.75
/** Columns by which a line that opens a paragraph stands deeper. */
const DEEPER = 2
const LONGEST = 200

/**
 * The lines with a typist's blank line taken off, so that only wider gaps are left; null where lines are not spaced so.
 * Sure where there are wider gaps, sentences that end inside a line, or lines that break off between two words; else
 * only an edge may show that the lines are broken ones.
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
  for (let i = 1; i < lines.count; i++) if (lines.blanks[i]! > 1) wider++
  const single = { ...lines, blanks: lines.blanks.map((n) => Math.max(0, n - 1)) }
  let inner = 0
  for (let i = 0; i < lines.count; i++) if (countInnerEnds(text, lines.start[i]!, lines.end[i]!, LONGEST) > 0) inner++
  const sure =
    wider >= Math.max(FEWEST_WIDER, lines.count * WIDER_SHARE) ||
    inner >= lines.count * INNER_SHARE ||
    countGoingOn(text, lines) >= Math.max(FEWEST_WIDER, lines.count * GOING_ON_SHARE)
  return { lines: single, sure }
}

/**
 * Lines at the margin, in small letters, behind a long one that ends in the midst: *…the charting of the* | *northern
 * bay,*. 0 where no lines stand deeper, by which such typing parts paragraphs: they may be items of a list.
 */
function countGoingOn(text: string, { count, start, end, indent }: PrintedLines): number {
  const width = (i: number): number => Math.min(LONGEST, end[i]! - start[i]!)
  let longest = 0
  let margin = indent[0]!
  for (let i = 0; i < count; i++) {
    longest = Math.max(longest, width(i))
    margin = Math.min(margin, indent[i]!)
  }
  let found = 0
  let deeper = 0
  for (let i = 0; i < count; i++) {
    const small = isLower(text.charCodeAt(start[i]!))
    if (indent[i]! >= margin + DEEPER) deeper += small ? 0 : 1
    else if (small && i > 0 && width(i - 1) >= longest * LONG) {
      if (BREAKS_OFF.test(text[end[i - 1]! - 1] ?? '')) found++
    }
  }
  return deeper >= FEWEST_WIDER ? found : 0
}

const BREAKS_OFF = /[\p{L}\p{N}]/u
