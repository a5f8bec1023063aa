/**
 * What frames any screen: the rule with its titles, how much is out of sight, the keys of the moment, the line that is typed.
 *
 *     ─ 提法 3/130  下有 12 行 ──────────
 *      n 下一处  / 查找  ? 按键  q 退出
 */
import type { Ui } from '../../../src/index.ts'
import { say } from '../../../src/words/say.ts'
import { screenWords } from '../../../src/words/screen-words.ts'
import { type AmbiguousWidth, textWidth } from '../../text-width.ts'
import type { Binding } from '../binding.ts'
import type { Frame } from '../frame.ts'
import { keyName } from '../keys.ts'
import { cutLine, type Line, lineWidth, type Segment, safe, seg, spread } from '../line.ts'
import { type Scene, SMALLEST } from '../scene.ts'
import { lastScroll, type Scrolled } from '../scroll.ts'

type Drawn = Pick<Scene, 'ui' | 'size' | 'ambiguous' | 'glyphs'>

export const title = (words: string, here: boolean): Segment => seg(` ${words} `, here ? 'strong reverse' : 'strong')

/** How many lines are out of sight, above and below; in fewer words where there is no room (columns) for all of them. */
export function hiddenLines(scrolled: Scrolled, scroll: number, ui: Ui, room = Number.POSITIVE_INFINITY): Line {
  const last = lastScroll(scrolled)
  const above = Math.min(scroll, last)
  const below = last - above
  const told = (up: 'linesAbove' | 'above', down: 'linesBelow' | 'below'): Line => [
    ...(above > 0 ? [seg(` ${say(ui, screenWords[up], { lines: above })} `, 'warning')] : []),
    ...(below > 0 ? [seg(` ${say(ui, screenWords[down], { lines: below })} `, 'warning')] : []),
  ]
  const whole = told('linesAbove', 'linesBelow')
  return lineWidth(whole, 1) <= room ? whole : told('above', 'below')
}

/** A rule over the whole width; what is hidden is never cut for the sake of the title. */
export function ruleLine(left: Line, hidden: Line, { size, ambiguous, glyphs }: Drawn): Line {
  const dashes = (n: number): Segment => seg(glyphs.horizontal.repeat(Math.max(0, n)), 'faint')
  const room = Math.max(0, size.columns - 2 - lineWidth(hidden, ambiguous))
  const said = [...cutLine(left, room, ambiguous), ...hidden]
  return [dashes(1), ...said, dashes(size.columns - 1 - lineWidth(said, ambiguous))]
}

/** Keys of the moment. Those that do not fit are left out from the end, but help and quit stay. */
export function hintLine<A extends { readonly type: string }, P extends string>(
  table: readonly Binding<A, P>[],
  place: P,
  { ui, ambiguous, width }: { readonly ui: Ui; readonly ambiguous: AmbiguousWidth; readonly width: number },
): Line {
  const shown = table.filter((b) => b.hint && b.in.includes(place))
  const last = shown.filter((b) => b.action.type === 'help' || b.action.type === 'quit')
  const one = (b: (typeof shown)[number]): Line => [
    seg(` ${keyName(b.keys[0]!, ui)}`, 'key'),
    seg(` ${b.hint?.[ui] ?? ''} `, 'faint'),
  ]
  const tail = last.flatMap(one)
  const line: Segment[] = []
  let room = width - lineWidth(tail, ambiguous)
  for (const b of shown) {
    if (last.includes(b)) continue
    const piece = one(b)
    const w = lineWidth(piece, ambiguous)
    if (w > room) break
    for (const each of piece) line.push(each)
    room -= w
  }
  return [...line, ...tail]
}

/** What is being typed after `/`, with the keys that end it where there is room; the cursor's column. */
export function promptLine(
  prompt: string,
  tail: Line,
  width: number,
  ambiguous: AmbiguousWidth,
): { readonly line: Line; readonly cursor: number } {
  // The end of a long query is what is being typed.
  let text = `/${safe(prompt)}`
  while (textWidth(text, ambiguous) > width - 2) text = text.slice(1)
  const fits = textWidth(text, ambiguous) + lineWidth(tail, ambiguous) + 3 < width
  return {
    line: spread([seg(text, 'strong'), seg(' ')], fits ? tail : [], width, ambiguous),
    cursor: textWidth(text, ambiguous),
  }
}

/** One line that says how large a window is needed. */
export function tooSmall({ ui, size, ambiguous }: Drawn): Frame {
  const words = say(ui, screenWords.tooSmall, { ...size, least: `${SMALLEST.columns}×${SMALLEST.rows}` })
  return { lines: [cutLine([seg(words)], Math.max(1, size.columns - 1), ambiguous)], cursor: null }
}
