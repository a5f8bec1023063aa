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
import { type IntakeLimits, intakeLimits } from '../../intake-limits.ts'
import { IntakeFault, type IntakeNote, intakeNote } from '../../intake-note.ts'
import { findPageFurniture } from '../page-furniture.ts'
import { mendRadicals } from './mend-radicals.ts'
import { type PdfLine, type PdfPiece, pdfLines } from './pdf-lines.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import type { LoadPdf, PdfItem } from './pdf-reader.ts'

export interface PdfReading {
  readonly paragraphs: readonly string[]
  /** The title in the file's properties, or null; often a file name or a template's, so the least of the signs. */
  readonly title: string | null
  readonly footnotes: readonly string[]
  readonly pages: number
  readonly removed: readonly string[]
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
      const page = await document.getPage(number)
      const view = page.getViewport({ scale: 1 })
      const content = await page.getTextContent()
      const pieces: PdfPiece[] = []
      for (const item of content.items) {
        if (!isWords(item) || item.str === '') continue
        const [a, b, , d, x, y] = library.Util.transform(view.transform, item.transform) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ]
        if (Math.abs(b) > 0.2 * Math.abs(a)) {
          if (item.str.trim() !== '')
            notes.set('rotated', intakeNote('rotated-text', { words: item.str.slice(0, 40) }, 'warning'))
          continue
        }
        if (content.styles[item.fontName]?.vertical === true)
          notes.set('vertical', intakeNote('vertical-text', {}, 'warning'))
        const mended = mendRadicals(item.str)
        radicals += mended.count
        characters += mended.text.trim().length
        if (characters > limits.characters) throw new IntakeFault('text-too-long', { limit: limits.characters })
        pieces.push({ text: mended.text, x, y, width: item.width, size: Math.abs(d) || item.height })
      }
      pages.push(pdfLines(pieces, view.width))
      page.cleanup()
    }
    if (characters < CHARACTERS_A_PAGE * document.numPages)
      throw new IntakeFault('pdf-without-words', { pages: document.numPages })
    const furniture = findPageFurniture(pages)
    if (furniture.removed.length > 0)
      notes.set('furniture', intakeNote('page-furniture', { count: furniture.removed.length }))
    const { paragraphs, footnotes, hyphens } = pdfParagraphs(furniture.pages)
    if (hyphens > 0) notes.set('hyphens', intakeNote('hyphens-joined', { count: hyphens }))
    if (footnotes.length > 0) notes.set('footnotes', intakeNote('footnotes-apart', { count: footnotes.length }))
    if (radicals > 0) notes.set('radicals', intakeNote('radicals-mended', { count: radicals }))
    const meta = await document.getMetadata().catch(() => null)
    const title = (meta?.info as { Title?: string } | undefined)?.Title?.trim()
    return {
      paragraphs: paragraphs.map(withoutLayoutSpaces),
      title: title === undefined || title === '' ? null : title,
      footnotes: footnotes.map(withoutLayoutSpaces),
      pages: document.numPages,
      removed: [...new Set(furniture.removed)],
      notes: [...notes.values()],
    }
  } catch (error) {
    throw asFault(error)
  } finally {
    await task.destroy().catch(() => {})
  }
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
