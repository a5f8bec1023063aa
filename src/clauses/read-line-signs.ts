/**
 * What each printed line is by its own signs and by the line before, ahead of any joining.
 *
 *     ## 二、经贸          a Markdown heading, the label 二、, words 经贸
 *     # 双方重申……。       a paragraph, for it is prose; `#` is left out
 *     # 3 of the agenda    words, sign and all, where no blank line and no other heading stands beside it: typed, no Markdown
 *     港口扩建 ⇥ 2019年     a row of a table: it begins and ends with its line
 *     • 贸易               a bullet, words 贸易
 *     一                   a label, though alone: a blank line or a full stop stands before it
 */
import { endsSentence } from '../text/measure-lines.ts'
import { isBlank, type PrintedLines } from '../text/split-lines.ts'
import { endsProse } from './heading-words.ts'
import { afterBullet, countFrontMatter, headingDepth, isBold, isRule } from './line-signs.ts'
import { type Label, readLabels } from './read-labels.ts'
import { isRunIn } from './run-in-labels.ts'
import { howTied } from './tied-lines.ts'

/** What a line is. `opening`: it opens a paragraph, whatever stands before. */
export const LINE = { text: 0, rule: 1, bullet: 2, heading: 3, bold: 4, opening: 5, row: 6 } as const

/** Column-wise, as the lines are. */
export interface LineSigns {
  readonly kind: Uint8Array
  /** Depth of a Markdown heading. */
  readonly depth: Uint8Array
  /** Where the words begin and end, markup left out. */
  readonly words: number[]
  readonly ends: readonly number[]
  /** The labels that may stand there. */
  readonly read: (readonly Label[])[]
  /** 1 for a line that surely goes on with the one before. */
  readonly tied: Uint8Array
}

const NO_LABEL: readonly Label[] = []

export function readLineSigns(text: string, lines: PrintedLines): LineSigns {
  const { count } = lines
  const signs: LineSigns = {
    kind: new Uint8Array(count),
    depth: new Uint8Array(count),
    words: lines.start.slice(),
    ends: lines.end.slice(),
    read: new Array(count).fill(NO_LABEL),
    tied: new Uint8Array(count + 1),
  }
  signs.kind.fill(LINE.rule, 0, countFrontMatter(text, lines))
  for (let i = 0; i < count; i++) readLine(text, lines, i, signs)
  tieLines(text, lines, signs)
  for (let i = 0; i < count; i++) if (isLoneNumber(text, lines, signs, i)) signs.read[i] = signs.read[i]!.map(believed)
  return signs
}

/** The signs of line i by itself. */
function readLine(text: string, lines: PrintedLines, i: number, { kind, depth, words, ends, read }: LineSigns): void {
  if (kind[i] === LINE.rule) return
  const start = words[i]!
  const end = ends[i]!
  const level = headingDepth(text, start, end)
  if (level > 0 && isSetApart(text, lines, i)) {
    let at = start + level
    while (at < end && isBlank(text.charCodeAt(at))) at++
    words[i] = at
    const isProse = endsProse(text.slice(at, end))
    kind[i] = isProse ? LINE.opening : LINE.heading
    depth[i] = isProse ? 0 : level
  } else if (isRule(text, start, end)) {
    kind[i] = LINE.rule
    return
  } else if (isBold(text, start, end)) {
    kind[i] = LINE.bold
    words[i] = start + 2
    ;(ends as number[])[i] = end - 2
  } else {
    const after = afterBullet(text, start, end)
    if (after >= 0) {
      kind[i] = LINE.bullet
      words[i] = after
      return
    }
    if (ROW.test(text.slice(start, end))) kind[i] = LINE.row
  }
  read[i] = readLabels(text, words[i]!, ends[i]!)
}

/** Words, a tab, words; behind a label a tab only parts it from its words. */
const ROW = /[^\s.)）、．:：]\t+\S/u

/** Who writes Markdown leaves a blank line beside a heading, puts a lower one under it, or begins with the title. */
function isSetApart(text: string, lines: PrintedLines, i: number): boolean {
  const depthOf = (k: number): number =>
    k < 0 || k >= lines.count ? 0 : headingDepth(text, lines.start[k]!, lines.end[k]!)
  // Two of one depth, one right under the other, have no words of their own: who typed them meant none.
  const isHeading = (k: number): boolean => depthOf(k) > 0 && depthOf(k) !== depthOf(i)
  return (
    i === 0 ||
    lines.blanks[i]! > 0 ||
    (i + 1 < lines.count && lines.blanks[i + 1]! > 0) ||
    isHeading(i - 1) ||
    isHeading(i + 1)
  )
}

/** A number that the line before names is text; a line behind “of the” goes on with it. */
function tieLines(text: string, lines: PrintedLines, { kind, words, ends, read, tied }: LineSigns): void {
  for (let i = 1; i < lines.count; i++) {
    const before = kind[i - 1]
    if (kind[i] !== LINE.text || (before !== LINE.text && before !== LINE.bullet && before !== LINE.opening)) continue
    const gap = lines.blanks[i]! > 0
    const how = howTied(text, { from: words[i - 1]!, to: ends[i - 1]! }, { start: words[i]!, labels: read[i]!, gap })
    const label = read[i]!.find((l) => !l.weak)
    const runsIn = label !== undefined && isRunIn({ text, lines, read }, i, label)
    if (how === null && !runsIn) continue
    tied[i] = 1
    if (how === 'reference' || runsIn) read[i] = NO_LABEL
  }
}

/** The greatest number that is believed alone on its line: C and L may be letters. */
const GREATEST_ALONE = 39

/** A lone 一 or I that stands over text, with a border before it: the number of a section, be it the only one. */
function isLoneNumber(text: string, lines: PrintedLines, { kind, read }: LineSigns, i: number): boolean {
  const label = read[i]!.find(({ form, value }) => form.alone === true && value <= GREATEST_ALONE)
  if (!label || i + 1 >= lines.count || read[i + 1]!.some(({ form }) => form.alone)) return false
  if (i === 0 || lines.blanks[i]! > 0 || kind[i - 1] !== LINE.text) return true
  return endsSentence(text, lines.start[i - 1]!, lines.end[i - 1]!)
}

const believed = (label: Label): Label => (label.form.alone ? { ...label, weak: false } : label)
