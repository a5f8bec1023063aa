import { describe, expect, it, test } from 'vitest'
import { LANGUAGES, UIS } from '../../src/words/languages.ts'
import { piecesOf, say } from '../../src/words/say.ts'
import { count, typeset } from '../../src/words/typeset.ts'

const [zh, en] = [typeset('zh'), typeset('en')]

test.each([
  [0, '零'],
  [2, '两'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [45, '四十五'],
  [99, '九十九'],
  [100, '100'],
])('%i is counted as %s', (n, words) => expect(zh.numeral(n)).toBe(words))

test('English counts to ten in words', () => {
  expect([1, 3, 10, 11].map((n) => en.numeral(n))).toEqual(['one', 'three', 'ten', '11'])
})

test.each([
  [0, '0 clauses'],
  [1, '1 clause'],
  [2, '2 clauses'],
  [11, '11 clauses'],
  [21, '21 clauses'],
])('%i: %s', (n, words) => {
  expect(count('en', n, { one: 'clause', other: 'clauses' })).toBe(words)
  expect(en.form(n, { one: 'clause', other: 'clauses' })).toBe(words.replace(/^\d+ /u, ''))
})

test.each([
  ['2023-03-21', '21 March 2023'],
  ['2023-03', 'March 2023'],
  ['2023', '2023'],
  ['next week', 'next week'],
])('the date %s in English is %s, in Chinese as it is', (date, words) => {
  expect([en.date(date), zh.date(date)]).toEqual([words, date])
})

describe('words set together', () => {
  it('are parted by the marks of the language, and empty ones leave none', () => {
    expect([zh.list(['a', '', 'b']), en.list(['a', '', 'b'])]).toEqual(['a、b', 'a, b'])
    expect([zh.parts(['a', 'b']), en.parts(['a', 'b'])]).toEqual(['a，b', 'a, b'])
    expect([zh.clauses(['a', 'b']), en.clauses(['a', ''])]).toEqual(['a；b', 'a'])
    expect([zh.named('a', 'b'), en.named('a', 'b')]).toEqual(['a：b', 'a: b'])
  })
  it('told as a whole end in and', () => {
    expect([zh.all(['a', 'b', 'c']), en.all(['a', 'b', 'c'])]).toEqual(['a、b、c', 'a, b and c'])
    expect([en.all([]), en.all(['a']), en.all(['a', 'b'])]).toEqual(['', 'a', 'a and b'])
  })
  it('stand in quotes and brackets of the language; an aside of nothing is nothing', () => {
    expect([zh.quoted('a'), en.quoted('a')]).toEqual(['“a”', '"a"'])
    expect([zh.titled('a'), en.titled('a')]).toEqual(['《a》', '“a”'])
    expect([`x${zh.aside('a')}`, `x${en.aside('a')}`, `x${en.aside('')}`]).toEqual(['x（a）', 'x (a)', 'x'])
  })
})

test('a template is parted at its holes, in the order of each language', () => {
  expect(piecesOf('{word} {count}')).toEqual([
    { text: 'word', hole: true },
    { text: ' ', hole: false },
    { text: 'count', hole: true },
  ])
})

test('a value that is a label is said in the language of the sentence; a $ in a value stays', () => {
  const row = { zh: '{a}：{b}', en: '{a}: {b}' } as const
  const values = { a: { zh: '中文', en: 'Chinese' }, b: '$&$1' }
  expect([say('zh', row, values), say('en', row, values)]).toEqual(['中文：$&$1', 'Chinese: $&$1'])
})

test('each language is asked for by its locale, and no locale asks for two', () => {
  const asking = (locale: string): readonly string[] => UIS.filter((ui) => LANGUAGES[ui].asked.test(locale))
  expect(['zh_CN.UTF-8', 'zh', 'en_GB', 'ru_RU.UTF-8', 'C', 'zhuang'].map(asking)).toEqual([
    ['zh'],
    ['zh'],
    ['en'],
    [],
    [],
    [],
  ])
})
