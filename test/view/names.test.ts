import { describe, expect, test } from 'vitest'
import { addressOf, documentName, shortNames, titleOf } from '../../src/view/names.ts'
import { collated, subject, witness } from './hand-made.ts'

const named = (parties: object[], type = 'joint-statement') =>
  witness('2021·zh', ['一、甲。'], { document2: { parties: parties as never, type: type as never } }).document!

test.each([
  [
    [
      { zh: '中华人民共和国', en: "People's Republic of China" },
      { zh: '俄罗斯联邦', en: 'Russian Federation' },
    ],
    '中俄联合声明',
    'China–Russia Joint Statement',
  ],
  [
    [
      { zh: '中国', en: 'China' },
      { zh: '俄罗斯', en: 'Russia' },
    ],
    '中俄联合声明',
    'China–Russia Joint Statement',
  ],
  [
    [
      { zh: '澜王国', en: 'Kingdom of Lan' },
      { zh: '砂共和国', en: 'the Republic of Sha' },
    ],
    '澜砂联合声明',
    'Lan–Sha Joint Statement',
  ],
])('two parties are named shortly: %j', (parties, zh, en) => {
  expect(documentName(named(parties), 'zh')).toBe(zh)
  expect(documentName(named(parties), 'en')).toBe(en)
})

test('three parties, or two that begin alike, keep the title', () => {
  expect(documentName(named([{ zh: '甲' }, { zh: '乙' }, { zh: '丙' }]), 'zh')).toBe('关于测试的联合声明（2021）')
  expect(documentName(named([{ zh: '中国' }, { zh: '中非' }]), 'zh')).toBe('关于测试的联合声明（2021）')
})

test('a siglum is shortened only where it stays unique', () => {
  const names = (...sigla: string[]) => {
    const sides = sigla.map((s) => witness(s, ['一、甲。']))
    return shortNames(
      collated(
        sides,
        sides.slice(1).map((s) => subject(sides[0]!, s, [])),
      ),
    )
  }
  expect(names('2021·zh', '2023·zh')).toEqual(['2021', '2023'])
  expect(names('2023·zh', '2023·ru')).toEqual(['2023·zh', '2023·ru'])
  expect(names('2023·zh·abridged', '2023·zh')).toEqual(['2023·abridged', '2023'])
  expect(names('a.txt', 'a.txt')).toEqual(['a.txt', 'a.txt~2'])
  expect(names('x·y.txt', '2023·zh')).toEqual(['x·y.txt', '2023'])
})

test('an address holds no white space', () => {
  expect(addressOf('my file.txt', '7.1')).toBe('my_file.txt-7.1')
})

describe('a title', () => {
  const of = (titles: object, more: object = {}) => ({
    ...named([
      { zh: '澜王国', en: 'Kingdom of Lan' },
      { zh: '砂共和国', en: 'Republic of Sha' },
    ]),
    titles,
    ...more,
  })
  test.each<[string, object, object, string, string]>([
    ['in the interface language', { zh: '航道声明', en: 'Fairways' }, {}, '航道声明', 'Fairways'],
    [
      'in another language says which',
      { ru: 'Заявление о реках' },
      {},
      'Заявление о реках（俄文标题）',
      'Заявление о реках (title in Russian)',
    ],
    [
      'that others gave says so',
      {},
      { aliases: ['航道声明', 'Fairways Statement'] },
      '航道声明（他处所称）',
      'Fairways Statement (as others call it)',
    ],
    [
      'that nobody has seen is made of parties and kind',
      {},
      {},
      '澜砂联合声明（标题未见）',
      'Lan–Sha Joint Statement (title not known)',
    ],
  ])('%s', (_, titles, more, zh, en) => {
    expect([titleOf(of(titles, more), 'zh'), titleOf(of(titles, more), 'en')]).toEqual([zh, en])
  })

  test('gives the noun where languages differ in it: 声明 is no 宣言 because the other side says Declaration', () => {
    const declaration = of({ en: 'Joint Declaration on Rivers' }, { type: 'declaration' })
    expect(documentName(declaration, 'en')).toBe('Lan–Sha Declaration')
    expect(documentName(declaration, 'zh')).toBe('Joint Declaration on Rivers（英文标题）')
    expect(documentName(of({}, { type: 'declaration' }), 'zh')).toBe('澜砂宣言')
  })
})
