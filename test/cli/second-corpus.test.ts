/** A corpus of two other states, of records alone: nothing is wired to one pair of parties, or to texts being there. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, tifa } from './run-tifa.ts'

const corpus = join(root, 'examples/china-kazakhstan')
const here = (...args: string[]) => tifa(args)

describe('the records of China and Kazakhstan', () => {
  test('are listed by year, without heads of lines, with the one address that is known', () => {
    const { code, stdout } = here('list', '--corpus', corpus, '--ui', 'en', '--width', '100')
    expect(code).toBe(0)
    expect(stdout).toMatch(/\(10 documents, 0 texts\)$/m)
    expect(stdout.match(/^\d{4} {2}/gm)).toHaveLength(10)
    expect(stdout.match(/zh ↓$/gm)).toHaveLength(1)
    expect(stdout).toMatch(/^2022 {2}2022-09-14-joint-statement +zh ↓$/m)
    expect(stdout).toMatch(/^Chinese: 1 to be fetched, 9 without text or address$/m)
  })

  test('say who cites whom before a text is there', () => {
    const { stdout } = here('list', '--tree', '--corpus', corpus)
    expect(stdout).toMatch(
      /^2022-09-14-joint-statement\n├ 1992-01-03-communique\n(?:├ .*\n){6}└ 2019-09-11-joint-statement$/m,
    )
  })

  test('are named by their parties, of which one title is borne by three', () => {
    expect(here('list', '2019', '--corpus', corpus, '--ui', 'zh').stdout).toMatch(/^ +中哈联合声明$/m)
    const { code, stderr } = here(
      'compare',
      '中华人民共和国与哈萨克斯坦共和国联合声明',
      '--corpus',
      corpus,
      '--ui',
      'en',
    )
    expect(code).toBe(2)
    expect(stderr).toContain('2017-06-08-joint-statement, 2018-06-07-joint-statement, 2024-07-03-joint-statement')
  })

  test('have no fault', () => {
    const { code, stdout } = here('check', '--corpus', corpus, '--ui', 'en')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^10 documents, 0 texts: 0 errors, 0 warnings, 0 notes/m)])
  })

  test('are traced: nothing was searched, so nothing is said to be absent', () => {
    const { code, stdout } = here('trace', '战略伙伴关系', '--corpus', corpus, '--ui', 'en', '--width', '200')
    expect(code).toBe(0)
    expect(stdout).toContain('whether the words stand there is not known')
    expect(stdout).toMatch(
      /^1992-01-03-communique to 2024-07-03-joint-statement: 10 documents have no text yet and were not searched$/m,
    )
  })

  test('a text that is added cites what the record says, or is told of', () => {
    const own = join(mkdtempSync(join(tmpdir(), 'tifa-second-')), 'corpus')
    cpSync(corpus, own, { recursive: true })
    const id = '2022-09-14-joint-statement'
    const record = join(own, id, 'document.yaml')
    writeFileSync(record, `${readFileSync(record, 'utf8')}witnesses:\n  zh.abridged:\n    standing: press\n`)
    writeFileSync(
      join(own, id, 'zh.abridged.txt'),
      '一、双方将遵循2002年12月23日签署的《中华人民共和国和哈萨克斯坦共和国睦邻友好合作条约》和2017年6月8日《中华人民共和国与哈萨克斯坦共和国联合声明》。\n',
    )
    expect(here('list', id, '--corpus', own, '--ui', 'en').stdout).toContain('2022·zh; excerpts')
    expect(here('check', '--corpus', own, '--ui', 'en').stdout).not.toMatch(/cites-differ|citation-/)
    writeFileSync(record, readFileSync(record, 'utf8').replace('  - 2002-12-23-treaty\n', ''))
    expect(here('check', '--corpus', own, '--ui', 'en').stdout).toMatch(
      /2022·zh cites 2002-12-23-treaty, which cites of the record does not name/,
    )
  })
})
