/**
 * The PDF library as whoever runs the program gives it: from a disk, from a server, or not at all.
 *
 *     readText(bytes, 'a.pdf', { loadPdf: async () => ({ library: await import('pdfjs-dist'), maps: '/cmaps/', … }) })
 *
 * It is large, loads a worker and tables of its own, and where those lie only its host knows. On a disk tifa brings its
 * own (`intake/guard/load-pdf-reader.ts`).
 */

/** pdf.js, version 5: the part of it that is used. */
export interface PdfLibrary {
  getDocument(source: {
    data: Uint8Array
    cMapUrl: string
    cMapPacked: boolean
    standardFontDataUrl: string
    isEvalSupported: boolean
    disableFontFace: boolean
    useSystemFonts: boolean
    useWasm: boolean
    enableXfa: boolean
    stopAtErrors: boolean
    verbosity: number
    maxImageSize: number
    isOffscreenCanvasSupported: boolean
    fontExtraProperties: boolean
  }): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> }
  /** The number of each operator. */
  readonly OPS: Readonly<Record<string, number>>
}

export interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ readonly info: object }>
  getOptionalContentConfig(): Promise<PdfLayers>
}

/** Which layers of a drawing are shown. */
export interface PdfLayers {
  isVisible(group: unknown): boolean
}

export interface PdfPage {
  getViewport(options: { scale: number }): {
    readonly transform: number[]
    readonly width: number
    readonly height: number
  }
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>
  getAnnotations(): Promise<readonly object[]>
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown }
  cleanup(): void
}

export interface PdfFont {
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly bbox?: readonly number[]
  readonly composite?: boolean
  /** A table; or, where the file has none, bounds between which codes are taken for characters. */
  readonly toUnicode?: object
}

export interface PdfGlyph {
  readonly unicode: string
  /** Thousandths of the font's size. */
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[] | null
}

export interface PdfAnnotation {
  readonly id: string
  readonly subtype?: string
  readonly rect?: readonly number[]
  readonly contentsObj?: { readonly str?: string }
}

export interface PdfReader {
  readonly library: PdfLibrary
  /** Addresses of folders, with a slash at the end: tables of Han character codes, and the standard fonts' widths. */
  readonly maps: string
  readonly fonts: string
}

export type LoadPdf = () => Promise<PdfReader>
