import { describe, expect, it } from 'vitest'
import { relationOf } from '../../../src/alignment/wording/relation.ts'
import type { Clause } from '../../../src/model/index.ts'

/** `[id, words]` to a side of a bead; a label only where one is given. */
const side = (...clauses: readonly (readonly [id: string, words: string, label?: string])[]) => ({
  clauses: clauses.map(
    ([id, , label]): Clause => ({
      id,
      label: label ?? null,
      labelSpan: null,
      path: [],
      kind: 'clause',
      start: 0,
      end: 0,
      sentences: [],
    }),
  ),
  keys: clauses.map(([, words]) => words),
})

describe('relationOf', () => {
  it.each([
    ['kept', side(['1', '甲.']), side(['2', '甲.'])],
    ['revised', side(['1', '甲.']), side(['1', '乙.'])],
    ['added', side(), side(['1', '甲.'])],
    ['dropped', side(['1', '甲.']), side()],
    ['split', side(['1', '甲.乙.']), side(['1', '甲.'], ['2', '乙.'])],
    ['merged', side(['1', '甲.'], ['2', '乙.']), side(['1', '甲.乙.'])],
    ['revised', side(['1', '甲.'], ['2', '乙.']), side(['1', '甲丙.'], ['2', '丁乙.'])],
  ] as const)('%s', (relation, a, b) => {
    expect(relationOf(a, b)).toBe(relation)
  })

  it('a break inside a sentence parts nothing', () => {
    expect(relationOf(side(['p1', 'a b c.']), side(['p1', 'a b'], ['p2', 'c.']))).toBe('kept')
    expect(relationOf(side(['p1', 'a b c.']), side(['p1', 'a b'], ['2.1', 'c.', '2.']))).toBe('split')
  })

  it('a further paragraph of an item is no unit, a paragraph of an article is', () => {
    expect(relationOf(side(['art9.4.3', 'a.b.']), side(['art9.4.3', 'a.'], ['art9.4.3p2', 'b.']))).toBe('kept')
    expect(relationOf(side(['art9.1', 'a.b.']), side(['art9.1', 'a.'], ['art9.2', 'b.']))).toBe('split')
  })

  it('pieces with other words are never kept', () => {
    expect(relationOf(side(['p1', 'A b c.']), side(['p1', 'A b.'], ['p2', 'D.']))).toBe('split')
  })

  it('a clause that a page broke between two words was revised, not split or merged', () => {
    expect(relationOf(side(['p1', 'A b c.']), side(['p1', 'A b'], ['p2', 'd.']))).toBe('revised')
    expect(relationOf(side(['p1', 'A b'], ['p2', 'd.']), side(['p1', 'A b c.']))).toBe('revised')
    expect(relationOf(side(['p1.1', 'Trade'], ['p1.2', 'Fishing']), side(['p1.1', 'Trade and fishing.']))).toBe(
      'merged',
    )
    expect(relationOf(side(['p1', 'A b,'], ['p2', 'd.']), side(['p1', 'A b c.']))).toBe('merged')
  })

  it('spaces that a scan lost and a hyphen at a line’s end do not change a wording, one space or letter does', () => {
    expect(relationOf(side(['1', 'for there enters into force']), side(['1', 'forthereenters intoforce']))).toBe('kept')
    expect(relationOf(side(['1', 'there enters']), side(['1', 'thereenters']))).toBe('revised')
    expect(relationOf(side(['1', 'well\u00adknown']), side(['1', 'well-known']))).toBe('kept')
    expect(relationOf(side(['1', 're-enter']), side(['1', 'reenter']))).toBe('revised')
  })
})
