/**
 * Whatever a corpus, a file name or an argument holds, no byte of it is obeyed: by the terminal (escapes, direction
 * marks) or by a CI runner (`::add-mask::`). Escapes are planted in every field of every file that the command reads,
 * and the bytes of every command's output are looked at.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { root, tifa } from './run-tifa.ts'

/** Writes to the clipboard, paints, turns the direction of writing; an eight-bit escape; a tag character. */
const PLANTED = '\u001b]52;c;aGk=\u0007\u009b31m\u202e\u200f\u061c\u2066\u{e0041}'
const OBEYED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u
/** The styles that the command itself may write. */
const OWN_STYLES = /\u001b\[(?:34;1;4|31;9|35|36;4|2|1|33|0)m/gu
/** In a file's name, where no slash may stand. */
const IN_NAME = '\u001b]52;c;x\u0007\u202e\u009b2J'

const LATE = '2024-10-08-joint-statement'
const EARLY = '2019-06-20-joint-statement'

/** Each string of a record with the planted words behind it; a key nobody knows beside them. */
function plantAll(value: unknown, keep: (path: string) => boolean, path = ''): unknown {
  if (typeof value === 'string') return keep(path) ? value : `${value}${PLANTED}`
  if (Array.isArray(value)) return value.map((v, i) => plantAll(v, keep, `${path}.${i}`))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, plantAll(v, keep, path === '' ? k : `${path}.${k}`)]),
  )
}

/** What must be as it is for the record to be used at all. */
const STRUCTURAL =
  /^(?:date|type|invented)$|\.(?:lang|url|sure|standing|confidence|published|accessed|sha256|witness)$|^silence\.\d+\.rule$/

const RICH = {
  sources: [{ lang: 'zh', publisher: 'P', url: 'https://example.org/a', sure: 'seen', note: 'N' }],
  silence: [{ rule: 'numbering', where: 'W', why: 'Y' }],
}
const RICH_WITNESS = {
  publisher: 'P',
  headline: 'H',
  credit: 'C',
  siglum: 'S',
  note: 'N',
  sic: [{ printed: 'a', likely: 'b', note: 'c' }],
  amended: [{ date: '2024-11-01', why: 'y' }],
  removed: ['r'],
}

interface Planted {
  readonly dir: string
  readonly corpus: string
}

/** A copy of the sample corpus, planted. `whole`: the structural fields too, and an unknown key. */
function corpusWith(whole: boolean, name: string): Planted {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-spoken-'))
  const corpus = join(dir, name)
  cpSync(join(root, 'test/sample-corpus'), corpus, { recursive: true })
  for (const id of [LATE, EARLY]) {
    const file = join(corpus, id, 'document.yaml')
    const record = parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    const witnesses = record.witnesses as Record<string, object>
    for (const key of Object.keys(witnesses))
      witnesses[key] = { ...witnesses[key], ...RICH_WITNESS, siglum: `${id.slice(0, 4)}${key}` }
    const planted = plantAll({ ...record, ...RICH }, (path) => !whole && STRUCTURAL.test(path)) as Record<
      string,
      unknown
    >
    if (whole) planted[`key${PLANTED}`] = 'x'
    writeFileSync(file, stringify(planted))
    const text = join(corpus, id, 'zh.full.txt')
    writeFileSync(text, `${readFileSync(text, 'utf8')}\n::add-mask::x${PLANTED}\n##[error]y\n`)
  }
  writeFileSync(
    join(corpus, 'tifa.config.yaml'),
    `rules:\n  numbering: ${JSON.stringify(`off${PLANTED}`)}\n  ${JSON.stringify(`rule${PLANTED}`)}: off\n`,
  )
  mkdirSync(join(corpus, 'decisions'), { recursive: true })
  writeFileSync(
    join(corpus, 'decisions', `2019-zh--2024-zh${IN_NAME}.yaml`),
    `- ${JSON.stringify(PLANTED)}: ${JSON.stringify(PLANTED)}\n`,
  )
  writeFileSync(
    join(corpus, 'corpus.lock'),
    `${readFileSync(join(corpus, 'corpus.lock'), 'utf8')}\nbad${PLANTED} ${PLANTED}\n`,
  )
  mkdirSync(join(corpus, `2020-01-01-note${IN_NAME}`))
  writeFileSync(join(corpus, `2020-01-01-note${IN_NAME}`, `zh.full${IN_NAME}.txt`), '双方。\n')
  writeFileSync(
    join(corpus, `2020-01-01-note${IN_NAME}`, 'document.yaml'),
    `date: 2020-01-01\ntitles: { zh: ${JSON.stringify(`甲乙联合声明${PLANTED}`)} }\ntype: statement\n`,
  )
  const file = `loose${IN_NAME}.txt`
  writeFileSync(
    join(dir, file),
    `岚多尔共和国和托雷纳联邦联合声明${PLANTED}\n2024年1月1日\n一、双方支持${PLANTED}该倡议。\n::add-mask::secret\n`,
  )
  writeFileSync(
    join(dir, 'other.txt'),
    `岚多尔共和国和托雷纳联邦联合声明\n2024年1月1日\n一、双方欢迎${PLANTED}该倡议。\n  ::set-env name=x::y\n##vso[task.x]\n`,
  )
  return { dir, corpus }
}

const used = corpusWith(false, `corpus${IN_NAME}`)
const broken = corpusWith(true, 'corpus')
const loose = `loose${IN_NAME}.txt`

function git(dir: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: dir,
    stdio: 'pipe',
  })
}
for (const { dir, corpus } of [used, broken]) {
  git(dir, 'init', '-q')
  git(dir, 'add', '-A')
  git(dir, 'commit', '-qm', `first ${PLANTED}`)
  git(dir, 'branch', 'b\u202er')
  const text = join(corpus, LATE, 'zh.full.txt')
  writeFileSync(text, readFileSync(text, 'utf8').replace('双方', `双${PLANTED}方`))
  renameSync(join(corpus, EARLY, 'zh.full.txt'), join(corpus, EARLY, `zh.full${IN_NAME}.txt`))
}

const LINES: readonly (readonly [string, readonly string[]])[] = [
  ...['text', 'json'].map((form) => [`list ${form}`, ['list', '--format', form]] as const),
  ...['text', 'json', 'md'].flatMap((form) => [
    [`compare the corpus ${form}`, ['compare', '2016', '2024', '--format', form]] as const,
    [`compare files ${form}`, ['compare', loose, 'other.txt', '--format', form]] as const,
  ]),
  ['why', ['why', '2024-1', '--lang', 'zh']],
  ['why json', ['why', '2024-1', '--format', 'json']],
  ['why of files', ['why', 'other-1', loose, 'other.txt']],
  ...['text', 'json', 'md', 'csv'].map((form) => [`trace ${form}`, ['trace', '双方', '--format', form]] as const),
  ['trace hostile words', ['trace', `双方${PLANTED}`]],
  ...['text', 'json', 'github', 'junit', 'md'].flatMap((form) => [
    [`check ${form}`, ['check', '--format', form]] as const,
    [`check since ${form}`, ['check', '--format', form, '--since', 'b\u202er']] as const,
  ]),
  ['check since no revision', ['check', '--since', `no${PLANTED}`]],
  ['check update', ['check', '--update']],
  ['add', ['add', loose, '--dry-run']],
  ['add what is not there', ['add', `none${PLANTED}`]],
  ['fetch', ['fetch', '--dry-run']],
  ['fetch one', ['fetch', `x${PLANTED}`]],
  ['report', ['report', loose, 'other.txt', '-o', `out${IN_NAME}`, '--format', 'md,csv']],
  ['report again', ['report', loose, 'other.txt', '-o', `out${IN_NAME}`, '--format', 'md,csv']],
  ['init', ['init', `new${IN_NAME}`]],
  ['an unknown command', [`x${PLANTED}`]],
  ['an unknown flag', ['list', `--x${PLANTED}`]],
  ['an unknown value', ['list', '--format', `x${PLANTED}`]],
  ['a corpus that is not there', ['list', '--corpus', `x${PLANTED}`]],
  ['words to complete', ['--complete', '1', 'tifa', `comp${PLANTED}`]],
]

const RUNNER = { CI: 'true', GITHUB_ACTIONS: 'true' }
/** What GitHub's runner and its like take for orders. Its own commands are `check --format github`'s to give. */
const ORDER = /^\s*::[\w-]+[\s:]|##(?:\[|vso\[|teamcity\[)/mu

test.each(LINES)('%s', (name, args) => {
  for (const { dir, corpus } of [used, broken]) {
    const place =
      args.includes('--corpus') || args[0] === 'init' || args[0] === '--complete' || args[0]?.startsWith('x')
        ? []
        : ['--corpus', corpus]
    const line = (ui: string) => (args[0] === '--complete' ? args : [...args, ...place, '--ui', ui])
    if (dir === used.dir) {
      const plain = tifa(line('zh'), { cwd: dir })
      for (const said of [plain.stdout, plain.stderr])
        expect(OBEYED.exec(said)?.index ?? -1, said.slice(0, 3000)).toBe(-1)
      expect(plain.code).not.toBe(3)
      if (args.includes('json') && plain.code !== 2) expect(() => JSON.parse(plain.stdout)).not.toThrow()
    }
    const coloured = tifa(line('en'), { cwd: dir, env: { FORCE_COLOR: '1', ...RUNNER } })
    expect(coloured.code).not.toBe(3)
    for (const said of [coloured.stdout, coloured.stderr]) {
      const left = said.replace(OWN_STYLES, '')
      expect(OBEYED.exec(left)?.index ?? -1, left.slice(0, 3000)).toBe(-1)
      if (!name.endsWith('github')) expect(ORDER.exec(left)?.[0] ?? null, left.slice(0, 3000)).toBe(null)
    }
  }
})

test('what a check gives to its runner are its own annotations alone', () => {
  const { stdout } = tifa(['check', '--format', 'github', '--corpus', used.corpus], { cwd: used.dir, env: RUNNER })
  const orders = stdout.split('\n').filter((l) => /^\s*::/.test(l))
  expect(orders.length).toBeGreaterThan(3)
  for (const order of orders)
    expect(order).toMatch(/^::(?:error|warning|notice) file=[^:]*,line=\d+,col=\d+,title=tifa%3A [\w-]+::/)
})

test('every folder of the written report has names that can be shown', () => {
  expect(readdirSync(used.dir).some((n) => n.startsWith('out'))).toBe(true)
})
