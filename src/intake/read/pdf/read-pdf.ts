/**
 * A PDF with a text layer to the words of its text.
 *
 *     - 12 -                                  a page's number
 *     …双方强调，发展睦邻友                    a line broken at the margin
 *     好符合两国根本利益。
 *
 * A PDF holds no paragraphs, only words at places. Here: what a page holds, in reading order
 * (`pdf-lines.ts`, columns too), what repeats at the edge of pages (`page-furniture.ts`), and which lines belong
 * together (`pdf-paragraphs.ts`). A scan has no words and is refused.
 */

import type { LeftOut } from '../../../model/index.ts'
import { isOwnCreator } from '../../decode/find-own-report.ts'
import { gatherLeftOut, type LeftStretch } from '../../gather-left-out.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../../intake-note.ts'
import { HIDDEN_TELLS, lettersIn } from '../hidden-tells.ts'
import { findPageFurniture } from '../page-furniture.ts'
import { countUnpacked } from './count-unpacked.ts'
import { findNotes, knowNotes } from './find-notes.ts'
import { type JudgedPage, judgePage } from './judge-page.ts'
import { mendRadicals } from './mend-radicals.ts'
import { type PdfLine, pdfLines, withEdges } from './pdf-lines.ts'
import { bodySize, pdfParagraphs } from './pdf-paragraphs.ts'
import type { LoadPdf, PdfDocument, PdfLibrary } from './pdf-reader.ts'
import { type PagePiece, walkPage } from './walk-page.ts'

export interface PdfReading {
  readonly paragraphs: readonly string[]
  /** The title in the file's properties, or null; often a file name or a template's, so the least of the signs. */
  readonly title: string | null
  readonly pages: number
  readonly leftOut: readonly LeftOut[]
  /** Pages were not read, or words were that nobody sees, or a program's reading of a picture. */
  readonly partial: boolean
  readonly notes: readonly IntakeNote[]
}

export interface PdfOptions {
  readonly limits?: IntakeLimits
  readonly loadPdf?: LoadPdf | undefined
}

/** Characters of hidden or rotated words that are told in a note. */
const SHOWN = 40

/** Throws IntakeFault: no reader given, not a PDF, damaged, with a password, with too many pages, without words. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfReading> {
  const limits = options.limits ?? intakeLimits
  if (options.loadPdf === undefined) throw new IntakeFault('pdf-reader-missing')
  const unpacked = await countUnpacked(bytes, limits.unpacked)
  if (unpacked > limits.unpacked) throw new IntakeFault('unpacked-too-large', { limit: limits.unpacked })
  const { library, maps, fonts } = await options.loadPdf()
  const task = library.getDocument({
    data: Uint8Array.from(bytes), // the library takes the buffer for itself
    cMapUrl: maps,
    cMapPacked: true,
    standardFontDataUrl: fonts,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    // Pictures are not unpacked: nobody looks at them.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    fontExtraProperties: true,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      throw new IntakeFault('pdf-too-many-pages', { pages: document.numPages, limit: limits.pages })
    const pages = await readPages(document, library, limits)
    return { ...understandPages(pages), title: await titleOf(document), pages: document.numPages }
  } catch (error) {
    throw asFault(error)
  } finally {
    await task.destroy().catch(() => {})
  }
}

/** Frees what the library holds of each page. */
async function readPages(
  document: PdfDocument,
  library: PdfLibrary,
  limits: IntakeLimits,
): Promise<readonly PageRead[]> {
  const layers = await document.getOptionalContentConfig().catch(() => null)
  const pages: PageRead[] = []
  let room = limits.characters
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const drawing = await walkPage(page, library, { layers, characters: room })
    page.cleanup()
    room -= drawing.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
    if (room <= 0) throw new IntakeFault('text-too-long', { limit: limits.characters })
    const judged = judgePage(drawing)
    const mended = judged.pieces.map((piece) => ({ ...piece, ...mendRadicals(piece.text) }))
    pages.push({
      ...judged,
      number,
      lines: judged.fault === null ? pdfLines(mended, judged.rules) : [],
      radicals: mended.reduce((sum, { count }) => sum + count, 0),
      written: drawing.comments,
    })
  }
  return pages
}

interface PageRead extends JudgedPage {
  readonly number: number
  readonly lines: readonly PdfLine[]
  /** Radicals that were put right. */
  readonly radicals: number
  /** Comments. */
  readonly written: readonly { readonly words: string; readonly y: number }[]
}

const FAULTS = { scan: 'pdf-without-words', vertical: 'pdf-vertical', unmapped: 'pdf-unmapped' } as const

function understandPages(pages: readonly PageRead[]): Omit<PdfReading, 'title' | 'pages'> {
  const unread = pages.filter(({ fault }) => fault !== null)
  if (pages.every(({ fault, lines }) => fault !== null || lines.length === 0)) {
    const fault = unread[0]?.fault ?? 'scan'
    throw new IntakeFault(FAULTS[fault], { pages: pages.length })
  }
  const furniture = findPageFurniture(pages.map(({ lines }) => knowNotes(lines)))
  const texts = furniture.pages.map((lines, i) => withEdges(lines, pages[i]!.width))
  const body = bodySize(texts.flat())
  const noted = findNotes(
    texts,
    pages.map(({ rules }) => rules),
    body,
  )
  const { paragraphs, footnotes, hyphens, at } = pdfParagraphs(noted.pages, noted.notes, body)
  /** The paragraph at a place, or the last before it. */
  const paragraphAt = (page: number, y: number): number => {
    let last = 0
    for (const lines of noted.pages.slice(0, page)) for (const line of lines) last = Math.max(last, at.get(line) ?? 0)
    for (const line of noted.pages[page] ?? []) if (line.y <= y + 1) last = Math.max(last, at.get(line) ?? 0)
    return last
  }
  const apart = (what: LeftStretch['what'], pick: (page: PageRead) => readonly PagePiece[]): readonly LeftStretch[] =>
    pages.flatMap((page, i) => stretchesOf(pick(page)).map(({ words, y }) => ({ what, words, at: paragraphAt(i, y) })))
  const hidden = apart('hidden', ({ unseen }) => unseen)
  const struck = apart('struck', (page) => page.struck)
  const across = apart('header', (page) => page.across)
  const comments = pages.flatMap((page, i) => {
    const written = page.written.map(({ words, y }) => ({ words, at: paragraphAt(i, y) }))
    const drawn = stretchesOf(page.comments).map(({ words, y }) => ({ words, at: paragraphAt(i, y) }))
    const known = written.map(({ words }) => bare(words)).join(' ')
    return [...written, ...drawn.filter(({ words }) => !known.includes(bare(words)))].map((c) => ({
      what: 'comment' as const,
      ...c,
    }))
  })
  const scanned = pages.filter((page) => page.scanned && page.fault === null).map(({ number }) => number)
  const letters = hidden.reduce((sum, { words }) => sum + lettersIn(words), 0)
  const radicals = pages.reduce((sum, page) => sum + page.radicals, 0)
  const { removed } = furniture
  const notes: IntakeNote[] = []
  const note = (is: boolean, code: IntakeNote['code'], values: IntakeNote['values'], severity?: 'warning'): void => {
    if (is) notes.push(intakeNote(code, values, severity))
  }
  for (const [fault, code] of [
    ['scan', 'pdf-pages-scanned'],
    ['vertical', 'pdf-pages-vertical'],
    ['unmapped', 'pdf-pages-unmapped'],
  ] as const) {
    const numbers = unread.filter((page) => page.fault === fault).map(({ number }) => number)
    note(numbers.length > 0, code, { pages: ranges(numbers) }, 'warning')
  }
  note(scanned.length > 0, 'pdf-read-by-program', { pages: ranges(scanned) }, 'warning')
  note(letters >= HIDDEN_TELLS, 'hidden-text', { count: hidden.length }, 'warning')
  note(across.length > 0, 'rotated-text', { words: across[0]?.words.slice(0, SHOWN) ?? '' }, 'warning')
  note(removed.length > 0, 'page-furniture', { count: removed.length })
  note(hyphens > 0, 'hyphens-joined', { count: hyphens })
  note(footnotes.length > 0, 'footnotes-apart', { count: footnotes.length })
  note(radicals > 0, 'radicals-mended', { count: radicals })
  return {
    paragraphs,
    partial: unread.length > 0 || scanned.length > 0 || letters >= HIDDEN_TELLS,
    leftOut: gatherLeftOut([
      ...footnotes.map((footnote) => ({ what: 'footnote' as const, ...footnote })),
      ...comments,
      ...hidden,
      ...across,
      ...struck,
      // A reading stands above the line to which it belongs.
      ...apart('hidden', ({ ruby }) => ruby.map((piece) => ({ ...piece, y: piece.y + 2 * piece.size }))),
      ...[...new Set(removed)].map((words) => ({ what: 'header' as const, words, at: 0 })),
    ]),
    notes,
  }
}

const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

/** Words that are kept apart, a line each, at their places. Words printed alike stand in one coordinate. */
function stretchesOf(pieces: readonly PagePiece[]): readonly { readonly words: string; readonly y: number }[] {
  const turns = [...new Set(pieces.map(({ turn }) => turn))]
  return turns.flatMap((turn) => {
    const own = pieces.filter((piece) => piece.turn === turn)
    // Words that lean have no line of their own: they follow each other as they were drawn.
    if (turn === null) return [{ words: own.map(({ text }) => text).join(''), y: own[0]?.y ?? 0 }]
    return pdfLines(own).map(({ text, y }) => ({
      words: mendRadicals(text.replace(/[\ufdd0\ufdd1]/g, '')).text,
      y: turn === 0 ? y : 0,
    }))
  })
}

/** `[3, 5, 6, 7]`: 3, 5–7. */
function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = []
  for (const number of numbers) {
    const last = parts.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else parts.push([number, number])
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  const meta = await document.getMetadata().catch(() => null)
  const info = meta?.info as { Title?: string; Author?: string } | undefined
  // Our own table of changes, saved from Word as a PDF.
  if (isOwnCreator(info?.Author ?? null)) throw new IntakeFault('own-report', { form: 'PDF' })
  const title = info?.Title?.trim()
  return title === undefined || title === '' ? null : title
}

function asFault(error: unknown): unknown {
  if (error instanceof IntakeFault) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new IntakeFault('pdf-password')
  if (error instanceof Error) return new IntakeFault('pdf-damaged', { reason: error.message.slice(0, 120) })
  return error
}
