/** Papers bound behind a statement: the next letter of a volume, with its masthead, is told as outside the text. */
import { describe, expect, it } from 'vitest'
import { nextPaper } from '../../../src/genre/letters.ts'
import { withoutLetter } from '../../../src/intake/understand/un-letter.ts'

const points = Array.from(
  { length: 8 },
  (_, i) => `${i + 1}. The Sides will widen their cooperation in field ${i + 1} and exchange data on it every year.`,
)
const statement = [
  'Joint Statement of the Republic of Landor and the Federation of Torena',
  ...points,
  'For the Republic of Landor:',
  'A. Verin',
  'Kasting, 20 June 2019',
]
const masthead = ['United Nations', 'A/74/1', 'Distr.: General']
const letter = [
  'Letter dated 25 June 2019 from the Permanent Representative of Lakeland addressed to the Secretary-General',
  'I have the honour to transmit herewith a memorandum on fisheries (see annex).',
]

describe('the next letter', () => {
  it('and its masthead are cut, those who sign the statement are not', () => {
    const { lines, cut, nextPaper: head } = withoutLetter([...statement, ...masthead, ...letter, 'Annex', 'Memorandum'])
    expect(lines).toEqual(statement)
    expect(cut.map(({ words }) => words)).toEqual([...masthead, ...letter, 'Annex', 'Memorandum'])
    expect(head).toBe(letter[0])
  })

  it('behind a statement that came in a letter itself', () => {
    const own = ['Letter dated 21 June 2019 from the Permanent Representative of Landor', letter[1]!, 'Annex']
    const { lines, letter: first, places } = withoutLetter([...own, ...statement, ...letter])
    expect([lines, first]).toEqual([statement, own[0]])
    expect(places).toHaveLength(own.length + statement.length + letter.length + 1)
    expect(places.at(-1)).toBe(statement.length)
  })

  it.each([
    ['a statement alone', statement],
    ['a letter at the head of a file', [...masthead, ...letter, 'Annex', ...statement]],
    [
      'a statement that names a letter and transmits nothing',
      [...statement.slice(0, 5), letter[0]!, ...statement.slice(5)],
    ],
    ['a statement with an annex of its own', [...statement, 'Annex', 'List of fields']],
  ])('is none in %s', (_, lines) => {
    expect(nextPaper(lines)).toBeNull()
  })
})
