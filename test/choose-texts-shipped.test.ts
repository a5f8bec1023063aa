/** The corpus in the package, which nobody chose, never resolves what a text of other states cites. */
import { describe, expect, test } from 'vitest'
import { folder, tifa } from './cli/run-tifa.ts'

const text = (body: string): string => `联合声明\n（2024年3月2日，洛河城）\n${body}\n二、双方每年会晤。\n`
const CITES = '遵循2001年7月16日签署的《睦邻友好合作条约》，扩大贸易。'

describe('a file alone, without a corpus of one’s own', () => {
  const dir = folder({
    'lan.txt': text(`一、澜国和昭国${CITES}`),
    'zhongE.txt': text(`一、中俄两国${CITES}`),
    'older.txt': text('一、澜国和昭国扩大贸易。').replace('2024', '2019'),
  })

  test('of other states: it cites nothing that is here', () => {
    const { code, stdout, stderr } = tifa(['compare', 'lan.txt', '--ui', 'en'], { cwd: dir })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^tifa: lan: cites no document of the corpus/)
  })

  test('of the states of that corpus: it is compared with what it cites', () => {
    const { code, stdout } = tifa(['compare', 'zhongE.txt', '--ui', 'en'], { cwd: dir })
    expect(code).toBe(0)
    expect(stdout).toContain('Against China–Russia Treaty, 16 July 2001 (which it cites)')
  })

  test.each([[['compare']], [['trace', '睦邻友好合作条约']]])('two files: %j names no other document', (command) => {
    const { code, stdout } = tifa([...command, 'older.txt', 'lan.txt', '--format', 'json'], { cwd: dir })
    expect(code).toBe(0)
    expect(stdout).not.toContain('2001-07-16-')
  })
})
