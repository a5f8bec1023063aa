import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNear, NEAR_SHARE } from '../../src/text/find-near.ts'
import { seekWords } from '../../src/text/find-words.ts'

const near = (words: string, text: string, lang: 'ru' | 'en' | null = null): readonly string[] =>
  findNear(text, 0, text.length, seekWords(words, lang, null)).map((p) => `${text.slice(p.start, p.end)} ${p.share}`)

describe('one stretch otherwise', () => {
  it.each([
    ['left out', '全面战略协作伙伴关系', '发展全面战略伙伴关系', ['全面战略伙伴关系 0.8']],
    ['put in', '全面战略伙伴关系', '全面战略协作伙伴关系', ['全面战略协作伙伴关系 1']],
    ['otherwise', '加强海上合作机制', '加强陆上合作机制', ['加强陆上合作机制 0.875']],
    ['one character', '海洋伙伴关系', '发展海上伙伴关系', ['海上伙伴关系 0.833']],
    ['its beginning', '人类命运共同体', '海洋命运共同体', ['海洋命运共同体 0.714']],
    ['its end', '人类命运共同体', '人类命运与共', []],
    ['a general word', '新型国际关系', '推动国际关系发展', []],
    ['over a stop', '全面战略伙伴关系', '全面战略。伙伴关系', []],
    ['far apart', '全面战略伙伴关系', '全面战略及其他各方面的多种多样的伙伴关系', []],
    ['too short to tell', '伙伴们', '伙伴', []],
  ])('%s: %s in %s', (_, words, text, found) => expect(near(words, text)).toEqual(found))

  it.each([
    ['en', 'comprehensive strategic partnership', 'Comprehensive Partnership', ['Comprehensive Partnership 0.667']],
    ['en', 'peace and mutual trust', 'peace and lasting trust', ['peace and lasting trust 0.75']],
    ['ru', 'партнёрство и взаимное доверие', 'партнёрства и доверия', ['партнёрства и доверия 0.75']],
    ['en', 'mutual trust', 'mutual and trust', []],
  ] as const)('%s: %s in %s', (lang, words, text, found) => expect(near(words, text, lang)).toEqual(found))
})

/** Length of the longest common subsequence. */
function common(x: string, y: string): number {
  let row: number[] = new Array(y.length + 1).fill(0)
  for (const c of x) {
    const next = [0]
    for (let j = 1; j <= y.length; j++)
      next[j] = c === y[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number)
    row = next
  }
  return row[y.length] as number
}

it('law: places are in order, apart, inside the text, and hold their share of the words', () => {
  const unit = fc.constantFrom(...'全面战略协作伙伴关系，')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const words = '全面战略伙伴关系'
      let last = 0
      for (const { start, end, share } of findNear(text, 0, text.length, seekWords(words, null, null))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(share).toBeGreaterThanOrEqual(Math.floor(NEAR_SHARE * 1000) / 1000)
        expect(common(words, text.slice(start, end)) / words.length).toBeGreaterThanOrEqual(share - 0.001)
        expect(text.slice(start, end)).not.toContain('，')
        last = end
      }
    }),
    { seed: 21, numRuns: 300 },
  )
})
