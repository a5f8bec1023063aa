/**
 * The program that needs no Node, made as `npm run executable` makes it and run in an empty folder, with no `node` to be
 * found: it says and writes what the command does under the same Node, byte for byte.
 *
 * It takes one release of Node. Where that cannot be had the tests are skipped and the reason told; it is asked for
 * only where everything is to be tried (`TIFA_REQUIRE=all`).
 */
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { haveNode } from '../../.ci/have-node.mjs'
import { command, type Ran, root } from '../cli/run-tifa.ts'
import { missingTmux, openShell } from '../cli/tui/tmux.ts'
import { writeButPdf } from '../genre/law/formats.ts'
import { commit, git } from '../inspect/repository.ts'

const home = mkdtempSync(join(tmpdir(), 'tifa executable '))
const made = spawnSync(
  process.execPath,
  [
    join(root, 'cli/executable/build-executable.mjs'),
    home,
    ...(process.env.TIFA_REQUIRE === 'all' ? [] : ['--no-download']),
  ],
  { encoding: 'utf8' },
)
/** The program's word for "the Node that it takes cannot be had here". */
const CANNOT_BE_HAD = 3
const why = made.status === CANNOT_BE_HAD ? made.stderr.trim() : null
if (why !== null) console.warn(`The program without Node is not tried: ${why}`)
const program = join(home, process.platform === 'win32' ? 'tifa.exe' : 'tifa')
const missing = missingTmux()

afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A PATH with git, a shell and what they need, and no node. */
const tools = join(home, 'tools')
function onPath(name: string): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find((file) => existsSync(file))
  if (found === undefined) throw new Error(`${name} is not installed`)
  accessSync(found, constants.X_OK)
  return found
}

/** A line that is told when something takes a while, and not else. */
const PROGRESS = /^tifa: .*…\n/gmu

let desk: string
function run(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd: desk, env: { PATH: tools, HOME: desk, LANG: 'C.UTF-8', ...env }, maxBuffer: 1 << 28 }
    const child = execFile(file, args, options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr: stderr.replace(PROGRESS, '') }),
    )
  })
}
const inside = (args: readonly string[], env?: Record<string, string>): Promise<Ran> => run(program, args, env)

/** The Node that stands in it, which parts words with the same ICU. */
let node: string
const beside = (args: readonly string[]): Promise<Ran> => run(node, [command, ...args])

const STATEMENT = {
  lang: 'en',
  titleLines: 1,
  title: 'Joint Statement of Orlanda and Velmark',
  date: '2024-05-16',
  fidelity: 'full',
  file: 'text',
} as const
const lines = (verb: string, year: string): readonly string[] => [
  'Joint Statement of Orlanda and Velmark',
  `Port Selm, 16 May ${year}`,
  `1. The parties ${verb} the harbour initiative and will go on widening their work on the river crossings.`,
  '2. The parties will meet once a year in one of the two capitals.',
]

const EACH: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['help', 'compare', '--ui', 'zh'],
  [],
  ['--ui', 'zh'],
  ['demo', '--format', 'json'],
  ['list'],
  ['check', '--corpus', 'sample', '--since', 'HEAD'],
  ['trace', '合作', '--corpus', 'sample'],
  ['formulas', '--corpus', 'sample'],
  ['news', '2024', '--corpus', 'sample'],
  ['why', 'text-p2', 'earlier/text.txt', 'later/text.txt'],
  ['completion', 'bash'],
  ['--complete', 'compare', '--format', 'j'],
  ['compare', 'earlier/text.txt', 'later/text.html'],
  // Read in a thread of its own, the PDF by a library with tables beside it.
  ['compare', 'earlier/text.docx', 'later/text.odt'],
  ['compare', 'earlier/text.rtf', 'later/text.docx', '--format', 'json'],
  ['compare', 'zh.txt', 'chromium-zh.pdf'],
  ['compare', 'ru.txt', 'libreoffice-ru.pdf', '--format', 'md'],
  ['compare', 'zh.txt', 'libreoffice-tracked.docx'],
  ['compare', 'zh.txt', 'broken.pdf'],
  ['compare', 'zh.txt', 'broken.docx'],
  ['compare', 'no-such.txt', 'zh.txt'],
  ['nonsense'],
]

/** A command that writes, and the folder or file that it makes. */
const WRITES: readonly (readonly [readonly string[], string])[] = [
  [['report', 'earlier/text.docx', 'later/text.odt', '-o', 'out', '--format', 'html,docx,xlsx,csv,md,tei,json'], 'out'],
  [['report', '2024', '--corpus', 'sample', '-o', 'stored', '--format', 'html,docx'], 'stored'],
  [['page'], 'tifa.html'],
  [['init', 'own'], 'own'],
]

/** The bytes of a file, or of every file in a folder. */
function written(path: string): readonly (readonly [string, string])[] {
  if (statSync(path).isFile()) return [[path, sum(path)]]
  return readdirSync(path)
    .sort()
    .flatMap((name) => written(join(path, name)))
}
const sum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

describe.skipIf(why !== null)(`the program without Node${why === null ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(() => {
    expect(made.status, made.stderr).toBe(0)
    const { version } = JSON.parse(
      spawnSync(program, ['demo', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout,
    ).tool
    expect(version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
    const release = /Node (\S+?)(?:,|\s*$)/.exec(made.stdout)?.[1] as string
    const had = haveNode(release, { download: false })
    node = 'bin' in had ? join(had.bin, 'node') : process.execPath
    mkdirSync(tools)
    for (const tool of ['git', 'sh', 'tmux', 'bash', 'env'])
      if (tool !== 'tmux' || !missing) symlinkSync(onPath(tool), join(tools, tool))
    desk = join(home, 'desk')
    mkdirSync(desk)
    writeButPdf(desk, [
      { ...STATEMENT, name: 'earlier', lines: lines('support', '2021') },
      { ...STATEMENT, name: 'later', lines: lines('welcome', '2024') },
    ])
    for (const file of ['zh.txt', 'ru.txt', 'chromium-zh.pdf', 'libreoffice-ru.pdf', 'libreoffice-tracked.docx'])
      cpSync(join(root, 'test/fixtures/intake', file), join(desk, file))
    writeFileSync(join(desk, 'broken.pdf'), '%PDF-1.7\nnothing of the kind')
    writeFileSync(join(desk, 'broken.docx'), 'PK\x03\x04nothing of the kind')
    cpSync(join(root, 'test/sample-corpus'), join(desk, 'sample'), { recursive: true })
    git(desk, 'init', '-q')
    commit(desk)
  }, 240_000)

  it('is one file that runs where there is no node', () => {
    expect(readdirSync(tools)).not.toContain('node')
    const empty = join(home, 'empty')
    mkdirSync(empty)
    const alone = spawnSync(program, [], { cwd: empty, encoding: 'utf8', env: {} })
    expect([alone.status, alone.stderr]).toEqual([0, ''])
    expect(alone.stdout).toContain('China–Russia Joint Statement, 21 March 2023')
    expect(readdirSync(empty)).toEqual([])
  })

  it.each(EACH.map((args) => [args.join(' ') || '(no arguments)', args] as const))('tifa %s', async (_, args) => {
    const [ours, theirs] = await Promise.all([inside(args), beside(args)])
    expect(ours).toEqual(theirs)
    expect(ours.stdout + ours.stderr).not.toBe('')
    expect(ours.stderr).not.toMatch(/ExperimentalWarning|\/dev\/null|\n +at /u)
  })

  it.each(WRITES.map(([args, result]) => [args.join(' '), args, result] as const))(
    'tifa %s',
    async (_, args, result) => {
      const path = join(desk, result)
      const ours = await inside(args)
      expect(ours).toMatchObject({ code: 0, stderr: '' })
      const made = written(path)
      rmSync(path, { recursive: true })
      expect(await beside(args)).toEqual(ours)
      expect(written(path)).toEqual(made)
      rmSync(path, { recursive: true })
    },
  )

  it('takes no settings that are meant for Node', async () => {
    const plain = await inside(['list'])
    expect(await inside(['list'], { NODE_OPTIONS: '--require ./no-such.js' })).toEqual(plain)
    expect(await inside(['--inspect', 'list'])).toMatchObject({ code: 2 })
  })

  it('holds no path of the machine that made it', () => {
    const bytes = readFileSync(program)
    for (const path of [root, home, 'tifa-executable-']) expect(bytes.includes(path), path).toBe(false)
  })

  it.skipIf(missing !== null)('opens its screen', async () => {
    const shell = openShell({ columns: 100, rows: 30 }, { PATH: tools })
    try {
      shell.run(`'${program}' demo 2024 --ui zh`)
      await shell.waitFor('概览')
      expect(shell.ask('#{alternate_on}')).toBe('1')
      shell.press('q')
      await shell.waitFor(() => shell.ask('#{alternate_on}') === '0')
    } finally {
      shell.close()
    }
  })
})
