/** Of a clause without a counterpart `why` names what comes nearest by its words, in either direction, with its share. */
import { expect, it } from 'vitest'
import { folder, tifa } from './cli/run-tifa.ts'

const files = {
  'a.txt': '一、双方将在塔姆海共同设立灯塔管理处。\n二、双方支持两国青年交流。\n三、双方重申互不使用武力。\n',
  'b.txt':
    '一、双方重申互不使用武力。\n二、双方支持两国青年交流。\n三、塔姆海渔船每年春天检验一次，由两国港口分担费用。\n',
}

it('the nearest clauses of the other text, and nothing of them where a clause has its counterpart', () => {
  const cwd = folder(files)
  const run = (clause: string, ...more: readonly string[]) =>
    tifa(['why', clause, 'a.txt', 'b.txt', '--ui', 'en', ...more], { cwd }).stdout
  expect(run('b-3')).toMatch(/no counterpart clause[\s\S]*nearest by its words in a: a-1\.1 \(\d+%\)/)
  expect(run('a-1')).toMatch(/nearest by its words in b: b-3\.1 \(\d+%\)/)
  expect(run('b-2')).not.toContain('nearest by its words')
  const { links } = JSON.parse(run('b-3', '--format', 'json'))
  expect(links[0].nearest[0]).toEqual({ clause: 'a-1.1', share: expect.any(Number) })
  expect(links[0].nearest[0].share).toBeGreaterThan(0.05)
  expect(links[0].nearest[0].share).toBeLessThan(1)
})
