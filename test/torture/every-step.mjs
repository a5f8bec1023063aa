/**
 * Every command that writes, ended or met by a full disk at every one of its steps.
 *
 *     steps    killed before step 1, 2, 3 …: run again, the command leaves what an unbroken run leaves
 *     full     from step 1, 2, 3 … on the disk is full: exit code 2, one line that names the file; every file stands as it
 *              was before or as it would be after; with room again the same command leaves what an unbroken run leaves
 */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ENDS, entangled, env, filesOf, fresh, line, REARRANGED, runWith } from './corpora.mjs'

const faultyDisk = pathToFileURL(join(import.meta.dirname, 'faulty-disk.mjs')).href
const OLD = '2016-09-03-joint-statement'
const LATER = '2019-06-20-joint-statement'

/** One word of a text changed by hand. */
function edited(dir) {
  const file = join(dir, 'corpus', OLD, 'zh.full.txt')
  writeFileSync(file, readFileSync(file, 'utf8').replace('双方', '两国'))
}

const wordsOf = (name) => readFileSync(name, 'utf8')
const FETCH = ['fetch', LATER, '--lang', 'zh', '--corpus', 'corpus', '--allow-private', '--accept', '--no-archive']

/** The record with this server as a source, and of the text that is fetched what `own` says. */
function fetchedFrom(dir, port, own) {
  const record = join(dir, 'corpus', LATER, 'document.yaml')
  const source = `  - { lang: zh, publisher: 外事部, url: "http://127.0.0.1:${port}/a.html", sure: seen }\n`
  const kept = wordsOf(record)
    .replace(/^sources:.*\n(?: .*\n)*/m, '')
    .replace(/^ {2}zh\.full:\n(?: {4}.*\n)*/m, own)
  writeFileSync(record, `${kept}sources:\n${source}`)
}

const COMMANDS = [
  { name: 'add', words: line('', ENDS[0]).slice(1) },
  {
    name: 'add to a document',
    words: ['add', 'again.txt', '--corpus', 'corpus', '--yes', '--document', OLD, '--accept', '--fidelity', 'full'],
    prepare: (dir) => {
      const text = wordsOf(join(dir, 'corpus', OLD, 'zh.full.txt'))
      writeFileSync(join(dir, 'again.txt'), text.replace('双方', '两国'))
    },
  },
  {
    name: 'add in place',
    words: ['add', `corpus/${OLD}/en.abridged.txt`, '--corpus', 'corpus', '--yes'],
    prepare: (dir) => writeFileSync(join(dir, 'corpus', OLD, 'en.abridged.txt'), 'The two sides will meet.\n'),
  },
  {
    name: 'fetch',
    words: FETCH,
    serves: (dir) => wordsOf(join(dir, 'corpus', LATER, 'zh.full.txt')),
    prepare: (dir, port) => {
      rmSync(join(dir, 'corpus', LATER, 'zh.full.txt'))
      fetchedFrom(dir, port, '')
    },
  },
  {
    name: 'fetch --accept',
    words: FETCH,
    serves: (dir) => wordsOf(join(dir, 'corpus', LATER, 'zh.full.txt')),
    prepare: (dir, port) => {
      const file = join(dir, 'corpus', LATER, 'zh.full.txt')
      writeFileSync(file, wordsOf(file).replace('双方', '两国'))
      const sum = createHash('sha256').update(readFileSync(file)).digest('hex')
      fetchedFrom(dir, port, `  zh.full:\n    standing: authentic\n    sha256: ${sum}\n`)
    },
  },
  {
    name: 'amend',
    words: ['amend', `corpus/${OLD}/zh.full.txt`, '--why', 'as signed', '--corpus', 'corpus'],
    prepare: edited,
  },
  ...REARRANGED.map((words) => ({ name: words[0], words: [...words, '--corpus', 'corpus'], from: entangled })),
  {
    name: 'remove a text',
    words: ['remove', `corpus/${LATER}/ru.full.txt`, '--yes', '--corpus', 'corpus'],
    from: entangled,
  },
  { name: 'init', words: ['init', 'made'] },
  { name: 'init --empty', words: ['init', '--empty', 'made'] },
  { name: 'check --update', words: ['check', '--update', '--corpus', 'corpus', '--no-cache'], prepare: edited },
  {
    name: 'report',
    words: ['report', '2024', '--corpus', 'corpus', '-o', 'out', '--format', 'html,docx,xlsx,csv,md,tei,json'],
  },
  { name: 'trace -o', words: ['trace', '合作', '--corpus', 'corpus', '-o', 'traced.csv'] },
  {
    name: 'trace -o --force',
    words: ['trace', '合作', '--corpus', 'corpus', '-o', 'traced.csv', '--force'],
    prepare: (dir) => writeFileSync(join(dir, 'traced.csv'), 'notes of my own\n'),
  },
]

/** What two runs at two times say differently. */
const timeless = (files) =>
  JSON.stringify([...files].map(([path, words]) => [path, words.replace(/accessed: \S+/g, 'accessed: then')]))

async function serving(page) {
  const server = createServer((_, response) => {
    const paragraphs = page()
      .trim()
      .split('\n')
      .map((l) => `<p>${l}</p>`)
      .join('\n')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>联合声明</title><article>${paragraphs}</article>`)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return server
}

/** Does `attack` at every step of every command, at most `most` steps of each, evenly chosen. */
async function everyStep(root, { most, attack, told, kind, only, done }) {
  const faults = []
  let count = 0
  const chosen = COMMANDS.filter(({ name }) => only === undefined || only.includes(name))
  for (const { name, words, from = fresh, prepare = () => {}, serves } of chosen) {
    let page = ''
    const server = serves === undefined ? null : await serving(() => page)
    const made = () => {
      const dir = from(root)
      if (serves !== undefined) page = serves(dir)
      prepare(dir, server?.address().port)
      return dir
    }
    const start = (dir, disk) =>
      runWith(
        dir,
        [
          '--import',
          faultyDisk,
          join(root, 'dist/tifa.js'),
          ...words,
          ...(server === null ? [] : ['--allow-host', `127.0.0.1:${server.address().port}`]),
        ],
        {
          ...env,
          ...(disk === null ? {} : { FAULTY_DISK: disk, FAULTY_UNDER: dir, FAULTY_TELL: `${dir}.steps` }),
        },
      )
    const probe = made()
    const before = filesOf(probe)
    const unbroken = await start(probe, 'count')
    const wanted = filesOf(probe)
    // Threads count their own.
    const steps = Math.max(...readFileSync(`${probe}.steps`, 'utf8').trim().split('\n').map(Number))
    for (const path of [probe, `${probe}.steps`]) rmSync(path, { recursive: true, force: true })
    if (steps === 0 || unbroken.code !== 0) {
      const broken = `${name}: exit ${unbroken.code}, ${steps} steps: ${unbroken.said.trim()} ${unbroken.out.trim()}`
      faults.push(broken)
      told({ attack: name, i: 0, fault: broken })
      continue
    }
    const by = Math.max(1, steps / most)
    for (let at = 1; Math.floor(at) <= steps; at += by) {
      const step = Math.floor(at)
      if (done.has(`${kind} ${name} ${step}`)) {
        count++
        continue
      }
      const dir = made()
      const wrong = await attack({ dir, step, before, wanted, start: (disk) => start(dir, disk) })
      const fault = wrong.length === 0 ? null : `${name}, ${kind} at step ${step} of ${steps}: ${wrong.join('; ')}`
      if (fault !== null) faults.push(fault)
      count++
      told({ attack: `${kind} ${name}`, i: step, fault })
      rmSync(dir, { recursive: true, force: true })
    }
    server?.close()
  }
  return { count, faults }
}

/** What is wrong after the command was run once more, undisturbed. */
async function mended(dir, wanted, again) {
  const now = filesOf(dir)
  const wrong = []
  if (again.code !== 0) wrong.push(`run again: exit ${again.code} ${again.said.trim().split('\n').at(-1)}`)
  if (timeless(now) === timeless(wanted)) return wrong
  const paths = [...new Set([...now.keys(), ...wanted.keys()])]
  const other = paths.filter(
    (p) => timeless(new Map([[p, now.get(p) ?? '']])) !== timeless(new Map([[p, wanted.get(p) ?? '']])),
  )
  return [...wrong, `other than after an unbroken run: ${other.join(', ')}`]
}

const none = () => {}
const NOTHING = new Set()

export async function killedSteps(
  root,
  { count: most = Number.POSITIVE_INFINITY, told = none, only, done = NOTHING } = {},
) {
  const attack = async ({ dir, step, wanted, start }) => {
    const { code } = await start(`kill:${step}`)
    const wrong = await mended(dir, wanted, await start(null))
    return code === null ? wrong : [`not killed, exit ${code}`, ...wrong]
  }
  const { count, faults } = await everyStep(root, { most, attack, told, kind: 'killed', only, done })
  return { name: 'every step killed', count, of: `${COMMANDS.length} commands`, faults }
}

/** What is wrong with how a full disk was met. */
function faultsOf({ code, said }, dir, before, wanted) {
  const wrong = []
  if (code !== 2) wrong.push(`exit ${code}: ${said.trim().split('\n').slice(0, 3).join(' | ')}`)
  // What is being made is told meanwhile: `tifa: 2024.md (5/7)…`
  const lines = said.split('\n').filter((l) => l.startsWith('tifa: ') && !/\(\d+\/\d+\)…$/.test(l))
  const [told = ''] = lines
  if (lines.length !== 1) wrong.push(`${lines.length} lines of error: ${said.trim()}`)
  if (!/the disk is full/.test(told) || /ENOSPC/.test(said) || /^ {4}at /m.test(said))
    wrong.push(`said: ${said.trim()}`)
  if (said.includes(dir)) wrong.push(`a whole path in: ${told}`)
  for (const [path, words] of filesOf(dir)) {
    const [was, becomes] = [before.get(path), wanted.get(path)]
    if (
      ![was, becomes].some(
        (w) => w !== undefined && timeless(new Map([[path, w]])) === timeless(new Map([[path, words]])),
      )
    )
      wrong.push(`${path} ${was === undefined && becomes === undefined ? 'is left over' : 'is half written'}`)
  }
  for (const path of before.keys()) if (wanted.has(path) && !filesOf(dir).has(path)) wrong.push(`${path} is gone`)
  return wrong
}

export async function fullDisks(
  root,
  { count: most = Number.POSITIVE_INFINITY, told = none, only, done = NOTHING } = {},
) {
  const attack = async ({ dir, step, before, wanted, start }) => {
    const met = await start(`full:${step}`)
    const done = timeless(filesOf(dir)) === timeless(wanted)
    // The last steps take away: they need no room, and the command ends well.
    const wrong = done && met.code === 0 ? [] : faultsOf(met, dir, before, wanted)
    // What ended well need not be done twice: the document to be removed is gone.
    return done && met.code === 0 ? wrong : [...wrong, ...(await mended(dir, wanted, await start(null)))]
  }
  const { count, faults } = await everyStep(root, { most, attack, told, kind: 'full disk', only, done })
  return { name: 'full disk at every step', count, of: `${COMMANDS.length} commands`, faults }
}
