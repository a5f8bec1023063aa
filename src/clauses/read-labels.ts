/**
 * The labels that may stand at the start of one line, by the table of forms.
 *
 *     1. Стороны …            digit dot, 1
 *     1.5 млрд долларов       dotted, 1.5, weak
 *     (i) trade;              a letter, 9, or Roman, 1: `find-labels.ts` chooses by what came before
 *     Article 5 of the Treaty nothing
 */

import { isBlank } from '../text/split-lines.ts'
import { looksLikeArticleTitle, looksLikeHeading } from './heading-words.ts'
import { type NumberingForm, RANK } from './numbering-form.ts'
import { allForms, type FormIndex } from './numbering-forms.ts'

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

const isLower = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x45f)
const isDigit = (c: number): boolean => (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19)
const isSpacedLetter = (c: number): boolean => isLower(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x400 && c <= 0x42f)

/** Marks that stand behind no label: （三）》 is the end of a title broken over two lines. */
const NEVER_BEHIND = '》〉」』”’）)】，、。；：,;'

/** Longest heading text behind the number of a chapter, in characters. */
const LONGEST_TITLE = 120

const NO_LABEL: readonly Label[] = []

/** All labels that may stand at `start`, best row first; `end` is the line's end. */
export function readLabels(
  text: string,
  start: number,
  end: number,
  { formsAt }: FormIndex = allForms(),
): readonly Label[] {
  const forms = formsAt(text.charCodeAt(start))
  if (forms.length === 0) return NO_LABEL
  const found: Label[] = []
  for (const form of forms) {
    const label = readLabel(form, text, start, end)
    if (label) found.push(label)
  }
  return found
}

/** The label of one form at `start`, or null. */
function readLabel(form: NumberingForm, text: string, start: number, end: number): Label | null {
  form.pattern.lastIndex = start
  const match = form.pattern.exec(text)
  if (!match || start + match[0].length > end) return null
  let labelEnd = start + match[0].length
  while (labelEnd > start && isBlank(text.charCodeAt(labelEnd - 1))) labelEnd--
  const rest = skip(text, labelEnd, end)
  const alone = rest >= end
  if (form.alone && !alone) return null
  const value = form.read(match[1]!)
  if (value <= 0) return null
  const gap = rest > labelEnd
  if (!alone && (misfits(form, text, { start, labelEnd, rest, end }) || NEVER_BEHIND.includes(text[rest]!))) return null
  const weak =
    form.weak ||
    (alone ? form.name === 'roman dot' : (form.follow !== 'any' && !gap) || isDoubtful(form, text, labelEnd, rest))
  const token = tokenOf(form, match)
  const label = { form, kind: form.name, rank: form.rank, value, token, start, end: labelEnd, rest, weak }
  if (form.rank !== RANK.dotted) return label
  const numbers = token.split('.')
  const depth = numbers.length
  const last = Number(numbers[depth - 1])
  return last > 0 ? { ...label, kind: `${form.name} ${depth}`, rank: form.rank + depth - 2, value: last } : null
}

interface Place {
  readonly start: number
  readonly labelEnd: number
  readonly rest: number
  readonly end: number
}

/** Are the words behind a label none that may stand there? `Article 5 of the Treaty …`, `Part 2, which …` */
function misfits(form: NumberingForm, text: string, { start, labelEnd, rest, end }: Place): boolean {
  if (form.follow === 'heading' && !isTitle(text, labelEnd, rest, end)) return true
  if (form.rank > RANK.article) return false
  const next = text.charCodeAt(rest)
  if (isLower(next)) return true
  return (
    isSpacedLetter(text.charCodeAt(start)) &&
    (next === 0x2c || next === 0x28 || isDigit(next)) &&
    rest > labelEnd &&
    !/[.:：]$/.test(text.slice(start, labelEnd))
  )
}

/** A chapter's title; one with stops inside must stand apart from its number. */
function isTitle(text: string, labelEnd: number, rest: number, end: number): boolean {
  if (end - rest > LONGEST_TITLE) return false
  const words = text.slice(rest, end)
  return looksLikeHeading(words) || (rest > labelEnd && looksLikeArticleTitle(words))
}

/** `1. 5 млрд`, `5. 3%`, `1.Petrov`: may the number belong to what stands behind it? */
function isDoubtful(form: NumberingForm, text: string, labelEnd: number, rest: number): boolean {
  if (form.rank < RANK.third || form.rank >= RANK.fourth) return false
  const next = text.charCodeAt(rest)
  if (isLower(next) || isDigit(next) || next === 0x25) return true
  return rest === labelEnd && isSpacedLetter(next) && !isLower(text.charCodeAt(rest + 1))
}

function tokenOf(form: NumberingForm, match: RegExpExecArray): string {
  const printed = match[1]!.normalize('NFKC')
  if (form.rank === RANK.dotted) return printed
  const dotted = /^\d+([.-]\w+)$/.exec(printed)
  // Of a list of letters the second group is the letter once more: (aa).
  const second = form.rank >= RANK.letter ? undefined : (match[2] ?? match[3])
  const suffix = dotted ? dotted[1] : second ? `-${form.read(second) || second}` : ''
  return `${form.read(match[1]!)}${suffix}`
}

/** Is `line` wholly this label (`第五条`, `(a)`, `1.`)? */
export const isAlone = (label: Label, end: number): boolean => label.rest >= end
