import { describe, expect, it } from 'vitest'
import { findDates } from '../../../src/intake/understand/find-dates.ts'
import { guessLanguage } from '../../../src/intake/understand/guess-language.ts'
import {
  cleanTitle,
  guessDate,
  guessTitle,
  guessType,
  saidFidelity,
} from '../../../src/intake/understand/guess-title.ts'
import { matchDocument, titleLikeness } from '../../../src/intake/understand/match-document.ts'
import { hanNumber } from '../../../src/intake/understand/numbered-sections.ts'
import type { Document } from '../../../src/model/index.ts'
import { en, readString, ru, zh } from '../samples.ts'

describe('dates', () => {
  it.each([
    ['2019年6月20日', '2019-06-20'],
    ['2019 年 6 月 20 日', '2019-06-20'],
    ['二〇一九年六月二十日', '2019-06-20'],
    ['二零一九年十二月廿一日', '2019-12-21'],
    ['二○○一年七月十六日', '2001-07-16'],
    ['一九九八年十月三十日', '1998-10-30'],
    ['20 июня 2019 года', '2019-06-20'],
    ['5 мая 2019 г.', '2019-05-05'],
    ['20 June 2019', '2019-06-20'],
    ['June 20, 2019', '2019-06-20'],
    ['the 20th day of June, 2019', '2019-06-20'],
    ['2019-06-20T18:20:00+08:00', '2019-06-20'],
    ['20.06.2019', '2019-06-20'],
  ])('%s is %s', (words, iso) => {
    expect(findDates(words).map((d) => d.iso)).toEqual([iso])
  })
  it.each(['2019年2月30日', '2019年13月1日', '3,200万吨', '31 апреля 2019 года', '12019-06-201', '二〇一九年'])(
    '%s is no date',
    (words) => {
      expect(findDates(words)).toEqual([])
    },
  )
  it.each([
    ['十', 10],
    ['二十一', 21],
    ['一百零五', 105],
    ['二〇二二', 2022],
    ['x', Number.NaN],
  ])('%s counts %d', (words, n) => {
    expect(hanNumber(words)).toBe(n)
  })
})

describe('what a text calls itself', () => {
  it('title, date and kind of the samples', () => {
    expect([zh, ru, en].map((lines, i) => guessTitle(lines, (['zh', 'ru', 'en'] as const)[i] ?? null)?.title)).toEqual([
      zh[0],
      ru[0],
      en[0],
    ])
    expect([zh, ru, en].map(guessDate)).toEqual(['2019-06-20', '2019-06-20', '2019-06-20'])
    expect(
      guessTitle(['岚多尔共和国和托雷纳联邦', '关于加强港口与渔业合作的联合声明', zh[2] as string], 'zh')?.title,
    ).toBe(zh[0])
  })
  it.each([
    [['СОВМЕСТНОЕ ЗАЯВЛЕНИЕ', 'Республики Лан и Федерации Хорн о партнёрстве', 'г. Юньган, 3 мая 2021 года'], 2],
    [['JOINT STATEMENT', 'of the Republic of Lan and the Federation of Horn', 'on a Wider Partnership', '1. One.'], 3],
    [['JOINT STATEMENT', 'Yungang, 3 May 2021', 'of Lan and Horn'], 1],
    [['JOINT STATEMENT', 'Political relations', 'The Sides will keep up contacts.'], 1],
    [['JOINT STATEMENT', 'The Sides stand for talks and will keep up contacts.'], 1],
    [['JOINT STATEMENT', 'I. Trade and energy', 'The Sides will trade.'], 1],
  ])('%j: a title is %d lines long', (lines, count) => {
    expect(guessTitle(lines, 'en')?.title).toBe(lines.slice(0, count).join(' '))
  })
  it('the days of a visit are not the day of signing', () => {
    const visit = '应邀请，托雷纳总统于二〇一九年六月十九日至二十一日对岚多尔进行国事访问，声明如下：'
    const clause = '一、双方将扩大贸易。'
    expect(guessDate([zh[0] as string, visit, clause, '二〇一九年六月二十日于卡斯廷'])).toBe('2019-06-20')
    expect(guessDate([zh[0] as string, visit, clause])).toBeNull()
  })
  it('a date in a clause is another document’s', () => {
    expect(
      guessDate([zh[0] as string, '双方回顾1998年5月12日签署的《岚多尔共和国和托雷纳联邦睦邻友好条约》。']),
    ).toBeNull()
  })
  it.each([
    ['岚多尔共和国和托雷纳联邦睦邻友好条约', 'treaty'],
    ['ДОГОВОР о добрососедстве', 'treaty'],
    ['Joint Statement of the two sides', 'joint-statement'],
    ['Совместное заявление', 'joint-statement'],
    ['两国新闻公报', 'communique'],
    ['索尔明宣言', 'declaration'],
    ['外交部声明', 'statement'],
    ['会谈纪要', 'other'],
  ] as const)('%s: %s', (title, type) => {
    expect(guessType(title)).toBe(type)
  })
  it('brackets and marks around a title are not part of it', () => {
    expect(['《甲乙联合声明》', '甲乙联合声明（全文）', 'Joint Statement (excerpts)'].map(cleanTitle)).toEqual([
      '甲乙联合声明',
      '甲乙联合声明',
      'Joint Statement',
    ])
  })
  it.each([
    ['甲乙联合声明（摘要）', 'abridged'],
    ['甲乙联合声明（全文）', 'full'],
    ['现将联合声明摘要如下：', 'abridged'],
    ['Joint Statement (excerpts)', 'abridged'],
    ['Совместное заявление (в сокращении)', 'abridged'],
    ['甲乙合作规划要点', null],
    ['Договор о сокращении вооружений', null],
    ['Summary of the Chair', null],
  ])('%s says %s', (line, fidelity) => {
    expect(saidFidelity(null, [line])?.fidelity ?? null).toBe(fidelity)
  })
  it('a story before the statement does not hide that it is abridged', () => {
    expect(saidFidelity('会谈', ['一。', '二。', '三。', '四。', '五。', '双方，声明(摘要)如下：'])?.fidelity).toBe(
      'abridged',
    )
  })
})

describe('language and script', () => {
  it.each([
    [zh.join(''), 'zh', 'simplified'],
    ['雙方重申，在相互尊重的基礎上發展兩國關係，不針對第三方。', 'zh', 'traditional'],
    [ru.join(' '), 'ru', null],
    [en.join(' '), 'en', null],
    ['12345 ----', null, null],
  ])('%#', (text, lang, script) => {
    expect(guessLanguage(text)).toMatchObject({ lang, script, mixed: false })
  })
  it('two languages in one file are told', () => {
    expect(guessLanguage(`${zh.join('\n')}\n${ru.join('\n')}`).mixed).toBe(true)
  })
})

describe('which document it is', () => {
  const document = (id: string, title: string, date: string): Document =>
    ({ id, date, titles: { zh: title }, aliases: [] }) as unknown as Document
  const statement = document('a', zh[0] as string, '2019-06-20')
  const sameDay = document('b', '岚多尔共和国和托雷纳联邦关于联合国改革的联合声明', '2019-06-20')
  const earlier = document('c', zh[0] as string, '2016-09-03')
  const match = (titles: string[], dates: string[]) =>
    matchDocument([statement, sameDay, earlier], { titles, dates, lang: 'zh' })?.document.id ?? null

  it('by title and date together', () => {
    expect(match([zh[0] as string], ['2019-06-20'])).toBe('a')
    expect(match([zh[0] as string], ['2016-09-03'])).toBe('c')
    expect(match(['岚多尔共和国和托雷纳联邦关于联合国改革的联合声明（全文）'], ['2019-06-20'])).toBe('b')
  })
  it('a title alone that two documents have decides nothing', () => {
    expect(match([zh[0] as string], [])).toBeNull()
  })
  it('a known title with a new date is a new document', () => {
    expect(match([zh[0] as string], ['2024-01-01'])).toBeNull()
  })
  it('type and width make no difference', () => {
    expect(titleLikeness('《甲国和乙国联合声明》', '甲国 和 乙国联合声明（全文）')).toBe(1)
  })
})

it('a wire copy: dateline, byline and credit are told apart', async () => {
  const text = await readString(
    `${zh[0]}\n新华社索尔明6月20日电（记者甲某、乙某）${zh[2]}\n${zh.slice(3).join('\n')}\n（完）\n据新华社`,
  )
  expect(text.paragraphs).toEqual([zh[0], ...zh.slice(2)])
  expect(text).toMatchObject({
    dateline: '新华社索尔明6月20日电',
    byline: '记者甲某、乙某',
    credit: '据新华社',
    publisher: '新华社',
  })
})

it.each([
  ['岚多尔通讯社卡斯廷6月20日电　', true],
  ['岚通社卡斯廷2019年6月20日电 ', true],
  // A society of which a clause speaks, on a day on which something happened.
  ['两国红十字会社团代表6月20日电贺', false],
  ['旅行社代表团6月20日抵达。', false],
])('%s: a wire’s dateline, whoever’s: %s', async (line, cut) => {
  const text = await readString(`${zh[0]}\n${line}${zh[2]}\n${zh.slice(3).join('\n')}`)
  expect(text.dateline).toBe(cut ? line.trim() : null)
})

it('Markdown loses its signs, not its words', async () => {
  const text = await readString(
    `---\ntitle: x\n---\n# ${zh[0]}\n\n**一、双方重申**，见[条约](https://a.example/b_(c))。[^1]\n\n> 二、引文 \\* 星号\n\n[^1]: 注。\n`,
    { name: 'a.md' },
  )
  expect(text.paragraphs).toEqual([`# ${zh[0]}`, '一、双方重申，见条约。', '二、引文 * 星号'])
  expect(text.footnotes).toEqual(['注。'])
})
