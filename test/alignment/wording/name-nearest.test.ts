/** A clause without a counterpart names the clause that comes nearest, and `why` tells it with its score. */
import { describe, expect, it } from 'vitest'
import { buildView, collateWitnesses, type WordingAlignment } from '../../../src/core.ts'
import { witnessOf } from '../../reports/comparisons.ts'

const A = [
  '双方同意扩大粮食贸易并简化检疫手续。',
  '双方支持青年开展冰雪运动交流，互派留学生，举办歌会与书展。',
  '两国元首互致问候。',
].join('\n')
const B = [
  '双方同意扩大粮食贸易并简化检疫手续。',
  '面对干旱，双方商定共建抗旱水库，疏浚旧渠。',
  '卫星频率由国际组织协调。',
  '两国将吸收青年开展冰雪科考，修建高山观测站，公布冰川数据。',
].join('\n')

const compare = (x: string, y: string) =>
  collateWitnesses({
    witnesses: [witnessOf('a', x), witnessOf('b', y)],
    documents: [],
    reading: 'successive',
    findings: [],
  })

describe('the nearest of a clause without a counterpart', () => {
  it('is named on either side, with a score below that of a link', async () => {
    const { beads } = (await compare(A, B)).collation.alignments[0] as WordingAlignment
    const alone = beads.filter((b) => b.a.length === 0 || b.b.length === 0)
    const of = (id: string) => alone.find((b) => [...b.a, ...b.b].includes(id))
    const named = of('p2')?.runnerUp
    expect(named).toMatchObject({ a: ['p2'], b: ['p4'] })
    expect(named?.score).toBeGreaterThan(0.1)
    expect(named?.score).toBeLessThan(0.5)
  })

  it('is none where nothing but common words is shared', async () => {
    const { beads } = (await compare(A, B)).collation.alignments[0] as WordingAlignment
    expect(beads.find((b) => b.b.includes('p3'))?.runnerUp).toBeNull()
  })

  it('is the same when the texts change sides', async () => {
    const turned = (await compare(B, A)).collation.alignments[0] as WordingAlignment
    const straight = (await compare(A, B)).collation.alignments[0] as WordingAlignment
    const of = (al: WordingAlignment, turn: boolean) =>
      al.beads
        .filter((b) => b.a.length === 0 || b.b.length === 0)
        .map(({ a, b, runnerUp }) => [turn ? b : a, turn ? a : b, runnerUp?.score ?? null])
        .sort()
    expect(of(turned, true)).toEqual(of(straight, false))
  })

  it('why tells it, and names the other side alone', async () => {
    const view = buildView(await compare(A, B), { ui: 'zh', showPunctuation: false })
    const links = view.rows.flatMap((r) => r.cells.flatMap((c) => c.links))
    const lone = links.find((l) => l.kind === 'wording' && l.b[0]?.address === 'b-p4' && l.a.length === 0)
    expect(lone?.why[1]).toMatch(/^最相近的条款：a-p2，0\.\d\d$/u)
  })
})
