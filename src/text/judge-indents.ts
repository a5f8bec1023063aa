/**
 * Which lines open a paragraph by their indent.
 *
 *     　　双方重申睦邻友好，             opens one
 *     愿发展合作。
 *
 *     (a) trade in goods of farms and   an item, with its
 *         of woods;                     next line hanging under it
 */
import type { PrintedLines } from './split-lines.ts'

/** Columns by which a line must stand deeper. */
const DEEPER = 2
/** The fewest deeper lines by which a text is judged, and the share of them that may carry on a broken line. */
const FEWEST = 3
const HANGING_SHARE = 0.25

/**
 * 1 for each line that opens a paragraph; null in a text that has no such indents, where deeper lines hang under what
 * they carry on. `isBroken(i)` tells that line i − 1 was surely broken, so that i is no opening. Linear.
 */
export function opensByIndent(
  lines: PrintedLines,
  opens: (line: number) => boolean,
  ends: (line: number) => boolean,
  isBroken: (line: number) => boolean,
): Uint8Array | null {
  const opening = new Uint8Array(lines.count)
  const indent = (i: number): number => lines.indent[i]!
  let margin = indent(0)
  for (let i = 1; i < lines.count; i++) margin = Math.min(margin, indent(i))
  let deeper = 0
  let hanging = 0
  for (let i = 0; i < lines.count; i++) {
    const inside = indent(i) >= margin + DEEPER
    if (i === 0 || lines.blanks[i] !== 0) {
      opening[i] = inside ? 1 : 0
      continue
    }
    // A paragraph of one line, and the next as deep.
    if (opens(i - 1) || opening[i - 1] === 1) opening[i] = inside && indent(i) === indent(i - 1) ? 1 : 0
    if (opens(i) || opens(i - 1) || indent(i) < indent(i - 1) + DEEPER) continue
    opening[i] = 1
    deeper++
    if (!ends(i - 1) && isBroken(i)) hanging++
  }
  return deeper >= FEWEST && hanging <= deeper * HANGING_SHARE ? opening : null
}
