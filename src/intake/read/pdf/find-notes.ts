/**
 * Notes at a page's foot, and the marks that call them.
 *
 *     …the Lake Treaty¹ provides, over 10⁶ km².        the text: …the Lake Treaty provides, over 10⁶ km².
 *     ________
 *     ¹ Done at Ozersk.                                 the note of that paragraph: Done at Ozersk.
 *
 * A raised figure is a mark only where a note with that mark stands on its page; else it is a figure and stays.
 */
import { least, most } from '../../../text/extremes.ts'
import { isNoteMark } from '../note-mark.ts'
import { RAISED_FROM, RAISED_TO } from './group-rows.ts'
import type { PdfLine } from './pdf-lines.ts'
import type { Box } from './walk-page.ts'

export interface PdfNote {
  readonly lines: readonly PdfLine[]
  /** The line in which its mark stands, or before which, of all lines, it was found; null before the first. */
  readonly owner: PdfLine | null
}

export interface NotedPages {
  readonly pages: readonly (readonly PdfLine[])[]
  readonly notes: readonly PdfNote[]
}

/** Of the body's size: what is smaller, at a page's foot, may be a note. Below a rule it may be as large. */
const NOTE_SIZE = 0.88
const NOTE_SIZE_BELOW_RULE = 1.02
/** Of the page's text in width and height: a rule above notes is short and stands low. */
const RULE_WIDTH = 0.75
const RULE_LEAST = 20

const raisedMark = /^\ufdd0([^\ufdd1]{1,6})\ufdd1\s*/
const plainMark =
  /^(?:[[(（〔]([\d*†‡]{1,3})[\])）〕]|(\d{1,3}|[*†‡]{1,3}|[①-⑳])(?![\d.,:年月日])[)）]?|注\s*(\d{1,2}|[①-⑳])[:：])\s*(?=\S)/
const runs = /\ufdd0([^\ufdd1]*)\ufdd1/g
const sentenceEnd = /[。！？!?.;；…]["”』」)）]?$/

/** `rules`: the thin lines of each page. `body`: the size of most of the text, in points. */
export function findNotes(
  pages: readonly (readonly PdfLine[])[],
  rules: readonly (readonly Box[])[],
  body: number,
): NotedPages {
  const notes: { lines: PdfLine[]; mark: string; owner: PdfLine | null; page: number }[] = []
  const kept = pages.map((page, number) => {
    const { lines, ruled } = footLines(page, rules[number] ?? [], body)
    const rest = page.filter((line) => !lines.includes(line))
    const called = new Set(rest.flatMap((line) => raisedIn(line.text).flatMap(({ words }) => marksIn(words))))
    const taken = new Set<PdfLine>()
    let open = number > 0 && notes.at(-1)?.page === number - 1 ? notes.at(-1) : undefined
    for (const line of lines) {
      const found = markOf(line.text)
      const isNote = found !== null && (ruled || found.raised || called.has(found.mark) || /[*†‡]/.test(found.mark))
      if (isNote && !goesOnWith(found, open)) {
        open = {
          lines: [{ ...line, text: line.text.slice(found.length) }],
          mark: found.mark,
          owner: null,
          page: number,
        }
        notes.push(open)
      } else if (open !== undefined && (open.page === number || ruled || !sentenceEnd.test(open.lines.at(-1)!.text)))
        open.lines.push(line)
      else continue
      if (open.page !== number) open.page = number
      taken.add(line)
    }
    const here = notes.filter((note) => note.page === number && note.owner === null)
    return page.filter((line) => !taken.has(line)).map((line) => withoutMarks(line, page, here))
  })
  let last: PdfLine | null = null
  const lastOf = kept.map((page) => {
    last = page.at(-1) ?? last
    return last
  })
  return {
    pages: kept,
    notes: notes.map(({ lines, owner, page }) => ({
      lines: lines.map((line) => ({ ...line, text: plain(line.text) })),
      owner: owner ?? lastOf[page] ?? null,
    })),
  }
}

/** The lines of a page, with those that begin with a mark which is raised elsewhere on it known as notes. */
export function knowNotes(page: readonly PdfLine[]): readonly PdfLine[] {
  const called = new Set(
    page.flatMap(({ text }) => raisedIn(text).flatMap(({ words, before }) => (before === '' ? [] : marksIn(words)))),
  )
  if (called.size === 0) return page
  return page.map((line) => (called.has(markOf(line.text)?.mark ?? '') ? { ...line, beginsNote: true } : line))
}

/** The lines at the foot of a page's columns that may be notes, and whether a rule stands above them. */
function footLines(
  page: readonly PdfLine[],
  rules: readonly Box[],
  body: number,
): { readonly lines: readonly PdfLine[]; readonly ruled: boolean } {
  const columns = new Map<number, PdfLine[]>()
  for (const line of page) columns.set(line.column, [...(columns.get(line.column) ?? []), line])
  const [left, right] = [least(page.map((l) => l.x)), most(page.map((l) => l.right))]
  const found = new Set<PdfLine>()
  let ruled = false
  for (const column of columns.values()) {
    const byPlace = [...column].sort((a, b) => a.y - b.y)
    const lowest = byPlace.at(-1)!.y
    const rule = rules
      .filter(
        ([x0, y0, x1, y1]) =>
          y1 - y0 < 3 &&
          !rules.some((other) => frames(other, [x0, y0, x1, y1])) &&
          x1 - x0 >= RULE_LEAST &&
          x1 - x0 < RULE_WIDTH * (right - left) &&
          x0 < left + 0.2 * (right - left) + byPlace[0]!.x - left &&
          y0 < lowest &&
          byPlace.some((line) => line.y < y0),
      )
      .map(([, y0]) => y0)
      .filter((y) => byPlace.every((line) => line.y < y || line.size < NOTE_SIZE_BELOW_RULE * body))
      .filter(
        (y) =>
          markOf(byPlace.find((line) => line.y > y)?.text ?? '') !== null ||
          byPlace.find((line) => line.y > y)!.size < NOTE_SIZE * body,
      )
      .sort((a, b) => b - a)[0]
    if (rule !== undefined) ruled = true
    for (let i = byPlace.length - 1; i >= 0; i--) {
      const line = byPlace[i]!
      if (line.isRow || (rule === undefined ? line.size >= NOTE_SIZE * body : line.y < rule)) break
      found.add(line)
    }
  }
  const lines = page.filter((line) => found.has(line)).sort((a, b) => a.column - b.column || a.y - b.y)
  return lines.length === page.length ? { lines: [], ruled } : { lines, ruled }
}

/** A line from the top down that meets it: both are a table's. */
const frames = (other: Box, rule: Box): boolean =>
  other[3] - other[1] > 6 &&
  other[0] >= rule[0] - 3 &&
  other[2] <= rule[2] + 3 &&
  other[1] <= rule[3] + 3 &&
  other[3] >= rule[1] - 3

interface FoundMark {
  readonly mark: string
  readonly raised: boolean
  readonly length: number
}

function markOf(text: string): FoundMark | null {
  const raised = raisedMark.exec(text)
  if (raised !== null) return { mark: markKey(raised[1]!), raised: true, length: raised[0].length }
  const found = plainMark.exec(text)
  if (found === null) return null
  return { mark: markKey(found[1] ?? found[2] ?? found[3] ?? ''), raised: false, length: found[0].length }
}

/** A line inside a note that begins with a figure: `… in ⏎ 12 volumes`, where the note is the first. */
function goesOnWith(
  found: FoundMark,
  open: { readonly mark: string; readonly lines: readonly PdfLine[] } | undefined,
): boolean {
  if (open === undefined || found.raised || !/^\d+$/.test(found.mark) || !/^\d+$/.test(open.mark)) return false
  return Number(found.mark) !== Number(open.mark) + 1 && !sentenceEnd.test(open.lines.at(-1)!.text)
}

/** ¹, (1), [1] and 1 are one mark. */
const markKey = (words: string): string => words.normalize('NFKC').replace(/[()[\]（）〔〕\s]/g, '')

const marksIn = (words: string): readonly string[] =>
  markKey(words)
    .split(/[,，、;]/)
    .filter((mark) => mark !== '')

const raisedIn = (text: string): readonly { readonly words: string; readonly before: string }[] =>
  [...text.matchAll(runs)].map((match) => ({ words: match[1]!, before: plain(text.slice(0, match.index)) }))

const plain = (text: string): string => text.replaceAll(RAISED_FROM, '').replaceAll(RAISED_TO, '')

/** The line without the marks of these notes; other raised words stay, without the signs around them. */
function withoutMarks(
  line: PdfLine,
  page: readonly PdfLine[],
  notes: readonly { readonly mark: string; owner: PdfLine | null }[],
): PdfLine {
  const marks = new Map(notes.map((note) => [note.mark, note]))
  const owned: { owner: PdfLine | null }[] = []
  let text = line.text.replace(runs, (_, words: string, at: number) => {
    const own = marksIn(words)
    const before = plain(line.text.slice(0, at))
    if (own.length === 0 || !own.every((mark) => marks.has(mark))) return words
    // Behind a figure or a unit it is a power, but where the note would have no other mark.
    if (!isNoteMark(markKey(words), before) && !own.every((mark) => isOnlyCall(mark, page))) return words
    for (const mark of own) owned.push(marks.get(mark)!)
    return ''
  })
  for (const note of notes)
    if (/^[*†‡]+$/.test(note.mark) && owned.every((own) => own !== note)) {
      const sign = note.mark.replace(/\*/g, '\\*')
      const bare = new RegExp(`(?<=[\\p{L}\\p{N}》」”)）"»])${sign}(?![*†‡\\p{L}\\p{N}])`, 'u')
      if (bare.test(text)) owned.push(note)
      text = text.replace(bare, '')
    }
  const shown = { ...line, text: plain(text).replace(/ {2,}/g, ' ').trim() }
  for (const note of owned) note.owner ??= shown
  return shown
}

/** One raised figure on the page is this one, and none stands behind a word. */
function isOnlyCall(mark: string, page: readonly PdfLine[]): boolean {
  const calls = page.flatMap((line) => {
    const own = markOf(line.text)
    return raisedIn(line.text).filter(
      ({ words, before }) => !(own?.raised === true && before === '') && marksIn(words).includes(mark),
    )
  })
  return calls.length === 1
}
