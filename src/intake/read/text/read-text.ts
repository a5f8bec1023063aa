/**
 * A text file as people have it, to paragraphs.
 *
 *     made by pdftotext: form feeds between pages, running titles, page numbers, lines broken at a column
 *     saved from an editor: one line a paragraph, CRLF, spaces of layout at both ends
 *     Markdown: `## 一、…`, `**重申**`, `[条约](https://…)`
 *
 * Words are never touched; line ends, page furniture and, in Markdown, its signs are.
 */

import type { LeftOut } from '../../../model/index.ts'
import { gatherLeftOut } from '../../gather-left-out.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../../intake-note.ts'
import { findPageFurniture } from '../page-furniture.ts'
import { joinBrokenLines } from './join-broken-lines.ts'

export interface TextReading {
  readonly paragraphs: readonly string[]
  readonly leftOut: readonly LeftOut[]
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
  const body = text.replace(/^\ufeff/, '').replace(/\r\n?|\v|\u2028|\u2029|\u0085/g, '\n')
  checkLines(body, limits)
  const notes: IntakeNote[] = []
  const { lines, removed } = withoutFurniture(body)
  if (removed.length > 0) notes.push(intakeNote('page-furniture', { count: removed.length }))
  const footnotes: string[] = []
  const plain = options.markdown === true ? readMarkdown(lines, footnotes) : lines
  if (footnotes.length > 0) notes.push(intakeNote('footnotes-apart', { count: footnotes.length }))
  const { paragraphs, wrapped, hyphens, unsure } = joinBrokenLines(plain)
  if (wrapped) notes.push(intakeNote('wraps-joined'))
  if (unsure.length > 0) notes.push(intakeNote('wraps-unsure', { count: unsure.length, sample: unsure[0]! }, 'warning'))
  if (hyphens > 0) notes.push(intakeNote('hyphens-joined', { count: hyphens }))
  const leftOut = gatherLeftOut([
    ...footnotes.map((words) => ({ what: 'footnote' as const, words, at: 0 })),
    ...[...new Set(removed)].map((words) => ({ what: 'header' as const, words, at: 0 })),
  ])
  return { paragraphs, leftOut, notes }
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
    const original = pages[i]!
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
      footnotes.push(note[1]!)
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
