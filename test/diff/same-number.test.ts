import { expect, test } from 'vitest'
import { isSameNumber } from '../../src/diff/same-number.ts'
import { keyText } from '../../src/text/key.ts'

const same = (a: string, b: string): boolean => isSameNumber(keyText(a), keyText(b))

test.each([
  ['14 June 1998', 'June 14, 1998'],
  ['14 June', 'June 14'],
  ['the 3rd', 'the 3'],
  ['4th February 2022', '4 February 2022'],
  ['Feb. 4, 2022', '4 February 2022'],
  ['16 июля 2001 г.', '16 июля 2001 года'],
  ['five', '5'],
  ['thirty days', '30 days'],
  ['сорока пяти дней', '45 дней'],
  ['пять лет', '5 лет'],
  ['12.5 per cent', '12.5%'],
  ['12.5 percent', '12.5 per cent'],
  ['二十年', '20年'],
  ['百分之五', '5%'],
  ['一百二十亿', '120亿'],
  ['两', '二'],
  ['1,5 млрд', '1 500 млн'],
  ['$1.2 million', '$1,200,000'],
  ['2,450 million euros', '2.45 billion euros'],
  ['1.5亿元', '15000万元'],
  ['5 тыс.', '5000'],
])('%s and %s say the same', (a, b) => {
  expect(same(a, b)).toBe(true)
  expect(same(b, a)).toBe(true)
})

test.each([
  ['14 June 1998', 'June 15, 1998'],
  ['14 June 1998', '14 July 1998'],
  ['14 June 1998', '14 June 1999'],
  ['14 June', '14 June 1998'],
  ['4 May 2022', 'May 2022'],
  ['five', '15'],
  ['thirty days', '30 years'],
  ['сорока дней', '45 дней'],
  ['5', '5%'],
  ['5%', '5‰'],
  ['$5', '€5'],
  ['10⁸', '108'],
  ['1.5', '15'],
  ['百分之五', '百分之五点五'],
  ['二十年', '20天'],
  ['第二条', '2'],
  ['Article 2', 'Article 3'],
  ['1.5 billion', '1.5 million'],
  ['1,5 млрд евро', '1 500 млн рублей'],
  ['5 million', '5'],
  ['2021–2025 годы', '2021, 2025 годы'],
])('%s and %s do not', (a, b) => {
  expect(same(a, b)).toBe(false)
  expect(same(b, a)).toBe(false)
})
