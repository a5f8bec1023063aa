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
  }): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> }
  readonly Util: { transform(outer: number[], inner: number[]): number[] }
}

export interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ readonly info: object }>
}

export interface PdfPage {
  getViewport(options: { scale: number }): { readonly transform: number[]; readonly width: number }
  getTextContent(): Promise<{
    readonly items: readonly (PdfItem | object)[]
    readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>
  }>
  cleanup(): void
}

/** Words at a place. */
export interface PdfItem {
  readonly str: string
  readonly transform: number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

export interface PdfReader {
  readonly library: PdfLibrary
  /** Addresses of folders, with a slash at the end: tables of Han character codes, and the standard fonts' widths. */
  readonly maps: string
  readonly fonts: string
}

export type LoadPdf = () => Promise<PdfReader>
