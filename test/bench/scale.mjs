/**
 * A wording, and a new statement, among 1,000 to 100,000 clauses: with the index that is kept, beside what a user has.
 *
 *     npm run build && node test/bench/scale.mjs [--documents 10,100,1000] [--keep DIR]
 *
 * Each document has three texts of some 33 clauses. For each command the time that passed, the time at work (on a shared
 * machine the clock counts the others' work too) and the most memory that its process held: `tifa trace` and a new
 * statement the first time, when the index is made, and again; a regular expression; grep; SQLite's full text search with
 * its trigram tokenizer, where python3 has both; and sim_text (the package similarity-tester), a public finder of wording
 * in common, on the English texts, where it is installed. What each says of the words is counted, so that nobody is quick by finding less.
 * `--keep` leaves the archives in a folder.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { archiveDocument, archiveFiles } from '../eval/generate-archive.mjs'

const argv = process.argv.slice(2)
const flagValue = (name, usual) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : usual)
const scales = flagValue('--documents', '10,100,1000').split(',').map(Number)
const kept = flagValue('--keep', null)
const dir = kept ?? mkdtempSync(join(tmpdir(), 'tifa-scale-'))
const dist = resolve(import.meta.dirname, '../../dist')
const TEXTS = 3
const CLAUSES = 32

const USE = `import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(process.env.TIFA_USE,JSON.stringify(process.resourceUsage())))`
/** Seconds, seconds at work, megabytes; what it printed. */
function run(command, args, { env = {}, times = 1 } = {}) {
  const use = join(dir, 'use.json')
  const taken = []
  let output = ''
  for (let k = 0; k < times; k++) {
    rmSync(use, { force: true })
    const began = performance.now()
    const timed = command === process.execPath ? ['--import', `data:text/javascript,${USE}`, ...args] : args
    const child = spawnSync(command, timed, {
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', TIFA_USE: use, ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    const time = (performance.now() - began) / 1000
    output = child.stdout
    if (child.status !== 0 && command !== 'grep') throw new Error(child.stderr)
    const { maxRSS, userCPUTime, systemCPUTime } =
      command === process.execPath ? JSON.parse(readFileSync(use, 'utf8')) : {}
    taken.push({ time, work: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 })
  }
  taken.sort((x, y) => x.time - y.time)
  return { ...taken[taken.length >> 1], output }
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const FTS = `
import sqlite3, sys, time, os, resource
path, folder, *asked = sys.argv[1:]
made = not os.path.exists(path)
began = time.time()
db = sqlite3.connect(path)
if made:
    db.execute("create virtual table clause using fts5(words, tokenize='trigram')")
    for name in sorted(os.listdir(folder)):
        for lang in ('zh', 'ru', 'en'):
            with open(f'{folder}/{name}/{lang}.full.txt', encoding='utf-8') as text:
                db.executemany('insert into clause values (?)', [(line,) for line in text.read().split('\\n') if line])
    db.commit()
for words in asked:
    if len(words) < 3:
        print(db.execute("select count(*) from clause where words like ?", (f'%{words}%',)).fetchone()[0])
    else:
        print(db.execute('select count(*) from clause where clause match ?', (f'"{words}"',)).fetchone()[0])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, os.path.getsize(path))
`
const hasFts =
  spawnSync('python3', [
    '-c',
    "import sqlite3; sqlite3.connect(':memory:').execute(\"create virtual table t using fts5(x, tokenize='trigram')\")",
  ]).status === 0

const hasSim = spawnSync('sim_text', ['-v']).error === undefined

const AGAINST = `
import { forerunners, loadFile } from ${JSON.stringify(join(dist, 'index.js'))}
const [corpus, file] = process.argv.slice(2)
const witness = { ...(await loadFile(file)), date: null }
const { forerunners: found } = await forerunners({ witness, corpus, cacheEnv: process.env })
const { clauses } = found
console.log(clauses.filter((c) => c.nearest.length > 0).length, clauses.reduce((sum, c) => sum + c.signs.length, 0))
`

const show = ({ time, work, memory }) =>
  `${time.toFixed(2)} s${Number.isNaN(work) ? '' : ` (${work.toFixed(2)} at work, ${memory.toFixed(0)} MB)`}`

for (const documents of scales) {
  const folder = join(dir, String(documents))
  for (const [path, text] of archiveFiles({ documents })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const home = mkdtempSync(join(dir, 'home-'))
  const { texts } = archiveDocument(documents)
  const newest = join(dir, 'newest.txt')
  writeFileSync(newest, texts.zh)
  const script = join(dir, 'against.mjs')
  writeFileSync(script, AGAINST)
  // A sentence of it that stands in most of the others, words that nobody used, and a word that every text has.
  const others = Array.from({ length: Math.min(documents, 200) }, (_, k) => archiveDocument(documents - 1 - k).texts.zh)
  const heldBy = (words) => others.filter((text) => text.includes(words)).length
  const sentences = texts.zh.split(/[。\n]/u).filter((one) => one.length > 12)
  const formula = sentences.reduce((best, one) => (heldBy(one) > heldBy(best) ? one : best))
  const asked = { formula, 'no place': '战略协作互信', 'every text': '双方' }
  console.log(
    `\n${documents} documents, ${(documents * TEXTS * CLAUSES).toLocaleString('en')} clauses, ${(sizeOf(folder) / 1e6).toFixed(1)} MB`,
  )
  const trace = (words, options) =>
    run(process.execPath, [join(dist, 'tifa.js'), 'trace', words, '--corpus', folder, '--format', 'json'], {
      ...options,
      env: options.env ?? { HOME: home },
    })
  const placesIn = ({ output }) => JSON.parse(output).totals.exact
  const against = (options) => run(process.execPath, [script, folder, newest], { env: { HOME: home }, ...options })
  console.log(`tifa trace, index made         ${show(trace(asked.formula, {}))}`)
  console.log(`a new statement, index made    ${show(against({}))}`)
  console.log(`index                          ${(sizeOf(home) / 1e6).toFixed(1)} MB`)
  const found = against({ times: 3 })
  console.log(
    `a new statement, again         ${show(found)}: ${found.output.trim().replace(' ', ' clauses with forerunners, ')} signs`,
  )
  for (const [name, words] of Object.entries(asked)) {
    const again = trace(words, { times: 3 })
    console.log(`tifa trace, ${name.padEnd(18)} ${show(again)}: ${placesIn(again)} places`)
    const without = trace(words, { env: { HOME: '/dev/null' } })
    console.log(`  nothing kept                 ${show(without)}: ${placesIn(without)} places`)
    const grep = run('grep', ['-rn', '--include=*.txt', words, folder], { times: 3 })
    console.log(`  grep -rn                     ${show(grep)}: ${grep.output.split('\n').length - 1} lines`)
  }
  const pattern = `${asked['no place'].slice(0, 4)}.{0,4}互信`
  const regex = (options) =>
    run(
      process.execPath,
      [join(dist, 'tifa.js'), 'trace', pattern, '--regex', '--corpus', folder, '--format', 'json'],
      {
        env: { HOME: home },
        ...options,
      },
    )
  const again = regex({ times: 3 })
  console.log(`tifa trace --regex             ${show(again)}: ${placesIn(again)} places`)
  const without = regex({ env: { HOME: '/dev/null' } })
  console.log(`  nothing kept                 ${show(without)}: ${placesIn(without)} places`)
  if (hasSim) {
    const english = join(dir, 'newest-en.txt')
    writeFileSync(english, texts.en)
    const others = readdirSync(folder).map((id) => join(folder, id, 'en.full.txt'))
    // Runs of eight words; the new text against the old ones, not these among themselves.
    const sim = run('sim_text', ['-r', '8', '-n', '-S', english, '/', ...others], { times: 3 })
    console.log(`sim_text, English              ${show(sim)}: ${sim.output.split(/\[\d+\]$/m).length - 1} places`)
    const own = run(process.execPath, [script, folder, english], { env: { HOME: home }, times: 3 })
    console.log(
      `  a new statement, English     ${show(own)}: ${own.output.trim().replace(' ', ' clauses with forerunners, ')} signs`,
    )
  }
  if (!hasFts) continue
  const database = join(dir, `${documents}.db`)
  const fts = (words, times) => run('python3', ['-c', FTS, database, folder, ...words], { times })
  const made = fts([], 1)
  const [memory, size] = made.output.trim().split(' ').map(Number)
  console.log(
    `FTS5 trigram, index made       ${show(made)}, ${memory.toFixed(0)} MB; ${(size / 1e6).toFixed(1)} MB on disk`,
  )
  for (const [name, words] of Object.entries(asked)) {
    const again = fts([words], 3)
    console.log(`  ${name.padEnd(28)} ${show(again)}: ${again.output.split('\n')[0]} clauses`)
  }
}
if (kept === null) rmSync(dir, { recursive: true, force: true })
