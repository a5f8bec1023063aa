/** The passages of the sample corpus's gold, read one by one by a person, are found. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPassages } from '../../src/reuse/find-passages.ts'
import { sideOf } from './sides.ts'

const dir = join(import.meta.dirname, '../sample-corpus')
const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
  pairs: readonly { a: string; b: string; passages?: readonly { a: string; b: string }[] }[]
}
const pairs = gold.pairs.filter((pair) => pair.passages)

describe('passages of the sample corpus', () => {
  it('there are some', () => {
    expect(pairs.length).toBeGreaterThan(0)
  })

  it.each(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair] as const))('%s', (_, pair) => {
    const [a, b] = [pair.a, pair.b].map((file) => readFileSync(join(dir, file), 'utf8')) as [string, string]
    const { passages } = findPassages(sideOf(a), sideOf(b))
    const shown = passages.map((p) => [a.slice(...p.a), b.slice(...p.b)] as const)
    const missed = pair.passages?.filter((g) => !shown.some(([x, y]) => x.includes(g.a) && y.includes(g.b)))
    expect(missed).toEqual([])
  })
})
