/** What holds of passages whatever the texts are, on texts made at random from a small stock of phrases. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEIGHT_THAT_TELLS } from '../../src/model/passage.ts'
import { findPassages, type ReuseSide } from '../../src/reuse/find-passages.ts'
import { isPrint } from '../../src/text/is-print.ts'
import { comparisonKey } from '../../src/text/key.ts'
import { tokenize } from '../../src/text/tokenize.ts'
import { sideOf } from './sides.ts'

const STOCK = {
  zh: [
    '双方指出',
    '两岸灯塔由守塔人世代相传',
    '鲟鱼和水獭的种群',
    '应当',
    '共同保护',
    '不得在夜间拖网捕捞',
    '愿',
    '、',
    '，',
    '；',
    '。',
    '2019年3月4日',
    '《渔港基础条约》',
    '盐田',
    '修复古栈道',
    '的',
    '扩大贝类养殖',
    '塔兰海',
    '第三方',
  ],
  ru: [
    'Стороны',
    'подтверждают',
    'бережное освоение солёных озёр',
    'бережного освоения солёных озёр',
    'и',
    'в',
    ',',
    '.',
    'смотрители маяков',
    'смотрителям маяков',
    'запрет ночного лова',
    '4 марта 2019 года',
    'Устав ООН',
    'виноградники',
  ],
  en: [
    'The Sides',
    'stress',
    'lighthouse keepers',
    'of the',
    'and',
    ',',
    '.',
    "the other's lighthouse keeper",
    'repair old towpaths',
    'repairing old towpaths',
    'in 2019',
    'the Charter of the United Nations',
    'sturgeon and otters',
    'U.S. law',
    'three weeks',
  ],
} as const

const text = fc.constantFrom('zh', 'ru', 'en').chain((lang) => {
  const clause = fc.array(fc.constantFrom<string>(...STOCK[lang]), { minLength: 1, maxLength: 14 })
  const one = fc.array(clause, { minLength: 1, maxLength: 8 }).map((clauses) => {
    return `${clauses.map((words) => words.join(lang === 'zh' ? '' : ' ')).join('\n')}\n`
  })
  return fc.tuple(one, one)
})

const holds = (check: (a: ReuseSide, b: ReuseSide) => void, runs = 300): void =>
  fc.assert(
    fc.property(text, ([a, b]) => check(sideOf(a), sideOf(b))),
    { numRuns: runs, seed: 12 },
  )

describe('laws of passages', () => {
  it('each place lies inside one clause and on borders of tokens', () => {
    holds((a, b) => {
      for (const p of findPassages(a, b).passages) {
        for (const [side, [start, end]] of [
          [a, p.a],
          [b, p.b],
        ] as const) {
          const clause = side.clauses.find((c) => c.start <= start && end <= c.end)
          expect(clause).toBeDefined()
          const borders = tokenize(side.text, clause?.start, clause?.end).flatMap((t) => [t.start, t.end])
          expect(borders).toContain(start)
          expect(borders).toContain(end)
        }
      }
    })
  })

  it('exact passages have equal keys, and the others have not', () => {
    holds((a, b) => {
      for (const p of findPassages(a, b).passages) {
        const [x, y] = [comparisonKey(a.text, ...p.a).text, comparisonKey(b.text, ...p.b).text]
        expect(isPrint(x, y)).toBe(p.exact)
      }
    })
  })

  it('a text against itself gives each clause of weight as one exact passage', () => {
    holds((a) => {
      const { passages } = findPassages(a, a)
      const { stream } = a.index
      a.clauses.forEach((c, k) => {
        const [from, to] = [stream.first[k] as number, (stream.first[k + 1] as number) - 1]
        // The first pair of Han characters has no weight in the run.
        const weight = (stream.weightBefore[to] as number) - (stream.weightBefore[Math.min(from + 1, to)] as number)
        if (weight < WEIGHT_THAT_TELLS) return
        const whole = passages.filter(
          (p) => p.exact && p.a[0] === p.b[0] && p.a[1] === p.b[1] && p.a[0] < c.end && p.a[1] > c.start,
        )
        expect(whole).toHaveLength(1)
        // Signs at either end are no words.
        expect(a.text.slice(c.start, whole[0]?.a[0])).not.toMatch(/[\p{L}\p{N}]/u)
        expect(a.text.slice(whole[0]?.a[1], c.end)).not.toMatch(/[\p{L}\p{N}]/u)
      })
    })
  })

  it('swapping the texts swaps the places', () => {
    holds((a, b) => {
      const order = (list: readonly string[]): string[] => [...list].sort()
      const there = findPassages(a, b).passages.map((p) => JSON.stringify([p.a, p.b, p.exact, p.weight]))
      const back = findPassages(b, a).passages.map((p) => JSON.stringify([p.b, p.a, p.exact, p.weight]))
      expect(order(back)).toEqual(order(there))
    })
  })

  it('no exact passage goes on with the same words on both sides', () => {
    holds((a, b) => {
      const words = (side: ReuseSide, at: number): string | null => {
        const { stream } = side.index
        for (let k = 0; k < stream.size; k++) {
          if (stream.start[k] === at && (stream.symbol[k] as number) >= 0) return String(stream.form[k])
        }
        return null
      }
      for (const p of findPassages(a, b).passages) {
        const whole = (side: ReuseSide, [start, end]: readonly [number, number]) =>
          side.clauses.some((c) => c.start <= start && end <= c.end)
        expect(whole(a, p.a) && whole(b, p.b)).toBe(true)
        const [x, y] = [words(a, p.a[1]), words(b, p.b[1])]
        // What was left off is a word that only joins others, or part of one on either side.
        if (x !== null && x === y) expect(a.text.slice(p.a[1])).toMatch(/^(的|应当|愿|和|不)|^\P{L}/u)
      }
    })
  })

  it('the same texts give the same', () => {
    holds((a, b) => {
      const again = [sideOf(a.text), sideOf(b.text)] as const
      expect(JSON.stringify(findPassages(...again))).toBe(JSON.stringify(findPassages(a, b)))
    }, 100)
  })
})
