import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrapNewspaper } from '../../../../src/intake/read/text/unwrap-newspaper.ts'

const lines = (text: string): string[] => unwrapNewspaper(text).text.split('\n').slice(0, -1)

describe('a column that ended', () => {
  it.each([
    [
      'inside a word',
      '一、两国反对阵营对抗,反对冷\n\n战思维,反对强权。',
      '一、两国反对阵营对抗,反对冷战思维,反对强权。',
    ],
    [
      'inside a word of a short labelled line',
      '五、双方重申致力于坚\n\n定维护地区和平。',
      '五、双方重申致力于坚定维护地区和平。',
    ],
    ['behind a comma', '双方将加强协调,\n\n共同维护河口航道安全。', '双方将加强协调,共同维护河口航道安全。'],
    ['behind a serial comma', '双方愿在能源、\n\n农业和交通领域合作。', '双方愿在能源、农业和交通领域合作。'],
    ['inside a title', '双方重申遵循《岚托友好\n\n合作条约》的原则。', '双方重申遵循《岚托友好合作条约》的原则。'],
    [
      'between words of a long sentence',
      '普列恩总统表示,当前两国关系发展良好,各领域合作取得长足进展,政府、议会和各层级的交往十分活跃,在复杂环境下两国双边\n\n贸易实现逆势增长。',
      '普列恩总统表示,当前两国关系发展良好,各领域合作取得长足进展,政府、议会和各层级的交往十分活跃,在复杂环境下两国双边贸易实现逆势增长。',
    ],
    [
      'at a hyphen',
      'The Sides support stability in the neigh-\n\nbouring regions.',
      'The Sides support stability in the neighbouring regions.',
    ],
    [
      'before a small letter',
      'The Sides reaffirm their commitment to lasting\n\npeace on the river.',
      'The Sides reaffirm their commitment to lasting peace on the river.',
    ],
    [
      'behind an article, before a name',
      'The Sides welcome the accession of the\n\nFederation of Torena.',
      'The Sides welcome the accession of the Federation of Torena.',
    ],
    [
      'at a Russian hyphen',
      'Стороны укрепляют сотрудни-\n\nчество на реке Лорне.',
      'Стороны укрепляют сотрудничество на реке Лорне.',
    ],
    [
      'at a hyphen of the word itself',
      'Торгово-экономическое сотрудничество растёт. Стороны развивают торгово-\n\nэкономические связи.',
      'Торгово-экономическое сотрудничество растёт. Стороны развивают торгово-экономические связи.',
    ],
  ])('%s runs on', (_, text, joined) => {
    expect(lines(text)).toEqual([joined])
  })

  it('tells each join with its place and ground', () => {
    expect(unwrapNewspaper('一、双方重申睦邻友好。\n\n二、双方反对冷\n\n战思维。\n').joins).toEqual([
      { before: '二、双方反对冷', after: '战思维。', line: 5, ground: 'word' },
    ])
  })
})

describe('paragraphs that stay apart', () => {
  it.each([
    ['finished paragraphs', '双方重申睦邻友好。\n\n双方指出,合作不针对他国。'],
    ['a paragraph that ends with a quotation', '双方重申“河上无战事。”\n\n双方指出,合作不针对他国。'],
    ['enacting words', '岚多尔共和国和托雷纳联邦声明(摘要)如下:\n\n一、双方重申睦邻友好。'],
    ['a headline with a comma', '达成多项重要共识,共同签署两份声明\n\n当地时间九月三日下午,两国总统举行会谈。'],
    [
      'a headline and the text under it',
      '岚托元首签署联合声明 强调维护河口和平\n\n应托雷纳联邦总统邀请,岚多尔共和国总统进行访问。',
    ],
    ['a heading without end mark', '经贸合作\n\n双方将扩大贸易。'],
    ['a labelled heading', '一、政治互信\n\n双方将保持高层交往。'],
    ['a label after an unfinished line', '双方将加强协调\n\n二、双方将扩大贸易。'],
    ['a dateline', '岚通社发\n\n岚通社索尔明9月3日电 两国总统举行会谈。'],
    ['a credit line', '双方对此表示赞赏。\n\n据岚通社'],
    ['a credit line after a paragraph without its full stop', '双方对此表示赞赏\n\n据岚通社'],
    ['a byline', '双方还签署了多项文件。\n\n安东河 白石滩\n\n又讯 九月四日,总统回国。'],
    ['signatures', '岚多尔共和国总统 托雷纳联邦总统\n\n二〇一六年九月三日于索尔明'],
    ['an English heading', 'JOINT STATEMENT\n\nof the Republic of Landor and the Federation of Torena'],
    ['English articles', 'Article 5\n\nThe Parties shall consult each other.'],
    ['a list without labels', '双方合作领域如下:\n\n能源\n\n农业\n\n交通'],
  ])('%s', (_, text) => {
    expect(lines(text)).toEqual(text.split('\n\n'))
  })
})

describe('text set in lines', () => {
  const wrapped = [
    '　　双方指出,两国关系建立在平等和',
    '互信之上,不针对任何第三方。两国将',
    '继续发展各领域合作,造福两国人民。',
    '双方对此感到满意。',
    '　　双方重申,河口航道向各国商船开',
    '放,任何国家不得单方面封闭航道或者',
    '收取歧视性费用。',
  ]
  it('is joined to its paragraphs by margin and indent, though a full line ends with a full stop', () => {
    expect(lines(wrapped.join('\n'))).toEqual([
      '双方指出,两国关系建立在平等和互信之上,不针对任何第三方。两国将继续发展各领域合作,造福两国人民。双方对此感到满意。',
      '双方重申,河口航道向各国商船开放,任何国家不得单方面封闭航道或者收取歧视性费用。',
    ])
  })

  it('is joined over a column break too', () => {
    expect(lines([...wrapped.slice(0, 2), '', ...wrapped.slice(2)].join('\n'))).toHaveLength(2)
  })

  it('keeps spaces between words of spaced scripts', () => {
    const text = [
      'The Sides note that relations between the two States rest on',
      'equality and mutual trust and are not aimed at third countries,',
      'and that cooperation on the river Lorn will be developed fur-',
      'ther in the interest of both peoples.',
      '',
      'The Sides reaffirm that the shipping lanes of the estuary stay',
      'open to merchant vessels of all nations.',
    ].join('\n')
    expect(lines(text)).toEqual([
      'The Sides note that relations between the two States rest on equality and mutual trust and are not aimed at third countries, and that cooperation on the river Lorn will be developed further in the interest of both peoples.',
      'The Sides reaffirm that the shipping lanes of the estuary stay open to merchant vessels of all nations.',
    ])
  })
})

describe('laws', () => {
  const words = fc.constantFrom(
    '双方',
    '重申',
    '合作,',
    '冷',
    '战',
    '。',
    '一、',
    'peace',
    'neigh-',
    '\n',
    '\n\n',
    ' ',
    '《',
    '》',
    '\r\n',
    '　　',
  )
  const texts = fc.array(words, { maxLength: 60 }).map((list) => list.join(''))

  it('only white space and hyphens at line ends change', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bare = (s: string): string => s.replace(/[\s\ufeff-]+/g, '')
        expect(bare(unwrapNewspaper(text).text)).toBe(bare(text))
      }),
      { seed: 41, numRuns: 500 },
    )
  })

  it('what is unwrapped stays as it is when every paragraph is finished', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('双方重申睦邻友好。', '一、双方将扩大贸易。', 'The Sides agree.', '据岚通社')),
        (list) => {
          const once = unwrapNewspaper(list.join('\n\n')).text
          expect(once).toBe(list.map((line) => `${line}\n`).join(''))
          expect(unwrapNewspaper(once).text).toBe(once)
        },
      ),
      { seed: 42 },
    )
  })

  it('an empty text has no paragraph', () => {
    expect(unwrapNewspaper(' \n\n　')).toEqual({ text: '', joins: [] })
  })
})
