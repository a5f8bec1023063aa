import { describe, expect, it } from 'vitest'
import { sharedWording } from '../../src/text/shared-wording.ts'

const sentences = (n: number, from = 0): string =>
  Array.from(
    { length: n },
    (_, i) => `Clause ${i + from} lets vessel number ${(i + from) * 7919} pass lock ${(i + from) * 104729}. `,
  ).join('')

describe('how much of a text stands in another', () => {
  it('all of it, and nothing of it', () => {
    expect(sharedWording(sentences(5), sentences(5))).toBe(1)
    expect(sharedWording('双方将加强渔业合作。', '两国总统会见了记者并回答提问。')).toBe(0)
  })
  it('in whatever order, blanks not counted', () => {
    expect(sharedWording(sentences(2, 8) + sentences(8), sentences(10))).toBeGreaterThan(0.8)
    expect(sharedWording('双方将 加强 渔业合作', '双方将加强渔业合作')).toBe(1)
  })
  it('half of it, in a short text and in a long one that is sampled', () => {
    for (const n of [10, 2000]) {
      const share = sharedWording(sentences(n) + sentences(n, 9000), sentences(n))
      expect([share > 0.4, share < 0.6]).toEqual([true, true])
    }
  })
  it('what the other says once is shared once', () => {
    expect(sharedWording('双方将加强渔业合作。'.repeat(4), '双方将加强渔业合作。')).toBeLessThan(0.4)
  })
  it('is nothing of a text too short to tell', () => {
    expect(sharedWording('', '')).toBe(0)
    expect(sharedWording('双方', '双方')).toBe(0)
  })
})
