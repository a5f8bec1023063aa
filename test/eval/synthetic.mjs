/**
 * Hard revisions that no person made: F1 of clause links by strength of rewriting, beside other tools.
 *
 *     npm run build && node test/eval/synthetic.mjs [--seeds 20]
 *
 * A tool's links: tifa's beads; wikidiff2's unchanged, changed and moved lines (where PHP has it); jsdiff's equal
 * lines, and lines of a changed block one with one. Then statements that follow each other: how much of the wording that
 * was carried over is shown, by tifa's passages, by equal runs of characters, and by what jsdiff leaves equal.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffChars, diffLines } from 'diff'
import { collate } from '../../dist/index.js'
import { makeClauses, revise, seeded } from './generate-revision.mjs'
import { succeed } from './generate-successor.mjs'
import { refuseUnknownFlags } from './take-sets.mjs'

refuseUnknownFlags(['--seeds'])
const SEEDS = 20
const asked = process.argv.indexOf('--seeds')
const seeds = asked < 0 ? SEEDS : Number(process.argv[asked + 1])
if (!Number.isInteger(seeds) || seeds < 1 || process.argv.length > (asked < 0 ? 2 : 4)) {
  console.error('node test/eval/synthetic.mjs [--seeds N]: N is a whole number, 1 or more')
  process.exit(2)
}
const STRENGTHS = [
  ['light', 0.15],
  ['middle', 0.3],
  ['strong', 0.5],
]
const CLAUSES = 80
const dir = mkdtempSync(join(tmpdir(), 'tifa-synthetic-'))

async function byTifa(a, b) {
  const files = [join(dir, 'a.txt'), join(dir, 'b.txt')]
  writeFileSync(files[0], `${a.join('\n')}\n`)
  writeFileSync(files[1], `${b.join('\n')}\n`)
  const { collation } = await collate({ inputs: files, lang: 'zh' })
  const lineOf = (texts) => {
    const starts = []
    let at = 0
    for (const t of texts) {
      starts.push(at)
      at += t.length + 1
    }
    return (offset) => starts.findLastIndex((s) => s <= offset)
  }
  const of = [lineOf(a), lineOf(b)]
  const clauses = collation.witnesses.map((w) => new Map(w.clauses.map((c) => [c.id, c.start])))
  return collation.alignments[0].beads.flatMap((bead) =>
    bead.a.flatMap((x) => bead.b.map((y) => [of[0](clauses[0].get(x)), of[1](clauses[1].get(y))])),
  )
}

function byLines(a, b) {
  const links = []
  let [i, j] = [0, 0]
  const changes = diffLines(`${a.join('\n')}\n`, `${b.join('\n')}\n`)
  for (let k = 0; k < changes.length; k++) {
    const { count, added, removed } = changes[k]
    if (!added && !removed) for (let n = 0; n < count; n++) links.push([i++, j++])
    else if (removed) {
      const next = changes[k + 1]?.added ? changes[++k].count : 0
      for (let n = 0; n < Math.min(count, next); n++) links.push([i + n, j + n])
      i += count
      j += next
    } else j += count
  }
  return links
}

/** wikidiff2's own account of lines, as JSON: 0 same, 1 added, 2 deleted, 3 changed, 4 and 5 moved from and to. */
const PHP = `
[$a, $b] = json_decode(file_get_contents('php://stdin'));
echo wikidiff2_inline_json_diff(implode("\\n", $a), implode("\\n", $b), 0);`
const hasWikidiff = spawnSync('php', ['-r', 'exit(extension_loaded("wikidiff2") ? 0 : 1);']).status === 0

function byWikidiff(a, b) {
  const run = spawnSync('php', ['-r', PHP], { input: JSON.stringify([a, b]), encoding: 'utf8', maxBuffer: 1 << 28 })
  const links = []
  const lineAt = (texts) => {
    const starts = new Map()
    let at = 0
    texts.forEach((t, i) => {
      starts.set(at, i)
      at += Buffer.byteLength(t) + 1
    })
    return starts
  }
  const [ofA, ofB] = [lineAt(a), lineAt(b)]
  const { diff } = JSON.parse(run.stdout)
  const moved = new Map()
  const shown = new Set()
  for (const d of diff) {
    const [x, y] = [ofA.get(d.offset.from), ofB.get(d.offset.to)]
    if ((d.type === 0 || d.type === 3) && x !== undefined && y !== undefined) links.push([x, y])
    if (d.type === 4) moved.set(d.moveInfo.id, { x })
    if (d.type === 5) moved.set(d.moveInfo.id, { y, other: d.moveInfo.linkId })
    if (y !== undefined && d.type !== 2 && d.type !== 4) shown.add(y)
  }
  for (const { y, other } of moved.values()) {
    const x = other === undefined ? undefined : moved.get(other)?.x
    if (x !== undefined && y !== undefined) links.push([x, y])
  }
  // Unchanged lines away from any change are left out of its answer; they run on between those it shows.
  const known = new Map(links.map(([x, y]) => [y, x]))
  for (let j = 0; j < b.length; j++) {
    const before = known.get(j - 1) ?? (j === 0 ? -1 : undefined)
    if (!shown.has(j) && before !== undefined && a[before + 1] === b[j]) {
      known.set(j, before + 1)
      links.push([before + 1, j])
    }
  }
  return links
}

const f1 = (found, gold) => {
  const wanted = new Set(gold.map(String))
  const got = new Set(found.map(String))
  const hit = [...got].filter((l) => wanted.has(l)).length
  return hit === 0 ? 0 : (2 * hit) / (wanted.size + got.size)
}

const tools = [['tifa', byTifa], ...(hasWikidiff ? [['wikidiff2', byWikidiff]] : []), ['jsdiff lines', byLines]]
console.log(`F1 of clause links, mean and worst of ${seeds} seeds, ${CLAUSES} clauses each\n`)
console.log(`| rewriting | ${tools.map(([name]) => name).join(' | ')} |\n|---|${'---|'.repeat(tools.length)}`)
for (const [name, strength] of STRENGTHS) {
  const cells = []
  for (const [, tool] of tools) {
    const scores = []
    for (let seed = 1; seed <= seeds; seed++) {
      const draw = seeded(seed)
      const a = makeClauses(draw, CLAUSES)
      const { b, links } = revise(draw, a, { rewrite: strength })
      scores.push(f1(await tool(a, b), links))
    }
    const mean = scores.reduce((x, y) => x + y, 0) / scores.length
    cells.push(`${(100 * mean).toFixed(1)} (${(100 * Math.min(...scores)).toFixed(1)})`)
  }
  console.log(`| ${name} (${strength * 100} % of words) | ${cells.join(' | ')} |`)
}

/** Characters in a row that a plain search would call carried. */
const RUN = 8

/** Equal runs of so many characters, from each place of b to the first one in a: no names, no small differences. */
function byRuns(a, b) {
  const at = new Map()
  for (let i = 0; i + RUN <= a.length; i++) if (!at.has(a.slice(i, i + RUN))) at.set(a.slice(i, i + RUN), i)
  const found = []
  for (let j = 0; j + RUN <= b.length; j++) {
    const i = at.get(b.slice(j, j + RUN))
    if (i === undefined || b.slice(j, j + RUN).includes('\n')) continue
    let n = RUN
    while (a[i + n] === b[j + n] && b[j + n] !== '\n' && j + n < b.length) n++
    found.push({ a: [i, i + n], b: [j, j + n] })
    j += n - 1
  }
  return found
}

/** What jsdiff leaves equal of the whole texts, in runs of so many characters. */
function byJsdiff(a, b) {
  const found = []
  let [i, j] = [0, 0]
  for (const { value, added, removed } of diffChars(a, b)) {
    if (!added && !removed && value.length >= RUN) found.push({ a: [i, i + value.length], b: [j, j + value.length] })
    if (!added) i += value.length
    if (!removed) j += value.length
  }
  return found
}

async function passagesOf(a, b) {
  const files = [join(dir, 'first.txt'), join(dir, 'second.txt')]
  writeFileSync(files[0], a)
  writeFileSync(files[1], b)
  const { collation } = await collate({ inputs: files, lang: 'zh' })
  return collation.alignments[0].passages
}

const overlap = (x, y) => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]))
/** A carried stretch is shown where a passage covers so much of it on both sides. */
const COVERED = 0.7
const STATEMENT = 30

console.log(
  `\nSuccessive statements: carried wording shown, and stray passages, of ${seeds} seeds, ${STATEMENT} clauses each\n`,
)
const finders = [
  ['tifa', passagesOf],
  ['equal runs', byRuns],
  ['jsdiff characters', byJsdiff],
]
console.log(`| | ${finders.map(([name]) => name).join(' | ')} |\n|---|${'---|'.repeat(finders.length)}`)
const shown = []
const strays = []
for (const [, finder] of finders) {
  let [right, all, stray, told] = [0, 0, 0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    const { a, b, carried } = succeed(seeded(seed), STATEMENT)
    const head = [a, b].map((text) => text.indexOf('\n'))
    const passages = (await finder(a, b)).filter((p) => p.a[0] > head[0] && p.b[0] > head[1])
    const covers = (part, whole) => overlap(part, whole) >= COVERED * (part[1] - part[0])
    all += carried.length
    right += carried.filter((c) => passages.some((p) => covers(c.a, p.a) && covers(c.b, p.b))).length
    told += passages.length
    stray += passages.filter((p) => !carried.some((c) => overlap(c.a, p.a) > 0 && overlap(c.b, p.b) > 0)).length
  }
  shown.push(`${((100 * right) / all).toFixed(1)} %`)
  strays.push(`${stray} of ${told}`)
}
console.log(`| carried wording shown | ${shown.join(' | ')} |\n| stray | ${strays.join(' | ')} |`)
if (!hasWikidiff) console.log('\nwikidiff2 was not measured: PHP with its extension is not installed')
