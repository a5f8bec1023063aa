/**
 * How right the alignment is, on sets of real versions with known changes.
 *
 *     npm run build
 *     npm run eval -- [--heading] [--detail] [SET …]
 *
 * Without a set, the small invented ones of `test/eval/sets` are scored: a change that hurts shows there at once; the
 * figures that are published come from larger sets of real versions, which are not ours to ship. A set is a folder: v1.txt and v2.txt (earlier, later), gold.json, and v1.units.json / v2.units.json where its units
 * (articles, numbered clauses, sections) are listed. Gold says which units belong together and which of them changed;
 * clauses are finer, so a unit pair counts as linked when beads tie a quarter of the smaller unit. A folder that is no
 * set is named, the others are scored, and the exit code is 2. Printed a set:
 *
 *     link     precision, recall and F1 of unit pairs
 *     status   share of gold pairs found that are rightly called changed or unchanged
 *     false    unchanged units that are called changed, added or dropped
 *     added, dropped   found of gold, and falsely claimed
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { collate } from '../../dist/index.js'
import { refuseUnknownFlags, takeSets } from './take-sets.mjs'

const flags = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')))
const given = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const own = join(import.meta.dirname, 'sets')
const sets =
  given.length > 0
    ? given
    : readdirSync(own, 'utf8')
        .sort()
        .map((name) => join(own, name))

/** The share of the smaller unit that beads must tie before two units count as linked. */
const TIED = 0.25

const fold = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")

/** Where each listed unit stands in the text: found by its folded words, one after the other. */
function placeUnits(text, units) {
  let folded = ''
  const at = []
  for (let i = 0; i < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(i))
    const f = fold(character)
    for (let k = 0; k < f.length; k++) at.push(i)
    folded += f
    i += character.length
  }
  const placed = []
  let from = 0
  for (const { id, text: words } of units) {
    const wanted = fold(words)
    if (wanted === '') continue
    const tries = [folded.indexOf(wanted, from), folded.indexOf(wanted.slice(0, 40), from), folded.indexOf(wanted)]
    const found = tries.find((p) => p >= 0)
    if (found === undefined) continue
    const end = Math.min(found + wanted.length, at.length)
    placed.push({ id: String(id), start: at[found], end: at[end - 1] + 1 })
    from = end
  }
  return placed
}

/** Units of a text that lists none: they begin at Markdown headings, articles or numbered lines. */
function findUnits(text) {
  const forms = [/^#+\s+(.+?)\s*$/u, /^(第[一二三四五六七八九十百]+条)/u, /^Статья\s+(\d+(?:[.-]\d+)?)/u, /^(\d+)\.\s/u]
  const lines = []
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    lines.push({ start, line: text.slice(start, end) })
    start = end + 1
  }
  const form = forms.find((f) => lines.some(({ line }) => f.test(line)))
  const heads = form
    ? lines.flatMap(({ start, line }) => (form.exec(line) ? [{ start, name: form.exec(line)[1] }] : []))
    : []
  return heads.map(({ start, name }, k) => ({
    id: /^\d/u.test(name) ? name.replace('-', '.') : name,
    start,
    end: heads[k + 1]?.start ?? text.length,
  }))
}

const list = (value) => (value === undefined ? [] : [value].flat().map(String))
const percent = (x) => (Number.isFinite(x) ? (100 * x).toFixed(1) : '–').padStart(5)

async function scoreSet(set) {
  const gold = JSON.parse(readFileSync(join(set, 'gold.json'), 'utf8'))
  const fileOf = (v) => {
    const bare = join(set, `${v}.noheading.txt`)
    return !flags.has('--heading') && existsSync(bare) ? bare : join(set, `${v}.txt`)
  }
  const files = ['v1', 'v2'].map((v) => resolve(fileOf(v)))
  const units = ['v1', 'v2'].map((v, k) => {
    const text = readFileSync(files[k], 'utf8')
    const listed = join(set, `${v}.units.json`)
    if (existsSync(listed)) return placeUnits(text, JSON.parse(readFileSync(listed, 'utf8')))
    const paragraphs = gold[`${v}_paras`]
    return paragraphs
      ? placeUnits(
          text,
          paragraphs.map((words, id) => ({ id, text: words })),
        )
      : findUnits(text)
  })
  const began = performance.now()
  const { collation } = await collate({ inputs: files })
  const took = performance.now() - began

  const clauses = [0, 1].map((k) => new Map(collation.witnesses[k].clauses.map((c) => [c.id, c])))
  const touched = (side, ids) =>
    ids.flatMap((id) => {
      const { start, end } = clauses[side].get(id)
      return units[side]
        .map((u) => ({ id: u.id, n: Math.min(end, u.end) - Math.max(start, u.start) }))
        .filter(({ n }) => n > 0)
    })
  const tied = new Map()
  const changed = [new Set(), new Set()]
  for (const bead of collation.alignments[0].beads) {
    const [inA, inB] = [touched(0, bead.a), touched(1, bead.b)]
    if (bead.relation !== 'kept') {
      for (const { id } of inA) changed[0].add(id)
      for (const { id } of inB) changed[1].add(id)
    }
    for (const x of inA)
      for (const y of inB) tied.set(`${x.id}\t${y.id}`, (tied.get(`${x.id}\t${y.id}`) ?? 0) + Math.min(x.n, y.n))
  }
  const length = units.map((side) => new Map(side.map((u) => [u.id, u.end - u.start])))
  const linked = new Set(
    [...tied].flatMap(([key, n]) => {
      const [x, y] = key.split('\t')
      return n >= TIED * Math.min(length[0].get(x), length[1].get(y)) ? [key] : []
    }),
  )
  const wanted = new Map()
  for (const pair of gold.pairs)
    for (const x of list(pair.old)) for (const y of list(pair.new)) wanted.set(`${x}\t${y}`, pair.type)
  const unjudged = [new Set(list(gold.unresolved_old)), new Set(list(gold.unresolved_new))]
  const judged = [...linked].filter((key) => key.split('\t').every((id, k) => !unjudged[k].has(id)))
  const hits = judged.filter((key) => wanted.has(key)).length
  const [precision, recall] = [hits / judged.length, hits / wanted.size]

  let told = 0
  let right = 0
  let alarms = 0
  for (const [key, type] of wanted) {
    if (!type) continue
    const [x, y] = key.split('\t')
    const saysChanged = changed[0].has(x) || changed[1].has(y)
    if (type === 'unchanged' && (saysChanged || !linked.has(key))) alarms++
    if (!linked.has(key)) continue
    told++
    if (saysChanged === (type !== 'unchanged')) right++
  }
  const lone = (side, goldIds) => {
    const seen = new Set([...linked].map((key) => key.split('\t')[side]))
    const said = units[side].filter((u) => !seen.has(u.id) && !unjudged[side].has(u.id)).map((u) => u.id)
    const known = new Set(list(goldIds))
    return {
      found: said.filter((id) => known.has(id)).length,
      of: known.size,
      wrong: said.filter((id) => !known.has(id)).length,
    }
  }
  if (flags.has('--detail')) {
    for (const key of judged) if (!wanted.has(key)) console.log(`  false link  ${key.replace('\t', ' – ')}`)
    for (const key of wanted.keys()) if (!linked.has(key)) console.log(`  missed      ${key.replace('\t', ' – ')}`)
  }
  return {
    name: `${basename(dirname(resolve(set)))}/${basename(resolve(set))}`,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    status: right / told,
    alarms,
    added: lone(1, gold.added),
    dropped: lone(0, gold.removed),
    took,
  }
}

refuseUnknownFlags(['--heading', '--detail'])
const named = takeSets(sets, 'npm run eval -- [--heading] [--detail] [SET …]')
if (named.length > 0) {
  const rows = []
  for (const set of named) {
    const row = await scoreSet(set)
    rows.push(row)
    const lone = ({ found, of, wrong }) => `${found}/${of} (+${wrong} false)`
    console.log(
      `${row.name.padEnd(40)} link P ${percent(row.precision)} R ${percent(row.recall)} F1 ${percent(row.f1)}  status ${percent(row.status)}  false ${String(row.alarms).padStart(3)}  added ${lone(row.added)}  dropped ${lone(row.dropped)}  ${row.took.toFixed(0)} ms`,
    )
  }
  const mean = (of) => rows.reduce((sum, r) => sum + (of(r) || 0), 0) / rows.length
  console.log(
    `${`mean of ${rows.length}`.padEnd(40)} F1 ${percent(mean((r) => r.f1))}  worst ${percent(Math.min(...rows.map((r) => r.f1)))}  status ${percent(mean((r) => r.status))}  false ${rows.reduce((n, r) => n + r.alarms, 0)}`,
  )
}
