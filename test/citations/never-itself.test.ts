/** A document never cites itself: no citation in its text resolves to it, fits it, or is held against its day. */
import { describe, expect, test } from 'vitest'
import { reportCitations } from '../../src/citations/find-citations.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Lang } from '../../src/model/index.ts'
import { document } from './fixtures.ts'

const FISH = {
  zh: '北原共和国和海屿联邦关于渔业资源养护的联合声明',
  ru: 'Совместное заявление Республики Норвальд и Федерации Искарра о сохранении рыбных запасов',
}
const PLAIN = { zh: '北海联合声明', ru: 'Совместное заявление Республики Норвальд и Федерации Искарра' }
const OWN = '2019-11-02-fisheries'
const DOCUMENTS = [
  document('2003-05-09-treaty', { zh: '北原共和国和海屿联邦睦邻互助条约' }),
  document(OWN, FISH),
  document('2021-06-07-plain', PLAIN),
  document('2021-06-07-plain-second', PLAIN),
]

const reported = (text: string, lang: Lang, self: string | null) =>
  reportCitations(text, segmentText(text, lang), lang, DOCUMENTS, self).map(
    ({ citation, candidates, contradiction }) => ({
      target: citation.target,
      candidates: candidates.map((c) => c.document),
      against: contradiction?.document ?? null,
    }),
  )

/** Its own title with another day: another document that is called so, and not here. */
const EARLIER: readonly (readonly [Lang, string])[] = [
  ['zh', '双方重申1996年4月25日签署的《北原共和国和海屿联邦关于渔业资源养护的联合声明》。'],
  [
    'ru',
    'Стороны подтверждают Совместное заявление Республики Норвальд и Федерации Искарра о сохранении рыбных запасов от 25 апреля 1996 года.',
  ],
]

describe('a document never cites itself', () => {
  test.each(EARLIER)('%s: its own title with another day is no misprint of its own', (lang, text) => {
    expect(reported(text, lang, OWN)).toEqual([{ target: null, candidates: [], against: null }])
    // In any other text the same words contradict the record, and are told.
    expect(reported(text, lang, '2021-06-07-plain')).toEqual([{ target: null, candidates: [], against: OWN }])
  })

  test.each<readonly [Lang, string]>([
    ['zh', '双方重申2021年6月7日签署的《北海联合声明》。'],
    ['ru', 'Стороны подтверждают Совместное заявление Республики Норвальд и Федерации Искарра от 7 июня 2021 года.'],
  ])('%s: of two of one day and title the other one is meant', (lang, text) => {
    expect(reported(text, lang, '2021-06-07-plain').map((r) => [r.target, r.candidates])).toEqual([
      ['2021-06-07-plain-second', ['2021-06-07-plain-second']],
    ])
    expect(reported(text, lang, null).map((r) => [r.target, r.candidates.length])).toEqual([[null, 2]])
  })

  test.each<readonly [Lang, string]>([
    ['zh', '双方将落实《北海联合声明》。'],
    ['ru', 'Стороны выполнят Совместное заявление Республики Норвальд и Федерации Искарра.'],
  ])('%s: of no day it is its own name, and no citation', (lang, text) => {
    expect(reported(text, lang, '2021-06-07-plain')).toEqual([])
    expect(reported(text, lang, OWN).map((r) => r.candidates.length)).not.toEqual([1])
  })
})
