/** The words of each pattern of the genre, one by one: none may be lost unseen. */
import { describe, expect, it } from 'vitest'
import { dateOfText, dayOfTitle, isAdoption, isDateline, readDateline } from '../../src/genre/dateline.ts'
import { findDays } from '../../src/genre/dates.ts'
import { describeText } from '../../src/genre/describe-text.ts'
import { KINDS, kindOfTitle, typeOfTitle } from '../../src/genre/kinds.ts'
import { cleanTitle, findTitle, isRemark, titleAmong } from '../../src/genre/title.ts'
import { isWholenessRemark, saidWholeness } from '../../src/genre/wholeness.ts'

const each = (words: string): string[] => words.split('|')
const all = (rows: readonly string[], holds: (words: string) => boolean): void => {
  expect(rows.filter((words) => !holds(words))).toEqual([])
}
const none = (rows: readonly string[], holds: (words: string) => boolean): void => {
  expect(rows.filter(holds)).toEqual([])
}
const DAY = '2009年4月18日'

describe('a sentence that tells when the text was made', () => {
  const dated = (sentence: string): boolean =>
    dateOfText(`Title\n\nFirst clause.\n\n${sentence}\n\nJ. Marten\n`) === '2009-04-18'
  const signed = '签订|簽訂|签署|簽署|订立|訂立|发表|發表|缔结|締結'

  it('in Chinese, of the text itself', () => {
    const nouns = '声明|聲明|公报|公報|条约|條約|协定|協定|议定书|議定書|备忘录|備忘錄|宣言|公约|公約|联合声明|聯合公報'
    all(
      each(nouns).flatMap((noun) => [`本${noun}于${DAY}在汐城签订，一式两份。`, `此${noun}${DAY}签署，一式两份。`]),
      dated,
    )
    all(
      each('于|於|在').map((at) => `本条约${at}${DAY}签订，一式两份。`),
      dated,
    )
    all(
      each(`${signed}|签|簽|订|訂|通过|通過`).map((verb) => `本条约于${DAY}在汐城${verb}，一式两份。`),
      dated,
    )
    none(each(`本条约于${DAY}生效，一式两份。|该条约于${DAY}签订，一式两份。`), dated)
  })
  it('in Chinese, of those who made it', () => {
    all(
      each('双方|雙方|两国|兩國|各方|缔约双方').map((who) => `${who}于${DAY}在汐城签署本声明，一式两份。`),
      dated,
    )
    all(
      each(signed).flatMap((verb) => [
        `於${DAY}在汐城${verb}此声明，一式两份。`,
        `双方于${DAY}${verb}了本声明，一式两份。`,
      ]),
      dated,
    )
    none(each(`双方于${DAY}签署该声明，一式两份。|双方于${DAY}讨论本声明，一式两份。`), dated)
  })
  it('in Chinese, without a sentence', () => {
    all(
      each('签订|簽訂|签署|簽署|订立|訂立|发表|發表').flatMap((verb) =>
        each('日期：|时间:|時間： ').map((word) => `${verb}${word}${DAY}`),
      ),
      dated,
    )
    all(
      each('签订|簽訂|签署|簽署|订立|訂立|签|簽|订|訂').flatMap((verb) =>
        each('于|於|在').map((at) => `${DAY}${verb}${at}汐城，一式两份。`),
      ),
      dated,
    )
    all(
      each('签订|簽訂|签署|簽署|订|訂').flatMap((verb) =>
        each('于|於|在').map((at) => `${verb}${at}汐城，${DAY}，一式两份。`),
      ),
      dated,
    )
  })
  const EN = '18 April 2009'
  it('in English', () => {
    all(
      each('done|signed|given|made|concluded|adopted|issued').flatMap((verb) => [
        `${verb} at Yorvik on ${EN}, in two copies, each in English.`,
        `${verb} in Yorvik, ${EN}, in two copies, each in English.`,
        `${verb} on ${EN}, in two copies, each in English.`,
        `${verb} in duplicate at Yorvik on ${EN}, each in English.`,
      ]),
      dated,
    )
    all(
      each('In witness whereof|In faith whereof').map((word) =>
        `${word} we sign, done at Yorvik on ${EN}, in two copies.`.replace('sign, ', 'sign. '),
      ),
      dated,
    )
    all(
      each('done|signed|concluded|adopted|issued|made').flatMap((verb) =>
        each('This Treaty was|The present Treaty is|This Joint Statement has been').map(
          (who) => `${who} ${verb} at Yorvik on ${EN} in two copies.`,
        ),
      ),
      dated,
    )
    all(
      each('signed|adopted|issued|concluded').flatMap((verb) =>
        each('this Statement|the present Treaty|this Joint Statement').map(
          (what) => `The Sides ${verb} ${what} at Yorvik on ${EN} and will meet again.`,
        ),
      ),
      dated,
    )
    all(each(`Date of signature: ${EN}|Date of signing: ${EN}|Signed: ${EN}`), dated)
    none(
      each(`The Sides signed the Treaty at Yorvik on ${EN} and will meet again.|The Treaty was signed on ${EN}.`),
      dated,
    )
  })
  const RU = '18 апреля 2009 г.'
  it('in Russian', () => {
    all(each(`Дата подписания: ${RU}|Подписано: ${RU}`), dated)
    all(
      each('Совершено|Подписано|Принято|Составлено|Заключено|Учинено').flatMap((verb) =>
        each('в городе Озёрске|на озере Ильм|во дворце').map((where) => `${verb} ${where} ${RU} в двух экземплярах.`),
      ),
      dated,
    )
    all(
      each('подписан|заключён|заключен|принят|совершён|совершен|составлен').map(
        (verb) => `Настоящий Договор ${verb} в Озёрске ${RU} в двух экземплярах.`,
      ),
      dated,
    )
    all([`Настоящее Совместное заявление принято в Озёрске ${RU} в двух экземплярах.`], dated)
  })
})

describe('a line of adoption', () => {
  it('ends with its verb, or begins with it', () => {
    all(
      each('通过|通過|修正|修订|修訂|公布|发布|發布|批准|签订|簽訂|签署|簽署').flatMap((verb) => [
        `（${DAY}第二次会议${verb}）`,
        `根据${DAY}第二次会议${verb}`,
      ]),
      isAdoption,
    )
    all(
      each('Adopted|Approved|Signed|Done|Issued').map((verb) => `(${verb} by the Council on 18 April 2009)`),
      isAdoption,
    )
    all(
      each('Принят|Одобрен|Утверждён|Утвержден|Подписан|Принята').map(
        (verb) => `(${verb} Советом 18 апреля 2009 года)`,
      ),
      isAdoption,
    )
    none(
      [
        `（${DAY}第二次会议讨论）`,
        '（第二次会议通过）',
        'Discussed by the Council on 18 April 2009',
        `${DAY}${'会'.repeat(160)}通过`,
      ],
      isAdoption,
    )
  })
})

describe('a dateline', () => {
  const signed = '签署|簽署|发表|發表|签订|簽訂|订立|訂立|订|訂|通过|通過|发布|發布|缔结|締結|签|簽'
  it('with the verb of signing before its place or behind', () => {
    all(
      each(signed).flatMap((verb) => [`${DAY}${verb}于汐城`, `${DAY}于汐城${verb}`, `本条约${verb}于${DAY}`]),
      isDateline,
    )
    all(
      each('声明|聲明|公报|公報|条约|條約|协定|協定|联合声明|聯合聲明').map((noun) => `本${noun}签署于${DAY}`),
      isDateline,
    )
    all(
      each('于|於|在|，|,').map((at) => `${DAY}${at}汐城`),
      isDateline,
    )
  })
  it('has no verb of another doing', () => {
    const verbs = '至|对|對|的|双|雙|方|我|两|兩|访问|訪問|会谈|會談|举行|舉行|回顾|回顧|重申'
    none(
      each(verbs).map((verb) => `${DAY}于汐${verb}城`),
      isDateline,
    )
    none([`${DAY}于一二三四国汐城`], isDateline)
    all(each(`${DAY}于海国汐城|汐城，${DAY}`), isDateline)
  })
  it('with the same day told otherwise', () => {
    const words = '农历|農曆|旧历|舊曆|俄历|俄曆|回历|回曆|伊斯兰历|佛历|佛曆|星期|礼拜|禮拜|周一|周日'
    all(
      each(words).map((word) => `${DAY}（${word}三月二十三）`),
      isDateline,
    )
    all(['Озёрск, 18 апреля 2009 года (23 раби 1430 г.)'], isDateline)
  })
  it('not of a stretch of days', () =>
    none(
      each(
        `${DAY}至20日|${DAY}到20日|16至${DAY}|16到${DAY}|18 April 2009 – 20|18 April 2009-20|16 and 18 April 2009|16—18 April 2009|16 и 18 апреля 2009 года`,
      ),
      isDateline,
    ))
  it('beside another day that tells when the text took effect', () =>
    all(
      each('2010年5月1日生效|2010年5月1日批准')
        .map((other) => `（${DAY}订于汐城，${other}）`)
        .concat(
          each('in force on 1 May 2010|into force 1 May 2010|ratified on 1 May 2010').map(
            (other) => `Yorvik, 18 April 2009, ${other}`,
          ),
          each('в силу с 1 мая 2010 года|ратифицирован 1 мая 2010 года').map(
            (other) => `Озёрск, 18 апреля 2009 года, ${other}`,
          ),
        ),
      (line) => readDateline(line) === '2009-04-18',
    ))
  it('of a hundred characters at most, with no mark inside', () => {
    const long = (n: number): string => `${'Yorvik '.repeat(20).slice(0, n - 14)}A 18 April 2009`.slice(0, 200)
    expect(long(99).length).toBe(100)
    expect([isDateline(long(99)), isDateline(long(100))]).toEqual([true, false])
    none(
      [...'；;：:!?！？。'].map((mark) => `Yorvik${mark} 18 April 2009`),
      isDateline,
    )
  })
  it('begins with a capital, or the mark of a city', () => {
    all(each('г. Озёрск, 18 апреля 2009 г.|гор. Озёрск, 18 апреля 2009 г.|город Озёрск, 18 апреля 2009 г.'), isDateline)
    none(each('в Озёрске 18 апреля 2009 г.|at Yorvik on 18 April 2009'), isDateline)
  })
})

it.each([
  ['Заявление от 18 апреля 2009 года', '2009-04-18'],
  ['Statement of 18 April 2009', '2009-04-18'],
  ['Statement on 18 April 2009', '2009-04-18'],
  ['Statement (18 April 2009)', '2009-04-18'],
  ['Statement at 18 April 2009', null],
  ['Statement of 18 April 2009 and 3 May 2010', null],
  ['Statement of 16 and 18 April 2009', null],
  ['Words of 18 April 2009', null],
])('the day that a title ends with: %s', (title, iso) => expect(dayOfTitle(title)).toBe(iso))

describe('remarks above or below a title', () => {
  it('in Russian', () =>
    all(
      each(
        'Документ утратил силу|Утратило силу|Не вступил в силу|не вступила в силу|Недействующий документ|Действующая редакция|Действующий документ|В редакции 2010 года|в ред. 2010 года|с изменениями 2010 года|с изм. 2010 года|Официальный перевод|Рабочий текст|Предварительная версия|Неофициальная публикация|[перевод с китайского|Источник: газета|Дата: май|Опубликовано: май|Автор: А. Морин|Сборник договоров|Собрание законодательства|№ 12|док. № 7',
      ),
      (line) => isRemark(line),
    ))
  it('in English', () => {
    all(
      each('Unofficial|Official|Provisional|Courtesy|Working|Certified').flatMap((how) =>
        each('translation|text|version|copy|English translation').flatMap((what) => [
          `(${how} ${what})`,
          `A ${how} ${what}`,
          `An ${how} ${what}`,
        ]),
      ),
      (line) => isRemark(line),
    )
    all(
      each(
        'Translated from Russian|Translation from Russian|Original: Russian|No longer in force|Not in force|Not yet in force|Repealed in 2010|Superseded in 2010|As amended in 2010|Advance copy|Check against delivery|For immediate release|Embargoed until noon|Press release|Embargo: noon|Published: May|Date: May|Author: A. Morin|Editor: A. Morin|Lake Treaty Series|Official Journal|Official Gazette|No. 12|N° 7|Reg. No. 7|Registration no 7|Document no. 7',
      ),
      (line) => isRemark(line),
    )
  })
  it('in Chinese', () => {
    all(
      each('译文|譯文|中译本|中譯本|译本|譯本|译稿').flatMap((what) =>
        each('非正式|非官方|正式|官方|参考|參考').flatMap((how) => [
          `（${how}${what}）`,
          `【${what}】`,
          `${how}${what}`,
        ]),
      ),
      (line) => isRemark(line),
    )
    all(
      each(
        '已失效|已废止|已廢止|尚未生效|现行有效|現行有效|受权发布|受權發布|授权发布|全文如下|滚动|快讯|最新',
      ).flatMap((word) => [`【${word}】`, `（${word}）`, word]),
      (line) => isRemark(line),
    )
    all(
      each('来源|來源|出处|发布时间|发布日期|責任編輯|责任编辑|编辑|作者|字号|文号').flatMap((word) => [
        `${word}：海国日报`,
        `（${word}:甲）`,
      ]),
      (line) => isRemark(line),
    )
  })
  it('none is a title', () =>
    none(
      each('海国和山国联合声明|Joint Statement|Совместное заявление|Original Treaty|Действующие лица|译文选'),
      (line) => isRemark(line),
    ))
})

describe('lines of a title', () => {
  const title = (lines: readonly string[], lang: 'zh' | 'ru' | 'en'): string | undefined =>
    titleAmong(lines, lang)?.title
  it('go on with a word that links', () => {
    all(each('Of|By|Between|On|And|For|To|With|In|At|Concerning|Regarding|Relating|About'), (word) => {
      const lines = ['The Long Joint Statement of Lan', `${word} Fisheries in Horn`, 'The Sides agree.']
      return title(lines, 'en') === lines.slice(0, 2).join(' ')
    })
    all(each('И|О|Об|Обо|Между|По|К|Ко|В|Во|С|Со|Для|На|От|При|Из'), (word) => {
      const lines = ['Большое Совместное Заявление Республики Лан', `${word} Рыбе и Хорне`, 'Стороны условились.']
      return title(lines, 'ru') === lines.slice(0, 2).join(' ')
    })
  })
  it('go on behind a word that links, or a dash or comma', () => {
    all(each('the|of|and|or|to|in|by|with|for|on|between|a|an'), (word) => {
      const lines = [`The Long Joint Statement Lan ${word}`, 'Fisheries', 'The Sides agree.']
      return title(lines, 'en') === lines.slice(0, 2).join(' ')
    })
    all(each('и|в|во|на|с|со|по|о|об|от|для|или|между|к'), (word) => {
      const lines = [`Большое Совместное Заявление Лан ${word}`, 'Рыбе', 'Стороны условились.']
      return title(lines, 'ru') === lines.slice(0, 2).join(' ')
    })
    expect(title(['Joint Statement of Lan and Horn –', 'Fisheries', 'The Sides agree.'], 'en')).toBe(
      'Joint Statement of Lan and Horn – Fisheries',
    )
  })
  it('go on where a bare kind has its parties below', () => {
    all(
      each('of|by|between|and'),
      (word) =>
        title(['JOINT STATEMENT', `LAN ${word} HORN`, 'The Sides agree.'], 'en') === `JOINT STATEMENT LAN ${word} HORN`,
    )
    all(
      each('и|о|об|между'),
      (word) =>
        title(['СОВМЕСТНОЕ ЗАЯВЛЕНИЕ', `ЛАН ${word} ХОРН`, 'Стороны условились.'], 'ru') ===
        `СОВМЕСТНОЕ ЗАЯВЛЕНИЕ ЛАН ${word} ХОРН`,
    )
    expect(title(['JOINT STATEMENT', 'Trade', 'The Sides agree.'], 'en')).toBe('JOINT STATEMENT')
  })
  it('are no headings of a part', () =>
    none(
      each(
        'Preamble|Introduction|Contents|Table of Contents|Преамбула|Введение|Содержание|序言|序|前言|引言|目录|目錄|总则|總則',
      ),
      (line) => findTitle(`${line}\n\nThe Sides agree.\n`, /\p{Script=Han}/u.test(line) ? 'zh' : 'en') !== null,
    ))
  it('are no clauses with a label', () =>
    none(
      each(
        '一、联合声明|（二）联合声明|第一条 联合声明|第2章 联合声明|第三款联合声明|第一节 联合声明|第四编 联合声明|1. Joint Statement|(2) Joint Statement|① Joint Statement|a) Joint Statement|IV. Joint Statement|Article 1 Joint Statement|Chapter I Joint Statement|Part 1 Joint Statement|Section 1 Joint Statement|Статья 1 Заявление|Глава 1 Заявление|Раздел 1 Заявление',
      ),
      (line) =>
        findTitle(`${line}\n`, /\p{Script=Han}/u.test(line) ? 'zh' : /[а-я]/u.test(line) ? 'ru' : 'en') !== null,
    ))
  it('are no words of the sides', () =>
    none(
      each('缔约双方|締約雙方|双方|雙方|各方|两国|兩國').map((who) => `${who}支持该宣言`),
      (line) => findTitle(`${line}\n`, 'zh') !== null,
    ))
  it('but what they say of themselves is one', () =>
    all(each('双方关于渔业的联合声明|兩國關於漁業的聯合聲明'), (line) => findTitle(`${line}\n`, 'zh')?.title === line))
  it('are no lines with a day', () => {
    all(
      each(
        '（2009年4月18日海国）|2009年4月18日大会通过|2009年4月18日大会通過|2009年4月18日大会修正|2009年4月18日大会修订|2009年4月18日大会公布|2009年4月18日大会发布|2009年4月18日大会批准|2009年4月18日于汐城',
      ),
      (line) => findTitle(`${line}\n海国渔业法\n第一条　国家\n`, 'zh')?.title === '海国渔业法',
    )
    all(
      each(
        'Adopted by all on 18 April 2009|Signed by all on 18 April 2009|Done by all on 18 April 2009|Approved by all on 18 April 2009',
      ),
      (line) => findTitle(`Fish Law of Lan\n${line}\nArticle 1\n`, 'en')?.title === 'Fish Law of Lan',
    )
    all(
      each('Принят всеми 18 апреля 2009 года|Подписан всеми 18 апреля 2009 года|Совершено всеми 18 апреля 2009 года'),
      (line) => findTitle(`Закон о рыбе\n${line}\nСтатья 1\n`, 'ru')?.title === 'Закон о рыбе',
    )
  })
  it('have signs of Markdown and brackets taken off', () => {
    expect(findTitle('## **Joint Statement**\n', 'en')?.title).toBe('Joint Statement')
    expect(findTitle('__Joint   Statement__\n', 'en')?.title).toBe('Joint Statement')
    expect(
      ['《海国条约》（全文）', '《海国条约》', '海国《鱼》条约', '海国条约【2009年4月18日】'].map(cleanTitle),
    ).toEqual(['海国条约', '海国条约', '海国《鱼》条约', '海国条约'])
  })
})

describe('what a text says of itself', () => {
  const text = (lines: string): string => `${lines}\n\nThe Sides agree to meet and to talk.\n`
  it('its day by its own words, then its title, then the name of its file', () => {
    const name = '2001-02-03'
    expect(describeText(text('Joint Statement of 18 April 2009\n\nYorvik, 8 May 2010'), { name }).date).toBe(
      '2010-05-08',
    )
    expect(describeText(text('Joint Statement of 18 April 2009'), { name }).date).toBe('2009-04-18')
    expect(describeText(text('Joint Statement'), { name }).date).toBe('2001-02-03')
    expect(describeText(text('Joint Statement')).date).toBeNull()
    expect(describeText('The Sides agree to meet.', { name }).date).toBe('2001-02-03')
  })
  it('its title, whether that names a kind, and its language', () => {
    expect(describeText(text('Joint Statement'))).toMatchObject({
      title: 'Joint Statement',
      titleNamed: true,
      lang: 'en',
    })
    expect(describeText(text('Notes'))).toMatchObject({ title: 'Notes', titleNamed: false })
    expect(describeText('The Sides agree.')).toMatchObject({ title: null, titleNamed: false })
    expect(describeText('x', { lang: 'ru' })).toMatchObject({ lang: 'ru', guessed: null })
  })
})

describe('kinds, by each noun', () => {
  it.each(
    KINDS.flatMap(([kind, zh, ru, en]) => [
      ...zh.map((noun) => [kind, 'zh', `海国和山国${noun}`] as const),
      ...ru.map((noun) => [kind, 'ru', `${noun}а о рыбе`] as const),
      ...en.map((noun) => [kind, 'en', `The ${noun} on fish`] as const),
    ]),
  )('%s, %s: %s', (kind, lang, title) => expect(kindOfTitle(title, lang)).toBe(kind))
  const nouns: Readonly<Record<string, string>> = {
    treaty:
      '条约|條約|盟约|盟約|Договор о рыбе|Пакт о рыбе|Treaty on Fish|Pact on Fish|协定|協定|协议|協議|Соглашение о рыбе|Agreement on Fish|宪章|憲章|章程|Устав рыбы|Хартия рыбы|Charter of Fish|公约|公約|Конвенция о рыбе|Convention on Fish|Covenant on Fish|议定书|議定書|Протокол о рыбе|Protocol on Fish',
    'joint-statement': '联合声明|聯合聲明|共同声明|Joint Statement|Совместное заявление',
    statement: '声明|聲明|Заявление о рыбе|Statement on Fish',
    declaration: '宣言|Декларация о рыбе|Declaration on Fish',
    communique: '公报|公報|Коммюнике о рыбе|Communiqué on Fish|Communique on Fish',
    other: '备忘录|備忘錄|规划|纲要|Меморандум о рыбе|Memorandum on Fish|Programme on Fish|决议|Resolution on Fish',
  }
  it.each(Object.keys(nouns))('of type %s', (type) =>
    all(
      each(nouns[type] as string),
      (words) => typeOfTitle(/\p{Script=Han}/u.test(words) ? `海国和山国${words}` : words) === type,
    ),
  )
  it('laws and the like are titles, too', () => {
    all(
      each('法|法典|条例|條例|决定|決定|细则|新闻稿|规定').map((noun) => `海国渔业${noun}`),
      (line) => findTitle(`${line}\n`, 'zh')?.named === true,
    )
    all(
      each('Закон|Кодекс|Постановление|Указ|Решение').map((noun) => `${noun} о рыбе`),
      (line) => findTitle(`${line}\n`, 'ru')?.named === true,
    )
    all(
      each('Act|Law|Code|Decision|Regulation|Regulations|Licence|License|Constitution').map(
        (noun) => `${noun} of Fish`,
      ),
      (line) => findTitle(`${line}\n`, 'en')?.named === true,
    )
  })
})

describe('words of wholeness in their places', () => {
  const abridged = (line: string): boolean =>
    saidWholeness(`${line}\n\nThe Sides agree to meet.\n`)?.fidelity === 'abridged'
  it('each place', () => {
    all(
      each('声明|聲明|条约|條約|公报|公報|宣言|协定|協定|议定书|議定書|全文').flatMap((noun) => [
        `海国联合${noun}摘要`,
        `两国${noun}的摘要如下：`,
      ]),
      abridged,
    )
    all(
      each('Statement|Treaty|Agreement|Declaration|Communiqué|Protocol|Convention|Memorandum').flatMap((noun) => [
        `Excerpts from the ${noun} of Lan`,
        `Summary of the ${noun} of Lan`,
      ]),
      abridged,
    )
    all(
      each('Заявления|Договора|Соглашения|Декларации|Протокола|Конвенции').map((noun) => `Изложение из ${noun}`),
      abridged,
    )
    all(each('Выдержки из документа|Извлечения из документа|Фрагменты из документа'), abridged)
    all(each('The following are excerpts|These are extracts|Below are excerpts of it'), abridged)
    all(
      each('печатается|публикуется|приводится').flatMap((verb) => [
        `Текст ${verb} с сокращениями`,
        `Текст ${verb} в сокращении`,
      ]),
      abridged,
    )
    all(
      each(
        '以下为摘要|以下是摘要|现将声明摘要如下：|現將聲明摘要如下：|两国发表文件，主要内容如下：|兩國發表文件，主要內容如下：|It reads, in part:|They read in part:',
      ),
      abridged,
    )
    all(
      each('Lan – excerpts|Lan — excerpts|Lan: excerpts|Lan - excerpts|[excerpts]|【摘要】|〔摘要〕|（摘要，通讯社）'),
      abridged,
    )
  })
  it('a remark of wholeness is nothing but such words', () => {
    all(each('（摘要）|【全文】|Excerpts|Full text:|[полный текст]|** 摘要 **'), isWholenessRemark)
    none(each('联合声明（摘要）|Excerpts of it'), isWholenessRemark)
  })
})

it('days between figures and points that belong to something longer are none', () => {
  expect(
    findDays('1.2023.03.21 21.03.2023.4 12/2023/3/21 2023/3/21/4 1/21/03/2023 03/21/2023/1 2023-03-21-4').map(
      (d) => d.iso,
    ),
  ).toEqual([])
  expect(findDays('见2023/3/21，21/03/2023，03/21/2023，2023.03.21，21.03.2023').map((d) => d.iso)).toEqual(
    Array(5).fill('2023-03-21'),
  )
})
