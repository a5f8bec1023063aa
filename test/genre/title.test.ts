import { describe, expect, it } from 'vitest'
import { describeText } from '../../src/genre/describe-text.ts'
import { typeOfTitle } from '../../src/genre/kinds.ts'
import { cleanTitle, findTitle, isRemark, REMARKS, titleAmong } from '../../src/genre/title.ts'
import { en, ru, zh } from '../intake/samples.ts'
import { expectEachRowToCount } from './each-row.ts'

const langOf = (line: string): 'zh' | 'ru' | 'en' =>
  /\p{Script=Han}/u.test(line) ? 'zh' : /\p{Script=Cyrillic}/u.test(line) ? 'ru' : 'en'

describe('title and date of the samples', () => {
  it.each([zh, ru, en])('%s', (...lines) => {
    expect(describeText(lines.join('\n'))).toMatchObject({ title: lines[0], date: '2019-06-20' })
  })
})

describe('how many of the first lines are the title', () => {
  it.each([
    [['СОВМЕСТНОЕ ЗАЯВЛЕНИЕ', 'Республики Лан и Федерации Хорн о партнёрстве', 'г. Юньган, 3 мая 2021 года'], 2],
    [['JOINT STATEMENT', 'of the Republic of Lan and the Federation of Horn', 'on a Wider Partnership', '1. One.'], 3],
    [['JOINT STATEMENT', 'Yungang, 3 May 2021', 'of Lan and Horn'], 1],
    [['JOINT STATEMENT', 'Political relations', 'The Sides will keep up contacts.'], 1],
    [['JOINT STATEMENT', 'The Sides stand for talks and will keep up contacts.'], 1],
    [['JOINT STATEMENT', 'I. Trade and energy', 'The Sides will trade.'], 1],
    [['Joint Statement of the Republic of Lan and the Federation of Horn on', 'Fisheries', 'The Sides will fish.'], 2],
    [['Joint Statement of the Republic of Lan', 'and the Federation of Horn', '(Excerpts)', '1. One.'], 2],
    [['ДОГОВОР', 'о дружбе', 'между Республикой Лан', 'и Федерацией Хорн,', 'подтверждающий границу', 'Статья 1'], 5],
  ])('%j: %d', (lines, count) => {
    expect(titleAmong(lines, langOf(lines[0]!))?.title).toBe(lines.slice(0, count).join(' '))
  })

  it.each([
    [['岚多尔共和国和托雷纳联邦', '关于加强港口与渔业合作的联合声明', '双方……'], 2],
    [['岚多尔共和国', '和', '托雷纳联邦', '关于深化合作的', '联合声明', '一、双方'], 5],
    [['海国渔业法', '第一章', '第一条　国家'], 1],
    [['联合声明', '——为了未来', '双方重申。'], 1],
  ])('%j: %d', (lines, count) => {
    expect(titleAmong(lines, 'zh')?.title).toBe(lines.slice(0, count).join(''))
  })

  it('one of three hundred letters', () => {
    const title = `Совместное заявление Озёрной Республики и Каменной Федерации ${'о дальнейшем углублении отношений всеобъемлющего партнёрства '.repeat(5)}в новую эпоху`
    expect(title.length).toBeGreaterThan(300)
    expect(findTitle(`${title}\n\n1. Стороны подтверждают.\n`, 'ru')?.title).toBe(title)
  })
})

describe('what is no title', () => {
  it.each([
    ['Утратил силу 1 января 2020 года\n\nЗакон об озёрах\n\nСтатья 1. Озёра.\n', 'ru', 'Закон об озёрах'],
    ['[Unofficial translation]\n\nLake Convention\n\nArticle 1\n', 'en', 'Lake Convention'],
    ['（非正式译文）\n海国和山国联合声明\n双方重申。\n', 'zh', '海国和山国联合声明'],
    ['【已废止】\n海国渔业法\n第一条　国家扶持盐业。\n', 'zh', '海国渔业法'],
    ['二〇二三年三月二十一日，汐城\n海国和山国联合声明\n双方重申。\n', 'zh', '海国和山国联合声明'],
    ['Извлечения\n\nДоговор о дружбе\n\n1. Стороны.\n', 'ru', 'Договор о дружбе'],
    ['# **Joint Statement of Lan and Horn**\n\n1. The Sides.\n', 'en', 'Joint Statement of Lan and Horn'],
    ['---\ntitle: x\n---\n# 海国和山国联合声明\n\n双方重申。\n', 'zh', '海国和山国联合声明'],
    ['\ufeff海国和山国联合声明\n', 'zh', '海国和山国联合声明'],
    ['Notes on the lake\n\nThe lake is deep.\n', 'en', 'Notes on the lake'],
    ['The Sides agree to meet.\n\nThey met.\n', 'en', null],
    ['双方支持该倡议\n双方同意加强合作。\n', 'zh', null],
    ['一、双方重申睦邻友好\n二、双方\n', 'zh', null],
    ['Article 1\nThe Sides …\n', 'en', null],
    ['', 'en', null],
  ] as const)('%j', (text, lang, title) => {
    expect(findTitle(text, lang)?.title ?? null).toBe(title)
  })

  it('remarks of publishers, a row a form', () => {
    expectEachRowToCount(REMARKS, ([, example], rows) => isRemark(example, rows))
  })
})

describe('kinds', () => {
  it.each([
    ['岚多尔共和国和托雷纳联邦睦邻友好条约', 'treaty'],
    ['嵐多爾和托雷納睦鄰友好條約', 'treaty'],
    ['ДОГОВОР о добрососедстве', 'treaty'],
    ['Protocol to the Treaty of Friendship', 'treaty'],
    ['Joint Statement of the two sides', 'joint-statement'],
    ['Landor–Torena Joint Statement on Fisheries', 'joint-statement'],
    ['Совместное заявление', 'joint-statement'],
    ['两国新闻公报', 'communique'],
    ['Joint Communiqué of Lan and Horn', 'communique'],
    ['索尔明宣言', 'declaration'],
    ['外交部声明', 'statement'],
    ['会谈纪要', 'other'],
    ['On the Statement of Lan', 'other'],
    ['договорились о встрече', 'other'],
    ['两国元首签署联合声明并会见记者', 'other'],
  ] as const)('%s: %s', (title, type) => {
    expect(typeOfTitle(title)).toBe(type)
  })
})

it.each([
  ['《甲乙联合声明》', '甲乙联合声明'],
  ['《甲乙联合声明》（全文）', '甲乙联合声明'],
  ['甲乙联合声明（2023年3月21日）', '甲乙联合声明'],
  ['甲乙关于〈汐湾条约〉的议定书（草案）', '甲乙关于〈汐湾条约〉的议定书（草案）'],
  ['Joint  Statement (excerpts)', 'Joint Statement'],
])('%s is cleaned of notes: %s', (title, plain) => expect(cleanTitle(title)).toBe(plain))
