/**
 * How long the screen takes from a key to the bytes for the terminal: reducer, layout, Ink, and what has changed.
 *
 *     node test/bench/screen.mjs
 *
 * 500 clauses against three witnesses, all of them whole; then the last of sixty statements over thirty years against all
 * that it cites; the keys of a reader who walks through all of it. Each key is one frame. A frame is on time where it comes before the next key of a held arrow (33 ms at 30 a second).
 * On a shared machine the clock counts the others' work too: where Linux tells it, the time that the main thread was on
 * the processor stands beside.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { makeClauses, revise, seeded } from '../eval/generate-revision.mjs'
import { makeSeries, seriesFiles } from '../eval/generate-series.mjs'

const CLAUSES = 500
const DOCUMENTS = 60
const SIZES = [
  [80, 24],
  [140, 40],
  [240, 70],
]
const root = resolve(import.meta.dirname, '../..')
const dir = mkdtempSync(join(tmpdir(), 'tifa-bench-'))

process.env.CI = 'false'
const entry = `
  export { createElement } from 'react'
  export { render } from 'ink'
  export { buildView, collate } from './src/index.ts'
  export { createInkOutput } from './cli/tui/ink-output.ts'
  export { actionFor } from './cli/tui/keys.ts'
  export { layoutFrame } from './cli/tui/layout/frame.ts'
  export { reduce } from './cli/tui/reduce.ts'
  export { createScene } from './cli/tui/scene.ts'
  export { Screen } from './cli/tui/screen.tsx'
  export { beginning } from './cli/tui/state.ts'
`
const program = join(dir, 'screen.mjs')
await esbuild.build({
  stdin: { contents: entry, resolveDir: root, loader: 'ts', sourcefile: 'screen.ts' },
  outdir: dir,
  entryNames: 'screen',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // Ink's link to developer tools is not installed: it stays in a chunk that nothing loads.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  jsx: 'automatic',
  loader: { '.css': 'text', '.txt': 'text' },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', TIFA_VERSION: '"0"' },
  banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  external: ['react-devtools-core'],
  logLevel: 'error',
})
const tifa = await import(pathToFileURL(program).href)

/** Four texts, each a revision of the one before. */
const draw = seeded(7)
const texts = [makeClauses(draw, CLAUSES)]
for (let i = 0; i < 3; i++) texts.push(revise(draw, texts[i], { rewrite: 0.15 }).b)
const files = texts.map((clauses, i) => {
  const file = join(dir, `${2001 + i * 10}.txt`)
  writeFileSync(file, `${clauses.join('\n')}\n`)
  return file
})
const collated = await tifa.collate({ inputs: files, workingDir: dir, abridged: [] })

const series = makeSeries(seeded(14), { documents: DOCUMENTS })
const corpus = join(dir, 'corpus')
for (const [path, text] of Object.entries(seriesFiles(series))) {
  mkdirSync(dirname(join(corpus, path)), { recursive: true })
  writeFileSync(join(corpus, path), text)
}
const last = series.documents.at(-1).id

/** A function that gives the view with or without punctuation, each built once. */
function viewsOf(collation) {
  const views = new Map()
  return (showPunctuation) => {
    if (!views.has(showPunctuation))
      views.set(showPunctuation, tifa.buildView(collation, { ui: 'zh', showPunctuation }))
    return views.get(showPunctuation)
  }
}

const KEYS = [
  'Enter',
  ...Array(120).fill('j'),
  ...Array(120).fill('n'),
  ...Array(20).fill('PageDown'),
  'g',
  ...'sjsjsj',
  'w',
  ...Array(60).fill('n'),
  ...']]]]',
  ...Array(60).fill('n'),
  'a',
  ...Array(60).fill('j'),
  'z',
  ...Array(60).fill('n'),
  'z',
  'G',
  ...Array(60).fill('k'),
  'p',
  'd',
  'j',
  'd',
  'f',
  'j',
  'Space',
  'Escape',
  ...Array(30).fill('j'),
  '/',
  '双',
  '方',
  'Enter',
  ...Array(40).fill('n'),
  'v',
  '?',
  'Escape',
]

/** Milliseconds for which the main thread has been on the processor, or NaN. */
function onProcessor() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return Number.NaN
  }
}

function measure(view, columns, rows) {
  const scene = tifa.createScene(view, { ui: 'zh', size: { columns, rows }, ambiguous: 1 })
  let bytes = 0
  const stdout = {
    columns,
    rows,
    destroyed: false,
    writableEnded: false,
    write: (text) => {
      bytes += Buffer.byteLength(text)
      return true
    },
  }
  const output = tifa.createInkOutput(stdout)
  let state = tifa.beginning({ tab: 2, row: 0, punctuation: false, signs: false })
  const element = () => tifa.createElement(tifa.Screen, { frame: tifa.layoutFrame(state, scene), columns, depth: 24 })
  const first = performance.now()
  const instance = tifa.render(element(), {
    stdout: output.stream,
    stdin: process.stdin,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  })
  const firstTook = performance.now() - first
  const times = []
  const work = []
  bytes = 0
  for (const key of KEYS) {
    const start = performance.now()
    const worked = onProcessor()
    const action = tifa.actionFor(key, state)
    if (!action) throw new Error(`no action for ${key}`)
    state = tifa.reduce(state, action, scene)
    output.setCursor(null)
    instance.rerender(element())
    times.push([performance.now() - start, key])
    work.push(onProcessor() - worked)
  }
  output.mute(true)
  instance.unmount()
  const ascending = (list) => list.sort((x, y) => x - y)
  const sorted = ascending(times.map(([t]) => t))
  ascending(work)
  const [worst, worstKey] = times.reduce((x, y) => (y[0] > x[0] ? y : x))
  const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))]
  return {
    firstTook,
    frames: times.length,
    median: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    medianWork: at(work, 0.5),
    p99Work: at(work, 0.99),
    worst,
    worstKey,
    bytes: Math.round(bytes / times.length),
  }
}

const ms = (n) => `${n.toFixed(1)} ms`.padStart(9)
function tell(name, collation) {
  const began = performance.now()
  const view = viewsOf(collation)
  view(false)
  const viewTook = performance.now() - began
  console.log(`${name}, ${view(false).rows.length} rows; the view is built in ${ms(viewTook).trim()}`)
  console.log(
    'window      first frame     median       99 %     on the processor, median and 99 %   slowest          bytes a frame',
  )
  for (const [columns, rows] of SIZES) {
    const m = measure(view, columns, rows)
    console.log(
      `${`${columns} × ${rows}`.padEnd(10)} ${ms(m.firstTook)}    ${ms(m.median)}  ${ms(m.p99)}   ${ms(m.medianWork)} ${ms(m.p99Work)}                 ${ms(m.worst)} (${m.worstKey})   ${m.bytes}`,
    )
  }
}
tell(`${CLAUSES} clauses, 3 earlier texts`, collated)
const start = performance.now()
const ofSeries = await tifa.collate({ inputs: [last], corpus, workingDir: dir, abridged: [] })
console.log()
tell(
  `the last of ${DOCUMENTS} documents with ${ofSeries.collation.alignments.length} that it cites, read and compared in ${ms(performance.now() - start).trim()}`,
  ofSeries,
)
rmSync(dir, { recursive: true })
process.exit(0)
