import { describe, expect, test } from 'vitest'
import type { ClauseView, Layout, Row, View } from '../../../src/model/index.ts'
import { isKept } from '../../../src/view/layout/fold-kept.ts'
import { firstChange } from '../../../src/view/layout/list-changes.ts'
import { placeNames } from '../../../src/view/layout/place-names.ts'
import { texts, witnessOf } from '../../reports/comparisons.ts'
import {
  laid,
  longView,
  marked,
  plain,
  severalView,
  subjectView,
  wordingView,
} from '../../reports/html/sample-views.ts'

const views: Readonly<Record<string, View>> = {
  wording: wordingView(),
  several: severalView(),
  subject: subjectView(),
  long: longView(90),
}

const rowsIn = ({ body, appendices }: Layout): readonly number[] => [
  ...body.flatMap((part) => (part.kind === 'row' ? [part.row] : part.rows)),
  ...appendices.flatMap((a) => a.rows),
]

describe('the body', () => {
  test.each(Object.entries(views))('%s: every row stands once, in the body, a fold or an appendix', (_, view) => {
    expect([...rowsIn(view.layout)].sort((x, y) => x - y)).toEqual(view.rows.map((_, i) => i))
  })

  test.each(Object.entries(views))('%s: only what is kept is folded, and a fold says how much it holds', (_, view) => {
    for (const part of view.layout.body) {
      if (part.kind === 'row') continue
      const rows = part.rows.map((i) => view.rows[i]!)
      expect(rows.every(isKept)).toBe(true)
      const paragraphs = rows.filter((r) => !r.heading).reduce((n, r) => n + r.base.length, 0)
      expect(part.words).toContain(String(paragraphs))
    }
  })

  const words = (view: View): readonly string[] =>
    view.layout.body.map((part) => (part.kind === 'row' ? (view.rows[part.row]?.id ?? '') : `▸ ${part.words}`))

  test('kept neighbours are one line; a doubtful one stands', () => {
    const view = longView(7)
    expect(words(view)).toEqual([
      '▸ 沿用 1 段：第一段',
      '2024-2',
      '2024-3',
      '▸ 沿用 1 段：第四段',
      '2024-5',
      '2024-6',
      '▸ 沿用 1 段：第七段',
    ])
    const doubtful = view.rows.map((row, i): Row => {
      if (i !== 3) return row
      return {
        ...row,
        cells: row.cells.map((c) => ({
          ...c,
          links: c.links.map((l) => ({ ...l, doubtful: true })) as typeof c.links,
        })),
      }
    })
    expect(words(laid({ ...view, rows: doubtful }))).toContain('2024-4')
  })

  test('a heading stays over a section in which something changed, and is folded with kept clauses alone', () => {
    const [kept, changed] = longView(2).rows as [Row, Row]
    const heading = (id: string, depth: number): Row => ({
      ...kept,
      id: `2024-${id}`,
      heading: true,
      opens: true,
      path: Array.from({ length: depth }, (_, i) => String(i)),
      base: kept.base.map((c) => ({ ...c, id, address: `2024-${id}`, kind: 'heading', runs: [plain(id)] })),
    })
    const again = (row: Row, id: string): Row => ({
      ...row,
      id: `2024-${id}`,
      base: row.base.map((c) => ({ ...c, id, address: `2024-${id}` })),
    })
    const rows = [
      heading('h1', 0),
      heading('h2', 1),
      again(kept, 'p1'),
      heading('h3', 1),
      again(changed, 'p2'),
      heading('h4', 0),
      again(kept, 'p3'),
    ]
    expect(words(laid({ ...longView(1), rows }))).toEqual([
      '2024-h1',
      '▸ 沿用 1 段：第一段',
      '2024-h3',
      '2024-p2',
      '▸ 沿用 1 段：第三段',
    ])
  })

  test('many headings without a clause between them are folded, the nearest stays', () => {
    const [kept, changed] = longView(2).rows as [Row, Row]
    const heading = (id: string): Row => ({
      ...kept,
      id: `2024-${id}`,
      heading: true,
      opens: true,
      base: kept.base.map((c) => ({ ...c, id, address: `2024-${id}`, kind: 'heading', runs: [plain(id)] })),
    })
    const rows = [heading('h1'), heading('h2'), heading('h3'), heading('h4'), changed]
    expect(words(laid({ ...longView(1), rows }))).toEqual(['▸ 沿用 3 行标题：h1至h3', '2024-h4', '2024-2'])
    expect(words(laid({ ...longView(1), rows: rows.slice(1) }))).toEqual(['2024-h2', '2024-h3', '2024-h4', '2024-2'])
  })

  test('what only an earlier text has stands in its place beside one, and apart where there are several', () => {
    expect(words(views.wording!)).toContain('2019-5')
    expect(views.wording!.layout.appendices).toEqual([])
    const { appendices } = views.several!.layout
    expect(words(views.several!)).not.toContain('2019-5')
    expect(appendices.map((a) => [a.column, a.title, a.claim])).toEqual([[0, '2019：未再出现（1 段）', '未再出现']])
    expect(views.subject!.layout.appendices.map((a) => a.title)).toEqual([
      '2001：节录未见（1 段）',
      '2011：节录未见（1 段）',
    ])
  })
})

describe('places', () => {
  const clause = (id: string, label: string | null, kind: ClauseView['kind'] = 'clause'): ClauseView => ({
    siglum: 'x',
    id,
    address: id,
    label,
    path: [],
    kind,
    lang: 'zh',
    runs: [plain(kind === 'heading' ? '关于两国关系' : '双方合作。')],
  })
  const named = (ui: 'zh' | 'en', ...clauses: readonly ClauseView[]): Readonly<Record<string, string>> =>
    Object.fromEntries(placeNames(clauses, ui))

  test('paragraphs of an article, its items, and items of a paragraph', () => {
    const law = [
      clause('art6.1', '第六条'),
      clause('art6.2', null),
      clause('art6.2.1', '（一）'),
      clause('art169a.1', '第一百六十九条之一'),
    ]
    expect(named('zh', ...law)).toEqual({
      'art6.1': '第六条',
      'art6.2': '第六条第二款',
      'art6.2.1': '第六条第二款（一）',
      'art169a.1': '第一百六十九条之一',
    })
    const english = [clause('art6.1', 'Article 6'), clause('art6.2', null), clause('art6.2.1', '(a)')]
    expect(named('en', ...english)).toMatchObject({
      'art6.2': 'Article 6, para. 2',
      'art6.2.1': 'Article 6, para. 2(a)',
    })
  })

  test('paragraphs under a numbered heading, and of a text without numbers', () => {
    expect(
      named('zh', clause('p1', null), clause('h1', '一、', 'heading'), clause('1.1', null), clause('1.12', null)),
    ).toEqual({
      p1: '第一段',
      h1: '一',
      '1.1': '一、第一段',
      '1.12': '一、第十二段',
    })
    expect(named('en', clause('h1', 'I.', 'heading'), clause('1.3', null))['1.3']).toBe('I. para. 3')
    expect(named('zh', clause('h1', null, 'heading')).h1).toBe('关于两国关系')
  })

  test('numbered items that are no articles have paragraphs, too', () => {
    expect(named('zh', clause('7.1', '七、'), clause('7.2', null))).toEqual({ '7.1': '七', '7.2': '七、第二段' })
  })
})

describe('the list of changes', () => {
  test.each(Object.entries(views).filter(([name]) => name !== 'several'))(
    '%s: every changed row of the body has its line',
    (_, view) => {
      const listed = view.layout.spine.sections.flatMap((s) => s.lines.map((l) => l.row))
      const changed = rowsIn({ ...view.layout, appendices: [] }).filter((i) => view.rows[i]!.changed)
      expect(listed).toEqual(changed)
      expect(view.layout.spine.sections.reduce((n, s) => n + s.changes, 0)).toBe(changed.length)
    },
  )

  test('against several texts a clause that one of them has as it stands is no change', () => {
    const lines = severalView().layout.spine.sections.flatMap((s) => s.lines)
    expect(lines.some((l) => l.look === 'kept')).toBe(false)
  })

  test('a line tells the first words that went and came, never a mark of punctuation', () => {
    const of = (notation: string) => Object.values(firstChange(marked(notation).inline, 12)).join('→')
    expect(of('双方[支持→欢迎]该倡议[。→！]')).toBe('支持→欢迎')
    expect(of('双方[~，→；]赞成[→并支持]')).toBe('→并支持')
    expect(of('双方[全面→]合作')).toBe('全面→')
  })

  test('beyond its length it is told how many are not listed', () => {
    const { spine } = longView(900).layout
    const listed = spine.sections.reduce((n, s) => n + s.lines.length, 0)
    expect(listed + spine.more).toBe(600)
    expect(spine.more).toBeGreaterThan(0)
  })
})

describe('the line of an earlier text', () => {
  test('its relation, its place as printed, and what reads otherwise', () => {
    const { layout, rows } = views.wording!
    const line = layout.apparatus[rows.findIndex((r) => r.id === '2024-1')]![0]!
    expect([line.short, line.word, line.places, line.more]).toEqual([
      '2019',
      '改动',
      [{ address: '2019-1', words: '第一段' }],
      1,
    ])
    expect(line.points.map((p) => [p.gone, p.come])).toEqual([
      ['支持', '欢迎'],
      ['三', '五'],
    ])
  })

  test('a sentence that stands in another clause leads there', () => {
    const { layout, rows } = views.wording!
    const line = layout.apparatus[rows.findIndex((r) => r.id === '2024-3')]![0]!
    expect(line.points).toContainEqual({
      gone: '',
      come: '潮位每日通报。',
      at: { address: '2019-5', words: '第五段' },
      way: 'from',
    })
  })

  test('beside a summary it says that nothing shares its subject, and never that it is new', () => {
    const { layout } = views.subject!
    expect(layout.apparatus[2]!.map((l) => [l.short, l.word])).toEqual([
      ['2001', '提要未载'],
      ['2011', '提要未载'],
    ])
  })
})

describe('the strip', () => {
  test.each(Object.entries(views))('%s: cells tile both texts, and curves lead from cell to cell', (_, view) => {
    for (const strip of view.layout.strips) {
      for (const cells of [strip.a, strip.b]) {
        expect(cells[0]?.from).toBe(0)
        expect(cells.at(-1)?.to).toBe(1)
        cells.forEach((cell, i) => {
          expect(cell.to).toBeGreaterThan(cell.from)
          expect(cell.from).toBe(i === 0 ? 0 : cells[i - 1]!.to)
          expect([0, 1, 2, 3, 4]).toContain(cell.level)
        })
      }
      for (const { a, b } of strip.curves) {
        expect(strip.a[a]).toBeDefined()
        expect(strip.b[b]).toBeDefined()
      }
    }
  })

  test('chapters of one name are cells of their own, each with its own number', async () => {
    const law = (duty: string): string =>
      ['第一章 一般规定', '第一条 灯塔由港务所维护。', '第二章 一般规定', `第二条 渡口${duty}公布班次。`]
        .concat(['第三章 一般规定', '第三条 航标每季检查一次。'])
        .join('\n')
    const { view } = await texts([witnessOf('a', law('应当')), witnessOf('b', law('必须'))])
    const { b } = view.layout.strips[0]!
    expect(b.map((cell) => cell.label)).toEqual(['第一章 一般规定', '第二章 一般规定', '第三章 一般规定'])
    expect(b.map((cell) => cell.level > 0)).toEqual([false, true, false])
  })

  test('cells stay few enough to be seen, however long the text is', () => {
    for (const count of [66, 500, 2000]) {
      const { b } = longView(count).layout.strips[0]!
      expect(b.length).toBeLessThanOrEqual(61)
      expect(b.length).toBeGreaterThan(2)
    }
  })

  test('nothing is said of differing characters beside a summary', () => {
    for (const { scale, a, b } of views.subject!.layout.strips) {
      expect(scale).toBe('shared')
      for (const cell of [...a, ...b]) expect(cell.words).not.toContain('%')
    }
  })
})
