/**
 * Numbers that run on inside a sentence, where a broken line happens to begin with one.
 *
 *     The Sides shall, in two steps:              双方承诺：（一）互换渔业数据，（二）
 *     (1) mark the channel, and (2) open it       设立联络处。
 *     to river traffic.
 *
 * (1) is no item of a list, for (2) stands in the middle of a line; and no (2) is, behind an (1) in the middle of the
 * line before. Only numbers in brackets run in so, and only lines without a blank line before are asked.
 */

import type { PrintedLines } from '../text/split-lines.ts'
import { type Label, readLabels } from './read-labels.ts'

/** PrintedLines below in which the next number is looked for. */
const LINES = 2
/** PrintedLines of a list's item at most, in which the next item is looked for. */
const ITEM_LINES = 40
/** A number in brackets behind a mark, or behind a mark and “and”, “или”, 和. */
const INLINE = /[,;:，；：](?:\s*(?:and|or|и|или|和|及|或))?\s*([（(][^（()）\s]{1,4}[)）])/giu
/** A number that a unit behind it or a number before it makes a reference: 第（一）项, items (1), (2) and (4). */
const UNIT_BEHIND = /^\s*(?:项|款|目|条|段|and\s|or\s|to\s|of\s|и\s|или\s|[,;，、)）])/iu
const NUMBER_BEFORE = /(?:[)）]|第|\b(?:item|paragraph|clause|point|article|section|пункт|подпункт|абзац)\p{L}*)\s*$/iu
const LONGEST = 24
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/

/** A text's lines, with the labels that each may begin with. */
export interface LabelledLines {
  readonly text: string
  readonly lines: PrintedLines
  readonly read: readonly (readonly Label[])[]
}

/** Whether the label that line `i` begins with runs on in a sentence. */
export function isRunIn({ text, lines, read }: LabelledLines, i: number, label: Label): boolean {
  if (lines.blanks[i] !== 0 || i === 0 || !/[)）]$/.test(text.slice(label.start, label.end).trimEnd())) return false
  const here = lines.start[i]!
  const begins = (line: number, value: number): boolean =>
    (read[line] ?? []).some((l) => l.kind === label.kind && l.value === value)
  // (2) behind an (1) in the line before, or (1) before a (2) further on.
  if (label.value > 1) {
    if (begins(i - 1, label.value - 1)) return false
    const from = lines.start[i - 1]!
    return inlineLabels(text, from, here).some((l) => l.kind === label.kind && l.value === label.value - 1)
  }
  let last = i
  while (last + 1 < lines.count && last < i + LINES && lines.blanks[last + 1] === 0) last++
  // Where the next number begins a line of its own, this is a list.
  for (let line = i + 1; line <= i + ITEM_LINES && line < lines.count && lines.blanks[line] === 0; line++)
    if (begins(line, label.value + 1)) return false
  return inlineLabels(text, label.rest, lines.end[last]!).some(
    (l) => l.kind === label.kind && l.value === label.value + 1,
  )
}

function inlineLabels(text: string, from: number, to: number): Label[] {
  const part = text.slice(from, to)
  const found: Label[] = []
  for (const m of part.matchAll(INLINE)) {
    const at = from + m.index + m[0].length - m[1]!.length
    // At a line's start it would be an item's.
    if (LINE_BREAK.test(text.slice(from + m.index, at))) continue
    const behind = at + m[1]!.length
    if (UNIT_BEHIND.test(text.slice(behind, behind + LONGEST)) || NUMBER_BEFORE.test(part.slice(0, m.index))) continue
    for (const label of readLabels(text, at, Math.min(text.length, at + LONGEST))) found.push(label)
  }
  return found
}
