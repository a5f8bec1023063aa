import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/clauses/segment-text.ts'
import { SEGMENTATION_VERSION } from '../../src/clauses/segmentation-version.ts'
import { clauseLines, idsOf } from './clause-lines.ts'

const pathsOf = (text: string): string[] => segmentText(text, 'zh').map((clause) => clause.path.join(' › '))

describe('spans', () => {
  it('leave out the label and the white space around', () => {
    const text = '\u3000\u3000七、 双方支持甲。 \n'
    const [clause] = segmentText(text, 'zh')
    expect(clause).toMatchObject({ id: '7.1', label: '七、', labelSpan: [2, 4], start: 5, end: 11, kind: 'clause' })
    expect(clause?.sentences).toEqual([[5, 11]])
  })
  it('a label alone on its line is the label of the paragraph below', () => {
    const text = 'Article 5\n\n1.\nThe Sides shall trade.'
    const [clause] = segmentText(text, 'en')
    expect(clause).toMatchObject({ id: 'art5.1', label: 'Article 5 1.', labelSpan: [0, 13], start: 14 })
  })
  it('paragraphs indented under a heading at the margin are clauses of their own', () => {
    const zh = [
      '一、政治互信',
      '　　双方尊重彼此主权。',
      '　　双方加强交往。',
      '二、经贸往来',
      '　　双方欢迎渡轮航线开通。',
    ]
    expect(idsOf(zh.join('\n'))).toEqual(['h1', '1.1', '1.2', 'h2', '2.1'])
    const en = [
      '1. Trust',
      '    The Sides respect each other.',
      '    The Sides will meet.',
      '2. Trade',
      '    The Sides welcome the ferry.',
    ]
    expect(idsOf(en.join('\n'), 'en')).toEqual(['h1', '1.1', '1.2', 'h2', '2.1'])
    const articles =
      '第一条　双方成立委员会。委员会由双方各三人组成。\n　　委员会每年开会一次。\n　　委员会可以邀请专家。'
    expect(idsOf(articles)).toEqual(['art1.1', 'art1.2', 'art1.3'])
  })
  it('a label with nothing below it is a clause, not lost', () => {
    expect(clauseLines('第一条 双方互利。\n第二条')).toEqual(['art1.1 | 第一条 | 双方互利。', 'art1.2 | – | 第二条'])
  })
  it('a heading keeps its label apart', () => {
    const [heading] = segmentText('第一章 总则\n第一条 双方互利。', 'zh')
    expect(heading).toMatchObject({ id: 'h1', kind: 'heading', label: '第一章', labelSpan: [0, 3], start: 4, end: 6 })
  })
  it('zero-width characters around a label print nothing', () => {
    expect(clauseLines('\ufeff一、\u200b双方支持甲。\n\u200b二、双方支持乙。')).toEqual([
      '1.1 | 一、 | 双方支持甲。',
      '2.1 | 二、 | 双方支持乙。',
    ])
  })
})

describe('headings', () => {
  it('the title and the lines under it come before everything', () => {
    expect(clauseLines('海峡联合声明\n（2020年5月3日，海城）\n双方举行会谈。')).toEqual([
      '# h1 | – | 海峡联合声明',
      '# h2 | – | （2020年5月3日，海城）',
      'p1 | – | 双方举行会谈。',
    ])
  })
  it('one line alone is a clause, punctuated or not', () => {
    expect(clauseLines('双方支持该倡议')).toEqual(['p1 | – | 双方支持该倡议'])
  })
  it('a side and its verb make a clause, though no end mark follows', () => {
    expect(clauseLines('双方支持该倡议\n双方同意加强合作。')[0]).toBe('p1 | – | 双方支持该倡议')
  })
  it.each([
    ['zh', '东山国和西海国（以下称“双方”），声明（摘要）如下：'],
    ['zh', '双方就下列问题达成共识，声明如下：'],
    ['zh', '兹议定如下：'],
    ['ru', 'Стороны заявляют о нижеследующем:'],
    ['ru', 'договорились о следующем:'],
    ['en', 'Have agreed as follows:'],
    ['en', 'HAVE DECIDED to conclude this Agreement:'],
    ['ru', 'РЕСПУБЛИКА СОЛАНИЯ И ФЕДЕРАЦИЯ ВЕСТМАРК ЗАЯВЛЯЮТ О СЛЕДУЮЩЕМ.'],
    ['zh', '双方将：'],
    ['zh', '鉴此，双方将：'],
    ['zh', '为实现上述目标，缔约双方应：'],
    ['ru', 'В этих целях Стороны будут:'],
    ['en', 'To this end, the Parties:'],
    ['en', 'Each Party shall:'],
  ] as const)('%s enacting words only introduce: %s', (lang, words) => {
    const below = lang === 'zh' ? '双方支持甲。' : 'Стороны торгуют.'
    expect(segmentText(`${words}\n${below}`, lang)[0]?.kind).toBe('heading')
  })
  it.each([
    ['zh', '双方商定开展下列合作：'],
    ['zh', '双方将在海湾地区：'],
    ['ru', 'Стороны обязуются:'],
    ['en', 'To guard the lanes of the Gulf, the Sides will:'],
    ['en', 'The Sides shall not:'],
    ['zh', '愿进一步发展两国关系，兹议定如下：'],
    ['ru', 'Стороны, подтверждая приверженность Уставу, заявляют о нижеследующем:'],
    ['ru', 'Стороны намерены:'],
    ['zh', '两国元首于2019年3月12日在卡斯廷会晤，声明如下：'],
    ['ru', 'Главы двух государств встретились в Кастине и заявляют о нижеследующем:'],
    ['en', 'President Corrie of Lan and King Olaf of Horn met in Kastin and declare as follows:'],
    ['en', 'The Parties shall take the following steps:'],
  ] as const)('%s a lead-in with a predicate of its own is a clause: %s', (lang, words) => {
    const below = lang === 'zh' ? '双方支持甲。' : 'Стороны торгуют.'
    expect(segmentText(`${words}\n${below}`, lang)[0]?.kind).toBe('clause')
  })
  it('a line in capitals alone is one, also over another', () => {
    const text = [
      'Charter of the Strait',
      'Eastland and Westmere have founded a common office.',
      'CHARTER OF THE STRAIT OFFICE',
      'TERMS OF SERVICE',
      '1. Seat',
      'The Office sits in Eastport.',
    ].join('\n\n')
    expect(clauseLines(text, 'en').filter((line) => line.startsWith('#'))).toEqual([
      '# h1 | – | Charter of the Strait',
      '# h2 | – | CHARTER OF THE STRAIT OFFICE',
      '# h3 | – | TERMS OF SERVICE',
      '# h4 | 1. | Seat',
    ])
  })
  it('an obligation in capitals, or one over its parts, is none', () => {
    const text = [
      'Charter',
      'The Sides met.',
      'THE SIDES SHALL NOT USE FORCE',
      'They agreed on the rest, too.',
      '1. The Sides renounce the use of force.',
      '1.1. They will say so.',
    ]
    expect(clauseLines(text.join('\n\n'), 'en').filter((line) => line.startsWith('#'))).toEqual(['# h1 | – | Charter'])
  })
  it('a paragraph that says something before it introduces is none', () => {
    const visit = '应东道国总统邀请，西岸总统于2020年5月3日访问海城。两国元首就下列问题达成共识，声明如下：'
    const lines = clauseLines(['海峡联合声明', visit, '一、双方互利。'].join('\n'))
    expect(lines[1]).toBe(`p1 | – | ${visit}`)
  })
  it('a telegram all in capitals has no headings among its paragraphs', () => {
    const text = ['JOINT NOTE', 'EASTLAND SENDS ITS SHIPS', 'WESTMERE OPENS ITS PORTS', 'BOTH WILL MEET IN MAY'].join(
      '\n\n',
    )
    expect(clauseLines(text, 'en')).toEqual([
      '# h1 | – | JOINT NOTE',
      'p1 | – | EASTLAND SENDS ITS SHIPS',
      'p2 | – | WESTMERE OPENS ITS PORTS',
      'p3 | – | BOTH WILL MEET IN MAY',
    ])
  })
  it('a few words over their own parts are one, though printed with a full stop', () => {
    const text =
      '1. Definitions.\n\n1.1. Office means the Strait Office.\n\n1.2. Sides means both.\n\n2. The Sides agree.'
    expect(clauseLines(text, 'en')).toEqual([
      '# h1 | 1. | Definitions.',
      '1.1 | 1.1. | Office means the Strait Office.',
      '1.2 | 1.2. | Sides means both.',
      '2.1 | 2. | The Sides agree.',
    ])
  })
  it('a heading keeps its code of a letter and numbers; an initial before a name makes none', () => {
    const kindsOf = (text: string) => segmentText(text, 'en').map((c) => c.kind)
    const body = 'The Commission votes by show of hands and keeps a record of each vote.'
    expect(kindsOf(`${body}\n\nA.3. Voting procedure\n\n${body}`)).toEqual(['clause', 'heading', 'clause'])
    expect(kindsOf(`${body}\n\nJ. Marten spoke of the harbour\n\n${body}`)).toEqual(['clause', 'clause', 'clause'])
  })

  it('a short line between paragraphs is a heading of what follows', () => {
    const text = '双方举行会谈。\n政治互信\n双方支持甲。\n务实合作\n双方支持乙。'
    expect(pathsOf(text)).toEqual(['', '', '政治互信', '', '务实合作'])
  })
  it('items without end marks stay clauses', () => {
    expect(
      clauseLines('双方将开展下列合作：\n1. 贸易\n2. 能源\n3. 交通\n双方满意。').every((line) => !line.startsWith('#')),
    ).toBe(true)
  })
  it('an editor’s heading in brackets ends the last article', () => {
    expect(idsOf('第五条\n边界：两国没有领土要求。\n（位置未明）\n航运：开放航线。')).toEqual(['art5.1', 'h1', 'p1'])
  })
  it('names below the closing words sign, and stand over nothing', () => {
    const text =
      'Article 1\nThe Sides shall trade.\nDone at Eastport.\nFor the Government of Eastland\nJ. Smith\nFor the Government of Westmere\nA. Jones'
    expect(clauseLines(text, 'en')).toEqual([
      'art1.1 | Article 1 | The Sides shall trade.',
      'p1 | – | Done at Eastport.',
      '# h1 | – | For the Government of Eastland',
      '# h2 | – | J. Smith',
      '# h3 | – | For the Government of Westmere',
      '# h4 | – | A. Jones',
    ])
  })
})

describe('paths', () => {
  it('hold the headings above, outermost first, and no title', () => {
    const text =
      '海峡条约\n第一编 总则\n第一章 宗旨\n第一条 双方互利。\n第二章 原则\n第二条 双方平等。\n第二编 分则\n第三条 双方合作。'
    expect(pathsOf(text)).toEqual(['', '', '总则', '总则 › 宗旨', '总则', '总则 › 原则', '', '分则'])
  })
  it('follow the levels of Markdown', () => {
    expect(pathsOf('# 声明\n\n## 政治\n\n### 互信\n\n双方支持甲。\n\n## 经济\n\n双方支持乙。')).toEqual([
      '',
      '',
      '政治',
      '政治 › 互信',
      '',
      '经济',
    ])
  })
  it('the same heading wrapped over two lines is the same words', () => {
    const heading = '第一章 关于深化海峡两岸各地方在航运和渔业等领域的长期务实合作安排'
    const body =
      '第一条 双方互利，双方平等，双方合作，双方共同发展，双方共同维护海峡安宁，双方每年举行一次会晤，会晤轮流在两国首都举行。'
    const wrapped = [heading, body].map((line) => line.replace(/(.{26})(?=.)/g, '$1\n'))
    expect(pathsOf(wrapped.join('\n\n'))).toEqual(pathsOf([heading, body].join('\n\n')))
    expect(pathsOf([heading, body].join('\n\n'))[1]).toBe(heading.slice(4))
  })
})

describe('lines that are no broken paragraph', () => {
  it('recitals that end with commas', () => {
    const text =
      'Стороны,\nруководствуясь стремлением к миру и безопасности народов,\nподтверждая приверженность целям и принципам Устава организации,\nстремясь развивать торговлю между двумя странами и народами,\nдоговорились о нижеследующем:\nСтатья 1\nСтороны торгуют.'
    expect(idsOf(text, 'ru')).toEqual(['p1', 'p2', 'p3', 'p4', 'h1', 'art1.1'])
  })
  it('list lines alike in length', () => {
    const text =
      'The work covers these fields:\nDevelopment of trade in agricultural goods\nDevelopment of trade in industrial wares\nDevelopment of trade in various services\nDevelopment of trade in cultural objects'
    expect(idsOf(text, 'en').length).toBe(5)
  })
  it('paragraphs without blank lines between', () => {
    const text =
      'The Sides agree on trade and on the growth of their relations in all fields.\nThey agree on travel.\nThey agree on energy and on science, and will meet each year in one of the capitals.'
    expect(idsOf(text, 'en')).toEqual(['p1', 'p2', 'p3'])
  })
  it('paragraphs without end marks, parted by blank lines', () => {
    const words = 'the ports of both coasts and their rivers and roads with the schools and towns beside them'.split(
      ' ',
    )
    const paragraphs = Array.from({ length: 40 }, (_, k) =>
      [...words.slice(k % 7), ...words.slice(0, 5 + (k % 9))].join(' '),
    )
    expect(idsOf(paragraphs.join('\n\n'), 'en')).toHaveLength(40)
    expect(idsOf(`${paragraphs.join('\n\n')}.`, 'en')).toHaveLength(40)
    const wrapped = paragraphs.map((words) => words.replace(/(.{50}\S*) /g, '$1\n'))
    expect(idsOf(wrapped.join('\n\n'), 'en')).toHaveLength(40)
  })
  it('short lines in small letters, some with a mark', () => {
    const words = 'ports rivers towns schools lakes roads ships farms woods mines'.split(' ')
    const lines = Array.from({ length: 40 }, (_, k) =>
      [...words.slice(k % 10), ...words]
        .slice(0, 2 + ((k * 7) % 4))
        .join(' ')
        .concat(k % 3 === 0 ? '.' : ''),
    )
    expect(idsOf(lines.join('\n'), 'en')).toHaveLength(40)
  })
  it('a list of fields in small letters, a blank line behind each', () => {
    const fields = [
      'growth of trade in the goods of farms and of woods',
      'exchange of teachers between the schools of both',
      'care of the rivers that both states have in common',
      'the rescue of ships and crews in the northern bay.',
    ]
    const text = ['The Sides met in Tor and agreed that they would work together in these:', ...fields]
    expect(idsOf(text.join('\n\n'), 'en')).toHaveLength(5)
  })
  it('a page break inside a paragraph, and two of them', () => {
    const first = 'The Sides note the growth of trade between their\nports in the last ten years and will continue to'
    const middle = 'open new lines over the Bay of Sarn for ships of\nboth flags, as well as of other states that are'
    const last = 'members of the Council.'
    const next = 'They thank the people of Tor.'
    expect(idsOf([`${first}\n\n${last}`, next].join('\n\n'), 'en')).toHaveLength(2)
    expect(idsOf([`${first}\n\n${middle}\n\n${last}`, next].join('\n\n'), 'en')).toHaveLength(2)
  })
  it('double-spaced typing, in which every line has a blank one behind it', () => {
    const paragraphs = [
      'The Sides note the growth of trade in the last ten years. They will open new lines over the Bay of Sarn for ships of both flags. These lines will serve the ports of the Republic of Varnia and of Olmek alike, in winter too.',
      'The Sides shall meet each year in one of the capitals. The place is agreed by letter. Where no letter comes by the first day of May the meeting is held in Tor.',
      'Care for the rivers of the border is a common task. The Commission on Rivers of 1994 goes on with its work. It may ask the towns beside the rivers for advice.',
    ]
    const typed = paragraphs.map((words) => words.replace(/(?=.{49})(.{0,48}) /g, '$1\n').split('\n'))
    for (const gap of ['\n\n', '\n\n\n'])
      expect(
        clauseLines(typed.map((lines) => lines.join('\n\n')).join(gap), 'en').map((line) => line.split(' | ')[2]),
      ).toEqual(paragraphs)
    const han = [
      '双方积极评价近年来双边贸易的增长，愿增开海湾航线。',
      '双方每年轮流在两国首都会晤一次。会晤地点以书面商定。',
    ].map((words) => words.repeat(3))
    const lines = han.map((words) => words.match(/.{1,15}[，。]?/gu) as string[])
    expect(
      clauseLines(lines.map((l) => l.join('\n\n')).join('\n\n\n')).map((line) =>
        line.split(' | ')[2]?.replaceAll(' ', ''),
      ),
    ).toEqual(han)
  })
  it('double-spaced recitals, in which no sentence ends, parted by indents', () => {
    const recitals = [
      'The Council,',
      'Inspired by the prospects that opened before the coastal towns as a result of the charting of Quelin Bay,',
      'Recognizing the common interest of all coastal towns in the use of the bay for the trade of goods and for rest,',
      'Recalling that the parties to the Compact on the Bay have undertaken in article III to publish their charts,',
      'Reaffirming that the bay shall be used for the benefit of all towns, whatever their size and their wealth,',
    ]
    const typed = recitals.map(
      (words) => `     ${words.replace(/(?=.{49})(.{0,48}) /g, '$1\n').replaceAll('\n', '\n\n')}`,
    )
    expect(clauseLines(typed.join('\n\n'), 'en').map((line) => line.split(' | ')[2])).toEqual(recitals)
    // Without indents they may be items of a list.
    const items = Array.from({ length: 10 }, (_, k) => `trade in the goods of farms and of woods of port ${k}`)
    expect(idsOf(`The Sides work together in these fields:\n\n${items.join('\n\n')}`, 'en')).toHaveLength(11)
  })
  it('double-spaced typing of which indents alone, or a column alone, tell that its lines are broken', () => {
    const articles = [
      '第一条　缔约双方以平等为本，长期发展稳定的友好合作关系，并为此定期举行磋商。',
      '第二条　缔约双方互不以武力相威胁，彼此间的一切争端只通过协商解决。',
      '第三条　缔约任何一方不参加损害另一方主权、安全和领土完整的同盟或者集团。',
      '第四条　缔约双方在边界两侧各十公里范围内限制军事活动，并相互通报演习的情况。',
      '第五条　缔约双方扩大港口和渔业合作，责成有关部门拟订年度行动计划并提交会晤。',
      '第六条　缔约双方鼓励高校和青年交流，互认学历学位，互设文化中心和书店。',
      '第七条　本条约自互换批准书之日起生效。',
      '第八条　本条约有效期为二十年。',
    ]
    const bare = articles.map((article) => article.replace(/^第.条　/u, ''))
    const typed = (paragraphs: readonly string[], indent: string): string =>
      paragraphs.flatMap((p) => `${indent}${p}`.match(/.{1,23}[，。]?/gu) as string[]).join('\n\n')
    const words = (text: string) => clauseLines(text).map((line) => line.split(' | ')[2]?.replaceAll(' ', ''))
    expect(words(typed(articles, ''))).toEqual(bare)
    expect(words(typed(bare, '　　'))).toEqual(bare)
  })
  it('lines broken by their number of characters, however many digits they have', () => {
    const paragraphs = [
      '两国元首于2021年9月7日至9日会晤，商定到2030年贸易额达到200亿元，并每年通报进展。',
      '双方主张维护海湾航行自由，反对任何一方限制渔船避风，愿就此保持沟通，并通报各自采取的措施。',
      '双方自2022年1月1日起开放12个口岸，至2025年12月31日前增至24个，具体办法另行商定。',
      '双方同意扩大互派留学生规模，互设文化中心，并为此提供必要的场所和经费，以及其他的便利。',
    ]
    const lines = paragraphs.flatMap((p) => p.match(/.{1,28}/gu) as string[])
    expect(clauseLines(lines.join('\n')).map((line) => line.split(' | ')[2]?.replaceAll(' ', ''))).toEqual(paragraphs)
  })
  it('lines of one length with a blank line behind each are paragraphs where no sentence ends inside one', () => {
    const lines = Array.from(
      { length: 12 },
      (_, k) => `推动双方在第${'一二三四五六七八九甲乙丙'[k]}领域开展互利共赢的务实合作与交流`,
    )
    expect(idsOf(`${lines.join('\n\n')}。`)).toHaveLength(12)
  })
  it('a dash at the start of a broken line is no bullet', () => {
    const text =
      'Стороны приветствуют завершение строительства моста Ловен\n— Дунин через реку Савира и намерены открыть движение по\nнему в ближайшие месяцы. Стороны благодарят строителей за\nих труд.'
    expect(idsOf(text, 'ru')).toEqual(['p1'])
  })
  it('a number at the start of a broken line is no label', () => {
    const text =
      'Стороны подтверждают, что объём торговли достиг в этом году\n2. 5 млрд долларов, и договорились довести его в следующие\nгоды до 4 млрд долларов. Стороны отметили также рост числа\nпоездок.'
    expect(clauseLines(text, 'ru').length).toBe(1)
  })
})

describe('what is left out', () => {
  it('front matter, rules and page numbers', () => {
    expect(
      clauseLines('---\ntitle: x\nlist:\n  - y\n---\n一、双方支持甲。\n\n* * *\n\n- 1 -\n\n二、双方支持乙。\n_____'),
    ).toEqual(['1.1 | 一、 | 双方支持甲。', '2.1 | 二、 | 双方支持乙。'])
  })
  it('page numbers of other forms', () => {
    for (const page of ['— 1 —', 'Page 1', 'page 1 of 12', 'Стр. 1', 'страница 1 из 12', '第1页', '第 1 页，共 12 页'])
      expect(clauseLines(`一、双方支持甲。\n\n${page}\n\n二、双方支持乙。`)).toHaveLength(2)
  })
  it('bare numbers in a row, pages apart', () => {
    const page = Array.from({ length: 8 }, (_, k) => `The Sides note the plan of year ${k + 1}.`).join('\n\n')
    const cut = 'The Sides will publish the plan for the year\n\n'
    const numbered = (numbers: readonly number[], end = cut): string =>
      numbers.map((n) => `after.\n\n${page}\n${page}\n\n${end}${n}\n`).join('\n')
    /** How many of the numbers 1 to 9 stand alone in a clause, or end one. */
    const told = (text: string): number =>
      clauseLines(text, 'en').filter((line) => /(?:\| |the year )\d(?: after\.)?$/.test(line)).length
    // Two stand inside a sentence that goes on, which is one clause; the last one is in none.
    expect(told(numbered([1, 2, 3]))).toBe(2)
    expect(told(numbered([1, 2, 7]))).toBe(3)
    // Numbers that only stand between paragraphs may be those of sections.
    expect(told(numbered([1, 2, 3], ''))).toBe(3)
    expect(idsOf('Quotas:\n\n1\n\n2\n\n3', 'en').slice(1)).toHaveLength(3)
  })
  it('no quota, year, vote or line of an errata list is a page number', () => {
    const page = Array.from({ length: 16 }, (_, k) => `The Sides note the plan of year ${k + 1}.`).join('\n\n')
    for (const lone of ['- 120 -', '- 2019 -', 'Page 97', '第97页'])
      expect(
        clauseLines(`${page}\n\n${lone}\n\n${page}`, 'en').some((line) =>
          line.includes(/\d+/.exec(lone)?.[0] as string),
        ),
      ).toBe(true)
    // Three years in a row, each on a page of its own, between dashes as a page's number is.
    const years = [1995, 1996, 1997].map((year) => `${page}\n\n- ${year} -\n`).join('\n')
    expect(clauseLines(`${years}\n${page}`, 'en').filter((line) => /1995|1996|1997/.test(line))).toHaveLength(3)
    expect(clauseLines('Errata\n\nPage 3\n\nFor ports read harbours.', 'en').at(1)).toContain('Page 3')
    const rows = (numbers: readonly number[]): string => numbers.map((n) => `${page}\n\nIn favour\n\n${n}\n`).join('\n')
    for (const numbers of [
      [7, 8, 9],
      [2025, 2026, 2027],
    ])
      expect(clauseLines(rows(numbers), 'en').filter((line) => /\| \d+$/.test(line))).toHaveLength(3)
  })
  it('a sentence that a page number cuts is one clause with the number in it', () => {
    const first = 'The Sides note the growth of trade between their\nports in the last ten years and will continue to'
    const last =
      'open new lines over the Bay of Sarn for ships of\nboth flags, as well as of other states that are\nmembers of the Council.'
    expect(idsOf(`${first}\n\n- 1 -\n\n${last}\n\nThey thank the people of Tor.`, 'en')).toHaveLength(2)
  })
  it('a rule at the start without keys is no front matter', () => {
    expect(clauseLines('---\n双方支持甲。\n---\n双方支持乙。').length).toBe(2)
  })
})

describe('ids', () => {
  it('are unique where numbers begin again in each chapter', () => {
    const ids = idsOf('第一章 甲\n1. 双方支持甲。\n2. 双方支持乙。\n第二章 乙\n1. 双方支持丙。')
    expect(ids).toEqual(['h1', 'ch1.1.1', 'ch1.2.1', 'h2', 'ch2.1.1'])
  })
  it('articles count through chapters', () => {
    expect(idsOf('第一章 甲\n第一条 双方互利。\n第二章 乙\n第二条 双方平等。')).toEqual([
      'h1',
      'art1.1',
      'h2',
      'art2.1',
    ])
  })
  it('unnumbered paragraphs count through the text', () => {
    expect(idsOf('双方会谈。\n一、双方支持甲。\n本声明于海城签署。')).toEqual(['p1', '1.1', 'p2'])
  })
})

it('the version of the segmentation is a small whole number', () => {
  expect(Number.isInteger(SEGMENTATION_VERSION)).toBe(true)
  expect(SEGMENTATION_VERSION).toBeGreaterThan(0)
})

describe('size', () => {
  it('a line of a million characters is one clause', () => {
    expect(segmentText('双方支持甲。'.repeat(166_667), 'zh').length).toBe(1)
  })
  it('a hundred thousand identical lines are as many clauses', () => {
    expect(segmentText('双方支持甲。\n'.repeat(100_000), 'zh').length).toBe(100_000)
  })
  it.each([
    ['(', 1],
    ['()', 1],
    ['"', 1],
    ['“', 1],
    ['。', 1],
    ['. ', 0],
    ['(a)\n', 20_000],
    ['1.\n', 20_000],
    ['一、\n', 20_000],
    ['- ', 0],
    ['第', 1],
    ['Article ', 1],
    ['\u3000', 0],
  ])('twenty thousand times %j', (unit, clauses) => {
    expect(segmentText(unit.repeat(20_000), 'en')).toHaveLength(clauses)
  })
})

describe('typed signs', () => {
  it('a row of a table begins and ends with its line; behind a label a tab parts nothing', () => {
    const text = '双方商定以下事项。\n序号\t事项\n1\t开放三处渔港\n2\t共建观测站\n本表为声明组成部分。'
    expect(clauseLines(text).map((line) => line.split(' | ').at(-1))).toEqual([
      '双方商定以下事项。',
      '序号 事项',
      '1 开放三处渔港',
      '2 共建观测站',
      '本表为声明组成部分。',
    ])
    expect(clauseLines('1.\tThe Sides shall trade.\n2.\tThe Sides shall meet.', 'en')).toEqual([
      '1.1 | 1. | The Sides shall trade.',
      '2.1 | 2. | The Sides shall meet.',
    ])
  })

  it('# is Markdown beside a blank line, over a lower heading, or at the very start; else it was typed', () => {
    expect(
      clauseLines('# 总则\n双方重申。\n\n## 贸易\n双方支持。').filter((line) => line.startsWith('#')),
    ).toHaveLength(2)
    expect(
      clauseLines('双方重申。\n# 三号议题\n# 四号议题\n双方支持。').map((line) => line.split(' | ').at(-1)),
    ).toEqual(['双方重申。', '# 三号议题', '# 四号议题', '双方支持。'])
  })
})
