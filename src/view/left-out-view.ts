/**
 * What the files hold and the comparison leaves out: told in the first lines, and its words below, with those that differ
 * in the files of a pair before all that each file has.
 *
 *     2019: left out 3 notes                                             in the first lines
 *     Words left out, beside 2019: notes: 1 revised, 2 the same
 *     note: revised   2019: 正本以两种文字写成。   2024: 正本以三种文字写成。      below
 */
import type { LeftOutAlignment } from '../model/alignment.ts'
import type { Reading } from '../model/collation.ts'
import type { LeftOut } from '../model/document.ts'
import type { LeftOutItem, LeftOutPart, Ui } from '../model/view.ts'
import { countLeftOut, leftOutKinds, leftOutNames, leftOutWords } from '../words/left-out-words.ts'
import { say } from '../words/say.ts'
import { typeset } from '../words/typeset.ts'
import type { ColumnLinks } from './rows.ts'
import type { WitnessSide } from './side.ts'

/** Stretches that are shown of one part, and characters of each: ten thousand notes are counted, not printed. */
const SHOWN = 100
const SHOWN_CHARACTERS = 400

const leftOutOf = (side: WitnessSide): readonly LeftOut[] => side.shown.leftOut

/** A line for each text of which something was left out. */
export const leftOutLines = (sides: readonly WitnessSide[], ui: Ui): readonly string[] =>
  sides.flatMap((side) => {
    const what = countLeftOut(leftOutOf(side), ui)
    return what === '' ? [] : [say(ui, leftOutWords.told, { short: side.short, what })]
  })

const comparedWith = (column: ColumnLinks): readonly LeftOutAlignment[] =>
  column.kind === 'wording' ? column.alignment.leftOut : []

/** How what the file of an earlier text holds beside it compares with the base's: a line, or none. */
export function leftOutBeside(column: ColumnLinks, base: WitnessSide, reading: Reading, ui: Ui): readonly string[] {
  const compared = comparedWith(column)
  if (compared.length === 0) return []
  const { short } = column.side
  const versions = reading === 'versions'
  const kinds = compared.map(({ what, changes, ...counts }) => {
    const sure = (lacking: 'a' | 'b'): boolean =>
      changes.every((change) => change[lacking] !== null || change.evidence === 'firm')
    const evidence = { addedSure: sure('a'), droppedSure: sure('b') }
    return say(ui, leftOutWords.compared, {
      what: leftOutKinds[what],
      ...counts,
      ...evidence,
      a: short,
      b: base.short,
      versions,
    })
  })
  return [say(ui, leftOutWords.beside, { short, what: typeset(ui).clauses(kinds) })]
}

/** The words themselves: what differs, pair by pair, then what was left out of each text, the earlier ones first. */
export function buildLeftOut(base: WitnessSide, columns: readonly ColumnLinks[], ui: Ui): readonly LeftOutPart[] {
  const differing = columns.map((column) => {
    const names = { a: column.side.short, b: base.short }
    const items = comparedWith(column).flatMap((compared) => changesOf(compared, names, ui))
    return partOf(say(ui, leftOutWords.differ, names), true, items, ui)
  })
  const all = [...columns.map((column) => column.side), base].map((side) => {
    const items = leftOutOf(side).flatMap(({ what, text, at }) =>
      text.split('\n').map((words, i) => ({
        label: say(ui, leftOutWords.place, { what: leftOutNames[what], at: at[i] ?? 0 }),
        lines: [shortened(words)],
      })),
    )
    return partOf(say(ui, leftOutWords.all, { short: side.short }), false, items, ui)
  })
  return [...differing, ...all].flatMap((part) => part ?? [])
}

function partOf(title: string, differs: boolean, items: readonly LeftOutItem[], ui: Ui): LeftOutPart | null {
  if (items.length === 0) return null
  const more = items.length > SHOWN ? say(ui, leftOutWords.more, { n: items.length - SHOWN }) : null
  return { title, differs, items: items.slice(0, SHOWN), more }
}

function changesOf(
  { what, changes }: LeftOutAlignment,
  names: { readonly a: string; readonly b: string },
  ui: Ui,
): readonly LeftOutItem[] {
  const t = typeset(ui)
  return changes.map((change) => {
    const has = change.a === null ? names.b : names.a
    const revised = change.a !== null && change.b !== null && !change.moved
    const word = change.moved
      ? leftOutWords.moved[ui]
      : revised
        ? leftOutWords.revised[ui]
        : say(ui, leftOutWords.onlyIn, { short: has })
    const lines = (['a', 'b'] as const).flatMap((side) => {
      const words = change.moved && side === 'a' ? null : change[side]
      return words === null ? [] : [revised ? t.named(names[side], shortened(words)) : shortened(words)]
    })
    const sure = change.evidence === 'firm'
    return { label: say(ui, leftOutWords.change, { what: leftOutNames[what], word, sure }), lines }
  })
}

const shortened = (words: string): string =>
  words.length <= SHOWN_CHARACTERS ? words : `${words.slice(0, SHOWN_CHARACTERS).replace(/[\ud800-\udbff]$/u, '')}…`
