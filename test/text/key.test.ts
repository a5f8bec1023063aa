import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPrint } from '../../src/text/is-print.ts'
import { comparisonKey, keyText, unspaced } from '../../src/text/key.ts'

const same = (a: string, b: string, fold: ReadonlyMap<number, number> | null = null): boolean =>
  isPrint(keyText(a, 0, a.length, fold), keyText(b, 0, b.length, fold))

describe('what a typesetter decides is folded', () => {
  it.each([
    ['width', '（以下称“双方”），声明如下：', '(以下称"双方"),声明如下:'],
    ['digits', '２０２４年１０月', '2024年10月'],
    ['quotes', '«Договор» и „Устав“', '"Договор" и "Устав"'],
    ['title marks of one kind', '〈条约〉', '<条约>'],
    ['spaces beside Han characters', '2022 年 2 月　发表', '2022年2月发表'],
    ['spaces beside marks', 'peace , security', 'peace, security'],
    ['no-break spaces', 'Article\u00a05', 'Article 5'],
    ['line breaks', 'peace\r\nand security', 'peace and security'],
    ['a hyphen at a line’s end', 'co-\noperation', 'cooperation'],
    ['a hyphen of the word at a line’s end', 'well-\nknown', 'well-known'],
    ['zero-width characters', '双\u200b方\ufeff', '双方'],
    ['soft hyphens', 'co\u00adoperation', 'cooperation'],
    ['direction marks', '\u202b双方\u202c', '双方'],
    ['ё', 'ещё', 'еще'],
    ['composed letters', 'и\u0306', 'й'],
    ['dashes', '甲——乙', '甲—乙'],
    ['dots', '等……', '等…'],
    ['numbers in circles', '①', '1'],
    ['apostrophes', 'Committee’s', "Committee's"],
    ['capitals', 'СТОРОНЫ ЗАЯВЛЯЮТ', 'Стороны заявляют'],
    ['the capital of a sentence’s first word', 'The Parties will meet', 'the Parties will meet'],
    ['stress marks', 'за\u0301мок, замо\u0301к', 'замок, замок'],
    ['a stressed letter of one sign', 'ѐѝ', 'еи'],
    ['variation selectors', '双\ufe00方\u{e0100}支持', '双方支持'],
    ['a fraction of one sign', '½股份', '1/2股份'],
    ['a fraction of one sign behind a number', '3½ years', '3 1/2 years'],
    ['a number in a circle, Roman figures of one sign', '附件Ⅳ第①项', '附件IV第1项'],
    ['lowered figures', 'CO₂', 'CO2'],
    ['degrees', '25℃', '25°C'],
    ['thousands', '1 000', '1000'],
    ['thousands in the cells of a table', 'Brae\t25\t1,150\t2 300', 'Brae\t25\t1150\t2300'],
    ['祗', '祗有', '只有'],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(true)
  })

  it('traditional characters, where a table is given', () => {
    const table = new Map([['雙'.charCodeAt(0), '双'.charCodeAt(0)]])
    expect(same('雙方', '双方', table)).toBe(true)
    expect(same('雙方', '双方')).toBe(false)
  })
})

describe('what an author decides is kept', () => {
  it.each([
    ['a letter', 'agree', 'agrees'],
    ['a raised figure', '10⁸立方米', '108立方米'],
    ['the raised number of an article', 'статья 132¹', 'статья 1321'],
    ['a raised unit', '120 km²', '120 km2'],
    ['a fraction behind a number', '3½ years', '31/2 years'],
    ['two numbers', 'пункты 5 6', 'пункты 56'],
    ['two cells of a table', 'Lorne\t30\t420', 'Lorne\t30420'],
    ['an accent that is no stress', 'e\u0301', 'e'],
    ['a digit', '2022年', '2023年'],
    ['which mark stands there', '和平、安全', '和平，安全'],
    ['a mark at all', '和平、安全', '和平安全'],
    ['a hyphen inside a line', 're-enter', 'reenter'],
    ['a border of words', 'for there enters', 'forthereenters'],
    ['minutes and seconds', '39°12′05″', '39°12″05′'],
    ['й', 'мой', 'мои'],
    ['a negation', '不针对第三国', '针对第三国'],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(false)
  })
})

describe('laws', () => {
  const text = fc.string({ unit: fc.constantFrom(...'双方，。 aA-b\n“”（2²½é\u0301ёЁ‐—…①\u200b　'), maxLength: 40 })
  const settings = { seed: 5, numRuns: 500 }

  it('a key of a key is the key', () => {
    fc.assert(
      fc.property(text, (t) => {
        const key = unspaced(keyText(t))
        expect(unspaced(keyText(key)).replaceAll('\u00ad', '')).toBe(key.replaceAll('\u00ad', ''))
      }),
      settings,
    )
  })

  it('the way back rises and stays inside', () => {
    fc.assert(
      fc.property(text, fc.nat(10), (t, from) => {
        const start = Math.min(from, t.length)
        const { text: key, at } = comparisonKey(t, start, t.length)
        expect(at).toHaveLength(key.length)
        for (let i = 0; i < at.length; i++) {
          expect(at[i]).toBeGreaterThanOrEqual(i === 0 ? start : (at[i - 1] as number))
          expect(at[i]).toBeLessThan(t.length)
        }
      }),
      settings,
    )
  })

  it('with and without the way back the key is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (t) => {
        expect(keyText(t)).toBe(comparisonKey(t).text)
      }),
      settings,
    )
  })
})
