/**
 * A text file as people have it, to paragraphs.
 *
 *     made by pdftotext: form feeds between pages, running titles, page numbers, lines broken at a column
 *     saved from an editor: one line a paragraph, CRLF, spaces of layout at both ends
 *     Markdown: `## 一、…`, `**重申**`, `[条约](https://…)`
 *
 * Words are never touched; line ends, page furniture and, in Markdown, its signs are.
 */
import { type IntakeLimits, intakeLimits } from './intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from './intake-note.ts'
import { joinWrapped } from './join-wrapped.ts'
import { findPageFurniture } from './page-furniture.ts'

export interface TextReading {
  readonly paragraphs: readonly string[]
  readonly footnotes: readonly string[]
  readonly removed: readonly string[]
  readonly notes: readonly IntakeNote[]
}

export interface TextOptions {
  readonly markdown?: boolean
  readonly limits?: IntakeLimits
}

/** Throws IntakeFault when the text or a line of it is beyond the limits. */
export function readText(text: string, options: TextOptions = {}): TextReading {
  const limits = options.limits ?? intakeLimits
  if (text.length > limits.characters) throw new IntakeFault('text-too-long', { limit: limits.characters })
  const body = text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
  checkLines(body, limits)
  const notes: IntakeNote[] = []
  const { lines, removed } = withoutFurniture(body)
  if (removed.length > 0) notes.push(intakeNote('page-furniture', { count: removed.length }))
  const footnotes: string[] = []
  const plain = options.markdown === true ? readMarkdown(lines, footnotes) : lines
  if (footnotes.length > 0) notes.push(intakeNote('footnotes-apart', { count: footnotes.length }))
  const { paragraphs, wrapped, hyphens } = joinLines(plain, body.includes('\f'))
  if (wrapped) notes.push(intakeNote('wraps-joined'))
  if (hyphens > 0) notes.push(intakeNote('hyphens-joined', { count: hyphens }))
  return { paragraphs, footnotes, removed: [...new Set(removed)], notes }
}

function checkLines(text: string, limits: IntakeLimits): void {
  let start = 0
  while (start <= text.length) {
    const end = text.indexOf('\n', start)
    const stop = end === -1 ? text.length : end
    if (stop - start > limits.line) throw new IntakeFault('line-too-long', { limit: limits.line })
    if (end === -1) break
    start = end + 1
  }
}

/** Form feeds part pages; what repeats at their edges is furniture. */
function withoutFurniture(text: string): { lines: readonly string[]; removed: readonly string[] } {
  const pages = text.split('\f').map((page) => page.split('\n'))
  if (pages.length < 2) return { lines: pages[0] ?? [], removed: [] }
  const placed = pages.map((page) =>
    page.map((line, y) => ({ text: line, y })).filter((line) => line.text.trim() !== ''),
  )
  const { pages: kept, removed } = findPageFurniture(placed)
  const lines: string[] = []
  kept.forEach((page, i) => {
    const original = pages[i] as string[]
    let at = page[0]?.y ?? 0
    for (const line of page) {
      // Blank lines between lines of text part paragraphs; those at a page's edge say nothing.
      if (line.y > at && original.slice(at, line.y).some((l) => l.trim() === '')) lines.push('')
      lines.push(line.text)
      at = line.y + 1
    }
  })
  return { lines, removed }
}

/** Columns of a line: Han characters take two. */
function columns(line: string): number {
  let n = 0
  for (const character of line)
    n += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character) ? 2 : 1
  return n
}

/** Lines a text must have, and the share of them that must end near the same column, to count as hard-wrapped. */
const WRAPPED_LINES = 6
const WRAPPED_SHARE = 0.5
/** The same for a text whose form feeds say that it was made from pages. */
const WRAPPED_SHARE_PAGED = 0.3
/** Share of the margin that a line leaves free when it ends a paragraph whatever its last sign. */
const SHORT_LINE = 0.45
/** Share of the full lines that end in the middle of a sentence. */
const BROKEN_SHARE = 0.5
/** Columns in which a wrapped line ends before the margin: one word, or two Han characters. */
const WRAP_SLACK = { han: 4, spaced: 14 }
/** Margins, in columns, that programs and people use. */
const MARGIN = { least: 30, most: 140 }

const labelStart =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、）)．.]|第[一二三四五六七八九十百零〇\d]{1,6}[条章节编款]|[（(]?\d{1,3}[.)、）．](?!\d)|[①-⑳]|[（(][a-zа-я][)）]|[a-zа-я]\)|(?:Article|Статья|ARTICLE|СТАТЬЯ)\s+\d|[IVXLC]{1,6}\.\s|#{1,6}\s)/
const sentenceEnd = /[。！？!?.;；:：…]["”』」»)）]?$/

/** Joins lines broken at a column; a text whose lines are its paragraphs is returned as it is, trimmed. */
function joinLines(
  lines: readonly string[],
  paged: boolean,
): { paragraphs: string[]; wrapped: boolean; hyphens: number } {
  const trimmed = lines.map((line) => line.trimEnd())
  const filled = trimmed.filter((line) => line.trim() !== '')
  const widths = filled.map(columns).sort((a, b) => a - b)
  const margin = widths[Math.floor(widths.length * 0.9)] ?? 0
  const isHanText =
    filled
      .slice(0, 200)
      .join('')
      .replace(/[^\u4e00-\u9fff]/g, '').length >
    0.3 * filled.slice(0, 200).join('').length
  const slack = isHanText ? WRAP_SLACK.han : WRAP_SLACK.spaced
  const near = widths.filter((width) => width >= margin - slack && width <= margin + slack).length
  // Lines that a margin broke end in the middle of a sentence; items of a list that happen to be as long do not.
  const full = filled.filter((line) => columns(line) >= margin - slack && columns(line) <= margin + slack)
  const broken = full.filter((line) => !sentenceEnd.test(line)).length
  const wrapped =
    filled.length >= WRAPPED_LINES &&
    broken >= BROKEN_SHARE * full.length &&
    margin >= MARGIN.least &&
    margin <= MARGIN.most &&
    near >= (paged ? WRAPPED_SHARE_PAGED : WRAPPED_SHARE) * filled.length &&
    // Programs that make text of pages join words parted at a line's end, and with them two lines.
    (paged || (widths.at(-1) as number) <= margin + 2 * slack)
  if (!wrapped) {
    return {
      paragraphs: trimmed.map((line) => line.replace(/^[\s\u3000]+/, '')).filter((line) => line !== ''),
      wrapped,
      hyphens: 0,
    }
  }
  const blank = !paged && trimmed.some((line, i) => line.trim() === '' && i > 0 && i < trimmed.length - 1)
  const words = new Set(
    filled
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [],
  )
  const groups: string[][] = []
  let apart = true
  for (const line of trimmed) {
    if (line.trim() === '') {
      apart = true
      continue
    }
    const before = groups.at(-1)?.at(-1)
    const indent =
      /^(?:\u3000{1,2}| {2,}|\t)/.test(line) &&
      !(before !== undefined && /^(?:\u3000| {2,}|\t)/.test(before) && !sentenceEnd.test(before))
    const room = before === undefined ? 0 : margin - columns(before)
    const first = isHanText ? 2 * slack : columns(/^\S+/.exec(line.trim())?.[0] ?? '') + 1
    const early =
      before !== undefined &&
      room > Math.max(slack / 2, first) &&
      (!blank || sentenceEnd.test(before) || room > SHORT_LINE * margin)
    const labelled = before !== undefined && labelStart.test(line.trim()) && (sentenceEnd.test(before) || room > slack)
    if (apart || before === undefined || indent || early || labelled) groups.push([line])
    else groups.at(-1)?.push(line)
    apart = false
  }
  let hyphens = 0
  const paragraphs = groups.map((group) => {
    const joined = joinWrapped(
      group.map((line) => line.trim()),
      words,
    )
    hyphens += joined.hyphens
    return joined.text
  })
  return { paragraphs, wrapped, hyphens }
}

/** Characters of a line in which Markdown's signs are looked for. */
const SIGNS_MOST = 20_000

/** Signs of Markdown that are not words. Headings keep their `#`, since the segmenter reads it. */
function readMarkdown(lines: readonly string[], footnotes: string[]): readonly string[] {
  let front = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1
  if (front === -1) front = -1
  const out: string[] = []
  for (const raw of lines.slice(front + 1)) {
    // Signs are for lines that a person wrote; patterns over a line of a megabyte would never end.
    if (raw.length > SIGNS_MOST) {
      out.push(raw)
      continue
    }
    const note = /^\[\^[^\]]+\]:\s*(.*)$/.exec(raw)
    if (note !== null) {
      footnotes.push(note[1] as string)
      continue
    }
    if (/^\s*(?:-{3,}|\*{3,}|_{3,}|```.*)\s*$/.test(raw)) {
      out.push('')
      continue
    }
    out.push(
      raw
        .replace(/^\s*>\s?/, '')
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/\[([^\]^]+)\]\((?:[^()\s]|\([^)]*\))+(?:\s+"[^"]*")?\)/g, '$1')
        .replace(/\[\^[^\]]+\]/g, '')
        .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
        .replace(/(^|[^\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?!\w)/g, '$1$2')
        .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')
        .replace(/<br\s*\/?>\s*$/i, ''),
    )
  }
  return out
}
