import { describe, expect, it } from 'vitest'
import { howTied, isReference, references } from '../../src/clauses/tied-lines.ts'
import { clauseLines } from './clause-lines.ts'

const wordsOf = (text: string, lang: 'zh' | 'ru' | 'en'): string[] =>
  clauseLines(text, lang).map((line) => line.split(' | ').slice(1).join(' | '))

describe('a number that the line before names is no label', () => {
  it.each(references.map((row) => row.example))('%s ⏎ (b) %s', (before, after) => {
    expect(isReference(before, after)).toBe(true)
  })

  it('in English, over a page break too', () => {
    for (const gap of ['\n', '\n\n']) {
      const text = `1. Each Side shall tell the other of its plans:
(a) of new ports;
(b) of new lines;
(c) of new tolls.
Each Side should wait sixty days after it sends a plan under subparagraph${gap}(b) for the answer of the other Side.
2. The Commission meets each year.`
      expect(wordsOf(text, 'en').slice(4)).toEqual([
        '– | Each Side should wait sixty days after it sends a plan under subparagraph (b) for the answer of the other Side.',
        '2. | The Commission meets each year.',
      ])
    }
  })

  it('in Russian', () => {
    const text = `1. Стороны сообщают друг другу:
а) о новых портах;
б) о новых линиях.
Стороны ожидают ответа в срок, указанный в подпункте
б) настоящего пункта, и не начинают работ до его получения.
2. Комиссия собирается ежегодно.`
    expect(wordsOf(text, 'ru').slice(3)).toEqual([
      '– | Стороны ожидают ответа в срок, указанный в подпункте б) настоящего пункта, и не начинают работ до его получения.',
      '2. | Комиссия собирается ежегодно.',
    ])
  })

  it('in Chinese', () => {
    const text = `第五条 双方通报下列事项：
（一）新建港口；
（二）新开航线；
（三）新定费率。
未按本条第一款第
（二）项通报的一方，应当说明理由。
违反本协定第五条
（一）项的，由委员会处理。
第六条 委员会每年举行会议。`
    expect(wordsOf(text, 'zh').slice(4)).toEqual([
      '– | 未按本条第一款第 （二）项通报的一方，应当说明理由。',
      '– | 违反本协定第五条 （一）项的，由委员会处理。',
      '第六条 | 委员会每年举行会议。',
    ])
  })
})

describe('a label stays one behind words that only look like naming it', () => {
  it.each([
    ['The Sides shall work together under this Article', 'The Commission'],
    ['growth of trade in goods listed in Article 5 and', 'growth of services'],
    ['the Sides agree on the following items', 'food'],
    ['rules for the price of each item', 'bread'],
    ['ARTICLE', 'The Sides'],
    ['List of Articles', 'Scope'],
    ['Содержание статьи', 'цели'],
    ['Статья', 'Стороны'],
    ['Стороны согласовали следующие пункты', 'цели'],
    ['第三条', '项目合作'],
    ['第三条', '款项的支付'],
    ['双方商定下列条款', '目标'],
    ['（一）至（三）', '双方'],
  ])('%s ⏎ (b) %s', (before, after) => {
    expect(isReference(before, after)).toBe(false)
  })

  it('an item that ends with “paragraph (a), and” is followed by an item', () => {
    const text = `The Sides allow without permit:
(a) the goods of paragraph 2, and
(b) the goods of paragraph 3.`
    expect(wordsOf(text, 'en')).toHaveLength(3)
  })
})

describe('a sentence goes on', () => {
  it('behind a word that ends nothing, though the next line begins with a capital', () => {
    const long =
      'The Sides continue to work on all the questions of fishing that stand in the Protocol, which was signed at Sarn in the year after. They meet each year.'
    const text = `${long}\nThis includes the rules on the sale of fish as set out in Annex A of the\nSFA\nAgreement.\n${long}`
    expect(wordsOf(text, 'en')).toEqual([
      `– | ${long}`,
      '– | This includes the rules on the sale of fish as set out in Annex A of the SFA Agreement.',
      `– | ${long}`,
    ])
    expect(
      wordsOf(
        'Стороны подтверждают свою приверженность положениям Договора о\n\nСовете Залива и благодарят его.',
        'ru',
      ),
    ).toEqual(['– | Стороны подтверждают свою приверженность положениям Договора о Совете Залива и благодарят его.'])
  })

  it('to a last word that a line break left by itself', () => {
    expect(
      wordsOf('双方重申将继续全面履行两国一九九四年在索尔明签署的海湾航行协\n议。\n双方感谢委员会。', 'zh'),
    ).toHaveLength(2)
  })

  it('but not to a short paragraph or an item', () => {
    expect(
      wordsOf('The Sides have agreed on all the questions that were put before them.\nAgreed.', 'en'),
    ).toHaveLength(2)
    expect(wordsOf('Товары категории В\nТовары категории С\nУслуги', 'ru')).toHaveLength(3)
    expect(wordsOf('The Sides note the growth of trade\n\nDone.', 'en')).toHaveLength(2)
  })
})

it('an end mark behind the words alone lets nothing hang on them', () => {
  const tied = (before: string, after: string) =>
    howTied(`${before}\n${after}`, { from: 0, to: before.length }, { start: before.length + 1, labels: [], gap: false })
  expect([tied('双方签署条约。《', '港约》有效'), tied('双方签署《条约。', '港约》有效')]).toEqual(['on', null])
})
