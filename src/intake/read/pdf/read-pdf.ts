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
import { gatherLeftOut } from '../../gather-left-out.ts'
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../../intake-note.ts'
import { findPageFurniture } from '../page-furniture.ts'
import { mendRadicals } from './mend-radicals.ts'
import { type PdfLine, type PdfPiece, pdfLines } from './pdf-lines.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import type { LoadPdf, PdfItem, PdfLibrary, PdfPage } from './pdf-reader.ts'

export interface PdfReading {
  readonly paragraphs: readonly string[]
  /** The title in the file's properties, or null; often a file name or a template's, so the least of the signs. */
  readonly title: string | null
  readonly pages: number
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly IntakeNote[]
}

export interface PdfOptions {
  readonly limits?: IntakeLimits
  readonly loadPdf?: LoadPdf | undefined
}

/** Characters a page must have on average; a scan has none, or a stamp's. */
const CHARACTERS_A_PAGE = 8

/** Throws IntakeFault: no reader given, not a PDF, damaged, with a password, with too many pages, without words. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfReading> {
  const limits = options.limits ?? intakeLimits
  if (options.loadPdf === undefined) throw new IntakeFault('pdf-reader-missing')
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
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      throw new IntakeFault('pdf-too-many-pages', { pages: document.numPages, limit: limits.pages })
    const pages: PdfLine[][] = []
    const notes = new Map<string, IntakeNote>()
    let characters = 0
    let radicals = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(await document.getPage(number), library)
      for (const note of page.notes) notes.set(note.code, note)
      characters += page.pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0)
      if (characters > limits.characters) throw new IntakeFault('text-too-long', { limit: limits.characters })
      radicals += page.radicals
      pages.push(pdfLines(page.pieces, page.width))
    }
    if (characters < CHARACTERS_A_PAGE * document.numPages)
      throw new IntakeFault('pdf-without-words', { pages: document.numPages })
    const furniture = findPageFurniture(pages)
    if (furniture.removed.length > 0)
      notes.set('page-furniture', intakeNote('page-furniture', { count: furniture.removed.length }))
    const { paragraphs, footnotes, hyphens } = pdfParagraphs(furniture.pages)
    if (hyphens > 0) notes.set('hyphens-joined', intakeNote('hyphens-joined', { count: hyphens }))
    if (footnotes.length > 0) notes.set('footnotes-apart', intakeNote('footnotes-apart', { count: footnotes.length }))
    if (radicals > 0) notes.set('radicals-mended', intakeNote('radicals-mended', { count: radicals }))
    const meta = await document.getMetadata().catch(() => null)
    const title = (meta?.info as { Title?: string } | undefined)?.Title?.trim()
    return {
      paragraphs: paragraphs.map(withoutLayoutSpaces),
      title: title === undefined || title === '' ? null : title,
      pages: document.numPages,
      leftOut: gatherLeftOut([
        ...footnotes.map(({ words, at }) => ({ what: 'footnote' as const, words: withoutLayoutSpaces(words), at })),
        ...[...new Set(furniture.removed)].map((words) => ({ what: 'header' as const, words, at: 0 })),
      ]),
      notes: [...notes.values()],
    }
  } catch (error) {
    throw asFault(error)
  } finally {
    await task.destroy().catch(() => {})
  }
}

interface PageWords {
  readonly pieces: readonly PdfPiece[]
  readonly width: number
  /** Radicals that were put right. */
  readonly radicals: number
  readonly notes: readonly IntakeNote[]
}

/** Words that lean by more than this share of their height are printed across the page. */
const LEANING = 0.2
/** Characters of such words that are told. */
const SHOWN = 40

/** The words of a page at their places, without those printed across it. Frees what the library holds of the page. */
async function readPage(page: PdfPage, { Util }: PdfLibrary): Promise<PageWords> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const pieces: PdfPiece[] = []
  const notes: IntakeNote[] = []
  let radicals = 0
  for (const item of content.items) {
    if (!isWords(item) || item.str === '') continue
    const place = Util.transform(view.transform, item.transform)
    const [a, b, , d, x, y] = place as [number, number, number, number, number, number]
    if (Math.abs(b) > LEANING * Math.abs(a)) {
      if (item.str.trim() !== '') notes.push(intakeNote('rotated-text', { words: item.str.slice(0, SHOWN) }, 'warning'))
      continue
    }
    if (content.styles[item.fontName]?.vertical === true) notes.push(intakeNote('vertical-text', {}, 'warning'))
    const mended = mendRadicals(item.str)
    radicals += mended.count
    pieces.push({ text: mended.text, x, y, width: item.width, size: Math.abs(d) || item.height })
  }
  page.cleanup()
  return { pieces, width: view.width, radicals, notes }
}

/** Marks of structure stand among the words. */
const isWords = (item: PdfItem | object): item is PdfItem => 'str' in item

/** `2019 年 6 月`: programs set air between Han characters and figures or letters; it is not in the text. */
const withoutLayoutSpaces = (text: string): string =>
  text.replace(
    /(?<=[\u3400-\u9fff\u3001-\u3011\uff00-\uff65”’]) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=[\u3400-\u9fff\u3001-\u3011\uff00-\uff65“‘])/g,
    '',
  )

function asFault(error: unknown): unknown {
  if (error instanceof IntakeFault) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new IntakeFault('pdf-password')
  if (error instanceof Error) return new IntakeFault('pdf-damaged', { reason: error.message.slice(0, 120) })
  return error
}
