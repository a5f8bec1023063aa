/**
 * A line of the screen: stretches of text, each with a style, and no more columns than it was given.
 *
 *     fill([{ text: '双方重申', style: 'plain' }], 6)   →   双方…      never half a character
 */
import { type AmbiguousWidth, graphemes, textWidth } from '../text-width.ts'
import { visible } from '../visible.ts'
import { type Depth, type Style, sgr } from './palette.ts'

/** Text of a document, as it may stand on a line of the screen. */
export { visibleLine as safe } from '../visible.ts'

export interface Segment {
  readonly text: string
  readonly style: Style
}

export type Line = readonly Segment[]

export const seg = (text: string, style: Style = 'plain'): Segment => ({ text, style })

export const lineText = (line: Line): string => line.map((s) => s.text).join('')

export function lineWidth(line: Line, ambiguous: AmbiguousWidth): number {
  let width = 0
  for (const s of line) width += textWidth(s.text, ambiguous)
  return width
}

/** Cut to a width, with … in the style of what was cut, and filled with spaces. */
export function fill(line: Line, width: number, ambiguous: AmbiguousWidth): Line {
  const used = lineWidth(line, ambiguous)
  if (used === width) return line
  if (used < width) return [...line, seg(' '.repeat(width - used))]
  const cut = cutLine(line, width, ambiguous)
  const left = width - lineWidth(cut, ambiguous)
  return left > 0 ? [...cut, seg(' '.repeat(left))] : cut
}

/** Cut to a width, with … where something was cut. Not filled. */
export function cutLine(line: Line, width: number, ambiguous: AmbiguousWidth): Line {
  if (lineWidth(line, ambiguous) <= width) return line
  const dots = '…'
  const room = width - textWidth(dots, ambiguous)
  if (room < 0) return width > 0 ? [seg(' '.repeat(width))] : []
  const out: Segment[] = []
  let used = 0
  for (const s of line) {
    let text = ''
    for (const g of graphemes(s.text)) {
      const w = textWidth(g, ambiguous)
      if (used + w > room) return [...out, seg(`${text}${dots}`, s.style)]
      text += g
      used += w
    }
    out.push({ text, style: s.style })
  }
  return out
}

/** Left and right parts of one line; the left one gives way. */
export function spread(left: Line, right: Line, width: number, ambiguous: AmbiguousWidth): Line {
  const r = lineWidth(right, ambiguous)
  if (r + 2 > width) return fill(left, width, ambiguous)
  return [...fill(left, width - r, ambiguous), ...right]
}

/** Another style over all of it. What is faint would be lost in it and is not. */
export const restyle = (line: Line, style: Style): Line =>
  line.map((s) => {
    const own = s.style.split(' ').filter((name) => name !== 'plain' && name !== 'faint')
    return { text: s.text, style: [...own, style].join(' ') }
  })

/** The line as a terminal takes it. */
export function paintLine(line: Line, depth: Depth): string {
  let out = ''
  for (let i = 0; i < line.length; i++) {
    const { text, style } = line[i]!
    if (text === '') continue
    const codes = sgr(style, depth)
    // What was laid out was made safe before it was measured; this is the last place, for what was not.
    const shown = visible(text)
    out += codes === '' ? shown : `${codes}${shown}\u001b[0m`
  }
  return out
}
