import { expect, it } from 'vitest'
import { formatNumber } from '../../../../src/intake/read/office/number-forms.ts'

it.each([
  ['decimal', '1 2 21 105'],
  ['decimalZero', '01 02 21 105'],
  ['decimalFullWidth', '１ ２ ２１ １０５'],
  ['decimalHalfWidth', '1 2 21 105'],
  ['upperRoman', 'I II XXI CV'],
  ['lowerRoman', 'i ii xxi cv'],
  ['upperLetter', 'A B U AAAAA'],
  ['lowerLetter', 'a b u aaaaa'],
  ['russianLower', 'а б х хххх'],
  ['russianUpper', 'А Б Х ХХХХ'],
  ['ordinal', '1st 2nd 21st 105th'],
  ['cardinalText', 'One Two Twenty-one One_hundred_five'],
  ['ordinalText', 'First Second Twenty-first One_hundred_fifth'],
  ['hex', '1 2 15 69'],
  ['chicago', '* † ****** ***************************'],
  ['numberInDash', '-_1_- -_2_- -_21_- -_105_-'],
  ['decimalEnclosedCircle', '① ② 21 105'],
  ['decimalEnclosedCircleChinese', '① ② 21 105'],
  ['decimalEnclosedParen', '⑴ ⑵ 21 105'],
  ['decimalEnclosedFullstop', '⒈ ⒉ 21 105'],
  ['ideographEnclosedCircle', '㈠ ㈡ 21 105'],
  ['ideographTraditional', '甲 乙 21 105'],
  ['ideographZodiac', '子 丑 21 105'],
  ['ideographZodiacTraditional', '甲子 乙丑 甲申 105'],
  ['ideographDigital', '一 二 二一 一〇五'],
  ['ideographLegalTraditional', '壹 貳 貳拾壹 壹佰零伍'],
  ['chineseCounting', '一 二 二十一 一○五'],
  ['chineseCountingThousand', '一 二 二十一 一百〇五'],
  ['chineseLegalSimplified', '壹 贰 贰拾壹 壹佰零伍'],
  ['taiwaneseCounting', '一 二 二十一 一○五'],
  ['taiwaneseCountingThousand', '一 二 二十一 一百零五'],
  ['taiwaneseDigital', '一 二 二一 一○五'],
  ['japaneseCounting', '一 二 二十一 百五'],
  ['japaneseLegal', '壱 弐 弐拾壱 壱百伍'],
  ['japaneseDigitalTenThousand', '一 二 二一 一〇五'],
  ['aiueo', 'ｱ ｲ ﾅ ｽ'],
  ['irohaFullWidth', 'イ ロ ナ リ'],
  ['ganada', '가 나 사 사'],
  ['koreanDigital', '일 이 이일 일영오'],
  ['koreanCounting', '일 이 이십일 백오'],
  ['koreanLegal', '하나 둘 스물하나 105'],
  ['hebrew1', 'א ב כא קה'],
  ['arabicAlpha', 'أ ب ق ق'],
  ['thaiNumbers', '๑ ๒ ๒๑ ๑๐๕'],
  ['unheardOf', '1 2 21 105'],
])('%s counts 1, 2, 21, 105 as %s', (form, printed) => {
  expect([1, 2, 21, 105].map((n) => formatNumber(n, form)?.replaceAll(' ', '_')).join(' ')).toBe(printed)
})

it.each([
  ['ordinal', 'ru', '1-й 2-й 21-й 105-й'],
  ['cardinalText', 'ru', 'Один Два Двадцать_один Сто_пять'],
  ['ordinalText', 'ru', 'Первый Второй Двадцать_первый Сто_пятый'],
  ['ordinal', 'zh', '第1 第2 第21 第105'],
  ['cardinalText', 'zh', '一 二 二十一 一百零五'],
  ['ordinalText', 'zh', '第一 第二 第二十一 第一百零五'],
] as const)('%s in %s counts as %s', (form, lang, printed) => {
  expect([1, 2, 21, 105].map((n) => formatNumber(n, form, { lang })?.replaceAll(' ', '_')).join(' ')).toBe(printed)
})

it.each([
  [1000, 'Тысячный'],
  [1005, 'Тысяча пятый'],
  [40, 'Сороковой'],
  [50, 'Пятидесятый'],
  [300, 'Трёхсотый'],
  [500, 'Пятисотый'],
  [800, 'Восьмисотый'],
])('%i in Russian is %s', (n, words) => {
  expect(formatNumber(n, 'ordinalText', { lang: 'ru' })).toBe(words)
})

it('forms of the file’s own, forms without a number, numbers that no form has', () => {
  expect([1, 12, 1234].map((n) => formatNumber(n, 'custom', { example: '001, 002, 003, ...' }))).toEqual([
    '001',
    '012',
    '1234',
  ])
  expect([1, 3, 18, 19].map((n) => formatNumber(n, 'custom', { example: 'α, β, γ, ...' }))).toEqual([
    'α',
    'γ',
    'σ',
    'τ',
  ])
  const like = (example: string) => [1, 3, 10, 12].map((n) => formatNumber(n, 'custom', { example })).join(' ')
  expect([like('㈠, ㈡, ㈢, ...'), like('㊀, ㊁, ㊂, ...'), like('一, 二, 三, ...'), like('①, ②, ③, ...')]).toEqual([
    '㈠ ㈢ ㈩ 12',
    '㊀ ㊂ ㊉ 12',
    '一 三 十 十二',
    '① ③ ⑩ ⑫',
  ])
  expect(like('what nobody counts in')).toBe('1 3 10 12')
  expect([formatNumber(1, 'bullet'), formatNumber(1, 'none')]).toEqual([null, null])
  expect(
    ['upperLetter', 'upperRoman', 'hebrew1', 'chineseLegalSimplified'].map((form) => formatNumber(0, form)),
  ).toEqual(['0', '0', '0', '0'])
  expect(formatNumber(2_000_000_000, 'lowerLetter')!.length).toBeLessThan(40)
})
