/** Each row of the table by its example: where its sentences end, and that they would end elsewhere without it. */
import { describe, expect, it } from 'vitest'
import { segmentSentences } from '../../src/clauses/segment-sentences.ts'
import { ABBREVIATIONS } from '../../src/text/ends-with-abbreviation.ts'

const cut = (text: string): string => {
  const lang = /[а-я]/.test(text) ? 'ru' : 'en'
  return segmentSentences(text, 0, text.length, lang)
    .map(([start, end]) => text.slice(start, end))
    .join(' |')
}

describe('abbreviations', () => {
  it.each(ABBREVIATIONS)('%s', (words, _, example) => {
    expect(cut(example.replaceAll('|', ''))).toBe(example)
    // The example has a word of its row before a capital or a figure, so that the point needs the row.
    const own = words.split(' ').map((word) => word.replaceAll('.', '\\.'))
    expect(example).toMatch(new RegExp(`(?<!\\p{L})(?:${own.join('|')})\\. (?:[«“]?\\p{Lu}|\\d)`, 'iu'))
  })

  it('no word stands in two rows of one kind', () => {
    const all = ABBREVIATIONS.flatMap(([words, when]) => words.split(' ').map((word) => `${when} ${word}`))
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([])
  })
})
