import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsToHan, hanToNumber, numberToHan } from '../../src/genre/han-numbers.ts'

/** Each sign of the table has a number here that can't be read without it. */
const READ: readonly (readonly [string, number])[] = [
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['百零一', 101],
  ['一百零一', 101],
  ['一百〇三', 103],
  ['一百○三', 103],
  ['一百十', 110],
  ['一百一十', 110],
  ['一百零十', 110],
  ['一百十一', 111],
  ['二百十一', 211],
  ['一百三十三', 133],
  ['二〇三', 203],
  ['两百', 200],
  ['兩百零一', 201],
  ['九百九十九', 999],
  ['一千零二', 1002],
  ['一千零一十', 1010],
  ['一万', 10_000],
  ['一萬零五', 10_005],
  ['三万二千一百〇四', 32_104],
  ['九万九千九百九十九', 99_999],
  ['廿', 20],
  ['廿一', 21],
  ['卄二', 22],
  ['二百廿二', 222],
  ['卅', 30],
  ['卅二', 32],
  ['卌五', 45],
  ['壹贰', 12],
  ['壹仟贰佰', 1200],
  ['叁拾肆', 34],
  ['貳拾參', 23],
  ['叄拾', 30],
  ['伍佰陆拾', 560],
  ['陸佰', 600],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
  ['弌', 1],
  ['弍', 2],
  ['弎', 3],
  ['四', 4],
  ['六七', 67],
  ['八', 8],
  ['二〇二三', 2023],
  ['二零二三', 2023],
  ['二○二三', 2023],
  ['二◯二三', 2023],
  ['二O二三', 2023],
  ['二Ｏ二三', 2023],
  ['五', 5],
]

/** What no reader should take for a number. */
const NONE = [
  '',
  '条',
  '十百',
  '百百',
  '一十百',
  '二二十',
  '二十〇',
  '十万万',
  '万',
  '一百千',
  '五廿',
  '二十廿',
  '一十一十',
]

describe('hanToNumber', () => {
  it.each(READ)('%s → %d', (printed, value) => expect(hanToNumber(printed)).toBe(value))
  it.each(NONE)('%s is no number', (printed) => expect(hanToNumber(printed)).toBe(0))
})

describe('numberToHan', () => {
  it.each([
    [0, '〇'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1002, '一千零二'],
    [1010, '一千零一十'],
    [10_000, '一万'],
    [20_010, '二万零一十'],
    [100_000, '100000'],
    [1.5, '1.5'],
  ])('%d → %s', (n, printed) => expect(numberToHan(n)).toBe(printed))

  it('writes what is read again', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => hanToNumber(numberToHan(n)) === n))
  })

  it('writes years digit by digit, to be read again', () => {
    expect(digitsToHan(2023)).toBe('二〇二三')
    fc.assert(fc.property(fc.integer({ min: 1000, max: 9999 }), (n) => hanToNumber(digitsToHan(n)) === n))
  })
})
