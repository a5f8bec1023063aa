import { expect, test } from 'vitest'
import { findNames, NAME_FORMS } from '../../src/citations/find-names.ts'
import type { Lang } from '../../src/model/index.ts'

const names = (lang: Lang, text: string): readonly string[] =>
  findNames(text, [{ id: 'p1', start: 0, end: text.length }], lang).map(({ as, start, end }) => {
    expect(text.slice(start, end)).toBe(as)
    return as
  })

test.each(NAME_FORMS)('%s %s: %s', (lang, _, text, name) => expect(names(lang, text)).toContain(name))

test.each<[Lang, string, string]>([
  ['zh', '一、双方遵循“岚托关于海洋伙\n伴关系的条约”，扩大贸易。', '“岚托关于海洋伙\n伴关系的条约”'],
  ['ru', '1. Стороны верны Договору «О морском партнёр-\nстве» и миру.', 'Договору «О морском партнёр-\nстве»'],
  [
    'ru',
    '1. Стороны верны Договору о морском партнёр-\nстве и намерены торговать.',
    'Договору о морском партнёр-\nстве',
  ],
])('over a line’s end: %s %j', (lang, text, name) => expect(names(lang, text)).toContain(name))

test.each<[Lang, string]>([
  ['zh', '双方提出“海洋伙伴关系”倡议。'],
  ['zh', '双方就关于海洋的问题、渔业的声明交换意见。'],
  ['ru', 'Стороны отмечают инициативу «Морское партнёрство» и планируют встречи.'],
  ['ru', 'Стороны приняли заявление о намерении развивать морское партнёрство.'],
  ['ru', 'Стороны договорились о морском партнёрстве.'],
  ['en', 'The Sides note the “Maritime Partnership” initiative.'],
  ['en', 'The Sides made a statement on maritime partnership.'],
])('no name: %s %s', (lang, text) => expect(names(lang, text)).toEqual([]))
