import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCitations } from '../../src/citations/find-citations.ts'
import { segmentText } from '../../src/clauses/segment-text.ts'
import type { Lang } from '../../src/model/index.ts'
import { cited, DOCUMENTS, document, reported } from './fixtures.ts'

const TREATY = '2003-05-09-treaty'
const TENTH = '2013-05-09-joint-statement'
const FISH = '2019-11-02-joint-statement-fisheries'
const TRANSIT = '2019-11-02-joint-statement-transit'

const rows = (lang: Lang, table: readonly (readonly [string, ...string[]])[]) => {
  for (const [text, ...expected] of table) test(text, () => expect(cited(text, lang)).toEqual(expected))
}

describe('Chinese', () => {
  rows('zh', [
    [
      '双方遵循2003年5月9日签署的《北原共和国和海屿联邦睦邻互助条约》。',
      `《北原共和国和海屿联邦睦邻互助条约》 → ${TREATY}`,
    ],
    ['双方遵循《北海睦邻互助条约》的精神。', `《北海睦邻互助条约》 → ${TREATY}`],
    ['二〇〇三年五月九日签订的《睦邻互助条约》继续有效。', `《睦邻互助条约》 → ${TREATY}`],
    ['《睦邻互助条约》（2003年5月9日）继续有效。', `《睦邻互助条约》 → ${TREATY}`],
    ['《睦邻互助条约》于2003年5月9日在港城签署，双方予以肯定。', `《睦邻互助条约》 → ${TREATY}`],
    [
      '2013年5月9日发表的《北原共和国和海屿联邦关于〈北海睦邻互助条约〉签署10周年的联合声明》仍有意义。',
      `《北原共和国和海屿联邦关于〈北海睦邻互助条约〉签署10周年的联合声明》 → ${TENTH}`,
    ],
    [
      '双方回顾《关于《北海睦邻互助条约》签署10周年的联合声明》。',
      `《关于《北海睦邻互助条约》签署10周年的联合声明》 → ${TENTH}`,
    ],
    ['双方指出〈北海睦邻互助条约〉已届期满。', `〈北海睦邻互助条约〉 → ${TREATY}`],
    ['2019年11月2日发表的《关于渔业资源养护的联合声明》得到落实。', `《关于渔业资源养护的联合声明》 → ${FISH}`],
    ['2019年11月2日发表的《跨境运输便利化联合声明》得到落实。', `《跨境运输便利化联合声明》 → ${TRANSIT}`],
    // Two of one day, and nothing tells which.
    ['2019年11月2日发表的《联合声明》得到落实。', '《联合声明》 → ?'],
    ['2013年5月9日发表的《联合声明》得到落实。', `《联合声明》 → ${TENTH}`],
    ['双方落实2013年5月9日两国元首发表的联合声明。', `2013年5月9日两国元首发表的联合声明 → ${TENTH}`],
    // No corpus has them; no title that looks like one is taken for it.
    ['双方恪守《联合国宪章》。', '《联合国宪章》 → ?'],
    ['以联合国宪章宗旨和原则为基础。', '联合国宪章 → ?'],
    [
      '《五个核武器国家领导人关于防止核战争与避免军备竞赛的联合声明》意义重要。',
      '《五个核武器国家领导人关于防止核战争与避免军备竞赛的联合声明》 → ?',
    ],
    ['2013年5月9日发表的《北原共和国和赤沙王国联合声明》另有所指。', '《北原共和国和赤沙王国联合声明》 → ?'],
    ['北原同赤沙王国签有《睦邻互助和引渡条约》。', '《睦邻互助和引渡条约》 → ?'],
    ['双方落实《联合声明》。', '《联合声明》 → ?'],
    // A title and a date that contradict each other.
    ['2019年11月2日签署的《北海睦邻互助条约》继续有效。', '《北海睦邻互助条约》 → ?'],
    // The date of what was said is not the date of the title; entry into force is not signature.
    ['2024年1月5日双方重申《北海睦邻互助条约》继续有效。', `《北海睦邻互助条约》 → ${TREATY}`],
    ['2004年2月1日生效的《北海睦邻互助条约》继续有效。', `《北海睦邻互助条约》 → ${TREATY}`],
    // Names without brackets.
    ['双方遵循北原共和国和海屿联邦睦邻互助条约。', `北原共和国和海屿联邦睦邻互助条约 → ${TREATY}`],
    // Dates that share one noun are as many documents.
    [
      '双方重申2003年5月9日、2013年5月9日和2016年1月1日发表的联合声明所载各项原则。',
      '2003年5月9日 → ?',
      `2013年5月9日 → ${TENTH}`,
      '2016年1月1日发表的联合声明 → ?',
    ],
    ['双方落实2013年和2016年的联合声明。', `2013年 → ${TENTH}`, '2016年的联合声明 → ?'],
    ['双方落实2013年5月9日，以及2016年1月1日发表的《联合声明》。', `2013年5月9日 → ${TENTH}`, '《联合声明》 → ?'],
    ['双方回顾2003年5月9日的会谈、2013年5月9日发表的联合声明。', `2013年5月9日发表的联合声明 → ${TENTH}`],
    ['双方回顾2003年5月9日至2013年5月9日联合声明。', `2013年5月9日联合声明 → ${TENTH}`],
    [
      '双方遵循2003年5月9日和2013年5月9日分别签署的《北海睦邻互助条约》和《联合声明》。',
      `《北海睦邻互助条约》 → ${TREATY}`,
      '《联合声明》 → ?',
    ],
    // Documents that nobody counts.
    ['双方落实历次联合声明的规定。', '历次联合声明 → ?'],
    ['双方落实此前发表的联合声明和公报。', '此前发表的联合声明和公报 → ?'],
    ['双方落实历次会晤成果。'],
    // What is still to be drawn up is no document yet.
    ['双方将制定《北海航运发展规划（2030—2035年）》，每年会商。'],
    ['双方商定尽快编制《北海渔业纲要》。'],
    ['双方已制定《北海渔业纲要》，将予落实。', '《北海渔业纲要》 → ?'],
    ['双方落实共同制定的《北海渔业纲要》。', '《北海渔业纲要》 → ?'],
    ['双方将制定《北海睦邻互助条约》实施细则。', `《北海睦邻互助条约》 → ${TREATY}`],
    // The text itself, and what is no document.
    ['本声明自发表之日起生效，本条约另行批准。'],
    ['《海屿日报》报道了会谈。'],
    ['北原共和国和海屿联邦（以下称“双方”）声明如下：'],
  ])

  test('short forms are followed, behind words that end before them alone', () => {
    const text = [
      '双方遵循2003年5月9日签署的《北原共和国和海屿联邦睦邻互助条约》（以下称“条约”）和《关于渔业资源养护的联合声明》（以下简称《渔业声明》），落实条约。',
      '根据条约第三条，双方重申《条约》有效。和平条约、本条约和缔结条约者不在此列。',
      '《渔业声明》继续有效。',
    ].join('\n')
    expect(cited(text)).toEqual([
      `《北原共和国和海屿联邦睦邻互助条约》 → ${TREATY}`,
      `《关于渔业资源养护的联合声明》 → ${FISH}`,
      `条约 → ${TREATY}`,
      `条约 → ${TREATY}`,
      `《条约》 → ${TREATY}`,
      `条约 → ${TREATY}`,
      `《渔业声明》 → ${FISH}`,
    ])
  })

  test('a short form is brought in behind other words in its brackets', () =>
    expect(
      cited('《北原共和国和海屿联邦睦邻互助条约》（2003年5月9日签署，以下简称《条约》）有效。根据《条约》，双方合作。'),
    ).toEqual([`《北原共和国和海屿联邦睦邻互助条约》 → ${TREATY}`, `《条约》 → ${TREATY}`]))

  test('the same title twice is two citations', () =>
    expect(cited('《北海睦邻互助条约》和《北海睦邻互助条约》。')).toHaveLength(2))

  test('an unclosed bracket names nothing and hides nothing behind it', () =>
    expect(cited('双方遵循《北海睦邻。互助，又遵循《北海睦邻互助条约》。')).toEqual([
      `《北海睦邻互助条约》 → ${TREATY}`,
    ]))

  test("a document's own title line is no citation", () =>
    expect(cited('北原共和国和海屿联邦关于渔业资源养护的联合声明\n\n双方声明如下：\n', 'zh', DOCUMENTS, FISH)).toEqual(
      [],
    ))
})

describe('Russian', () => {
  rows('ru', [
    // Dates that share one noun are as many documents.
    [
      'Стороны подтверждают Совместные заявления от 9 мая 2013 года, от 1 января 2016 года и 2 ноября 2019 года.',
      `Совместные заявления от 9 мая 2013 года → ${TENTH}`,
      '1 января 2016 года → ?',
      '2 ноября 2019 года → ?',
    ],
    ['Стороны верны ранее принятым совместным заявлениям.', 'ранее принятым совместным заявлениям → ?'],
    [
      'Стороны подтверждают Договор о добрососедстве и взаимопомощи между Республикой Норвальд и Федерацией Искарра от 9 мая 2003 года.',
      `Договор о добрососедстве и взаимопомощи между Республикой Норвальд и Федерацией Искарра от 9 мая 2003 года → ${TREATY}`,
    ],
    [
      'Стороны следуют Договору о добрососедстве и взаимопомощи, подписанному 9 мая 2003 г., и развивают связи.',
      `Договору о добрососедстве и взаимопомощи, подписанному 9 мая 2003 г. → ${TREATY}`,
    ],
    [
      'Исходя из подписанного 9 мая 2003 г. Договора о добрососедстве и взаимопомощи и стремясь к миру.',
      `Договора о добрососедстве и взаимопомощи → ${TREATY}`,
    ],
    [
      'Договор о добрососедстве, подписанный в Кастине 9 мая 2003 года, действует.',
      `Договор о добрососедстве, подписанный в Кастине 9 мая 2003 года → ${TREATY}`,
    ],
    [
      'В Совместном заявлении к десятилетию подписания Договора о добрососедстве и взаимопомощи от 9 мая 2013 года сказано иное.',
      `Совместном заявлении к десятилетию подписания Договора о добрососедстве и взаимопомощи от 9 мая 2013 года → ${TENTH}`,
    ],
    [
      'Стороны следуют Договору о добрососедстве и взаимопомощи и Совместному заявлению о сохранении рыбных запасов от 2 ноября 2019 года.',
      `Договору о добрососедстве и взаимопомощи → ${TREATY}`,
      `Совместному заявлению о сохранении рыбных запасов от 2 ноября 2019 года → ${FISH}`,
    ],
    ['Стороны выполняют Совместное заявление от 2 ноября 2019 года.', 'Совместное заявление от 2 ноября 2019 года → ?'],
    [
      'Стороны выполняют Совместное заявление от 9 мая 2013 года.',
      `Совместное заявление от 9 мая 2013 года → ${TENTH}`,
    ],
    [
      'Стороны ссылаются на «Договор о добрососедстве и взаимопомощи».',
      `«Договор о добрососедстве и взаимопомощи» → ${TREATY}`,
    ],
    [
      'Стороны верны Уставу ООН и Договору о нераспространении ядерного оружия.',
      'Уставу ООН → ?',
      'Договору о нераспространении ядерного оружия → ?',
    ],
    [
      'Совместное заявление пяти государств о рыболовстве от 3 января 2022 года принято к сведению.',
      'Совместное заявление пяти государств о рыболовстве от 3 января 2022 года → ?',
    ],
    ['Стороны договорились 9 мая 2003 года о планах. Настоящее Заявление вступает в силу.'],
  ])

  test('short forms are followed through their cases', () =>
    expect(
      cited(
        'Стороны чтят Договор о добрососедстве и взаимопомощи от 9 мая 2003 года (далее – Договор).\n\nЦели Договора ясны; Договор о торговле и настоящий Договор иное.',
        'ru',
      ),
    ).toEqual([`Договор о добрососедстве и взаимопомощи от 9 мая 2003 года → ${TREATY}`, `Договора → ${TREATY}`]))
})

describe('English', () => {
  rows('en', [
    // Dates that share one noun are as many documents.
    [
      'The sides reaffirm the joint statements of 9 May 2013, 1 January 2016 and 2 November 2019.',
      `joint statements of 9 May 2013 → ${TENTH}`,
      '1 January 2016 → ?',
      '2 November 2019 → ?',
    ],
    [
      'The sides reaffirm the Joint Statement of 9 May 2013 and that of 1 January 2016.',
      `Joint Statement of 9 May 2013 → ${TENTH}`,
      '1 January 2016 → ?',
    ],
    ['The sides reaffirm the 2013 and 2016 Joint Statements.', `2013 → ${TENTH}`, 'Joint Statements → ?'],
    [
      'The sides reaffirm the Joint Statement of 9 May 2013 and met on 1 January 2016.',
      `Joint Statement of 9 May 2013 → ${TENTH}`,
    ],
    ['The sides uphold their previous joint statements and agree.', 'previous joint statements → ?'],
    [
      'The sides recall the Joint Statement of the Republic of Norvald and the Federation of Iskarra on the Conservation of Fish Stocks of 2 November 2019.',
      `Joint Statement of the Republic of Norvald and the Federation of Iskarra on the Conservation of Fish Stocks of 2 November 2019 → ${FISH}`,
    ],
    [
      'They follow the Treaty of Good-Neighbourliness and Mutual Assistance signed on 9 May 2003 and its spirit.',
      `Treaty of Good-Neighbourliness and Mutual Assistance signed on 9 May 2003 → ${TREATY}`,
    ],
    [
      'They follow the Treaty of Good-Neighbourliness and Mutual Assistance, signed at Kastin on May 9, 2003, and its spirit.',
      `Treaty of Good-Neighbourliness and Mutual Assistance, signed at Kastin on May 9, 2003 → ${TREATY}`,
    ],
    [
      'They follow the Norvald–Iskarra Treaty of Good-Neighbourliness and Mutual Assistance.',
      `Treaty of Good-Neighbourliness and Mutual Assistance → ${TREATY}`,
    ],
    [
      'Signed on 9 May 2003, the Treaty of Good-Neighbourliness and Mutual Assistance stands.',
      `Treaty of Good-Neighbourliness and Mutual Assistance → ${TREATY}`,
    ],
    ['In 2019, the Treaty of Good-Neighbourliness was extended.', 'Treaty of Good-Neighbourliness → ?'],
    ['The Joint Statement of 2 November 2019 is being carried out.', 'Joint Statement of 2 November 2019 → ?'],
    ['The Joint Statement of 9 May 2013 is being carried out.', `Joint Statement of 9 May 2013 → ${TENTH}`],
    [
      'They uphold the Charter of the United Nations and the Paris Agreement.',
      'Charter of the United Nations → ?',
      'Paris Agreement → ?',
    ],
    ['This Statement speaks of a treaty to be signed on 9 May 2003.'],
  ])

  test('short forms are followed', () =>
    expect(
      cited(
        'They recall the Treaty of Good-Neighbourliness and Mutual Assistance of 9 May 2003 (hereinafter "the Treaty").\n\nThe aims of the Treaty stand; the Treaty on Fisheries and this Treaty are others.',
        'en',
      ),
    ).toEqual([
      `Treaty of Good-Neighbourliness and Mutual Assistance of 9 May 2003 → ${TREATY}`,
      `Treaty → ${TREATY}`,
      'Treaty on Fisheries → ?',
    ]))
})

describe('what check asks', () => {
  test('two documents of one day are both told as candidates', () =>
    expect(
      reported('2019年11月2日发表的《联合声明》。')[0]
        ?.candidates.map((c) => c.document)
        .sort(),
    ).toEqual([FISH, TRANSIT]))
  test('a title that contradicts its date is told', () =>
    expect(reported('2019年11月2日签署的《北海睦邻互助条约》。')[0]?.contradiction).toEqual({
      document: TREATY,
      printed: '2019-11-02',
      signed: '2003-05-09',
    }))
  test('a citation of a later document is told', () => {
    expect(reported('《关于渔业资源养护的联合声明》。', 'zh', TENTH)[0]?.later).toBe(true)
    expect(reported('《北海睦邻互助条约》。', 'zh', TENTH)[0]?.later).toBe(false)
  })
  test('a month or a year is enough where one document fits it', () => {
    expect(cited('2013年发表的《联合声明》。')).toEqual([`《联合声明》 → ${TENTH}`])
    expect(cited('2019年发表的《联合声明》。')).toEqual(['《联合声明》 → ?'])
  })
  test('aliases are matched like titles', () => {
    const known = [document('2003-05-09-treaty', { zh: '北原共和国和海屿联邦睦邻互助条约' }, { aliases: ['港城条约'] })]
    expect(cited('双方遵循《港城条约》，落实港城条约。', 'zh', known)).toEqual([
      `《港城条约》 → ${TREATY}`,
      `港城条约 → ${TREATY}`,
    ])
  })
})

describe('laws', () => {
  const pieces = [
    '《',
    '》',
    '〈',
    '〉',
    '2003年5月9日',
    '签署的',
    '条约',
    '（以下称“条约”）',
    '北海睦邻互助',
    '。',
    '，',
    '\n\n',
    '(далее – ',
    ')',
    'Договор ',
    'Treaty of ',
    '9 мая 2003 года ',
    'от ',
    '9 May 2003 ',
    '“',
    '»',
    'и ',
    '\u0000',
    '𠮷',
    'а'.repeat(30),
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((x) => x.join(''))
  test('citations stand in order inside their clauses, never overlap, and print their own words', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<Lang>('zh', 'ru', 'en'), (text, lang) => {
        const clauses = segmentText(text, lang)
        const byId = new Map(clauses.map((c) => [c.id, c]))
        let end = 0
        for (const c of findCitations(text, clauses, lang, DOCUMENTS)) {
          expect(c.start).toBeGreaterThanOrEqual(end)
          end = c.end
          expect(c.as).toBe(text.slice(c.start, c.end))
          const clause = byId.get(c.clause)
          expect(clause && c.start >= clause.start && c.end <= clause.end).toBe(true)
        }
      }),
      { seed: 20260321, numRuns: 400 },
    )
  })
  test('without documents every target is null', () => {
    fc.assert(
      fc.property(texts, (text) =>
        findCitations(text, segmentText(text, 'zh'), 'zh', []).every((c) => c.target === null),
      ),
      { seed: 7, numRuns: 100 },
    )
  })
})

describe('what a text calls itself', () => {
  const DECLARATION = document('2005-03-04-joint-statement', {
    zh: '北原共和国和海屿联邦关于渔港的宣言',
    ru: 'Декларация Республики Норвальд и Федерации Искарра о рыбных портах',
    en: 'Declaration of the Republic of Norvald and the Federation of Iskarra on Fishing Ports',
  })
  const known = [...DOCUMENTS, DECLARATION]
  const RU = [
    'Настоящий Договор бессрочен.',
    'Этот Договор бессрочен.',
    'Срок этого Договора не ограничен.',
    'К этому Договору можно присоединиться.',
    'Споры решаются этим Договором.',
    'В этом Договоре нет срока.',
    'Эта Декларация обнародована.',
    'Цели этой Декларации ясны.',
    'Эту Декларацию обнародуют.',
    'Это Заявление обнародовано.',
    'Ни одно из этих Заявлений не отменено.',
  ]
  test.each(RU)('%s', (words) => {
    const before =
      'Стороны чтят Договор о добрососедстве и взаимопомощи от 9 мая 2003 года (далее – Договор), Декларацию о рыбных портах от 4 марта 2005 года (далее – Декларация) и Совместное заявление о сохранении рыбных запасов от 2 ноября 2019 года (далее – Заявление).'
    const cited3 = cited(before, 'ru', known)
    expect(cited3).toHaveLength(3)
    expect(cited(`${before}\n\n${words}`, 'ru', known)).toEqual(cited3)
  })
  test.each(['This Treaty has no term.', 'The present Treaty has no term.', 'Under present Treaty rules it ends.'])(
    '%s',
    (words) => {
      const before =
        'They recall the Treaty of Good-Neighbourliness and Mutual Assistance of 9 May 2003 (hereinafter "the Treaty").'
      expect(cited(`${before}\n\n${words}`, 'en')).toEqual(cited(before, 'en'))
    },
  )
  test.each(['本条约无限期有效。', '此项条约无限期有效。'])('%s', (words) => {
    const before = '双方恪守2003年5月9日签署的《北海睦邻互助条约》（以下称“条约”）。'
    expect(cited(`${before}\n\n${words}`)).toEqual(cited(before))
  })
})

test('a verb in the next clause dates no title', () => {
  expect(cited('双方落实《联合声明》2013年5月9日签署。')).toEqual([`《联合声明》 → ${TENTH}`])
  expect(cited('一、双方将落实《联合声明》2013年5月9日\n\n二、签署仪式在港城举行。')).toEqual(['《联合声明》 → ?'])
})
