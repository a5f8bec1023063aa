import { describe, expect, it } from 'vitest'
import { EDITION_MARKS, isNamed, SAME_WORDS, titleKey } from '../../src/genre/title-key.ts'
import { expectEachRowToCount } from './each-row.ts'

it('each mark of an edition is no part of a title, which no other row says', () => {
  expectEachRowToCount(EDITION_MARKS, ([, a, b], rows) => titleKey(a, rows) === titleKey(b, rows))
})
it('each word that another printing puts otherwise is the same, which no other row says', () => {
  expectEachRowToCount(SAME_WORDS, ([, , a, b], rows) => titleKey(a, undefined, rows) === titleKey(b, undefined, rows))
})

describe('one title', () => {
  it.each([
    ['海国与山国睦邻条约', '《海國和山國睦鄰條約》'],
    ['海国和山国联合声明（摘登）', '海国和山国联合声明'],
    ['JOINT STATEMENT on Fisheries', 'Joint Statement  on fisheries'],
    [
      'Договор о дружбе между Озёрной Республикой и Каменной Федерацией',
      'ДОГОВОР о дружбе между Озерной Республикой и Каменной Федерацией',
    ],
    ['Проект Совместного заявления о реках', 'Совместное заявление о реках'],
    ['Lake Convention (draft 2)', 'Lake Convention'],
    ['海国渔业法（2018年修正）', '海国渔业法（2023年修正）'],
  ])('%s = %s', (a, b) => expect(titleKey(a)).toBe(titleKey(b)))
})

describe('two titles', () => {
  it.each([
    ['Convention A on Wounded Soldiers', 'Convention B on Prisoners of War'],
    ['Convention (I) on the Wounded', 'Convention (II) on the Wounded'],
    ['海国刑法', '海国刑法修正案（十二）'],
    ['海国和山国联合声明', '海国和岛国联合声明'],
    ['海国元首理事会北城宣言', '海国元首理事会南城宣言'],
    ['海国和山国联合声明', '海国和山国联合公报'],
    ['Договор о дружбе', 'Протокол к Договору о дружбе'],
    ['Joint Statement on Trade', 'Joint Statement on Travel'],
  ])('%s ≠ %s', (a, b) => expect(titleKey(a)).not.toBe(titleKey(b)))
})

it.each([
  ['海国渔业法', 'zh', true],
  ['Draft Lake Convention', 'en', true],
  ['Проект Договора о дружбе', 'ru', true],
  ['Lake Convention, rev. 2', 'en', true],
  ['draft-3', 'en', false],
  ['Notes on the lake', 'en', false],
  ['会议记录', 'zh', false],
] as const)('%s names a document: %s %s', (title, lang, named) => expect(isNamed(title, lang)).toBe(named))
