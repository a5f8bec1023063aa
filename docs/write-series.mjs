/**
 * Writes docs/series.md: the documents of the corpus by line and year, what is listed of each, and who cites whom.
 *
 *     node docs/write-series.mjs
 *
 * A test holds that the page is up to date.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const root = resolve(import.meta.dirname, '..')
// Beside the libraries, which the bundle leaves out and finds from there.
const dir = mkdtempSync(join(root, 'node_modules/.tifa-series-'))
const program = join(dir, 'series.mjs')
await esbuild.build({
  stdin: {
    contents: "export { loadCorpus } from './src/index.ts'; export { seriesPage } from './docs/series-page.ts'",
    resolveDir: root,
  },
  outfile: program,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
})
const { loadCorpus, seriesPage } = await import(pathToFileURL(program).href)
rmSync(dir, { recursive: true })
writeFileSync(join(root, 'docs/series.md'), seriesPage(await loadCorpus(join(root, 'corpus'), { workingDir: root })))
