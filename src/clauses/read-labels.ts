/**
 * The labels that may stand at the start of one line, by the table of forms.
 *
 *     1. Стороны …            digit dot, 1
 *     1.5 млрд долларов       dotted, 1.5, weak
 *     (i) trade;              a letter, 9, or Roman, 1: `find-labels.ts` chooses by what came before
 *     Article 5 of the Treaty nothing
 */

import { HAN_NUMBER } from '../genre/han-numbers.ts'
import { isBlank } from '../text/split-lines.ts'
import { looksLikeHeading } from './heading-words.ts'
import { type NumberingForm, numberingForms, RANK } from './numbering-forms.ts'

export interface Label {
  readonly form: NumberingForm
  /** The form's name; for dotted numbers with their depth, so that 1.1 and 1.1.1 are two lists. */
  readonly kind: string
  /** The form's rank; a dotted number stands lower by its depth. */
  readonly rank: number
  /** The number; of a dotted one the last. */
  readonly value: number
  /** The number as it stands in an id: `5`, `133-1`, `1.1`. */
  readonly token: string
  readonly start: number
  readonly end: number
  /** Where the words behind it begin; the line's end where there are none. */
  readonly rest: number
  readonly weak: boolean
}

const skip = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at
}

/**
 * Characters that can open a label, in classes: a form is tried where a line begins with a character of the class
 * that the form's example begins with. Everything else is told apart without a pattern.
 */
const OPENERS: readonly (readonly [from: string, to: string])[][] = [
  [['第', '第']],
  [['附', '附']],
  [['§', '§']],
  [
    ['(', '('],
    ['（', '（'],
    ['〔', '〔'],
  ],
  [
    ['0', '9'],
    ['０', '９'],
  ],
  [...HAN_NUMBER].map((ch) => [ch, ch] as const),
  [
    ['A', 'Z'],
    ['А', 'Я'],
    ['Ⅰ', 'Ⅻ'],
  ],
  [
    ['a', 'z'],
    ['а', 'я'],
  ],
  [
    ['①', '⒛'],
    ['㉑', '㉟'],
    ['㊱', '㊿'],
    ['❶', '➓'],
  ],
]

/** The class of each character, from 1; 0 for one that opens no label. */
let classes: Uint8Array | null = null
let formsOf: readonly (readonly NumberingForm[])[] = []

function classOf(c: number): number {
  if (!classes) {
    const table = new Uint8Array(0x10000)
    OPENERS.forEach((ranges, i) => {
      for (const [from, to] of ranges) table.fill(i + 1, from.charCodeAt(0), to.charCodeAt(0) + 1)
    })
    classes = table
    formsOf = [[], ...OPENERS].map((_, i) =>
      numberingForms().filter((form) => table[form.example.charCodeAt(0)] === i && i > 0),
    )
  }
  return classes[c] as number
}

const isLower = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x45f)
const isDigit = (c: number): boolean => (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19)
const isSpacedLetter = (c: number): boolean => isLower(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x400 && c <= 0x42f)

/** Marks that stand behind no label: （三）》 is the end of a title broken over two lines. */
const NEVER_BEHIND = '》〉」』”’）)】，、。；：,;'

/** Longest heading text behind the number of a chapter, in characters. */
const LONGEST_TITLE = 120

const NO_LABEL: readonly Label[] = []

/** All labels that may stand at `start`, best row first; `end` is the line's end. */
export function readLabels(text: string, start: number, end: number): readonly Label[] {
  const c = text.charCodeAt(start)
  const kind = classOf(c)
  if (kind === 0) return NO_LABEL
  const found: Label[] = []
  for (const form of formsOf[kind] as readonly NumberingForm[]) {
    form.pattern.lastIndex = start
    const match = form.pattern.exec(text)
    if (!match || start + match[0].length > end) continue
    let labelEnd = start + match[0].length
    while (labelEnd > start && isBlank(text.charCodeAt(labelEnd - 1))) labelEnd--
    const rest = skip(text, labelEnd, end)
    const alone = rest >= end
    if (form.alone && !alone) continue
    const value = form.read(match[1] as string)
    if (value <= 0) continue
    let weak = form.weak
    if (form.follow === 'gap' && !alone && rest === labelEnd) weak = true
    if (form.follow === 'heading' && !alone) {
      if (end - rest > LONGEST_TITLE) continue
      const words = text.slice(rest, end)
      if (!looksLikeHeading(words)) continue
      if (rest === labelEnd) weak = true
    }
    const next = text.charCodeAt(rest)
    if (!alone) {
      if (NEVER_BEHIND.includes(text[rest] as string)) continue
      if (isLower(next) && form.rank <= RANK.article) continue // Article 5 of the Treaty …
      if (
        form.rank <= RANK.article &&
        isSpacedLetter(c) &&
        (next === 0x2c || next === 0x28 || isDigit(next)) &&
        rest > labelEnd &&
        !/[.:：]$/.test(text.slice(start, labelEnd))
      )
        continue
      if (form.rank >= RANK.third && form.rank < RANK.fourth) {
        if (isLower(next) || isDigit(next) || next === 0x25) weak = true
        if (rest === labelEnd && isSpacedLetter(next) && isLower(text.charCodeAt(rest + 1)) === false) weak = true
      }
    }
    if (form.name === 'roman dot' && alone) weak = true
    const token = tokenOf(form, match)
    if (form.rank !== RANK.dotted) {
      found.push({ form, kind: form.name, rank: form.rank, value, token, start, end: labelEnd, rest, weak })
      continue
    }
    const numbers = token.split('.')
    const depth = numbers.length
    const last = Number(numbers[depth - 1])
    const rank = form.rank + depth - 2
    if (last > 0)
      found.push({ form, kind: `${form.name} ${depth}`, rank, value: last, token, start, end: labelEnd, rest, weak })
  }
  return found
}

function tokenOf(form: NumberingForm, match: RegExpExecArray): string {
  const printed = (match[1] as string).normalize('NFKC')
  if (form.rank === RANK.dotted) return printed
  const dotted = /^\d+([.-]\w+)$/.exec(printed)
  const second = match[2]
  const suffix = dotted ? dotted[1] : form.rank === RANK.article && second ? `-${form.read(second) || second}` : ''
  return `${form.read(match[1] as string)}${suffix}`
}

/** Is `line` wholly this label (`第五条`, `(a)`, `1.`)? */
export const isAlone = (label: Label, end: number): boolean => label.rest >= end
