/**
 * Lines at places, to paragraphs.
 *
 *         一、双方强调，发展睦邻友        an indented line begins a paragraph; so does one behind a line that
 *     好符合两国根本利益。                 ends early, behind a wider gap, or in another size.
 *         二、……
 *
 * A paragraph runs on over a column's or a page's end unless a sign says otherwise.
 */
import { joinWrapped } from '../join-wrapped.ts'
import type { PdfNote } from './find-notes.ts'
import type { PdfLine } from './pdf-lines.ts'

export interface PdfParagraphs {
  readonly paragraphs: readonly string[]
  readonly footnotes: readonly { readonly words: string; readonly at: number }[]
  /** Hyphens at line ends that were joined. */
  readonly hyphens: number
  /** The number of the paragraph, from 1, at each line. */
  readonly at: ReadonlyMap<PdfLine, number>
}

/** In font sizes: an indent from which a line begins a paragraph; room at a line's end from which it ended early. */
const INDENT = 0.8
const ROOM = 1.9
/** In usual line gaps. */
const WIDE_GAP = 1.35
/** In font sizes: lines of a paragraph stand no wider apart. */
const GAP_MOST = 2.2
/** In usual line gaps, and in points: the same behind a sentence's end. */
const STEP = 1.12
const STEP_LEAST = 1.5
const RAISED = /[⁰-ⁿ¹²³]/
const LOWERED = /[₀-₎]/
/** Size difference that parts paragraphs. */
const OTHER_SIZE = 0.12

/** Share of the column's width that stands free before a centred line: more than an indent. */
const CENTRED = 0.1

const sentenceEnd = /[。！？!?.;；:：…]["”』」)）]?$/
const labelStart =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百零〇\d]{1,6}[条章节编款]|[（(]?\d{1,3}[.)、）．](?!\d)|[①-⑳]|[（(][a-zа-я][)）]|[a-zа-я][).]\s?(?=\S)|(?:Article|Статья|ARTICLE|СТАТЬЯ)\s+\d|[IVXLC]{1,6}\.\s|[•·–—-]\s)/

/** 三, IV: a number alone on its line heads what follows, though it stand at a column's end. */
const numberAlone = /^(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5})[.、．]?$/u

export function pdfParagraphs(
  pages: readonly (readonly PdfLine[])[],
  notes: readonly PdfNote[],
  body: number,
): PdfParagraphs {
  const all = pages.flat()
  const gap = lineGap(pages, body)
  const indents = usesIndents(all, body)
  const paragraphs: PdfLine[][] = []
  const at = new Map<PdfLine, number>()
  for (const page of pages) {
    let previous: PdfLine | null = null
    for (const line of page) {
      const open = paragraphs.at(-1)
      const before = open?.at(-1)
      if (open === undefined || before === undefined || begins(line, open, previous !== null, { gap, body, indents }))
        paragraphs.push([line])
      else open.push(line)
      at.set(line, paragraphs.length)
      previous = line
    }
  }
  const words = new Set<string>()
  for (const line of all)
    for (const word of line.text.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? []) words.add(word)
  let hyphens = 0
  const join = (lines: readonly PdfLine[]): string => {
    const joined = joinWrapped(
      lines.map((line) => line.text),
      words,
    )
    hyphens += joined.hyphens
    return joined.text
  }
  return {
    paragraphs: paragraphs.map(join),
    footnotes: notes.map(({ lines, owner }) => ({ words: join(lines), at: owner === null ? 0 : (at.get(owner) ?? 0) })),
    hyphens,
    at,
  }
}

/** The size in which most characters are set. */
export function bodySize(lines: readonly PdfLine[]): number {
  const sizes = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
  }
  let best = 0
  for (const [size, count] of sizes) if (count > (sizes.get(best) ?? 0)) best = size
  return best
}

/** The usual distance of two lines of the body, in points. */
function lineGap(pages: readonly (readonly PdfLine[])[], body: number): number {
  const gaps: number[] = []
  for (const page of pages) {
    for (let i = 1; i < page.length; i++) {
      const a = page[i - 1]!
      const b = page[i]!
      if (a.column === b.column && b.y > a.y && Math.abs(b.size - body) < 1) gaps.push(b.y - a.y)
    }
  }
  gaps.sort((a, b) => a - b)
  // Lines inside paragraphs lie closest and are many: the lower third is one of them even in a text of short items.
  return Math.min(gaps[Math.floor(gaps.length / 3)] ?? body * 1.5, GAP_MOST * body)
}

/** Whether paragraphs of this text begin with an indent: a full indented line is followed by one that is not. */
function usesIndents(lines: readonly PdfLine[], body: number): boolean {
  const bodyLines = lines.filter((line) => Math.abs(line.size - body) < 1 && !isCentred(line))
  const isIndented = (line: PdfLine): boolean =>
    line.x - line.left > INDENT * line.size && line.x - line.left < 5 * line.size
  const indented = bodyLines.filter(isIndented).length
  if (indented < 2 || indented < 0.05 * bodyLines.length || indented > 0.7 * bodyLines.length) return false
  let [back, on] = [0, 0]
  for (const [i, line] of bodyLines.entries()) {
    const next = bodyLines[i + 1]
    if (next === undefined || next.column !== line.column || !isIndented(line) || hasRoom(line, next)) continue
    if (isIndented(next)) on++
    else back++
  }
  return back >= on
}

const hasRoom = (line: PdfLine, next: PdfLine): boolean => line.margin - line.right > firstWord(next)

function isCentred(line: PdfLine): boolean {
  const before = line.x - line.left
  const after = line.margin - line.right
  return (
    before > Math.max(2.5 * line.size, CENTRED * (line.margin - line.left)) &&
    Math.abs(before - after) < 1.5 * line.size
  )
}

/**
 * The last line of a centred title whose first line fills the width: both have one middle, and it lies no further below
 * than the lines of a paragraph.
 */
const endsCentred = (line: PdfLine, before: PdfLine, gap: number): boolean =>
  line.x > before.x + 2.5 * line.size &&
  Math.abs(line.x + line.right - before.x - before.right) < line.size &&
  line.y > before.y &&
  line.y - before.y <= WIDE_GAP * gap &&
  before.margin - before.right <= firstWord(line) &&
  !sentenceEnd.test(before.text) &&
  !labelStart.test(line.text)

/** `open`: the lines of the paragraph before. */
function begins(
  line: PdfLine,
  open: readonly PdfLine[],
  samePage: boolean,
  usual: { gap: number; body: number; indents: boolean },
): boolean {
  const { gap, body, indents } = usual
  const before = open.at(-1)!
  if (line.isRow || before.isRow) return true
  if (numberAlone.test(line.text) && sentenceEnd.test(before.text)) return true
  if (numberAlone.test(before.text) && open.length === 1) return true
  // Two who sign, side by side. Inside a paragraph it is a line that was stretched.
  if (line.isParted && (sentenceEnd.test(before.text) || (before.isParted && open.length === 1))) return true
  if (before.isParted && open.length === 1) return true
  const size = Math.max(line.size, before.size)
  // A word parted over two lines holds them together.
  if (/\p{L}[-\u00ad\u2010]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return false
  if (Math.abs(line.size - before.size) > OTHER_SIZE * size) return true
  // A heading in large print over several lines, the first of which may fill the width.
  if (samePage && Math.min(line.size, before.size) > 1.1 * body)
    return line.y - before.y > 1.9 * size || line.y < before.y
  if (samePage && endsCentred(line, before, gap)) return false
  if (isCentred(line) !== isCentred(before) && (isCentred(line) || before.margin - before.right > ROOM * size))
    return true
  // A centred line that had room for this one's first word was ended on purpose: a title set over several lines.
  if (isCentred(line) && isCentred(before))
    return (
      line.y - before.y > 1.8 * WIDE_GAP * size ||
      labelStart.test(line.text) ||
      before.margin - before.left - (before.right - before.x) > firstWord(line)
    )
  const sameColumn = samePage && line.column === before.column && line.y > before.y
  if (sameColumn && line.y - before.y > WIDE_GAP * gap && line.y - before.y > 1.2 * size) return true
  if (sameColumn && isStep(line, before, gap)) return true
  if (isHanging(line, open)) return before.margin - before.right > firstWord(line)
  const indent = line.x - line.left
  const indentBefore = before.x - before.left
  if (indent > INDENT * line.size && indent > indentBefore + 0.5 * line.size) return true
  // Behind a block that stands in as a whole.
  if (!indents && sameColumn && indentBefore > INDENT * line.size && indent < indentBefore - 0.5 * line.size)
    if (open.length > 1 || sentenceEnd.test(before.text)) return true
  if (indent > INDENT * line.size && indents && labelStart.test(line.text)) return true
  // Each line of an indented block stands in: no sign. Two indented lines in a text that indents are two paragraphs.
  if (
    indents &&
    indent > INDENT * line.size &&
    indentBefore > INDENT * line.size &&
    Math.abs(indent - indentBefore) < 2
  )
    return true
  if (labelStart.test(line.text) && sentenceEnd.test(before.text)) return true
  // The line before had room for this one's first word and did not take it.
  const room = before.margin - before.right
  // A full line that ends a sentence at a column's end is oftener inside a paragraph than at its end.
  return room > firstWord(line)
}

/** Behind a sentence's end a little more room than between two lines is enough; a raised figure may make room, too. */
const isStep = (line: PdfLine, before: PdfLine, gap: number): boolean =>
  line.y - before.y > STEP * gap &&
  line.y - before.y > gap + STEP_LEAST &&
  sentenceEnd.test(before.text) &&
  /^[^\p{Ll}]/u.test(line.text) &&
  !RAISED.test(line.text) &&
  !LOWERED.test(before.text)

/** `1. The Parties agree ⏎ that …`, where the second line begins under the first one's words, or under the second line. */
function isHanging(line: PdfLine, open: readonly PdfLine[]): boolean {
  const [first, second] = [open[0]!, open[1] ?? line]
  if (labelStart.test(line.text) || !(first.hang > first.x || labelStart.test(first.text))) return false
  const isUnder = first.hang > first.x ? Math.abs(line.x - first.hang) < 3 : line.x > first.x + 0.5 * line.size
  return line.column === first.column || open.some(({ column }) => column === line.column)
    ? isUnder && Math.abs(line.x - second.x) < 2
    : Math.abs(line.x - line.left - second.x + second.left) < 2 && open.length > 1
}

/** Width of a line's first word and the space before it, in points. A Han character is a word, but never alone. */
function firstWord(line: PdfLine): number {
  const each = (line.right - line.x) / Math.max(1, line.text.length)
  if (/^[\u2e80-\uffef]/.test(line.text)) return ROOM * line.size
  return ((/^\S+/.exec(line.text)?.[0].length ?? 1) + 1.5) * each
}
