/** A formula behind two subjects in other words: no pair by itself, one where a name or the place says so, too. */
import { expect, it } from 'vitest'
import { collateTexts } from '../../src/collate-texts.ts'
import type { WordingAlignment } from '../../src/model/index.ts'

const pairs = async (a: readonly string[], b: readonly string[]) => {
  const text = (title: string, clauses: readonly string[]) =>
    `${title}\n\n${clauses.map((c, k) => `${k + 1}. ${c}\n`).join('\n')}`
  const { collation } = await collateTexts(
    [
      { name: 'a', text: text('Joint Statement of Halvia and Ostmark', a) },
      { name: 'b', text: text('Joint Statement of Ostmark and Halvia on Partnership', b) },
    ],
    { as: 'successive' },
  )
  const { beads } = collation.alignments[0] as WordingAlignment
  return beads
    .filter(({ a: inA, b: inB }) => inA.length > 0 && inB.length > 0 && !inB[0]?.startsWith('h'))
    .map(({ a: inA, b: inB, doubtful, why }) => `${inA[0]}–${inB[0]}${doubtful ? ` ${why.doubt}` : ''}`)
}

const lighthouse = 'The Sides will repair the lighthouse on the northern shoal and train its keepers.'
const sturgeon = 'The Sides will count sturgeon in the lagoon every spring and publish the figures.'
const rail = 'The Sides will lay a second track through the Velin pass and share the cost of tunnels.'
const nursing = 'the early detection of marsh fever and the training of midwives for remote hamlets.'
const health = `The Sides will work together in public health, including ${nursing}`
const after = `Having lent each other doctors in the hardest winter, the Sides will go on with ${nursing}`

it('is a pair, told as doubtful, between the same neighbours, where nothing else comes near', async () => {
  expect(await pairs([lighthouse, health, sturgeon], [lighthouse, after, sturgeon])).toEqual([
    '1.1–1.1',
    '2.1–2.1 formula',
    '3.1–3.1',
  ])
})

it('is none where the formula says how, which may be said of anything', async () => {
  const open = 'free of charge to small firms of both countries.'
  const a = `The Sides will lend drilling rigs and pumps to one another in dry summers, ${open}`
  const b = `The Sides will publish charts of wrecks and currents along the northern coast, ${open}`
  expect(await pairs([lighthouse, a, sturgeon], [lighthouse, b, sturgeon])).toEqual(['1.1–1.1', '3.1–3.1'])
})

it('is none out of its place', async () => {
  expect(await pairs([health, lighthouse, sturgeon, rail], [lighthouse, sturgeon, rail, after])).toEqual([
    '2.1–1.1',
    '3.1–2.1',
    '4.1–3.1',
  ])
})

it('is no second partner where it is a mould with other words in it', async () => {
  const mould = (words: string) => `The Sides create favourable conditions for ${words}, step by step,`
  const trade = `${mould('mutual trade in cheese')} lowering duties on fishery, wine and forest products.`
  const duties = 'Duties on fishery, wine and forest products are gone; insurance and telephone services come next.'
  const films = `${mould('the shooting of films')} refunding a part of costs and issuing permits in one office.`
  expect(await pairs([lighthouse, trade, sturgeon, rail], [lighthouse, duties, sturgeon, rail, films])).toEqual([
    '1.1–1.1',
    '2.1–2.1',
    '3.1–3.1',
    '4.1–4.1',
  ])
})

it('is a pair anywhere, where both begin with one name', async () => {
  const war = (head: string) => `${head} and support an inclusive dialogue led by its own people.`
  const a = war('The Sides deplore the bloodshed in Dorrow, ask for the protection of civilians')
  const b = war('The Sides welcome the truce in Dorrow, are ready to send observers of the vote')
  expect(await pairs([a, lighthouse, sturgeon, rail], [lighthouse, sturgeon, rail, b])).toContain('1.1–4.1')
})

it('needs no formula where one name stands in the openings alone', async () => {
  const a = 'The Sides instruct their ministers to conclude talks on a Lagoon Savings Bank before the winter.'
  const b = 'The Lagoon Savings Bank has approved thirty-one loans and should open a branch in the north.'
  expect(await pairs([lighthouse, a, sturgeon], [lighthouse, sturgeon, rail, b])).toContain('2.1–4.1 name')
})
