import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collated, Row, View, WordingLink } from '../../src/model/index.ts'
import { buildView } from '../../src/view/build-view.ts'
import { quotePassage } from '../../src/view/describe.ts'
import { collated, type HandLink, type HandWitness, link, subject, witness, wording } from './hand-made.ts'

const lines = (...items: string[]): string[] => items.map((t, i) => `${'一二三四五六七八九'[i]}、${t}`)
const view = (c: Collated, ui: 'zh' | 'en' = 'zh'): View => buildView(c, { ui, showPunctuation: false })
/** `3 4: 5 | 6`: base clauses, then the clauses of each column. */
const picture = (row: Row): string =>
  `${row.base.map((c) => c.id).join(' ')}: ${row.cells
    .map((cell) =>
      [
        ...cell.links.map((l) =>
          l.kind === 'wording' ? `${l.claim}(${l.a.map((c) => c.id).join(' ')})` : `echo(${l.a.id})`,
        ),
        ...cell.alone.map((c) => `alone(${c.id})`),
        ...(cell.none ? [cell.none] : []),
      ].join(' '),
    )
    .join(' | ')}`

const a = witness('2021·zh', lines('甲', '乙', '丙'))
const b = witness('2023·zh', lines('甲', '丁', '丙'))

test('what was dropped follows the row of the bead before it', () => {
  const c = collated(
    [a, b],
    [wording(a, b, [link('1', '1', 'kept'), link('2', '', 'dropped'), link('', '2', 'added'), link('3', '3', 'kept')])],
  )
  expect(view(c).rows.map(picture)).toEqual(['1: kept(1)', ': not_repeated(2)', '2: new_here()', '3: kept(3)'])
  expect(view(c).rows.map((r) => r.id)).toEqual(['2023-1', '2021-2', '2023-2', '2023-3'])
  expect(view(c).rows.map((r) => r.changed)).toEqual([false, true, true, false])
})

test('what was dropped before all else stands first', () => {
  const c = collated([a, b], [wording(a, b, [link('1', '', 'dropped'), link('2 3', '1 2 3', 'merged')])])
  expect(view(c).rows.map(picture)).toEqual([': not_repeated(1)', '1 2 3: merged(2 3)'])
})

test('base clauses that any column ties together share a row', () => {
  const older = witness('2001·zh', lines('甲丁', '丙'))
  const c = collated(
    [older, a, b],
    [
      wording(older, b, [link('1', '1 2', 'split'), link('2', '3', 'kept')]),
      wording(a, b, [link('1', '1', 'kept'), link('2', '', 'dropped'), link('', '2', 'added'), link('3', '3', 'kept')]),
    ],
  )
  expect(view(c).rows.map(picture)).toEqual([
    '1 2: split(1) | kept(1) not_in_earlier()',
    ':  | not_repeated(2)',
    '3: kept(2) | kept(3)',
  ])
})

describe('new', () => {
  const older = witness('2001·zh', lines('甲', '丁'))
  const links21 = [link('1', '1', 'kept'), link('2', '', 'dropped'), link('', '2', 'added'), link('3', '3', 'kept')]
  const words = (c: Collated, ui: 'zh' | 'en' = 'zh'): string[] =>
    view(c, ui)
      .rows.flatMap((r) => r.cells)
      .flatMap((x) => x.links)
      .filter((l) => l.kind === 'wording' && l.group === 'later')
      .map((l) => l.word)

  test('is said without a name only of what no earlier witness has', () => {
    const both = collated(
      [older, a, b],
      [
        wording(older, b, [link('1', '1', 'kept'), link('2', '2', 'kept'), link('', '3', 'added')]),
        wording(a, b, links21),
      ],
    )
    expect(words(both)).toEqual(['2021 未见', '2001 未见'])
    expect(words(both, 'en')).toEqual(['not in 2021', 'not in 2001'])
    const everywhere = collated(
      [older, a, b],
      [
        wording(older, b, [
          link('1', '1', 'kept'),
          link('2', '', 'dropped'),
          link('', '2', 'added'),
          link('', '3', 'added'),
        ]),
        wording(a, b, links21),
      ],
    )
    // In the column of 2001 新见 would read as new in 2001: there each is named, and the row says once what holds for all.
    expect(words(everywhere)).toEqual(['2001 未见', '2021 未见', '2001 未见'])
    const said = (c: Collated) => view(c).rows.flatMap((r) => (r.claim ? [[r.id, r.claim.word]] : []))
    expect(said(both)).toEqual([])
    expect(said(everywhere)).toEqual([['2023-2', '新见']])
    const uncompared = { ...everywhere, collation: { ...everywhere.collation, notCompared: ['1998-05-12-treaty'] } }
    expect(said(uncompared)).toEqual([['2023-2', '所对照文件皆无']])
  })

  test('is never said where a digest or an abridgement takes part', () => {
    const digest = witness('2001·zh', ['题：甲'], { fidelity: 'digest' })
    expect(words(collated([digest, a, b], [subject(digest, b, []), wording(a, b, links21)]))).toEqual(['2021 未见'])
    const cut = witness('2021·zh', lines('甲', '乙', '丙'), { fidelity: 'abridged' })
    expect(words(collated([cut, b], [wording(cut, b, links21)]))).toEqual(['2021 节录未见'])
    expect(words(collated([cut, b], [wording(cut, b, links21)]), 'en')).toEqual(['not in the 2021 excerpts'])
    expect(words(collated([cut, b], [wording(cut, b, links21)], 'versions'))).toEqual(['2021 节录未见'])
  })

  test('between versions is called added, and dropped is called deleted', () => {
    const c = collated([a, b], [wording(a, b, links21)], 'versions')
    expect(words(c)).toEqual(['新增'])
    expect(view(c).columns[0]!.summary).toBe('沿用 2、新增 1、删去 1')
  })
})

describe('digests', () => {
  const digest = witness('2001·zh', ['边界：不变。', '能源：互利。', '其他：略。'], { fidelity: 'digest' })
  const cut = witness('2023·zh', lines('能源合作。', '边界稳固。', '体育。'), { fidelity: 'abridged' })
  const c = collated(
    [digest, cut],
    [
      subject(digest, cut, [
        ['p1', '2', 'weak', ['边界']],
        ['p2', '2', 'strong', []],
        ['p2', '1', 'strong', ['能源']],
      ]),
    ],
  )

  test('echoes stand strongest first; what has none says what may be said', () => {
    expect(view(c).rows.map(picture)).toEqual([
      '1: echo(p2)',
      '2: echo(p2) echo(p1)',
      '3: 提要未载',
      ': alone(p3) 节录未见',
    ])
    expect(view(c, 'en').rows.map((r) => r.cells[0]!.none)).toEqual([
      null,
      null,
      'not in this summary',
      'not in these excerpts',
    ])
  })

  test('shared terms are marked on both sides and no share is given', () => {
    const link = view(c).rows[0]!.cells[0]!.links[0]!
    expect(link.kind === 'subject' && link.terms).toEqual(['能源'])
    expect(link.kind === 'subject' && [link.a, link.b].map((v) => v.runs.find((r) => r.mark === 'term')?.text)).toEqual(
      ['能源', '能源'],
    )
    expect(view(c).shares).toBe(false)
    expect(JSON.stringify(view(c))).not.toContain('%')
  })

  test('rows with an echo are where next and previous stop', () => {
    expect(view(c).rows.map((r) => r.changed)).toEqual([true, true, false, false])
  })

  test('counts say echoes, never relations', () => {
    expect(view(c).columns[0]!.counts.map((x) => [x.key, x.count])).toEqual([
      ['strong', 2],
      ['weak', 1],
      ['none', 1],
      ['alone', 1],
    ])
    expect(view(c).ribbons.every((r) => r.kind === 'subject')).toBe(true)
  })
})

describe('notes', () => {
  const one = (more: Parameters<typeof link>[4], words: Parameters<typeof link>[3] = []) =>
    view(collated([a, b], [wording(a, b, [link('1', '1', 'revised', words, more), link('2 3', '2 3', 'merged')])]))
      .rows[0]!.cells[0]!.links[0]!

  test('a move inside a section is a reordering and names the old place', () => {
    expect(one({ moved: true }).notes).toEqual(['调序（原在 2021-1）'])
  })

  test('a move across sections says from where', () => {
    const x = witness('2021·zh', ['# 甲章', '一、一条。', '# 乙章', '二、二条。'])
    const y = witness('2023·zh', ['# 甲章', '# 乙章', '一、二条。', '二、一条。'])
    const c = collated(
      [x, y],
      [
        wording(x, y, [
          link('h1', 'h1', 'kept'),
          link('h2', 'h2', 'kept'),
          link('2', '1', 'kept'),
          link('1', '2', 'kept', [], { moved: true }),
        ]),
      ],
    )
    expect(view(c).rows.at(-1)!.cells[0]!.links[0]!.notes).toEqual(['移自 2021-1'])
    expect(view(c, 'en').rows.at(-1)!.cells[0]!.links[0]!.notes).toEqual(['moved from 2021-1'])
    const within = wording(x, y, [
      link('h1', 'h2', 'kept'),
      link('h2', 'h1', 'kept'),
      link('2', '1', 'kept'),
      link('1', '2', 'kept', [], { moved: true }),
    ])
    expect(view(collated([x, y], [within])).rows.at(-1)!.cells[0]!.links[0]!.notes).toEqual(['调序（原在 2021-1）'])
  })

  test('doubt, an override and punctuation alone are said', () => {
    expect(one({ doubtful: true }).notes).toEqual(['存疑'])
    expect(one({ why: { pass: 'override', terms: [], override: '同一提法', doubt: null } }).notes).toEqual([
      '人工判定：同一提法',
    ])
    // Nothing was measured: no likeness is told.
    const decided = one({ why: { pass: 'override', terms: [], override: '同一提法', doubt: null } })
    expect([decided.score, decided.why]).toEqual([null, ['方法：人工判定', '人工判定：同一提法']])
    expect(one({}).why).toContain('相似度 0.90')
    expect(one({}, [['甲', '甲', 'punctuation']])).toMatchObject({ word: '仅标点', notes: [] })
  })

  test('limited evidence says which side is excerpts', () => {
    const cut = witness('2023·zh', lines('甲', '丁'), { fidelity: 'abridged' })
    const c = collated([a, cut], [wording(a, cut, [link('1 2 3', '1 2', 'merged', [], { evidence: 'limited' })])])
    expect(view(c).rows[0]!.cells[0]!.links[0]!.notes).toEqual(['依据有限：2023 为节录'])
  })
})

test('of a link that has moved it is not said that it keeps the order of both texts', () => {
  const [x, y] = [witness('2021·zh', ['一、甲。', '二、乙。']), witness('2023·zh', ['一、乙。', '二、甲。'])]
  const c = view(
    collated([x, y], [wording(x, y, [link('2', '1', 'kept', [], { moved: true }), link('1', '2', 'kept')])]),
  )
  const why = c.rows.map((r) => (r.cells[0]!.links[0] as WordingLink).why[0])
  expect(why).toEqual(['方法：相近，且与邻近的对应次序相合', '方法：相近，且与邻近的对应次序相合'])
})

test('white space that came or went is named', () => {
  // Somebody quotes it: no word is cut in two, and Chinese has none to spare.
  const long = 'They express serious concern at the plans of certain states to place such missiles near their borders'
  expect(quotePassage(long, 'en')).toBe('"They express serious concern … missiles near their borders"')
  expect([...quotePassage('双方'.repeat(40), 'zh')]).toHaveLength(63)
  expect([...quotePassage('a'.repeat(90), 'en')]).toHaveLength(33)
  expect([quotePassage(' ', 'zh'), quotePassage('\n', 'en'), quotePassage(' a ', 'en')]).toEqual([
    '空格',
    'a space',
    '"a"',
  ])
})

test('headings stay out of the counts of clauses, are told by their own name, and have no ribbons', () => {
  const x = witness('2021·zh', ['# 甲章', '一、一条。'])
  const y = witness('2023·zh', ['# 乙章', '一、一条。'])
  const c = view(
    collated([x, y], [wording(x, y, [link('h1', 'h1', 'revised', [['甲', '乙']]), link('1', '1', 'kept')])]),
  )
  expect(c.columns[0]!.summary).toBe('沿用 1；标题：改动 1')
  expect(c.columns[0]!.counts.at(-1)).toEqual({
    key: 'headings',
    word: '标题不一致',
    count: 1,
    look: null,
  })
  expect(c.ribbons).toHaveLength(1)
  expect(c.rows.map((r) => [r.heading, r.changed])).toEqual([
    [true, true],
    [false, false],
  ])
})

/** Random beads that cover both sides, in order of b, dropped ones anywhere. */
const beads = (nA: number, nB: number) =>
  fc.tuple(fc.infiniteStream(fc.nat(3)), fc.infiniteStream(fc.nat(3))).map(([takeA, takeB]): HandLink[] => {
    const out: HandLink[] = []
    let [i, j] = [1, 1]
    const take = (n: number, from: number, to: number): string[] =>
      Array.from({ length: Math.min(n, to - from + 1) }, (_, k) => `${from + k}`)
    while (i <= nA || j <= nB) {
      const inA = take(takeA.next().value as number, i, nA)
      const inB = take(takeB.next().value as number, j, nB)
      if (inA.length + inB.length === 0) continue
      i += inA.length
      j += inB.length
      const relation =
        inA.length === 0
          ? 'added'
          : inB.length === 0
            ? 'dropped'
            : inA.length > 1
              ? 'merged'
              : inB.length > 1
                ? 'split'
                : 'revised'
      out.push(link(inA.join(' '), inB.join(' '), relation))
    }
    return out
  })

test('every clause of every witness stands in just one row, whatever the beads', () => {
  const sides = [
    lines('甲', '乙', '丙', '丁', '戊'),
    lines('子', '丑', '寅'),
    lines('天', '地', '人', '和', '合', '同'),
  ]
  const [x, y, z] = sides.map((l, i) => witness(`20${10 + i}·zh`, l)) as [HandWitness, HandWitness, HandWitness]
  fc.assert(
    fc.property(beads(5, 6), beads(3, 6), (one, two) => {
      const v = view(collated([x, y, z], [wording(x, z, one), wording(y, z, two)]))
      const shown = v.rows.flatMap((r) => r.base.map((c) => c.address))
      expect(shown).toEqual(['1', '2', '3', '4', '5', '6'].map((id) => `2012-${id}`))
      for (const [k, side] of [x, y].entries()) {
        const ids = v.rows
          .flatMap((r) => r.cells[k]!.links)
          .flatMap((l) => (l.kind === 'wording' ? l.a.map((c) => c.id) : []))
        expect([...ids].sort()).toEqual(side.shown.clauses.map((c) => c.id))
      }
      expect(new Set(v.rows.map((r) => r.id)).size).toBe(v.rows.length)
    }),
    { seed: 3, numRuns: 200 },
  )
})

test('a section and a title open a part of the text; who signs, where and when opens none', async () => {
  const text = (year: number): string =>
    `潮国和岭国联合声明\n\n（${year}年5月4日，汐城）\n\n一、政治互信\n\n双方坚持睦邻友好。\n\n二、务实合作\n\n双方愿扩大渔业配额。\n\n潮国总统        岭国主席\n\n艾·莫林        奥·伦德\n`
  const { collateTexts } = await import('../../src/core.ts')
  const collated = await collateTexts([
    { name: '2015', text: text(2015), lang: 'zh' },
    { name: '2019', text: text(2019), lang: 'zh' },
  ])
  const { rows } = (await import('../../src/view/build-view.ts')).buildView(collated, {
    ui: 'zh',
    showPunctuation: false,
  })
  const opening = rows.filter((r) => r.opens).map((r) => r.base[0]?.runs.map((run) => run.text).join(''))
  expect(opening).toEqual(['潮国和岭国联合声明', '政治互信', '务实合作'])
  expect(rows.filter((r) => r.heading)).toHaveLength(6)
})
