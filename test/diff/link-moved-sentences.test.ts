import { expect, it } from 'vitest'
import { diffBead } from '../../src/diff/diff-bead.ts'
import { linkMovedSentences } from '../../src/diff/link-moved-sentences.ts'
import type { BeadFacts } from '../../src/model/alignment.ts'
import { sideOf } from './notation.ts'

/** Beads one beside one of two texts whose clauses are parted by `|`. */
function beadsOf(x: string, y: string): BeadFacts[] {
  const [a, b] = [sideOf(x), sideOf(y)]
  return a.clauses.map((clause, i): BeadFacts => {
    const { sentences, variants } = diffBead({ a: { ...a, clauses: [clause] }, b: { ...b, clauses: [b.clauses[i]!] } })
    return {
      id: `b${i}`,
      a: [`p${i}`],
      b: [`p${i}`],
      relation: 'revised',
      moved: false,
      evidence: 'firm',
      doubtful: false,
      score: 1,
      runnerUp: null,
      why: { pass: 'order', terms: [], override: null, doubt: null },
      sentences,
      variants,
      stances: [],
    }
  })
}

/** The sentence links of such beads, as words. */
function links(x: string, y: string): string[][] {
  const [a, b] = [sideOf(x), sideOf(y)]
  return linkMovedSentences(beadsOf(x, y), a, b).map((bead) =>
    bead.sentences.filter((s) => s.moved).map((s) => `${a.text.slice(...s.a!)} ⇢ ${b.text.slice(...s.b!)}`),
  )
}

const FISHERY = '双方将设立海洋渔业联合委员会，每年举行会议。'

it('a sentence that left its clause for another is linked in both', () => {
  expect(
    links(`双方愿扩大贸易。${FISHERY}|双方保护海洋环境。`, `双方愿扩大贸易。|双方保护海洋环境。${FISHERY}`),
  ).toEqual([[`${FISHERY} ⇢ ${FISHERY}`], [`${FISHERY} ⇢ ${FISHERY}`]])
})

it('so is one that changed a little', () => {
  const later = '双方将设立海洋渔业混合委员会，每年举行会议。'
  expect(
    links(`双方愿扩大贸易。${FISHERY}|双方保护海洋环境。`, `双方愿扩大贸易。|双方保护海洋环境。${later}`)[1],
  ).toEqual([`${FISHERY} ⇢ ${later}`])
})

it('a sentence that was reworded on its way says where; one set in other type does not', () => {
  const differs = (later: string): string[] => {
    const [x, y] = [`双方愿扩大贸易。${FISHERY}|双方保护海洋环境。`, `双方愿扩大贸易。|双方保护海洋环境。${later}`]
    const [a, b] = [sideOf(x), sideOf(y)]
    return linkMovedSentences(beadsOf(x, y), a, b).flatMap(({ sentences }) =>
      sentences.flatMap(({ variants = [] }) =>
        variants.map((v) => `${a.text.slice(...v.a)}→${b.text.slice(...v.b)} ${v.kind}`),
      ),
    )
  }
  expect(differs(FISHERY.replace('将', '不'))).toEqual(['将→不 wording', '将→不 wording'])
  expect(differs(FISHERY.replace('每年', '每两年'))).toHaveLength(2)
  expect(differs(FISHERY.replace('，', ','))).toEqual([])
})

it('a formula that stands in several places is linked to none', () => {
  const formula = '双方将在相互尊重的基础上继续加强这一领域的合作。'
  expect(
    links(
      `双方愿扩大贸易。${formula}|双方保护海洋环境。|双方发展教育。`,
      `双方愿扩大贸易。|双方保护海洋环境。${formula}|双方发展教育。${formula}`,
    ).flat(),
  ).toEqual([])
})

it('what only shares its subject is linked to none', () => {
  expect(
    links(
      `双方愿扩大贸易。${FISHERY}|双方保护海洋环境。`,
      '双方愿扩大贸易。|双方保护海洋环境。双方渔业部门将交换数据。',
    ).flat(),
  ).toEqual([])
})

it('a short sentence is linked to none', () => {
  expect(
    links('双方愿扩大贸易。双方同意。|双方保护海洋环境。', '双方愿扩大贸易。|双方保护海洋环境。双方同意。').flat(),
  ).toEqual([])
})
