import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphemes, textWidth } from '../../cli/text-width.ts'
import { truncate, wrap, wrapText } from '../../cli/wrap.ts'

describe('widths', () => {
  test.each([
    ['双方', 4],
    ['ab', 2],
    ['，。', 4],
    ['e\u0301', 1],
    ['“”…—', 4],
    ['й', 1],
    ['👩‍👩‍👧', 2],
    ['🇨🇳', 2],
    ['\u200b', 0],
    ['', 0],
  ])('%j takes %i columns', (text, width) => expect(textWidth(text)).toBe(width))

  test('ambiguous characters take two where the terminal says so', () => {
    expect(textWidth('“”…—', 2)).toBe(8)
  })

  test('a base letter and its mark are one character', () => {
    expect(graphemes('e\u0301a')).toEqual(['e\u0301', 'a'])
    expect(graphemes('双方,ё')).toEqual(['双', '方', ',', 'ё'])
  })
})

describe('lines', () => {
  test('no line begins with ，。） or ends with （“', () => {
    const text = '双方（以下称“双方”）重申，将继续在联合国、上海合作组织、“金砖国家”框架内密切协作。'
    for (let width = 6; width < 60; width++) {
      for (const line of wrapText(text, width)) {
        expect(line).not.toMatch(/^[，。、）”]/u)
        expect(line).not.toMatch(/[（“]$/u)
        expect(textWidth(line)).toBeLessThanOrEqual(width)
      }
    }
  })

  test('words and numbers are not parted', () => {
    expect(wrapText('the Parties reaffirm their commitment to 2,500.75 tonnes', 14)).toEqual([
      'the Parties',
      'reaffirm their',
      'commitment to',
      '2,500.75',
      'tonnes',
    ])
    expect(wrapText('中俄2023年3月21日签署', 10)).toEqual(['中俄2023年', '3月21日签', '署'])
  })

  test('a word wider than the line is cut where the line ends', () => {
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(wrapText('，，，，，，', 5)).toEqual(['，，', '，，', '，，'])
  })

  test('white space at a break is dropped, elsewhere counts once', () => {
    expect(wrapText('a  b\n c', 3)).toEqual(['a b', 'c'])
    expect(wrapText('   ', 3)).toEqual([])
  })

  test('signs stay with what they mark', () => {
    const pieces = [
      { text: '双方', style: 0 },
      { text: '[-', style: 1, cling: 'open' as const },
      { text: '支持', style: 1 },
      { text: '-]', style: 1, cling: 'close' as const },
      { text: '{+', style: 2, cling: 'open' as const },
      { text: '欢迎', style: 2 },
      { text: '+}', style: 2, cling: 'close' as const },
      { text: '。', style: 0 },
    ]
    for (let width = 8; width < 30; width++) {
      for (const line of wrap(pieces, width)) {
        const text = line.map((p) => p.text).join('')
        expect(text).not.toMatch(/(?:\[-|\{\+)$/)
        expect(text).not.toMatch(/^(?:-\]|\+\}|。)/)
      }
    }
  })

  test('nothing is lost but white space, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width)
        const bare = (s: string): string => s.replace(/\s+/gu, '')
        expect(bare(lines.join(''))).toBe(bare(text))
        for (const line of lines)
          expect(line.length === 0 || textWidth(line) <= width || graphemes(line).length === 1).toBe(true)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  test('a cut text says that it was cut', () => {
    expect(truncate('双方重申', 8)).toBe('双方重申')
    expect(truncate('双方重申', 7)).toBe('双方重…')
    expect(truncate('双方重申', 6)).toBe('双方…')
  })
})
