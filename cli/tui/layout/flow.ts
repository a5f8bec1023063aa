/**
 * Groups of words laid out in lines, for what must not be cut: a count stays whole, and so does a name that fits a line.
 *
 *     ~17 revised  <1 split  +55 not in 1998            no more groups than fit
 *       -27 not repeated  3 doubtful                    the next lines stand in
 */
import type { AmbiguousWidth } from '../../text-width.ts'
import { wrap } from '../../wrap.ts'
import { type Line, lineWidth, seg } from '../line.ts'

/** A group begins with what parts it from the one before; at the beginning of a line that is left out. */
const PARTING = /^[\s·;]+/u

function withoutParting(group: Line): Line {
  const [first, ...rest] = group
  if (!first) return group
  const text = first.text.replace(PARTING, '')
  return text === '' ? withoutParting(rest) : [{ ...first, text }, ...rest]
}

/** All groups, in as many lines as it takes. `margins`: columns before the first line and before each further one. A group wider than a line is wrapped. */
export function flowGroups(
  groups: readonly Line[],
  width: number,
  margins: readonly [first: number, further: number],
  ambiguous: AmbiguousWidth,
): readonly Line[] {
  const lines: Line[] = []
  let line: Line = []
  const margin = (): number => margins[lines.length === 0 ? 0 : 1]
  const end = (): void => {
    const before = margin()
    lines.push(before > 0 ? [seg(' '.repeat(before)), ...line] : line)
    line = []
  }
  for (const group of groups) {
    const joined = line.length === 0 ? withoutParting(group) : [...line, ...group]
    if (lineWidth(joined, ambiguous) <= width - margin()) {
      line = joined
      continue
    }
    if (line.length > 0) end()
    const pieces = wrap(withoutParting(group), Math.max(2, width - margin()), ambiguous)
    pieces.forEach((piece, i) => {
      line = piece.map((p) => seg(p.text, p.style))
      if (i < pieces.length - 1) end()
    })
  }
  if (line.length > 0) end()
  return lines
}

/** One line of whole groups; where some are left out it ends in …. The first group is the caller's to cut. */
export function fitGroups(groups: readonly Line[], width: number, ambiguous: AmbiguousWidth): Line {
  const whole = groups.flat()
  if (lineWidth(whole, ambiguous) <= width) return whole
  const more = seg('  …', 'faint')
  let line: Line = []
  for (const group of groups) {
    const longer = [...line, ...group]
    if (line.length > 0 && lineWidth([...longer, more], ambiguous) > width) return [...line, more]
    line = longer
  }
  return line
}
