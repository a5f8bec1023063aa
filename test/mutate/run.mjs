/**
 * Would the tests see a mistake? Small ones are made, one at a time, in a copy of the project, and its tests run.
 *
 *     npm run mutate                           a dozen mutants of each row in targets.mjs
 *     npm run mutate -- check lock             of these rows
 *     npm run mutate -- --count 40 --seed 2 src/check/weigh-findings.ts
 *     npm run mutate -- --list genre           only tells what would be tried
 *
 * Which ones is drawn by a seed: the same seed gives the same mutants of the same sources. Those in equivalents.json
 * were judged to change nothing that can be observed, each with its reason, and are not tried. Printed: each survivor
 * with its place, then a row a target. Exit code 1 where a target catches less than it should.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seeded } from '../eval/generate-revision.mjs'
import { applyMutant, findMutants, lineOf } from './find-mutants.mjs'
import { targets } from './targets.mjs'

const root = resolve(import.meta.dirname, '../..')
/** The share of mutants that are not equivalent which a target's tests have to catch. */
const WANTED = 0.85
/** A run of tests that takes longer than this has been caught in a loop: milliseconds. */
const ENDLESS = 240_000
/** What a copy of the project goes without; the libraries are linked. */
const NOT_COPIED = ['node_modules', 'dist', '.git']

const argv = process.argv.slice(2)
function numberAfter(flag, otherwise) {
  const at = argv.indexOf(flag)
  if (at < 0) return otherwise
  const [, value] = argv.splice(at, 2)
  if (!/^\d+$/.test(value ?? '')) usage(`${flag} wants a whole number`)
  return Number(value)
}
function usage(fault) {
  console.error(
    `${fault}; npm run mutate -- [--count N] [--seed N] [--workers N] [--list] [TARGET|FILE …]: targets are ${targets.map((t) => t.name).join(', ')}`,
  )
  process.exit(2)
}
const [count, seed, workers] = [numberAfter('--count', 12), numberAfter('--seed', 1), numberAfter('--workers', 1)]
const listing = argv.includes('--list')
const named = argv.filter((a) => a !== '--list')

function filesBelow(path) {
  const full = join(root, path)
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory())
    return statSync(full, { throwIfNoEntry: false }) ? [path] : []
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts'))
    .sort()
    .map((f) => join(path, f))
}

function chosen() {
  if (named.length === 0) return targets
  return named.map((name) => {
    const target = targets.find((t) => t.name === name)
    if (target) return target
    const of = targets.find((t) => t.files.some((f) => name.startsWith(f) || f.startsWith(name)))
    if (!of || filesBelow(name).length === 0) usage(`${name}: no such target, nor a file of one`)
    return { name, files: [name], tests: of.tests }
  })
}

const equivalents = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalents.json'), 'utf8'))
const same = (mutant) =>
  equivalents.find(
    (e) => e.file === mutant.file && e.line === mutant.text && e.from === mutant.from && e.to === mutant.to,
  )

/** `count` mutants of a target, drawn by the seed. */
function draw(target) {
  const random = seeded(seed)
  const all = target.files.flatMap(filesBelow).flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8')
    return findMutants(code).map((m) => ({ ...m, file, text: lineOf(code, m) }))
  })
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j], all[i]]
  }
  const judged = all.filter(same)
  return { of: all.length, equivalent: judged.length, tried: all.filter((m) => !same(m)).slice(0, count) }
}

const CONFIG = `import { defineConfig } from 'vitest/config'
import { inlineForVite } from './reports/html/page/inline-plugin.mjs'
export default defineConfig({
  plugins: [inlineForVite],
  test: { include: ['test/**/*.test.ts'], testTimeout: 60000, hookTimeout: 60000, bail: 1, maxWorkers: 1, isolate: false, pool: 'threads', reporters: ['dot'] },
})
`

function copyProject() {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-mutate-'))
  for (const name of readdirSync(root))
    if (!NOT_COPIED.includes(name)) cpSync(join(root, name), join(dir, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'))
  writeFileSync(join(dir, 'vitest.mutate.config.ts'), CONFIG)
  return dir
}

/** Whether all tests pass in a copy, with what they said if not. */
function runTests(dir, tests) {
  return new Promise((done) => {
    let said = ''
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.mutate.config.ts', ...tests],
      {
        cwd: dir,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const late = setTimeout(() => child.kill('SIGKILL'), ENDLESS)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (d) => (said += d))
    child.on('close', (code) => {
      clearTimeout(late)
      done({ passed: code === 0, said })
    })
  })
}

/** Tries mutants in several copies at once; those that no test saw. */
async function survivorsOf(target, tried, copies) {
  const left = [...tried]
  const survivors = []
  await Promise.all(
    copies.map(async (dir) => {
      for (let mutant = left.shift(); mutant; mutant = left.shift()) {
        const file = join(dir, mutant.file)
        const code = readFileSync(file, 'utf8')
        writeFileSync(file, applyMutant(code, mutant))
        const { passed } = await runTests(dir, target.tests)
        writeFileSync(file, code)
        if (passed) survivors.push(mutant)
        process.stderr.write(passed ? 'S' : '.')
      }
    }),
  )
  process.stderr.write('\n')
  return tried.filter((m) => survivors.includes(m))
}

const place = (m) => `${m.file}:${m.line}  ${m.kind}: ${shown(m.from)} → ${shown(m.to)}\n    ${m.text}`
const shown = (code) => (code === '' ? '(nothing)' : code.replace(/\s+/g, ' '))

const rows = []
const copies = listing ? [] : Array.from({ length: workers }, copyProject)
try {
  for (const target of chosen()) {
    const { of, equivalent, tried } = draw(target)
    if (listing) {
      console.log(
        `${target.name}: ${tried.length} of ${of}, ${equivalent} judged equivalent\n${tried.map((m) => `  ${place(m)}`).join('\n')}`,
      )
      continue
    }
    const before = await runTests(copies[0], target.tests)
    if (!before.passed) {
      console.error(`${target.name}: its tests fail without any mutant:\n${before.said.slice(-2000)}`)
      process.exitCode = 1
      continue
    }
    const survivors = await survivorsOf(target, tried, copies)
    for (const m of survivors) console.log(`${place(m)}\n`)
    rows.push({ name: target.name, of, equivalent, tried: tried.length, survivors })
  }
} finally {
  for (const dir of copies) rmSync(dir, { recursive: true, force: true })
}

if (rows.length > 0) {
  console.log(
    '| target | mutants | judged equivalent | tried | caught | survived |\n| --- | --- | --- | --- | --- | --- |',
  )
  for (const { name, of, equivalent, tried, survivors } of rows) {
    const caught = tried - survivors.length
    console.log(
      `| ${name} | ${of} | ${equivalent} | ${tried} | ${caught} (${Math.round((100 * caught) / tried)} %) | ${survivors.length} |`,
    )
  }
  const all = rows.reduce((n, r) => n + r.tried, 0)
  const lost = rows.reduce((n, r) => n + r.survivors.length, 0)
  console.log(`\n${all - lost} of ${all} caught, ${(100 * (1 - lost / all)).toFixed(1)} %`)
  if (rows.some((r) => 1 - r.survivors.length / r.tried < WANTED)) process.exitCode = 1
}
