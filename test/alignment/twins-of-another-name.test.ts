/** One sentence said of two places: beside another document the second is new, whatever words the two share. */
import { expect, it } from 'vitest'
import { collateTexts } from '../../src/collate-texts.ts'
import type { WordingAlignment } from '../../src/model/index.ts'

const links = async (a: readonly string[], b: readonly string[], as: 'successive' | 'versions') => {
  const text = (title: string, clauses: readonly string[]) =>
    `${title}\n\n${clauses.map((c, k) => `${k + 1}. ${c}\n`).join('\n')}`
  const { collation } = await collateTexts(
    [
      { name: 'a', text: text('Joint Statement of Halvia and Ostmark', a) },
      { name: 'b', text: text('Joint Statement of Ostmark and Halvia on Partnership', b) },
    ],
    { as },
  )
  const { beads } = collation.alignments[0] as WordingAlignment
  return beads
    .filter((bead) => bead.a.length > 0 && bead.b.length > 0 && !bead.b[0]?.startsWith('h'))
    .map((bead) => `${bead.a.map((id) => id.split('.')[0])}–${bead.b.map((id) => id.split('.')[0])}`)
}

const lighthouse = 'The Sides will repair the lighthouse on the northern shoal and train its keepers.'
const concern = (place: string) =>
  `The Sides express concern over the situation ${place} and call for an immediate ceasefire and unhindered access of relief convoys.`

it('is no pair where both places have a clause of their own', async () => {
  const accords =
    'The Sides welcome the accords on Dorrow and call for an immediate ceasefire to be made a lasting one.'
  expect(
    await links(
      [lighthouse, concern('in Dorrow')],
      [lighthouse, accords, concern('on the Cape of Lhun')],
      'successive',
    ),
  ).toEqual(['1–1', '2–2'])
})

it('is no pair where the earlier place is no longer spoken of', async () => {
  expect(
    await links([lighthouse, concern('in Dorrow')], [lighthouse, concern('in Upper Brenn')], 'successive'),
  ).toEqual(['1–1'])
})

it('is a pair where the place is the same, or called a little otherwise', async () => {
  expect(
    await links([lighthouse, concern('in Upper Brenn')], [lighthouse, concern('around Brenn')], 'successive'),
  ).toEqual(['1–1', '2–2'])
})

it('is a pair where the later clause speaks of both', async () => {
  expect(
    await links(
      [lighthouse, concern('in Dorrow')],
      [lighthouse, concern('in Upper Brenn and in Dorrow')],
      'successive',
    ),
  ).toEqual(['1–1', '2–2'])
})

it('is a pair between versions of one text, which put one name for another', async () => {
  expect(await links([lighthouse, concern('in Dorrow')], [lighthouse, concern('in Upper Brenn')], 'versions')).toEqual([
    '1–1',
    '2–2',
  ])
})

it('holds where elections are to be held, which is no meeting', async () => {
  const vote = (place: string) =>
    `The Sides ask all groups in ${place} to hold free elections and to let observers travel.`
  expect(await links([lighthouse, vote('Dorrow')], [lighthouse, vote('Upper Brenn')], 'successive')).toEqual(['1–1'])
})

it('does not hold of where people meet', async () => {
  const meeting = (place: string) =>
    `The Sides agreed that the next meeting of their lighthouse keepers will be held in ${place}.`
  expect(await links([lighthouse, meeting('Dorrow')], [lighthouse, meeting('Upper Brenn')], 'successive')).toEqual([
    '1–1',
    '2–2',
  ])
})

it.each([
  [
    '双方对萨莫里亚局势表示关切，呼吁有关各方保持克制，避免局势升级。',
    '双方对凯伦特海局势表示关切，呼吁有关各方保持克制，避免局势升级。',
  ],
  [
    'Стороны выражают озабоченность ситуацией в Лерском проливе и призывают вовлечённые государства к сдержанности.',
    'Стороны выражают озабоченность ситуацией вокруг Мирского нагорья и призывают вовлечённые государства к сдержанности.',
  ],
])('%s', async (x, y) => {
  expect(await links([lighthouse, x], [lighthouse, y], 'successive')).toEqual(['1–1'])
})
