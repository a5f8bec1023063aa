/**
 * The strip of sections: as wide as each is long, darker as more of it differs. It shows where in the text one is.
 *
 *     2019 ·· ░░░ ▒▒▒▒ ·· ▓▓ ░░░░░  关于两国关系：5 处变化，12% 字符有别        the section of the chosen clause is reversed
 *
 * Shades and sections are those of the view's own strips, which the page and the Word file draw as well.
 */
import type { Strip, StripCell, StripCurve, View } from '../../../src/index.ts'
import { textWidth } from '../../text-width.ts'
import { cutLine, fill, type Line, lineWidth, type Segment, safe, seg } from '../line.ts'
import { SIGNS } from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import type { State } from '../state.ts'

/** Lines between the two texts of a picture. */
const BETWEEN = 2
/** Longest name before a strip. Columns. */
const NAME = 14
/** From this width on the words of the section stand beside its strip. Columns. */
const WORDS_FROM = 100
/** Share of the width that the words may take. */
const WORDS_SHARE = 0.4

/** The cell that each column of a strip shows. A cell too narrow for one is left out, but never the chosen one. */
function cellsAt(cells: readonly StripCell[], width: number, chosen: number): readonly number[] {
  const at = Array.from({ length: width }, (_, x) => {
    const middle = (x + 0.5) / width
    return Math.max(
      0,
      cells.findIndex((c) => middle < c.to),
    )
  })
  const cell = cells[chosen]
  if (cell !== undefined && !at.includes(chosen)) at[Math.min(width - 1, Math.floor(cell.from * width))] = chosen
  return at
}

function stripLine(strip: Strip, side: 'a' | 'b', width: number, chosen: number, scene: Scene): Line {
  const cells = strip[side]
  if (cells.length === 0) return []
  const style = strip.scale === 'changed' ? 'claim-revised' : 'claim-strong'
  const at = cellsAt(cells, width, chosen)
  return at.map((i, x): Segment => {
    // A space parts sections that have room for one.
    const opens = x > 0 && at[x - 1] !== i && at[x + 1] === i
    const shade = opens ? ' ' : scene.glyphs.shades[cells[i]!.level]!
    const own = cells[i]!.level === 0 ? 'faint' : style
    if (i === chosen) return seg(shade, cells[i]!.level === 0 ? 'reverse' : `${style} reverse`)
    return seg(shade, opens ? 'plain' : own)
  })
}

/** The strip of the later text beside the earlier one that is shown; of all of them, beside the last. */
export function stripOfView(view: View, { row, tab }: Pick<State, 'row' | 'tab'>, scene: Scene, width: number): Line {
  const k = tab === 'all' ? view.columns.length - 1 : tab
  const strip = view.layout.strips.find((s) => s.column === k)
  const column = view.columns[k]
  if (strip === undefined || column === undefined || strip.b.length === 0) return []
  const { ambiguous } = scene
  const chosen = strip.b.findLastIndex((c) => c.row <= row)
  const name: Line = [...cutLine([seg(column.short, 'faint')], NAME, ambiguous), seg(' ')]
  const said = width < WORDS_FROM ? '' : safe(strip.b[Math.max(0, chosen)]!.words)
  const words = cutLine(said === '' ? [] : [seg(`  ${said}`, 'faint')], Math.floor(width * WORDS_SHARE), ambiguous)
  const room = Math.max(1, width - lineWidth(name, ambiguous) - lineWidth(words, ambiguous))
  return [...name, ...stripLine(strip, 'b', room, chosen, scene), ...words]
}

/** What crosses from one section to another, from where it stood above to where it stands below. */
function curveLines(strip: Strip, width: number, scene: Scene): readonly Line[] {
  const { glyphs } = scene
  const grid: Segment[][] = Array.from({ length: BETWEEN }, () => Array.from({ length: width }, () => seg(' ')))
  const middle = (cell: StripCell | undefined): number =>
    cell === undefined ? 0 : Math.min(width - 1, Math.floor(((cell.from + cell.to) / 2) * width))
  // The heaviest are drawn last, over the rest.
  const curves = [...strip.curves].sort((x: StripCurve, y: StripCurve) => x.weight - y.weight)
  for (const { a, b, look } of curves) {
    const [from, to] = [middle(strip.a[a]), middle(strip.b[b])]
    const mark = to > from ? glyphs.right : to < from ? glyphs.left : glyphs.down
    for (let y = 0; y < BETWEEN; y++) {
      const x = Math.round(from + ((to - from) * (2 * y + 1)) / (2 * BETWEEN))
      const row = grid[y]
      if (row && x >= 0 && x < width) row[x] = seg(mark, SIGNS[look][1])
    }
  }
  return grid
}

/** Both texts of each pair as strips, and what crossed between sections. */
export function picture(view: View, width: number, scene: Scene): readonly Line[] {
  const { ambiguous } = scene
  const names = view.witnesses.map((w) => w.short)
  const left = Math.min(NAME, Math.max(...names.map((n) => textWidth(n, ambiguous)))) + 2
  const room = Math.max(10, width - left - 1)
  const name = (text: string): Line => fill([seg(text, 'faint')], left, ambiguous)
  return view.layout.strips.flatMap((strip): readonly Line[] => [
    [...name(view.columns[strip.column]?.short ?? ''), ...stripLine(strip, 'a', room, -1, scene)],
    ...(strip.curves.length === 0 ? [] : curveLines(strip, room, scene).map((line): Line => [...name(''), ...line])),
    [...name(names.at(-1) ?? ''), ...stripLine(strip, 'b', room, -1, scene)],
    [],
  ])
}
