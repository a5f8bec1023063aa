/**
 * The overview: the first lines, the digest, the counts of each earlier text, and a picture of the sections.
 *
 *     2019  ·· ░░░ ▒▒▒▒ ▓▓ ░░░            the earlier text, a cell a section, darker as more of it differs
 *                 ╲                       what went to another section
 *     2024  ··· ░░ ▒▒▒▒▒ ▓ ░░             the base
 */
import type { View } from '../../../src/index.ts'
import { labels } from '../../../src/words/screen-words.ts'
import { type Line, safe, seg } from '../line.ts'
import type { Scene } from '../scene.ts'
import { viewOf } from '../scene.ts'
import type { State } from '../state.ts'
import { textLines } from './clause-lines.ts'
import { flowGroups } from './flow.ts'
import { countGroups, witnessGroups } from './header.ts'
import { picture } from './strip.ts'

/** Columns before the further lines of a text's name, and before its counts. */
const NAME_HANG = 2
const COUNT_INDENT = 5
/** Columns for the number of a point. */
const NUMBER = 3

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
      ? [
          ...textLines(labels.picture[ui], 'faint', inner, ambiguous).map(indent),
          ...picture(view, inner, scene).map(indent),
        ]
      : []),
    [seg(` ${labels.source[ui]}`, 'faint')],
    ...sources.map(indent),
  ]
}
