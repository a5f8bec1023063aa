import { describe, expect, test } from 'vitest'
import { cited, DOCUMENTS, document, reported } from './fixtures.ts'

const TREATY = '2003-05-09-treaty'
const TENTH = '2013-05-09-joint-statement'
const FISH = '2019-11-02-joint-statement-fisheries'
const TRANSIT = '2019-11-02-joint-statement-transit'

describe('a date before a title in brackets', () => {
  const filled = (n: number) => `2013年5月9日${'海'.repeat(n - 3)}签署的《联合声明》`
  test.each([
    [20, TENTH],
    [33, TENTH],
    [34, '?'], // thirty characters stand before the verb at most
  ])('%i characters between them: %s', (n, target) =>
    expect(cited(`双方落实${filled(n)}。`)).toEqual([`《联合声明》 → ${target}`]),
  )
  const around = (n: number) => `2013年5月9日${'海'.repeat(n - 13)}签署的${'港'.repeat(10)}《联合声明》`
  test.each([
    [40, TENTH],
    [41, '?'],
  ])('%i characters, the verb in their midst: %s', (n, target) =>
    expect(cited(`双方落实${around(n)}。`)).toEqual([`《联合声明》 → ${target}`]),
  )
  test.each(['', '的', '两国', '北海', '“', '双边共同'])('2013年5月9日%s《联合声明》', (gap) =>
    expect(cited(`双方落实2013年5月9日${gap}《联合声明》。`)[0]).toBe(`《联合声明》 → ${TENTH}`),
  )
  test.each(['，', '会见', '；双方', '沙国'])('not 2013年5月9日%s《联合声明》', (gap) =>
    expect(cited(`双方落实2013年5月9日${gap}《联合声明》。`)).toEqual(['《联合声明》 → ?']),
  )
  test('of two dates the nearer one', () =>
    expect(cited('2019年11月2日重申2013年5月9日的《联合声明》。')).toEqual([`《联合声明》 → ${TENTH}`]))
  test('a date dates one title, not the next', () =>
    expect(cited('双方落实2013年5月9日的《联合声明》和《联合声明》。')).toEqual([
      `《联合声明》 → ${TENTH}`,
      '《联合声明》 → ?',
    ]))
})

describe('a date behind a title in brackets', () => {
  test.each([
    '（2013年5月9日）',
    '(2013年5月9日)',
    '2013年5月9日签署',
    '于2013年5月9日签署',
    '在2013年5月9日由两国元首签署',
    '自2013年5月9日发布',
    '，2013年5月9日签署',
    ',于2013年5月9日签署',
    '（以下称“声明”）于2013年5月9日签署',
  ])('《联合声明》%s', (behind) => expect(cited(`双方落实《联合声明》${behind}。`)[0]).toBe(`《联合声明》 → ${TENTH}`))
  test.each(['，于2013年5月9日生效', '指出2013年5月9日签署', '于2013年5月9日，并签署', '、2013年5月9日签署'])(
    'not 《联合声明》%s',
    (behind) => expect(cited(`双方落实《联合声明》${behind}。`)[0]).toBe('《联合声明》 → ?'),
  )
  test('of a date before and one behind, the one before', () =>
    expect(cited('双方落实2013年5月9日的《联合声明》（2019年11月2日）。')).toEqual([`《联合声明》 → ${TENTH}`]))
})

describe('brackets', () => {
  const long = (n: number) => `《${'盐'.repeat(n - 4)}联合声明》`
  test.each([
    [239, 1],
    [240, 0],
    [300, 0],
  ])('a title of %i characters is told: %i', (n, count) =>
    expect(cited(`双方落实${long(n)}。`, 'zh', [])).toHaveLength(count),
  )
  test('one that is never closed hides nothing within', () =>
    expect(cited(`双方落实《${'盐'.repeat(300)}，又遵循《北海睦邻互助条约》。`)).toEqual([
      `《北海睦邻互助条约》 → ${TREATY}`,
    ]))
  test('a closing one alone closes nothing', () =>
    expect(cited('双方落实》北海《北海睦邻互助条约》》。')).toEqual([`《北海睦邻互助条约》 → ${TREATY}`]))
  test('with a date, any title is a document; without, one that says what it is', () => {
    expect(cited('2013年5月9日签署的《港城》和《港城》。')).toEqual(['《港城》 → ?'])
    expect(cited('双方落实《港城备忘录》。')).toEqual(['《港城备忘录》 → ?'])
  })
  test('at the very start of a clause', () =>
    expect(reported('《北海睦邻互助条约》有效。').map((r) => [r.citation.start, r.citation.end])).toEqual([[0, 10]]))
})

describe('what is told of a citation', () => {
  const told = (text: string, lang: 'zh' | 'ru' | 'en' = 'zh') =>
    reported(text, lang).map(({ citation, date, form, later }) => [citation.as, date, form, later])
  test('the form by which it was found, and its date', () => {
    expect(
      told(
        '双方恪守2003年5月9日签署的《北海睦邻互助条约》（以下称“条约”），落实条约和《条约》，落实2013年发表的联合声明，遵守巴黎协定。',
      ),
    ).toEqual([
      ['《北海睦邻互助条约》', '2003-05-09', 'bracketed', false],
      ['条约', '2003-05-09', 'short', false],
      ['《条约》', '2003-05-09', 'bracketed', false],
      ['2013年发表的联合声明', '2013', 'dated', false],
      ['巴黎协定', null, 'name', false],
    ])
    expect(
      told('They keep the Joint Statement on Fish Stocks of November 2019 and the Paris Agreement.', 'en'),
    ).toEqual([
      ['Joint Statement on Fish Stocks of November 2019', '2019-11', 'dated', false],
      ['Paris Agreement', null, 'name', false],
    ])
  })
  test('a day of its own is asked before the short form of that name', () =>
    expect(
      cited('双方恪守2003年5月9日签署的《北海睦邻互助条约》（以下称“联合声明”）。2013年5月9日发表的《联合声明》有效。'),
    ).toEqual([`《北海睦邻互助条约》 → ${TREATY}`, `《联合声明》 → ${TENTH}`]))
  test('later is after the day of the citing text, not on it', () => {
    expect(reported('《关于渔业资源养护的联合声明》。', 'zh', TRANSIT)[0]?.later).toBe(false)
    expect(reported('《关于渔业资源养护的联合声明》。', 'zh', TENTH)[0]?.later).toBe(true)
    expect(reported('《关于渔业资源养护的联合声明》。')[0]?.later).toBe(false)
    expect(reported('《盐业公约》。', 'zh', TENTH)[0]?.later).toBe(false)
  })
  test('a text that names itself cites nothing, by its short form neither', () => {
    const text = '双方发表《关于渔业资源养护的联合声明》（以下称“声明”），落实声明。'
    expect(cited(text)).toHaveLength(2)
    expect(cited(text, 'zh', DOCUMENTS, FISH)).toEqual([])
  })
  test('a heading cites nothing', () =>
    expect(
      cited(
        '一、关于《北海睦邻互助条约》\n\n双方一致同意开展合作，共同努力。\n\n二、其他\n\n双方将继续努力，保持联系。',
      ),
    ).toEqual([]))
  test('a short form that stands before the words that bring it in is none', () =>
    expect(cited('双方落实条约，恪守2003年5月9日签署的《北海睦邻互助条约》（以下称“条约”）。')).toEqual([
      `《北海睦邻互助条约》 → ${TREATY}`,
    ]))
})

describe('head nouns with what belongs before them', () => {
  test.each([
    'Совместное заявление',
    'Рамочное соглашение',
    'Московское заявление',
    'Пекинская декларация',
    'Межправительственное соглашение',
    'Совместное Московское заявление',
  ])('%s', (name) =>
    expect(cited(`Стороны чтят важное ${name} от 1 мая 2001 года.`, 'ru')).toEqual([`${name} от 1 мая 2001 года → ?`]),
  )
  test.each(['Joint Statement', 'Framework Agreement', 'Intergovernmental Agreement', 'Joint Framework Agreement'])(
    '%s',
    (name) => expect(cited(`They keep the Old ${name} of 1 May 2001.`, 'en')).toEqual([`${name} of 1 May 2001 → ?`]),
  )
  test.each(['Договорились', 'Договорённости', 'Планирование', 'Планета', 'Планер'])('%s names no document', (word) =>
    expect(cited(`${word} от 9 мая 2003 года.`, 'ru')).toEqual([]),
  )
  test.each(['Treatment', 'Treaties', 'Planet'])('%s names no document', (word) =>
    expect(cited(`${word} of 9 May 2003.`, 'en')).toEqual([]),
  )
  test.each([
    ['«', '»'],
    ['“', '”'],
    ['„', '“'],
    ['"', '"'],
  ])('quoted by %s%s, to the first that closes', (open, close) =>
    expect(cited(`Стороны чтят ${open}Договор о добрососедстве и взаимопомощи${close} и «дух${close}.`, 'ru')).toEqual([
      `${open}Договор о добрососедстве и взаимопомощи${close} → ${TREATY}`,
    ]),
  )
  test('quoted, with its date behind', () =>
    expect(cited('Стороны чтят «Договор о добрососедстве» от 9 мая 2003 года.', 'ru')).toEqual([
      `«Договор о добрососедстве» от 9 мая 2003 года → ${TREATY}`,
    ]))
  test('quoted, with its date before', () =>
    expect(cited('Подписанный 9 мая 2003 года «Договор о добрососедстве» действует.', 'ru')).toEqual([
      `«Договор о добрососедстве» → ${TREATY}`,
    ]))
  test('quoted and unknown, it is told as it stands', () =>
    expect(cited('Стороны чтят «Договор о соли».', 'ru')).toEqual(['«Договор о соли» → ?']))
  test('a small letter names what the corpus has, and nothing else', () => {
    expect(cited('Стороны чтят договор о добрососедстве от 9 мая 2003 года.', 'ru')).toEqual([
      `договор о добрососедстве от 9 мая 2003 года → ${TREATY}`,
    ])
    expect(cited('Стороны чтят договор о соли от 1 мая 2001 года.', 'ru')).toEqual([])
    expect(cited('Стороны чтят договор о добрососедстве и взаимопомощи.', 'ru')).toEqual([])
  })
})

describe('which title a date belongs to', () => {
  test('the one that the corpus has of that day, not the outermost', () => {
    expect(
      cited('Стороны чтят Программу к Договору о добрососедстве и взаимопомощи от 9 мая 2003 года.', 'ru'),
    ).toContain(`Договору о добрососедстве и взаимопомощи от 9 мая 2003 года → ${TREATY}`)
    expect(cited('They keep the Plan under the Treaty of Good-Neighbourliness of 9 May 2003.', 'en')).toContain(
      `Treaty of Good-Neighbourliness of 9 May 2003 → ${TREATY}`,
    )
  })
  test('of two unknown ones the outer', () =>
    expect(cited('They keep the Protocol to the Treaty on Salt of 1 May 2001.', 'en')).toEqual([
      'Protocol to the Treaty on Salt of 1 May 2001 → ?',
    ]))
  test.each([' and the ', ' and ', ', the ', ' or the ', ' and the “'])('parted by "%s", the inner', (joint) =>
    expect(cited(`They keep the Protocol on Tin${joint}Treaty on Salt of 1 May 2001.`, 'en').at(-1)).toMatch(
      /^“?Treaty on Salt of 1 May 2001 → \?$/u,
    ),
  )
  test.each([' и ', ', ', ' а также ', ' или '])('parted by "%s", the inner', (joint) =>
    expect(cited(`Стороны чтят Протокол о руде${joint}Договор о соли от 1 мая 2001 года.`, 'ru')).toEqual([
      'Договор о соли от 1 мая 2001 года → ?',
    ]),
  )
  test.each(['; ', '! ', '? ', '. '])('none over "%s"', (stop) =>
    expect(cited(`They praise the Treaty on Salt${stop}The text of 1 May 2001 is another.`, 'en')).toEqual([
      'Treaty on Salt → ?',
    ]),
  )
  test('an abbreviation ends no title', () => {
    expect(cited('Стороны чтят Договор о порте в г. Кастине от 1 мая 2001 года.', 'ru')).toEqual([
      'Договор о порте в г. Кастине от 1 мая 2001 года → ?',
    ])
    expect(cited('They keep the Treaty on Port no. Five of 1 May 2001.', 'en')).toEqual([
      'Treaty on Port no. Five of 1 May 2001 → ?',
    ])
  })
  test('two documents with their own days', () =>
    expect(
      cited(
        'They keep the Treaty on Salt of 1 May 2001 and the Joint Statement on Fish Stocks of 2 November 2019.',
        'en',
      ),
    ).toEqual(['Treaty on Salt of 1 May 2001 → ?', `Joint Statement on Fish Stocks of 2 November 2019 → ${FISH}`]))
  test('a day too far behind its noun is not its day', () => {
    const far = (n: number) => cited(`They keep the Treaty on ${'Salt '.repeat(n)}of 1 May 2001.`, 'en')
    expect(far(70)).toEqual([`Treaty on ${'Salt '.repeat(70)}of 1 May 2001 → ?`])
    expect(far(90).filter((c) => c.includes('2001'))).toEqual([])
  })
  test('a year alone dates what stands right before it', () => {
    expect(cited('Стороны чтят Договор о добрососедстве 2003 года.', 'ru')).not.toContain(
      `Договор о добрососедстве 2003 года → ${TREATY}`,
    )
    expect(cited('Стороны чтят договор 2003 года.', 'ru')).toEqual([])
  })
})

describe('a title without a date', () => {
  test('goes as far as the corpus knows its words', () =>
    expect(cited('Стороны чтят Договор о добрососедстве и взаимопомощи во имя мира.', 'ru')).toEqual([
      `Договор о добрососедстве и взаимопомощи → ${TREATY}`,
    ]))
  test('or as far as capitals go, and ends at a comma', () =>
    expect(cited('They keep the Treaty on Salt and Tin, Coal and peace.', 'en')).toEqual([
      'Treaty on Salt and Tin → ?',
    ]))
  test('with "and the" another begins', () =>
    expect(cited('They keep the Charter of the Salt League and the Tin Union.', 'en')).toEqual([
      'Charter of the Salt League → ?',
    ]))
  test.each(['of', 'on', 'between', 'for', 'concerning'])('Treaty %s Salt', (word) =>
    expect(cited(`They keep the Treaty ${word} Salt here.`, 'en')).toEqual([`Treaty ${word} Salt → ?`]),
  )
  test.each(['They keep the Treaty Salt here.', 'They keep the Treaty here.', 'They keep a treaty on Salt here.'])(
    'none: %s',
    (text) => expect(cited(text, 'en')).toEqual([]),
  )
  test('sixty words at most', () => {
    const walked = cited(`They keep the Treaty on ${'Salt '.repeat(70)}here.`, 'en')[0] as string
    expect(walked.match(/Salt/gu)).toHaveLength(59)
  })
})

test('two documents of one day are told in the order of their ids', () =>
  expect(reported('2019年11月2日发表的《联合声明》。')[0]?.candidates.map((c) => c.document)).toEqual([FISH, TRANSIT]))

test('of a hundred short forms and more the first hundred are followed', () => {
  const brings = Array.from({ length: 101 }, (_, k) => `《第${100 + k}公约》（以下称“${100 + k}号公约”）`).join('、')
  const text = `双方恪守${brings}。\n\n双方重申199号公约，重申200号公约。`
  expect(cited(text, 'zh', []).slice(101)).toEqual(['199号公约 → ?'])
})

test('an alias that overlaps a longer title is part of it', () => {
  const known = [
    document('2003-05-09-treaty', { zh: '北原共和国和海屿联邦睦邻互助条约' }, { aliases: ['睦邻互助条约'] }),
    ...DOCUMENTS.slice(1),
  ]
  expect(cited('双方遵循北原共和国和海屿联邦睦邻互助条约。', 'zh', known)).toEqual([
    `北原共和国和海屿联邦睦邻互助条约 → ${TREATY}`,
  ])
})
