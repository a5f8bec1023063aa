import { describe, expect, it } from 'vitest'
import type { Terminal } from '../../cli/terminal.ts'
import { watchPasses } from '../../cli/watch-passes.ts'

const terminal = (env: Readonly<Record<string, string>>) => {
  const lines: string[] = []
  return { lines, watch: watchPasses({ env, warn: (line: string) => lines.push(line) } as unknown as Terminal) }
}

describe('TIFA_DEBUG=alignment', () => {
  it('prints a line a pass, with clauses, likeness and doubt', () => {
    const { lines, watch } = terminal({ TIFA_DEBUG: 'alignment' })
    const link = { a: '3', b: '5.1', score: 0.314159, doubt: 'number' } as const
    watch?.({ a: 'x', b: 'y', pass: 'number', links: [{ a: '1', b: '1', score: 1, doubt: null }, link] })
    watch?.({ a: 'x', b: 'y', pass: 'twin', links: [] })
    expect(lines).toEqual(['x | y  number: 1–1 3–5.1 0.31 (number)', 'x | y  twin: –'])
  })

  it('is not watched where nobody asks', () => {
    expect(terminal({}).watch).toBeUndefined()
    expect(terminal({ TIFA_DEBUG: 'other' }).watch).toBeUndefined()
  })
})
