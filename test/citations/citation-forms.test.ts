import { describe, expect, test } from 'vitest'
import { KNOWN_INSTRUMENTS } from '../../src/citations/citation-forms.ts'
import type { Lang } from '../../src/model/index.ts'
import { cited, DOCUMENTS, document } from './fixtures.ts'

const TREATY = '2003-05-09-treaty'
const TENTH = '2013-05-09-joint-statement'
const FISH = '2019-11-02-joint-statement-fisheries'

describe('instruments known by name, one example a row', () => {
  const named: Readonly<Record<Lang, readonly string[]>> = {
    zh: [
      '联合国宪章',
      '世界人权宣言',
      '不扩散核武器条约',
      '禁止生物武器公约',
      '禁止化学武器公约',
      '巴黎协定',
      '联合国气候变化框架公约',
      '联合国海洋法公约',
      '外空条约',
      '上海合作组织宪章',
    ],
    ru: [
      'Уставу Организации Объединенных Наций',
      'Всеобщей декларации прав человека',
      'Договору о нераспространении ядерного оружия',
      'Парижскому соглашению',
      'Рамочной конвенции ООН об изменении климата',
      'Конвенции ООН по морскому праву',
      'Хельсинкскому заключительному акту',
    ],
    en: [
      'UN Charter',
      'Charter of the United Nations',
      'Universal Declaration of Human Rights',
      'Non-Proliferation Treaty',
      'Treaty on the Nonproliferation of Nuclear Weapons',
      'Paris Agreement',
      'United Nations Framework Convention on Climate Change',
      'United Nations Convention on the Law of the Sea',
      'Helsinki Final Act',
    ],
  }
  // Small letters leave the name alone to tell: no capital walks on from word to word.
  const sentence: Readonly<Record<Lang, (name: string) => string>> = {
    zh: (name) => `双方坚持${name}的宗旨。`,
    ru: (name) => `Стороны верны ${name.toLowerCase()} и миру.`,
    en: (name) => `The sides uphold the ${name.toLowerCase()} and peace.`,
  }
  for (const lang of ['zh', 'ru', 'en'] as const) {
    test(`${lang}: every row has its example`, () => expect(named[lang]).toHaveLength(KNOWN_INSTRUMENTS[lang].length))
    test.each(named[lang])('%s', (name) =>
      expect(cited(sentence[lang](name), lang, [])).toEqual([`${lang === 'zh' ? name : name.toLowerCase()} → ?`]),
    )
  }
  test.each([
    ['the united nations charter', 'united nations charter'],
    ['the nuclear non-proliferation treaty', 'nuclear non-proliferation treaty'],
    ['the un framework convention on climate change', 'un framework convention on climate change'],
  ])('%s', (words, name) => expect(cited(`The sides uphold ${words} here.`, 'en', [])).toEqual([`${name} → ?`]))
  test('уставу оон', () => expect(cited('Стороны верны уставу оон.', 'ru', [])).toEqual(['уставу оон → ?']))
  test('no part of a longer word is one', () => {
    expect(cited('They read about comparis agreements.', 'en', [])).toEqual([])
    expect(cited('They keep the paris agreements.', 'en', [])).toEqual([])
  })
})

describe('verbs of bringing into being, between a date and a bare title', () => {
  const verbs =
    '簽署 簽訂 發表 通過 締結 訂立 達成 發布 頒布 签署 签订 签定 发表 通过 缔结 订立 达成 公布 发布 出台 颁布 商定 宣布'
  test.each(verbs.split(' '))('2013年5月9日%s的《联合声明》', (verb) =>
    expect(cited(`双方落实2013年5月9日${verb}的《联合声明》。`)).toEqual([`《联合声明》 → ${TENTH}`]),
  )
  test.each(['生效', '批准', '举行会晤并重申'])('not 2013年5月9日%s的《联合声明》', (verb) =>
    expect(cited(`双方落实2013年5月9日${verb}的《联合声明》。`)).toEqual(['《联合声明》 → ?']),
  )
})

describe('words between a date and a noun without brackets', () => {
  test.each([
    '两国',
    '双方',
    '双边',
    '元首',
    '领导人',
    '政府间',
    '政府',
    '共同',
    '联合',
    '合作',
    '睦邻',
    '友好',
    '的',
    '在港城发表的',
    '于港城发表的',
    '之',
    '北海两国',
  ])('2013年5月9日%s声明', (words) => {
    const whole = `2013年5月9日${words}声明`
    const mention = words === '于港城发表的' ? [] : [`${whole} → ${TENTH}`]
    expect(cited(`双方落实${whole}。`)).toEqual(mention)
  })
  test.each(['声明', '联合声明'])('2013年5月9日%s', (noun) =>
    expect(cited(`双方落实2013年5月9日${noun}。`)).toEqual([`2013年5月9日${noun} → ${TENTH}`]),
  )
  test.each(['条约', '宣言', '公报'])('2003年5月9日%s', (noun) =>
    expect(cited(`双方落实2003年5月9日${noun}。`)).toEqual([`2003年5月9日${noun} → ${noun === '条约' ? TREATY : '?'}`]),
  )
})

describe('words before a bare short form', () => {
  const before =
    '根据 依据 按照 依照 遵照 遵循 遵守 履行 落实 恪守 重申 认为 指出 强调 缔结 签署 发表 延长 弘扬 以及 该 上述 和 与 及 在 以 对 将 为 是 由 自 从 的'
  const brings = '双方恪守2003年5月9日签署的《北海睦邻互助条约》（以下称“条约”）。\n\n'
  test.each(before.split(' '))('%s条约', (word) =>
    expect(cited(`${brings}可${word}条约。`).slice(1)).toEqual([`条约 → ${TREATY}`]),
  )
  test.each(['本', '此项', '新', '和平'])('not %s条约', (word) =>
    expect(cited(`${brings}可${word}条约。`)).toHaveLength(1),
  )
})

describe('words that join a title to its date', () => {
  test.each([
    'Договор о добрососедстве от',
    'Договор о добрососедстве, подписанный',
    'Договор о добрососедстве, заключённый в',
    'Договор о добрососедстве, заключенный г. Кастине',
    'Договор о добрососедстве, принятый в городе Кастине',
    'Договор о добрососедстве, опубликованный',
    'Договор о добрососедстве, оглашённый',
    'Договор о добрососедстве, сделанный',
    'Договор о добрососедстве (от',
  ])('%s 9 мая 2003 года', (words) =>
    expect(cited(`Стороны чтят ${words} 9 мая 2003 года.`, 'ru')).toEqual([`${words} 9 мая 2003 года → ${TREATY}`]),
  )
  test('Договор о добрососедстве (9 мая 2003 года)', () =>
    expect(cited('Стороны чтят Договор о добрососедстве (9 мая 2003 года) и мир.', 'ru')).toEqual([
      `Договор о добрососедстве (9 мая 2003 года) → ${TREATY}`,
    ]))
  test.each([
    'of',
    'dated',
    'from',
    'signed',
    'issued on',
    'adopted at Kastin on',
    'concluded in Kastin on',
    'published',
    'released',
    'made',
    'done at Kastin on',
  ])('Treaty of Good-Neighbourliness %s 9 May 2003', (words) =>
    expect(cited(`They keep the Treaty of Good-Neighbourliness ${words} 9 May 2003 in mind.`, 'en')).toEqual([
      `Treaty of Good-Neighbourliness ${words} 9 May 2003 → ${TREATY}`,
    ]),
  )
  test('Treaty of Good-Neighbourliness (9 May 2003)', () =>
    expect(cited('They keep the Treaty of Good-Neighbourliness (9 May 2003) in mind.', 'en')).toEqual([
      `Treaty of Good-Neighbourliness (9 May 2003) → ${TREATY}`,
    ]))
})

describe('a date before a title', () => {
  test.each(['Signed on', 'Concluded at Kastin on', 'Adopted on', 'Issued on'])(
    '%s 9 May 2003, the Treaty …',
    (words) =>
      expect(cited(`${words} 9 May 2003, the Treaty of Good-Neighbourliness stands.`, 'en')).toEqual([
        `Treaty of Good-Neighbourliness → ${TREATY}`,
      ]),
  )
  test.each(['Подписанный', 'Заключённый в Кастине', 'Заключенный', 'Принятый г. Кастине'])(
    '%s 9 мая 2003 года, Договор …',
    (words) =>
      expect(cited(`${words} 9 мая 2003 года, Договор о добрососедстве действует.`, 'ru')).toEqual([
        `Договор о добрососедстве → ${TREATY}`,
      ]),
  )
  test('the 2003 Treaty', () =>
    expect(cited('They keep the 2003 Treaty in mind.', 'en')).toEqual([`Treaty → ${TREATY}`]))
  test('Договор 2003 года', () =>
    expect(cited('Стороны чтят Договор 2003 года и мир.', 'ru')).toEqual([`Договор 2003 года → ${TREATY}`]))
  test('a day that tells when something was said dates no title behind its comma', () =>
    expect(cited('On 2 November 2019, the Treaty of Good-Neighbourliness was praised.', 'en')).toEqual([
      'Treaty of Good-Neighbourliness → ?',
    ]))
})

describe('how a short form is brought in', () => {
  test.each([
    '（以下统称“渔约”）',
    '（以下简称《渔约》）',
    '(以下称渔约)',
    '（下称：渔约）',
    '（简称为“渔约”）',
    '（以下简称为‘渔约’）',
  ])('%s', (words) =>
    expect(cited(`双方恪守2003年5月9日签署的《北海睦邻互助条约》${words}，落实渔约。`)).toEqual([
      `《北海睦邻互助条约》 → ${TREATY}`,
      `渔约 → ${TREATY}`,
    ]),
  )
  test.each([
    '(далее – Договор)',
    '(далее Договор)',
    '(далее именуемый «Договор»)',
    '(далее по тексту — Договор)',
    '(далее также: Договор)',
    '(далее совместно – Договор)',
    '(в дальнейшем «Договор»)',
  ])('%s', (words) =>
    expect(
      cited(`Стороны чтят Договор о добрососедстве от 9 мая 2003 года ${words}.\n\nЦели Договора ясны.`, 'ru'),
    ).toEqual([`Договор о добрососедстве от 9 мая 2003 года → ${TREATY}`, `Договора → ${TREATY}`]),
  )
  test.each([
    '(hereinafter "the Compact")',
    '(hereafter: “Compact”)',
    '(henceforth called the Compact)',
    '(hereinafter referred to as “the Compact”)',
    '(“the Compact”)',
    '(the "Compact")',
  ])('%s', (words) =>
    expect(
      cited(
        `They recall the Treaty of Good-Neighbourliness of 9 May 2003 ${words}.\n\nThe aims of the Compact stand.`,
        'en',
      ),
    ).toEqual([`Treaty of Good-Neighbourliness of 9 May 2003 → ${TREATY}`, `Compact → ${TREATY}`]),
  )
  test('no short form behind a clause that ends before it', () =>
    expect(cited('一、双方将恪守《北海睦邻互助条约》（\n\n二、以下称“渔约”），落实渔约。')).toEqual([
      `《北海睦邻互助条约》 → ${TREATY}`,
    ]))
})

describe('a short form that goes on as another title', () => {
  const brings = {
    ru: 'Стороны чтят Договор о добрососедстве от 9 мая 2003 года (далее – Договор).\n\n',
    en: 'They recall the Treaty of Good-Neighbourliness of 9 May 2003 (hereinafter "the Treaty").\n\n',
  }
  test.each(['о торговле', 'об угле', 'между ними', 'от зимы', '1999 года'])('Договор %s', (words) =>
    expect(cited(`${brings.ru}Есть и Договор ${words}.`, 'ru').filter((c) => c === `Договор → ${TREATY}`)).toEqual([]),
  )
  test.each(['of Salt', 'on Coal', 'between Two', 'concerning Tin'])('Treaty %s', (words) =>
    expect(cited(`${brings.en}There is a Treaty ${words}.`, 'en').filter((c) => c === `Treaty → ${TREATY}`)).toEqual(
      [],
    ),
  )
  test.each(['and its aims', 'of theirs', 'on paper'])('Treaty %s is the one brought in', (words) =>
    expect(cited(`${brings.en}They keep the Treaty ${words}.`, 'en').slice(1)).toEqual([`Treaty → ${TREATY}`]),
  )
  test('a small letter is no name', () => expect(cited(`${brings.ru}Есть договор.`, 'ru')).toHaveLength(1))
})

describe('other stems for a party', () => {
  const REAL = [
    document(
      '2005-03-04-joint-statement',
      { ru: 'Совместное заявление о море', en: 'Joint Statement on the Sea' },
      {
        parties: [
          { zh: '中华人民共和国', ru: 'Китайская Народная Республика', en: "People's Republic of China" },
          { zh: '俄罗斯联邦', ru: 'Российская Федерация', en: 'Russian Federation' },
        ],
      },
    ),
  ]
  test.each(['Sino', 'PRC', 'Chinese', 'Russo', 'Russian'])('%s', (name) =>
    expect(
      cited(`They keep the Joint Statement of the ${name} side on the Sea of 4 March 2005.`, 'en', REAL)[0],
    ).toMatch(/→ 2005/u),
  )
  test.each(['РФ', 'КНР', 'России', 'Китая'])('%s', (name) =>
    expect(cited(`Стороны чтят Совместное заявление ${name} о море от 4 марта 2005 года.`, 'ru', REAL)[0]).toMatch(
      /→ 2005/u,
    ),
  )
})

test('a longer name that holds another instrument is one citation', () =>
  expect(cited('双方遵守《联合国海洋法公约》和联合国海洋法公约，重视《联合国宪章》。', 'zh', DOCUMENTS)).toEqual([
    '《联合国海洋法公约》 → ?',
    '联合国海洋法公约 → ?',
    '《联合国宪章》 → ?',
  ]))

test('the fisheries statement by its date alone and its subject', () =>
  expect(cited('The Joint Statement on Fish Stocks of 2 November 2019 stands.', 'en')).toEqual([
    `Joint Statement on Fish Stocks of 2 November 2019 → ${FISH}`,
  ]))
