import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstRows, firstState } from '../../../cli/tui/first-state.ts'
import { actionFor, bindings } from '../../../cli/tui/keys.ts'
import { extentOf, layoutFrame } from '../../../cli/tui/layout/frame.ts'
import { filterEntries } from '../../../cli/tui/layout/panels.ts'
import { lineText, lineWidth } from '../../../cli/tui/line.ts'
import { foldAt, listedRows, onlyKey, unfoldedRows } from '../../../cli/tui/listed-rows.ts'
import { reduce } from '../../../cli/tui/reduce.ts'
import { type Scene, viewOf } from '../../../cli/tui/scene.ts'
import { lastScroll } from '../../../cli/tui/scroll.ts'
import { beginning, type State } from '../../../cli/tui/state.ts'
import { type ChainView, filterView, ROW_FILTERS } from '../../../src/index.ts'
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

describe('the filters of --only', () => {
  const SAMPLE_TAB = { tab: 'all' } as const

  it('a digit lists the rows that --only lists, and again all of them', async () => {
    const where = sceneOf(await sample(), SIZE)
    const view = viewOf(where, begin())
    for (const [i, filter] of ROW_FILTERS.entries()) {
      const state = press(begin(SAMPLE_TAB), String(i + 1), where)
      const printed = filterView(view, [filter]).rows.map((row) => row.id)
      const listed = listedRows(view, state).map((row) => view.rows[row]!.id)
      // Printed, headings stand over what is left of their part.
      const headings = new Set(view.rows.filter((row) => row.opens).map((row) => row.id))
      expect(listed.filter((id) => !headings.has(id))).toEqual(printed.filter((id) => !headings.has(id)))
      expect(listed).toContain(at(state, where))
      expect(press(state, String(i + 1), where).filter).toEqual([])
    }
  })

  it('opened with them, the list stands at the first of their rows, beside all earlier texts', async () => {
    const where = sceneOf(await sample(), SIZE)
    const view = viewOf(where, begin())
    const first = firstRows(view, firstState(view, { signs: false, punctuation: false }), ['new', 'stance'])
    expect(first).toMatchObject({ screen: 'clauses', tab: 'all', filter: ['only:new', 'only:stance'] })
    expect(listedRows(view, first)[0]).toBe(first.row)
    const all = firstState(view, { signs: false, punctuation: false })
    expect(firstRows(view, all, [])).toBe(all)
  })

  it('the panel tells how many rows there are of each', () => {
    const entries = filterEntries(viewOf(scene, begin()), { tab: 1 })
    expect(entries.filter((e) => e.rows !== undefined).map((e) => e.key)).toEqual(ROW_FILTERS.map(onlyKey))
    const drops = entries.find((e) => e.key === 'only:gone')
    expect(drops?.rows).toBe(3)
  })
})

describe('what was kept is folded', () => {
  const lines = Array.from({ length: 6 }, (_, i) => `${'一二三四五六'[i]}、双方在第${i + 1}个领域合作。`)
  const [a, b] = [
    witness('2019·zh', lines),
    witness('2024·zh', [...lines.slice(0, 4), '五、双方另有安排。', lines[5]!]),
  ]
  const beads = ['1', '2', '3', '4', '6'].map((id) => link(id, id, 'kept'))
  const folded = sceneOf(
    collated([a, b], [wording(a, b, [...beads, link('5', '5', 'revised', [['在第5个领域合作', '另有安排']])])]),
    SIZE,
  )
  const ids = (state: State): string[] =>
    listedRows(viewOf(folded, state), state).map((r) => viewOf(folded, state).rows[r]!.id)

  it('several in a row are a line, one alone stands as it is', () => {
    expect(ids(begin())).toEqual(['2024-1', '2024-5', '2024-6'])
    expect(foldAt(viewOf(folded, begin()), begin(), 0)?.words).toBe('沿用 4 段：一至四')
    expect(foldAt(viewOf(folded, begin()), begin(), 5)).toBeNull()
  })

  it('Enter opens one, e all of them and folds again', () => {
    expect(ids(press(begin(), 'Enter', folded))).toHaveLength(6)
    expect(press(begin(), 'Enter', folded).focus).toBe('list')
    const open = press(begin(), 'e j j', folded)
    expect(at(open, folded)).toBe('2024-3')
    const shut = press(open, 'e', folded)
    expect([at(shut, folded), ids(shut).length]).toEqual(['2024-1', 3])
  })

  it('opened with all rows nothing is folded, until e folds it', () => {
    const start = firstState(viewOf(folded, begin()), { signs: false, punctuation: false, unfolded: true })
    expect(ids(start)).toHaveLength(6)
    expect(ids(press(start, 'v e', folded))).toHaveLength(3)
  })

  it('what leads into it opens it: a search, and its end', () => {
    const found = press(begin(), '/ 第3个 Enter', folded)
    expect(at(found, folded)).toBe('2024-3')
    const ended = press(found, 'Escape', folded)
    expect([at(ended, folded), ids(ended).length]).toEqual(['2024-3', 6])
  })

  it('nothing that differs, moved or may be wrong is ever behind a fold', async () => {
    const where = sceneOf(await sample(), SIZE)
    const view = viewOf(where, begin())
    let folds = 0
    for (const tab of [0, 1, 2, 'all'] as const) {
      const state = begin({ tab })
      for (const row of listedRows(view, state)) {
        const fold = foldAt(view, state, row)
        if (fold === null) continue
        folds++
        for (const hidden of fold.rows)
          for (const cell of view.rows[hidden]!.cells.filter((c) => tab === 'all' || c.column === tab))
            for (const one of cell.links)
              expect(one.kind === 'wording' && [one.difference, one.moved, one.doubtful]).toEqual([false, false, false])
      }
      const hidden = listedRows(view, state).flatMap((row) => foldAt(view, state, row)?.rows ?? [row])
      expect(hidden).toEqual(unfoldedRows(view, state))
    }
    expect(folds).toBeGreaterThan(4)
  })
})

describe('whatever is pressed', () => {
  const keys = [...new Set(bindings.filter((b) => b.action.type !== 'quit').flatMap((b) => b.keys)), '核', '双']

  it.each([
    ['two earlier texts', small()],
    ['a summary and a whole text', mixed()],
  ])('%s: the chosen row is listed, and the frame fills the window', (_, from) => {
    for (const size of [SIZE, { columns: 44, rows: 16 }]) {
      const where = sceneOf(from, size)
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 30 }), (pressed) => {
          const state = pressed.reduce((s, key) => {
            const action = actionFor(key, s)
            return action ? { ...reduce(s, action, where), wants: null } : s
          }, begin())
          const rows = listedRows(viewOf(where, state), state)
          if (rows.length > 0 && state.screen === 'clauses') expect(rows).toContain(state.row)
          const { lines } = layoutFrame(state, where)
          expect(lines).toHaveLength(size.rows - 1)
          for (const line of lines) expect(lineWidth(line, 1)).toBeLessThanOrEqual(size.columns)
        }),
        { seed: 17, numRuns: 150 },
      )
    }
  })
})

describe('a clause through the years', () => {
  it('t shows its chain in place of the comparison, and says what it is waiting for', () => {
    const state = press(begin({ tab: 1 }), 't')
    const words = (where: Scene): string => layoutFrame(state, where).lines.map(lineText).join('\n')
    expect(words(scene)).toContain('此文本不在语料库中')
    const asking = { ...scene, chains: new Map() }
    expect(words(asking)).toContain('正在查找')
    const chain: ChainView = {
      address: '2024-1',
      words: '双方重申和平共处。',
      ofSentence: false,
      summary: '首见 2016-1（100%）',
      links: [
        {
          name: '2016',
          date: '2016-01-02',
          state: 'whole',
          sign: '●',
          address: '2016-1',
          share: '100%',
          word: '字句俱在',
        },
        { name: '2019', date: '2019-01-02', state: 'none', sign: '·', address: null, share: '', word: '无相近条款' },
      ],
      unknown: null,
    }
    const known = words({ ...scene, chains: new Map([['2024-1', [chain]]]) })
    for (const said of ['首见 2016-1（100%）', '●  字句俱在 100% 2016-1', '·  无相近条款'])
      expect(known).toContain(said)
    expect(known).not.toContain('双方重申和平共处。\n')
    expect(press(state, 't').chain).toBe(false)
    expect(press(state, 'Escape').chain).toBe(false)
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
