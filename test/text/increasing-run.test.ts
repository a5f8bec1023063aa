import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { increasingRun } from '../../src/text/increasing-run.ts'

const ones = (n: number): number[] => new Array<number>(n).fill(1)

/** All runs, tried one by one. */
function heaviest(values: readonly number[], weights: readonly number[]): number {
  let best = 0
  for (let mask = 0; mask < 1 << values.length; mask++) {
    let last = -1
    let sum = 0
    for (let i = 0; i < values.length; i++) {
      if (!(mask & (1 << i))) continue
      if ((values[i] as number) <= last) {
        sum = -1
        break
      }
      last = values[i] as number
      sum += weights[i] as number
    }
    best = Math.max(best, sum)
  }
  return best
}

describe('increasingRun', () => {
  it('leaves out the one that crossed', () => {
    expect(increasingRun([1, 4, 2, 3, 5], ones(5))).toEqual([true, false, true, true, true])
  })

  it('of two runs of one length keeps the one with more text', () => {
    expect(increasingRun([1, 0], [1, 2])).toEqual([false, true])
    expect(increasingRun([1, 0], [2, 1])).toEqual([true, false])
  })

  it('knows nothing of nothing', () => {
    expect(increasingRun([], [])).toEqual([])
  })

  it('finds a run that none outweighs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 9 })), { maxLength: 9 }), (pairs) => {
        const [values, weights] = [pairs.map((p) => p[0]), pairs.map((p) => p[1])]
        const inside = increasingRun(values, weights)
        const run = values.filter((_, i) => inside[i])
        expect(run).toEqual([...new Set(run)].sort((x, y) => x - y))
        expect(weights.reduce((sum, w, i) => sum + (inside[i] ? w : 0), 0)).toBe(heaviest(values, weights))
      }),
      { seed: 1975, numRuns: 300 },
    )
  })
})
