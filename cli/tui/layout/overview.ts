/**
 * The overview: the first lines, the counts of each earlier text, and a picture of the alignment.
 *
 *     2019  ~~~==+++--===~~            the earlier text, from its beginning to its end
 *           │││╲╲ ╲╲  │╱│              links, each from where it stands there to where it stands here
 *     2024  ~~~==+++==-~~=             the base
 *
 * Positions are those of the view's ribbons: fractions of each text's length. Shares are told of verbatim texts alone.
 */
import type { Ribbon, View } from '../../../src/index.ts'
import { labels } from '../../../src/words/screen-words.ts'
import { textWidth } from '../../text-width.ts'
import { fill, type Line, type Segment, safe, seg } from '../line.ts'
import { SIGNS, type SignKey, weightiest } from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import { viewOf } from '../scene.ts'
import type { State } from '../state.ts'
import { textLines } from './clause-lines.ts'
import { flowGroups } from './flow.ts'
import { countGroups, witnessGroups } from './header.ts'

/** Lines between the two texts of a picture. */
const LINKS = 3
/** Columns before the further lines of a text's name, and before its counts. */
const NAME_HANG = 2
const COUNT_INDENT = 5
/** Columns for the number of a point. */
const NUMBER = 3

/** The text as a strip: each column has the weightiest sign of what stands there. */
function strip(ribbons: readonly Ribbon[], side: 'a' | 'b', width: number): readonly Segment[] {
  const signs: (SignKey | null)[] = Array.from({ length: width }, () => null)
  for (const ribbon of ribbons) {
    const span = ribbon[side]
    if (!span) continue
    const from = Math.min(width - 1, Math.floor(span[0] * width))
    const to = Math.max(from, Math.min(width - 1, Math.ceil(span[1] * width) - 1))
    for (let x = from; x <= to; x++) signs[x] = weightiest([signs[x] ?? null, ribbon.look])
  }
  return signs.map((sign) => (sign ? seg(SIGNS[sign][0], SIGNS[sign][1]) : seg('.', 'faint')))
}

function links(ribbons: readonly Ribbon[], width: number, scene: Scene): readonly Line[] {
  const { glyphs } = scene
  const grid: Segment[][] = Array.from({ length: LINKS }, () => Array.from({ length: width }, () => seg(' ')))
  const middle = ([from, to]: readonly [number, number]): number =>
    Math.min(width - 1, Math.floor(((from + to) / 2) * width))
  // What is out of order is drawn last, over the rest.
  const ordered = [...ribbons].sort((x, y) => Number(x.moved) - Number(y.moved))
  for (const ribbon of ordered) {
    if (!ribbon.a || !ribbon.b) continue
    const [top, bottom] = [middle(ribbon.a), middle(ribbon.b)]
    const step = (bottom - top) / LINKS
    const mark =
      step > 0.75 ? glyphs.right : step < -0.75 ? glyphs.left : ribbon.look === 'weak' ? glyphs.faintDown : glyphs.down
    const style = SIGNS[ribbon.moved ? 'moved' : ribbon.look][1]
    for (let y = 0; y < LINKS; y++) {
      const x = Math.round(top + step * (y + 0.5))
      const row = grid[y]
      if (row && x >= 0 && x < width) row[x] = seg(mark, style)
    }
  }
  return grid
}

function picture(view: View, width: number, scene: Scene): readonly Line[] {
  const names = view.witnesses.map((w) => w.short)
  const left = Math.min(14, Math.max(...names.map((n) => textWidth(n, scene.ambiguous)))) + 2
  const room = Math.max(10, width - left - 1)
  const base = names.at(-1) ?? ''
  const name = (text: string): Line => fill([seg(text, 'faint')], left, scene.ambiguous)
  return view.columns.flatMap((column, k): readonly Line[] => {
    const ribbons = view.ribbons.filter((r) => r.column === k)
    return [
      [...name(column.short), ...strip(ribbons, 'a', room)],
      ...links(ribbons, room, scene).map((line): Line => [...name(''), ...line]),
      [...name(base), ...strip(ribbons, 'b', room)],
      [],
    ]
  })
}

/** The digest: each point with the key that opens its clause. */
function newsLines(view: View, width: number, ambiguous: Scene['ambiguous']): readonly Line[] {
  const { title, points, more, apartTitle, apart, notes } = view.news
  if (title === '') return []
  const under = (text: string, style: 'plain' | 'faint'): readonly Line[] =>
    textLines(text, style, width - NUMBER, ambiguous).map((line): Line => [seg(' '.repeat(NUMBER)), ...line])
  const told = points.flatMap((point, i) =>
    under(point.line, 'plain').map((line, j): Line => {
      const key = String((i + 1) % 10)
      return j === 0 ? [seg(key, 'key'), seg(' '.repeat(NUMBER - key.length)), ...line.slice(1)] : line
    }),
  )
  return [
    [],
    ...textLines(title, 'strong', width, ambiguous),
    ...told,
    ...(more === null ? [] : under(more, 'faint')),
    ...(apartTitle === null ? [] : textLines(apartTitle, 'strong', width, ambiguous)),
    ...apart.flatMap((point) => under(point.line, 'plain')),
    ...notes.flatMap((note) => under(note, 'faint')),
  ]
}

export function overviewLines(state: State, scene: Scene, width: number): readonly Line[] {
  const view = viewOf(scene, state)
  const { ui, ambiguous } = scene
  const inner = width - 2
  const indent = (line: Line): Line => [seg(' '), ...line]
  const lead = view.lead.flatMap((line, i) =>
    textLines(line, i === 0 ? 'strong' : 'plain', inner - 2, ambiguous).map(
      (l, j): Line => (j === 0 ? l : [seg('  '), ...l]),
    ),
  )
  const base = view.witnesses.at(-1)
  const flow = (groups: readonly Line[], first: number, further: number): readonly Line[] =>
    flowGroups(groups, inner, [first, further], ambiguous)
  const texts: Line[] = [
    ...(base ? flow(witnessGroups(base, labels.base[ui], scene), 0, NAME_HANG) : []),
    ...view.columns.flatMap((column, k): Line[] => {
      const witness = view.witnesses[k]
      return [
        ...(witness ? flow(witnessGroups(witness, labels.earlier[ui], scene), 0, NAME_HANG) : []),
        ...flow(countGroups(column, true, ui), COUNT_INDENT, COUNT_INDENT),
      ]
    }),
  ]
  const sources = view.witnesses.flatMap((w): readonly Line[] =>
    w.url || w.file ? flow([[seg(`${w.short} `, 'faint'), seg(safe(w.url ?? w.file), 'faint')]], 0, NAME_HANG) : [],
  )
  return [
    ...lead.map(indent),
    ...(view.hidden === null ? [] : textLines(view.hidden, 'faint', inner, ambiguous).map(indent)),
    ...newsLines(view, inner - 1, ambiguous).map(indent),
    [],
    ...texts.map(indent),
    [],
    ...(view.columns.length > 0
      ? [indent([seg(labels.picture[ui], 'faint')]), ...picture(view, inner, scene).map(indent)]
      : []),
    [seg(` ${labels.source[ui]}`, 'faint')],
    ...sources.map(indent),
  ]
}
