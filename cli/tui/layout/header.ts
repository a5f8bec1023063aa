/**
 * The header: which texts are compared and what they are, and the counts.
 *
 *     较晚文本 2024  全文  2024-10-08 中文  岚托联合声明（虚构） · 作准文本
 *     较早文本 2019  全文  2019-06-20 中文  岚托联合声明（虚构） · 作准文本
 *     =沿用 28  ~改动 25  <拆分 3  …
 */
import { publisherWords } from '../../../src/command.ts'
import type { ClaimLook, Column, Ui, View, WitnessView } from '../../../src/index.ts'
import { langWords } from '../../../src/words/names.ts'
import { piecesOf } from '../../../src/words/say.ts'
import { labels, screenWords } from '../../../src/words/screen-words.ts'
import { typeset } from '../../../src/words/typeset.ts'
import { cutLine, type Line, lineWidth, safe, seg } from '../line.ts'
import type { Style } from '../palette.ts'
import { columnsOf, SIGNS, signOfKey } from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import { viewOf } from '../scene.ts'
import type { State } from '../state.ts'
import { fitGroups } from './flow.ts'

/** The sign of a count: that of its claim, or of what is counted beside the claims. */
export const signOfCount = ({
  look,
  key,
}: {
  readonly look: ClaimLook | null
  readonly key: string
}): readonly [string, Style] | null => (look === null ? signOfKey(key) : SIGNS[look])

/** Role and name, kind of text, date, language, title, where from: the words under which a text is named everywhere. */
export function witnessGroups(witness: WitnessView, role: string, scene: Scene): readonly Line[] {
  const { ui } = scene
  const publisher = witness.publisher === null ? '' : publisherWords(witness.publisher, ui)
  const source = witness.fidelityWords.includes(publisher) ? '' : publisher
  const { outOfOrder } = witness
  return [
    [
      seg(`${role} `, 'faint'),
      seg(witness.short, 'strong'),
      ...(outOfOrder === undefined ? [] : [seg(`  ${outOfOrder}!`, 'warning')]),
    ],
    [seg(`  ${safe(witness.fidelityWords)}`, witness.fidelity === 'full' ? 'plain' : 'warning')],
    [seg(`  ${witness.date ?? labels.dateUnknown[ui]} ${langWords[witness.lang][ui]}`, 'faint')],
    [seg(`  ${safe(witness.name)}`)],
    [
      seg(
        `${scene.glyphs.between}${safe([witness.standingWords, source].filter(Boolean).join(scene.glyphs.between))}`,
        'faint',
      ),
    ],
  ]
}

/** Several earlier texts in one line; those of one kind together. */
function allLine(view: View, scene: Scene): Line {
  const kinds = new Map<string, WitnessView[]>()
  for (const witness of view.witnesses.slice(0, -1))
    kinds.set(witness.fidelityWords, [...(kinds.get(witness.fidelityWords) ?? []), witness])
  const groups = [...kinds].map(
    ([words, witnesses]): Line => [
      seg(typeset(scene.ui).list(witnesses.map((w) => w.short)), 'strong'),
      seg(`  ${safe(words)}`, witnesses.every((w) => w.fidelity === 'full') ? 'plain' : 'warning'),
    ],
  )
  const between = seg(`  ${scene.glyphs.vertical}  `, 'faint')
  return [
    seg(`${labels.earlier[scene.ui]} `, 'faint'),
    ...groups.flatMap((group, i): Line => (i === 0 ? group : [between, ...group])),
  ]
}

/** Counts of one earlier text, a group each: signs with words, or signs alone where several texts share the line. */
export function countGroups(column: Column, withWords: boolean, ui: Ui): readonly Line[] {
  return column.counts
    .filter((c) => c.count > 0 && (withWords || (c.look !== null && c.key !== 'alone')))
    .map((c, i): Line => {
      const sign = signOfCount(c)
      const gap = i === 0 ? '' : withWords ? '  ' : ' '
      if (!withWords) return [seg(`${gap}${sign?.[0] ?? ''}`, sign?.[1] ?? 'plain'), seg(`${c.count}`)]
      return [
        seg(gap),
        ...(sign ? [seg(sign[0], sign[1])] : []),
        ...piecesOf(screenWords.counted[ui]).map(({ text, hole }) =>
          hole ? (text === 'count' ? seg(`${c.count}`, 'strong') : seg(c.word)) : seg(text),
        ),
      ]
    })
}

function countLine(view: View, state: State, scene: Scene, width: number): Line {
  const columns = columnsOf(view, state.tab)
  const [only] = columns
  if (columns.length === 1 && only !== undefined) {
    const column = view.columns[only]
    return column ? fitGroups(countGroups(column, true, scene.ui), width, scene.ambiguous) : []
  }
  const counts = (withWords: boolean): Line =>
    columns.flatMap((k, i): Line => {
      const column = view.columns[k]!
      return [
        ...(i > 0 ? [seg(`  ${scene.glyphs.vertical} `, 'faint')] : []),
        seg(`${column.short} `, 'strong'),
        ...countGroups(column, withWords, scene.ui).flat(),
      ]
    })
  const told = counts(true)
  return lineWidth(told, scene.ambiguous) <= width ? told : counts(false)
}

/** As many lines as asked for, 2 or 3. */
export function layoutHeader(state: State, scene: Scene, width: number, height: number): readonly Line[] {
  const view = viewOf(scene, state)
  const base = view.witnesses.at(-1)
  if (!base) return []
  const [only] = columnsOf(view, state.tab)
  const other = only === undefined ? undefined : view.witnesses[only]
  const baseGroups = witnessGroups(base, labels.base[scene.ui], scene)
  const otherGroups = other && view.columns.length > 0 ? witnessGroups(other, labels.earlier[scene.ui], scene) : []
  const cut = (line: Line): Line => cutLine(line, width, scene.ambiguous)
  const counts = cut(countLine(view, state, scene, width))
  const all = state.tab === 'all'
  if (height >= 3) return [cut(baseGroups.flat()), cut(all ? allLine(view, scene) : otherGroups.flat()), counts]
  // Two lines: both texts in the first one, by short name and kind. Their order is told once, at the base.
  const [name = [], kind = []] = otherGroups
  const both: Line = [
    ...baseGroups.slice(0, 2).flat(),
    seg(`  ${scene.glyphs.vertical}  `, 'faint'),
    ...(all ? allLine(view, scene) : [...name.slice(0, 2), ...kind]),
  ]
  return [cut(both), counts]
}
