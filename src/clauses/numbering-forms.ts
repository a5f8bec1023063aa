/**
 * The printed numbers of articles, sections and items: one row a form, with an example.
 *
 *     第一百三十三条之一 明知……   →   label 第一百三十三条之一, token art133-1
 *     (b) the Sides shall …       →   label (b), token 2
 *     2001年7月16日，双方……       →   no label
 *
 * A row says what the label looks like, how its number is read, how high it stands, and whether it may be
 * believed by itself. A row that is `weak` (`V.`, `1.5`, `с.`) is a label only in a run of its kind; that is
 * judged in `find-labels.ts`, which sees the whole text.
 */
import { BARE_FORMS } from './bare-forms.ts'
import { HAN_FORMS } from './han-forms.ts'
import type { NumberingForm, NumberingRow } from './numbering-form.ts'
import { SPACED_FORMS } from './spaced-forms.ts'

/** All rows; where two fit, the earlier wins. */
export const NUMBERING_ROWS: readonly NumberingRow[] = [...HAN_FORMS, ...SPACED_FORMS, ...BARE_FORMS]

/** The forms that a line may begin with, by its first character. Everything else is told apart without a pattern. */
export interface FormIndex {
  readonly formsAt: (character: number) => readonly NumberingForm[]
}

const NONE: readonly NumberingForm[] = []

/** The rows made ready to be asked, which takes some milliseconds: once for a table. */
export function indexForms(rows: readonly NumberingRow[]): FormIndex {
  const classOf = new Uint8Array(0x10000)
  const classes: (readonly NumberingForm[])[] = [NONE]
  const known = new Map<string, number>([['', 0]])
  const members = new Map<number, number[]>()
  const forms = rows.map(({ pattern, unit = '', weak = false, opens, ...row }, i): NumberingForm => {
    for (const c of charactersOf(opens)) {
      const list = members.get(c)
      if (list) list.push(i)
      else members.set(c, [i])
    }
    return { ...row, unit, weak, pattern: new RegExp(pattern, 'y') }
  })
  for (const [c, list] of members) {
    const key = list.join(' ')
    let id = known.get(key)
    if (id === undefined) {
      id = classes.length
      known.set(key, id)
      classes.push(list.map((i) => forms[i]!))
    }
    classOf[c] = id
  }
  return { formsAt: (c) => classes[classOf[c]!]! }
}

/** `0-9（` to its characters. */
function charactersOf(ranges: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = 0; i < ranges.length; i++) {
    const from = ranges.charCodeAt(i)
    const isRange = ranges[i + 1] === '-' && i + 2 < ranges.length
    const to = isRange ? ranges.charCodeAt(i + 2) : from
    for (let c = from; c <= to; c++) found.add(c)
    if (isRange) i += 2
  }
  return found
}

let index: FormIndex | null = null

/** The index of the whole table, built when first asked for. */
export function allForms(): FormIndex {
  index ??= indexForms(NUMBERING_ROWS)
  return index
}
