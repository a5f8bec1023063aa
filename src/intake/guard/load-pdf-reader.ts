/**
 * The PDF library on a disk, found where it is: beside the bundle (`dist/pdfjs/`, copied by the build) or among the
 * packages.
 *
 * It expects a browser. What it misses in Node is only used for drawing, which tifa never does, so stand-ins suffice.
 * What it says of them on the console goes nowhere: the thread that reads under guard has a console of its own.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { PdfReader } from '../read/pdf/pdf-reader.ts'

let loaded: PdfReader | null = null

export async function loadPdfReader(): Promise<PdfReader> {
  if (loaded !== null) return loaded
  const folder = findFolder()
  const world = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= class {}
  world.pdfjsWorker ??= await import(folder.worker)
  const library: typeof import('pdfjs-dist/legacy/build/pdf.mjs') = await import(folder.library)
  loaded = { library, maps: folder.maps, fonts: folder.fonts }
  return loaded
}

function findFolder(): { library: string; worker: string; maps: string; fonts: string } {
  // A chunk of the bundle stands in dist/chunks/ or in dist/ itself.
  for (const place of ['./pdfjs/', '../pdfjs/']) {
    const folder = new URL(place, import.meta.url)
    if (!existsSync(new URL('pdf.min.mjs', folder))) continue
    return {
      library: new URL('pdf.min.mjs', folder).href,
      worker: new URL('pdf.worker.min.mjs', folder).href,
      maps: fileURLToPath(new URL('cmaps/', folder)),
      fonts: fileURLToPath(new URL('standard_fonts/', folder)),
    }
  }
  const base = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return {
    library: new URL('legacy/build/pdf.mjs', base).href,
    worker: new URL('legacy/build/pdf.worker.mjs', base).href,
    maps: fileURLToPath(new URL('cmaps/', base)),
    fonts: fileURLToPath(new URL('standard_fonts/', base)),
  }
}
