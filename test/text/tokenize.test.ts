import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HAN_ROWS, SPACED_ROWS } from '../../src/text/lexicon-rows.ts'
import { numberExamples } from '../../src/text/numbers.ts'
import type { TokenKind } from '../../src/text/token.ts'
import { tokenize } from '../../src/text/tokenize.ts'

const SIGNS: Record<TokenKind, string> = { word: '', name: '*', number: '#', punct: '', space: '' }

/** Printed tokens with their kind (`*` name, `#` number); layout is `_`. */
const show = (text: string): string =>
  tokenize(text)
    .map((t) => (t.kind === 'space' ? '_' : text.slice(t.start, t.end) + SIGNS[t.kind]))
    .join('|')

describe('tokens', () => {
  it.each([
    ['names and set phrases are whole', '普京总统访问联合国', '普京*|总统|访问|联合国*'],
    ['a name is not found across words', '其中国际社会', '其中|国际社会'],
    ['a longer phrase wins', '发展中国家和中国', '发展中国家|和|中国*'],
    ['a date is whole', '于2022年2月4日签署', '于|2022年2月4日#|签署'],
    ['a date in Han numerals is whole', '二〇二二年二月四日签署', '二〇二二年二月四日#|签署'],
    ['a reference is whole, brackets too', '依照第三条第二款第（三）项办理', '依照|第三条第二款第（三）项#|办理'],
    ['a numeral inside a word is none', '一致进一步统一', '一致|进一步|统一'],
    ['a line break parts no Han word', '人类命\n运共同体', '人类命\n运共同体'],
    ['a long dash and dots are one mark', '合作——共赢……', '合作|——|共赢|……'],
    ['abbreviations keep their stop', 'U.S. law, т. е. 5', 'U.S.|_|law|,|_|т. е.|_|5#'],
    ['a comma with a space ends a number', 'in 2021, 300 people', 'in|_|2021#|,|_|300#|_|people'],
    ['a full-width comma ends a number', '达1000，2021年', '达|1000#|，|2021年#'],
    ['a date goes on over its comma', 'on February 4, 2022', 'on|_|February 4, 2022#'],
    ['an initial keeps its stop', 'B. Salit, А. Велин', 'B.|_|Salit|,|_|А.|_|Велин'],
    ['a reference with its abbreviation', 'see Art. 5(2).', 'see|_|Art. 5(2)#|.'],
    ['an apostrophe inside a word', "the Parties' co-operation isn’t", "the|_|Parties|'|_|co-operation|_|isn’t"],
    ['a quotation mark is no apostrophe', 'в «ООН» и', 'в|_|«|ООН*|»|_|и'.replace('ООН*', 'ООН')],
    ['a name of several words, in any case', 'с Российской Федерацией', 'с|_|Российской Федерацией*'],
    ['grouped digits with a unit', 'на 1 000 млн рублей', 'на|_|1 000 млн рублей#'],
    ['cells of a table are two numbers', 'Upper Lorne\t30\t420', 'Upper|_|Lorne|_|30#|_|420#'],
    ['a grouped number in a cell', '25\t1 150', '25#|_|1 150#'],
    ['a date with its year', 'of 4 February 2022', 'of|_|4 February 2022#'],
    ['a number word', 'within thirty days', 'within|_|thirty days#'],
    ['a hyphen at a line’s end', 'co-\noperation', 'co-\noperation'],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it.each(numberExamples())('%s is one number', (text) => {
    expect(tokenize(text).map((t) => [t.kind, text.slice(t.start, t.end)])).toEqual([['number', text]])
  })

  it('have equal keys where only the type differs', () => {
    const keys = (text: string): string[] =>
      tokenize(text)
        .map((t) => t.key)
        .filter(Boolean)
    expect(keys('“双方”，ещё co-operation')).toEqual(keys('"双方",еще cooperation'))
  })

  it('are judged in simplified characters where a table is given', () => {
    const fold = new Map(
      [['雙', '双'] as const, ['國', '国'] as const].map(([x, y]) => [x.charCodeAt(0), y.charCodeAt(0)]),
    )
    expect(tokenize('雙方同聯合國', 0, 6, fold).map((t) => t.key)).toContain('双方')
  })

  it('tile any text', () => {
    const pieces = fc.constantFrom(
      '双方',
      '中',
      '普京',
      '㈠',
      '第',
      '三',
      '条',
      '1,000',
      '.',
      ' ',
      '\n',
      '\u200b',
      '-',
      '"',
      '’',
      'the',
      'U.S.',
      'и',
      'и\u0306',
      '𠮷',
      '\ud840',
      '……',
      '％',
      '2022年',
      '、',
      '（',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(5), fc.nat(5), (parts, cutStart, cutEnd) => {
        const text = parts.join('')
        const start = Math.min(cutStart, text.length)
        const end = Math.max(start, text.length - cutEnd)
        let at = start
        for (const token of tokenize(text, start, end)) {
          expect(token.start).toBe(at)
          expect(token.end).toBeGreaterThan(token.start)
          at = token.end
        }
        expect(at).toBe(end)
      }),
      { seed: 20230321, numRuns: 2000 },
    )
  })
})

describe('the lexicon', () => {
  const words = HAN_ROWS.flatMap(([, row]) => row.split(' '))

  it('has each word once', () => {
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it('has no empty word, and rows of one script each', () => {
    expect(words.filter((word) => !/^[\u4e00-\u9fff、·\d]+$/.test(word))).toEqual([])
    const spaced = SPACED_ROWS.flatMap(([, row]) => row.split(' '))
    expect(spaced.filter((word) => !/^[\p{L}\d*_".-]+$/u.test(word))).toEqual([])
  })

  it.each(words.filter((word) => !/[、·]/.test(word)).map((word) => [word]))('%s is one token', (word) => {
    expect(tokenize(word).length).toBe(1)
  })
})
