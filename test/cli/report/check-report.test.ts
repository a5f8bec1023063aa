/** `tifa report --check DIR`: stored reports and the corpus of today. */
import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { change, corpusFiles, LATE, temporaryFolder, write } from '../../inspect/repository.ts'
import { tifa } from '../run-tifa.ts'

function reported() {
  const dir = temporaryFolder()
  write(join(dir, 'corpus'), corpusFiles)
  const ran = tifa(['report', '2019', '-o', 'out', '--format', 'html,csv,docx', '--author', '甲 乙'], { cwd: dir })
  expect(ran.code, ran.stderr).toBe(0)
  return { dir, corpus: join(dir, 'corpus'), check: () => tifa(['report', '--check', 'out'], { cwd: dir }) }
}
const states = (stdout: string): readonly string[] =>
  stdout
    .split('\n')
    .filter((l) => l.startsWith('out/'))
    .map((l) => l.replace('out/2019.', ''))

describe('report --check', () => {
  it('current, where nothing changed; and it writes nothing', () => {
    const { dir, check } = reported()
    const before = readFileSync(join(dir, 'out/tifa-report.json'), 'utf8')
    const ran = check()
    expect([ran.code, ran.stderr, states(ran.stdout)]).toEqual([
      0,
      '',
      ['html: current', 'docx: current', 'csv: current'],
    ])
    expect(readFileSync(join(dir, 'out/tifa-report.json'), 'utf8')).toBe(before)
  })
  it('stale, with the links that changed', () => {
    const { corpus, check } = reported()
    change(corpus, LATE, '三、双方支持', '三、双方反对')
    const ran = check()
    expect(ran.code).toBe(1)
    expect(states(ran.stdout)).toEqual(['html: stale', 'docx: stale', 'csv: stale'])
    expect(ran.stdout.split('\n').filter((l) => l.startsWith('  '))).toEqual([
      '  2016·zh | 2019·zh  3.1 > 3.1: changed',
    ])
  })
  it('edited, missing', () => {
    const { dir, check } = reported()
    appendFileSync(join(dir, 'out/2019.csv'), 'x')
    rmSync(join(dir, 'out/2019.docx'))
    const ran = check()
    expect([ran.code, states(ran.stdout)]).toEqual([
      1,
      ['html: current', 'docx: missing', 'csv: edited since it was written'],
    ])
  })
  it('a folder that is none: one line', () => {
    const ran = tifa(['report', '--check', 'nowhere'], { cwd: temporaryFolder() })
    expect([ran.code, ran.stdout, ran.stderr.trim().split('\n').length]).toEqual([2, '', 1])
  })
})
