/**
 * How fast a whole comparison is, side by side with its peers in one run.
 *
 *     npm run build && npm run bench [-- --files a.txt b.txt …] [--quick]
 *
 * In process, warm: read, segment, align, diff, against word diffs by jsdiff (with Intl.Segmenter), diff-match-patch
 * (with semantic clean-up) and fast-myers-diff on the same texts. As a process: `tifa compare a b --format json`
 * against a bare `node -e 0`, `git diff --word-diff` and PHP's wikidiff2, where installed. Then growth from 10 kB to
 * 10 MB, with the exponent of a fitted line, and worst cases. Then passages by themselves: their share of a comparison,
 * growth, the forerunners of a new statement among 100,000 clauses, and worst cases. Ratios are of medians; each round runs every tool once,
 * so that a slower moment of the machine meets all of them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import * as esbuild from 'esbuild'
import { diff as fastMyers } from 'fast-myers-diff'
import { collate, toJson } from '../../dist/index.js'
import { makeClauses, revise, seeded } from '../eval/generate-revision.mjs'
import { succeed } from '../eval/generate-successor.mjs'
import { refuseUnknownFlags } from '../eval/take-sets.mjs'

const argv = process.argv.slice(2)
refuseUnknownFlags(['--quick', '--files'])
const quick = argv.includes('--quick')
const given = argv.includes('--files') ? argv.slice(argv.indexOf('--files') + 1).filter((a) => !a.startsWith('--')) : []
const unread = given.find((file) => !existsSync(file) || !statSync(file).isFile())
const loose = argv.filter((a) => !a.startsWith('--')).length - given.length
if (unread !== undefined || given.length % 2 === 1 || loose > 0 || (argv.includes('--files') && given.length === 0)) {
  const fault = unread === undefined ? '' : `${unread}: no such file; `
  console.error(`${fault}npm run bench -- [--quick] [--files A B …]: pairs of text files, earlier and later`)
  process.exit(2)
}
const ROUNDS = quick ? 3 : 9
const dir = mkdtempSync(join(tmpdir(), 'tifa-bench-'))
const command = resolve(import.meta.dirname, '../../dist/tifa.js')

const median = (list) => [...list].sort((x, y) => x - y)[list.length >> 1]
const ms = (n) => (n < 10 ? n.toFixed(1) : n.toFixed(0))

/** Two texts in the genre's style, of about `size` characters, and a revision at middle strength. */
function makePair(size, seed = 1) {
  const draw = seeded(seed)
  const a = makeClauses(draw, Math.max(4, Math.round(size / 85)))
  const { b } = revise(draw, a, { rewrite: 0.15, moved: 0.02 })
  return [`${a.join('\n')}\n`, `${b.join('\n')}\n`]
}

const twoOf = (size) => {
  const [a, b] = makePair(size)
  return { a, b }
}

const files = (name, texts) =>
  texts.map((text, k) => {
    const file = join(dir, `${name}-${'ab'[k]}.txt`)
    writeFileSync(file, text)
    return file
  })

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text) => Array.from(segmenter.segment(text), (s) => s.segment)

function byDiffMatchPatch(a, b) {
  const dmp = new DiffMatchPatch()
  dmp.Diff_Timeout = 0
  const diffs = dmp.diff_main(a, b)
  dmp.diff_cleanupSemantic(diffs)
  return diffs
}

const inProcess = {
  tifa: async ({ paths }) => toJson(await collate({ inputs: paths })),
  // diffWordsWithSpace takes no notice of the segmenter: Cyrillic would go letter by letter.
  'jsdiff words': ({ a, b }) => diffWords(a, b, { intlSegmenter: segmenter }),
  'diff-match-patch': ({ a, b }) => byDiffMatchPatch(a, b),
  'fast-myers-diff': ({ a, b }) => [...fastMyers(wordsOf(a), wordsOf(b))],
}

/** A tool that takes longer than this for one run is run once: milliseconds. */
const LONG = 3000

/** Every tool runs so long before it is measured, for warm is what the engine has optimised: milliseconds. */
const WARM = 3000

/** Median milliseconds of each tool, in turns. */
async function measure(tools, input, rounds = ROUNDS, warmRuns = quick ? 3 : Number.POSITIVE_INFINITY) {
  const times = new Map(Object.keys(tools).map((name) => [name, []]))
  const once = async (name) => {
    const began = performance.now()
    await tools[name](input)
    return performance.now() - began
  }
  for (const name of Object.keys(tools)) {
    const first = await once(name)
    if (first > LONG) times.get(name).push(first)
    else for (let spent = first, k = 1; k < warmRuns && spent < WARM; k++) spent += await once(name)
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, list] of times) if (!(list[0] > LONG)) list.push(await once(name))
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]))
}

function table(title, unit, columns, rows) {
  console.log(`\n${title}\n\n| ${unit} | ${columns.join(' | ')} |\n|---|${'---|'.repeat(columns.length)}`)
  for (const [name, cells] of rows) console.log(`| ${name} | ${cells.join(' | ')} |`)
}

const pairs = [
  ...[15_000, 150_000].map((size) => ({ name: `${size / 1000} k characters`, texts: makePair(size) })),
  ...Array.from({ length: Math.floor(given.length / 2) }, (_, k) => ({
    name: given[2 * k].split('/').slice(-2, -1)[0] ?? given[2 * k],
    texts: [readFileSync(given[2 * k], 'utf8'), readFileSync(given[2 * k + 1], 'utf8')],
  })),
].map(({ name, texts }, k) => ({ name, a: texts[0], b: texts[1], paths: files(`pair${k}`, texts) }))

const tools = Object.keys(inProcess)
const rows = []
const beside = []
for (const pair of pairs) {
  // Their cost grows with length times difference: on a text of 100,000 characters a run takes minutes.
  const able = pair.a.length < 100_000 ? inProcess : { tifa: inProcess.tifa }
  if (pair.a.length < 100_000) {
    // jsdiff's runs between make the engine forget what it had optimised: with the quickest peer alone, first.
    const two = { tifa: inProcess.tifa, 'diff-match-patch': inProcess['diff-match-patch'] }
    const alone = await measure(two, pair, 5 * ROUNDS)
    const [own, other] = [alone.get('tifa'), alone.get('diff-match-patch')]
    beside.push([pair.name, [`${ms(own)} ms (1.00)`, `${ms(other)} ms (${(other / own).toFixed(2)})`]])
  }
  const times = await measure(able, pair, pair.a.length < 100_000 ? ROUNDS : 3)
  const own = times.get('tifa')
  rows.push([
    pair.name,
    tools.map((t) => (times.has(t) ? `${ms(times.get(t))} ms (${(times.get(t) / own).toFixed(2)})` : '–')),
  ])
}
table('In process, warm, two in turns: median, and the ratio to tifa', 'texts', ['tifa', 'diff-match-patch'], beside)
table('In process, warm, all in turns: median, and the ratio to tifa', 'texts', tools, rows)

const has = (cmd, args) => spawnSync(cmd, args).status === 0
const WIKIDIFF = 'wikidiff2_do_diff(file_get_contents($argv[1]), file_get_contents($argv[2]), 2);'
const processes = {
  'node -e 0': () => ['node', ['-e', '0']],
  tifa: ([a, b]) => [process.execPath, [command, 'compare', a, b, '--format', 'json']],
  ...(has('git', ['--version'])
    ? {
        'git --word-diff': ([a, b]) => [
          'git',
          ['diff', '--no-index', '--word-diff', '--word-diff-regex=[a-zA-Z0-9]+|[^[:space:]]', a, b],
        ],
      }
    : {}),
  ...(has('php', ['-r', 'exit(extension_loaded("wikidiff2") ? 0 : 1);'])
    ? { wikidiff2: ([a, b]) => ['php', ['-r', WIKIDIFF, a, b]] }
    : {}),
}
const processRows = []
for (const pair of pairs) {
  const run = Object.fromEntries(
    Object.entries(processes).map(([name, make]) => [
      name,
      () => {
        const [cmd, args] = make(pair.paths)
        spawnSync(cmd, args, { maxBuffer: 1 << 30 })
      },
    ]),
  )
  const times = await measure(run, pair, ROUNDS, 3)
  const bare = times.get('node -e 0')
  processRows.push([
    pair.name,
    Object.keys(run).map((t) => `${ms(times.get(t))} ms (${(times.get(t) / bare).toFixed(2)})`),
  ])
}
table('As a process: median, and the ratio to a bare node', 'texts', Object.keys(processes), processRows)

const sizes = quick
  ? [10_000, 100_000, 1_000_000]
  : [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000]
const growth = []
for (const size of sizes) {
  const paths = files(`grow${size}`, makePair(size / 3, 2))
  const times = []
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  for (let k = 0; k < (size > 1_000_000 ? 1 : 3); k++) {
    const began = performance.now()
    await collate({ inputs: paths })
    times.push(performance.now() - began)
  }
  growth.push({ size, time: median(times), memory: (process.memoryUsage().rss - before) / 1e6 })
}
/** The exponent of the line fitted to [size, time]. */
function exponentOf(pairs) {
  const points = pairs.map(([size, time]) => [Math.log(size), Math.log(time)])
  const mean = (k) => points.reduce((sum, p) => sum + p[k], 0) / points.length
  const [mx, my] = [mean(0), mean(1)]
  return points.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / points.reduce((s, [x]) => s + (x - mx) ** 2, 0)
}
const exponent = exponentOf(growth.map(({ size, time }) => [size, time]))
table(
  `Growth: exponent ${exponent.toFixed(2)}`,
  'bytes a text',
  ['time', 'time a MB', 'memory grown by'],
  growth.map(({ size, time, memory }) => [
    size.toLocaleString('en'),
    [`${ms(time)} ms`, `${ms(time / (size / 1e6))} ms`, `${memory.toFixed(0)} MB`],
  ]),
)

const draw = seeded(3)
const worst = {
  'no common clause': [
    makeClauses(seeded(4), 2000).join('\n'),
    makeClauses(seeded(5), 2000).join('\n').replaceAll('双方', '两边'),
  ],
  'one clause of 200 kB': [makeClauses(draw, 700).join(''), makeClauses(draw, 700).join('')],
  '20,000 identical lines': ['双方重申支持该倡议。\n'.repeat(20_000), '双方重申支持该倡议。\n'.repeat(19_990)],
  'a line of a million characters': ['双方重申。'.repeat(200_000), '双方强调。'.repeat(200_000)],
}
const worstRows = []
for (const [name, texts] of Object.entries(worst)) {
  const began = performance.now()
  const { collation } = await collate({ inputs: files(name.replaceAll(/\W/g, '_'), texts) })
  const [{ beads, exact }] = collation.alignments
  worstRows.push([name, [`${((performance.now() - began) / 1000).toFixed(2)} s`, String(exact), String(beads.length)]])
}
table('Worst cases', 'texts', ['time', 'exact', 'beads'], worstRows)

// Passages by themselves: read both texts for them, and find.
const bundle = join(dir, 'reuse.mjs')
await esbuild.build({
  entryPoints: [join(import.meta.dirname, 'reuse-entry.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['opencc-js', 'opencc-js/*'],
  outfile: bundle,
  logLevel: 'warning',
})
const { segmentText, guessLang, askForerunners, findPassages, gramRow, readReuseSide } = await import(
  pathToFileURL(bundle).href
)
const cut = (text) => ({ text, clauses: segmentText(text, guessLang(text)) })
const side = ({ text, clauses }) => readReuseSide(text, clauses, { title: null, fold: null })

const reuseRows = []
for (const pair of [...pairs, { name: '400 k characters', ...twoOf(400_000) }]) {
  const texts = [cut(pair.a), cut(pair.b)]
  const paths = pair.paths ?? files('reuse', [pair.a, pair.b])
  const passages = () => findPassages(...texts.map(side))
  const times = await measure({ whole: () => collate({ inputs: paths }), passages }, pair, 5, 3)
  const [whole, own] = [times.get('whole'), times.get('passages')]
  reuseRows.push([
    pair.name,
    [`${ms(own)} ms`, `${ms(whole)} ms`, (own / (whole - own)).toFixed(2), String(passages().passages.length)],
  ])
}
table('Passages, warm', 'texts', ['passages', 'comparison with them', 'share of the rest', 'found'], reuseRows)

const reuseGrowth = sizes.map((size) => {
  const texts = makePair(size / 3, 2).map(cut)
  const began = performance.now()
  findPassages(...texts.map(side))
  return [size, performance.now() - began]
})
table(
  `Passages, growth: exponent ${exponentOf(reuseGrowth).toFixed(2)}`,
  'bytes a text',
  ['time'],
  reuseGrowth.map(([size, time]) => [size.toLocaleString('en'), [`${ms(time)} ms`]]),
)

const EARLIER = quick ? 200 : 2000
const CLAUSES_EACH = 50
const library = Array.from({ length: EARLIER }, (_, k) => {
  return gramRow(side(cut(succeed(seeded(k + 10), CLAUSES_EACH - 2).a)).index.stream)
})
const { stream: newest } = side(cut(succeed(seeded(10), CLAUSES_EACH - 2).b)).index
const stretches = Array.from({ length: newest.first.length - 1 }, (_, c) => ({
  from: newest.first[c],
  to: newest.first[c + 1] - 1,
}))
const forerunners = []
for (let k = 0; k < 5; k++) {
  const began = performance.now()
  const asked = askForerunners(newest, stretches)
  for (const [text, row] of library.entries()) asked.meet(row, text)
  forerunners.push(performance.now() - began)
}
table(
  'Forerunners of a new statement, texts read before',
  'earlier clauses',
  ['time'],
  [[(EARLIER * CLAUSES_EACH).toLocaleString('en'), [`${ms(median(forerunners))} ms`]]],
)

const repeated = '双方重申支持塔兰海的灯塔管理倡议，反对滥捕。'
const alike = (text, times) => `${Array.from({ length: times }, () => text).join('\n')}\n`
const hostile = {
  'one sentence, 50,000 clauses': [alike(repeated, 50_000), alike(repeated, 49_990)],
  'one character, a million times': ['鱼'.repeat(1_000_000), '鱼'.repeat(999_000)],
  'one word, 300,000 times': ['fish '.repeat(300_000), 'fish '.repeat(299_000)],
}
const hostileRows = Object.entries(hostile).map(([name, texts]) => {
  // One clause a line: cutting is not what is measured.
  const sides = texts.map((text) => {
    let at = 0
    const clauses = text.split('\n').flatMap((line, k) => {
      const start = at
      at += line.length + 1
      const end = start + line.length
      return line === ''
        ? []
        : [{ id: `p${k}`, label: null, labelSpan: null, path: [], kind: 'clause', start, end, sentences: [] }]
    })
    return { text, clauses }
  })
  const began = performance.now()
  const { passages, exact } = findPassages(...sides.map(side))
  return [name, [`${((performance.now() - began) / 1000).toFixed(2)} s`, String(exact), String(passages.length)]]
})
table('Passages, worst cases', 'texts', ['time', 'exact', 'passages'], hostileRows)

/** Clauses of a few words of eight: every gram stands in thousands of them, and each clause is near hundreds of others. */
const EIGHT = ['加强', '渔业', '合作', '支持', '对话', '边境', '交流', '贸易']
function randomClauses(count, seed) {
  const random = seeded(seed)
  const clause = () => Array.from({ length: 4 + Math.floor(random() * 5) }, () => EIGHT[Math.floor(random() * 8)])
  return `${Array.from({ length: count }, () => `双方${clause().join('')}。`).join('\n')}\n`
}
const randomRows = []
for (const count of quick ? [2500, 5000, 10_000] : [15_000, 30_000, 60_000]) {
  const paths = files(`random${count}`, [randomClauses(count, 1), randomClauses(count, 2)])
  const began = performance.now()
  const { collation } = await collate({ inputs: paths })
  randomRows.push([count, performance.now() - began, collation.alignments[0].exact])
}
table(
  `Random clauses of eight words, the whole comparison: exponent ${exponentOf(randomRows).toFixed(2)}`,
  'clauses a text',
  ['time', 'exact'],
  randomRows.map(([count, time, exact]) => [
    count.toLocaleString('en'),
    [`${(time / 1000).toFixed(1)} s`, String(exact)],
  ]),
)
