/** Help and the filter: lists of lines, of which a window is shown. */
import { type ClaimLook, countLetters, ROW_FILTERS, type Ui, type View } from '../../../src/index.ts'
import { rowFilterWords } from '../../../src/words/news-words.ts'
import { countWords, labels, markWords, signWords } from '../../../src/words/screen-words.ts'
import { textWidth } from '../../text-width.ts'
import type { Binding } from '../binding.ts'
import { bindings, keyName } from '../keys.ts'
import { fill, type Line, restyle, seg } from '../line.ts'
import { onlyKey } from '../listed-rows.ts'
import type { Style } from '../palette.ts'
import { columnsOf, rowFacts, SIGNS, type SignKey, signOfKey } from '../row-facts.ts'
import type { Scene } from '../scene.ts'
import { viewOf } from '../scene.ts'
import type { State } from '../state.ts'
import { textLines } from './clause-lines.ts'
import { signOfCount } from './header.ts'

/** Columns for the names of keys. */
const KEYS_WIDTH = 24

/** Signs inside the words, as they are drawn. */
const MARKS: readonly (readonly [keyof typeof markWords, Style])[] = [
  ['{+ +}', 'ins'],
  ['[- -]', 'del'],
  ['^', 'carried'],
]

/** Every key of a screen; of the comparison its signs, too. */
export function helpLines(
  scene: Pick<Scene, 'ui' | 'ambiguous'>,
  width: number,
  table: readonly Pick<Binding, 'keys' | 'describe'>[] = bindings,
): readonly Line[] {
  const { ui, ambiguous } = scene
  const entries = table.map((b) => ({ keys: b.keys.map((k) => keyName(k, ui)).join(' '), words: b.describe[ui] }))
  const widest = Math.max(...entries.map((e) => textWidth(e.keys, ambiguous)))
  const left = Math.min(KEYS_WIDTH, widest) + 2
  const row = (name: string, style: Style, words: string): readonly Line[] =>
    textLines(words, 'plain', Math.max(10, width - left - 1), ambiguous).map(
      (l, i): Line => [...fill([seg(` ${i === 0 ? name : ''}`, style)], left, ambiguous), ...l],
    )
  return [
    ...entries.flatMap((e) => row(e.keys, 'key', e.words)),
    ...(table === bindings ? [[], ...signLines(row, ui)] : []),
  ]
}

function signLines(row: (name: string, style: Style, words: string) => readonly Line[], ui: Ui): readonly Line[] {
  return [
    [seg(` ${labels.signs[ui]}`, 'strong underline')],
    ...(Object.keys(SIGNS) as SignKey[])
      .reverse()
      .flatMap((key) => row(SIGNS[key][0], SIGNS[key][1], signWords[key][ui])),
    ...Object.keys(countLetters).flatMap((key) => {
      const [sign, style] = signOfKey(key) ?? ['', 'plain']
      return row(sign, style, countWords[key as keyof typeof countWords][ui])
    }),
    ...MARKS.flatMap(([mark, style]) => row(mark, style, markWords[mark][ui])),
  ]
}

export interface FilterEntry {
  readonly key: string
  readonly word: string
  readonly look: ClaimLook | null
  /** One for each earlier text shown, in their order; none where rows are counted. */
  readonly counts: readonly number[]
  /** Of a filter of `--only`, which asks of rows whatever text is shown: how many there are. */
  readonly rows?: number
}

/** What can be filtered by: the view's own counts, in their order. */
export function filterEntries(view: View, state: Pick<State, 'tab'>): readonly FilterEntry[] {
  const columns = columnsOf(view, state.tab).flatMap((k) => view.columns[k] ?? [])
  const keys = [...new Set(columns.flatMap((c) => c.counts.map((x) => x.key)))]
  const counted = keys.map((key): FilterEntry => {
    const found = columns.map((c) => c.counts.find((x) => x.key === key))
    // Words may name one earlier text; where several are shown together none is named.
    const first = found.find((x) => x !== undefined)
    const words = new Set(found.map((x) => x?.word))
    const general = words.size > 1 && first?.look ? signWords[first.look][view.ui] : undefined
    return {
      key,
      word: general ?? first?.word ?? key,
      look: first?.look ?? null,
      counts: found.map((x) => x?.count ?? 0),
    }
  })
  const facts = rowFacts(view)
  return [
    ...counted,
    ...ROW_FILTERS.map((filter): FilterEntry => {
      const rows = facts.filter(({ only }) => only.has(filter)).length
      return { key: onlyKey(filter), word: rowFilterWords.kinds[filter][view.ui], look: null, counts: [], rows }
    }),
  ]
}

export function filterLines(state: State, scene: Scene, width: number): readonly Line[] {
  const view = viewOf(scene, state)
  const entries = filterEntries(view, state)
  const columns = columnsOf(view, state.tab).flatMap((k) => view.columns[k] ?? [])
  const cell = (text: string): string => {
    const w = textWidth(text, scene.ambiguous)
    return ' '.repeat(Math.max(1, 8 - w)) + text
  }
  const head: Line[] =
    columns.length > 1 ? [[seg(`${' '.repeat(28)}${columns.map((c) => cell(c.short)).join('')}`, 'faint')]] : []
  return [
    ...head,
    ...entries.map((entry, i): Line => {
      const chosen = state.filter.includes(entry.key)
      const sign = signOfCount(entry)
      const line: Line = [
        seg(i === state.filterAt ? ` ${scene.glyphs.chosen}` : '  ', 'strong'),
        seg(chosen ? '[x] ' : '[ ] ', chosen ? 'strong' : 'plain'),
        seg(sign?.[0] ?? ' ', sign?.[1] ?? 'plain'),
        ...(entry.counts.length === 0 ? [seg(` ${entry.word}`)] : fill([seg(` ${entry.word}`)], 21, scene.ambiguous)),
        seg(entry.counts.map((n) => cell(String(n))).join('')),
      ]
      return i === state.filterAt
        ? restyle(fill(line, Math.min(width, 29 + entry.counts.length * 8), scene.ambiguous), 'reverse')
        : line
    }),
  ]
}
