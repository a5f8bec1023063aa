/** `--decisions FILE`: what the page saved is read by every command that compares. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { wordsSum } from '../../src/text/words-sum.ts'
import { folder, tifa } from './run-tifa.ts'

const OLD = '双方将修缮跨河公路，便利往来。\n双方互派教师，共编语言课本。\n'
const NEW = '双方将修缮跨河公路，便利人员往来。\n双方协调关税税则。\n'

describe('--decisions', () => {
  const cwd = folder({
    'a.txt': OLD,
    'b.txt': NEW,
    'd.yaml': `schema: tifa/decisions@1
texts:
  - { name: old, words: ${wordsSum(OLD)} }
  - { name: new, words: ${wordsSum(NEW)} }
decisions:
  - { between: [old, new], a: p2, b: p2, together: true, by: 甲, note: 同一议题 }
`,
    'picture.yaml': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0),
  })
  afterAll(() => rmSync(cwd, { recursive: true, force: true }))
  const run = (...args: readonly string[]) => tifa([...args, '--ui', 'zh'], { cwd })

  it('is heeded by compare, why and report, and a report kept is checked with it', () => {
    const compared = run('compare', 'a.txt', 'b.txt', '--decisions', 'd.yaml')
    expect([compared.code, compared.stderr]).toEqual([0, ''])
    expect(compared.stdout).toContain('人工判定：同一议题 (甲)')
    expect(run('compare', 'a.txt', 'b.txt').stdout).not.toContain('人工判定')
    expect(run('why', 'p2', 'a.txt', 'b.txt', '--decisions', 'd.yaml').stdout).toContain('人工判定：同一议题 (甲)')
    expect(run('report', 'a.txt', 'b.txt', '--decisions', 'd.yaml', '-o', 'out').code).toBe(0)
    expect(run('report', '--check', 'out').code).toBe(0)
  })

  it.each([
    ['none.yaml', 'none.yaml: 没有这个文件'],
    ['picture.yaml', 'picture.yaml: 不是判定文件'],
    ['a.txt', 'a.txt: 不是判定文件'],
  ])('%s is refused in one line', (file, line) => {
    const { code, stdout, stderr } = run('compare', 'a.txt', 'b.txt', '--decisions', file)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(line)
    expect(stderr.trim().split('\n').length).toBe(1)
  })

  it('made for other words is refused, with their names and what to do', () => {
    writeFileSync(join(cwd, 'c.txt'), NEW.replace('关税', '海关'))
    const { code, stderr } = run('compare', 'a.txt', 'c.txt', '--decisions', 'd.yaml')
    expect(code).toBe(2)
    expect(stderr).toContain(
      'd.yaml: 判定是就 old、new 作出的，而所对照的文本中没有 new 的字句；请对照作出判定时的文本，或不用这份判定',
    )
  })
})
