/** Where the wording of a new text comes from, and which clauses come nearest to one that stands alone. */
import { describe, expect, it } from 'vitest'
import { nearestClauses } from '../../src/reuse/clause-ties.ts'
import { findForerunners } from '../../src/reuse/find-forerunners.ts'
import { sideOf } from './sides.ts'

const first = sideOf('双方支持灯塔互访。\n两岸灯塔由守塔人世代相传，不得拆除。\n双方反对滥捕鲟鱼和水獭。\n')
const second = sideOf('双方扩大盐田修复。\n两岸灯塔由守塔人世代相传。\n')
const later = sideOf('双方重申两岸灯塔由守塔人世代相传，不得拆除。\n双方商定修建风力磨坊。\n双方反对滥捕鲟鱼。\n')

describe('forerunners', () => {
  const found = findForerunners([first, second], later)

  it('the nearest first, in whatever text', () => {
    expect(found[0]?.map((f) => [f.text, f.clause])).toEqual([
      [0, 1],
      [1, 1],
    ])
    expect(found[0]?.[0]?.share).toBeGreaterThan(found[0]?.[1]?.share as number)
  })

  it('none for new words', () => {
    expect(found[1]).toEqual([])
  })

  it('say where', () => {
    const [passage] = found[2]?.[0]?.passages ?? []
    expect(passage && first.text.slice(...passage.a)).toContain('滥捕鲟鱼')
    expect(passage && later.text.slice(...passage.b)).toContain('滥捕鲟鱼')
  })

  it('what a text gives does not depend on the others', () => {
    const alone = findForerunners([first], later)
    expect(alone[0]?.[0]).toEqual(found[0]?.[0])
    expect(alone[2]).toEqual(found[2])
  })
})

describe('nearest clauses', () => {
  it('are those with most of its own words', () => {
    expect(nearestClauses(later, 2, first)[0]?.clause).toBe(2)
    expect(nearestClauses(later, 0, second)[0]?.clause).toBe(1)
  })

  it('have a score that falls, and none by boilerplate alone', () => {
    const scores = nearestClauses(later, 0, first).map((n) => n.score)
    expect([...scores].sort((x, y) => y - x)).toEqual(scores)
    expect(nearestClauses(sideOf('双方指出。\n'), 0, first)).toEqual([])
  })
})
