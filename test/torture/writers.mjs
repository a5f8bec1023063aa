/**
 * Writers of one corpus, killed at any moment and racing each other: nothing is lost, and the same command run again
 * completes what was broken off.
 *
 *     kills    `tifa add` is killed after a random time; then it is run again, and `check` finds nothing wrong
 *     care     `tifa rename`, `merge`, `remove` are killed likewise; run again, each leaves what an unbroken run leaves
 *     races    three `tifa add` of three texts at once; afterwards all three texts, records and lock blocks stand
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

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

const OLD = '2016-09-03-joint-statement'
const LATER = '2019-06-20-joint-statement'
const TWICE = '2016-09-03-communique'
const REARRANGED = [
  ['rename', OLD, '2016-09-03-statement-of-sormin'],
  ['merge', TWICE, OLD],
  ['remove', OLD, '--yes'],
]

/** A corpus with a document that stands there twice, decisions of it, and a record that cites it. */
function entangled(root) {
  const dir = fresh(root)
  const at = (...names) => join(dir, 'corpus', ...names)
  mkdirSync(at('alignments'), { recursive: true })
  const decision = '- { a: "1.1", b: "1.1", together: false, by: A. Reader, note: another matter, lang: zh }\n'
  for (const id of [OLD, TWICE])
    writeFileSync(at('alignments', `${id}--${LATER}.yaml`), decision.replace('1.1', id === OLD ? '1.1' : 'p1'))
  mkdirSync(at(TWICE))
  writeFileSync(
    at(TWICE, 'document.yaml'),
    'titles: { en: Another name (invented) }\ndate: 2016-09-03\ntype: communique\nwitnesses:\n  en.abridged: { standing: press, publisher: Sormin Post }\n',
  )
  writeFileSync(at(TWICE, 'en.abridged.txt'), 'The two sides agreed to meet every year.\n')
  const record = at(LATER, 'document.yaml')
  writeFileSync(record, `${readFileSync(record, 'utf8').replace(/^cites:.*\n(?: .*\n)*/m, '')}cites: [${OLD}]\n`)
  spawnSync(process.execPath, [join(root, 'dist/tifa.js'), 'check', '--update', '--corpus', 'corpus'], {
    cwd: dir,
    env,
  })
  return dir
}

const everything = (dir) =>
  JSON.stringify(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        relative(dir, join(entry.parentPath, entry.name)),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ])
      .sort(),
  )

/** `count` kills at random times of each of the three commands, each mended by running it again. Returns the faults. */
export async function careKills(root, count, seed = 2) {
  const random = randomFrom(seed)
  const faults = []
  let killed = 0
  for (const words of REARRANGED) {
    const args = [join(root, 'dist/tifa.js'), ...words, '--corpus', 'corpus']
    const probe = entangled(root)
    const from = Date.now()
    await run(probe, args, null)
    const whole = Date.now() - from
    const wanted = everything(join(probe, 'corpus'))
    rmSync(probe, { recursive: true, force: true })
    for (let i = 0; i < count; i++) {
      const dir = entangled(root)
      const { code } = await run(dir, args, whole * (0.3 + 0.6 * random()))
      if (code === null) killed++
      // Nothing is left to be done where it had ended; what a dead process holds, the next one takes over.
      const again = everything(join(dir, 'corpus')) === wanted ? null : await run(dir, args, null)
      if (everything(join(dir, 'corpus')) !== wanted)
        faults.push(`${words[0]} ${i}: exit ${again?.code ?? 'none'} ${again?.said.split('\n')[0] ?? ''}`)
      rmSync(dir, { recursive: true, force: true })
    }
  }
  return {
    name: 'rename, merge, remove',
    count: count * REARRANGED.length,
    of: `${killed} killed before the end`,
    faults,
  }
}
