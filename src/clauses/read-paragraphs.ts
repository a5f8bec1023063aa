/**
 * Printed lines to paragraphs: labels taken off, broken lines joined, markup left out.
 *
 *     ARTICLE 5            one paragraph, labels ARTICLE 5 and 1.
 *     1.
 *     The Sides shall
 *     co-operate.
 *
 *     第一章               a paragraph of its own: a chapter without a title
 *     第一条 双方……        another
 */

import { judgeTyping, type Typing } from '../text/judge-typing.ts'
import { endsSentence, isLower } from '../text/measure-lines.ts'
import { type PrintedLines, splitLines } from '../text/split-lines.ts'
import { findLabels } from './find-labels.ts'
import { findPageNumbers, withoutPageNumbers } from './find-page-numbers.ts'
import { looksLikeHeading } from './heading-words.ts'
import { RANK } from './numbering-form.ts'
import { isAlone, type Label, readLabels } from './read-labels.ts'
import { LINE, type LineSigns, readLineSigns } from './read-line-signs.ts'

export interface Paragraph {
  /** The words, without label and markup. */
  readonly start: number
  readonly end: number
  /** The labels before the words, outermost first. */
  readonly labels: readonly Label[]
  /** The number that is all the words there are, of a chapter without a title. */
  readonly number: Label | null
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
/** A line deeper than this, in columns, is set in the middle or at the right: nothing hangs under it. */
const DEEPEST_HANGING = 40

/** A text's lines, with what is known of each. */
interface Page {
  readonly text: string
  readonly lines: PrintedLines
  readonly signs: LineSigns
  readonly joining: Typing['joining']
  readonly labels: readonly (Label | null)[]
}

export function readParagraphs(text: string): Paragraph[] {
  const printed = splitLines(text)
  const paged = withoutPageNumbers(printed, findPageNumbers(text, printed))
  const signs = readLineSigns(text, paged)
  const { kind, read, ends } = signs
  const opens = (i: number): boolean => kind[i] !== LINE.text || read[i]!.some((label) => !label.weak)
  const closes = (i: number): boolean =>
    kind[i] === LINE.rule ||
    kind[i] === LINE.heading ||
    kind[i] === LINE.bold ||
    kind[i] === LINE.row ||
    read[i]!.some((label) => isAlone(label, ends[i]!))
  const { lines, joining } = judgeTyping(text, paged, opens, closes)
  takeBrokenDashes(lines, signs, joining)
  const labels = findLabels(lines, read, joining.runsOn)
  return gather({ text, lines, signs, joining, labels })
}

/** A dash that a broken line happens to begin with is no bullet, unless bullets stand before it. */
function takeBrokenDashes(lines: PrintedLines, { kind, words }: LineSigns, { runsOn }: Typing['joining']): void {
  let listing = false
  for (let i = 0; i < lines.count; i++) {
    if (lines.blanks[i] !== 0) listing = false
    if (kind[i] !== LINE.bullet) continue
    if (!listing && runsOn(i)) {
      kind[i] = LINE.text
      words[i] = lines.start[i]!
    } else listing = true
  }
}

/** Lines to paragraphs, with the labels that stand alone above their words. */
function gather(page: Page): Paragraph[] {
  const { text, lines, signs, labels } = page
  const { kind, words, ends } = signs
  const paragraphs: Paragraph[] = []
  let pending: Label[] = [] // labels alone on their lines, whose words are still to come
  let pendingBlanks = 0
  /** A chapter directly over its first article has no title: its number is all the words of its heading. */
  const settleChapters = (): void => {
    while (pending[0]?.form.follow === 'heading') {
      paragraphs.push(bare([pending[0]], pendingBlanks, pending[0]))
      pending.shift()
    }
  }
  const settle = (): void => {
    settleChapters()
    if (pending.length > 0) paragraphs.push(bare(pending, pendingBlanks, null))
    pending = []
  }
  for (let i = 0; i < lines.count; ) {
    if (kind[i] === LINE.rule) {
      i++
      continue
    }
    const own = ownLabels(text, labels[i]!, ends[i]!)
    // A label as high as the one above: that one has no words.
    const above = pending[pending.length - 1]
    if (above && (kind[i] === LINE.heading || (own.length > 0 && above.rank >= own[0]!.rank))) settle()
    if (own.length > 0) settleChapters()
    const start = own.length > 0 ? own[own.length - 1]!.rest : words[i]!
    const blanks = pending.length > 0 ? pendingBlanks : lines.blanks[i]!
    if (own.length > 0 && start >= ends[i]! && kind[i] !== LINE.heading) {
      pendingBlanks = blanks
      for (const part of own) pending.push(part)
      i++
      continue
    }
    const first = i
    i = endOfParagraph(page, first, start)
    const end = i - 1 === first ? ends[first]! : lines.end[i - 1]!
    const isBoldHeading =
      kind[first] === LINE.bold && own.length === 0 && pending.length === 0 && looksLikeHeading(text.slice(start, end))
    paragraphs.push({
      start: Math.min(start, end),
      end,
      labels: [...pending, ...own],
      number: null,
      depth: isBoldHeading ? BOLD_DEPTH : signs.depth[first]!,
      bullet: kind[first] === LINE.bullet ? lines.indent[first]! : -1,
      blanks,
      lines: i - first,
    })
    pending = []
  }
  settle()
  return paragraphs
}

/** The line's label, and one behind it that begins a list: `1. (a) The Sides …`. */
function ownLabels(text: string, label: Label | null, end: number): Label[] {
  if (!label) return []
  if (label.rest >= end) return [label]
  const inner = readLabels(text, label.rest, end).find(
    (next) => next.value === 1 && !next.weak && next.rank > label.rank && next.rank >= RANK.second,
  )
  return inner ? [label, inner] : [label]
}

/** The line behind the last one of the paragraph that begins on line `first`, with its words at `start`. */
function endOfParagraph({ text, lines, signs, joining, labels }: Page, first: number, start: number): number {
  const { kind, tied, words } = signs
  let i = first + 1
  if (kind[first] === LINE.heading || kind[first] === LINE.bold) return i
  while (i < lines.count && kind[i] === LINE.text && !labels[i]) {
    if (tied[i] !== 1 && !joining.continues(i, start) && !hangs(i)) break
    i++
  }
  return i

  /** Is line i indented to the words of the list item that begins on line `first`? */
  function hangs(i: number): boolean {
    if ((kind[first] !== LINE.bullet && !labels[first]) || lines.blanks[i] !== 0) return false
    // Behind a full stop, or under a heading, a deeper line opens a paragraph, unless the line before was full.
    const [from, to] = [lines.start[i - 1]!, lines.end[i - 1]!]
    const over =
      i - 1 === first &&
      labels[first] !== null &&
      !isLower(text.charCodeAt(lines.start[i]!)) &&
      looksLikeHeading(text.slice(labels[first]!.rest, to))
    if ((endsSentence(text, from, to) || over) && !joining.isFull(i)) return false
    const offset = words[first]! - lines.start[first]!
    const reach = kind[first] === LINE.bullet ? offset : 2
    return lines.indent[i]! >= lines.indent[first]! + Math.max(2, reach) && lines.indent[first]! < DEEPEST_HANGING
  }
}

/** Labels with nothing below them stay a paragraph of its own, so that no character goes unseen. */
const bare = (labels: readonly Label[], blanks: number, number: Label | null): Paragraph => {
  const start = labels[0]!.start
  const end = labels[labels.length - 1]!.end
  return { start, end, labels: [], number, depth: 0, bullet: -1, blanks, lines: 1 }
}
