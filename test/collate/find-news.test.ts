/** The news of a comparison: one-liners for each kind, and what may never be said. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collateTexts } from '../../src/collate-texts.ts'
import type { Collated, NewsFact, NewsPlace } from '../../src/model/index.ts'
import { findWords, seekWords } from '../../src/text/find-words.ts'
import { buildView } from '../../src/view/build-view.ts'

/** Texts of statements, earlier ones first, each under a title and a date of its own. */
const statements = (...texts: readonly (readonly string[])[]) =>
  texts.map((lines, i) => ({
    name: `y${2001 + i}.txt`,
    text: [`澜国和砂国第${'一二三四五六七'[i]}次会晤联合声明`, `（${2001 + i}年3月4日，岚城）`, ...lines, ''].join(
      '\n',
    ),
  }))

const compare = (
  texts: readonly { readonly name: string; readonly text: string }[],
  abridged: readonly string[] = [],
): Promise<Collated> =>
  collateTexts(
    texts.map((text) => (abridged.includes(text.name) ? { ...text, fidelity: 'abridged' as const } : text)),
    { as: 'successive' },
  )

const wordsOf = ({ witnesses, collation }: Collated, place: NewsPlace | null | undefined): string => {
  const at = collation.witnesses.findIndex((w) => w.siglum === place?.siglum)
  return (place?.spans ?? []).map((span) => witnesses[at]!.text.slice(...span)).join('…')
}

/** `new 双方设立热线 | gone 双方发展旅游`, in the order told. */
async function told(
  texts: readonly { readonly name: string; readonly text: string }[],
  abridged: readonly string[] = [],
) {
  const collated = await compare(texts, abridged)
  const main = (p: NewsFact): string =>
    p.kind === 'gone' || p.base === null ? wordsOf(collated, p.earlier.at(-1)) : wordsOf(collated, p.base)
  return collated.collation.news.points.map((p) => `${p.kind} ${main(p)}`)
}

const RIVER = '一、双方共同维护白沙河两岸渡口的安宁，定期疏浚河道。'
const GRAIN = '二、双方扩大粮食和木材贸易，为商旅往来提供便利。'
const DAM = '三、双方研究在上游修建水库，兼顾灌溉和防洪。'

/** Two English statements that differ in one line. */
const english = (...lines: readonly string[]) =>
  lines.map((line, i) => ({
    name: `y${i}.txt`,
    text: `Joint Statement of Kellmar and Dunmar\n(3 May ${2001 + i})\n\n1. ${line}\n2. The Sides keep the ferries open.\n`,
  }))

describe('what is told', () => {
  test('a clause that no earlier text has is new, once against all of them', async () => {
    const texts = statements([RIVER, GRAIN], [RIVER, GRAIN], [RIVER, GRAIN, DAM])
    expect(await told(texts)).toEqual(['new 双方研究在上游修建水库，兼顾灌溉和防洪'])
  })
  test('what the first of two earlier texts has is not new', async () => {
    expect(await told(statements([RIVER, DAM], [RIVER, GRAIN], [RIVER, GRAIN, DAM]))).toEqual([])
  })
  test('a clause of the last text that is not repeated is gone', async () => {
    expect(await told(statements([RIVER, GRAIN, DAM], [RIVER, GRAIN]))).toEqual([
      'gone 双方研究在上游修建水库，兼顾灌溉和防洪',
    ])
  })
  test('what only an older text had is no news', async () => {
    expect(await told(statements([RIVER, GRAIN, DAM], [RIVER, GRAIN], [RIVER, GRAIN]))).toEqual([])
  })
  test('what two older texts had and the last has not is gone', async () => {
    const texts = statements([RIVER, GRAIN, DAM], [RIVER, GRAIN, DAM], [RIVER, GRAIN], [RIVER, GRAIN])
    expect(await told(texts)).toEqual(['gone 双方研究在上游修建水库，兼顾灌溉和防洪'])
  })
  test('of a new sentence half of which stands elsewhere its new part alone is told', async () => {
    const texts = statements([RIVER, GRAIN], [RIVER, GRAIN, '三、双方为商旅往来提供便利，并互免船舶停泊费用。'])
    expect(await told(texts)).toEqual(['new 并互免船舶停泊费用'])
  })
  test('words of two earlier texts that were taken out are told with the texts that had them', async () => {
    const was = '一、双方强调，两国关系不是军事同盟，也不妨碍同邻国的友好往来。'
    const collated = await compare(
      statements([was, GRAIN], [was, GRAIN], ['一、双方强调，两国关系不妨碍同邻国的友好往来。', GRAIN]),
    )
    const [point] = collated.collation.news.points
    expect(wordsOf(collated, point?.earlier[0])).toBe('不是军事同盟')
    expect(point?.earlier.map((p) => p.siglum)).toEqual(['y2001', 'y2002'])
  })
  test('a formula of two texts whose sentence stayed goes before a longer sentence that went as a whole', async () => {
    const was = '一、双方强调，两国关系不谋求联盟，也不妨碍同邻国的友好往来。'
    const now = '一、双方强调，两国关系不妨碍同邻国的友好往来。'
    const rest = [GRAIN, '三、双方支持恢复两国之间的旅客列车。']
    const points = await told(statements([was, ...rest], [was, ...rest], [now, GRAIN]))
    expect(points).toEqual(['gone 不谋求联盟', 'gone 双方支持恢复两国之间的旅客列车'])
  })
  test('what was taken out is never told without the word that denies it, though the text still has that word', async () => {
    const english = (...lines: readonly string[]) => ['Joint Statement of Lanmark and Sandor', ...lines, ''].join('\n')
    const rest = '2. The Sides shall keep the ferries of the River Wend open all year.'
    const texts = [
      '1. Their partnership is not a military alliance and is not a burden on others.',
      '1. Their partnership is not a burden on others.',
    ]
    const dated = texts.map((line, i) => ({
      name: `e${i}.txt`,
      text: english(`(${i + 1} May 200${i + 1})`, line, rest),
    }))
    expect(await told(dated)).toEqual(['gone not a military alliance'])
  })
  test('words that were put in the place of others are one point', async () => {
    const texts = statements(
      [RIVER, '二、双方推动理事会就渔业养护通过有约束力的文件。'],
      [RIVER, '二、双方推动理事会就渔业养护通过指导性的文件。'],
    )
    const collated = await compare(texts)
    expect(
      collated.collation.news.points.map((p) => [p.kind, wordsOf(collated, p.base), wordsOf(collated, p.earlier[0])]),
    ).toEqual([['new', '指导性的', '有约束力的']])
  })
  test.each([
    // A sum, an hour, a name with a dash and an abbreviation are each one thing.
    [
      '双方同意到2028年将贸易额提高到4.5亿元',
      '双方同意到2030年将贸易额提高到6.25亿元',
      '双方同意到2030年将贸易额提高到6.25亿元',
      '2028年…4.5亿元',
    ],
    ['沙岭—澜湾大桥于2028年通车', '沙岭—澜湾大桥于2030年通车', '沙岭—澜湾大桥于2030年通车', '2028年'],
    // The number alone would say the contrary.
    ['外长每年举行两次会晤', '外长每季度举行一次会晤', '外长每季度举行一次会晤', '外长每年举行两次会晤'],
  ])('%s, then %s: numbers are told whole', async (was, now, words, before) => {
    const collated = await compare(statements([RIVER, `二、${was}。`], [RIVER, `二、${now}。`]))
    const [point] = collated.collation.news.points
    expect([point?.kind, wordsOf(collated, point?.base), wordsOf(collated, point?.earlier[0])]).toEqual([
      'numbers',
      words,
      before,
    ])
  })
  test.each([
    [
      'The U.S. side supports the plan and pays 30 per cent of the costs.',
      'The U.S. side supports the plan and pays 45 per cent of the costs.',
    ],
    [
      'The Kell–Dunmar bridge is open from 6 a.m. to 10 p.m. on all days of the year.',
      'The Kell–Dunmar bridge is open from 7 a.m. to 9 p.m. on all days of the year.',
    ],
    ['The Sides will raise trade to 4.5 billion crowns.', 'The Sides will raise trade to 6.25 billion crowns.'],
    ['Each Party may withdraw within 30 days.', 'Each Party may withdraw within 60 days.'],
    ['Nationals may stay for up to 30 days.', 'Nationals may stay for up to ninety (90) days.'],
  ])('%s', async (was, now) => {
    expect(await told(english(was, now))).toEqual([`numbers ${now.replace(/\.$/u, '')}`])
  })
  test.each([
    ['The Sides exchange figures by 31 March of each year.', 'The Sides exchange figures by March 31 of each year.'],
    ['The Commission has five members.', 'The Commission has 5 members.'],
    ['The works on both banks will cost $1.2 million a year.', 'The works on both banks will cost $1,200,000 a year.'],
    ['The Sides will raise trade by 12 per cent.', 'The Sides will raise trade by 12%.'],
  ])('%s, then %s: the number is the same', async (was, now) => {
    expect((await told(english(was, now))).filter((p) => p.startsWith('numbers'))).toEqual([])
  })
  test('a modal is told with what denies it', async () => {
    const [was, now] = ['Neither Side may divert the river.', 'Neither Side shall divert the river.']
    const collated = await compare(english(was, now))
    expect(
      collated.collation.news.points.map((p) => [p.kind, wordsOf(collated, p.base), wordsOf(collated, p.earlier[0])]),
    ).toEqual([['verb', now.slice(0, -1), was.slice(0, -1)]])
  })
  test.each([
    // What came in, or went, in a phrase that stayed: both phrases.
    ['渡口开放时间为8时至18时', '渡口开放时间为8时至18时30分', '渡口开放时间为8时至18时'],
    ['水位由两岸主管机关商定', '水位由两岸主管机关在三十天内商定', '水位由两岸主管机关商定'],
    ['力争在2019年年底前完成航道谈判', '力争早日完成航道谈判', '力争在2019年年底前完成航道谈判'],
    // 十年 was put in before the 五年 that stands in another phrase now.
    ['本办法有效期五年', '本办法有效期十年，期满顺延五年', '本办法有效期五年'],
    // Bare figures are told with what they count.
    ['共同修建两台抽水机', '共同修建四台抽水机', '两台'],
  ])('%s, then %s: a number that came in or went', async (was, now, before) => {
    const collated = await compare(statements([RIVER, `二、${was}。`], [RIVER, `二、${now}。`]))
    const point = collated.collation.news.points.find((p) => p.kind === 'numbers')
    expect([wordsOf(collated, point?.base), wordsOf(collated, point?.earlier[0])]).toEqual([now.split('，')[0], before])
  })
  test.each([
    ['an article, and no count', '双方设立渡口事务委员会', '双方设立一个渡口事务委员会'],
    ['the date of a document', '双方回顾了2010年签署的《白沙河渡口协定》', '双方回顾了《白沙河渡口协定》'],
    ['a date that went with all around it', '双方将在9月30日前完成水位的联合调查', '双方根据水位的联合调查结果'],
    ['a number that went to another sentence', '双方在30天内报告水位，并通报汛情', '双方报告水位，并在30天内通报汛情'],
  ])('%s is no news of numbers', async (_, was, now) => {
    const points = await told(statements([RIVER, `二、${was}。`], [RIVER, `二、${now}。`]))
    expect(points.filter((p) => p.startsWith('numbers'))).toEqual([])
  })
  test('a number of wording that went to another clause is set beside the one it had there', async () => {
    const held = (hours: string) => `对被扣木筏的船工，应当在${hours}小时内通知其家乡的里正`
    const texts = statements(
      [RIVER, `二、双方共同植树护堤。${held('四十八')}。`, DAM],
      [RIVER, DAM, `四、双方就纠纷的处理达成一致：${held('二十四')}，并不得收取罚金。`],
    )
    expect(await told(texts)).toContain('numbers 应当在二十四小时内通知其家乡的里正')
  })
  test('what went and what came stand in the two phrases of one number, and are told with it alone', async () => {
    const texts = statements(
      [RIVER, '二、双方决定设立总额5万元的渡口修缮基金。'],
      [RIVER, '二、双方决定将渡口修缮基金总额由五万元增至八万元。'],
    )
    expect(await told(texts)).toEqual(['numbers 双方决定将渡口修缮基金总额由五万元增至八万元'])
  })
  test('a sum goes before the number of a provision, or of a meeting, whose phrase is longer', async () => {
    const english = (year: number, article: string, marks: string) => ({
      name: `y${year}.txt`,
      text: [
        'Joint Statement of Kellmar and Dunmar',
        `(3 May ${year})`,
        `1. The millers shall inform the ferrymen of any lasting drought in the upper valley as laid down in ${article}.`,
        `2. The toll of the ferry is ${marks} marks a cart.`,
        '',
      ].join('\n'),
    })
    expect(await told([english(2001, 'Article 24', '20'), english(2002, 'Article 25', '30')])).toEqual([
      'numbers The toll of the ferry is 30 marks a cart',
      'numbers The millers shall inform the ferrymen of any lasting drought in the upper valley as laid down in Article 25',
    ])
  })
  test('a number written with one and and is one number', async () => {
    const english = (year: number, ...lines: readonly string[]) => ({
      name: `y${year}.txt`,
      text: `Joint Statement of Kellmar and Dunmar\n(3 May ${year})\n\n${lines.map((l, i) => `${i + 1}. ${l}`).join('\n')}\n`,
    })
    const collated = await compare([
      english(
        2001,
        'The Sides will open reading rooms in both capitals and grant each year one hundred and fifty places to apprentice millers of the other Side.',
        'The Sides keep the ferries open.',
      ),
      english(
        2002,
        'The Sides keep the ferries open.',
        'The Sides will grant each year four hundred places to apprentice millers of the other Side, a third of them in bakeries.',
      ),
    ])
    const point = collated.collation.news.points.find((p) => p.kind === 'numbers')
    expect(wordsOf(collated, point?.earlier[0])).toContain('one hundred and fifty')
  })
  test('of two verbs of saying the one for the other is no news', async () => {
    const points = await told(
      statements([RIVER, '二、双方指出，水位应由两岸商定。'], [RIVER, '二、双方强调，水位应由两岸商定。']),
    )
    expect(points).toEqual([])
  })
  test('a verb with a mark behind it is told with what it says', async () => {
    const points = await told(
      statements(
        [RIVER, '二、双方支持两岸在商定水位中居于中心地位。'],
        [RIVER, '二、双方认为，两岸在商定水位中居于中心地位。'],
      ),
    )
    expect(points).toEqual(['verb 认为，两岸在商定水位中居于中心地位'])
  })
  test('excerpts may have left a term out, and it is in doubt', async () => {
    const texts = statements([RIVER, '二、水位由两岸主管机关商定。'], [RIVER, '二、水位由两岸主管机关在三十天内商定。'])
    const { collation } = await compare(texts, ['y2001.txt'])
    expect(collation.news.points.map((p) => [p.kind, p.doubtful])).toEqual([['numbers', true]])
  })
  test.each([
    ['各方应在汛期前提出意见', '各方可在汛期前提出意见', '可在汛期前提出意见', '应'],
    ['双方关注上游的水坝', '双方欢迎上游的水坝', '欢迎上游的水坝', '关注'],
  ])('%s, then %s: another verb or modal', async (was, now, words, before) => {
    const collated = await compare(statements([RIVER, `二、${was}。`], [RIVER, `二、${now}。`]))
    expect(
      collated.collation.news.points.map((p) => [
        p.kind,
        p.direction,
        wordsOf(collated, p.base),
        wordsOf(collated, p.earlier[0]),
      ]),
    ).toEqual([['verb', null, words, before]])
  })
  test('a formula of two texts is told, few as its words are, but not while half of it stands', async () => {
    const [was, now] = ['双方奉行不结盟、不针对第三国的方针', '双方奉行不结盟的方针']
    const of = (line: string) => [`一、${line}。`, GRAIN]
    expect(await told(statements(of(was), of(was), of(now)))).toEqual(['gone 不针对第三国'])
    expect(await told(statements(of(was), of(was), [...of(now), '三、本声明不针对任何国家。']))).not.toContain(
      'gone 不针对第三国',
    )
  })
  test('a light phrase with a share in it is told whole', async () => {
    const texts = statements(
      [RIVER, '二、双方扩大本币结算。', '三、到2020年将贸易额提高到10亿元。'],
      [RIVER, '二、双方扩大本币结算。', '三、到2020年将贸易额提高到10亿元，其中本币结算占三分之二。'],
    )
    expect(await told(texts)).toEqual(['new 其中本币结算占三分之二'])
  })
  test.each([
    [
      'Their tie is not an alliance, is not a burden and is not aimed at any third party.',
      'Their tie is not aimed at any third party and is not open to the influence of third parties.',
      ['new is not open to the influence of third parties', 'gone not an alliance, is not a burden'],
    ],
    // A number at the end of what was put in is told whole.
    [
      'The Sides keep the rate of the toll low.',
      'The Sides keep the rate of the toll low, well past the time that the water level declines below 6-1/2 metres.',
      ['new well past the time that the water level declines below 6-1/2 metres'],
    ],
    [
      'The Sides reject force in all cases.',
      'The Sides reject force in all cases and regardless of the pretext given.',
      ['new regardless of the pretext given'],
    ],
    // Not “m of water”: the point of an abbreviation ends no phrase.
    [
      'The Sides share 20 cub. m of water a day.',
      'The Sides share 30 cub. m of water a day.',
      ['numbers The Sides share 30 cub. m of water a day'],
    ],
    [
      'Visas shall be issued free of charge.',
      'Visas shall not be issued free of charge.',
      ['negation Visas shall not be issued free of charge'],
    ],
    [
      'Either Party may leave by giving notice.',
      "Either Party may leave by giving six months' notice.",
      ["numbers Either Party may leave by giving six months' notice"],
    ],
    [
      'The two sides support the role of the U.N. in the valley.',
      'The Kellmar side supports the role of the U.N. in the valley.',
      ['speaker The Kellmar side supports the role of the U.N. in the valley'],
    ],
  ])('%s', async (was, now, points) => {
    const english = (year: number, line: string) =>
      `Joint Statement of Kellmar and Dunmar\n(3 May ${year})\n\n1. ${line}\n2. The Sides keep the ferries open.\n`
    const texts = [was, now].map((line, i) => ({ name: `y${i}.txt`, text: english(2001 + i, line) }))
    expect((await told(texts)).sort()).toEqual([...points].sort())
  })
  test('a sentence that was turned round twice is told once, and whole', async () => {
    const [was, now] = ['各方可以关闭渡口，但须先行通报', '各方不可以关闭渡口，但不须先行通报']
    const collated = await compare(statements([RIVER, `二、${was}。`], [RIVER, `二、${now}。`]))
    expect(collated.collation.news.points.map((p) => [p.kind, p.direction, wordsOf(collated, p.base)])).toEqual([
      ['negation', null, `${now}。`],
    ])
  })
  test.each([
    [
      '双方不支持在沿岸设立外国军事基地',
      '双方支持在沿岸设立外国军事基地',
      '支持在沿岸设立外国军事基地',
      '不支持',
      'affirmed',
    ],
    ['双方对岛屿没有领土要求', '双方对岛屿有领土要求', '有领土要求', '没有领土', 'affirmed'],
    [
      '双方支持在沿岸设立外国军事基地',
      '双方不支持在沿岸设立外国军事基地',
      '不支持在沿岸设立外国军事基地',
      '支持',
      'denied',
    ],
  ])('%s, then %s: the sentence was turned round', async (was, now, words, before, direction) => {
    const collated = await compare(statements([RIVER, `二、${was}。`], [RIVER, `二、${now}。`]))
    const [point, ...more] = collated.collation.news.points
    expect(more).toEqual([])
    expect([point?.kind, point?.direction]).toEqual(['negation', direction])
    expect([wordsOf(collated, point?.base), wordsOf(collated, point?.earlier[0])]).toEqual([words, before])
  })
  test('a sentence put in other words, one of which denies, was not turned round', async () => {
    const points = await told(
      statements([RIVER, '二、双方不支持在沿岸设立基地。'], [RIVER, '二、双方反对在沿岸设立基地。']),
    )
    expect(points.filter((p) => p.startsWith('negation'))).toEqual([])
  })
  test('what excerpts may have left out is doubtful', async () => {
    const texts = statements([RIVER, '二、双方支持在沿岸设立基地。'], [RIVER, '二、双方不支持在沿岸设立基地。'])
    const { collation } = await compare(texts, ['y2001.txt'])
    expect(collation.news.points.map((p) => [p.kind, p.doubtful])).toContainEqual(['negation', true])
  })
  test('a number is told in its phrase, with those of each earlier text', async () => {
    const trade = (year: number, sum: number): string => `二、双方商定，到${year}年将粮食贸易额提高到${sum}万银元。`
    const texts = statements([RIVER, trade(2005, 10)], [RIVER, trade(2006, 20)], [RIVER, trade(2007, 30)])
    const collated = await compare(texts)
    expect(
      collated.collation.news.points.map((p) => [
        wordsOf(collated, p.base),
        ...p.earlier.map((e) => wordsOf(collated, e)),
      ]),
    ).toEqual([['到2007年将粮食贸易额提高到30万银元', '2005年…10万', '2006年…20万']])
  })
  test('an item that went to the head of its list moved to the front', async () => {
    const list = (...items: readonly string[]) => [
      '一、双方商定：',
      ...items.map((item, i) => `（${'一二三四'[i]}）${item}；`),
    ]
    const [forest, school, bridge] = ['共同防治山林火灾', '互派中学教师任教', '合资修缮石拱古桥']
    const collated = await compare(statements(list(forest!, school!, bridge!), list(bridge!, forest!, school!)))
    expect(collated.collation.news.points.map((p) => [p.kind, p.to, p.base?.clause])).toEqual([
      ['moved', 'front', '1.1.1'],
    ])
  })
  test('two texts of the same words have no news, and are said to be the same in one line', async () => {
    const [text] = statements([RIVER, GRAIN])
    const copy = { name: 'copy.txt', text: text!.text.replaceAll('，', ',') }
    const collated = await compare([text!, copy])
    expect(collated.collation.news).toEqual({ points: [], limits: [], same: ['y2001'] })
    const notes = (ui: 'zh' | 'en') => buildView(collated, { ui, showPunctuation: false }).news.notes
    expect([...notes('zh'), ...notes('en')]).toEqual(['两个文本逐字相同', 'the two texts are the same word for word'])
  })
  test('of several earlier texts the one is named that says the same', async () => {
    const [older, last] = statements([RIVER], [RIVER, GRAIN])
    const collated = await compare([older!, last!, { name: 'copy.txt', text: last!.text }])
    expect(collated.collation.news.same).toEqual(['y2002'])
    expect(buildView(collated, { ui: 'zh', showPunctuation: false }).news.notes).toEqual(['copy 与 y2002 逐字相同'])
  })
  test('texts that differ in one figure are not the same', async () => {
    const texts = statements(['一、双方在30%的河段设渡口。'], ['一、双方在30‰的河段设渡口。'])
    const collated = await compare([texts[0]!, { name: 'b.txt', text: texts[0]!.text.replace('%', '‰') }])
    expect(collated.collation.news.same).toEqual([])
  })
})

describe('what may not be told', () => {
  test('beside an abridged earlier text nothing is new', async () => {
    const texts = statements([RIVER, GRAIN], [RIVER, GRAIN, DAM])
    expect(await told(texts, ['y2001.txt'])).toEqual([])
  })
  test('of an abridged base nothing is gone', async () => {
    const texts = statements([RIVER, GRAIN, DAM], [RIVER, GRAIN])
    const collated = await compare(texts, ['y2002.txt'])
    expect(collated.collation.news).toEqual({ points: [], limits: [{ what: 'base-excerpts' }], same: [] })
  })
  test('what one abridged text of several may have stands apart, and is not called new', async () => {
    const collated = await compare(statements([RIVER], [RIVER, GRAIN], [RIVER, GRAIN, DAM]), ['y2001.txt'])
    expect(collated.collation.news.points.map((p) => [p.kind, p.claim, p.doubtful, p.untold])).toEqual([
      ['new', 'not_in_earlier', true, ['y2001']],
    ])
    const { points, apart } = buildView(collated, { ui: 'zh', showPunctuation: false }).news
    expect(points).toEqual([])
    expect(apart[0]?.line).toMatch(/^y2002 未见：.*y2001 只有节录，不能断定$/u)
  })
  test('between versions words are added and deleted', async () => {
    const collated = await collateTexts(statements([RIVER, GRAIN], [RIVER, DAM]), { as: 'versions' })
    const lines = buildView(collated, { ui: 'zh', showPunctuation: false }).news.points.map((p) => p.line)
    expect(lines.map((line) => line.slice(0, 3)).sort()).toEqual(['删去：', '新增：'])
  })
})

/** Phrases of which clauses are made: some in common with others but for a word. */
const PHRASES = [
  '双方共同维护白沙河两岸渡口的安宁',
  '双方共同维护青石河两岸渡口的安宁',
  '定期疏浚河道',
  '扩大粮食和木材贸易',
  '为商旅往来提供便利',
  '研究在上游修建水库',
  '兼顾灌溉和防洪',
  '反对任何势力以武力相威胁',
  '反对任何国家以经济手段施压',
  '互派教师和学生',
  '每年互派不少于二百名学生',
  '每年互派不少于三百名学生',
  '双方强调',
  '不是军事同盟',
  '不针对任何第三国',
  '不针对第三国',
]
const clause = fc
  .array(fc.array(fc.constantFrom(...PHRASES), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
  .map((sentences) => sentences.map((phrases) => `${phrases.join('，')}。`).join(''))
const text = fc
  .array(clause, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((c, i) => `${'一二三四五六'[i]}、${c}`))

/** The parts of a point between marks, as somebody would quote them. */
const partsOf = (collated: Collated, place: NewsPlace): readonly string[] =>
  wordsOf(collated, place)
    .split(/[，、。；：…]/u)
    .filter((part) => part !== '')

describe('what a search finds is never called new or gone', () => {
  const stands = (words: string, within: string): boolean =>
    findWords(within, 0, within.length, seekWords(words, null, null)).length > 0
  test('nor any phrase of it, whichever of several texts has it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 4 }), async (all) => {
        const collated = await compare(statements(...all))
        const texts = collated.witnesses.map((w) => w.text)
        for (const point of collated.collation.news.points) {
          const others = point.kind === 'new' ? texts.slice(0, -1) : texts.slice(-1)
          const place = point.kind === 'new' ? point.base : point.kind === 'gone' ? point.earlier.at(-1) : null
          if (!place) continue
          // A phrase may be told within a sentence that is new as a whole only where it says nothing by itself.
          for (const part of partsOf(collated, place))
            for (const other of others)
              expect(part.length >= 5 && stands(part, other) ? `${point.kind} ${part}` : '').toBe('')
        }
      }),
      { seed: 16, numRuns: 150 },
    )
  }, 60_000)
  test('every place of a gone point has the same words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 4 }), async (all) => {
        const collated = await compare(statements(...all))
        for (const { kind, earlier } of collated.collation.news.points) {
          if (kind !== 'gone') continue
          for (const place of earlier.slice(0, -1))
            expect(wordsOf(collated, earlier.at(-1)!)).toContain(wordsOf(collated, place).split('…')[0])
        }
      }),
      { seed: 16, numRuns: 80 },
    )
  }, 60_000)
})
