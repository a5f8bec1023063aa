import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/** The measuring commands, given what is no set: one line, exit code 2, no stack. */

const dir = mkdtempSync(join(tmpdir(), 'tifa-sets-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const set = (name: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(join(dir, name))
  for (const [file, content] of Object.entries(files)) writeFileSync(join(dir, name, file), content)
}
const [V1, V2] = ['1. 双方支持该倡议。\n\n2. 双方重申立场。\n', '1. 双方欢迎该倡议。\n\n2. 双方重申立场。\n']
const gold = JSON.stringify({
  pairs: [
    { old: '1', new: '1', type: 'modified' },
    { old: '2', new: '2', type: 'unchanged' },
  ],
})
set('good', { 'v1.txt': V1, 'v2.txt': V2, 'gold.json': gold })
set('no-gold', { 'v1.txt': V1, 'v2.txt': V2 })
set('broken', { 'v1.txt': V1, 'v2.txt': V2, 'gold.json': '{' })
set('no-pairs', { 'v1.txt': V1, 'v2.txt': V2, 'gold.json': '{}' })
writeFileSync(join(dir, 'a.txt'), V1)

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '..', script), ...args], { cwd: dir, encoding: 'utf8' })

describe('npm run eval', () => {
  it('names each folder that is no set and what a set holds, scores the others, and exits 2', () => {
    const { status, stdout, stderr } = run('eval/run.mjs', 'nowhere', 'a.txt', 'no-gold', 'broken', 'no-pairs', 'good')
    expect(stderr.split('\n')).toEqual([
      'nowhere: no such folder; a set holds v1.txt, v2.txt and gold.json',
      'a.txt: not a folder; a set holds v1.txt, v2.txt and gold.json',
      'no-gold: no gold.json in it; a set holds v1.txt, v2.txt and gold.json',
      expect.stringMatching(/^broken: gold\.json is no JSON \(.+\); a set holds/),
      'no-pairs: gold.json has no list of pairs; a set holds v1.txt, v2.txt and gold.json',
      '',
    ])
    expect([status, stdout]).toEqual([2, expect.stringMatching(/\nmean of 1 .*F1 100\.0 .*status 100\.0/)])
  })
  it('without a set scores those of the project, each link right', () => {
    const { status, stdout, stderr } = run('eval/run.mjs')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^mean of 4 .*F1 100\.0 .*status 100\.0 .*false 0$/m)
  })
  it('exits 0 where all are sets', () => expect(run('eval/run.mjs', 'good')).toMatchObject({ status: 0, stderr: '' }))
})

it.each([
  ['eval/run.mjs', ['--details', 'good'], /no such flag: --details; known: --heading, --detail/],
  ['eval/readability.mjs', ['nowhere'], /nowhere: no such folder/],
  ['eval/synthetic.mjs', ['--seeds', 'many'], /N is a whole number/],
  ['eval/synthetic.mjs', ['5'], /N is a whole number/],
  ['bench/run.mjs', ['--files', 'a.txt'], /pairs of text files/],
  ['bench/run.mjs', ['--files', 'a.txt', 'nowhere.txt'], /nowhere\.txt: no such file; npm run bench/],
  ['bench/run.mjs', ['a.txt', 'a.txt'], /pairs of text files/],
])('%s %j: one line, exit code 2', (script, args, message) => {
  const { status, stdout, stderr } = run(script, ...args)
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1])
  expect(stderr).toMatch(message)
})
