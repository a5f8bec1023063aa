/**
 * Printed lines to paragraphs: labels taken off, broken lines joined, markup left out.
 *
 *     ARTICLE 5            one paragraph, labels ARTICLE 5 and 1.
 *     1.
 *     The Sides shall
 *     co-operate.
 */
import { findLabels, isAlone, type Label, readLabels } from './find-labels.ts'
import { judgeLines } from './join-lines.ts'
import { RANK } from './numbering-forms.ts'
import { isBlank, splitLines } from './split-lines.ts'

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

const BULLETS = new Set('*•●○■□◆◇▪▫‣⁃·-–—－'.split('').map((ch) => ch.charCodeAt(0)))
/** Lines of these alone are drawn, not written: rules and places to sign. */
const RULE = new Set('-_*=.…·—–─━═~+|'.split('').map((ch) => ch.charCodeAt(0)))
const SHORTEST_RULE = 3

function isRule(text: string, start: number, end: number): boolean {
  if (!RULE.has(text.charCodeAt(start))) return false
  let marks = 0
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at)
    if (RULE.has(c)) marks++
    else if (!isBlank(c)) return false
  }
  return marks >= SHORTEST_RULE
}

/** Where the words behind a bullet begin, or -1. A dash must be followed by white space or be doubled. */
function afterBullet(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start)
  if (!BULLETS.has(c)) return -1
  let at = start + 1
  const doubled = c === 0x2014 && text.charCodeAt(at) === 0x2014
  if (doubled) at++
  if (at < end && !doubled && c !== 0x2022 && c !== 0x25cf && !isBlank(text.charCodeAt(at))) return -1
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at < end ? at : -1
}

/** Depth of a Markdown heading, or 0. */
function headingDepth(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== 0x23) return 0
  let at = start
  while (at < end && text.charCodeAt(at) === 0x23) at++
  return at - start <= 6 && at < end && isBlank(text.charCodeAt(at)) ? at - start : 0
}

/** Longest YAML front matter, in characters. */
const LONGEST_FRONT = 20_000

/** The end of YAML front matter (`---` … `---` at the very start), or 0. */
function skipFrontMatter(text: string): number {
  let at = 0
  while (at < 64 && isBlank(text.charCodeAt(at))) at++
  if (!text.startsWith('---', at)) return 0
  const front =
    /^---[ \t]*(?:\r\n?|\n)(?:(?:[ \t]*[\w-]+:.*|[ \t]+.*|[ \t]*- .*|#.*|[ \t]*)(?:\r\n?|\n))*?(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/.exec(
      text.slice(at, at + LONGEST_FRONT),
    )
  return front ? at + front[0].length : 0
}

export function readParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text, skipFrontMatter(text))
  const count = lines.count
  const words: number[] = new Array(count) // where a line's words begin, markup left out
  const depth = new Uint8Array(count)
  const kind = new Uint8Array(count) // 1 rule, 2 bullet, 3 Markdown heading
  const read: (readonly Label[])[] = new Array(count)
  const none: readonly Label[] = []
  for (let i = 0; i < count; i++) {
    const start = lines.start[i] as number
    const end = lines.end[i] as number
    words[i] = start
    read[i] = none
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
    } else {
      const after = afterBullet(text, start, end)
      if (after >= 0) {
        kind[i] = 2
        words[i] = after
        continue
      }
    }
    read[i] = readLabels(text, words[i] as number, end)
  }
  const opens = (i: number): boolean => kind[i] !== 0 || (read[i] as readonly Label[]).length > 0
  const ends = (i: number): boolean =>
    kind[i] === 1 ||
    kind[i] === 3 ||
    (read[i] as readonly Label[]).some((label) => isAlone(label, lines.end[i] as number))
  const { continues, runsOn } = judgeLines(text, lines, opens, ends)
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
    let end = lines.end[i] as number
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
    if (kind[first] !== 3) {
      while (i < count && kind[i] === 0 && !labels[i] && (continues(i, start) || hangs(i, first))) {
        end = lines.end[i] as number
        i++
      }
    }
    paragraphs.push({
      start: Math.min(start, end),
      end,
      labels: [...pending, ...own],
      depth: depth[first] as number,
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
