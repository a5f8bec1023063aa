import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatsOf } from '../../../cli/commands/report.ts'
import { command, folder, root, tifa } from '../run-tifa.ts'

const sample = join(root, 'test/sample-corpus')
const demo = (dir: string, ...more: readonly string[]) =>
  tifa(['report', '--ui', 'zh', '--corpus', sample, '-o', 'out', ...more], { cwd: dir })

/** Without the lines of progress, which a slow machine may print. */
const withoutProgress = (text: string): string => text.replace(/^tifa: \S+ \(\d+\/\d+\)…\n/gm, '')
const oneLine = (text: string) => expect(withoutProgress(text)).toMatch(/^tifa: [^\n]+\n$/)

describe('tifa report', () => {
  test('writes the page, tells where, and ends with 0', () => {
    const dir = folder({})
    const { code, stdout, stderr } = demo(dir)
    expect({ code, stderr: withoutProgress(stderr) }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trim().split('\n')).toEqual(['out/2024.html', 'out/tifa-report.json'])
    expect(readFileSync(join(dir, 'out/2024.html'), 'utf8')).toMatch(/<html lang="zh-Hans">/)
  })

  test('the record holds what was asked and the checksums of what was read', () => {
    const dir = folder({})
    demo(dir, '2019', '2024')
    const record = JSON.parse(readFileSync(join(dir, 'out/tifa-report.json'), 'utf8'))
    expect(record.arguments).toEqual(expect.arrayContaining(['2019', '2024', '-o', 'out']))
    expect(record.witnesses).toHaveLength(2)
    for (const witness of record.witnesses) expect(witness.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('demo: the sample texts, all or those named; --check finds them again; a file of that name is ./demo', () => {
    const dir = folder({ demo: '一、双方支持该倡议。\n', 'b.txt': '一、双方欢迎该倡议。\n' })
    const run = (...args: readonly string[]) => tifa(['report', ...args, '--ui', 'en'], { cwd: dir })
    expect(run('demo', '-o', 'out').stdout).toMatch(/^out\/2024\.html$/m)
    expect(readFileSync(join(dir, 'out/2024.html'), 'utf8')).toContain('Landor–Torena Joint Statement')
    expect(run('--check', 'out')).toMatchObject({ code: 0, stdout: expect.stringContaining('2024.html: current') })
    expect(run('demo', '2016', '2019', '-o', 'two').stdout).toMatch(/^two\/2019\.html$/m)
    expect(run('./demo', 'b.txt', '-o', 'files').stdout).toMatch(/^files\/b\.html$/m)
  })

  test('two runs give the same bytes', () => {
    const [one, two] = [folder({}), folder({})]
    demo(one)
    demo(two)
    const page = (dir: string) => readFileSync(join(dir, 'out/2024.html'))
    expect(page(one).equals(page(two))).toBe(true)
  })

  test('two loose files', () => {
    const dir = folder({ 'a.txt': '一、双方支持该倡议。\n', 'b.txt': '一、双方欢迎该倡议。\n' })
    const { code } = tifa(['report', 'a.txt', 'b.txt', '-o', 'out', '--ui', 'en'], { cwd: dir })
    expect(code).toBe(0)
    const page = readFileSync(join(dir, 'out/b.html'), 'utf8')
    expect(page).toContain('<del>支持</del><ins>欢迎</ins>')
  })

  test.each([
    ['no folder', [], '-o DIR'],
    ['an unknown form', ['-o', 'out', '--format', 'pptx'], 'pptx'],
    ['an unknown form among known ones', ['-o', 'out', '--format', 'html,pptx'], 'pptx'],
    ['a text that is not there', ['nowhere.txt', 'b.txt', '-o', 'out'], 'nowhere'],
  ] as const)('%s: one line, exit code 2, nothing written', (_, args, says) => {
    const dir = folder({ 'b.txt': '一、双方欢迎该倡议。\n' })
    const { code, stdout, stderr } = tifa(['report', '--ui', 'en', ...args], { cwd: dir })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    oneLine(stderr)
    expect(stderr).toContain(says)
    expect(readdirSync(dir)).toEqual(['b.txt'])
  })

  test('a file where the folder should be: one line in the language of the interface, exit code 2', () => {
    const dir = folder({})
    writeFileSync(join(dir, 'out'), 'mine')
    const { code, stderr } = demo(dir)
    expect(code).toBe(2)
    oneLine(stderr)
    expect(stderr).toContain('应为文件夹之处是一个文件')
    expect(readFileSync(join(dir, 'out'), 'utf8')).toBe('mine')
  })

  test('a disk that fills: one line, exit code 2, and the old page still whole', ({ skip }) => {
    // A limit on the size of files stands for the disk: the shell sets it for the command alone.
    const dir = folder({ 'out/2024.html': 'old' })
    const run = spawnSync(
      'sh',
      ['-c', `ulimit -f 16 && exec "$0" "$@"`, process.execPath, command, 'report', '--corpus', sample, '-o', 'out'],
      { cwd: dir, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', LANG: 'C' } },
    )
    if (run.signal === 'SIGXFSZ') return skip('this system ends a process that writes too much')
    expect(run.status).toBe(2)
    oneLine(run.stderr)
    expect(readdirSync(join(dir, 'out'))).toEqual(['2024.html'])
    expect(readFileSync(join(dir, 'out/2024.html'), 'utf8')).toBe('old')
  })

  test('what takes a while says so on stderr', () => {
    const lines = (verb: string) => Array.from({ length: 1600 }, (_, i) => `双方${verb}第${i}号灯塔的修建。\n`).join('')
    const dir = folder({ 'a.txt': lines('支持'), 'b.txt': lines('欢迎') })
    const { code, stderr } = tifa(['report', 'a.txt', 'b.txt', '-o', 'out'], { cwd: dir })
    expect(code).toBe(0)
    expect(stderr).toContain('tifa: b.html (1/1)…')
  })

  test('a closed pipe: the files are whole all the same', () => {
    const dir = folder({})
    const line = `'${process.execPath}' '${command}' report --corpus '${sample}' -o out | true; echo done`
    const run = spawnSync('sh', ['-c', line], { cwd: dir, encoding: 'utf8' })
    expect(withoutProgress(run.stderr)).toBe('')
    expect(readdirSync(join(dir, 'out')).sort()).toEqual(['2024.html', 'tifa-report.json'])
  })
})

describe('forms asked for', () => {
  test('with commas, with several flags, or none', () => {
    expect(formatsOf([])).toEqual(['html'])
    expect(formatsOf(['html,docx', ' CSV '])).toEqual(['html', 'docx', 'csv'])
    expect(formatsOf(['html', 'html'])).toEqual(['html'])
  })
})
