/** What of who speaks and how strongly changed: pairs with their truth, and what holds of any two texts. */
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { collateTexts } from '../../src/collate-texts.ts'
import type { StanceFacts } from '../../src/model/index.ts'
import { readPairs, toldOf } from './pair-truth.ts'
import { readTruth } from './truth.ts'

const pairs = readPairs(new URL('./pairs.txt', import.meta.url))

it('pairs with their truth: what is told is right, and little is missed', async () => {
  const sum = { right: 0, told: 0, there: 0 }
  const wrong: string[] = []
  for (const pair of pairs) {
    const told = await toldOf(pair)
    sum.right += told.filter((x) => pair.noted.includes(x)).length
    sum.told += told.length
    sum.there += pair.noted.length
    if (told.some((x) => !pair.noted.includes(x))) wrong.push(`${pair.a} ⇒ ${pair.b}\n  ${told.join('; ')}`)
  }
  expect(sum.right / sum.told, wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
  expect(sum.right / sum.there).toBeGreaterThanOrEqual(0.95)
})

const TITLE = '岚多尔共和国和托雷纳联邦联合声明'

async function stancesBetween(a: readonly string[], b: readonly string[]): Promise<readonly StanceFacts[]> {
  const given = (name: string, paragraphs: readonly string[]) => ({
    name,
    text: [TITLE, ...paragraphs].join('\n'),
    lang: 'zh' as const,
  })
  const { collation } = await collateTexts([given('a', a), given('b', b)])
  return collation.alignments.flatMap((al) => (al.kind === 'wording' ? al.beads.flatMap((bead) => bead.stances) : []))
}

const sentences = readTruth(new URL('./zh.txt', import.meta.url)).map((l) => l.text)
const anyText = fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 2, maxLength: 9 })

it('a text beside itself, and beside itself in another order, changes no stance', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (paragraphs) => {
      expect(await stancesBetween(paragraphs, paragraphs)).toEqual([])
      expect(await stancesBetween(paragraphs, [...paragraphs].reverse())).toEqual([])
    }),
    { seed: 16, numRuns: 30 },
  )
})

it('swapping the texts swaps the sides, and turns stronger into weaker', async () => {
  const turned = { stronger: 'weaker', weaker: 'stronger' } as const
  const inChinese = pairs.filter(({ a }) => /[\u4e00-\u9fff]/.test(a) && !a.includes('|'))
  for (const { a, b } of inChinese) {
    const there = await stancesBetween([a], [b])
    const back = await stancesBetween([b], [a])
    const mirrored = back.map((s) => ({
      ...s,
      a: s.b,
      b: s.a,
      sentences: { a: s.sentences.b, b: s.sentences.a },
      direction: s.direction && turned[s.direction],
    }))
    expect(mirrored).toEqual(there)
  }
})

test('a word that one side lacks is limited evidence where that side is abridged; what stands in both is sure', async () => {
  const given = (name: string, text: string, fidelity: 'full' | 'abridged') => ({
    name,
    text: `${TITLE}\n${text}`,
    lang: 'zh' as const,
    fidelity,
  })
  const between = async (a: string, b: string): Promise<readonly StanceFacts[]> => {
    const { collation } = await collateTexts([given('a', a, 'full'), given('b', b, 'abridged')])
    return collation.alignments.flatMap((al) => (al.kind === 'wording' ? al.beads.flatMap((bead) => bead.stances) : []))
  }
  expect(await between('双方愿支持湖区重建。', '双方支持湖区重建。')).toMatchObject([
    { what: 'modal', evidence: 'limited' },
  ])
  expect(await between('双方支持湖区重建。', '岚方支持湖区重建。')).toMatchObject([
    { what: 'speaker', evidence: 'firm' },
  ])
})
