/**
 * Where files lie on a machine is nobody's business who is sent a page: no output names a folder above the working one.
 * Every command that shows something, in every form, on files in a folder with a name of its own; then every byte that
 * was printed or written is looked through, members of zip files and names of fields too.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toldPath, toldPaths } from '../src/words/told-path.ts'
import { root, tifa } from './cli/run-tifa.ts'

const SECRET = 'embargoed-k7x'
let home: string
let secret: string
let elsewhere: string

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tifa-paths-'))
  secret = join(home, SECRET)
  elsewhere = join(home, 'desk')
  mkdirSync(elsewhere)
  mkdirSync(secret)
  cpSync(join(root, 'test/sample-corpus'), join(secret, 'corpus'), { recursive: true })
  const text = (verb: string) =>
    `岚多尔共和国和托雷纳联邦联合声明\n\n一、双方${verb}该倡议。\n\n二、双方将每年会晤一次。\n`
  for (const [folder, verb] of [
    ['a', '支持'],
    ['b', '欢迎'],
  ] as const) {
    mkdirSync(join(secret, folder))
    writeFileSync(join(secret, folder, 'statement.txt'), text(verb))
  }
  // Something for `check` to find.
  const broken = join(secret, 'corpus/2016-09-03-joint-statement/zh.full.txt')
  writeFileSync(broken, readFileSync(broken, 'utf8').replace('双方', '两国'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** What a file says, its members' names and words where it is a zip. */
function wordsOf(path: string): string {
  const bytes = readFileSync(path)
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8')
  return Object.entries(unzipSync(bytes))
    .map(([name, member]) => `${name}\n${Buffer.from(member).toString('utf8')}`)
    .join('\n')
}

const FORMS = 'html,docx,xlsx,csv,md,tei,json'
/** `@` is the folder with the secret name, as an absolute path. */
const LINES: readonly (readonly string[])[] = [
  ['compare', '@/a/statement.txt', '@/b/statement.txt'],
  ['compare', '@/a/statement.txt', '@/b/statement.txt', '--format', 'json'],
  ['compare', '2024', '--corpus', '@/corpus'],
  ['compare', '2024', '--corpus', '@/corpus', '--format', 'json'],
  ['report', '@/a/statement.txt', '@/b/statement.txt', '-o', 'loose', '--format', FORMS],
  ['report', '@/a/statement.txt', '@/b/statement.txt', '-o', 'redline', '--format', 'docx', '--docx-mode', 'redline'],
  ['report', '2024', '--corpus', '@/corpus', '-o', 'stored', '--format', FORMS],
  ['news', '2024', '--corpus', '@/corpus'],
  ['news', '@/a/statement.txt', '@/b/statement.txt', '--format', 'json'],
  ['why', '2024-2.1', '--corpus', '@/corpus'],
  ['why', '2024-2.1', '--corpus', '@/corpus', '--format', 'json'],
  ['trace', '合作', '--corpus', '@/corpus'],
  ...['traced.json', 'traced.md', 'traced.csv', 'traced.txt'].map((file) => [
    'trace',
    '合作',
    '--corpus',
    '@/corpus',
    '-o',
    file,
    '--force',
  ]),
  ['trace', '倡议', '@/a/statement.txt', '@/b', '--format', 'json'],
  ['formulas', '--corpus', '@/corpus'],
  ['formulas', '--corpus', '@/corpus', '--format', 'json'],
  ['formulas', '@/a/statement.txt', '@/b/statement.txt', '--format', 'json'],
  ['list', '--corpus', '@/corpus'],
  ['list', '2016', '--corpus', '@/corpus'],
  ['list', '--corpus', '@/corpus', '--format', 'json'],
  ...['text', 'json', 'github', 'junit', 'md'].map((form) => ['check', '--corpus', '@/corpus', '--format', form]),
]

describe('no output names a folder above the working one', () => {
  it.each(LINES.map((line) => [line.join(' '), line] as const))('tifa %s', (_, line) => {
    for (const ui of ['en', 'zh']) {
      const args = line.map((word) => word.replace('@', secret))
      const { code, stdout, stderr } = tifa([...args, '--ui', ui], { cwd: elsewhere })
      expect([0, 1], stderr).toContain(code)
      // A command that is shown to be pasted names the corpus as it was typed; only text is shown to be pasted from.
      const isText = line[0] === 'check' && line.at(-1) === 'text'
      const asTyped = isText ? `--corpus ${args[args.indexOf('--corpus') + 1]}` : ''
      expect(stdout.replaceAll(asTyped, '')).not.toContain(SECRET)
      expect(stderr).not.toContain(SECRET)
    }
    for (const entry of readdirSync(elsewhere, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) expect(wordsOf(join(entry.parentPath, entry.name)), entry.name).not.toContain(SECRET)
    for (const name of readdirSync(elsewhere)) rmSync(join(elsewhere, name), { recursive: true })
  })

  it('what changed since a revision neither', () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.test', ...args], { cwd: secret })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'texts')
    const file = join(secret, 'corpus/2019-06-20-joint-statement/zh.full.txt')
    writeFileSync(file, readFileSync(file, 'utf8').replace('双方', '两国'))
    for (const form of ['text', 'json', 'github', 'junit', 'md']) {
      const args = ['check', '--since', 'HEAD', '--corpus', join(secret, 'corpus'), '--format', form]
      const { stdout, stderr } = tifa(args, { cwd: elsewhere })
      const asTyped = form === 'text' ? `--corpus ${join(secret, 'corpus')}` : ''
      expect(stdout).toContain('2019-06-20-joint-statement')
      expect((stdout + stderr).replaceAll(asTyped, '')).not.toContain(SECRET)
    }
  })

  it('a report is checked again from the folder of its texts', () => {
    expect(
      tifa(['report', join(secret, 'a/statement.txt'), join(secret, 'b/statement.txt'), '-o', 'out'], { cwd: secret })
        .code,
    ).toBe(0)
    expect(tifa(['report', '--check', 'out'], { cwd: secret })).toMatchObject({ code: 0 })
  })
})

describe('how a path is told', () => {
  it.each([
    ['texts/2019.txt', 'texts/2019.txt'],
    ['/home/ann/embargoed/2019.txt', '2019.txt'],
    ['../embargoed/2019.txt', '2019.txt'],
    ['C:\\Users\\ann\\2019.txt', '2019.txt'],
    ['/srv/corpus/2019-06-20-joint-statement/zh.full.txt', '2019-06-20-joint-statement/zh.full.txt'],
    ['/srv/corpus/2019-06-20-joint-statement/document.yaml', '2019-06-20-joint-statement/document.yaml'],
  ])('%s: %s', (path, told) => expect(toldPath(path)).toBe(told))

  it('two of one name are told apart by their folders, and by no more of them than that takes', () => {
    const paths = ['/home/ann/a/x.txt', '/home/ann/b/x.txt', '/home/bob/b/x.txt', '/home/ann/y.txt', 'x.txt']
    expect(paths.map(toldPaths(paths))).toEqual(['a/x.txt', 'ann/b/x.txt', 'bob/b/x.txt', 'y.txt', 'x.txt'])
  })
})
