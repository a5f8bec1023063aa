/**
 * Writers of one corpus, killed at any moment and racing each other: nothing is lost, and the same command run again
 * completes what was broken off.
 *
 *     kills    `tifa add` is killed after a random time; then it is run again, and `check` finds nothing wrong
 *     races    three `tifa add` of three texts at once; afterwards all three texts, records and lock blocks stand
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The same numbers from the same seed: a fault found can be looked at again. */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const env = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C', TERM: 'dumb' }
const ENDS = [
  ['渔业', '2023-02-03', '二〇二三年二月三日'],
  ['航运', '2023-04-05', '二〇二三年四月五日'],
  ['气象', '2023-06-07', '二〇二三年六月七日'],
]
const statement = ([subject, , day]) =>
  `岚多尔共和国和托雷纳联邦关于${subject}合作的联合声明\n${day}于索尔明\n一、双方愿加强${subject}合作。\n二、双方将每年会晤一次。\n`

function fresh(root) {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-torture-'))
  cpSync(join(root, 'test/sample-corpus'), join(dir, 'corpus'), { recursive: true })
  spawnSync(process.execPath, [join(root, 'dist/tifa.js'), 'check', '--update', '--corpus', 'corpus'], {
    cwd: dir,
    env,
  })
  for (const end of ENDS) writeFileSync(join(dir, `${end[1]}.txt`), statement(end))
  return dir
}

const line = (root, end) => [
  join(root, 'dist/tifa.js'),
  'add',
  `${end[1]}.txt`,
  '--corpus',
  'corpus',
  '--yes',
  '--document',
  `${end[1]}-joint-statement`,
  '--date',
  end[1],
]

const run = (dir, args, kill) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.on('data', (d) => {
      said += d
    })
    child.stdout.on('data', () => {})
    const timer = kill === null ? null : setTimeout(() => child.kill('SIGKILL'), kill)
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code, said })
    })
  })

/** What is wrong with the corpus once these texts should be in it. */
function wrongWith(root, dir, ends) {
  const faults = []
  const corpus = join(dir, 'corpus')
  const lock = readFileSync(join(corpus, 'corpus.lock'), 'utf8')
  for (const end of ends) {
    const id = `${end[1]}-joint-statement`
    const text = join(corpus, id, 'zh.full.txt')
    if (!existsSync(text) || readFileSync(text, 'utf8') !== statement(end)) faults.push(`${id}: no text`)
    if (!existsSync(join(corpus, id, 'document.yaml'))) faults.push(`${id}: no record`)
    if (!lock.includes(`${id}/zh.full.txt`)) faults.push(`${id}: no lock block`)
    for (const name of readdirSync(join(corpus, id)))
      if (name.endsWith('.part')) faults.push(`${id}: ${name} is left over`)
  }
  for (const name of readdirSync(corpus)) if (name.startsWith('.')) faults.push(`${name} is left over`)
  const checked = spawnSync(
    process.execPath,
    [join(root, 'dist/tifa.js'), 'check', '--corpus', 'corpus', '--no-cache'],
    { cwd: dir, env, encoding: 'utf8' },
  )
  if (checked.status !== 0)
    faults.push(
      `check: ${checked.stdout
        .split('\n')
        .filter((l) => l.includes('['))
        .slice(0, 3)
        .join(' | ')}`,
    )
  return faults
}

/** `count` kills at random times of one `add`, each mended by running it again. Returns the faults. */
export async function kills(root, count, seed = 1) {
  const random = randomFrom(seed)
  const faults = []
  let killed = 0
  const probe = fresh(root)
  const from = Date.now()
  await run(probe, line(root, ENDS[0]), null)
  const whole = Date.now() - from
  rmSync(probe, { recursive: true, force: true })
  for (let i = 0; i < count; i++) {
    const dir = fresh(root)
    // The second half of a run is where it writes.
    const { code } = await run(dir, line(root, ENDS[0]), whole * (0.4 + 0.7 * random()))
    if (code === null) killed++
    const again = await run(dir, line(root, ENDS[0]), null)
    const wrong = wrongWith(root, dir, [ENDS[0]])
    if (again.code !== 0 || wrong.length > 0)
      faults.push(`kill ${i}: exit ${again.code} ${again.said.split('\n')[0]} ${wrong.join('; ')}`)
    rmSync(dir, { recursive: true, force: true })
  }
  return { name: 'kills', count, of: `${killed} killed before the end`, faults }
}

/** `count` times three writers at once. */
export async function races(root, count) {
  const faults = []
  for (let i = 0; i < count; i++) {
    const dir = fresh(root)
    const ran = await Promise.all(ENDS.map((end) => run(dir, line(root, end), null)))
    const wrong = wrongWith(root, dir, ENDS)
    const failed = ran.filter((r) => r.code !== 0).map((r) => r.said.split('\n')[0])
    if (wrong.length > 0 || failed.length > 0) faults.push(`race ${i}: ${[...failed, ...wrong].join('; ')}`)
    rmSync(dir, { recursive: true, force: true })
  }
  return { name: 'races', count, of: 'three writers at once', faults }
}
