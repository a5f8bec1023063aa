/** Words as one line that may be quoted: no word and no number is cut. */
import { describe, expect, test } from 'vitest'
import { quoteWords } from '../../src/view/quote-words.ts'

const quote = (text: string, words: string): string => {
  const start = text.indexOf(words)
  return quoteWords(text, { start: 0, end: text.length }, { spans: [[start, start + words.length]] })
}

describe('a line that may be quoted', () => {
  test.each([
    ['The Sides met in 2022.', 'met', '…met…'],
    // The point of an abbreviation belongs to it.
    ['Стороны встретились 3 мая 2022 г. в Орме.', '3 мая 2022 г', '…3 мая 2022 г.…'],
    ['They support the U.N. in the valley.', 'the U.N', '…the U.N.…'],
    ['They left.', 'They left', 'They left'],
  ])('%s', (text, words, line) => {
    expect(quote(text, words)).toBe(line)
  })
  test.each([
    ['6-1/2', 'percent'],
    ['4.5', 'billion'],
    ['2021–2025', 'inclusive'],
    ['U.S.', 'missiles'],
  ])('a long line is never cut inside %s', (number, behind) => {
    // Wherever the line's limit falls, the number stands whole or not at all.
    for (let pad = 130; pad < 190; pad++) {
      const filler = 'keep the ferries of the river open '.repeat(8).slice(0, pad).trimEnd()
      const text = `They ${filler} above ${number} ${behind} of what they and all of their neighbours on both banks had before.`
      const line = quote(text, text.slice(0, -1))
      const cut = line.replace(/…$/u, '')
      const rest = cut.slice(cut.lastIndexOf('above') + 'above'.length).trim()
      if (cut.includes('above')) expect(rest === '' || rest.startsWith(number)).toBe(true)
    }
  })
})
