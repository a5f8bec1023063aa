import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collateTexts } from '../../src/core.ts'
import { buildView } from '../../src/view/build-view.ts'

const ordered = async (a: string, b: string, abridged = false) => {
  const collated = await collateTexts([
    { name: 'a', text: a, ...(abridged ? { fidelity: 'abridged' as const } : {}) },
    { name: 'b', text: b },
  ])
  const [alignment] = collated.collation.alignments
  if (alignment?.kind !== 'wording') throw new Error('compared by wording')
  return { order: alignment.order, collated }
}

const SECTIONS = {
  roads: ['双方将修缮跨河公路与山口便道，冬季每日清除积雪。', '双方商定在渡口设立联合值班室，昼夜接待商队。'],
  schools: ['双方鼓励两国学校互派教师，共编语言课本。', '双方支持博物馆合办巡回展览，向儿童免费开放。'],
  rivers: ['双方共同测量上游水位，汛期每日通报流量。', '双方限制湿地开垦，保护候鸟停歇的芦苇荡。'],
  taxes: ['双方协调边民互市的税则，简化羊毛和蜂蜜的报关。', '双方研究减免过境运输的规费，公布统一费率。'],
} as const
type Name = keyof typeof SECTIONS
const HEAD: Record<Name, string> = { roads: '关于道路', schools: '关于学校', rivers: '关于河流', taxes: '关于税则' }
const NUMBERS = '一二三四五六七八九'
const statement = (names: readonly Name[]): string =>
  ['赛兰特和诺瓦尔联合声明', '双方声明如下：']
    .concat(names.flatMap((name, i) => [`${NUMBERS[i]}、${HEAD[name]}`, ...SECTIONS[name]]))
    .join('\n')

describe('sections', () => {
  it('are as many as their headings, and their shares are those of the text under them', async () => {
    const { order } = await ordered(statement(['roads', 'schools']), statement(['schools', 'roads']))
    expect(order!.sections.a).toHaveLength(2)
    const sum = order!.sections.a.reduce((n, s) => n + s.share, 0)
    expect(sum).toBeCloseTo(1, 3)
  })

  it('are numbers where a text has no headings', async () => {
    const a = '一、双方将修缮公路。\n双方清除积雪。\n二、双方互派教师。'
    const { order } = await ordered(a, a)
    expect(order!.sections.a.map((s) => s.id)).toEqual(['1.1', '2.1'])
  })

  it('of an abridged text are not told', async () => {
    const { order } = await ordered(statement(['roads', 'schools']), statement(['schools', 'roads']), true)
    expect(order).toBeNull()
  })

  it('that passed each other: one moved, and only one', async () => {
    const { order } = await ordered(
      statement(['roads', 'schools', 'rivers', 'taxes']),
      statement(['rivers', 'roads', 'schools', 'taxes']),
    )
    expect(order!.ties).toEqual([
      { a: 2, b: 0, moved: 'up' },
      { a: 0, b: 1, moved: null },
      { a: 1, b: 2, moved: null },
      { a: 3, b: 3, moved: null },
    ])
  })

  it('without wording in common are not tied', async () => {
    const { order } = await ordered(statement(['roads', 'taxes']), statement(['roads', 'schools']))
    expect(order!.ties).toEqual([{ a: 0, b: 0, moved: null }])
  })

  it('of one heading are tied, whatever stands under it: a section is not told to be gone and come', async () => {
    const a = statement(['roads', 'schools'])
    const b = a.replace(SECTIONS.schools.join('\n'), SECTIONS.taxes.join('\n'))
    expect((await ordered(a, b)).order!.ties).toEqual([
      { a: 0, b: 0, moved: null },
      { a: 1, b: 1, moved: null },
    ])
  })

  it('law: of any two orders, what stays is in one order in both, and what moved is not', async () => {
    const names = Object.keys(SECTIONS) as Name[]
    const shuffled = fc.shuffledSubarray(names, { minLength: 2 })
    await fc.assert(
      fc.asyncProperty(shuffled, shuffled, async (x, y) => {
        const { order } = await ordered(statement(x), statement(y))
        for (const { a, b } of order!.ties) expect(x[a]).toBe(y[b])
        expect(order!.ties.length).toBe(x.filter((name) => y.includes(name)).length)
        const stays = order!.ties.filter((t) => t.moved === null).map((t) => t.a)
        expect(stays).toEqual([...stays].sort((p, q) => p - q))
      }),
      { numRuns: 40, seed: 16 },
    )
  })
})

describe('first mentions', () => {
  const lists = async (a: string, b: string) => {
    const { collated } = await ordered(a, b)
    return buildView(collated, { ui: 'en', showPunctuation: false }).orders.flatMap((o) =>
      o.lists.map((l) => [l.title, ...l.items]),
    )
  }
  const filler = Array.from({ length: 12 }, (_, i) => `双方就第${NUMBERS[i % 9]}类货物的检验交换了意见，并互致谢意。`)

  it('a name that moved to the front is told with both places', async () => {
    const a = [...filler, '双方支持“长桥计划”。'].join('\n')
    const b = ['双方支持“长桥计划”。', ...filler].join('\n')
    const [first] = await lists(a, b)
    expect(first![0]).toBe('named earlier in the text')
    expect(first![1]).toMatch(/“长桥计划”: b-p1 \(2%\); in a a-p13 \(9\d%\)/)
  })

  it('a name that loses its quotation marks is no new name', async () => {
    const told = await lists('双方支持“长桥计划”。双方互致谢意。', '双方支持长桥计划。双方互致谢意。')
    expect(told.flat().join()).not.toContain('长桥计划')
  })

  it('nor is a Russian one in another case', async () => {
    const told = await lists(
      'Стороны приветствуют деятельность Совета Прибрежных Городов.',
      'Стороны сотрудничают с Советом Прибрежных Городов.',
    )
    expect(told).toEqual([])
  })

  it('nor is one with a hyphen, wherever its clause stands', async () => {
    const told = await lists(
      'Стороны выразили признательность.\nПрезидент и Премьер-министр Государства Квелл провели встречу.',
      'Стороны выразили признательность.\nПремьер-министр Государства Квелл и Президент провели встречу.',
    )
    expect(told).toEqual([])
  })

  it('a name ends before the initial of whoever bears it', async () => {
    const told = await lists('Nothing.', 'The Sides heard the Harbour Master of Quell J. Rask.')
    expect(told).toEqual([['names that b alone has', expect.stringMatching(/^“Harbour Master of Quell”/)]])
  })

  it('nor is one of the title in another case, or one that stands in a heading', async () => {
    const statement = (said: string) =>
      `Совместное заявление Республики Норланд и Королевства Веспер\n\nI. О Лорнском проливе\n${said}`
    const told = await lists(
      statement('Стороны будут развивать торговлю и добрососедство.'),
      statement('Стороны решат вопрос о Лорнском проливе; Норланд поставит Весперу газ.'),
    )
    expect(told).toEqual([])
  })

  it('a name that one text alone has', async () => {
    const told = await lists(
      'The Sides welcomed the work of the Coastal Council.',
      'The Sides welcomed the work of the Harbour Forum, and again of the Harbour Forum.',
    )
    expect(told).toEqual([
      ['names that b alone has', expect.stringMatching(/^“Harbour Forum”: b-\S+ \(\d+%\), 2 times$/)],
      ['names that a alone has', expect.stringMatching(/^“Coastal Council”: a-\S+ \(\d+%\)$/)],
    ])
  })

  it.each([
    ['The Treaty remains in force. The President thanked the Sides in May.', 'a month, an office, a document'],
    ['Cooperation grew. Trade grew.', 'words that open a sentence'],
    ['Далее Стороны подтвердили Договор.', 'an address'],
  ])('%s names nothing: %s', async (b) => {
    expect(await lists(/[а-я]/.test(b) ? 'Ничего.' : 'Nothing.', b)).toEqual([])
  })
})
