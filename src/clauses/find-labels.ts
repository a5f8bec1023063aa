/**
 * Which lines begin with a label.
 *
 *     1. Стороны …        a label
 *     1.5 млрд долларов   none: 1.5 stands in no run
 *     V. Petrov           none, unless I. to IV. came before
 *     (h) … (i) … (j)     letters; (h) (i) (ii) would be the letter and two Roman numbers
 *     (c) … (d) … (i)     letters too, of excerpts; (c) (i) (d) would be a letter, a Roman number under it, a letter
 *
 * Each line's readings come from `read-labels.ts`; here every form is followed through the text, and a weak label
 * stays only where it carries a run on.
 */

import type { PrintedLines } from '../text/split-lines.ts'
import { RANK } from './numbering-form.ts'
import type { Label } from './read-labels.ts'

/** How far a run may jump: an abridgement leaves items out. */
const LONGEST_GAP = 6

/** Lines among which the next label of a list is looked for. */
const NEXT_LINES = 60

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
  lines: PrintedLines,
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
    else if (!startsInside(label)) while (open.length > 0 && open[open.length - 1]!.rank >= rank) open.pop()
    open.push({ kind, rank, token, value, line })
  }

  /** 1.1 under 1. or 第一章总则, whose number a second chapter is to confirm; or 2.1 after 1.4. */
  const opensDotted = (label: Label): boolean => {
    const prefix = prefixOf(label)
    if (prefix === '' || label.value !== 1) return false
    for (const { label: chapter } of waiting.values())
      if (chapter.form.follow === 'heading' && chapter.token === prefix) return true
    return open.some(
      (run) => run.token === prefix || (run.kind === label.kind && Number(prefix) === Number(prefixOf(run)) + 1),
    )
  }

  /** Of (i) behind (d): does what follows show that it is a letter, and no Roman one? */
  const isLetter = (line: number, letter: Label, roman: Label): boolean => {
    for (let next = line + 1; next < lines.count && next <= line + NEXT_LINES; next++) {
      const readings = read[next]!
      if (readings.some((label) => label.kind === roman.kind && label.value === 2)) return false
      const other = readings.find((label) => label.kind === letter.kind)
      if (other) return other.value > letter.value
    }
    return true
  }

  const choose = (line: number, readings: readonly Label[]): Label | undefined => {
    for (let i = open.length - 1; i >= 0; i--) {
      const next = readings.find((label) => carries(label, open[i]!, 0))
      if (next) return next
    }
    const strong = readings.filter((label) => !label.weak)
    const carried = (label: Label): boolean => open.some((run) => carries(label, run, LONGEST_GAP))
    const roman = strong.find((label) => label.rank === RANK.roman && label.value === 1)
    const letter = strong.find((label) => label.rank === RANK.letter && carried(label))
    if (roman && letter && isLetter(line, letter, roman)) return letter
    return (
      strong.find((label) => label.value === 1) ??
      strong.find(carried) ??
      strong[0] ??
      readings.find(carried) ??
      readings.find(opensDotted)
    )
  }

  for (let line = 0; line < lines.count; line++) {
    const readings = read[line]!
    if (readings.length === 0 || runsOn(line)) continue
    mistaken(readings)
    let best = choose(line, readings)
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
    const one = read[last.line]!.find((label) => label.kind === two.kind && label.value === 1)
    if (!one) return
    last.value--
    labels[last.line] = one
    open.push({ kind: one.kind, rank: one.rank, token: one.token, value: 1, line: last.line })
  }
}

/** Small lists nest as they come: (i) may hold (A), and (A) may hold (i). */
export const startsInside = (label: Label): boolean => label.value === 1 && label.rank >= RANK.letter
