/**
 * Corpora to write into, commands that write, and what must be true of a corpus whatever happened to its writers.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** The same numbers from the same seed: a fault found can be looked at again. */
export const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

export const env = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C', TERM: 'dumb' }
export const ENDS = [
  ['渔业', '2023-02-03', '二〇二三年二月三日'],
  ['航运', '2023-04-05', '二〇二三年四月五日'],
  ['气象', '2023-06-07', '二〇二三年六月七日'],
]
const statement = ([subject, , day]) =>
  `岚多尔共和国和托雷纳联邦关于${subject}合作的联合声明\n${day}于索尔明\n一、双方愿加强${subject}合作。\n二、双方将每年会晤一次。\n`

/** Corpora made once, and copied: making one takes longer than what is done to it. */
const templates = new Map()
function copied(kind, make) {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-torture-'))
  if (!templates.has(kind)) {
    const made = mkdtempSync(join(tmpdir(), 'tifa-torture-'))
    make(made)
    templates.set(kind, made)
    process.on('exit', () => rmSync(made, { recursive: true, force: true }))
  }
  cpSync(templates.get(kind), dir, { recursive: true })
  return dir
}

function tifa(root, dir, ...words) {
  return spawnSync(process.execPath, [join(root, 'dist/tifa.js'), ...words], { cwd: dir, env, encoding: 'utf8' })
}

/** The sample corpus with its lock, and three texts beside it. */
export const fresh = (root) => copied(`fresh ${root}`, (dir) => makeFresh(root, dir))
function makeFresh(root, dir) {
  cpSync(join(root, 'test/sample-corpus'), join(dir, 'corpus'), { recursive: true })
  tifa(root, dir, 'check', '--update', '--corpus', 'corpus')
  for (const end of ENDS) writeFileSync(join(dir, `${end[1]}.txt`), statement(end))
}

export const line = (root, end) => [
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

/** Runs a command; `started` is given the process, and may end it. */
export const run = (dir, args, started = () => {}) => runWith(dir, args, env, started)

export const runWith = (dir, args, given, started = () => {}) =>
  new Promise((done) => {
    const from = performance.now()
    const child = spawn(process.execPath, args, { cwd: dir, env: given, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.on('data', (d) => {
      said += d
    })
    let out = ''
    child.stdout.on('data', (d) => {
      out += d
    })
    const over = started(child)
    child.on('close', (code) => {
      over?.()
      done({ code, said, out, took: performance.now() - from })
    })
  })

/** What is wrong with the corpus once these texts should be in it. */
export function wrongWith(root, dir, ends) {
  const faults = []
  const corpus = join(dir, 'corpus')
  const lock = readFileSync(join(corpus, 'corpus.lock'), 'utf8')
  for (const end of ends) {
    const id = `${end[1]}-joint-statement`
    const text = join(corpus, id, 'zh.full.txt')
    if (!existsSync(text) || readFileSync(text, 'utf8') !== statement(end)) faults.push(`${id}: no text`)
    if (!existsSync(join(corpus, id, 'document.yaml'))) faults.push(`${id}: no record`)
    if (!lock.includes(`${id}/zh.full.txt`)) faults.push(`${id}: no lock block`)
    if (existsSync(join(corpus, id)))
      for (const name of readdirSync(join(corpus, id)))
        if (name.endsWith('.part')) faults.push(`${id}: ${name} is left over`)
  }
  for (const name of readdirSync(corpus)) if (name.startsWith('.')) faults.push(`${name} is left over`)
  const checked = tifa(root, dir, 'check', '--corpus', 'corpus', '--no-cache')
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

const OLD = '2016-09-03-joint-statement'
const LATER = '2019-06-20-joint-statement'
const TWICE = '2016-09-03-communique'
export const REARRANGED = [
  ['rename', OLD, '2016-09-03-statement-of-sormin'],
  ['merge', TWICE, OLD],
  ['remove', OLD, '--yes'],
]

/** A corpus with a document that stands there twice, decisions of it, and a record that cites it. */
export const entangled = (root) => copied(`entangled ${root}`, (dir) => makeEntangled(root, dir))
function makeEntangled(root, dir) {
  makeFresh(root, dir)
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
  tifa(root, dir, 'check', '--update', '--corpus', 'corpus')
}

/** Every file below a folder with its words, by path; empty where there is no such folder. */
export function filesOf(dir) {
  if (!existsSync(dir)) return new Map()
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(dir, path), readFileSync(path, 'latin1')]),
  )
}

export const everything = (dir) => JSON.stringify([...filesOf(dir)])
