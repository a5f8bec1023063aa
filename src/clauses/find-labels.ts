/**
 * Which lines begin with a label.
 *
 *     1. Стороны …        a label
 *     1.5 млрд долларов   none: 1.5 stands in no run
 *     V. Petrov           none, unless I. to IV. came before
 *     (h) … (i) … (j)     letters; (h) (i) (ii) would be the letter and two Roman numbers
 *
 * A line is read by the table of forms; then each form's labels are followed through the text, and the weak
 * ones stay only where they carry a run on.
 */

import { looksLikeHeading } from './heading-words.ts'
import { type NumberingForm, numberingForms, RANK } from './numbering-forms.ts'
import { isBlank, type Lines } from './split-lines.ts'

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

/** How far a run may jump: an abridgement leaves items out. */
const LONGEST_GAP = 6

const skip = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at
}

/** First characters that can open a label. Everything else is told apart without a pattern. */
let openers: Uint8Array | null = null
const buckets = new Map<number, readonly NumberingForm[]>()

function formsFor(c: number): readonly NumberingForm[] {
  const known = buckets.get(c)
  if (known) return known
  const ch = String.fromCharCode(c)
  const samples = [ch]
  const fitting = numberingForms().filter((form) => {
    const source = form.pattern.source
    if (ch === '(' || ch === '（' || ch === '〔') return source.startsWith('[（(')
    if (/[0-9０-９]/.test(ch)) return /^\((?:\[0-9|\[0-9０-９\])/.test(source)
    if (ch === '第' || ch === '附' || ch === '§') return source.startsWith(ch)
    if (/[A-ZА-Я]/.test(ch)) return /^\(\?:[A-ZА-Я]|^\(\[IVX|^\(\[A-Z/.test(source)
    if (/[a-zа-я]/.test(ch)) return /^\(\[(?:a-z|ivx|A-Za-z)/.test(source)
    return (
      source.startsWith('([') &&
      new RegExp(`^(?:${/^\((\[[^\]]*\])/.exec(source)?.[1] ?? 'x'})`).test(samples[0] as string)
    )
  })
  buckets.set(c, fitting)
  return fitting
}

const canOpen = (c: number): boolean => {
  if (!openers) {
    openers = new Uint8Array(0x10000)
    const marks = '(（〔第附§〇零○一二三四五六七八九十百千两'
    for (const ch of marks) openers[ch.charCodeAt(0)] = 1
    for (const [from, to] of [
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0x410, 0x44f],
      [0xff10, 0xff19],
      [0x2160, 0x216b],
      [0x2460, 0x249b],
      [0x3251, 0x325f],
      [0x32b1, 0x32bf],
      [0x2776, 0x2793],
    ] as const)
      openers.fill(1, from, to + 1)
  }
  return openers[c] === 1
}

const isLower = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x430 && c <= 0x45f)
const isDigit = (c: number): boolean => (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19)
const isSpacedLetter = (c: number): boolean => isLower(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x400 && c <= 0x42f)

/** Marks that stand behind no label: （三）》 is the end of a title broken over two lines. */
const NEVER_BEHIND = '》〉」』”’）)】，、。；：,;'

/** Longest heading text behind the number of a chapter, in characters. */
const LONGEST_TITLE = 120

/** All labels that may stand at `start`, best row first; `end` is the line's end. */
export function readLabels(text: string, start: number, end: number): Label[] {
  const c = text.charCodeAt(start)
  if (!canOpen(c)) return []
  const found: Label[] = []
  for (const form of formsFor(c)) {
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

/** A list being counted: its kind and the number last taken. */
interface Run {
  readonly kind: string
  readonly rank: number
  token: string
  value: number
  /** The line of that number. */
  line: number
}

/** What stands before the last point of a dotted number; empty for others. */
const prefixOf = (label: { readonly token: string; readonly rank: number }): string =>
  label.rank >= RANK.dotted && label.rank < RANK.fourth
    ? label.token.slice(0, Math.max(0, label.token.lastIndexOf('.')))
    : ''

/** Does `label` carry on a list whose last number was `value`, having left out `gap` numbers at most? */
const carries = (
  label: Label,
  run: { kind: string; value: number; token: string; rank: number },
  gap: number,
): boolean =>
  label.kind === run.kind &&
  label.value > run.value &&
  label.value <= run.value + 1 + gap &&
  prefixOf(label) === prefixOf(run)

/**
 * The label of each line, or null. `runsOn(i)` tells that line i carries on the line before, so that a number at
 * its start is text.
 */
export function findLabels(
  lines: Lines,
  read: readonly (readonly Label[])[],
  runsOn: (line: number) => boolean,
): (Label | null)[] {
  const labels: (Label | null)[] = new Array(lines.count).fill(null)
  const open: Run[] = [] // lists inside lists, outermost first
  const waiting = new Map<string, { line: number; label: Label }>() // weak labels that a next number would confirm

  const take = (line: number, label: Label): void => {
    labels[line] = label
    const { kind, rank, token, value } = label
    const at = open.findIndex((run) => run.kind === kind)
    if (at >= 0) open.length = at
    else if (!startsInside(label)) while (open.length > 0 && (open[open.length - 1] as Run).rank >= rank) open.pop()
    open.push({ kind, rank, token, value, line })
  }

  /** 1.1 under 1., or 2.1 after 1.4. */
  const opensDotted = (label: Label): boolean => {
    const prefix = prefixOf(label)
    if (prefix === '' || label.value !== 1) return false
    return open.some(
      (run) => run.token === prefix || (run.kind === label.kind && Number(prefix) === Number(prefixOf(run)) + 1),
    )
  }

  const choose = (readings: readonly Label[]): Label | undefined => {
    for (let i = open.length - 1; i >= 0; i--) {
      const next = readings.find((label) => carries(label, open[i] as Run, 0))
      if (next) return next
    }
    const strong = readings.filter((label) => !label.weak)
    const carried = (label: Label): boolean => open.some((run) => carries(label, run, LONGEST_GAP))
    return (
      strong.find((label) => label.value === 1) ??
      strong.find(carried) ??
      strong[0] ??
      readings.find(carried) ??
      readings.find(opensDotted)
    )
  }

  for (let line = 0; line < lines.count; line++) {
    const readings = read[line] as readonly Label[]
    if (readings.length === 0 || runsOn(line)) continue
    mistaken(readings)
    let best = choose(readings)
    for (const label of best ? [best] : readings) {
      const before = waiting.get(label.kind)
      if (before && !labels[before.line] && carries(label, before.label, 1)) {
        labels[before.line] = before.label
        best = label
        break
      }
      if (!best) waiting.set(label.kind, { line, label })
    }
    if (!best) continue
    waiting.delete(best.kind)
    take(line, best)
  }
  return labels

  /** (h) … (i) … (ii): the (i) taken for a letter was a Roman one. */
  function mistaken(readings: readonly Label[]): void {
    const two = readings.find((label) => label.rank === RANK.roman && label.value === 2)
    const last = open[open.length - 1]
    if (!two || !last || last.rank !== RANK.letter || open.some((run) => run.kind === two.kind)) return
    const one = (read[last.line] as readonly Label[]).find((label) => label.kind === two.kind && label.value === 1)
    if (!one) return
    last.value--
    labels[last.line] = one
    open.push({ kind: one.kind, rank: one.rank, token: one.token, value: 1, line: last.line })
  }
}

/** Small lists nest as they come: (i) may hold (A), and (A) may hold (i). */
export const startsInside = (label: Label): boolean => label.value === 1 && label.rank >= RANK.letter
