/**
 * The page that compares files beside the command: first paint from the disk, and the time to the result.
 *
 *     npm run build && node test/bench/live.mjs [--runs 5] [--only statements]
 *
 * Each in its own browser page, opened anew; the command on the same files between the page's runs, since the machine's
 * own speed drifts. To the result: from the choice of the files until the report is drawn; the command writes the same
 * report (`tifa report`). Medians.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { makeClauses, revise, seeded } from '../eval/generate-revision.mjs'

const argv = process.argv.slice(2)
const runs = Number(argv.includes('--runs') ? argv[argv.indexOf('--runs') + 1] : 5)
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : ''
const root = resolve(import.meta.dirname, '../..')
const page = join(root, 'dist/page/tifa.html')
const command = join(root, 'dist/tifa.js')
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path))
const dir = mkdtempSync(join(tmpdir(), 'tifa-bench-live-'))
const median = (list) => [...list].sort((x, y) => x - y)[list.length >> 1]

/** Invented treaties of so many bytes, a revision beside each; a clause has some 85 characters of three bytes. */
const CLAUSE = 85 * 3
function treaty(bytes) {
  const draw = seeded(bytes)
  const clauses = makeClauses(draw, Math.round(bytes / CLAUSE))
  return [clauses, revise(draw, clauses, { rewrite: 0.15, moved: 0.02 }).b].map((list) => list.join('\n'))
}

const write = (name, words) => {
  const path = join(dir, name)
  writeFileSync(path, words)
  return path
}
const statement = (id) => join(root, 'test/sample-corpus', id, 'zh.full.txt')
const pairOf = (name, bytes) => treaty(bytes).map((words, k) => write(`${name}-${k + 1}.txt`, words))
const cases = [
  ['two statements', [statement('2019-06-20-joint-statement'), statement('2024-10-08-joint-statement')], runs],
  ['two treaties of 0.4 MB', pairOf('treaty', 400_000), Math.min(runs, 3)],
  ['two files of 5 MB', pairOf('long', 5_000_000), 1],
]

const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
const open = async () => {
  const context = await browser.newContext()
  const opened = await context.newPage()
  await opened.goto(pathToFileURL(page).href)
  return { context, opened }
}
try {
  const paints = []
  for (let k = 0; k < runs; k++) {
    const { context, opened } = await open()
    paints.push(
      await opened.evaluate(`new Promise((done) => new PerformanceObserver((list, observer) => {
        const first = list.getEntries().find((e) => e.name === 'first-contentful-paint')
        if (first) { observer.disconnect(); done(first.startTime) }
      }).observe({ type: 'paint', buffered: true }))`),
    )
    await context.close()
  }
  console.log(`the page                 ${(statSync(page).size / 1e6).toFixed(3)} MB`)
  console.log(
    `first contentful paint   ${median(paints).toFixed(0)} ms (${paints.map((p) => p.toFixed(0)).join(', ')})`,
  )
  console.log('\n                         page      command   page / command')
  for (const [name, files, times] of cases.filter(([name]) => name.includes(only))) {
    const inPage = []
    const inCommand = []
    for (let k = 0; k < times; k++) {
      const { context, opened } = await open()
      const began = performance.now()
      await opened.setInputFiles('#files', files)
      await opened.waitForSelector('body[data-state=result]', { timeout: 600_000 })
      // Drawn: two frames after the comparison stands in the page.
      await opened.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      inPage.push(performance.now() - began)
      await context.close()
      const start = performance.now()
      const ran = spawnSync(process.execPath, [command, 'report', ...files, '-o', join(dir, `out-${name}-${k}`)], {
        encoding: 'utf8',
      })
      if (ran.status !== 0) throw new Error(`${ran.signal ?? ran.status} ${ran.stderr}`)
      inCommand.push(performance.now() - start)
    }
    const [a, b] = [median(inPage), median(inCommand)]
    const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`.padEnd(9)
    console.log(`${name.padEnd(24)} ${seconds(a)} ${seconds(b)} ${(a / b).toFixed(2)}`)
  }
} finally {
  await browser.close()
  rmSync(dir, { recursive: true, force: true })
}
