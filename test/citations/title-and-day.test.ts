/** Documents of one title are told apart by their day, those of one day by their titles; a title in other print is the same. */
import { describe, expect, test } from 'vitest'
import { reportCitations } from '../../src/citations/find-citations.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Document, Lang } from '../../src/model/index.ts'
import { document } from './fixtures.ts'

const plain = (id: string, extra: Partial<Document> = {}) =>
  document(
    id,
    {
      zh: '北海联合声明',
      ru: 'Совместное заявление Республики Норвальд и Федерации Искарра',
      en: 'Joint Statement of the Republic of Norvald and the Federation of Iskarra',
    },
    extra,
  )

const SERIES: readonly Document[] = [
  plain('1994-09-03-joint-statement'),
  document('1994-09-03-harbours', { zh: '北海两国元首关于开放港口的联合声明' }),
  plain('1996-04-25-joint-statement'),
  document('1998-11-23-century', { zh: '世纪之交的北海关系' }),
  document('2002-12-02-joint-statement', { zh: '北原共和国与海屿联邦联合声明' }),
  document('2003-05-27-joint-statement', {}),
  document('2005-07-01-rivers', {
    zh: '北原共和国与海屿联邦关于界河开发伙伴关系的联合声明',
    ru: 'Совместное заявление Республики Норвальд и Федерации Искарра о трёх реках',
    en: 'Joint Statement of the Republic of Norvald and the Federation of Iskarra on Three Rivers',
  }),
  plain('2024-10-08-joint-statement'),
]

/** Each citation as its target, or as the choices where it is open. */
function meant(text: string, lang: Lang = 'zh', self: string | null = null): readonly string[] {
  return reportCitations(text, segmentText(text, lang), lang, SERIES, self).map(
    ({ citation, candidates }) => citation.target ?? `? ${candidates.map((c) => c.document).join(' ')}`.trim(),
  )
}

describe('six documents of one title', () => {
  test.each<[string, Lang, string, string]>([
    ['by its day', 'zh', '双方重申1996年4月25日签署的《北海联合声明》。', '1996-04-25-joint-statement'],
    ['by its year', 'zh', '双方重申1996年《北海联合声明》。', '1996-04-25-joint-statement'],
    [
      'by its day, in Russian',
      'ru',
      'Стороны подтверждают Совместное заявление от 25 апреля 1996 года.',
      '1996-04-25-joint-statement',
    ],
    [
      'by its day, as a declaration',
      'en',
      'The Sides reaffirm the Joint Declaration of 25 April 1996.',
      '1996-04-25-joint-statement',
    ],
    [
      'among two of its day, by its whole title',
      'zh',
      '双方重申1994年9月3日的《北海联合声明》。',
      '1994-09-03-joint-statement',
    ],
    [
      'whose title nobody has seen, by its day',
      'zh',
      '双方重申2003年5月27日签署的《北海联合声明》。',
      '2003-05-27-joint-statement',
    ],
  ])('one is meant %s', (_, lang, text, id) => expect(meant(text, lang)).toEqual([id]))

  test('none is meant without a day, and the choices are told', () =>
    expect(meant('双方重申《北海联合声明》。')).toEqual([
      '? 1994-09-03-joint-statement 1996-04-25-joint-statement 2002-12-02-joint-statement 2024-10-08-joint-statement',
    ]))

  test('no later one is among the choices of a text', () =>
    expect(meant('双方重申《北海联合声明》。', 'zh', '2003-05-27-joint-statement')).toEqual([
      '? 1994-09-03-joint-statement 1996-04-25-joint-statement 2002-12-02-joint-statement',
    ]))

  test('a title that names no party is no choice among them, and says too little of two of a day', () => {
    expect(meant('双方重申《联合声明》。')).toEqual(['?'])
    expect(meant('双方重申1994年9月3日签署的《联合声明》。')).toEqual([
      '? 1994-09-03-joint-statement 1994-09-03-harbours',
    ])
  })

  test('one whose title nobody has seen is not meant by its year, nor by a title with a subject', () => {
    expect(meant('双方重申2003年《北海联合声明》。')).toEqual(['?'])
    expect(meant('双方重申2003年5月27日《北海关于灯塔的联合声明》。')).toEqual(['?'])
  })
})

describe('one title in other print', () => {
  test.each<[string, Lang, string]>([
    ['和 for 与', 'zh', '双方重申《北原共和国和海屿联邦关于界河开发伙伴关系的联合声明》。'],
    ['traditional characters', 'zh', '雙方重申《北原共和國與海嶼聯邦關於界河開發夥伴關係的聯合聲明》。'],
    ['е for ё', 'ru', 'Стороны подтверждают Совместное заявление о трех реках от 1 июля 2005 года.'],
    ['Declaration for Statement', 'en', 'The Sides reaffirm the Joint Declaration on Three Rivers of 1 July 2005.'],
  ])('with %s is the same', (_, lang, text) => expect(meant(text, lang)).toEqual(['2005-07-01-rivers']))

  test('a title without a noun of its kind is known by all its words', () => {
    expect(meant('双方遵循1998年11月23日的《世纪之交的北海关系》。')).toEqual(['1998-11-23-century'])
    expect(meant('双方遵循《世纪之交的北海》。')).toEqual([])
  })
})
