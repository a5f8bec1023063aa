import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsIn } from '../../../src/alignment/left-out/words-in.ts'

it('says what a search says', () => {
  const letters = fc.stringMatching(/^[abc正本]{0,40}$/)
  fc.assert(
    fc.property(letters, letters, fc.nat(40), fc.nat(12), (text, other, from, length) => {
      const has = wordsIn(text)
      const part = text.slice(from, from + length)
      expect([has(part), has(other), has(part + other)]).toEqual([
        true,
        text.includes(other),
        text.includes(part + other),
      ])
    }),
    { seed: 20_190_620, numRuns: 500 },
  )
})
