// Bundles the command and the library. Every module that only some commands need is reached by a dynamic
// import, and so becomes a chunk of its own: `tifa compare a b` loads no React, no YAML, no PDF reader.
//
//   dist/tifa.js      the command            dist/chunks/    what they load when they need it
//   dist/index.js     the library            dist/core.js    its part without Node
//   dist/reports.js   the exporters          dist/browser/   core and reports once more, for browsers and other hosts
//   dist/schema/      published JSON Schemas          dist/page/      the page that compares files by itself
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import * as esbuild from 'esbuild'
import { inlineForEsbuild } from './reports/html/page/inline-plugin.mjs'
import { buildLive } from './reports/live/build-live.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const watch = process.argv.includes('--watch')

const entryPoints = {
  tifa: 'cli/tifa.ts',
  index: 'src/index.ts',
  core: 'src/core.ts',
  reports: 'reports/index.ts',
  // The thread that reads foreign files under guard is started by its file's name.
  'intake-worker': 'src/intake/guard/intake-worker.ts',
}

// Built beside and then renamed: whoever runs the command meanwhile finds a whole one.
const outdir = watch ? 'dist' : `node_modules/.tifa-dist-${process.pid}`

/** The licences of the libraries that the bundles hold, by name: they ask to be kept with them. */
function licencesOf(bundles) {
  const folders = new Set(
    [...bundles.flatMap(({ inputs }) => Object.keys(inputs)), 'node_modules/pdfjs-dist/'].flatMap(
      (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [],
    ),
  )
  const texts = [...folders].sort().map((folder) => {
    const { name, version: v, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f))
    const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '(no licence text in the package)'
    return `${name} ${v} (${license})\n\n${text}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

const options = {
  entryPoints: Object.fromEntries(Object.entries(entryPoints).filter(([, file]) => existsSync(file))),
  outdir,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  minify: true,
  keepNames: false,
  sourcemap: false,
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  loader: { '.css': 'text', '.txt': 'text' },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    TIFA_VERSION: JSON.stringify(version),
  },
  // Libraries written as CommonJS call require() of Node's own modules.
  banner: {
    js: "import{createRequire as __tifaRequire}from'node:module';const require=__tifaRequire(import.meta.url);",
  },
  external: ['react-devtools-core'],
  plugins: [inlineForEsbuild],
  metafile: true,
  logLevel: 'warning',
}

// The same without Node, so that nothing of it may be named: what only a browser's bundle would find out is found here.
const { banner: _banner, external: _external, ...shared } = options
const browserOptions = {
  ...shared,
  entryPoints: { core: 'src/core.ts', reports: 'reports/index.ts' },
  outdir: `${outdir}/browser`,
  platform: 'browser',
  target: 'es2022',
}

if (watch) {
  const context = await esbuild.context(options)
  await context.watch()
} else {
  const builds = await Promise.all([esbuild.build(options), esbuild.build(browserOptions)])
  writeFileSync(`${outdir}/THIRD-PARTY-LICENSES.txt`, licencesOf(builds.map(({ metafile }) => metafile)))
}
mkdirSync(`${outdir}/schema`, { recursive: true })
if (existsSync('src/model/schema')) cpSync('src/model/schema', `${outdir}/schema`, { recursive: true })

// The PDF reader is not bundled: it loads its own worker and tables of character codes by name.
const pdfjs = 'node_modules/pdfjs-dist'
mkdirSync(`${outdir}/pdfjs`, { recursive: true })
for (const [from, to] of [
  ['legacy/build/pdf.min.mjs', 'pdf.min.mjs'],
  ['legacy/build/pdf.worker.min.mjs', 'pdf.worker.min.mjs'],
  ['cmaps', 'cmaps'],
  ['standard_fonts', 'standard_fonts'],
  ['LICENSE', 'LICENSE'],
])
  cpSync(`${pdfjs}/${from}`, `${outdir}/pdfjs/${to}`, { recursive: true })

if (!watch) {
  await buildLive(outdir, options, browserOptions, version)
  const before = `node_modules/.tifa-dist-before-${process.pid}`
  // The declarations are the compiler's; a bundle built anew keeps them until it writes them again.
  if (existsSync('dist/types')) cpSync('dist/types', `${outdir}/types`, { recursive: true })
  if (existsSync('dist')) renameSync('dist', before)
  renameSync(outdir, 'dist')
  rmSync(before, { recursive: true, force: true })
}
