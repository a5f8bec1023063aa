// Makes `page/tifa.html`: the page that compares files by itself, one file with all that it needs.
//
//     worker    core and reports for browsers         pdf    the PDF reader with its tables of character codes
//     sample-…  the texts of the examples, as the command would choose them
//
// What is not the page's own small script is packed by gzip and unpacked when it is first asked for.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'

const PDFJS = 'node_modules/pdfjs-dist'
/**
 * Tables of codes for fonts of Chinese texts, and what those rest on: GB, Big5 and Unicode as PDF has named them since
 * 1.2. Those of UTF-8 and UTF-32, and Big5 by UCS-2, which hardly any program writes, would take another 300 kB.
 */
const MAPS = /^(?:Adobe-(?:GB1|CNS1)-UCS2|GBK?|UniGB-(?:UCS2|UTF16)|UniCNS-UTF16|B5|ETen|Identity)/
const packed = (text) => gzipSync(text, { level: constants.Z_BEST_COMPRESSION })
/** React renders markup here and streams none: of its two servers the page needs the one that does. */
const ONE_SERVER = {
  'react-dom/server': resolve('node_modules/react-dom/cjs/react-dom-server-legacy.browser.production.js'),
}

/** A program of one file, as text. */
async function program(entry, options, define = {}) {
  const { entryPoints, outdir, splitting, chunkNames, metafile, ...shared } = options
  const built = await esbuild.build({
    ...shared,
    alias: ONE_SERVER,
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    define: { ...options.define, ...define },
  })
  return built.outputFiles[0].text.trimEnd()
}

const base64 = (folder, pattern, nameOf) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => pattern.test(file))
      .sort()
      .map((file) => [nameOf(file), readFileSync(join(folder, file)).toString('base64')]),
  )

/** The texts of a comparison as the command chooses them, without what only a disk needs. */
async function sample(library, request) {
  const { witnesses, documents, reading } = await library.collate(request)
  return JSON.stringify({
    witnesses,
    documents: documents.filter((d) => d !== null).map((d) => ({ ...d, witnesses: [] })),
    reading,
    findings: [],
  })
}

/** `dist`: where the library was built; `command` and `options`: how it is built for Node and for browsers. */
export async function buildLive(dist, command, options, version) {
  const library = await import(pathToFileURL(join(dist, 'index.js')).href)
  const demo = { corpus: 'test/sample-corpus', inputs: ['2019', '2024'] }
  const maps = {
    TIFA_CMAPS: JSON.stringify(base64(`${PDFJS}/cmaps`, MAPS, (file) => file.replace(/\.bcmap$/, ''))),
  }
  const parts = {
    'sample-sampleZh': await sample(library, { ...demo, lang: 'zh' }),
    'sample-sampleEn': await sample(library, { ...demo, lang: 'en' }),
    'sample-sampleRu': await sample(library, { ...demo, lang: 'ru' }),
    'sample-embedded': await sample(library, { corpus: 'corpus', inputs: ['2023-03-21-joint-statement'] }),
    worker: await program('reports/live/page/live-worker.ts', options),
    pdf: await program('reports/live/page/pdf-reader.ts', options, maps),
  }
  const maker = `${dist}/make-live-page.mjs`
  await esbuild.build({
    ...command,
    entryPoints: ['reports/live/to-live-page.tsx'],
    outdir: undefined,
    outfile: maker,
    splitting: false,
    chunkNames: undefined,
    metafile: false,
  })
  const { toLivePage } = await import(pathToFileURL(maker).href)
  const html = toLivePage({
    style: (
      await esbuild.build({
        entryPoints: ['reports/live/page/live-style.css'],
        bundle: true,
        minify: true,
        write: false,
      })
    ).outputFiles[0].text.trimEnd(),
    script: await program('reports/live/page/live-app.ts', options),
    version,
    packed: Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, packed(text)])),
  })
  mkdirSync(`${dist}/page`, { recursive: true })
  writeFileSync(`${dist}/page/tifa.html`, html)
}
