/** Two clauses that name the same states, and say nothing else alike, are no pair beside another document. */
import { expect, it } from 'vitest'
import { collateTexts } from '../../src/collate-texts.ts'
import type { WordingAlignment } from '../../src/model/index.ts'

const linked = async (a: string, b: string, as: 'successive' | 'versions') => {
  const { collation } = await collateTexts(
    [
      { name: 'a', text: a },
      { name: 'b', text: b },
    ],
    { as },
  )
  const { beads } = collation.alignments[0] as WordingAlignment
  return beads.filter((bead) => bead.a.length > 0 && bead.b.length > 0).map((bead) => `${bead.a} | ${bead.b}`)
}

const officers =
  'The President of the Republic of Halvia and the President of the Ostmark Federation met in Velin and state the following.'
const guided =
  'The two Sides, guided by the Joint Declaration of the Republic of Halvia and the Ostmark Federation of 12 May 2015, state the following.'
const visit =
  'The President of the Ostmark Federation paid a visit to the Republic of Halvia at the invitation of its President.'
const title = (words: string) => `Joint Statement of the Republic of Halvia and the Ostmark Federation${words}`
const text = (words: string, preamble: string) =>
  `${title(words)}\n\n${preamble}\n\n1. The Sides will count sturgeon in the lagoon every spring.\n\n2. The Sides will repair the lighthouse.\n`

it.each([
  ['two preambles that name the same states', officers, guided, 'successive', ['1.1 | 1.1', '2.1 | 2.1']],
  [
    'the same preamble, reworded',
    visit,
    visit.replace('visit', 'state visit'),
    'successive',
    ['p1 | p1', '1.1 | 1.1', '2.1 | 2.1'],
  ],
  [
    'two versions of one text, in which the place tells',
    officers,
    guided,
    'versions',
    ['p1 | p1', '1.1 | 1.1', '2.1 | 2.1'],
  ],
] as const)('%s', async (_, a, b, as, links) => {
  expect((await linked(text('', a), text(' on Partnership', b), as)).filter((l) => !l.includes('h'))).toEqual(links)
})
