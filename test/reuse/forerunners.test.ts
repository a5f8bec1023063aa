/** Where the wording of a new text comes from, and which clauses come nearest to one that stands alone. */
import { describe, expect, it } from 'vitest'
import { nearestClauses } from '../../src/reuse/clause-ties.ts'
import { askForerunners, type FoundForerunners } from '../../src/reuse/find-forerunners.ts'
import type { ReuseSide } from '../../src/reuse/find-passages.ts'
import { gramRow } from '../../src/reuse/gram-row.ts'
import { sideOf } from './sides.ts'

const first = sideOf('双方支持灯塔互访。\n两岸灯塔由守塔人世代相传，不得拆除。\n双方反对滥捕鲟鱼和水獭。\n')
const second = sideOf('双方扩大盐田修复。\n两岸灯塔由守塔人世代相传。\n')
const later = sideOf('双方重申两岸灯塔由守塔人世代相传，不得拆除。\n双方商定修建风力磨坊。\n双方反对滥捕鲟鱼。\n')

/** Of each clause of `b`. */
function forerunnersOf(earlier: readonly ReuseSide[], b: ReuseSide): readonly FoundForerunners[] {
  const { stream } = b.index
  const stretches = b.clauses.map((_, c) => ({ from: stream.first[c]!, to: stream.first[c + 1]! - 1 }))
  const asked = askForerunners(stream, stretches)
  earlier.forEach((a, text) => {
    asked.meet(gramRow(a.index.stream), text)
  })
  return asked.found()
}

describe('forerunners', () => {
  const found = forerunnersOf([first, second], later)

  it('the nearest first, in whatever text', () => {
    expect(found[0]?.nearest.map((f) => [f.text, f.clause])).toEqual([
      [0, 1],
      [1, 1],
    ])
    expect(found[0]?.nearest[0]?.share).toBeGreaterThan(found[0]?.nearest[1]?.share as number)
  })

  it('none for new words', () => {
    expect(found[1]).toEqual({ nearest: [], everywhere: [] })
  })

  it('of the same words the earliest text first, with all of them', () => {
    const other = sideOf('双方反对滥捕鲟鱼，也反对毁林。\n双方支持滥捕鲟鱼。\n')
    const [one] = forerunnersOf([second, later, other, first], sideOf('双方反对滥捕鲟鱼，不得毁林。\n'))
    expect(one?.nearest.map((p) => [p.text, p.clause])).toEqual([
      [1, 2],
      [2, 0],
      [3, 2],
    ])
    expect(new Set(one?.nearest.map((p) => p.share)).size).toBe(1)
    expect(one?.everywhere.map((p) => p.text)).toEqual([1, 2, 3])
  })

  it('common wording alone has forerunners, too: that what was said before stands nowhere is never said', () => {
    const [one] = forerunnersOf([sideOf('双方指出。\n双方重申相互支持。\n')], sideOf('双方重申相互支持。\n'))
    expect(one?.nearest).toEqual([{ text: 0, clause: 1, share: 1 }])
  })

  it('in other grammatical forms', () => {
    const [one] = forerunnersOf(
      [sideOf('Стороны охраняют морской маяк.\n')],
      sideOf('Стороны поддерживают охрану морского маяка и ловлю рыбы.\n'),
    )
    expect(one?.nearest.map((p) => p.clause)).toEqual([0])
  })

  it('what a text gives does not depend on the others, nor on the order in which they are asked', () => {
    const alone = forerunnersOf([first], later)
    expect(alone[0]?.nearest[0]).toEqual(found[0]?.nearest[0])
    expect(alone[2]).toEqual(found[2])
    const { stream } = later.index
    const asked = askForerunners(
      stream,
      later.clauses.map((_, c) => ({ from: stream.first[c]!, to: stream.first[c + 1]! - 1 })),
    )
    asked.meet(gramRow(second.index.stream), 1)
    asked.meet(gramRow(first.index.stream), 0)
    expect(asked.found()).toEqual(found)
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
