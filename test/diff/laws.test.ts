import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffBead } from '../../src/diff/diff-bead.ts'
import { isPrint } from '../../src/text/is-print.ts'
import { keyText } from '../../src/text/key.ts'
import { applyVariants, joinedText, sideOf } from './notation.ts'

const PIECES = [
  '双方',
  '重申',
  '支持',
  '的',
  '和',
  '不',
  '联合国',
  '普京',
  '人类命运共同体',
  '2021年',
  '第三条',
  '三',
  '，',
  '、',
  '。',
  '；',
  '“',
  '”',
  '"',
  '（',
  ')',
  '|',
  ' ',
  '\n',
  'the ',
  'Parties ',
  'of ',
  'and ',
  'not ',
  'Article 5(2)',
  ', ',
  '. ',
  'co-operation',
  'co-\noperation',
  '$1,000',
  'U.S.',
  "don't",
  'don’t',
  'стороны ',
  'сотрудничества ',
  'сотрудничество ',
  'и ',
  '«',
  '»',
  'ещё',
  'еще',
  'т. е.',
  '16 июля 2001 г.',
  '㈠',
  '…',
  '——',
  '\u200b',
  '𠮷',
  'e\u0301',
  'é',
  '発',
  '国',
  '國',
]
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 0, maxLength: 40 }).map((parts) => parts.join(''))
/** A text and an edit of it, so that most of the pairs have much in common. */
const pairs = fc.oneof(
  fc.tuple(text, text),
  fc.tuple(text, text, text, text).map(([x, y, z, w]) => [x + y + z, x + w + z] as [string, string]),
  fc.tuple(text, text, text).map(([x, y, z]) => [x + y + z, z + y + x] as [string, string]),
)
/** Other ways to print a piece that do not change what it says. */
const OTHER_PRINT: Record<string, string[]> = {
  '，': [',', '\u200b，'],
  '；': [';'],
  '。': ['｡'],
  '“': ['"', '「', '«'],
  '”': ['"', '」', '»'],
  '（': ['('],
  '）': [')'],
  'the ': ['the\u00a0', 'the  ', 'the\n'],
  'don’t': ["don't"],
  ещё: ['еще', 'еще'],
  '——': ['—', '--'],
  'co-operation': ['co‐operation'],
  双方: ['双\n方', '双\ufeff方'],
  '2021年': ['２０２１年', '2021 年'],
}
const RUNS = { seed: 20230321, numRuns: 1500 }

describe('laws of a bead’s variants', () => {
  it('turn a into b, byte for byte', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const a = sideOf(x)
        const b = sideOf(y)
        const { variants } = diffBead({ a, b })
        expect(applyVariants(a, b, variants)).toBe(joinedText(b))
      }),
      RUNS,
    )
  })

  it('differ on their two sides, never overlap, lie inside one clause a side, and cost no more than all', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const a = sideOf(x)
        const b = sideOf(y)
        const { variants } = diffBead({ a, b })
        let cost = 0
        let [atA, atB] = [0, 0]
        for (const v of variants) {
          expect(a.text.slice(...v.a)).not.toBe(b.text.slice(...v.b))
          expect(v.a[0]).toBeGreaterThanOrEqual(atA)
          expect(v.b[0]).toBeGreaterThanOrEqual(atB)
          expect(a.clauses.some((c) => v.a[0] >= c.start && v.a[1] <= c.end)).toBe(true)
          expect(b.clauses.some((c) => v.b[0] >= c.start && v.b[1] <= c.end)).toBe(true)
          atA = v.a[1]
          atB = v.b[1]
          cost += v.a[1] - v.a[0] + v.b[1] - v.b[0]
        }
        expect(cost).toBeLessThanOrEqual(joinedText(a).length + joinedText(b).length)
      }),
      RUNS,
    )
  })

  it('are none for a text against itself', () => {
    fc.assert(
      fc.property(text, (x) => {
        expect(diffBead({ a: sideOf(x), b: sideOf(x) }).variants).toEqual([])
      }),
      RUNS,
    )
  })

  it('mirror when the sides are swapped', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const there = diffBead({ a: sideOf(x), b: sideOf(y) })
        const back = diffBead({ a: sideOf(y), b: sideOf(x) })
        expect(back.variants.map((v) => ({ ...v, a: v.b, b: v.a }))).toEqual(there.variants)
        expect(back.sentences.map((s) => ({ ...s, a: s.b, b: s.a }))).toEqual(there.sentences)
      }),
      RUNS,
    )
  })

  it('are of punctuation alone where the comparison keys are equal', () => {
    const prints = (s: string): fc.Arbitrary<string> => fc.constantFrom(...(OTHER_PRINT[s] ?? [s]), s)
    const twice = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).chain((parts) =>
      fc.tuple(
        fc.constant(parts.join('')),
        fc.tuple(...parts.map(prints)).map((p) => p.join('')),
      ),
    )
    let compared = 0
    fc.assert(
      fc.property(twice, ([x, y]) => {
        const [a, b] = [sideOf(x), sideOf(y)]
        if (!isPrint(keyText(joinedText(a)), keyText(joinedText(b)))) return
        compared++
        const kinds = diffBead({ a, b }).variants.map((v) => v.kind)
        expect(kinds.filter((kind) => kind !== 'punctuation')).toEqual([])
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(RUNS.numRuns / 2)
  })
})
