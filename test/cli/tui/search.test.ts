import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../cli/tui/scene.ts'
import { findIn, findPlaces, fold, textsWith } from '../../../cli/tui/search.ts'
import { begin, sceneOf, small } from './scene-of.ts'

const found = (text: string, query: string): string[] =>
  findIn(fold(text), fold(query).text).map(([s, e]) => text.slice(s, e))

describe('finding words', () => {
  it.each([
    ['full-width digits', '２０２３年', '2023', ['２０２３']],
    ['half-width for full-width', '2023年', '２０２３', ['2023']],
    ['capitals', 'Nuclear Weapons', 'nuclear', ['Nuclear']],
    ['a line broken between Han characters', '核\n  武器', '核武器', ['核\n  武器']],
    ['a line broken between words', 'nuclear\n  weapons', 'nuclear weapons', ['nuclear\n  weapons']],
    ['words are not run together', 'nuclear weapons', 'nuclearweapons', []],
    ['a composed character', 'E\u0301tat', 'état', ['E\u0301tat']],
    ['a ligature', 'oﬃce', 'ffi', ['ﬃ']],
    ['twice', '和平与和平', '和平', ['和平', '和平']],
    ['nothing', '和平', '', []],
  ])('%s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  it('what it marks is what was looked for, folded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('核', '武', '２', '2', 'a', 'A', ' ', '\n', 'ﬃ', 'é') }),
        fc.string({ unit: fc.constantFrom('核', '武', '2', 'a', 'f'), minLength: 1, maxLength: 2 }),
        (text, query) => {
          for (const hit of found(text, query)) expect(fold(hit).text).toContain(fold(query).text)
        },
      ),
      { seed: 4, numRuns: 300 },
    )
  })

  it('places come in the order of the view, each row once, with the texts that have the words', () => {
    const view = viewOf(sceneOf(small(), { columns: 80, rows: 24 }), begin())
    expect(findPlaces(view, '核武器').map((p) => [view.rows[p.row]?.id, p.inBase, p.columns])).toEqual([
      ['2024-2', true, []],
      ['2016-2', false, [0]],
    ])
    expect(textsWith(view, '核武器')).toEqual({ found: [0, 2], not: [1] })
    expect(findPlaces(view, '三、').map((p) => view.rows[p.row]?.id)).toContain('2024-3')
    expect(findPlaces(view, '2024-4')).toHaveLength(1)
  })
})
