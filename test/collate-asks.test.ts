/** Who asks for claims alone is given the same beads and claims, and nothing else is worked out for him. */
import { expect, it } from 'vitest'
import { collateWitnesses, loadCorpus } from '../src/index.ts'

it('claims alone: the same beads, variants, passages and claims; no news, no stances, no order', async () => {
  const { documents } = await loadCorpus('test/sample-corpus')
  const textOf = (year: string, lang: string) =>
    documents
      .filter((d) => d.date.startsWith(year))
      .flatMap((d) => d.witnesses)
      .find((w) => w.lang === lang && w.fidelity === 'full')!
  for (const lang of ['zh', 'ru', 'en']) {
    const comparison = {
      witnesses: [textOf('2019', lang), textOf('2024', lang)],
      documents,
      reading: 'successive' as const,
      findings: [],
    }
    const all = (await collateWitnesses(comparison)).collation
    const { news, ...asked } = (await collateWitnesses({ ...comparison, asks: 'claims' })).collation
    const [whole, claims] = [all.alignments[0]!, asked.alignments[0]!]
    if (whole.kind !== 'wording' || claims.kind !== 'wording') throw new Error('both are whole')
    expect(claims).toEqual({ ...whole, order: null, beads: whole.beads.map((bead) => ({ ...bead, stances: [] })) })
    expect(news.points).toEqual([])
    // There was something that was not asked for.
    expect(all.news.points.length).toBeGreaterThan(0)
    expect(whole.order).not.toBeNull()
    expect(whole.beads.some((bead) => bead.stances.length > 0)).toBe(true)
  }
})
