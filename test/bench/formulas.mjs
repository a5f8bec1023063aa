/**
 * `tifa formulas` of archives of 1,000 to 100,000 clauses, the first time and again.
 *
 *     npm run build && node test/bench/formulas.mjs [--documents 10,100,1000] [--langs zh,ru,en]
 *
 * Of each language a third of the clauses are read. For each run the time at work (on a shared machine the clock counts
 * the others' work too), the time that passed, the most memory that the process held, and what it wrote: the first time,
 * again as text, as the matrix in CSV, as JSON, and the first time and again of the later half. Each answer is compared
 * with the one of a run that keeps nothing.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { archiveDocument, archiveFiles } from '../eval/generate-archive.mjs'

const argv = process.argv.slice(2)
const flagValue = (name, usual) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : usual)
const scales = flagValue('--documents', '10,100,1000').split(',').map(Number)
const langs = flagValue('--langs', 'zh,ru,en').split(',')
const dir = mkdtempSync(join(tmpdir(), 'tifa-formulas-'))
const command = resolve(import.meta.dirname, '../../dist/tifa.js')
const TEXTS = 3
const CLAUSES = 32

const USE = `import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(process.env.TIFA_USE,JSON.stringify(process.resourceUsage())))`

function run(args, home) {
  const use = join(dir, 'use.json')
  const out = join(dir, 'out')
  rmSync(out, { force: true })
  const began = performance.now()
  const child = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${USE}`, command, 'formulas', ...args, '-o', out],
    { env: { PATH: process.env.PATH, LANG: 'C.UTF-8', TIFA_USE: use, HOME: home }, encoding: 'utf8' },
  )
  if (child.status !== 0) throw new Error(child.stderr)
  const time = (performance.now() - began) / 1000
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(use, 'utf8'))
  return { time, work: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024, bytes: readFileSync(out) }
}

const show = (name, { time, work, memory, bytes }) =>
  console.log(
    `  ${name.padEnd(24)} ${work.toFixed(2)} s at work, ${time.toFixed(2)} s, ${memory.toFixed(0)} MB; ${(bytes.length / 1e6).toFixed(2)} MB written`,
  )

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

for (const documents of scales) {
  const folder = join(dir, String(documents))
  for (const [path, text] of archiveFiles({ documents })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const half = archiveDocument(documents >> 1).date
  for (const lang of langs) {
    const home = mkdtempSync(join(dir, 'home-'))
    const of = ['--corpus', folder, '--lang', lang]
    console.log(`\n${documents * TEXTS * CLAUSES} clauses, ${lang}`)
    const asked = [
      ['the first time', []],
      ['again', []],
      ['again, as CSV', ['--format', 'csv']],
      ['again, as JSON', ['--format', 'json']],
      [`since ${half}`, ['--from', half]],
      ['  again', ['--from', half]],
    ]
    for (const [name, more] of asked) {
      const found = run([...of, ...more], home)
      show(name, found)
      if (documents < 1000 && !run([...of, ...more], '/dev/null').bytes.equals(found.bytes))
        throw new Error('not alike')
    }
    console.log(`  kept: ${(sizeOf(home) / 1e6).toFixed(1)} MB`)
  }
}
rmSync(dir, { recursive: true, force: true })
