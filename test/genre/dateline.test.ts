import { describe, expect, it } from 'vitest'
import { DATELINE_WORDS, dateOfText, dayOfTitle, readDateline, SIGNING_FORMS } from '../../src/genre/dateline.ts'
import { expectEachRowToCount } from './each-row.ts'

describe('a dateline', () => {
  it.each([
    ['（2021年9月8日于云港）', '2021-09-08'],
    ['2021年9月8日，云港', '2021-09-08'],
    ['二〇二一年九月八日于云港', '2021-09-08'],
    ['（云港，2021年9月8日）', '2021-09-08'],
    ['г. Озёрск, 8 сентября 2021 года', '2021-09-08'],
    ['Озёрск, 8 сентября 2021 г.', '2021-09-08'],
    ['Подписано в городе Озёрске 8 сентября 2021 года', '2021-09-08'],
    ['Lakeside, 8 September 2021', '2021-09-08'],
    ['Done at Lakeside on September 8, 2021', '2021-09-08'],
    ['**Lakeside, 8 September 2021**', '2021-09-08'],
    ['（2005年6月3日签署于瓦兰城）', '2005-06-03'],
    ['（2001年7月16日订于汐城，2002年2月28日生效）', '2001-07-16'],
    ['Lakeside, 8 September 2021, in force on 1 May 2022', '2021-09-08'],
    ['2005年6月3日于中国汐城签署', '2005-06-03'],
    ['二O二三年三月廿一號於汐城', '2023-03-21'],
    ['2023年三月二十一日，汐城', '2023-03-21'],
    ['2023年3月21日（农历二月三十日）', '2023-03-21'],
    ['二〇二三年三月二十一日（星期二）', '2023-03-21'],
    ['г. Озёрск, «8» сентября 2021 г.', '2021-09-08'],
    ['Ростов-на-Лорне, 08.09.2021', '2021-09-08'],
    ['Rio de Ouro, 8 September 2021', '2021-09-08'],
    ['Frankfurt an der Lorne, 8 September 2021', '2021-09-08'],
    ['Port of Plenty, Sept 8 2021', '2021-09-08'],
    ['St. Lucan on the Lake, 8 September 2021', '2021-09-08'],
    ['Lakeside, 8 September 2021 (30 Muharram 1443)', '2021-09-08'],
    ['Signed at Yorvik on the 21st of March 2023', '2023-03-21'],
    ['Done at Lakeside this third day of May, 2020', '2020-05-03'],
    ['（2021年9月8日 云港）', '2021-09-08'],
    ['Совершено в г. Озёрске восьмого сентября две тысячи двадцать первого года', '2021-09-08'],
  ])('%s', (line, iso) => expect(readDateline(line)).toBe(iso))

  it.each([
    '2021年9月7日至9日对岚国进行国事访问。',
    '2021年9月7日对岚国进行国事访问',
    '双方回顾2001年7月16日',
    '2021年9月7日至9日',
    '2021年9月7日 云港日报社记者报道两国元首会见',
    '7–9 September 2021',
    '7 and 8 September 2021',
    '2021年6月31日于汐城',
    '31 июня 2021 года, Озёрск',
    '(к Договору от 16 июля 2001 года)',
    'Protocol to the Treaty of 16 July 2001',
    'Treaty of 16 July 2001',
    'Yorvik, 2021',
    '2001年7月16日签署的《睦邻条约》',
    'от 16 июля 2001 года стороны условились',
    'в Озёрске 8 сентября 2021 года',
    'signed on 16 July 2001 by the two Presidents',
    '7 September 2021 and 9 September 2021',
    'Lakeside, 8 September 2021. The Sides agreed on the plan.',
    '',
  ])('is not: %s', (line) => expect(readDateline(line)).toBeNull())
})

it('small words in names of places, a row a language', () => {
  expectEachRowToCount(DATELINE_WORDS, ([, example], rows) => readDateline(example, rows) === '2021-09-08')
})

it('each way to tell in a sentence when the text was made, which no other stands for', () => {
  expectEachRowToCount(
    SIGNING_FORMS,
    ({ example }, rows) => dateOfText(`Title\n\nFirst clause.\n\n${example}\n\nJ. Marten\n`, rows) === '2009-04-18',
  )
})

it.each([
  ['Заявление Ландора и Торены от 21 марта 2023 года', '2023-03-21'],
  ['Joint Statement of Landor and Torena of 21 March 2023', '2023-03-21'],
  ['Protocol to the Treaty of 16 July 2001', null],
  ['Протокол к Договору от 16 июля 2001 года', null],
  ['Joint Statement on the 21 March 2023 flood', null],
  ['Joint Statement', null],
])('the day that a title ends with: %s', (title, iso) => expect(dayOfTitle(title)).toBe(iso))

describe('the day of a text', () => {
  it.each([
    [
      'under a title of six lines',
      'СОВМЕСТНОЕ\nЗАЯВЛЕНИЕ\nОзёрной Республики\nи Каменной Федерации\nоб углублении\nпартнёрства\nг. Озёрск, 8 сентября 2021 года\n\n1. Стороны подтверждают.\n',
      '2021-09-08',
    ],
    [
      'is none of a document cited near the top',
      '联合声明\n\n双方遵循2001年7月16日签署的《睦邻条约》。\n\n双方将继续合作。\n',
      null,
    ],
    [
      'is none of a remark on another document',
      'Протокол\n(к Договору от 16 июля 2001 года)\n1. Стороны подтверждают.\n',
      null,
    ],
    [
      'is none of a visit of several days',
      'Joint Statement\n\nThe President visited Landor on 7–9 September 2021.\n\nThe Sides agree.\n',
      null,
    ],
    ['by the line of adoption', '海国渔业法\n（2018年3月20日第十三届会议通过）\n第一条　为了渔业。\n', '2018-03-20'],
    [
      'is none where two adoptions are told',
      '海国渔业法\n（2018年3月20日第十三届会议通过 2020年5月1日第二次会议修正）\n第一条　为了渔业。\n',
      null,
    ],
    ['is none of an impossible day', '联合声明\n\n双方将合作。\n\n2021年6月31日于汐城\n', null],
    ['is none of a year', '联合声明\n\n（2021年）\n\n双方将合作。\n', null],
    ['in brackets at the end of the title', '渡口联合声明（2021年9月8日于云港）\n\n双方将合作。\n', '2021-09-08'],
    [
      'is none in the brackets of a document that the title names',
      '修改《渡口条约》（2001年7月16日于云港）\n\n双方将合作。\n',
      null,
    ],
    [
      'in a closing sentence with a city’s mark',
      'Договор\n\nСтороны торгуют.\n\nСовершено в г. Озёрске 8 сентября 2021 г. в двух экземплярах, каждый на двух языках.\n',
      '2021-09-08',
    ],
    ['under the title', '联合声明\n\n（2021年9月8日于云港）\n\n一、双方重申2001年7月16日签署的条约。\n', '2021-09-08'],
    [
      'at the end',
      'Joint Statement\n\nThe Sides agree.\n\nThe Sides will meet again.\n\nLakeside, 8 September 2021\n',
      '2021-09-08',
    ],
    [
      'is none of a line that a margin broke',
      '联合声明\n双方回顾两国元首在云港签署条约，并强调\n2001年7月16日\n的条约仍然有效。\n',
      null,
    ],
    [
      'is none within the text',
      `联合声明\n${'双方将合作。\n'.repeat(30)}2021年9月8日\n${'双方将合作。\n'.repeat(30)}`,
      null,
    ],
  ])('%s', (_name, text, iso) => expect(dateOfText(text)).toBe(iso))
})
