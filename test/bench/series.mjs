/**
 * The commands on a whole line of statements: sixty invented documents over thirty years, in three languages.
 *
 *     npm run build && node test/bench/series.mjs [--documents 60] [--keep DIR]
 *
 * For each command its time, the time at work (on a shared machine the clock counts the others' work too), the most memory that its process held, and the longest it said nothing, progress and output
 * together. Where the `script` of util-linux is installed, the screen is opened in a
 * terminal of its own, too: when it first says something, when it stands, and the longest silence before that.
 * `--keep` leaves the corpus in a folder, to look at by hand.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { seeded } from '../eval/generate-revision.mjs'
import { makeSeries, seriesFiles } from '../eval/generate-series.mjs'

const argv = process.argv.slice(2)
const flagValue = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined)
const count = Number(flagValue('--documents') ?? 60)
if (!Number.isInteger(count) || count < 3) {
  console.error('node test/bench/series.mjs [--documents N] [--keep DIR]: N is a whole number, 3 or more')
  process.exit(2)
}
const SEED = 14
/** Milliseconds without a sign after which a person wonders. */
const SILENCE = 1_000
const dir = resolve(flagValue('--keep') ?? mkdtempSync(join(tmpdir(), 'tifa-series-')))
const command = resolve(import.meta.dirname, '../../dist/tifa.js')
const series = makeSeries(seeded(SEED), { documents: count })
for (const [path, text] of Object.entries(seriesFiles(series))) {
  mkdirSync(dirname(join(dir, 'corpus', path)), { recursive: true })
  writeFileSync(join(dir, 'corpus', path), text)
}
const last = series.documents.at(-1)
const held = series.formulas.find((f) => f.in.length > 5)
const characters = series.documents.reduce((n, d) => n + Object.values(d.texts).reduce((m, t) => m + t.length, 0), 0)

/** Writes the most memory that the process held where it is asked to. */
const RSS = `data:text/javascript,import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(process.env.TIFA_RSS,JSON.stringify(process.resourceUsage())))`

const of = ({ maxRSS, userCPUTime, systemCPUTime }) => ({
  memory: maxRSS / 1024,
  work: (userCPUTime + systemCPUTime) / 1e6,
})

function run(args) {
  const rss = join(dir, 'rss')
  return new Promise((done) => {
    const start = performance.now()
    let [heard, silence, bytes] = [start, 0, 0]
    const child = spawn(process.execPath, ['--import', RSS, command, ...args], {
      cwd: dir,
      env: { ...process.env, LANG: 'C', NO_COLOR: '1', TIFA_RSS: rss },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const hear = (data) => {
      const now = performance.now()
      silence = Math.max(silence, now - heard)
      heard = now
      bytes += data.length
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (code) => {
      const end = performance.now()
      silence = Math.max(silence, end - heard)
      done({ code, time: end - start, silence, bytes, ...of(JSON.parse(readFileSync(rss, 'utf8'))) })
    })
  })
}

/** Opens the screen in a terminal of its own and shuts it; null where there is no program to make a terminal. */
function openScreen(args) {
  return new Promise((done) => {
    const words = [process.execPath, command, ...args].map((word) => `'${word}'`).join(' ')
    const start = performance.now()
    const child = spawn('script', ['-qec', `stty cols 140 rows 40; exec ${words}`, '/dev/null'], {
      cwd: dir,
      env: { ...process.env, LANG: 'C.UTF-8', TERM: 'xterm-256color' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let [first, opened, silence, heard, shown] = [null, null, 0, start, '']
    const limit = setTimeout(() => child.kill(), 60_000)
    child.stdin.on('error', () => {})
    child.stdout.on('data', (data) => {
      if (opened !== null) return
      const now = performance.now()
      silence = Math.max(silence, now - heard)
      heard = now
      first ??= now - start
      shown += data
      // The second screen of a terminal, and something on it.
      if (!/\x1b\[\?1049h[\s\S]*[\p{L}]{3}/u.test(shown)) return
      opened = now - start
      child.stdin.write('q')
    })
    child.on('error', () => done(null))
    child.on('close', () => {
      clearTimeout(limit)
      done(opened === null ? null : { first, opened, silence })
    })
  })
}

const commands = [
  ['list'],
  [],
  ['compare', last.id],
  ['compare', last.id, '--format', 'json'],
  ['compare', ...series.documents.slice(-8).map((d) => d.id)],
  ['trace', held.zh.slice(0, 30)],
  ['trace', held.en.slice(0, 60), '--format', 'json'],
  ['check', '--update'],
  ['check'],
  ['report', last.id, '-o', join(dir, 'report'), '--format', 'html,md,json'],
  ['fetch', '--all', '--dry-run'],
]
console.log(
  `${series.documents.length} documents, ${(characters / 1e6).toFixed(1)} million characters in three languages`,
)
for (const args of commands) {
  const { code, time, work, silence, bytes, memory } = await run(args)
  const late = silence > SILENCE ? '   silent for more than a second' : ''
  const shown = ['tifa', ...args].join(' ').replaceAll(dir, '…').slice(0, 60).padEnd(60)
  console.log(
    `${shown} ${String(code).padStart(2)}  ${(time / 1000).toFixed(2).padStart(6)} s  (${work.toFixed(2).padStart(5)} s at work)  silence ${(silence / 1000).toFixed(2).padStart(5)} s  ${memory.toFixed(0).padStart(5)} MB  ${(bytes / 1024).toFixed(0).padStart(6)} kB${late}`,
  )
}
for (const args of [[], ['compare', last.id]]) {
  const name = ['tifa', ...args, '(screen)'].join(' ').padEnd(60)
  const screen = await openScreen(args)
  if (screen === null) console.log(`${name} not opened: no terminal could be made`)
  else {
    const seconds = (n) => `${(n / 1000).toFixed(2)} s`
    const late = screen.silence > SILENCE ? '   silent for more than a second' : ''
    console.log(
      `${name} first sign ${seconds(screen.first)}, open ${seconds(screen.opened)}, silence ${seconds(screen.silence)}${late}`,
    )
  }
}
if (flagValue('--keep') === undefined) rmSync(dir, { recursive: true, force: true })
