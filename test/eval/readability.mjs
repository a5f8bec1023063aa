// How readable are the marks? tifa beside other tools on the changed pairs of gold sets.
//
//   node test/eval/readability.mjs [--show] SET [SET ...]
//
// A SET is a folder with v1.txt, v2.txt and gold.json (`pairs` of old and new units with `type`), and where the
// source was segmented v1.units.json and v2.units.json. Of each pair that gold calls changed, the clauses that
// belong together are taken, and every tool gets the same two strings, without line breaks.
//
//   hunks    marked stretches a changed pair (a deletion beside an insertion is one)
//   islands  unmarked stretches of one letter, digit or Han character between two marked ones, a hundred pairs
//   marked   share of both texts that is marked
//
// --show prints tifa's marks for reading. Nothing is written but temporary files; git is used where installed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diffWords } from 'diff'
import dmp from 'diff-match-patch'
import * as esbuild from 'esbuild'
import { refuseUnknownFlags, takeSets } from './take-sets.mjs'

const args = process.argv.slice(2)
const show = args.includes('--show')
refuseUnknownFlags(['--show'])
const sets = takeSets(
  args.filter((arg) => arg !== '--show'),
  'node test/eval/readability.mjs [--show] SET …',
)
if (sets.length === 0) process.exit(2)
const work = mkdtempSync(join(tmpdir(), 'tifa-readability-'))

const bundle = join(work, 'stages.mjs')
await esbuild.build({
  entryPoints: [join(import.meta.dirname, 'readability-entry.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: bundle,
  logLevel: 'warning',
})
const { alignWording, segmentText, diffBead, keyText } = await import(pathToFileURL(bundle).href)

// A word is a Han character, a run of letters and digits, or a mark. Git matches bytes here.
const gitConfig = join(work, 'gitconfig')
const HAN = '[\xe4-\xe9][\x80-\xbf][\x80-\xbf]'
const LETTERS = '([[:alnum:]]|[\xc3-\xd3][\x80-\xbf])+'
writeFileSync(
  gitConfig,
  Buffer.from(`[diff]\n\twordRegex = "${HAN}|${LETTERS}|[\xe2-\xef][\x80-\xbf][\x80-\xbf]|[^[:space:]]"\n`, 'latin1'),
)

const list = (value) => (Array.isArray(value) ? value : [value]).map(String)

/** Unit texts by id: listed ones, paragraphs kept in gold, or sections under headings and numbers. */
function unitsOf(set, version, gold) {
  const file = join(set, `${version}.units.json`)
  if (existsSync(file))
    return new Map(JSON.parse(readFileSync(file, 'utf8')).map((unit) => [String(unit.id), unit.text]))
  const kept = gold[`${version}_paras`]
  if (kept) return new Map(kept.map((text, id) => [String(id), text]))
  const units = new Map()
  let open = null
  const text = readFileSync(join(set, `${version}.txt`), 'utf8')
  const mark = [/^#+\s+(.+?)\s*$/u, /^(\d+)\.\s/u].find((form) => text.split('\n').some((line) => form.test(line)))
  for (const line of text.split('\n')) {
    const found = mark?.exec(line)
    if (found) open = found[1]
    if (open !== null) units.set(open, `${units.get(open) ?? ''}${line}\n`)
  }
  return units
}

const langOf = (text) => (/[\u4e00-\u9fff]/.test(text) ? 'zh' : /[\u0400-\u04ff]/.test(text) ? 'ru' : 'en')

/** The clauses of two texts that belong together and differ, as pairs of sides. */
function changedPairs(textA, textB) {
  const side = (text) => {
    const clauses = segmentText(text, langOf(text))
    return { text, clauses, keys: clauses.map((c) => keyText(text, c.start, c.end)) }
  }
  const [a, b] = [side(textA), side(textB)]
  return alignWording({ a, b })
    .beads.filter((bead) => bead.a.length > 0 && bead.b.length > 0)
    .flatMap((bead) => {
      const pick = (from, at) => at.map((i) => from.clauses[i])
      const [x, y] = [pick(a, bead.a), pick(b, bead.b)]
      if (x[0].kind === 'heading') return []
      const [p, q] = [joined(textA, x), joined(textB, y)]
      return p === q ? [] : [flat(p, q)]
    })
}

const joined = (text, clauses) => clauses.map((c) => text.slice(c.start, c.end)).join('\u2029')

/** Line breaks become spaces, or nothing between Han characters; clauses stay apart by a break that only tifa is told. */
function flat(p, q) {
  const plain = (s) =>
    s
      .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*|\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/gu, '')
      .replace(/[^\S\u2029]+/gu, ' ')
  const side = (s) => {
    const parts = plain(s).split('\u2029')
    const text = parts.join('')
    let at = 0
    const clauses = parts.map((part) => {
      const start = at
      at += part.length
      const inside = segmentText(part, langOf(part))
      const sentences = inside.flatMap((c) => c.sentences).map(([from, to]) => [from + start, to + start])
      if (sentences.length === 0) sentences.push([start, at])
      sentences[0][0] = start
      sentences[sentences.length - 1][1] = at
      return { start, end: at, sentences }
    })
    return { text, clauses }
  }
  return { a: side(p), b: side(q) }
}

function marksOf({ a, b }, wanted) {
  const parts = []
  let at = 0
  for (const v of diffBead({ a, b }).variants.filter(wanted)) {
    if (v.a[0] > at) parts.push([0, a.text.slice(at, v.a[0])])
    if (v.a[1] > v.a[0]) parts.push([-1, a.text.slice(...v.a)])
    if (v.b[1] > v.b[0]) parts.push([1, b.text.slice(...v.b)])
    at = v.a[1]
  }
  if (at < a.text.length) parts.push([0, a.text.slice(at)])
  return parts
}

/** Each tool gives a list of [kind, text]: 0 same, -1 deleted, 1 inserted. */
const tools = {
  tifa: (pair) => marksOf(pair, () => true),
  'tifa, punctuation hidden as by default': (pair) => marksOf(pair, (v) => v.kind !== 'punctuation'),
  'jsdiff diffWords + Intl.Segmenter': ({ a, b }) => {
    const intlSegmenter = new Intl.Segmenter(langOf(a.text), { granularity: 'word' })
    return diffWords(a.text, b.text, { intlSegmenter }).map((c) => [c.added ? 1 : c.removed ? -1 : 0, c.value])
  },
  'diff-match-patch + semantic clean-up': ({ a, b }) => {
    const d = new dmp.diff_match_patch()
    d.Diff_Timeout = 0
    const parts = d.diff_main(a.text, b.text)
    d.diff_cleanupSemantic(parts)
    return parts
  },
  'git --word-diff, CJK regex': ({ a, b }) => {
    const [x, y] = [join(work, 'a.txt'), join(work, 'b.txt')]
    writeFileSync(x, `${a.text}\n`)
    writeFileSync(y, `${b.text}\n`)
    let out = ''
    try {
      out = execFileSync('git', ['diff', '--no-index', '--no-color', '--word-diff=porcelain', '-U100000', x, y], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, LC_ALL: 'C', GIT_CONFIG_GLOBAL: gitConfig },
      })
    } catch (error) {
      if (typeof error.stdout !== 'string' || error.status !== 1) return null
      out = error.stdout
    }
    return out
      .split('\n')
      .slice(5)
      .flatMap((line) => {
        const kind = { ' ': 0, '-': -1, '+': 1 }[line[0]]
        return kind === undefined ? [] : [[kind, line.slice(1)]]
      })
  },
}

function measure(parts) {
  let hunks = 0
  let islands = 0
  let marked = 0
  let total = 0
  let open = false
  let since = null // unmarked text since the last hunk
  for (const [kind, text] of parts) {
    total += kind === 0 ? 2 * text.length : text.length
    if (kind === 0) {
      open = false
      since = (since ?? '') + text
      continue
    }
    marked += text.length
    if (!open) {
      hunks++
      if (hunks > 1 && [...(since ?? '').trim()].length === 1 && /[\p{L}\p{N}]/u.test(since)) islands++
    }
    open = true
    since = null
  }
  return { hunks, islands, share: total === 0 ? 0 : marked / total }
}

/** tifa's marks in a line: {deleted=>inserted}, with a letter for what is no wording. */
const shown = ({ a, b }) => {
  let out = ''
  let at = 0
  for (const v of diffBead({ a, b }).variants) {
    out += `${a.text.slice(at, v.a[0])}{${v.kind === 'wording' ? '' : `${v.kind[0]}:`}${a.text.slice(...v.a)}=>${b.text.slice(...v.b)}}`
    at = v.a[1]
  }
  return out + a.text.slice(at)
}

const sums = new Map()
for (const set of sets) {
  const gold = JSON.parse(readFileSync(join(set, 'gold.json'), 'utf8'))
  const [old, later] = [unitsOf(set, 'v1', gold), unitsOf(set, 'v2', gold)]
  for (const { old: from, new: to, type } of gold.pairs) {
    if (type === 'unchanged') continue
    const text = (units, ids) =>
      list(ids)
        .map((id) => units.get(id) ?? '')
        .join('\n')
    for (const pair of changedPairs(text(old, from), text(later, to))) {
      const lang = langOf(pair.b.text)
      if (show)
        console.log(
          `\n## ${basename(set)} ${list(from)} → ${list(to)} [${pair.a.clauses.length}–${pair.b.clauses.length}]\n${shown(pair)}`,
        )
      for (const [tool, run] of Object.entries(tools)) {
        const parts = run(pair)
        if (!parts) continue
        const { hunks, islands, share } = measure(parts)
        const key = `${lang}\t${tool}`
        const sum = sums.get(key) ?? { pairs: 0, hunks: 0, islands: 0, share: 0 }
        sums.set(key, {
          pairs: sum.pairs + 1,
          hunks: sum.hunks + hunks,
          islands: sum.islands + islands,
          share: sum.share + share,
        })
      }
    }
  }
}
rmSync(work, { recursive: true })

console.log(
  '\n| lang | tool | pairs | hunks a pair | one-character islands a hundred pairs | share marked |\n| --- | --- | ---: | ---: | ---: | ---: |',
)
for (const lang of ['zh', 'ru', 'en']) {
  for (const tool of Object.keys(tools)) {
    const sum = sums.get(`${lang}\t${tool}`)
    if (!sum) continue
    const { pairs, hunks, islands, share } = sum
    console.log(
      `| ${lang} | ${tool} | ${pairs} | ${(hunks / pairs).toFixed(2)} | ${((100 * islands) / pairs).toFixed(1)} | ${((100 * share) / pairs).toFixed(1)} % |`,
    )
  }
}
