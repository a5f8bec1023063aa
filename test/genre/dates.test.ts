import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATE_FORMS } from '../../src/genre/date-forms.ts'
import { dayOfName, findDates, findDays, firstDay } from '../../src/genre/dates.ts'
import { digitsToHan, numberToHan } from '../../src/genre/han-numbers.ts'
import { expectEachRowToCount } from './each-row.ts'

const isos = (text: string, lang: 'zh' | 'ru' | 'en' | null = null): string[] => findDates(text, lang).map((d) => d.iso)

it('each form has an example that no other form reads', () => {
  expectEachRowToCount(DATE_FORMS, (row, rows) =>
    findDates(row.example, row.lang, undefined, rows).some((d) => d.iso === row.iso),
  )
})

describe('days, in whatever language the text is', () => {
  it.each([
    ['2019年6月20日', '2019-06-20'],
    ['2019 年 6 月 20 日', '2019-06-20'],
    ['2019年6月20號', '2019-06-20'],
    ['2019年6月20号', '2019-06-20'],
    ['２００１年７月１６日', '2001-07-16'],
    ['2023年三月二十一日', '2023-03-21'],
    ['二〇一九年六月廿日', '2019-06-20'],
    ['二〇一九年十月卅一日', '2019-10-31'],
    ['二零一九年十二月廿一日', '2019-12-21'],
    ['二○○一年七月十六日', '2001-07-16'],
    ['二O二三年三月二十一日', '2023-03-21'],
    ['二ＯＯ一年七月十六日', '2001-07-16'],
    ['一九九八年十月三十日', '1998-10-30'],
    ['二〇二四年元月五日', '2024-01-05'],
    ['二0二三年三月二十一日', '2023-03-21'],
    ['贰零贰叁年叁月贰拾壹日', '2023-03-21'],
    ['２０２３．３．２１', '2023-03-21'],
    ['2023／3／21', '2023-03-21'],
    ['2023·03·21', '2023-03-21'],
    ['« 21 » марта 2023 г.', '2023-03-21'],
    ['21-го марта 2023-го года', '2023-03-21'],
    ['первое марта 2023 года', '2023-03-01'],
    ['шестого мая тысяча девятьсот девяносто пятого года', '1995-05-06'],
    ['12 июня две тысячи первого года', '2001-06-12'],
    ['тридцать первого декабря двухтысячного года', '2000-12-31'],
    ['this 21st day of March in the year 2023', '2023-03-21'],
    ['this third day of May in the year 2020', '2020-05-03'],
    ['21-MAR-2023', '2023-03-21'],
    ['公元2023年3月21日', '2023-03-21'],
    ['20 июня 2019 года', '2019-06-20'],
    ['«21» марта 2023 г.', '2023-03-21'],
    ['"21" марта 2023 г.', '2023-03-21'],
    ['21-го марта 2023 года', '2023-03-21'],
    ['5 мая 2019 г.', '2019-05-05'],
    ['12 сент. 2019 г.', '2019-09-12'],
    ['21.03.2023', '2023-03-21'],
    ['5.3.2023 г.', '2023-03-05'],
    ['20 June 2019', '2019-06-20'],
    ['June 20, 2019', '2019-06-20'],
    ['Mar 21 2023', '2023-03-21'],
    ['Mar. 21, 2023', '2023-03-21'],
    ['Sept 3, 2020', '2020-09-03'],
    ['21st March 2023', '2023-03-21'],
    ['the 20th day of June, 2019', '2019-06-20'],
    ['this third day of May, 2020', '2020-05-03'],
    ['this third day of May, two thousand and twenty', '2020-05-03'],
    ['the 12th day of August one thousand nine hundred and forty-nine', '1949-08-12'],
    ['1st May nineteen hundred and five', '1905-05-01'],
    ['31/12/2020', '2020-12-31'],
    ['12/31/2020', '2020-12-31'],
    ['2019-06-20T18:20:00+08:00', '2019-06-20'],
    ['20.06.2019', '2019-06-20'],
    ['29 February 2024', '2024-02-29'],
  ])('%s is %s', (words, iso) => expect(isos(words)).toEqual([iso]))

  it.each([
    '2019年2月30日',
    '2019年13月1日',
    '2019年6月三十一日',
    '31 июня 2021 года',
    '31 апреля 2019 года',
    '31 June 2021',
    'February 30, 2020',
    '29 February 2023',
    '32.01.2023',
    '03/04/2023',
    'the 31st day of June two thousand and twenty',
    '3,200万吨',
    '12019-06-201',
    '192.168.2023.1',
    '农历2023年2月3日',
    'мартирос 2023',
    'тридцать первого июня две тысячи первого года',
    'две тысячи двадцать три тонны',
    'пятого марта две тысячи тонн рыбы в год',
    '2023·13·21',
    'pp. 21-May-20234',
    '4 marches 2023',
    '二〇一九年',
    '9999年1月1日',
    '',
  ])('%s is no day', (words) => expect(isos(words)).toEqual([]))

  it.each(['zh', 'ru', 'en'] as const)('an impossible day is no month and no year of %s either', (lang) => {
    const words = { zh: '2021年6月31日', ru: '31 июня 2021 года', en: '31 June 2021' }[lang]
    expect(isos(words, lang)).toEqual([])
  })
})

describe('months and years, in the language of the text', () => {
  it.each([
    ['zh', '2021年6月和2022年', ['2021-06', '2022']],
    ['zh', '二〇二一年六月', ['2021-06']],
    ['ru', 'в июне 2021 года и в 2001 году', ['2021-06', '2001']],
    ['ru', 'Договор от 16 июля 2001 г.', ['2001-07-16']],
    ['en', 'June 2021 and the 2001 Treaty', ['2021-06', '2001']],
    ['en', 'in June of 2021', ['2021-06']],
    ['en', 'signed on July 16, 2001, the Treaty', ['2001-07-16']],
    ['en', '2,001 tons and 1,500.25', []],
    ['ru', '4 марок 2001', []],
  ] as const)('%s: %s', (lang, words, wanted) => expect(isos(words, lang)).toEqual(wanted))

  it('are none where the language is not known', () => expect(isos('2021年6月, June 2021, 2001 года')).toEqual([]))
})

it('tells places in the whole text, within the part asked for', () => {
  const text = '2001年7月16日；2019年6月20日'
  expect(findDates(text, 'zh', [10, text.length])).toEqual([{ start: 11, end: 21, iso: '2019-06-20' }])
})

it('reads each day of two centuries in all manners', () => {
  const en = 'January February March April May June July August September October November December'.split(' ')
  const ru = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [y, m, d] = iso.split('-').map(Number) as [number, number, number]
      const printed = [
        `${y}年${m}月${d}日`,
        `${digitsToHan(y)}年${numberToHan(m)}月${numberToHan(d)}日`,
        `${y}年${numberToHan(m)}月${d}號`,
        `${d} ${ru[m - 1]} ${y} года`,
        `${d} ${en[m - 1]} ${y}`,
        `${en[m - 1]?.slice(0, 3)} ${d} ${y}`,
        `${d}.${m}.${y}`,
      ]
      for (const words of printed) expect([words, ...findDays(words).map((x) => x.iso)]).toEqual([words, iso])
    }),
  )
})

it('the first day of a stamp', () => {
  expect([firstDay('发布时间：2022-02-04 18:20'), firstDay('today'), firstDay(null)]).toEqual([
    '2022-02-04',
    null,
    null,
  ])
})

describe('the name of a file', () => {
  it.each([
    ['2023-03-21', '2023-03-21'],
    ['statement_2023_03_21_zh', '2023-03-21'],
    ['20230321联合声明', '2023-03-21'],
    ['2023.3.21', '2023-03-21'],
    ['联合声明（2023年3月21日）', '2023-03-21'],
    ['2023', null],
    ['2023-13-21', null],
    ['1999-02-29', null],
    ['123456789', null],
    ['v1.2.3', null],
    ['20231', null],
  ])('%s: %s', (name, iso) => expect(dayOfName(name)).toBe(iso))
})

describe('days at the edges of the calendar', () => {
  it.each([
    ['2023年1月1日', '2023-01-01'],
    ['2023年12月31日', '2023-12-31'],
    ['1 January nineteen hundred', '1900-01-01'],
    ['1 January eighteen hundred and ninety-nine', '1899-01-01'],
    ['1 January one thousand eight hundred and twelve', '1812-01-01'],
    ['1 January two thousand and nineteen', '2019-01-01'],
    ['1 January in the year two thousand and twenty', '2020-01-01'],
  ])('%s', (words, iso) => expect(isos(words)).toEqual([iso]))
  it.each(['2023年0月1日', '2023年1月0日', '0 January 2023', '2023-00-10'])('%s is none', (words) =>
    expect(isos(words)).toEqual([]),
  )
  it.each(['农历', '農曆', '阴历', '陰曆', '旧历', '舊曆', '夏历', '夏曆', '农历 '])('%s counts otherwise', (word) => {
    expect(isos(`双方于${word}2023年2月3日会见`)).toEqual([])
    expect(isos(`${word}新年，双方于2023年2月3日会见`)).toEqual(['2023-02-03'])
  })
  it('a month in Russian words of every case', () =>
    expect(isos('в июне 2021 года, июнь 2021', 'ru')).toEqual(['2021-06', '2021-06']))
})
