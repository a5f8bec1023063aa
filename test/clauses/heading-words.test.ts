import { describe, expect, test } from 'vitest'
import {
  endsProse,
  isAside,
  isClosing,
  isEnacting,
  isLeadIn,
  isLongTitle,
  isNamedHeading,
  looksLikeArticleTitle,
  looksLikeHeading,
} from '../../src/clauses/heading-words.ts'

/** Every line of a block, `words` of each parted by a bar. */
const each = (words: string): string[] => words.split('|')
const all = (rows: readonly string[], holds: (words: string) => boolean): void => {
  expect(rows.filter((words) => !holds(words))).toEqual([])
}
const none = (rows: readonly string[], holds: (words: string) => boolean): void => {
  expect(rows.filter(holds)).toEqual([])
}

describe('headings that need not look like one', () => {
  test('are named', () => {
    all(each('序言|序|前言|引言|总则|总纲|附则|正文|目录|签字页|结语|结束语'), isNamedHeading)
    all(each('Преамбула|Введение|ВСТУПЛЕНИЕ|Общие положения|Заключительные положения|Содержание'), isNamedHeading)
    all(each('PREAMBLE|Introduction|Final provisions|General Provisions|Contents|Note:'), isNamedHeading)
  })
  test('wholly, and by no other words', () =>
    none(each('序言部分|大序言|Преамбула Договора|Введение в силу|Preamble to it|The Contents|贸易'), isNamedHeading))
})

describe('words that only introduce the clauses below', () => {
  test('a verb, and what follows', () => {
    all(
      each('声明|协议|议定|商定|约定|规定|达成').map((verb) => `双方兹${verb}如下：`),
      isEnacting,
    )
    all(each('声明（摘要）如下：|声明如下各条:|议定如下条款：|议定如下两项：').slice(0, 3), isEnacting)
    all(
      each('达成|商定|议定').flatMap((verb) => each('以下|下列|如下').map((which) => `双方${verb}${which}事项：`)),
      isEnacting,
    )
    all(
      each('共识|协议|条款|内容|事项').map((what) => `双方达成以下${what}：`),
      isEnacting,
    )
    all(
      each('双方|两国|缔约双方|各方')
        .flatMap((who) => each('声明|宣布|重申').map((verb) => `${who}${verb}：`))
        .filter((words) => !words.includes('重申')),
      isEnacting,
    )
    const verbs = 'заявляют|заявили|договорились|согласились|объявляют|провозглашают|подтверждают'
    const what = 'о нижеследующем|о следующем|следующее|нижеследующее'
    all(
      each(verbs).flatMap((verb) => each(what).map((following) => `Стороны ${verb} ${following}:`)),
      isEnacting,
    )
    all(each('Стороны заявляют о следующем.|Стороны заявляют о следующем：'), isEnacting)
    all(
      each('have agreed|has agreed|have decided|have declared').map((verb) => `The Sides ${verb} as follows:`),
      isEnacting,
    )
    all(
      each(
        'as follows|the following|to this agreement|to this treaty|on the following agreement|on the present treaty',
      ).map((what) => `The Sides have agreed ${what}:`),
      isEnacting,
    )
    all(
      each('declare|agree|state|proclaim|affirm').flatMap((verb) => [
        `The Sides ${verb} as follows:`,
        `The Sides ${verb} the following.`,
      ]),
      isEnacting,
    )
  })
  test('not where the parties tell their reasons, or what they did', () => {
    const han =
      '愿|希望|为了|为进一步|根据|依据|遵循|重申|基于|鉴于|认识|确信|考虑|重视|回顾|本着|会晤|会见|会谈|访问|举行'
    none(
      each(han).map((reason) => `双方${reason}发展关系，兹议定如下：`),
      isEnacting,
    )
    const russian =
      'подтверждая|стремясь|руководствуясь|исходя|желая|учитывая|отмечая|признавая|ссылаясь|в целях|на основе|встретились|провели|посетил|посетили|посетила|прибыл|прибыли|прибыла'
    none(
      each(russian).map((reason) => `Стороны, ${reason} мира, заявляют о следующем:`),
      isEnacting,
    )
    const english =
      'recalling|desiring|considering|recognising|recognizing|reaffirming|resolved|convinced|wishing|bearing|noting|taking|having regard|guided|determined|conscious|in order to|met|visited|paid|held'
    none(
      each(english).map((reason) => `The Sides, ${reason} peace, agree as follows:`),
      isEnacting,
    )
  })
  test('nor a paragraph that says something first, that is long, or that only has the words', () =>
    none(
      [
        '双方会友好。兹议定如下：',
        'The Sides trade. They agree as follows:',
        `双方${'和'.repeat(240)}议定如下：`,
        '双方声明如下',
        '双方议定关税',
        'The Sides agree.',
      ],
      isEnacting,
    ))
  test('up to 240 characters', () => expect(isEnacting(`双方${'和'.repeat(233)}议定如下：`)).toBe(true))
})

describe('lead-ins without a predicate', () => {
  test('in Chinese', () => {
    const pointers =
      '鉴此|有鉴于此|为此|据此|因此|就此|此外|同时|基于上述|为实现上述目标|为落实上述共识|在此基础上|在此背景下|在此方面|在此|有关方面'
    all(
      each(pointers).map((words) => `${words}，双方将：`),
      isLeadIn,
    )
    const who = '缔约双方|缔约各方|双方|两国|各方|各国|成员国|缔约国|海国方|两国元首|两国政府|两国领导人'
    all(
      each(who).map((words) => `为此，${words}将：`),
      isLeadIn,
    )
    const mode =
      '将继续|将|应|应当|愿|须|可|可以|要|继续|还将|也将|均将|都将|一致将|将共同|将努力|将进一步|将分别|将各自'
    all(
      each(mode).map((words) => `双方${words}：`),
      isLeadIn,
    )
    none(each('双方商定：|双方支持：|双方将扩大贸易：|双方将'), isLeadIn)
  })
  test('in Russian', () => {
    const pointers =
      'В этих целях|С этой целью|Для этого|Для достижения этой цели|В этой связи|В связи с этим|Исходя из этого|При этом|Кроме того'
    all(
      each(pointers).map((words) => `${words}, Стороны будут:`),
      isLeadIn,
    )
    const who =
      'Обе стороны|Все государства|Каждая из сторон|Договаривающиеся Стороны|Государства-участники|Страны|Участники|Президенты|Главы государств'
    all(
      each(who).map((words) => `${words} будут:`),
      isLeadIn,
    )
    const mode = 'также будут|должны|обязаны|могут|может|будут также|будут и далее|будут и впредь|будут совместно'
    all(
      each(mode).map((words) => `Стороны ${words}:`),
      isLeadIn,
    )
    none(each('Стороны поддерживают:|Стороны будут торговать:'), isLeadIn)
  })
  test('in English', () => {
    const pointers =
      'To this end|To that end|To these ends|For this purpose|For that purpose|For these purposes|In this regard|In this connection|In this context|In this respect|Accordingly|Therefore|With this in mind|In addition|Furthermore'
    all(
      each(pointers).map((words) => `${words}, the Parties shall:`),
      isLeadIn,
    )
    const who =
      'The sides|Both sides|Each side|Every party|All states|Either Party|The Contracting Parties|The High Contracting Parties|Member States|The two governments|The countries|The leaders|The presidents|The participants|The members|They|The Party'
    all(
      each(who).map((words) => `${words} shall:`),
      isLeadIn,
    )
    const mode = 'will|shall|should|may|must|can|are to'
    all(
      each(mode).map((words) => `The Parties ${words}:`),
      isLeadIn,
    )
    const how = 'also|continue to|further|jointly|in particular|endeavour to|endeavor to|seek to'
    all(
      each(how).map((words) => `The Parties will ${words}:`),
      isLeadIn,
    )
    none(each('The Parties support:|The Parties will trade:'), isLeadIn)
  })
})

describe('words that close the numbered part', () => {
  test('in Chinese', () => {
    all(each('以昭信守，|为此，|為此,|下列签署人|下列簽署人|下列全权代表|下列全權代表'), isClosing)
    const nouns = '条约|條約|协定|協定|声明|聲明|议定书|議定書|公报|公報'
    all(
      each(nouns).flatMap((noun) => each('于|於|一式|用').map((word) => `本${noun}${word}港城签订两份`)),
      isClosing,
    )
    all(
      each('订|签订|签署').map((verb) => `一九九八年五月十二日${verb}于卡斯廷，一式两份。`),
      isClosing,
    )
    all(each('二〇二三年三月二十一日于埃斯特拉|2023年3月21日在港城|2023年3月21日'), isClosing)
    none(each('本条约适用于渔业|1998年5月12日双方会谈|2023年3月21日双方商定'), isClosing)
  })
  test('in Russian', () => {
    all(
      each('Совершено в Озёрске|В удостоверение чего|В подтверждение чего|Составлено в Озёрске|Подписано в Озёрске'),
      isClosing,
    )
    all(each('За Правительство Озёрной Республики|От имени Озёрной Республики'), isClosing)
    all(each('Солмин, 8 октября 2024 года|г. Солмин, 8 октября 2024 г.|Солмин, 8 октября 2024'), isClosing)
    all(each('8 октября 2024 года|8 октября 2024 г.'), isClosing)
    none(each('За прошедшие годы|От имени сторон|Солмин, 8 октября|Стороны торгуют'), isClosing)
  })
  test('in English', () => {
    all(
      each(
        'In witness whereof|In faith whereof|DONE at Eastport|Done in two copies|Done and signed|Signed at Eastport|Signed in Eastport',
      ),
      isClosing,
    )
    const parties = 'Government|Governments|Republic|Kingdom|Federation|People|State|Union'
    all(
      each(parties).flatMap((party) => [`For the ${party} of Eastland`, `For ${party} of Eastland`]),
      isClosing,
    )
    all(each('8 October 2024|Eastport, 8 October 2024'), isClosing)
    none(each('For the first time in years|The Sides trade|8 October'), isClosing)
  })
  test('a name with a mark', () => {
    all(
      each('签字|签名|盖章|подпись|подписал|signed|signature').flatMap((mark) => [
        `伊·马尔滕（${mark}）`,
        `A. Marten (${mark})`,
      ]),
      isClosing,
    )
    none(each('A. Marten (chair)|（签字）|(signed) A. Marten and others'), isClosing)
  })
})

describe('what looks like a heading', () => {
  test('a few words without an end mark or a verb', () => {
    all(each('贸易与能源|Trade and energy|Торговля и энергетика|A.3. Voting procedure|"Trade"'), looksLikeHeading)
    none(
      ['Trade | energy', ...each('双方将扩大贸易|trade and energy|торговля||Trade, energy;|See https://a.b')],
      looksLikeHeading,
    )
  })
  test.each([...'。！？；：，、.!?;:,…｡—–-'])('none that ends with %s', (mark) => {
    expect([looksLikeHeading(`Trade and energy${mark}`), looksLikeHeading(`贸易与能源${mark}”`)]).toEqual([
      false,
      false,
    ])
  })
  test('none with a verb', () => {
    const spaced =
      'shall|may|must|will|is|are|means|agree|agrees|agreed|include|includes|does|do|был|была|было|были|будет|будут|является|являются|обязуются|имеет|имеют'
    none(
      each(spaced).map((verb) => `The Sides ${verb} now`),
      looksLikeHeading,
    )
    none(
      each(spaced).map((verb) => `THE SIDES ${verb.toUpperCase()} NOW`),
      looksLikeHeading,
    )
    const han =
      '将|应|愿|须|可|不得|同意|支持|重申|强调|认为|指出|欢迎|反对|决定|承诺|确认|呼吁|主张|致力|表示|一致同意|共同支持|高度重申|再次强调'
    none(
      each(han).flatMap((verb) => each('双方|缔约双方|两国|各方|湖方').map((who) => `${who}${verb}贸易`)),
      looksLikeHeading,
    )
  })
  test('none that breaks off', () => {
    const words = 'the|a|an|of|and|or|to|in|by|with|for|on|from|и|в|на|с|по|о|от|для|или'
    none(
      each(words).map((word) => `On request ${word}`),
      looksLikeHeading,
    )
  })
  test('none that is long', () => {
    expect([42, 43].map((n) => looksLikeHeading('贸'.repeat(n)))).toEqual([true, false])
    expect([110, 111].map((n) => looksLikeHeading(`T${'r'.repeat(n - 1)}`))).toEqual([true, false])
    expect([81, 82].map((n) => looksLikeHeading(`${'贸'.repeat(n)}abc`))).toEqual([true, false])
    expect(looksLikeHeading('')).toBe(false)
  })
  test('none with a sentence inside', () => none(each('贸易。能源|Trade ends. The sides meet'), looksLikeHeading))
})

describe('titles', () => {
  test('of a document may be of any length, others not', () => {
    expect([90, 91].map((n) => isLongTitle('贸'.repeat(n), false))).toEqual([true, false])
    expect([240, 241].map((n) => isLongTitle(`T${'r'.repeat(n - 1)}`, false))).toEqual([true, false])
    expect([420, 421].map((n) => isLongTitle(`T${'r'.repeat(n - 1)}`, true))).toEqual([true, false])
    expect(isLongTitle(`${'贸'.repeat(200)}条约`, false)).toBe(true)
    expect(isLongTitle(`Договор о торговле ${'и ремёслах '.repeat(30)}от 16 июля 2001 г.`, false)).toBe(true)
  })
  test('of an article have no verb and no open end', () => {
    all(['Rights and duties. Of both', '权利。义务'], looksLikeArticleTitle)
    none(['Rights.', 'rights', 'The Sides shall trade', '双方将扩大贸易', `R${'i'.repeat(420)}`], looksLikeArticleTitle)
  })
  test('an aside stands in brackets wholly', () => {
    all(each('（节录）|(Извлечения)|[Unofficial translation]|【节录】|［节录］'), isAside)
    none([...each('（节录|节录）|(a) and (b)|()'), `(${'a'.repeat(159)})`], isAside)
  })
})

test('prose ends with a mark, and says something or goes on', () => {
  all(
    ['双方将扩大贸易。', `${'贸'.repeat(20)}。`, 'The Sides shall trade.', `${'a '.repeat(12)}b.`, '双方将扩大贸易；'],
    endsProse,
  )
  none(
    [
      '贸易。',
      `${'贸'.repeat(19)}。`,
      'Trade and energy.',
      `${'a '.repeat(11)}b.`,
      '双方将扩大贸易',
      'The Sides shall trade',
    ],
    endsProse,
  )
})
