/** What may be claimed, given what the two texts are: the table of `evidence.ts`, row by row, in both directions. */
import { describe, expect, test } from 'vitest'
import { beadEvidence, variantEvidence } from '../../../src/alignment/wording/evidence.ts'
import type { Evidence, Fidelity, Relation, Variant } from '../../../src/model/index.ts'

const PAIRS = [
  ['full', 'full'],
  ['abridged', 'full'],
  ['full', 'abridged'],
  ['abridged', 'abridged'],
] as const satisfies readonly (readonly [Fidelity, Fidelity])[]

/** Evidence for both whole, a abridged, b abridged, both abridged. */
const under = (of: (fidelities: { a: Fidelity; b: Fidelity }) => Evidence): readonly Evidence[] =>
  PAIRS.map(([a, b]) => of({ a, b }))

const F = 'firm' as const
const L = 'limited' as const

describe('a variant', () => {
  const deletion = { a: [0, 2], b: [0, 0] } as const
  const insertion = { a: [0, 0], b: [0, 2] } as const
  const replacement = { a: [0, 2], b: [0, 2] } as const
  test.each([
    ['leaves words out: b may be cut', deletion, [F, F, L, L]],
    ['brings words in: a may be cut', insertion, [F, L, F, L]],
    ['does both', replacement, [F, L, L, L]],
  ] as const)('%s', (_name, variant, expected) => {
    expect(under((fidelities) => variantEvidence(variant, fidelities))).toEqual(expected)
  })
})

const variant = (evidence: Evidence): Variant => ({ a: [0, 1], b: [0, 1], kind: 'wording', evidence })
const bead = (relation: Relation, moved: boolean, ...evidence: readonly Evidence[]) => ({
  relation,
  moved,
  variants: evidence.map(variant),
})

test.each<[string, ReturnType<typeof bead>, readonly Evidence[]]>([
  ['dropped', bead('dropped', false), [F, F, L, L]],
  ['added', bead('added', false), [F, L, F, L]],
  ['split', bead('split', false, F), [F, L, L, L]],
  ['merged', bead('merged', false, F), [F, L, L, L]],
  ['kept', bead('kept', false), [F, F, F, F]],
  ['kept and moved', bead('kept', true), [F, L, L, L]],
  ['revised, each change firm', bead('revised', false, F, F), [F, F, F, F]],
  ['revised, one change firm', bead('revised', false, F, L), [F, F, F, F]],
  ['revised, no change firm', bead('revised', false, L, L), [L, L, L, L]],
  ['revised, nothing marked', bead('revised', false), [F, F, F, F]],
  ['revised and moved, each change firm', bead('revised', true, F), [F, L, L, L]],
])('%s', (_name, one, expected) => {
  expect(under((fidelities) => beadEvidence(one, fidelities))).toEqual(expected)
})

test('a border between paragraphs of a PDF is judged: where nothing else differs, a split or merger is limited', () => {
  const full = { a: 'full', b: 'full' } as const
  for (const relation of ['split', 'merged'] as const) {
    expect(beadEvidence(bead(relation, false), { ...full, fromLayout: true })).toBe('limited')
    expect(beadEvidence(bead(relation, false), full)).toBe('firm')
    expect(beadEvidence(bead(relation, false, F), { ...full, fromLayout: true })).toBe('firm')
  }
})
