import { describe, expect, test } from 'vitest'
import { TitleIndex } from '../../src/citations/resolve-mention.ts'
import { compareTitles, partyNames, titleGrams } from '../../src/citations/title-grams.ts'
import type { Document, Lang } from '../../src/model/index.ts'
import { DOCUMENTS, document } from './fixtures.ts'

/** `n` words that no other has, from the `first` on: aaaaa aabaa … */
const words = (n: number, first = 0): string =>
  Array.from({ length: n }, (_, k) => {
    const [hi, lo] = [Math.floor((first + k) / 26), (first + k) % 26]
    return `${String.fromCharCode(97 + hi)}${String.fromCharCode(97 + lo)}kkk`
  }).join(' ')

const bare = (id: string, title: string, extra: Partial<Document> = {}): Document =>
  document(id, { en: title }, { parties: [], ...extra })
const statement = (n: number, id = '2001-02-03-joint-statement', first = 0): Document =>
  bare(id, `Statement on ${words(n, first)}`)
const index = (...documents: Document[]): TitleIndex => new TitleIndex(documents, 'en')
const FIRST = '2001-02-03-joint-statement'

describe('how much of a title has to be there', () => {
  // [words of the document's title, of the mention, first word of the mention, date, resolved?]
  test.each([
    [10, 4, 7, '2001-02-03', true], // three of four, the day right
    [10, 3, 8, '2001-02-03', false], // two of three
    [5, 5, 2, '2001-02-03', true], // freer wording: half of both and more
    [5, 5, 3, '2001-02-03', false],
    [20, 20, 3, null, true], // 17 of 20, without a date
    [20, 20, 4, null, false],
    [6, 6, 1, null, false],
    [5, 3, 0, null, true], // all of three in five
    [8, 3, 0, null, false],
  ] as const)('%i words, cited by %i from %i, of %s: %s', (title, cited, from, day, known) =>
    expect(index(statement(title)).resolve(`Statement on ${words(cited, from)}`, day).target).toBe(
      known ? FIRST : null,
    ),
  )
  test('a year or a month is as good as a day; another is none', () => {
    const of = (iso: string) => index(statement(10)).resolve(`Statement on ${words(4)}`, iso).target
    expect(['2001', '2001-02', '2001-02-03', '2001-03', '2002'].map(of)).toEqual([FIRST, FIRST, FIRST, null, null])
  })
  test('a mention of the kind alone is known by its day, never without', () => {
    expect(index(statement(4)).resolve('Joint Statement', '2001-02-03').target).toBe(FIRST)
    expect(index(statement(4)).resolve('Joint Statement', null)).toEqual({
      target: null,
      candidates: [],
      contradiction: null,
    })
  })
  test('where a loose file does not say its day, its title alone is asked', () => {
    const undated = bare('loose', `Statement on ${words(4)}`, { date: '' })
    expect(index(undated).resolve(`Statement on ${words(4)}`, '2001-02-03').target).toBe('loose')
    expect(index(undated).resolve(`Statement on ${words(2)}`, '2001-02-03').target).toBeNull()
  })
  test('an alias is a title, too', () =>
    expect(
      index(bare(FIRST, `Statement on ${words(9, 40)}`, { aliases: [`Statement on ${words(3)}`] })).resolve(
        `Statement on ${words(3)}`,
        null,
      ).target,
    ).toBe(FIRST))
  test('a document without a title in the language is none of its titles', () =>
    expect(
      index(
        document(FIRST, { zh: '北海条约' }, { aliases: ['港城条约'] }),
        statement(3, '2002-01-01-joint-statement'),
      ).resolve(`Statement on ${words(3)}`, null).target,
    ).toBe('2002-01-01-joint-statement'))
})

describe('two documents that fit', () => {
  const SECOND = '2001-02-03-joint-statement-b'
  const both = (first: string, second: string, mention: string) =>
    index(bare(FIRST, `Statement on ${first}`), bare(SECOND, `Statement on ${second}`)).resolve(
      `Statement on ${mention}`,
      '2001-02-03',
    )
  test('one says an eighth more of the mention: it', () =>
    expect(both(words(20), `${words(7)} ${words(13, 60)}`, words(8)).target).toBe(FIRST))
  test('one says a ninth more: open', () => {
    const { target, candidates } = both(words(20), `${words(8)} ${words(12, 60)}`, words(9))
    expect([target, candidates.map((c) => c.document)]).toEqual([null, [FIRST, SECOND]])
  })
  test('one is the very title, the other longer: it', () => {
    expect(both(words(4), words(6), words(4)).target).toBe(FIRST)
    expect(both(words(6), words(4), words(4)).target).toBe(SECOND)
  })
  test('one is but nearer in length: open', () => expect(both(words(6), words(12), words(4)).target).toBeNull())
  test('one is the very title but for a word that the other has: open', () =>
    expect(both(words(9), words(22), words(10)).target).toBeNull())
  test('best first, of equals by id', () => {
    expect(both(words(6), words(4), words(4)).candidates).toEqual([
      { document: SECOND, score: 1 },
      { document: FIRST, score: 0.8 },
    ])
    const pair = [statement(4, SECOND), statement(4, FIRST)]
    expect(
      index(...pair)
        .resolve('Statement', '2001-02-03')
        .candidates.map((c) => c.document),
    ).toEqual([FIRST, SECOND])
    expect(
      index(...pair.reverse())
        .resolve('Statement', '2001-02-03')
        .candidates.map((c) => c.document),
    ).toEqual([FIRST, SECOND])
  })
})

describe('a date that contradicts the title', () => {
  const told = (title: number, mention: number) =>
    index(statement(title)).resolve(`Statement on ${words(mention)}`, '1999-01-01').contradiction
  test('told where the title is plainly the document’s', () =>
    expect(told(6, 4)).toEqual({ document: FIRST, printed: '1999-01-01', signed: '2001-02-03' }))
  test('not where it is but like it', () => expect(told(6, 3)).toBeNull())
  test('never of the kind alone', () =>
    expect(index(bare(FIRST, 'Joint Statement')).resolve('Joint Statement', '1999-01-01').contradiction).toBeNull())
  test('of the document whose title is nearest, in whatever order they stand', () => {
    const pair = [statement(4), statement(6, '2002-01-01-joint-statement')]
    for (const documents of [pair, [...pair].reverse()])
      expect(index(...documents).resolve(`Statement on ${words(4)}`, '1999-01-01').contradiction?.document).toBe(FIRST)
  })
  test('no word of it where another document of that day fits', () =>
    expect(
      index(statement(4), statement(5, '1999-01-01-joint-statement')).resolve(`Statement on ${words(4)}`, '1999-01-01'),
    ).toMatchObject({ target: '1999-01-01-joint-statement', contradiction: null }))
})

describe('kinds', () => {
  const of = (title: string, mention: string, extra: Partial<Document> = {}) =>
    index(bare(FIRST, title, extra)).resolve(mention, '2001-02-03').target
  test('another kind is another document', () => {
    expect(of('Treaty on Salt', 'Statement on Salt')).toBeNull()
    expect(of('Treaty on Salt', 'Treaty on Salt')).toBe(FIRST)
    expect(of('Treaty on Salt', 'Words on Salt')).toBeNull()
  })
  test('a title without a noun goes by the type of its record', () => {
    expect(of('On Salt', 'Statement on Salt')).toBe(FIRST)
    expect(of('On Salt', 'Treaty on Salt')).toBeNull()
    expect(of('On Salt', 'Statement on Salt', { type: 'other' })).toBeNull()
  })
})

test('what was resolved once is resolved so again, each date by itself', () => {
  const known = index(statement(4))
  const once = known.resolve(`Statement on ${words(4)}`, null)
  expect(known.resolve(`Statement on ${words(4)}`, null)).toBe(once)
  expect(known.resolve(`Statement on ${words(4)}`, '1999').target).toBeNull()
})

test('likeness: between what the mention says and both ways, of the documents of that day alone', () => {
  const known = index(statement(6), statement(2, '2002-01-01-joint-statement'))
  expect(known.likeness(`Statement on ${words(4)}`, '2001')).toBeCloseTo(0.9)
  expect(known.likeness(`Statement on ${words(2)}`, '2002')).toBe(1)
  expect(known.likeness(`Statement on ${words(2)}`, '2003')).toBe(0)
  expect(known.likeness(`Treaty on ${words(2)}`, '2002')).toBe(0)
})

describe('names without brackets', () => {
  const places = (lang: Lang, alias: string, text: string) =>
    new TitleIndex([document(FIRST, {}, { aliases: [alias], parties: [] })], lang)
      .namesIn(text, 1, text.length)
      .map((m) => [m.start, m.end, m.title])
  test('each place, from the start of the part', () =>
    expect(places('zh', '港城条约', '港港城条约和港城条约')).toEqual([
      [1, 5, '港城条约'],
      [6, 10, '港城条约'],
    ]))
  test('of four Han characters or twelve letters and more', () => {
    expect(places('zh', '渔条约', '，渔条约。')).toEqual([])
    expect(places('en', 'Salt Compact', ' Salt Compact.')).toHaveLength(1)
    expect(places('en', 'Tin Compact', ' Tin Compact.')).toEqual([])
  })
  test('as whole words', () => {
    expect(places('en', 'Salt Compact', ' Salt Compacts')).toEqual([])
    expect(places('en', 'Salt Compact', ' aSalt Compact')).toEqual([])
    expect(places('ru', 'Соляной договор', ' Соляной договор 1')).toHaveLength(1)
  })
  test('in the language of the text alone', () => {
    expect(places('en', '港城睦邻互助和友好合作条约', ' 港城睦邻互助和友好合作条约')).toEqual([])
    expect(places('en', 'Соляной договор', ' Соляной договор')).toEqual([])
    expect(places('ru', 'Соляной договор', ' Соляной договор')).toHaveLength(1)
    expect(places('ru', 'Salt Compact', ' Salt Compact')).toEqual([])
  })
  test('a note behind a title is no part of its name', () =>
    expect(places('en', 'Salt Compact (draft)', ' Salt Compact.')).toEqual([[1, 13, 'Salt Compact']]))
})

test('a text’s own title: with a note, over lines, never in a longer paragraph', () => {
  const own = DOCUMENTS[2] as Document
  const known = new TitleIndex(DOCUMENTS, 'zh')
  const title = own.titles.zh as string
  expect(known.isOwnTitle(title, own)).toBe(true)
  expect(known.isOwnTitle(`${title}（全文）`, own)).toBe(true)
  expect(known.isOwnTitle(title.replace('关于', '\n关于'), own)).toBe(true)
  expect(known.isOwnTitle(`${title}指出`, own)).toBe(false)
  expect(known.isOwnTitle(title, null)).toBe(false)
  expect(known.isOwnTitle(title, document(FIRST, { en: 'Statement' }))).toBe(false)
})

test('a word is known by its first five letters', () => {
  const known = index(bare(FIRST, 'Statement on Fisheries'))
  expect([known.knows('fisher'), known.knows('fishing'), known.knows('on')]).toEqual([true, false, true])
})

describe('parties by one character each', () => {
  const known = new TitleIndex(DOCUMENTS, 'zh')
  test.each([
    ['北海两国', true],
    ['海屿联合', true],
    ['北海声明', false],
    ['北沙两国', false],
    ['的北海两国', false],
  ])('at the start: %s %s', (text, fits) => expect(known.partyRun?.test(text)).toBe(fits))
  test.each([
    ['北', true],
    ['北海', true],
    ['北原海屿', true],
    ['北原海屿国', false],
    ['北沙', false],
  ])('nothing but them: %s %s', (text, fits) => expect(known.partyLetters?.test(text)).toBe(fits))
  test('not in other languages, nor without parties', () => {
    for (const one of [new TitleIndex(DOCUMENTS, 'en'), new TitleIndex([], 'zh')])
      expect([one.partyRun, one.partyLetters]).toEqual([null, null])
  })
})

describe('grams of a title', () => {
  const grams = (title: string, lang: Lang) => [
    ...titleGrams(title, lang, partyNames(DOCUMENTS[0] as Document, lang)).grams,
  ]
  test.each([
    ['北原共和国和海屿联邦睦邻互助条约', ['睦邻', '邻互', '互助']],
    ['北海睦邻互助条约', ['睦邻', '邻互', '互助']],
    ['海北睦邻条约', ['睦邻']],
    ['北北睦邻条约', ['北北', '北睦', '睦邻']], // two characters of one name name no two parties
    ['北沙睦邻条约', ['北沙', '沙睦', '睦邻']],
    ['北海关于盐的联合声明', ['盐']],
    ['北原共和国、海屿联邦关于盐和糖的共同声明', ['盐', '糖']],
    ['北原共和国政府和海屿联邦政府关于盐业的协定', ['盐业']],
    ['关于盐业的联合声明（全文）', ['盐业']],
    ['《联合声明》', []],
    ['关于《盐业公约》的联合声明', ['盐业', '业公', '公约']],
    ['關於發展的聯合聲明', ['发展']],
  ])('%s', (title, expected) => expect(grams(title, 'zh')).toEqual(expected))
  test.each([
    [
      'Совместное заявление Республики Норвальд и Федерации Искарра о сохранении рыбных запасов',
      ['сохра', 'рыбны', 'запас'],
    ],
    ['Договор о подписании Договора о соли', ['подпи', 'догов', 'соли']],
    ['Норвальдско-искаррский договор о соли', ['соли']],
    ['Договор РН и ФИ о соли', ['соли']],
    ['«Договор» (проект)', []],
  ])('%s', (title, expected) => expect(grams(title, 'ru')).toEqual(expected))
  test.each([
    ['Joint Statement of the Republic of Norvald and the Federation of Iskarra on Fish Stocks', ['fish', 'stock']],
    ['Treaty concerning the Treaty on Salt, 1999', ['treat', 'salt', '1999']],
    ['Norvald–Iskarran Treaty regarding Salt', ['salt']],
    ['RN Treaty on Salt', ['salt']],
    ['Treaty on Salt (draft)', ['salt']],
  ])('%s', (title, expected) => expect(grams(title, 'en')).toEqual(expected))
})

test.each('两国 睦邻 友好 合作 伙伴 关于 联合 条约 协定 政府 战略 经济 边界'.split(' '))(
  'parties by a character each stand before %s',
  (word) => {
    const { grams } = titleGrams(`北海${word}盐业宣言`, 'zh', partyNames(DOCUMENTS[0] as Document, 'zh'))
    expect([...grams].filter((gram) => /[北海]/u.test(gram))).toEqual([])
  },
)
test('or alone', () =>
  expect([...titleGrams('北海', 'zh', partyNames(DOCUMENTS[0] as Document, 'zh')).grams]).toEqual([]))

describe('words of no subject', () => {
  const without = (title: string, lang: Lang) => [
    ...titleGrams(title, lang, { full: [], stems: new Set(), characters: new Set() }).grams,
  ]
  test.each('о об обо и в во на по к ко с со от до для между при за из у же а также'.split(' '))('%s', (word) =>
    expect(without(`Договор ${word} соль`, 'ru')).toEqual(['соль']),
  )
  test.each('the a an of on and in to for between with by at from its as or concerning regarding'.split(' '))(
    '%s',
    (word) => expect(without(`Treaty ${word} salt`, 'en')).toEqual(['salt']),
  )
})

test('titles compared: what the mention says of the title, and both ways', () => {
  const of = (...grams: string[]) => ({ kind: null, grams: new Set(grams) })
  expect(compareTitles(of('a', 'b'), of('b', 'c', 'd'))).toEqual({ covered: 0.5, dice: 0.4 })
  expect(compareTitles(of(), of('b'))).toEqual({ covered: 1, dice: 0 })
  expect(compareTitles(of(), of())).toEqual({ covered: 1, dice: 1 })
  expect(compareTitles(of('a'), of('b'))).toEqual({ covered: 0, dice: 0 })
})
