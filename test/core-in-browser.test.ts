/**
 * The core in a browser: what is compared, shown and written there is what it is on a disk, byte for byte.
 *
 * One program runs twice, on the bundle for Node here and on that for browsers in Chromium.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import type * as Reports from '../reports/index.ts'
import type * as Core from '../src/core.ts'
import { describeInChromium } from './browser.ts'
import { tifa } from './cli/run-tifa.ts'
import { fixtureBytes, page as pageOf, zh } from './intake/samples.ts'

const root = resolve(import.meta.dirname, '..')

/** Files as a program has them: their names, and their bytes in base 64. */
type Files = readonly { readonly name: string; readonly base64: string }[]
const filesOf = (files: Readonly<Record<string, Uint8Array>>): Files =>
  Object.entries(files).map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') }))

/** Runs in either place, so it knows nothing but what it is given: core, reports, and the files. */
type Program = (core: typeof Core, reports: typeof Reports, files: Files) => Promise<unknown>

const here = async (program: Program, files: Files): Promise<unknown> => {
  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(root, 'dist', name)).href)
  return JSON.parse(JSON.stringify(await program(await load('core.js'), await load('reports.js'), files)))
}

/** The same comparison, and every form of report by its checksum. */
const compared: Program = async (core, reports, files) => {
  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  const texts = await Promise.all(files.map(({ name, base64 }) => core.readText(bytesOf(base64), name)))
  const collated = await core.collateTexts(texts)
  // A browser does not tell its ICU; that is the one thing that may differ.
  const told = { ...collated, collation: { ...collated.collation, tool: { ...core.TOOL, icu: '-' } } }
  const view = core.buildView(told, { ui: 'zh', showPunctuation: true })
  const options = { docxMode: 'redline', author: '甲' } as const
  const sums: Record<string, string> = {}
  for (const { format, load } of reports.exporters)
    sums[format] = core.sha256(await (await load())({ collated: told, view, options }))
  return { icu: collated.collation.tool.icu, json: core.toJson(told), lead: view.lead, sums }
}

const sample = (year: string, lang: string): Uint8Array => {
  const folder = { '2019': '2019-06-20-joint-statement', '2024': '2024-10-08-joint-statement' }[year] as string
  return readFileSync(join(root, 'test/sample-corpus', folder, `${lang}.full.txt`))
}

it('the command compares files as the core compares what it read of their bytes', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-core-'))
  try {
    const given = { 'a.txt': sample('2019', 'zh'), 'b.docx': fixtureBytes('libreoffice-list.docx') }
    for (const [name, bytes] of Object.entries(given)) writeFileSync(join(dir, name), bytes)
    const json: Program = async (core, _reports, files) => {
      const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
      const texts = await Promise.all(files.map(({ name, base64 }) => core.readText(bytesOf(base64), name)))
      return core.toJson(await core.collateTexts(texts))
    }
    const printed = tifa(['compare', 'a.txt', 'b.docx', '--format', 'json'], { cwd: dir })
    expect([printed.code, printed.stderr]).toEqual([0, ''])
    expect(await here(json, filesOf(given))).toBe(printed.stdout)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})

describeInChromium('the core in a browser', ({ serve }) => {
  const folders = { tifa: join(root, 'dist/browser'), pdfjs: join(root, 'dist/pdfjs') }

  /** As it runs in the page: a function's own words, and the files as data. */
  const there = async (program: Program, files: Files): Promise<unknown> => {
    const { page, complaints } = await serve(folders)
    const result = await page.evaluate(
      `(async () => (${program})(await import('/tifa/core.js'), await import('/tifa/reports.js'), ${JSON.stringify(files)}))()`,
    )
    expect(complaints).toEqual([])
    return result
  }

  it.each(['zh', 'ru', 'en'])('compares and reports the sample texts in %s as Node does', async (lang) => {
    const files = filesOf({ '2019.txt': sample('2019', lang), '2024.txt': sample('2024', lang) })
    const [onNode, inBrowser] = [await here(compared, files), await there(compared, files)]
    expect(onNode).toMatchObject({ icu: process.versions.icu, json: expect.stringContaining('"kind":"wording"') })
    expect(inBrowser).toEqual({ ...(onNode as object), icu: 'unknown' })
  })

  it('reads pages, Word files, PDFs and old encodings as Node does', async () => {
    const files = filesOf({
      'a.html': new TextEncoder().encode(pageOf(zh.map((line) => `<p>${line}</p>`).join(''))),
      'b.docx': fixtureBytes('libreoffice-list.docx'),
      'c.pdf': fixtureBytes('chromium-zh.pdf'),
      'd.txt': Uint8Array.of(0xcb, 0xab, 0xb7, 0xbd, 0xd6, 0xd8, 0xc9, 0xea, 0xd6, 0xa7, 0xb3, 0xd6, 0xa1, 0xa3),
      'e.mhtml': fixtureBytes('chromium-saved.mhtml'),
    })
    const read: Program = async (core, _reports, given) => {
      const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
      const loadPdf = (globalThis as { loadPdf?: Core.LoadPdf }).loadPdf
      const options = loadPdf === undefined ? {} : { loadPdf }
      return Promise.all(given.map(({ name, base64 }) => core.readText(bytesOf(base64), name, options)))
    }
    const { readText } = await import('../src/index.ts')
    const onNode = await Promise.all(files.map((f) => readText(Buffer.from(f.base64, 'base64'), f.name)))
    const { page, complaints } = await serve(folders)
    // As docs/api.md tells it: the library and its worker from wherever the page has them.
    const inBrowser = await page.evaluate(`(async () => {
      globalThis.loadPdf = async () => {
        const library = await import('/pdfjs/pdf.min.mjs')
        library.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs'
        const at = (folder) => new URL('/pdfjs/' + folder + '/', location.href).href
        return { library, maps: at('cmaps'), fonts: at('standard_fonts') }
      }
      return (${read})(await import('/tifa/core.js'), null, ${JSON.stringify(files)})
    })()`)
    expect(complaints).toEqual([])
    expect(inBrowser).toEqual(JSON.parse(JSON.stringify(onNode)))
  })
})
