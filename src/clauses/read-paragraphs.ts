/**
 * Printed lines to paragraphs: labels taken off, broken lines joined, markup left out.
 *
 *     ARTICLE 5            one paragraph, labels ARTICLE 5 and 1.
 *     1.
 *     The Sides shall
 *     co-operate.
 */

import { judgeTyping } from '../text/judge-typing.ts'
import { endsSentence, isLower } from '../text/measure-lines.ts'
import { isBlank, splitLines } from '../text/split-lines.ts'
import { findLabels } from './find-labels.ts'
import { findPageNumbers, withoutPageNumbers } from './find-page-numbers.ts'
import { looksLikeHeading } from './heading-words.ts'
import { afterBullet, countFrontMatter, headingDepth, isBold, isRule } from './line-signs.ts'
import { RANK } from './numbering-form.ts'
import { isAlone, type Label, readLabels } from './read-labels.ts'
import { isRunIn } from './run-in-labels.ts'
import { howTied } from './tied-lines.ts'

export interface Paragraph {
  /** The words, without label and markup; equal where a label has no words below it. */
  readonly start: number
  readonly end: number
  /** The labels before the words, outermost first. */
  readonly labels: readonly Label[]
  /** Depth of a Markdown heading, 1 to 6; 0 for anything else. */
  readonly depth: number
  /** Columns before a bullet; -1 where there is none. */
  readonly bullet: number
  /** Blank lines before. */
  readonly blanks: number
  /** Lines the words are printed on. */
  readonly lines: number
}

/** A bold line that looks like a heading stands under those of Markdown. */
const BOLD_DEPTH = 6
export function readParagraphs(text: string): Paragraph[] {
  const printed = splitLines(text)
  let lines = withoutPageNumbers(printed, findPageNumbers(text, printed))
  const count = lines.count
  const words: number[] = new Array(count) // where a line's words begin, markup left out
  const depth = new Uint8Array(count)
  const kind = new Uint8Array(count) // 1 rule, 2 bullet, 3 Markdown heading, 4 bold line
  const ends: number[] = new Array(count) // where they end
  kind.fill(1, 0, countFrontMatter(text, lines))
  const read: (readonly Label[])[] = new Array(count)
  const none: readonly Label[] = []
  for (let i = 0; i < count; i++) {
    const start = lines.start[i] as number
    const end = lines.end[i] as number
    words[i] = start
    ends[i] = end
    read[i] = none
    if (kind[i] === 1) continue
    const level = headingDepth(text, start, end)
    if (level > 0) {
      kind[i] = 3
      depth[i] = level
      let at = start + level
      while (at < end && isBlank(text.charCodeAt(at))) at++
      words[i] = at
    } else if (isRule(text, start, end)) {
      kind[i] = 1
      continue
    } else if (isBold(text, start, end)) {
      kind[i] = 4
      words[i] = start + 2
      ends[i] = end - 2
    } else {
      const after = afterBullet(text, start, end)
      if (after >= 0) {
        kind[i] = 2
        words[i] = after
        continue
      }
    }
    read[i] = readLabels(text, words[i] as number, ends[i] as number)
  }
  // A number that the line before names is text; a line behind “of the” goes on with it.
  const tied = new Uint8Array(count + 1)
  for (let i = 1; i < count; i++) {
    if (kind[i] !== 0 || kind[i - 1] === 1 || kind[i - 1] === 3 || kind[i - 1] === 4) continue
    const gap = (lines.blanks[i] as number) > 0
    const how = howTied(
      text,
      words[i - 1] as number,
      ends[i - 1] as number,
      words[i] as number,
      read[i] as Label[],
      gap,
    )
    const label = (read[i] as readonly Label[]).find((l) => !l.weak)
    const runsIn = label !== undefined && isRunIn(text, lines, i, label, read)
    if (how === null && !runsIn) continue
    tied[i] = 1
    if (how === 'reference' || runsIn) read[i] = none
  }
  const opens = (i: number): boolean => kind[i] !== 0 || (read[i] as readonly Label[]).some((label) => !label.weak)
  const closes = (i: number): boolean =>
    (kind[i] as number) % 2 === 1 ||
    kind[i] === 4 ||
    (read[i] as readonly Label[]).some((label) => isAlone(label, ends[i] as number))
  const typing = judgeTyping(text, lines, opens, closes)
  lines = typing.lines
  const { continues, runsOn, isFull } = typing.joining
  // A dash that a broken line happens to begin with is no bullet, unless bullets stand before it.
  let listing = false
  for (let i = 0; i < count; i++) {
    if (lines.blanks[i] !== 0) listing = false
    if (kind[i] !== 2) continue
    if (!listing && runsOn(i)) {
      kind[i] = 0
      words[i] = lines.start[i] as number
    } else listing = true
  }
  const labels = findLabels(lines, read, runsOn)

  const paragraphs: Paragraph[] = []
  let pending: Label[] = []
  let pendingBlanks = 0
  for (let i = 0; i < count; ) {
    if (kind[i] === 1) {
      i++
      continue
    }
    const own: Label[] = []
    const label = labels[i] as Label | null
    let start = words[i] as number
    let end = ends[i] as number
    if (label) {
      own.push(label)
      start = label.rest
      const inner = innerLabel(text, label, end)
      if (inner) {
        own.push(inner)
        start = inner.rest
      }
    }
    const blanks = pending.length > 0 ? pendingBlanks : (lines.blanks[i] as number)
    if (own.length > 0 && start >= end && kind[i] !== 3) {
      // A label alone: it belongs to what stands below, unless that has a label as high.
      if (pending.length > 0 && (pending[pending.length - 1] as Label).rank >= (own[0] as Label).rank) {
        paragraphs.push(bare(pending, pendingBlanks))
        pending = []
      }
      if (pending.length === 0) pendingBlanks = lines.blanks[i] as number
      pending.push(...own)
      i++
      continue
    }
    if (
      pending.length > 0 &&
      (kind[i] === 3 || (own.length > 0 && (pending[pending.length - 1] as Label).rank >= (own[0] as Label).rank))
    ) {
      paragraphs.push(bare(pending, pendingBlanks))
      pending = []
    }
    const first = i
    i++
    if (kind[first] !== 3 && kind[first] !== 4) {
      while (i < count && kind[i] === 0 && !labels[i] && (tied[i] === 1 || continues(i, start) || hangs(i, first))) {
        end = lines.end[i] as number
        i++
      }
    }
    const bold =
      kind[first] === 4 && own.length === 0 && pending.length === 0 && looksLikeHeading(text.slice(start, end))
    paragraphs.push({
      start: Math.min(start, end),
      end,
      labels: [...pending, ...own],
      depth: bold ? BOLD_DEPTH : (depth[first] as number),
      bullet: kind[first] === 2 ? (lines.indent[first] as number) : -1,
      blanks,
      lines: i - first,
    })
    pending = []
  }
  if (pending.length > 0) paragraphs.push(bare(pending, pendingBlanks))
  return paragraphs

  /** Is line i indented to the words of the list item that begins on line `first`? */
  function hangs(i: number, first: number): boolean {
    if ((kind[first] !== 2 && !labels[first]) || lines.blanks[i] !== 0) return false
    // Behind a full stop, or under a heading, a deeper line opens a paragraph, unless the line before was full.
    const [from, to] = [lines.start[i - 1] as number, lines.end[i - 1] as number]
    const over =
      i - 1 === first &&
      labels[first] !== null &&
      !isLower(text.charCodeAt(lines.start[i] as number)) &&
      looksLikeHeading(text.slice((labels[first] as Label).rest, to))
    if ((endsSentence(text, from, to) || over) && !isFull(i)) return false
    const offset = (words[first] as number) - (lines.start[first] as number)
    const reach = kind[first] === 2 ? offset : 2
    return (
      (lines.indent[i] as number) >= (lines.indent[first] as number) + Math.max(2, reach) &&
      (lines.indent[first] as number) < 40
    )
  }
}

/** `1. (a) The Sides …`: a second label behind the first, if it begins a list. */
function innerLabel(text: string, label: Label, end: number): Label | null {
  if (label.rest >= end) return null
  const inner = readLabels(text, label.rest, end).find(
    (next) => next.value === 1 && !next.weak && next.rank > label.rank && next.rank >= RANK.second,
  )
  return inner ?? null
}

/** A label with nothing below it stays a paragraph of its own, so that no character goes unseen. */
const bare = (labels: readonly Label[], blanks: number): Paragraph => {
  const start = (labels[0] as Label).start
  const end = (labels[labels.length - 1] as Label).end
  return { start, end, labels: [], depth: 0, bullet: -1, blanks, lines: 1 }
}
