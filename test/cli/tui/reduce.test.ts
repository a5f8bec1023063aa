import { describe, expect, it } from 'vitest'
import { actionFor } from '../../../cli/tui/keys.ts'
import { extentOf, lastScroll } from '../../../cli/tui/layout/frame.ts'
import { filterEntries } from '../../../cli/tui/layout/panels.ts'
import { reduce } from '../../../cli/tui/reduce.ts'
import { listedRows } from '../../../cli/tui/row-facts.ts'
import { type Scene, viewOf } from '../../../cli/tui/scene.ts'
import { beginning, type State } from '../../../cli/tui/state.ts'
import { settleClaims } from '../../../src/view/settle-claims.ts'
import { collated, link, witness, wording } from '../../view/hand-made.ts'
import { begin, mixed, sample, sceneOf, small, summary } from './scene-of.ts'

const SIZE = { columns: 80, rows: 24 }
const scene = sceneOf(small(), SIZE)

/** Keys parted by spaces; a word of several Chinese characters is typed character by character. */
function press(state: State, keys: string, where: Scene = scene): State {
  return keys
    .split(' ')
    .flatMap((k) => (/^[\p{Script=Han}\d\uff10-\uff19]{2,}$/u.test(k) ? [...k] : [k]))
    .reduce((s, key) => {
      const action = actionFor(key, s)
      return action ? reduce(s, action, where) : s
    }, state)
}
/** Address of the chosen row. */
const at = (state: State, where: Scene = scene): string => viewOf(where, state).rows[state.row]?.id ?? ''

describe('the digest of the overview', () => {
  it('opens the clause of a point by its digit, and does nothing for one that there is not', async () => {
    const where = sceneOf(await sample(), SIZE)
    const overview = begin({ screen: 'overview' })
    const { points } = viewOf(where, overview).news
    expect(points.length).toBe(10)
    for (const [i, point] of points.entries()) {
      const opened = press(overview, String((i + 1) % 10), where)
      expect([opened.screen, at(opened, where)]).toEqual(['clauses', point.row])
    }
    expect(press(begin({ screen: 'overview' }), '9').screen).toBe('overview')
  })
})

describe('moving', () => {
  it.each([
    ['j', '2024-2'],
    ['Down Down', '2019-3'],
    ['j j k', '2024-2'],
    ['G', '2024-4'],
    ['G g', '2024-1'],
    ['k', '2024-1'],
    ['G j', '2024-4'],
    ['PageDown', '2024-4'],
    ['PageDown PageUp', '2024-1'],
    ['C-d', '2024-4'],
  ])('%s leads to %s', (keys, address) => {
    expect(at(press(begin({ tab: 1 }), keys))).toBe(address)
  })

  it('what an earlier text has alone stands in its own list only', () => {
    const rows = (tab: State['tab']): string[] =>
      listedRows(viewOf(scene, begin()), begin({ tab })).map((r) => viewOf(scene, begin()).rows[r]?.id ?? '')
    expect(rows(0)).toEqual(['2024-1', '2024-2', '2024-3', '2024-4', '2016-2', '2016-3'])
    expect(rows(1)).toEqual(['2024-1', '2024-2', '2019-3', '2024-3', '2024-4'])
    expect(rows('all')).toHaveLength(7)
  })
})

describe('changes', () => {
  it('n walks through the changes of the text beside the base, and says where they end', () => {
    let state = begin({ tab: 1 })
    const seen: string[] = []
    for (let i = 0; i < 10 && state.message === null; i++) {
      state = press(state, 'n')
      seen.push(at(state))
    }
    expect(seen).toEqual(['2024-2', '2019-3', '2024-3', '2024-4', '2024-4'])
    expect(state.message).toBe('后面没有变化了')
  })

  it('N walks back', () => {
    expect(at(press(begin({ tab: 1 }), 'G N N'))).toBe('2019-3')
    expect(press(begin({ tab: 1 }), 'N').message).toBe('前面没有变化了')
  })

  it('a hidden change of punctuation is none, a shown one is', () => {
    const b = small()
    const alignments = settleClaims({
      ...b.collation,
      alignments: b.collation.alignments.map((x) =>
        x.kind === 'wording' ? { ...x, beads: x.beads.map((d) => ({ ...d, moved: false })) } : x,
      ),
    })
    const plain = sceneOf({ ...b, collation: { ...b.collation, alignments } }, SIZE)
    expect(at(press(begin({ tab: 1 }), 'n n n', plain), plain)).toBe('2024-4')
    expect(at(press(begin({ tab: 1 }), 'p n n n', plain), plain)).toBe('2024-3')
  })

  it('of summaries it walks through the shared subjects', () => {
    const where = sceneOf(summary(), SIZE)
    expect(at(press(begin({ row: 1 }), 'N', where), where)).toBe('2023-1')
    expect(press(begin(), 'n', where).message).toBe('后面没有变化了')
  })

  it('stops inside a long clause where a change is below the window', async () => {
    const where = sceneOf(await sample(), { columns: 60, rows: 15 })
    const view = viewOf(where, begin())
    const long = view.rows.findIndex((_, row) => {
      const extent = extentOf(begin({ tab: 2, row }), where)
      return extent.marks.some((m) => m >= extent.height)
    })
    expect(long).toBeGreaterThanOrEqual(0)
    const state = press(begin({ tab: 2, row: long }), 'n', where)
    expect(state.row).toBe(long)
    const extent = extentOf(state, where)
    expect(extent.marks.some((m) => m >= state.scroll && m < state.scroll + extent.height)).toBe(true)
    expect(state.scroll).toBeGreaterThan(0)
    expect(state.scroll).toBeLessThanOrEqual(lastScroll(extent))
  })

  it('u and U walk through what the earlier text has alone', () => {
    expect(at(press(begin(), 'u'))).toBe('2016-2')
    expect(at(press(begin(), 'u u'))).toBe('2016-3')
    expect(press(begin(), 'u u u').message).toBe('后面没有较早文本独有的段落了')
    expect(at(press(begin(), 'u u U'))).toBe('2016-2')
  })

  it('d lists only what the earlier text has alone, and all again', () => {
    const state = press(begin(), 'd')
    expect(listedRows(viewOf(scene, state), state)).toHaveLength(2)
    expect(at(press(state, 'd g'))).toBe('2024-1')
    expect(press(state, 'Escape').list).toBe('base')
  })
})

describe('documents and panes', () => {
  it('] and [ go through the earlier documents and all of them', () => {
    expect(press(begin(), ']').tab).toBe(1)
    expect(press(begin(), '] ]').tab).toBe('all')
    expect(press(begin(), '] ] ]').tab).toBe(0)
    expect(press(begin(), '[').tab).toBe('all')
    expect(press(begin(), 'a').tab).toBe('all')
    expect(press(begin(), 'a a').tab).toBe(1)
  })

  it('the chosen row stays among those listed', () => {
    const state = press(begin(), 'u ]')
    expect(state.tab).toBe(1)
    expect(listedRows(viewOf(scene, state), state)).toContain(state.row)
  })

  it('with one earlier text it says so', () => {
    const where = sceneOf(summary(), SIZE)
    expect(press(begin(), ']', where).message).toBe('只有一份较早文本')
  })

  it('Tab gives the arrows to the text, Enter goes in, Escape comes out', () => {
    expect(press(begin(), 'Tab').focus).toBe('text')
    expect(press(begin(), 'Tab Tab').focus).toBe('list')
    expect(press(begin(), 'Enter Enter')).toMatchObject({ focus: 'text', zoomed: true })
    expect(press(begin(), 'Enter Enter Escape Escape')).toMatchObject({ focus: 'list', zoomed: false })
  })

  it('a page beyond the end of a clause is the next clause', () => {
    expect(at(press(begin({ tab: 1 }), 'Tab Space'))).toBe('2024-2')
    expect(at(press(begin({ tab: 1 }), 'Tab Space b'))).toBe('2024-1')
  })

  it('the overview leads on', () => {
    const start = beginning({ tab: 1, row: 0, punctuation: false, signs: false })
    expect(start.screen).toBe('overview')
    expect(press(start, 'Enter').screen).toBe('clauses')
    expect(at(press(start, 'n'))).toBe('2024-2')
    expect(press(start, 'n').screen).toBe('clauses')
    expect(press(start, 'Enter v').screen).toBe('overview')
    expect(press(start, '/ 核武器 Enter').screen).toBe('clauses')
  })

  it('a changed heading above the first clause is a change: n finds it, and the list can be narrowed to it', () => {
    const [a, b] = [witness('2021·zh', ['# 甲章', '一、一条。']), witness('2023·zh', ['# 乙章', '一、一条。'])]
    const beads = [link('h1', 'h1', 'revised', [['甲', '乙']]), link('1', '1', 'kept')]
    const headed = sceneOf(collated([a, b], [wording(a, b, beads)]), SIZE)
    const start = beginning({ tab: 0, row: 1, punctuation: false, signs: false })
    expect(at(press(start, 'n', headed), headed)).toBe('2023-h1')
    expect(listedRows(viewOf(headed, start), { ...start, filter: ['headings'] })).toEqual([0])
    expect(listedRows(viewOf(headed, start), { ...start, filter: ['revised'] })).toEqual([])
  })

  it('help comes back to where it was opened', () => {
    expect(press(begin(), '? Escape').screen).toBe('clauses')
    expect(press(begin(), '? ?').screen).toBe('clauses')
    expect(press(beginning({ tab: 0, row: 0, punctuation: false, signs: false }), '? q').wants).toBe('quit')
  })

  it.each([
    ['s', 'layout', 'inline'],
    ['m', 'signs', true],
    ['w', 'why', true],
    ['p', 'punctuation', true],
    ['z', 'zoomed', true],
  ] as const)('%s sets %s, and again takes it back', (key, field, value) => {
    const first = begin()
    const once = press(first, key)
    expect(once[field]).toBe(value)
    expect(press(once, key)[field]).toBe(first[field])
  })
})

describe('search', () => {
  it('finds in the base and in earlier texts, and shows the text that has the words', () => {
    const state = press(begin({ tab: 1 }), '/ 核武器 Enter')
    expect(at(state)).toBe('2024-2')
    expect(state.search).toEqual({ query: '核武器', at: 0 })
    const next = press(state, 'n')
    expect(at(next)).toBe('2016-2')
    expect(next.tab).toBe(0)
  })

  it('scrolls to the words where they stand below the window', async () => {
    const where = sceneOf(await sample(), { columns: 60, rows: 15 })
    const state = press(begin({ tab: 2 }), '/ 2019年6月20日在卡斯廷 Enter', where)
    const extent = extentOf(state, where)
    expect(state.search).not.toBeNull()
    expect(extent.hits.some((h) => h >= state.scroll && h < state.scroll + extent.height)).toBe(true)
  })

  it('n goes round, N back, Escape ends it and n walks through changes again', () => {
    const state = press(begin({ tab: 'all' }), '/ 核武器 Enter n n')
    expect(at(state)).toBe('2024-2')
    expect(state.message).toBe('已从头查起')
    expect(at(press(state, 'N'))).toBe('2016-2')
    expect(press(state, 'Escape').search).toBeNull()
    expect(at(press(begin({ tab: 1 }), '/ 核武器 Enter Escape n'))).toBe('2019-3')
  })

  it('words that are nowhere: it says so and stays', () => {
    const state = press(begin(), 'j / 极地 Enter')
    expect(state.message).toContain('极地')
    expect(state.search).toBeNull()
    expect(at(state)).toBe('2024-2')
  })

  it('takes the filter off where it hides what was found', () => {
    const state = press(begin({ tab: 1, filter: ['kept'] }), '/ 热线 Enter')
    expect(state.filter).toEqual([])
    expect(at(state)).toBe('2024-4')
    expect(state.message).toBe('已解除筛选')
  })

  it('letters typed are text, not commands', () => {
    expect(press(begin(), '/ q n').prompt).toBe('qn')
    expect(press(begin(), '/ q').wants).toBeNull()
  })

  it.each([
    ['/ 核武器 Backspace', '核武'],
    ['/ 核武器 C-u', ''],
    ['/ a Space b C-w', 'a '],
    ['/ Backspace', null],
    ['/ 核武器 Escape', null],
  ])('%s leaves %j in the prompt', (keys, prompt) => {
    expect(press(begin(), keys).prompt).toBe(prompt)
  })

  it('an empty query repeats the last', () => {
    expect(press(begin({ tab: 'all' }), '/ 核武器 Enter / Enter').search?.query).toBe('核武器')
  })
})

describe('filter', () => {
  it('shows what bears the relation chosen', () => {
    const state = press(begin({ tab: 1 }), 'f j Space Escape')
    expect(state.filter).toEqual(['revised'])
    expect(listedRows(viewOf(scene, state), state).map((r) => viewOf(scene, state).rows[r]?.id)).toEqual([
      '2024-2',
      '2024-3',
    ])
    expect(at(state)).toBe('2024-2')
  })

  it('several relations add up, c drops all', () => {
    const state = press(begin({ tab: 1 }), 'f Space j Space')
    expect(state.filter).toEqual(['kept', 'revised'])
    expect(press(state, 'c').filter).toEqual([])
    expect(press(state, 'Space').filter).toEqual(['kept'])
  })

  it('keys that the next document does not have are dropped', () => {
    const both = sceneOf(mixed(), SIZE)
    const keysOf = (tab: State['tab']) => filterEntries(viewOf(both, begin()), { tab }).map((e) => e.key)
    expect([keysOf(1).includes('kept'), keysOf(0).includes('kept')]).toEqual([true, false])
    const chosen = begin({ tab: 1, filter: ['kept', 'revised'] })
    expect(press(chosen, '[', both)).toMatchObject({ tab: 0, filter: [] })
    // Back again, what was dropped does not come back; where all are shown together nothing is dropped.
    expect(press(chosen, '[ ]', both)).toMatchObject({ tab: 1, filter: [] })
    expect(press(chosen, 'a', both)).toMatchObject({ tab: 'all', filter: ['kept', 'revised'] })
    expect(press(begin({ tab: 'all', filter: ['strong', 'kept'] }), ']', both)).toMatchObject({
      tab: 0,
      filter: ['strong'],
    })
  })

  it('keys that it has stay', () => {
    expect(press(begin({ tab: 1, filter: ['kept'] }), ']').filter).toEqual(['kept'])
  })
})

describe('what is outside', () => {
  it.each([
    ['q', 'quit'],
    ['C-c', 'quit'],
    ['C-z', 'suspend'],
    ['o', 'report'],
  ] as const)('%s wants %s', (key, wants) => {
    expect(press(begin(), key).wants).toBe(wants)
  })

  it('a message is said once', () => {
    const told = reduce(begin(), { type: 'done', message: 'so' }, scene)
    expect(told).toMatchObject({ wants: null, message: 'so' })
    expect(press(told, 'j').message).toBeNull()
  })
})
