/** `tifa news` and `--only`, as a person runs them. */
import { readFileSync, rmSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { folder, tifa } from '../run-tifa.ts'

const statement = (year: number, ...lines: readonly string[]): string =>
  ['澜国和砂国联合声明', `（${year}年3月4日，岚城）`, ...lines, ''].join('\n')
const dir = folder({
  'spring.txt': statement(
    2001,
    '一、双方共同维护白沙河两岸渡口的安宁，定期疏浚河道。',
    '二、双方商定，到2005年将粮食贸易额提高到10万银元。',
    '三、双方研究在上游修建水库，兼顾灌溉和防洪。',
  ),
  'autumn.txt': statement(
    2006,
    '一、双方共同维护白沙河两岸渡口的安宁，定期疏浚河道。',
    '二、双方商定，到2010年将粮食贸易额提高到30万银元。',
    '三、双方互派中学教师任教，资助青年工匠学艺。',
  ),
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const [old, now] = ['spring.txt', 'autumn.txt']
const run = (...args: readonly string[]) => tifa(args, { cwd: dir })

describe('tifa news', () => {
  test('prints the digest under the lines that say what is compared, and nothing else', () => {
    const { code, stdout } = run('news', old, now, '--as', 'successive', '--ui', 'zh', '--width', '100')
    expect(code).toBe(0)
    expect(stdout.slice(stdout.indexOf('要点'))).toBe(
      [
        '要点',
        '1  新见：“双方互派中学教师任教，资助青年工匠学艺”（autumn-3.1）',
        '2  未再出现：“双方研究在上游修建水库，兼顾灌溉和防洪”（spring-3.1）',
        '3  数字：“到2010年将粮食贸易额提高到30万银元”（autumn-2.1）；spring-2.1 作“2005年…10万”',
        '',
      ].join('\n'),
    )
    expect(stdout).toMatch(/^autumn.*视为全文/u)
  })
  test('as data it fits its schema, and has the words of each place', () => {
    const { stdout } = run('news', old, now, '--as', 'successive', '--format', 'json')
    const schema = JSON.parse(
      readFileSync(new URL('../../../src/model/schema/news-1.schema.json', import.meta.url), 'utf8'),
    )
    const ajv = new Ajv2020({ strict: true, strictTuples: false, strictRequired: false, allErrors: true })
    const validate = ajv.compile(schema)
    const news = JSON.parse(stdout)
    validate(news)
    expect(validate.errors ?? []).toEqual([])
    expect(news.points.map((p: { kind: string }) => p.kind)).toEqual(['new', 'gone', 'numbers'])
    expect(news.points[0].base.words).toEqual(['双方互派中学教师任教，资助青年工匠学艺'])
  })
  test('in Markdown each point is one item', () => {
    const { stdout } = run('news', old, now, '--as', 'successive', '--format', 'md', '--ui', 'en')
    expect(stdout).toContain('## In brief\n\n1. new here: ')
  })
})

describe('tifa news --only', () => {
  const told = (...args: readonly string[]) => run('news', old, now, '--as', 'successive', '--ui', 'en', ...args)
  test('tells points of those kinds alone, and all of them', () => {
    const { stdout } = told('--only', 'gone,numbers', '--width', '200')
    const digest = stdout.slice(stdout.indexOf('In brief')).trim().split('\n')
    expect(digest[0]).toBe('In brief: gone, numbers (2)')
    expect(digest.slice(1).map((line) => line.slice(3, 12))).toEqual(['not repea', 'numbers: '])
    const { stdout: all } = tifa(['news', 'demo', '--only', 'gone', '--lang', 'zh', '--ui', 'en', '--format', 'md'])
    const [, count] = /In brief: gone \((\d+)\)/.exec(all) ?? []
    expect(Number(count)).toBeGreaterThan(10)
    expect(all.match(/^\d+\. /gmu)).toHaveLength(Number(count))
  })
  test('says where there is none', () => {
    expect(told('--only', 'moved').stdout).toContain('In brief: moved (0)\n')
  })
  test('refuses what is no kind of news, and data, which are always whole', () => {
    // What the rows of a comparison are asked by, and the other way about.
    const four = told('--only', 'speaker,strength,verb,negation')
    expect([told('--only', 'stance').stdout, four.code]).toEqual([four.stdout, 0])
    const rows = (only: string) => run('compare', old, now, '--as', 'successive', '--ui', 'en', '--only', only).stdout
    expect(rows('speaker')).toBe(rows('stance'))
    const { code, stderr } = told('--only', 'changed')
    expect([code, stderr]).toEqual([2, expect.stringContaining('speaker')])
    expect(told('--only', 'gone', '--format', 'json').code).toBe(2)
  })
})

describe('--only', () => {
  test.each([
    ['new', 'autumn-3.1', ['spring-3.1', 'autumn-2.1']],
    ['gone', 'spring-3.1', ['autumn-3.1  ', 'autumn-2.1']],
    ['numbers', 'autumn-2.1', ['spring-3.1', 'autumn-3.1']],
  ])('%s', (only, kept, others) => {
    const { code, stdout } = run('compare', old, now, '--as', 'successive', '--only', only, '--ui', 'en')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^FILTERED to [a-z ]+: 1 of \d+ rows\n/u)
    const from = stdout.indexOf('\n\n', stdout.indexOf('In brief'))
    const rows = stdout.slice(from, stdout.indexOf('order of the sections', from))
    expect(rows).toContain(kept)
    for (const other of others) expect(rows).not.toContain(`\n${other}`)
  })
  test('several, with commas or again, in their own order', () => {
    const one = run('compare', old, now, '--as', 'successive', '--only', 'numbers,new', '--ui', 'en')
    const two = run('compare', old, now, '--as', 'successive', '--only', 'new', '--only', 'numbers', '--ui', 'en')
    expect(one.stdout).toBe(two.stdout)
    expect(one.stdout).toMatch(/^FILTERED to new wording, numbers: 2 of \d+ rows\n/u)
  })
  test('what there is none of, and what is always whole, is refused', () => {
    const slip = run('compare', old, now, '--only', 'gonee', '--ui', 'en')
    expect([slip.code, slip.stderr]).toEqual([
      2,
      'tifa: --only: "gonee" is not one of new, gone, changed, numbers, moved, stance\n',
    ])
    const data = run('compare', old, now, '--only', 'gone', '--format', 'json', '--ui', 'en')
    expect([data.code, data.stdout]).toEqual([2, ''])
  })
})
