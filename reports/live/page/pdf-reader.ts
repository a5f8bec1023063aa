/**
 * The PDF library inside the worker, with nothing to load: its own worker runs in the same thread, and its tables of
 * character codes stand beside it.
 */

import * as library from 'pdfjs-dist/build/pdf.min.mjs'
import * as worker from 'pdfjs-dist/build/pdf.worker.min.mjs'

/** By name, in base 64: what the build put in. */
declare const TIFA_CMAPS: Readonly<Record<string, string>>

const world = globalThis as Record<string, unknown>
world.pdfjsWorker = worker
// What a drawing would need; nothing is drawn here.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= class {}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))

/** Nothing is fetched: a table that is not here is a fault of the file, told as such. */
class Maps {
  async fetch({ name }: { readonly name: string }) {
    const found = TIFA_CMAPS[name]
    if (found === undefined) throw new Error(`no table of codes ${name}`)
    return { cMapData: bytesOf(found), isCompressed: true }
  }
}

/** The shapes of the standard fonts, which only a drawing needs: their widths are the library's own. */
class NoFonts {
  async fetch({ filename }: { readonly filename: string }): Promise<never> {
    throw new Error(`nothing is drawn: ${filename}`)
  }
}

world.tifaPdf = async () => ({
  library: {
    ...library,
    getDocument: (source: object) =>
      library.getDocument({ ...source, CMapReaderFactory: Maps, StandardFontDataFactory: NoFonts } as never),
  },
  maps: 'inside/',
  fonts: 'inside/',
})
