/** `tifa amend`, `tifa init --empty`, and what `tifa add` takes from the user of a text's origin. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { git } from '../../inspect/repository.ts'
import { root, tifa } from '../run-tifa.ts'

const ID = '2019-06-20-joint-statement'

/** The sample corpus with a lock of its own, in git; one text edited since. */
function edited() {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-care-'))
  cpSync(join(root, 'test/sample-corpus'), join(dir, 'corpus'), { recursive: true })
  tifa(['check', '--update'], { cwd: dir })
  git(dir, 'init', '-q')
  git(dir, 'add', '-A')
  git(dir, 'commit', '-qm', 'as brought in')
  const file = join(dir, 'corpus', ID, 'zh.full.txt')
  writeFileSync(file, readFileSync(file, 'utf8').replace('双方', '两国'))
  const record = () => parse(readFileSync(join(dir, 'corpus', ID, 'document.yaml'), 'utf8')).witnesses['zh.full']
  return { dir, file, record, run: (...args: readonly string[]) => tifa([...args], { cwd: dir }) }
}

describe('add of a text that was put into its folder by hand', () => {
  const placed = () => {
    const made = edited()
    git(made.dir, 'checkout', '-q', '.')
    const file = join(made.dir, 'corpus', ID, 'en.abridged.txt')
    // A line that was wrapped, and no line feed at the end: nothing of it is made better.
    writeFileSync(file, 'The sides will\nmeet every year.')
    const records = () => parse(readFileSync(join(made.dir, 'corpus', ID, 'document.yaml'), 'utf8')).witnesses
    return { ...made, file, records }
  }

  test('writes its record and its block of the lock, and leaves the text as it is', () => {
    const { dir, file, run, records } = placed()
    expect(run('check').stdout).toContain('[witness-without-record]')
    const origin = ['--source', 'https://example.org/a', '--publisher', 'Sormin Post', '--accessed', '2024-10-09']
    const added = run('add', `corpus/${ID}/en.abridged.txt`, '--yes', ...origin)
    expect([added.code, added.stdout]).toEqual([0, expect.stringContaining('the text stays as it is')])
    expect(records()['en.abridged']).toMatchObject({ url: 'https://example.org/a', publisher: 'Sormin Post' })
    expect(readFileSync(file, 'utf8')).toBe('The sides will\nmeet every year.')
    expect(run('check').code).toBe(0)
    // Run again, it changes nothing; of another text that was edited since, nothing is accepted.
    const record = readFileSync(join(dir, 'corpus', ID, 'document.yaml'))
    writeFileSync(file, 'The sides will meet twice a year.')
    expect(run('add', `${ID}/en.abridged.txt`, '--yes').code).toBe(0)
    expect(readFileSync(join(dir, 'corpus', ID, 'document.yaml'))).toEqual(record)
    expect(run('check').code).toBe(1)
  })

  test('asks first, and only shows with --dry-run', () => {
    const { run, records } = placed()
    expect(run('add', `corpus/${ID}/en.abridged.txt`)).toMatchObject({ code: 2 })
    expect(run('add', `corpus/${ID}/en.abridged.txt`, '--dry-run')).toMatchObject({ code: 0 })
    expect(records()['en.abridged']).toBeUndefined()
  })
})

describe('amend', () => {
  test.each([
    ['a file', `corpus/${ID}/zh.full.txt`],
    ['a siglum', '2019·zh'],
    ['a clause', '2019·zh-1.1'],
  ])('by %s: shows what it accepts, then record and lock agree', (_, name) => {
    const { run, record } = edited()
    expect(run('check').code).toBe(1)
    const amended = run('amend', name, '--why', 'a misprint of the page')
    expect([amended.code, amended.stdout]).toEqual([0, `the edit of corpus/${ID}/zh.full.txt is in its record\n`])
    expect(amended.stderr).toContain('[-双方-]{+两国+}')
    expect(record().amended).toMatchObject([{ why: 'a misprint of the page' }])
    expect(record().amended[0].date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(run('check').code).toBe(0)
    // Broken off before the lock was written, it is run again: nothing is said twice.
    run('amend', name, '--why', 'a misprint of the page')
    expect(record().amended).toHaveLength(1)
    run('amend', name, '--why', 'another')
    expect(record().amended).toHaveLength(2)
  })

  test('accepts no other text with it', () => {
    const { dir, run } = edited()
    const other = join(dir, 'corpus', ID, 'ru.full.txt')
    writeFileSync(other, readFileSync(other, 'utf8').replace('Стороны', 'Оба государства'))
    run('amend', '2019·zh', '--why', 'x')
    const checked = run('check')
    expect(checked.code).toBe(1)
    expect(checked.stdout).toContain('ru.full.txt')
    expect(checked.stdout).not.toMatch(/zh\.full\.txt:\d+:\d+: .*\[lock/)
  })

  test.each([
    [['2019', '--why', 'x'], '2019 may be 2019·zh, 2019·ru'],
    [['2019·zh'], 'why was it edited? Say it with --why'],
    [['2019·fr', '--why', 'x'], 'no such text: 2019·fr'],
  ])('%j is one line and changes nothing', (args, said) => {
    const { run, record } = edited()
    const ran = run('amend', ...args)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(said)
    expect(record().amended).toBeUndefined()
  })

  test('in CI nobody reads what would be accepted', () => {
    const { dir } = edited()
    const ran = tifa(['amend', '2019·zh', '--why', 'x'], { cwd: dir, env: { CI: 'true' } })
    expect([ran.code, ran.stderr]).toEqual([
      2,
      'tifa: amend does not run in CI: an edit is accepted by somebody who has read it\n',
    ])
  })
})

describe('a corpus of one’s own', () => {
  test('begins empty, takes a first text with its origin, and is found', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-care-'))
    const run = (...args: readonly string[]) => tifa([...args], { cwd: dir })
    expect(run('init', '--empty').code).toBe(0)
    expect(readdirSync(join(dir, 'corpus')).sort()).toEqual(['README.md', 'corpus.lock', 'tifa.config.yaml'])
    expect(run('list').code).toBe(0)
    expect(run('check').stdout).toContain('0 documents')
    writeFileSync(join(dir, 'a.txt'), '甲国和乙国联合声明\n二〇二三年二月三日于索尔明\n一、双方愿加强合作。\n')
    const origin = ['--source', 'https://example.org/a', '--publisher', '甲国外交部', '--accessed', '2023-02-05']
    expect(run('add', 'a.txt', '--yes', '--document', '2023-02-03-joint-statement', ...origin).code).toBe(0)
    // What was added first begins the lock.
    expect(run('check').stdout).not.toContain('lock-missing')
    rmSync(join(dir, 'corpus/corpus.lock'))
    writeFileSync(join(dir, 'b.txt'), '甲国和乙国联合声明\n二〇二四年二月三日于索尔明\n一、双方愿扩大合作。\n')
    const again = run('add', 'b.txt', '--yes', '--document', '2024-02-03-joint-statement')
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('tifa check --update')])
    const { witnesses } = parse(readFileSync(join(dir, 'corpus/2023-02-03-joint-statement/document.yaml'), 'utf8'))
    expect(witnesses['zh.full']).toMatchObject({
      publisher: '甲国外交部',
      url: 'https://example.org/a',
      accessed: expect.stringMatching(/^2023-02-05/),
    })
    for (const [flag, value] of [
      ['--source', 'example.org/a'],
      ['--accessed', '5.2.2023'],
    ] as const)
      expect(run('add', 'a.txt', '--yes', flag, value).code).toBe(2)
  })
})

describe('which document a text is', () => {
  test('one that repeats a held one under another day is asked about, and not made a document of its own', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-care-'))
    const run = (...args: readonly string[]) => tifa([...args], { cwd: dir })
    run('init', '--empty')
    const body = '一、双方愿加强港口与航运领域的务实合作。\n二、双方将每年举行一次渔业磋商，通报捕捞数量。\n'
    writeFileSync(join(dir, 'a.txt'), `甲国和乙国关于海洋的联合声明\n${body}二〇二三年二月三日于索尔明\n`)
    writeFileSync(join(dir, 'b.txt'), `甲国和乙国关于海洋的联合声明\n${body}二〇二二年三月二日于索尔明\n`)
    writeFileSync(
      join(dir, 'c.txt'),
      '甲国和乙国关于海洋的联合声明\n一、双方愿共建灯塔，照亮海峡两岸。\n二〇二一年三月二日\n',
    )
    expect(run('add', 'a.txt', '--yes').code).toBe(0)
    const ran = run('add', 'b.txt', '--yes')
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('2023-02-03-joint-statement')])
    // The same title in another year is another document.
    expect(run('add', 'c.txt', '--yes').code).toBe(0)
    expect(run('add', 'b.txt', '--yes', '--document', '2022-03-02-joint-statement').code).toBe(0)
  })

  test('a title without a day is no answer: it is asked, and a script gets the choices', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tifa-care-'))
    const run = (...args: readonly string[]) => tifa([...args], { cwd: dir })
    run('init', '--empty')
    const title = '甲国和乙国联合声明'
    writeFileSync(join(dir, 'dated.txt'), `${title}\n二〇二三年二月三日于索尔明\n一、双方愿加强合作。\n`)
    writeFileSync(join(dir, 'undated.txt'), `${title}\n一、双方愿加强港口与航运合作。\n二、双方将举行磋商。\n`)
    expect(run('add', 'dated.txt', '--yes').code).toBe(0)
    const ran = run('add', 'undated.txt', '--yes', '--accept')
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('2023-02-03-joint-statement')
    const said = run(
      'add',
      'undated.txt',
      '--yes',
      '--accept',
      '--fidelity',
      'full',
      '--document',
      '2023-02-03-joint-statement',
    )
    expect(said.code).toBe(0)
  })
})
