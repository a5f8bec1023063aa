/**
 * What `check` says to type can be typed: every command of every hint, with any name in it, in each language of the
 * interface, is read by a shell and by our own parser as what was meant; and those that mend do mend.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkValues } from '../../cli/check-values.ts'
import { commands } from '../../cli/commands.ts'
import { findingLine } from '../../cli/finding-line.ts'
import { everywhere } from '../../cli/option-tables.ts'
import { parseWithYargs } from '../../cli/parse-with-yargs.ts'
import { visible } from '../../cli/visible.ts'
import { UIS } from '../../src/model/ui.ts'
import { commandLine, shellWord } from '../../src/words/command-line.ts'
import { type FindingCode, findingOf, wholeFile } from '../../src/words/finding.ts'
import { findingWords } from '../../src/words/finding-words.ts'
import type { Problem } from '../../src/words/problem.ts'
import { holesOf } from '../../src/words/say.ts'
import { command } from '../cli/run-tifa.ts'

const problems = Object.entries(findingWords as Readonly<Record<string, Problem>>)
const given = problems.flatMap(([code, { commands: lines = {} }]) =>
  Object.entries(lines).map(([name, words]) => ({ code: code as FindingCode, name, words })),
)

const NAMES = [
  '2019-06-20-joint-statement',
  'with blanks',
  "it's",
  'a "quoted" $(name) `here`',
  'back\\slash %s',
  'line\nfeed',
  'ends in one\n',
  'tab\tand\u200bnothing',
  '-dash',
  '--help',
  '"quoted"',
  '联合声明·中',
  '~home',
  '=x',
  'turned\u202ename',
]

/** What a shell makes of each line, words by words. */
function wordsOfShell(lines: readonly string[]): readonly (readonly string[])[] {
  const script = lines.map((line) => `set -- ${line}\nprintf '%s\\0' "$@"\nprintf '\\1'`).join('\n')
  const said = execFileSync('sh', { input: script, encoding: 'utf8', maxBuffer: 1 << 26 })
  return said
    .split('\u0001')
    .slice(0, -1)
    .map((line) => line.split('\0').slice(0, -1))
}

/** Without what keeps a path from being read as an option, or its last line feed from being lost. */
const plainly = (word: string): string => word.replace(/^\.\//, '').replace(/\n\/$/, '\n')

/** Files are told with their folders; what else a hint names is a name alone. */
const valueFor = (hole: string, name: string): string =>
  ['file', 'path'].includes(hole) ? `${name}/zh.full.txt` : hole === 'corpusDir' ? 'corpus' : name

describe('a command in a hint', () => {
  it('there are some, and none is written into a sentence by hand', () => {
    expect(given.length).toBeGreaterThan(20)
    const byHand = problems.filter(([, { hint }]) =>
      UIS.some((ui) => {
        const column = hint[ui]
        const like = (hint as { readonly like?: unknown }).like
        return /\b(?:tifa|git) [a-z]/.test(
          typeof column === 'string'
            ? column
            : (column as (values: unknown, t: unknown) => string)(like, { list: String }),
        )
      }),
    )
    expect(byHand.map(([code]) => code)).toEqual([])
  })

  it('is one line that a shell reads as the words meant, whatever the names, and stands so in the line of its finding', () => {
    const rows = given.flatMap(({ code, words }) =>
      NAMES.flatMap((name) =>
        [undefined, ...NAMES].map((corpus) => {
          const values = Object.fromEntries(words.flatMap(holesOf).map((hole) => [hole, valueFor(hole, name)]))
          if (corpus !== undefined && 'corpusDir' in values) values.corpusDir = corpus
          return { code, words, values, corpus, line: commandLine(words, values, corpus ?? null) }
        }),
      ),
    )
    const read = wordsOfShell(rows.map((r) => r.line))
    for (const [k, { code, words, values, corpus, line }] of rows.entries()) {
      expect(visible(line)).toBe(line)
      expect(line).not.toMatch(/[\r\n]/)
      const said = read[k]!.flatMap((word) => /^(--document)=(.*)$/s.exec(word)?.slice(1) ?? [word]).map(plainly)
      const meant = words.map((w) => (holesOf(w).length === 0 ? w : String(values[holesOf(w)[0]!])))
      expect([...said].filter((w) => w !== '--').sort()).toEqual(
        [...meant, ...(corpus === undefined || words[0] !== 'tifa' ? [] : ['--corpus', corpus])].sort(),
      )
      if (k % 7 > 0) continue
      for (const ui of UIS) {
        const all = { ...Object.fromEntries(['gone', 'levels'].map((n) => [n, []])), ...values }
        const finding = findingOf({ id: 'x', severity: 'error' }, { code, values: all }, wholeFile('f'))
        const told = findingLine(finding, ui, corpus)
        const inside = { ...values, ...(corpus === undefined ? {} : { corpusDir: corpus }) }
        expect(told).toContain(commandLine(words, inside, corpus ?? null))
      }
    }
  })

  it('is read by our own parser as what was meant', async () => {
    for (const { words } of given.filter((g) => g.words[0] === 'tifa'))
      for (const name of NAMES)
        for (const corpus of [null, name]) {
          const values = Object.fromEntries(words.flatMap(holesOf).map((hole) => [hole, valueFor(hole, name)]))
          const [argv] = wordsOfShell([commandLine(words, values, corpus)])
          const parsed = await parseWithYargs(argv!.slice(1), { ui: 'en', version: '1.2.3', width: 80, commands })
          if (parsed.kind === 'print') throw new Error(`printed: ${argv!.join(' ')}`)
          const { positionals, options } = checkValues(parsed.args, { ...everywhere, ...parsed.command.options })
          const named = words.slice(2, words.findIndex((w) => w.startsWith('--')) >>> 0)
          expect(positionals.map(plainly)).toEqual(
            named.map((w) => (holesOf(w).length === 0 ? w : values[holesOf(w)[0]!])),
          )
          expect(options.corpus === undefined ? null : plainly(String(options.corpus))).toBe(corpus)
        }
  })

  it.each([
    ['corpus/a/zh.full.txt', 'corpus/a/zh.full.txt'],
    ['2016·zh', '2016·zh'],
    ['my corpus', "'my corpus'"],
    ["it's", "'it'\\''s'"],
    ['a\nb', '"$(printf \'a\\012b\')"'],
  ])('%j is shown as %s', (word, shown) => expect(shellWord(word)).toBe(shown))
})

/** A fault in a copy of the sample, and the code of the finding whose command takes it away. */
type Planted = readonly [code: FindingCode, plant: (corpus: string) => void]
const OLD = '2016-09-03-joint-statement'
const LATER = '2019-06-20-joint-statement'
const text = (corpus: string, file: string, change: (words: string) => string): void =>
  writeFileSync(join(corpus, file), change(readFileSync(join(corpus, file), 'utf8')))
const other = (corpus: string): void => text(corpus, `${OLD}/zh.full.txt`, (t) => t.replace('双方', '两国'))
const marks = (t: string): string => `<<<<<<< ours\n${t}=======\n${t}>>>>>>> theirs\n`
const FAULTS: readonly Planted[] = [
  ['lock-missing', (c) => rmSync(join(c, 'corpus.lock'))],
  ['lock-stale.gone', (c) => rmSync(join(c, LATER, 'ru.full.txt'))],
  ['lock-stale.punctuation', (c) => text(c, `${OLD}/zh.full.txt`, (t) => t.replace('，', '、'))],
  ['lock-stale.layout', (c) => text(c, `${OLD}/zh.full.txt`, (t) => t.replace('\n', '\n\n'))],
  [
    'lock-tampered.block',
    (c) => text(c, 'corpus.lock', (t) => t.replace(/^words (.)/m, (_, x: string) => `words ${x === '0' ? 1 : 0}`)),
  ],
  ['lock-segmentation', (c) => text(c, 'corpus.lock', (t) => t.replace(/segmentation \d+/, 'segmentation 1'))],
  ['wording-changed.clause', other],
  [
    'record-checksum',
    (c) => {
      const sum = `sha256: ${'ab'.repeat(32)}`
      text(c, `${OLD}/document.yaml`, (t) => t.replace(/^( {2}zh\.full:\n)(?: {4}sha256.*\n)?/m, `$1    ${sum}\n`))
    },
  ],
  ['witness-without-record', (c) => cpSync(join(c, OLD, 'zh.full.txt'), join(c, LATER, 'zh.full.other.txt'))],
  [
    'witness-twice',
    (c) => {
      cpSync(join(c, OLD, 'zh.full.txt'), join(c, OLD, 'zh.full.other.txt'))
      text(c, `${OLD}/document.yaml`, (t) =>
        t.replace(/^witnesses:\n/m, 'witnesses:\n  zh.full.other: { standing: press, publisher: 某报 }\n'),
      )
    },
  ],
  ['id-date', (c) => renameSync(join(c, OLD), join(c, OLD.replace('09-03', '09-04')))],
]

const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

function planted(place: string, plant: (corpus: string) => void): { readonly cwd: string; readonly corpus: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'tifa-hints-'))
  made.push(cwd)
  const corpus = join(cwd, 'desk', place)
  mkdirSync(join(cwd, 'desk'), { recursive: true })
  cpSync('test/sample-corpus', corpus, { recursive: true })
  writeFileSync(join(corpus, 'tifa.config.yaml'), 'rules: { citation-unresolved: off }\n')
  plant(corpus)
  return { cwd: join(cwd, 'desk'), corpus }
}

const ENV = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C.UTF-8', TERM: 'dumb' }
const run = (cwd: string, args: readonly string[]) =>
  spawnSync(process.execPath, [command, ...args], { cwd, env: ENV, encoding: 'utf8' })

/** The commands of a hint: from the name of a program to a bracket, a clause mark or the end. */
const commandsIn = (line: string): readonly string[] =>
  [
    ...line.matchAll(
      /(?<=[\s：，（(])(?:tifa|git) (?:'(?:[^']|'\\'')*'|"\$\(printf '[^']*'\)"|[^\s；;，,）)[])(?:'(?:[^']|'\\'')*'|"\$\(printf '[^']*'\)"|[^；;，,）)[])*/gu,
    ),
  ].map(([words]) => words.trim())

describe('pasted into a shell, it takes its finding away', () => {
  const places = [
    { place: 'corpus', named: [] },
    { place: 'our texts', named: ['--corpus', 'our texts'] },
    { place: "../it's\nhere", named: ['--corpus', "../it's\nhere"] },
  ]
  it.each(FAULTS.map(([code, plant], k) => ({ code, plant, ...places[k % 3]! })))(
    '$code, corpus $place',
    ({ code, plant, place, named }) => {
      const { cwd } = planted(place, plant)
      const ui = place === 'corpus' ? 'zh' : 'en'
      const linesOf = (): readonly string[] =>
        run(cwd, ['check', '--ui', ui, ...named])
          .stdout.split('\n')
          .filter((l) => l.endsWith(`[${code.split('.')[0]}]`))
      const before = linesOf()
      const line = before.find((l) => commandsIn(l).length > 0)
      expect(line, before.join('\n')).toBeDefined()
      const pasted = commandsIn(line!)[0]!
      const script = `tifa() { "$NODE" "$TIFA" "$@"; }\n${pasted}${pasted.startsWith('tifa remove') ? ' --yes' : ''}`
      const ran = spawnSync('sh', ['-c', script], {
        cwd,
        env: { ...ENV, NODE: process.execPath, TIFA: command },
        encoding: 'utf8',
      })
      expect([0, 1], `${pasted}\n${ran.stderr}`).toContain(ran.status)
      expect(linesOf(), `${pasted}\n${ran.stdout}${ran.stderr}`).not.toContain(line)
    },
  )

  it('a lock with marks of a merge: one side is taken, and the check goes on', () => {
    const { cwd, corpus } = planted('our texts', () => {})
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.test', ...args], { cwd: corpus, encoding: 'utf8' })
    git('init', '-q', '-b', 'main')
    git('add', '-A')
    git('commit', '-qm', 'texts')
    const lock = (change: string) => writeFileSync(join(corpus, 'corpus.lock'), `${change}\n`)
    const kept = readFileSync(join(corpus, 'corpus.lock'), 'utf8')
    git('checkout', '-qb', 'theirs')
    lock('theirs')
    git('commit', '-qam', 'theirs')
    git('checkout', '-q', 'main')
    text(corpus, 'corpus.lock', (t) => `${t}\n`)
    git('commit', '-qam', 'ours')
    git('merge', 'theirs')
    text(corpus, 'corpus.lock', (t) => (t.includes('<<<<<<<') ? t : marks(t)))
    const said = run(cwd, ['check', '--corpus', 'our texts'])
      .stdout.split('\n')
      .find((l) => l.endsWith('[merge-marks]'))
    const [take] = commandsIn(said ?? '')
    expect(take).toBe("git -C 'our texts' checkout --ours corpus.lock")
    expect(spawnSync('sh', ['-c', take!], { cwd, env: ENV }).status).toBe(0)
    expect(readFileSync(join(corpus, 'corpus.lock'), 'utf8').trim()).toBe(kept.trim())
  })
})
