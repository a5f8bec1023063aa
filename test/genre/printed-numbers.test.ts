import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import { numberToHan } from '../../src/genre/han-numbers.ts'
import { INSERTED_WORDS, insertedBehind } from '../../src/genre/inserted-numbers.ts'
import { isContinuous, printNumber, readNumbers } from '../../src/genre/printed-numbers.ts'

describe('labels of articles put between two others', () => {
  it.each([
    ['第三条之一', '第三条'],
    ['第8條之2', '第8條'],
    ['第三条之十一', '第三条'],
    ['Article 8 bis', 'Article 8'],
    ['Article 8-ter.', 'Article 8'],
    ['Article 8A', 'Article 8'],
    ['Article 8-B.', 'Article 8'],
    ['Статья 8¹.', 'Статья 8'],
    ['Статья 8¹²', 'Статья 8'],
    ['Статья 8-бис', 'Статья 8'],
    ['133-1', '133'],
    ['Article 8 B', 'Article 8'],
    ['Article 8', null],
    ['Article 133.1', null],
    ['第三条', null],
    ['(8)', null],
    ['之一', null],
  ])('%s stands behind %s', (label, before) => expect(insertedBehind(label)).toBe(before))

  it.each(INSERTED_WORDS)('%s: %s', (_, example) => expect(insertedBehind(example)).not.toBeNull())

  it.each([
    [
      'en',
      ['Article 8', 'Article 8A', 'Article 8 bis', 'Article 8-B', 'Article 8-ter', 'Article 9'],
      ['8', '8-1', '8-bis', '8-2', '8-ter', '9'],
    ],
    ['ru', ['Статья 8', 'Статья 8¹', 'Статья 8-бис', 'Статья 8 тер', 'Статья 9'], ['8', '8-1', '8-бис', '8-тер', '9']],
    ['zh', ['第八条', '第八条之一', '第8条之2', '第八条之十一', '第九条'], ['8', '8-1', '8-2', '8-11', '9']],
  ] as const)('%s: are articles of their own, in order', (lang, labels, numbers) => {
    const words = { en: 'Boats keep to the right.', ru: 'Суда идут справа.', zh: '船舶靠右航行。' }[lang]
    const mark = lang === 'zh' ? '　' : '. '
    const text = labels.map((label) => `${label}${mark}${words}\n`).join('\n')
    expect(segmentText(text, lang).map((c) => c.id)).toEqual(numbers.map((n) => `art${n}.1`))
  })
})

describe('numbers of printed labels', () => {
  it.each([
    ['第十二条', [['第#条', 12]]],
    ['第一百十条', [['第#条', 110]]],
    ['廿一、', [['#、', 21]]],
    ['（三）', [['(#)', 3]]],
    ['⑫', [['①', 12]]],
    [
      '第一章 第二条',
      [
        ['第#章', 1],
        ['第#条', 2],
      ],
    ],
    ['ARTICLE 5.1', []],
    ['Article 12.', [['article #.', 12]]],
    ['1.2.3', [['1.2.#', 3]]],
    ['Article 8 bis', []],
    ['Статья 8¹', []],
    ['第三条之一', []],
    ['XIV.', [['large roman.', 14]]],
    ['十百、', []],
    ['?', []],
  ] as const)('%s: %j', (label, numbers) => {
    expect(readNumbers(label).map(([first]) => [first?.shape, first?.value])).toEqual(numbers)
  })
  it('a small letter may be Latin, Cyrillic or Roman', () => {
    expect(readNumbers('(i)').map((all) => all.map((r) => r.value))).toEqual([[9, 1]])
    expect(readNumbers('с)').map((all) => all.map((r) => r.value))).toEqual([[17]])
  })
  it('articles are counted through all chapters, chapters are not', () => {
    expect(['第#条', '第#條', 'article #', 'статья #.', '第#章', '(#)'].map(isContinuous)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })
  it('are printed as their list prints them', () => {
    expect([
      printNumber('第#条', 110, numberToHan),
      printNumber('#、', 3, numberToHan),
      printNumber('article #', 3, numberToHan),
    ]).toEqual(['第一百一十条', '三、', 'article 3'])
  })
})
